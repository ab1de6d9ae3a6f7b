"""What no writer meant: leftovers of conversions, broken letters, doubled words, stray spaces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.checks.table import doubt, form, table
from desktop.terms.finding import Place, Severity
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_AROUND = 6  # code points shown on either side of what is found
_APART = frozenset({Kind.MASTHEAD, Kind.CONTENTS, Kind.DOCUMENT})


def stray_spaces(document: Document) -> Iterator[Finding]:
    """A space between two Chinese words."""
    for provision, found in _found(document, form("spaces", document.language)):
        yield doubt("stray_space", provision, _around(provision.text, found))


def widths(document: Document) -> Iterator[Finding]:
    """Half-width marks, told once with every paragraph that has one, where the text mostly has full width."""
    half, full = form("widths", "half"), form("widths", "full")
    if document.language != "zh" or half is None or full is None:
        return
    words = "\n".join(one.text for one in document.provisions)
    if len(full.findall(words)) < 3 * len(half.findall(words)):
        return
    first: dict[str, tuple[Provision, str]] = {}
    for provision, found in _found(document, half):
        first.setdefault(provision.id, (provision, _around(provision.text, found)))
    if first:
        at, quote = next(iter(first.values()))
        told = doubt("mixed_widths", at, quote, Severity.MEDIUM, times=len(first))
        yield replace(told, places=tuple(Place(one.id, words) for one, words in first.values()))


def repeated_words(document: Document) -> Iterator[Finding]:
    """A word that stands twice."""
    pattern = form("repeats", "zh" if document.language == "zh" else "spaced")
    for provision, found in _found(document, pattern):
        if found[found.lastindex or 0].lower() not in table("repeats")["allowed"]:
            yield doubt("repeated_word", provision, _around(provision.text, found), Severity.MEDIUM)


def left_over(document: Document) -> Iterator[Finding]:
    """Marks of a web page among the words, in cells of tables too."""
    pattern = form("artefacts", "tags")
    for provision in document.provisions if pattern else ():
        found = pattern.search(as_printed(provision)) if pattern else None
        if found:
            yield doubt("artefact", provision, found[0], Severity.MEDIUM)


def broken_letters(document: Document) -> Iterator[Finding]:
    """Letters that a wrong encoding broke."""
    for provision, found in _found(document, form("artefacts", "broken")):
        yield doubt("broken_letters", provision, _around(provision.text, found), Severity.HIGH)


def lone_marks(document: Document) -> Iterator[Finding]:
    """A list mark with nothing behind it."""
    for provision in document.provisions:
        if provision.kind is Kind.BULLET and not provision.text.strip():
            yield doubt("lone_mark", provision, provision.label)
        elif provision.kind is Kind.SEPARATOR and provision.text.strip() in {"-", "–", "—", "•"}:
            yield doubt("lone_mark", provision, provision.text)


def _found(document: Document, pattern: re.Pattern[str] | None) -> Iterator[tuple[Provision, re.Match[str]]]:
    for provision in document.provisions if pattern else ():
        if pattern and provision.kind not in _APART:
            yield from ((provision, found) for found in pattern.finditer(provision.text))


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
