"""Beside: texts in several languages, or draft and final in two, as rows for a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.parity import Carried, Standing
from desktop.views.columns import Cell, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.change import Pair
    from desktop.terms.document import Document
    from desktop.terms.parity import FourWay, Parity, ParityRow


@dataclass(frozen=True, slots=True)
class BesideRow:
    """One paragraph in every column, how it stands there, and why that is worth a look."""

    cells: tuple[Cell | None, ...]
    state: Standing | Carried
    why: str
    folded: str
    differs: tuple[str, ...] = ()  # what it says differently, or what of a change the other side has not

    @property
    def nodes(self) -> tuple[str | None, ...]:
        """The provision in every column."""
        return tuple(cell.provision.id if cell else None for cell in self.cells)

    @property
    def doubtful(self) -> bool:
        """Whether a reviser should look at it."""
        return self.state not in {Standing.MATCHED, Carried.CARRIED} or bool(self.differs)


@dataclass(frozen=True)
class Beside:
    """The documents of the columns, and the rows."""

    documents: tuple[Document, ...]
    rows: tuple[BesideRow, ...]


def beside(parity: Parity) -> Beside:
    """Languages in lock-step as rows; the first is the one the others are held against."""
    documents = tuple(parity.documents.values())
    return Beside(documents, tuple(_rows(parity, documents)))


def _rows(parity: Parity, documents: Sequence[Document]) -> Iterator[BesideRow]:
    before: tuple[str | None, ...] = (None,) * len(documents)
    for row in parity.rows:
        nodes = tuple(row.nodes[language] for language in parity.documents)
        yield _row(row, nodes, before, documents)
        before = nodes


def _row(
    row: ParityRow,
    nodes: tuple[str | None, ...],
    before: tuple[str | None, ...],
    documents: Sequence[Document],
) -> BesideRow:
    cells = tuple(
        Cell(document.by_id[node], again=node == last) if node else None
        for node, last, document in zip(nodes, before, documents, strict=True)
    )
    return BesideRow(cells, row.state, row.why, folded(cells), row.differs)


def four_beside(changes: Sequence[FourWay], documents: Sequence[Document]) -> Beside:
    """The four-way check as rows: draft and final of the original, then of the translation."""
    return Beside(tuple(documents), tuple(_changed(one, documents) for one in changes))


def _changed(one: FourWay, documents: Sequence[Document]) -> BesideRow:
    cells = (*_both(one.original, documents[:2]), *_both(one.translation, documents[2:]))
    return BesideRow(cells, one.state, one.why, folded(cells), one.lacks)


def _both(pair: Pair | None, documents: Sequence[Document]) -> tuple[Cell | None, Cell | None]:
    """The provision of a pair in the draft, with what leaves it, and in the final, with what came in."""
    if pair is None:
        return None, None
    old, new = documents[0].by_id.get(pair.a or ""), documents[1].by_id.get(pair.b or "")
    return (Cell(old, leaves=pair) if old else None), (Cell(new, came=pair) if new else None)
