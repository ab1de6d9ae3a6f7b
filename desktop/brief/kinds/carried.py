"""Carried: what changed since the drafts of a review sheet's columns, and which translation followed which change."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.beside.redlined import redlined
from desktop.brief.kinds.doubts import Doubt
from desktop.brief.note_forms import language
from desktop.terms import parity
from desktop.terms.change import Change
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Run
    from desktop.terms.change import Pair
    from desktop.terms.provision import Provision
    from desktop.views.lockstep import BesideRow

Gone = dict[int, "Provision"]  # by column: a paragraph of the draft that the final text has no more
_UNSAID = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR})
_WHOLE = frozenset({Change.SPLIT, Change.MERGED})  # their pieces are not marked
_SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED})
_OLD, _NEW = 0, 1  # of a text's two columns in the four-way check, the original's first


class Carried:
    """The changes of every column, and what the translations made of those of the first."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._changes, self._four = told.papers.changes, told.papers.four

    # Words.

    def words(self, column: int, provision: Provision) -> tuple[Run, ...] | None:
        """A final paragraph with what went and came since the draft; None where its column has no draft."""
        pair = self._pairs.get((column, provision.id))
        if pair is None or pair.change in _WHOLE:
            return None
        before = self._changes[column].a.by_id.get(pair.a or "")
        return redlined(before, provision, pair.edits)

    @cached_property
    def _pairs(self) -> Mapping[tuple[int, str], Pair]:
        return {(n, pair.b): pair for n, one in self._changes.items() for pair in one.pairs if pair.b}

    # What is no more.

    def beside(self, nodes: tuple[str | None, ...]) -> Gone:
        """What columns that lack a paragraph had for it in their draft."""
        return {} if not self._four else dict(self._lost(nodes))

    def _lost(self, nodes: tuple[str | None, ...]) -> Iterator[tuple[int, Provision]]:
        for column, one in self._of(nodes, {}):
            for at, shift in ((0, 0), (column, 2)):
                cell = one.cells[shift + _OLD]
                if nodes[at] is None and cell is not None and one.cells[shift + _NEW] is None:
                    yield at, cell.provision

    def after(self, column: int, node: str, shown: set[tuple[int, str]]) -> Iterator[Gone]:
        """The paragraphs dropped after one that stayed, but those that are shown; "" stands for the beginning."""
        for provision in self._dropped.get((column, node), ()):
            if (column, provision.id) not in shown:
                yield self._with(column, provision)

    def _with(self, column: int, provision: Provision) -> Gone:
        """What was dropped, beside what the translations dropped with it."""
        gone = {column: provision}
        for other, beside in self._four.items() if column == 0 else ():
            row = next((row for row in beside.rows if row.nodes[_OLD] == provision.id), None)
            cell = row.cells[2 + _OLD] if row and row.cells[2 + _NEW] is None else None
            gone |= {other: cell.provision} if cell else {}
        return gone

    @cached_property
    def _dropped(self) -> Mapping[tuple[int, str], list[Provision]]:
        found: dict[tuple[int, str], list[Provision]] = {}
        for column, comparison in self._changes.items():
            became = {pair.a: pair.b for pair in comparison.pairs if pair.a}
            last = ""
            for provision in comparison.a.provisions:
                if provision.id in became and became[provision.id] is None and provision.kind not in _UNSAID:
                    found.setdefault((column, last), []).append(provision)
                last = became.get(provision.id) or last
        return found

    # Doubts.

    def doubts(self, nodes: tuple[str | None, ...], gone: Gone) -> tuple[Doubt, ...]:
        """What each translation made of the change of the original at a paragraph, or what changed, where it has no draft."""
        told = [self._told_of(column, row) for column, row in self._of(nodes, gone)]
        return tuple(told) or tuple(self._changed(nodes))

    def _of(self, nodes: tuple[str | None, ...], gone: Gone) -> Iterator[tuple[int, BesideRow]]:
        """The rows of the four-way checks that tell of the paragraphs of a row."""
        for column, beside in self._four.items():
            here = {(_NEW, nodes[0]), (2 + _NEW, nodes[column])} if nodes else set()
            here |= {(_OLD, gone[0].id)} if 0 in gone else set()
            here |= {(2 + _OLD, gone[column].id)} if column in gone else set()
            for row in beside.rows:
                if any(node is not None and row.nodes[at] == node for at, node in here):
                    yield column, row

    def _told_of(self, column: int, row: BesideRow) -> Doubt:
        words, documents = self._told.words, self._four[column].documents
        original, translation = (language(documents[n].language, words) for n in (0, 2))
        part = "_part" if row.differs else ""
        name = words(f"carried.{row.state}{part}", original=original, translation=translation)
        said = row.differs or self._meaning(row)
        listed = words("list.comma").join(self._word(one) for one in said)
        return Doubt(name, (listed,) if listed else (), settled=row.state is parity.Carried.CARRIED)

    def _meaning(self, row: BesideRow) -> tuple[str, ...]:
        """What the change bears on: that of the original, or of the translation where it alone changed."""
        start = 2 if row.state is parity.Carried.UNCAUSED else 0
        old, new = row.cells[start : start + 2]
        pair = (new and new.came) or (old and old.leaves)
        return (pair.meaning or (pair.change.value,)) if pair else ()

    def _word(self, one: str) -> str:
        """A meaning or a kind of change by its name, a figure as it is."""
        words = self._told.words
        key = next((key for key in (f"meaning.{one}", f"change.{one}") if words.has(key)), "")
        return words(key).lower() if key else one

    def _changed(self, nodes: tuple[str | None, ...]) -> Iterator[Doubt]:
        """What changed in a column, where there is nothing to hold it against."""
        words = self._told.words
        for column, node in enumerate(nodes):
            pair = self._pairs.get((column, node or ""))
            if pair and pair.change not in _SAME and column not in self._four:
                code = language(self._changes[column].b.language, words)
                meaning = words("list.comma").join(self._word(one) for one in pair.meaning)
                between = words("list.colon") if meaning else ""
                yield Doubt(words(f"change.{pair.change}"), (f"{code}{between}{meaning}",))
