"""What the checks know, from resources/checks/rules.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.paths import resources
from desktop.terms.finding import Finding, Severity

if TYPE_CHECKING:
    from desktop.terms.provision import Provision


@cache
def table(name: str) -> dict[str, Any]:
    """A table of the rules."""
    return dict(_rules()[name])


@cache
def form(name: str, row: str) -> re.Pattern[str] | None:
    """A regular expression of a table; None where it has no such row."""
    found = table(name).get(row)
    return re.compile(found) if found else None


@cache
def _rules() -> dict[str, Any]:
    return tomllib.loads((resources() / "checks" / "rules.toml").read_text(encoding="utf-8"))


def doubt(
    rule: str,
    at: Provision,
    quote: str,
    severity: Severity = Severity.LOW,
    **fields: object,
) -> Finding:
    """A finding at a provision, with the sentence of its rule."""
    return Finding(rule, table("why")[rule].format(**fields), severity, at.id, quote)
