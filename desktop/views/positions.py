"""The position matrix: parties across, paragraphs down, in each cell what a party last said of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.terms.annotation import Position, Stance
from desktop.views.standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.terms.annotation import Note
    from desktop.terms.document import Document

# A letter for who cannot tell the colours apart, and the tone the window has for it.
LETTERS = {
    Stance.SUPPORT: "S",
    Stance.FLEXIBLE: "F",
    Stance.OPPOSE: "O",
    Stance.RED_LINE: "R",
    Stance.FALLBACK: "B",
}
TONES = {
    Stance.SUPPORT: "inserted",
    Stance.FLEXIBLE: "inviting",
    Stance.OPPOSE: "urging",
    Stance.RED_LINE: "binding",
    Stance.FALLBACK: "moved",
}
UNSAID = "comment"  # the tone of a position that takes no stance


@dataclass(frozen=True, slots=True)
class Cell:
    """What a party says of a paragraph; `notes` are all it said, the latest first."""

    stance: Stance | None
    letter: str
    tone: str
    notes: tuple[Note, ...]
    torn: bool = False  # it said different things of different words of the paragraph


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A paragraph with a cell a party, None where it said nothing."""

    text: str
    node: str
    place: Standing
    words: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Parties by how much they said, paragraphs in reading order."""

    parties: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def matrix(notes: Iterable[Note], document: Document) -> Matrix:
    """The matrix of the positions on one text; a note that names no party is our own line, and stands first."""
    said: dict[str, dict[str, list[Note]]] = defaultdict(lambda: defaultdict(list))
    for note in notes:
        if isinstance(note.form, Position) and note.anchor.node in document.by_id:
            said[note.anchor.node][note.form.party].append(note)
    parties = _parties(said.values())
    nodes = sorted(said, key=lambda node: document.order[node])
    return Matrix(parties, tuple(_row(document, node, said[node], parties) for node in nodes))


def _parties(said: Iterable[dict[str, list[Note]]]) -> tuple[str, ...]:
    counts: dict[str, int] = defaultdict(int)
    for row in said:
        for party, notes in row.items():
            counts[party] += len(notes)
    return tuple(sorted(counts, key=lambda party: (party != "", -counts[party], party)))


def _row(document: Document, node: str, said: dict[str, list[Note]], parties: Sequence[str]) -> MatrixRow:
    provision = document.by_id[node]
    cells = tuple(_cell(said[party]) if party in said else None for party in parties)
    return MatrixRow(
        said[next(iter(said))][0].anchor.text, node, standing(document, node), provision.text, cells
    )


def _cell(notes: Iterable[Note]) -> Cell:
    latest = sorted(notes, key=_when, reverse=True)
    stances = [stance for stance in map(_stance, latest) if stance]
    shown = stances[0] if stances else None
    now = {}
    for note in reversed(latest):
        now[note.anchor.start, note.anchor.end] = _stance(note)
    torn = len({stance for stance in now.values() if stance}) > 1
    return Cell(
        shown, LETTERS[shown] if shown else "·", TONES[shown] if shown else UNSAID, tuple(latest), torn
    )


def _stance(note: Note) -> Stance | None:
    return note.form.stance if isinstance(note.form, Position) else None


def _when(note: Note) -> str:
    return (note.form.time if isinstance(note.form, Position) else "") or note.created


def matrix_json(found: Matrix) -> dict[str, Any]:
    """What `chapeau note positions --json` prints."""
    return {"parties": list(found.parties), "rows": [_row_json(row, found.parties) for row in found.rows]}


def _row_json(row: MatrixRow, parties: Sequence[str]) -> dict[str, Any]:
    said = zip(parties, row.cells, strict=True)
    return {
        "node": row.node,
        "positions": {
            party: {
                "stance": cell.stance and cell.stance.value,
                "torn": cell.torn,
                "notes": [n.id for n in cell.notes],
            }
            for party, cell in said
            if cell
        },
    }


def readable(found: Matrix, short: Callable[[str], str]) -> Iterator[tuple[str, ...]]:
    """The matrix as rows of a table, the parties on top."""
    yield ("paragraph", *(party or "ours" for party in found.parties), "words")
    for row in found.rows:
        letters = ((cell.letter + ("*" if cell.torn else "")) if cell else "" for cell in row.cells)
        yield (row.node, *letters, short(row.words))
