"""The documents a brief rests on, so that every word of it can be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.links import address
from desktop.brief.places import Places
from desktop.brief.runs import para, quiet
from desktop.terms.brief import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.labels import Labels
    from desktop.terms.brief import Matter, Para
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry


def sources(matter: Matter, labels: Labels) -> tuple[Para, ...]:
    """The decision and the draft it was compared with, with their files."""
    made = list(_source("adopted", matter.decision, matter.entry, labels))
    if matter.comparison is not None:
        made += _source("draft", matter.comparison.a, matter.draft_entry, labels)
    return tuple(made)


def _source(key: str, document: Document, entry: TextEntry | None, labels: Labels) -> Iterator[Para]:
    yield para(labels(f"sources.{key}"), style="Lead")
    yield from source_of(document, entry, labels)


def source_of(document: Document, entry: TextEntry | None, labels: Labels) -> Iterator[Para]:
    """What a document is called, and the file it is read from."""
    symbol, *rest = _named(document, entry, labels)
    name = Run(symbol, Mark.STRONG, address(symbol, document.language))
    yield para(name, *(f"{labels('list.comma')}{words}" for words in rest), style="Source")
    if entry is not None:
        yield para(quiet(labels("list.semicolon").join(_file(entry, labels))), style="Small")


def _named(document: Document, entry: TextEntry | None, labels: Labels) -> list[str]:
    """What the document is called, from the symbol on, nothing twice."""
    masthead, places = document.masthead, Places(document, labels)
    entered = entry.symbol if entry else ""
    number = "" if places.several else places.called(places.decision).rstrip(". ")
    words = (masthead.symbol or entered, number, places.subject, masthead.date)
    return list(dict.fromkeys(" ".join(word.split()) for word in words if word)) or ["–"]


def _file(entry: TextEntry, labels: Labels) -> list[str]:
    pages = labels("sources.pages", n=entry.pages) if entry.pages else ""
    words = (labels("sources.file", file=entry.file), pages, labels("sources.hash", hash=entry.sha256))
    return [word for word in words if word]
