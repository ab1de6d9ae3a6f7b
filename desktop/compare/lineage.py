"""All versions of a text in one aligned table: which provision became which, step after step."""

from __future__ import annotations

from itertools import pairwise, repeat
from typing import TYPE_CHECKING

from desktop.compare.comparing import compare
from desktop.compare.lineage_order import in_reading_order
from desktop.compare.lineage_phrases import phrases
from desktop.compare.lineage_returns import with_returns
from desktop.terms.change import Change
from desktop.terms.lineage import River, RiverRow
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.pairing import Pairing
    from desktop.terms.step import Work

_NO_WORDS = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR})


def river(documents: Sequence[Document], pairings: Sequence[Iterable[Pairing]] = ()) -> Work[River]:
    """The versions of a text, oldest first, in one table with the lineage of every provision.

    `pairings` are what a person decided, step by step; left out where nobody did.
    """
    versions = level(documents)
    comparisons = []
    for (old, new), decided in zip(pairwise(versions), pairings or repeat(()), strict=False):
        comparisons.append((yield from compare(old, new, decided)))
    rows = with_returns(_rows(comparisons), versions)
    ordered = in_reading_order(rows, versions)
    told = phrases(versions, comparisons, ordered)
    return River(versions, tuple(comparisons), tuple(told))


def level(documents: Sequence[Document]) -> tuple[Document, ...]:
    """The documents, those that hold a single decision narrowed to it where another is a decision alone."""
    alone = any(d.provisions and d.provisions[0].kind is Kind.DECISION for d in documents)
    return tuple(_lowered(document) if alone else document for document in documents)


def _lowered(document: Document) -> Document:
    decisions = document.decisions()
    return document.part(decisions[0].id) if len(decisions) == 1 else document


def _rows(comparisons: Sequence[Comparison]) -> list[RiverRow]:
    """A row for every way through the pairs of all steps."""
    open_rows: dict[str, list[RiverRow]] = {}
    done: list[RiverRow] = []
    for step, comparison in enumerate(comparisons):
        following: dict[str, list[RiverRow]] = {}
        gone: list[RiverRow] = []
        for pair in _worded(comparison):
            for row in _carried(pair, open_rows, step):
                (following.setdefault(pair.b, []) if pair.b else gone).append(row)
        done += _padded(gone, len(comparisons))
        open_rows = following
    return done + [row for rows in open_rows.values() for row in rows]


def _worded(comparison: Comparison) -> Iterator[Pair]:
    for pair in comparison.pairs:
        node = comparison.b.by_id[pair.b] if pair.b else comparison.a.by_id[pair.a or ""]
        if node.kind not in _NO_WORDS:
            yield pair


def _carried(pair: Pair, open_rows: dict[str, list[RiverRow]], step: int) -> Iterator[RiverRow]:
    """The rows that lead to the old provision of a pair, each one step longer."""
    before = open_rows.get(pair.a or "") or [_fresh(pair, step)]
    for row in before:
        yield RiverRow((*row.nodes, pair.b), (*row.changes, pair.change), frame=pair.frame)


def _fresh(pair: Pair, step: int) -> RiverRow:
    return RiverRow((*(None,) * step, pair.a), (None,) * step)


def _padded(rows: Iterable[RiverRow], steps: int) -> Iterator[RiverRow]:
    for row in rows:
        more = (None,) * (steps - len(row.changes))
        yield RiverRow((*row.nodes, *more), (*row.changes, *more), frame=row.frame)


def is_changed(row: RiverRow) -> bool:
    """Whether anything happened to the words or the place of a row at any step."""
    return any(change not in {None, Change.UNCHANGED} for change in row.changes)
