"""A river as a table tells it: what each version says, marked against its neighbours, and when phrases came and left."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.beside.changes import named
from desktop.brief.labels import labels
from desktop.brief.places import Places
from desktop.brief.runs import capital
from desktop.compare.telling import content
from desktop.terms.brief import Mark, Run
from desktop.terms.change import Change
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.brief.labels import Labels
    from desktop.terms.change import Comparison, Edit, Pair
    from desktop.terms.lineage import Phrase, River, RiverRow
    from desktop.terms.provision import Provision

_SAME = frozenset({Change.UNCHANGED, Change.RENUMBERED, Change.MOVED})
_BETWEEN_CELLS = " | "
_CALLS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"))
Ends = tuple[str | None, str | None]


@dataclass(frozen=True)
class Course:
    """A river with the names of its versions and the words it is told in."""

    river: River
    names: tuple[str, ...]
    labels: Labels

    @classmethod
    def of(cls, river: River, files: Sequence[str], language: str = "") -> Course:
        """The course of a river, in `language` or that of its newest text; a version without a symbol bears its file's name."""
        own = labels(language or river.documents[-1].language)
        return cls(river, tuple(_distinct(_names(river, files, own))), own)

    @cached_property
    def places(self) -> tuple[Places, ...]:
        """The places of every version."""
        return tuple(Places(document, self.labels) for document in self.river.documents)

    def provision(self, row: RiverRow, version: int) -> Provision | None:
        """What a row says in a version."""
        node = row.nodes[version]
        return self.river.documents[version].by_id[node] if node else None

    def place(self, row: RiverRow) -> str:
        """Where a row stands in the last version that has it."""
        found = self.provision(row, row.last)
        return capital(self.places[row.last].name(found)) if found else ""

    def stretches(self, row: RiverRow) -> Iterator[range]:
        """The versions, those together that say the same one after the other or do not have the provision."""
        start = 0
        for version in range(1, len(row.nodes) + 1):
            if version == len(row.nodes) or not self._same(row, version):
                yield range(start, version)
                start = version

    def _same(self, row: RiverRow, version: int) -> bool:
        """Whether a version says what the one before it says, letter by letter."""
        one, other = self.provision(row, version - 1), self.provision(row, version)
        if one is None or other is None:
            return one is other
        if row.changes[version - 1] not in _SAME:
            return False
        return as_printed(one) == as_printed(other) or not self._edits(row, version - 1)

    def stays(self, row: RiverRow) -> bool:
        """Whether every version says the same, whatever its number."""
        return row.nodes[0] is not None and len(list(self.stretches(row))) == 1

    def said(self, row: RiverRow, stretch: range) -> tuple[Run, ...]:
        """The words of a stretch of versions, its last label before them.

        What the version before does not have, and what the version after leaves out, is marked.
        """
        found = self.provision(row, stretch[-1])
        return (*named(self.places[stretch[-1]], found), *self.words(row, stretch)) if found else ()

    def words(self, row: RiverRow, stretch: range) -> tuple[Run, ...]:
        """The same without the label."""
        found = self.provision(row, stretch[-1])
        text = as_printed(found) if found else ""
        marks = [Mark.PLAIN] * len(text)
        for mark, (start, end) in self._spans(row, stretch, len(text)):
            marks[start:end] = [mark] * (min(end, len(text)) - start)
        pieces = groupby(range(len(text)), key=lambda at: marks[at])
        return tuple(Run(_in_cell("".join(text[at] for at in run)), mark) for mark, run in pieces)

    def _spans(self, row: RiverRow, stretch: range, length: int) -> Iterator[tuple[Mark, tuple[int, int]]]:
        """What came in with a stretch, then what leaves after it: of two marks the later holds."""
        if stretch[0] > 0:
            yield from self._marks(row, stretch[0] - 1, Mark.INSERTED, length)
        if stretch[-1] + 1 < len(row.nodes):
            yield from self._marks(row, stretch[-1], Mark.DELETED, length)

    def _marks(
        self, row: RiverRow, step: int, mark: Mark, length: int
    ) -> Iterator[tuple[Mark, tuple[int, int]]]:
        """What a step does to one side; all of it, where the other side has nothing."""
        if not (row.nodes[step] and row.nodes[step + 1]):
            yield mark, (0, length)
        for edit in self._edits(row, step):
            yield mark, edit.a if mark is Mark.DELETED else edit.b

    def _edits(self, row: RiverRow, step: int) -> tuple[Edit, ...]:
        if step >= len(self._pairs) or not (row.nodes[step] and row.nodes[step + 1]):
            return ()
        pair = self._pairs[step].get((row.nodes[step], row.nodes[step + 1]))
        return pair.edits if pair else ()

    @cached_property
    def _pairs(self) -> tuple[Mapping[Ends, Pair], ...]:
        return tuple({(p.a, p.b): p for p in one.pairs} for one in self.river.comparisons)

    def came(self, row: RiverRow) -> tuple[Phrase, ...]:
        """The phrases that came in after the provision did and still stood when it was last there."""
        return tuple(p for p in row.phrases if p.since > row.first and p.version == row.last and _tells(p))

    def left(self, row: RiverRow) -> tuple[Phrase, ...]:
        """The phrases that left while the provision stayed."""
        return tuple(p for p in row.phrases if p.until is not None and p.version < row.last and _tells(p))

    def steps(self) -> Iterator[str]:
        """A sentence for every step: how many provisions met each change."""
        for n, one in enumerate(self.river.comparisons):
            old, new = self.names[n : n + 2]
            yield self.labels("river.step", old=old, new=new, counts=self._counts(one))

    def _counts(self, comparison: Comparison) -> str:
        counts = comparison.summary()
        return self.labels.listed([self.labels.count(f"count.{c}", counts[c]) for c in Change if c in counts])


def _tells(phrase: Phrase) -> bool:
    """Whether a phrase carries a meaning: more than a particle, a mark or the call of a footnote."""
    worded = phrase.text.translate(_CALLS)
    return any(any(map(str.isalnum, word)) for word in content(worded))


def _names(river: River, files: Sequence[str], own: Labels) -> Iterator[str]:
    for n, document in enumerate(river.documents):
        title = Places(document, own).title if document.decisions() else ""
        file = files[n].replace("\\", "/").rpartition("/")[2] if n < len(files) else ""
        yield document.masthead.symbol or title or file or own("river.version", n=n + 1)


def _distinct(names: Iterator[str]) -> Iterator[str]:
    """The names, those that are there already numbered."""
    seen: dict[str, int] = {}
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def _in_cell(text: str) -> str:
    """Words of a table as they stand in one cell."""
    return text.replace("\t", _BETWEEN_CELLS)
