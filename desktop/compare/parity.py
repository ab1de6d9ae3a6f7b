"""The same text in several languages in lock-step, and where their structure parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.parity_aligning import beads
from desktop.compare.parity_faces import faces, note_faces
from desktop.compare.parity_reasons import said
from desktop.terms.parity import Parity, ParityRow, Standing
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.compare.parity_aligning import Bead
    from desktop.compare.parity_faces import Face
    from desktop.terms.document import Document
    from desktop.terms.step import Work

Held = tuple[dict[str, "Face | None"], set[str]]


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
    """The rows of all languages."""
    base = next(iter(sides))
    for held, whole in _beside(sides):
        yield _row({language: held.get(language) for language in sides}, base, whole)


def _beside(sides: Mapping[str, Sequence[Face]]) -> Iterator[Held]:
    """What stands beside what, and which languages keep several paragraphs in one of theirs.

    What has no counterpart in the first language stands where it does in its own, and there the languages that lack
    nothing are laid beside each other in the same way.
    """
    base, *others = sides
    ways = {language: beads(sides[base], sides[language]) for language in others}
    lone = {language: _lone(way) for language, way in ways.items()}
    partners = {language: _partners(way) for language, way in ways.items()}
    shared = {language: _shared(way) for language, way in ways.items()}
    for at in range(-1, len(sides[base])):
        if at >= 0:
            held = {
                language: [sides[language][n] for n in partners[language].get(at, ())] for language in others
            }
            whole = {language for language in others if at in shared[language]}
            cut = {language for language in others if len(held[language]) > 1}
            yield from _of_base(base, sides[base][at], held, whole or ({*sides} - cut if cut else set()))
        left = {one: [sides[one][n] for n in lone[one].get(at, ())] for one in others}
        rest = sorted((one for one in others if left[one]), key=lambda one: -len(left[one]))
        yield from _beside({one: left[one] for one in rest}) if rest else ()


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


def _of_base(base: str, face: Face, held: Mapping[str, Sequence[Face]], whole: set[str]) -> Iterator[Held]:
    """One paragraph of the first language beside the others, as often as one of them has several for it."""
    for n in range(max((len(row) for row in held.values()), default=1) or 1):
        row: dict[str, Face | None] = {base: face}
        row |= {
            language: (faces[min(n, len(faces) - 1)] if faces else None) for language, faces in held.items()
        }
        yield row, whole


def _row(row: Mapping[str, Face | None], base: str, whole: set[str]) -> ParityRow:
    lacking = [language for language, face in row.items() if face is None]
    if lacking:
        state = Standing.MISSING if _mostly_there(row, lacking, base) else Standing.EXTRA
    else:
        state = Standing.MERGED if whole else Standing.MATCHED
    why, differs = said(row, state, base, whole)
    nodes = {language: face.node.id if face else None for language, face in row.items()}
    return ParityRow(nodes, state, why, differs)


def _mostly_there(row: Mapping[str, Face | None], lacking: Sequence[str], base: str) -> bool:
    """Whether what some languages lack is theirs to have: most of the others have it, of two the first."""
    return 2 * len(lacking) < len(row) or (2 * len(lacking) == len(row) and base not in lacking)
