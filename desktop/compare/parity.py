"""The same text in several languages in lock-step, and where their structure parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.parity_aligning import beads
from desktop.compare.parity_faces import alike, faces, note_faces, ratio
from desktop.compare.parity_reasons import said
from desktop.terms.parity import Parity, ParityRow, Standing
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.compare.parity_aligning import Bead
    from desktop.compare.parity_faces import Face
    from desktop.terms.document import Document
    from desktop.terms.step import Work

Nodes = dict[str, str | None]
_Held = dict[str, "Face"]


def parity(documents: Mapping[str, Document]) -> Work[Parity]:
    """The documents paragraph by paragraph; the first is the one the others are held against."""
    rows: list[ParityRow] = []
    for number, read in enumerate((faces, note_faces)):
        sides = {language: read(document) for language, document in documents.items()}
        for at, language in enumerate(list(sides)[1:]):
            yield Step(number * len(sides) + at, 2 * len(sides), language)
        rows += _rows(sides)
    return Parity(documents, tuple(rows))


def _rows(sides: Mapping[str, Sequence[Face]]) -> Iterator[ParityRow]:
    """The rows of all languages, those without a counterpart in the first where they stand in their own."""
    base, *others = sides
    ways = {language: beads(sides[base], sides[language]) for language in others}
    lone = {language: _lone(way) for language, way in ways.items()}
    partners = {language: _partners(way) for language, way in ways.items()}
    shared = {language: _shared(way) for language, way in ways.items()}
    for at in range(-1, len(sides[base])):
        if at >= 0:
            held = {language: [sides[language][n] for n in partners[language].get(at, ())] for language in others}
            whole = {language for language in others if at in shared[language]}
            cut = {language for language in others if len(held[language]) > 1}
            yield from _of_base(base, sides[base][at], held, whole or ({*sides} - cut if cut else set()))
        yield from _of_others(tuple(sides), {one: [sides[one][n] for n in lone[one].get(at, ())] for one in others})


def _partners(way: Sequence[Bead]) -> dict[int, tuple[int, ...]]:
    return {at: there for here, there in way for at in here if there}


def _shared(way: Sequence[Bead]) -> frozenset[int]:
    """The places of the first language that stand together for one of the other."""
    return frozenset(at for here, there in way if len(here) > 1 and there for at in here)


def _lone(way: Sequence[Bead]) -> dict[int, list[int]]:
    """What has no counterpart, by the place in the first language it stands after."""
    found: dict[int, list[int]] = {}
    last = -1
    for here, there in way:
        if not here:
            found.setdefault(last, []).extend(there)
        last = here[-1] if here else last
    return found


def _of_base(base: str, face: Face, held: Mapping[str, Sequence[Face]], whole: set[str]) -> Iterator[ParityRow]:
    """The rows of one paragraph of the first language, as many as another has of it; `whole` keep several in one."""
    for n in range(max((len(row) for row in held.values()), default=1) or 1):
        row: dict[str, Face | None] = {base: face}
        row |= {language: (faces[min(n, len(faces) - 1)] if faces else None) for language, faces in held.items()}
        yield _row(row, base, whole)


def _row(row: Mapping[str, Face | None], base: str, whole: set[str]) -> ParityRow:
    lacking = [language for language, face in row.items() if face is None]
    if lacking:
        state = Standing.MISSING if 2 * len(lacking) <= len(row) else Standing.EXTRA
    else:
        state = Standing.MERGED if whole else Standing.MATCHED
    why, differs = said(row, state, base, whole)
    return ParityRow({language: face.node.id if face else None for language, face in row.items()}, state, why, differs)


def _of_others(languages: Sequence[str], lone: Mapping[str, list[Face]]) -> Iterator[ParityRow]:
    """Rows for what the first language lacks; languages that have the same there share a row."""
    waiting = {language: list(row) for language, row in lone.items() if row}
    while waiting:
        lead, first = next((language, row.pop(0)) for language, row in waiting.items())
        row: _Held = {lead: first}
        for language, left in waiting.items():
            if language != lead and left and alike(first, left[0], ratio([first], [left[0]])) > 0:
                row[language] = left.pop(0)
        waiting = {language: left for language, left in waiting.items() if left}
        yield _extra(languages, row)


def _extra(languages: Sequence[str], row: _Held) -> ParityRow:
    whole: dict[str, Face | None] = {language: row.get(language) for language in languages}
    many = 2 * len(row) >= len(languages) and len(languages) > 2
    state = Standing.MISSING if many else Standing.EXTRA
    why, _ = said(whole, state, next(iter(row)), set())
    return ParityRow({language: face.node.id if face else None for language, face in whole.items()}, state, why)


