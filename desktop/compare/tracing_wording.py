"""The words tracing knows, from resources/wording/tracing.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.paths import resources

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TracingWords:
    """The table, ready to be looked up."""

    headings: tuple[str, ...]
    openings: tuple[str, ...]
    sentence: re.Pattern[str]
    clause: re.Pattern[str]
    roles: Mapping[
        str, tuple[str, ...]
    ]  # what a column holds, by the words its head may have; the last named wins


@cache
def tracing_words() -> TracingWords:
    """The table, read once."""
    read = tomllib.loads((resources() / "wording" / "tracing.toml").read_text(encoding="utf-8"))
    scope, split = read["scope"], read["split"]
    item = r"[:：](?=\s*(?:[(（][a-z一二三四五六七八九十\d][)）]|$))"
    return TracingWords(
        tuple(scope["headings"]),
        tuple(scope["openings"]),
        re.compile(rf"[{re.escape(split['sentence'])}]+\s*|\.(?=\s+[^\W\da-zа-я_])\s*|{item}"),
        re.compile(rf"[{re.escape(split['clause'])}]\s*"),
        {role: tuple(words) for role, words in read["framework"].items()},
    )
