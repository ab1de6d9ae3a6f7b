"""When each phrase of a provision came in, and when it left."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.compare.items import calls_in
from desktop.compare.rewording import spans
from desktop.compare.sliding import slid
from desktop.compare.tables import as_printed
from desktop.compare.texts import Text
from desktop.compare.words import words
from desktop.terms.lineage import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.lineage import RiverRow

_Births = dict[str, list[int]]  # by provision: the version each of its words came in with
_Couple = tuple[int, int]


def phrases(
    versions: Sequence[Document], comparisons: Sequence[Comparison], rows: Sequence[RiverRow]
) -> Iterator[RiverRow]:
    """The rows with their phrases: those that stand by their place, those that left by when they left."""
    book = _Book(versions)
    for step, comparison in enumerate(comparisons):
        for pair in comparison.pairs:
            if pair.a and pair.b:
                book.carry(step, pair.a, pair.b)
    for row in rows:
        yield replace(row, phrases=(*book.standing(row), *book.gone(row)))


class _Book:
    """Knows of every word of every version when it came in and whether it was carried on."""

    def __init__(self, versions: Sequence[Document]) -> None:
        self.versions = versions
        self.calls = frozenset().union(*map(calls_in, versions))
        self.texts: list[dict[str, Text]] = [{} for _ in versions]
        self.births: list[_Births] = [{} for _ in versions]
        self.kept: list[dict[str, set[int]]] = [{} for _ in versions]

    def text(self, version: int, node: str) -> Text:
        """The words of a provision in a version."""
        known = self.texts[version]
        if node not in known:
            printed = as_printed(self.versions[version].by_id[node])
            known[node] = Text(printed, words(printed, self.calls))
        return known[node]

    def born(self, version: int, node: str) -> list[int]:
        """When each word of a provision came in, as far as is known yet."""
        count = len(self.text(version, node).words)
        return self.births[version].setdefault(node, [version] * count)

    def carry(self, step: int, a: str, b: str) -> None:
        """Note which words of `a` went on to `b`."""
        old, new = self.born(step, a), self.born(step + 1, b)
        kept = self.kept[step].setdefault(a, set())
        for one, other in equal_words(self.text(step, a), self.text(step + 1, b)):
            new[other] = min(new[other], old[one])
            kept.add(one)

    def standing(self, row: RiverRow) -> Iterator[Phrase]:
        """The phrases of the last text of a row, by when they came in."""
        version, node = row.last, row.nodes[row.last] or ""
        until = version + 1 if version + 1 < len(self.versions) else None
        births = self.born(version, node)
        yield from self._runs(version, node, range(len(births)), until)

    def gone(self, row: RiverRow) -> Iterator[Phrase]:
        """The phrases that left while the provision stayed."""
        for version in range(row.first, row.last):
            node = row.nodes[version]
            if node and row.nodes[version + 1]:
                kept = self.kept[version].get(node, set())
                left = (at for at in range(len(self.born(version, node))) if at not in kept)
                yield from self._runs(version, node, left, version + 1)

    def _runs(
        self, version: int, node: str, places: Iterator[int] | range, until: int | None
    ) -> Iterator[Phrase]:
        births, text = self.born(version, node), self.text(version, node)
        row = list(enumerate(places))
        for (since, _), run in groupby(row, key=lambda at: (births[at[1]], at[1] - at[0])):
            found = [at for _, at in run]
            span = text.words[found[0]].start, text.words[found[-1]].end
            yield Phrase(text.text[slice(*span)], since, until, version, span)


def equal_words(a: Text, b: Text) -> Iterator[_Couple]:
    """The words of `a` and `b` that are the same words, in order."""
    keys_a, keys_b = a.keys(), b.keys()
    if keys_a == keys_b:
        yield from zip(range(len(keys_a)), range(len(keys_b)), strict=True)
        return
    ends = (len(keys_a), len(keys_a), len(keys_b), len(keys_b))
    at_a = at_b = 0
    for a0, a1, b0, b1 in (*slid(spans(keys_a, keys_b), keys_a, keys_b), ends):
        yield from zip(range(at_a, a0), range(at_b, b0), strict=True)
        at_a, at_b = a1, b1
