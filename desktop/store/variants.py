"""The other sides of conflicts ↔ JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.terms.annotation import Variant

if TYPE_CHECKING:
    from collections.abc import Iterable


def variants_out(variants: Iterable[Variant]) -> str:
    """Variants as JSON, "" where there are none."""
    rows = [[one.field, one.words, one.value] for one in variants]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def variants_in(words: str) -> tuple[Variant, ...]:
    """Variants from JSON; damaged letters cost no note."""
    try:
        return tuple(Variant(*map(str, row)) for row in json.loads(words)) if words else ()
    except (ValueError, TypeError, RecursionError):
        return ()
