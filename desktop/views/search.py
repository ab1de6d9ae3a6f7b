"""Hits as rows: where each stands and the words around what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.terms.brief import Mark, Run
from desktop.views.standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.terms.document import Document
    from desktop.terms.dossier import Hit

_BEFORE, _AFTER = 60, 160  # letters kept before the first find and after it
_BLANKS = str.maketrans("\n\t", "  ")  # one for one: offsets stay
_REACH = 12  # how far a cut may move to fall between two words


@dataclass(frozen=True, slots=True)
class HitRow:
    """One hit as a list shows it; what was found is marked strong."""

    hit: Hit
    place: Standing
    language: str
    runs: tuple[Run, ...]


def hit_rows(hits: Iterable[Hit], document_of: Callable[[str], Document]) -> tuple[HitRow, ...]:
    """A row for every hit, in the order they were found."""
    return tuple(_row(hit, document_of(hit.text)) for hit in hits)


def _row(hit: Hit, document: Document) -> HitRow:
    place = standing(document, hit.node)
    if len(document.decisions()) < 2:  # the document's name says which
        place = replace(place, decision="")
    return HitRow(hit, place, document.language, snippet(hit.words, hit.spans))


def snippet(words: str, spans: tuple[tuple[int, int], ...]) -> tuple[Run, ...]:
    """The words around the first find, every find in them marked; "…" where something is left out."""
    words = words.translate(_BLANKS)
    first = spans[0][0] if spans else 0
    start, end = _cut_before(words, first - _BEFORE), _cut_after(words, first + _AFTER)
    inside = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    runs = [
        Run("…" if start else ""),
        *_marked(words, inside, start, end),
        Run("…" if end < len(words) else ""),
    ]
    return tuple(run for run in runs if run.text)


def _marked(words: str, spans: list[tuple[int, int]], start: int, end: int) -> Iterator[Run]:
    at = start
    for a, b in spans:
        yield Run(words[at:a])
        yield Run(words[max(a, at) : b], Mark.STRONG)
        at = max(at, b)
    yield Run(words[at:end])


def _cut_before(words: str, at: int) -> int:
    if at <= 0:
        return 0
    gap = words.find(" ", at, at + _REACH)
    return gap + 1 if gap >= 0 else at


def _cut_after(words: str, at: int) -> int:
    if at >= len(words):
        return len(words)
    gap = words.rfind(" ", at - _REACH, at)
    return gap if gap >= 0 else at
