"""Identities: which body or group stands behind the words for it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Marks of vowels and of direction, which an Arabic word may be printed with or without.
_UNREAD = re.compile(r"[\u064b-\u0652\u0640\u200e\u200f\u202a-\u202e]")
_ARTICLE = "ال"
Named = tuple[int, int, str]  # where a name begins and ends, and whose it is


def identity(words: str, language: str) -> str:
    """The identity behind an addressee's words, "" where none is known."""
    if language == "zh":
        return _last_named("".join(words.split()))
    found = sorted(named(words, language), key=lambda name: (name[0], -name[1]))
    return found[0][2] if found else ""


def named(words: str, language: str) -> Iterator[Named]:
    """Every name of a body or group in `words`; of two that overlap both."""
    bare = _UNREAD.sub("", words) if language == "ar" else words
    for form, known in _forms(language):
        for match in form.finditer(bare):
            yield *match.span(), known


@cache
def names(language: str) -> Mapping[str, str]:
    """The names as the wording lists them, each with its identity."""
    return {form: row["id"] for row in _rows(language) for form in row["forms"]}


def _last_named(bare: str) -> str:
    """In Chinese the noun that counts is the last one."""
    known = names("zh")
    found = [form for form in known if form and form in bare]
    last = known[max(found, key=lambda form: (bare.rfind(form) + len(form), len(form)))] if found else ""
    return last or next(
        (row["id"] for row in _rows("zh") if "like" in row and re.search(row["like"], bare)), ""
    )


@cache
def _forms(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    edges = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    found = []
    for row in _rows(language):
        longest = sorted((_form(form, language) for form in row["forms"]), key=len, reverse=True)
        forms = "|".join([row["like"], *longest] if "like" in row else longest)
        found.append((re.compile(f"(?:{row.get('after', edges[0])})(?:{forms}){edges[1]}"), row["id"]))
    return tuple(found)


def _form(form: str, language: str) -> str:
    """A name as it may be printed: in Arabic with what is written together with it."""
    if language != "ar":
        return re.escape(form).replace(r"\ ", r"\s+")
    joined = f"(?:[وفبك]?ال|و?لل){re.escape(form[2:])}" if form.startswith(_ARTICLE) else re.escape(form)
    return f"[وفبل]?{joined}"


def _rows(language: str) -> tuple[Mapping[str, Any], ...]:
    rows = wording(language).tables.get("addressees", {}).get("rows", ())
    return tuple(rows) if isinstance(rows, list | tuple) else ()
