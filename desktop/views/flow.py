"""Flow: all versions of a text as rows for a table, with the lineage and the brackets of each row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.compare.brackets import burned, by_provision, ledger
from desktop.compare.brackets_closing import closings
from desktop.compare.lineage import is_changed
from desktop.terms.bracket import Bracket, Fate
from desktop.terms.provision import Kind
from desktop.views.columns import Cell, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.terms.bracket import Burned, Ledger
    from desktop.terms.change import Change, Pair
    from desktop.terms.document import Document
    from desktop.terms.lineage import Phrase, River, RiverRow

_Pairs = dict[tuple[str | None, str | None], "Pair"]


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Words in brackets: in which version, and what became of the bracket in the next (OPEN in the last)."""

    version: int
    words: str
    fate: Fate


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One provision through the versions, with the number of brackets that reach into it in each."""

    row: RiverRow
    cells: tuple[Cell | None, ...]
    open: tuple[int, ...]
    enclosed: tuple[Enclosed, ...]
    changed: bool
    folded: str

    @property
    def nodes(self) -> tuple[str | None, ...]:
        """The provision in every version."""
        return self.row.nodes

    @property
    def bracketed(self) -> bool:
        """Whether any version has brackets in it."""
        return any(self.open)


@dataclass(frozen=True, slots=True)
class Turn:
    """What happened to a provision with one version: the change, the words that came in and those that left."""

    version: int
    change: Change | None
    came: tuple[Phrase, ...]
    left: tuple[Phrase, ...]


@dataclass(frozen=True)
class Flow:
    """The versions, oldest first, their rows, and how much is open in each version."""

    river: River
    rows: tuple[FlowRow, ...]
    burned: tuple[Burned, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The document of every version."""
        return self.river.documents


def flow(river: River) -> Flow:
    """A river as rows."""
    ledgers = [_negotiated(document) for document in river.documents]
    marks = _Marks(river, ledgers)
    counts = tuple(burned(one, document) for one, document in zip(ledgers, river.documents, strict=True))
    return Flow(river, tuple(_rows(river, marks)), counts)


def turns(row: FlowRow) -> Iterator[Turn]:
    """What happened to a provision, version by version; where nothing did, nothing is told."""
    told = row.row
    for version in range(told.first, len(told.nodes)):
        came = tuple(phrase for phrase in told.phrases if phrase.since == version > told.first)
        left = tuple(phrase for phrase in told.phrases if phrase.until == version <= told.last)
        change = told.changes[version - 1] if version else None
        first = version == told.first
        if first or came or left or (change is not None and change.value != "unchanged"):
            yield Turn(version, change, came, left)


def _negotiated(document: Document) -> Ledger:
    """The brackets of a version; those of its masthead, as around the committee reported by, are none of the text."""
    found = ledger(document)
    kinds = document.by_id
    held = (one for one in found.brackets if kinds[one.opens.node].kind is not Kind.MASTHEAD)
    return replace(found, brackets=tuple(held))


class _Marks:
    """The pairs of every step, and the brackets of every version by provision."""

    def __init__(self, river: River, ledgers: Sequence[Ledger]) -> None:
        self.pairs: list[_Pairs] = [
            {(pair.a, pair.b): pair for pair in comparison.pairs} for comparison in river.comparisons
        ]
        self.held = [
            by_provision(one, document) for one, document in zip(ledgers, river.documents, strict=True)
        ]
        steps = zip(ledgers, ledgers[1:], river.comparisons, strict=False)
        self.fates = [_fates(*step) for step in steps]

    def pair(self, step: int, row: RiverRow) -> Pair | None:
        """What became of a row at a step."""
        if not 0 <= step < len(self.pairs):
            return None
        return self.pairs[step].get((row.nodes[step], row.nodes[step + 1]))

    def enclosed(self, row: RiverRow) -> Iterator[Enclosed]:
        """The brackets of a row in every version."""
        for version, node in enumerate(row.nodes):
            for bracket in self.held[version].get(node or "", ()):
                fates = self.fates[version] if version < len(self.fates) else {}
                yield Enclosed(version, bracket.words, fates.get(_place(bracket), Fate.OPEN))


def _fates(*step: object) -> Mapping[tuple[str, int], Fate]:
    told = closings(*step)  # type: ignore[arg-type]
    return {_place(one.what): one.fate for one in told if isinstance(one.what, Bracket)}


def _place(bracket: Bracket) -> tuple[str, int]:
    return bracket.opens.node, bracket.opens.at


def _rows(river: River, marks: _Marks) -> Iterator[FlowRow]:
    before: tuple[str | None, ...] = (None,) * len(river.documents)
    for row in river.rows:
        cells = tuple(_cells(row, river, marks, before))
        enclosed = tuple(marks.enclosed(row))
        held = tuple(sum(one.version == n for one in enclosed) for n in range(len(row.nodes)))
        yield FlowRow(row, cells, held, enclosed, is_changed(row), folded(cells))
        before = row.nodes


def _cells(row: RiverRow, river: River, marks: _Marks, before: Sequence[str | None]) -> Iterator[Cell | None]:
    for n, node in enumerate(row.nodes):
        if node is None:
            yield None
        else:
            provision = river.documents[n].by_id[node]
            yield Cell(provision, marks.pair(n - 1, row), marks.pair(n, row), again=node == before[n])
