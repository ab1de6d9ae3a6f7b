"""How brackets and options were closed: what became of their words in the next version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.clauses.brackets import marks
from desktop.clauses.options import without_mark
from desktop.compare.brackets import reach
from desktop.compare.lineage_phrases import equal_words
from desktop.compare.tables import as_printed
from desktop.compare.texts import Text
from desktop.compare.words import words
from desktop.terms.bracket import Bracket, Closing, Fate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.bracket import Ledger, Option
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document

_STANDS = 0.5  # of the words: fewer and the wording is gone
_SAME = 0.5  # of the words two brackets have together
Place = tuple[str, int]  # a provision, and which of its words

_SAID = {
    (True, Fate.OPEN): "still in brackets",
    (True, Fate.AGREED): "the bracket is gone, its words stand",
    (True, Fate.REMOVED): "removed with its words",
    (False, Fate.OPEN): "{label} still open",
    (False, Fate.AGREED): "{label} taken",
    (False, Fate.REMOVED): "{label} removed",
}


def closings(old: Ledger, new: Ledger, comparison: Comparison) -> tuple[Closing, ...]:
    """What became of every bracket and option of the old version."""
    ways = _Ways(comparison)
    return (*_of_brackets(old, new, ways), *_of_options(old, new, ways))


class _Ways:
    """Which word of the old version became which of the new."""

    def __init__(self, comparison: Comparison) -> None:
        self.a, self.b = _Side(comparison.a, {}), _Side(comparison.b, {})
        self.to_b: dict[Place, Place] = {}
        for pair in comparison.pairs:
            if pair.a and pair.b:
                for one, other in equal_words(self.a.text(pair.a), self.b.text(pair.b)):
                    self.to_b.setdefault((pair.a, one), (pair.b, other))


@dataclass(frozen=True)
class _Side:
    """One version, read word by word as far as it is asked for."""

    document: Document
    texts: dict[str, Text]

    def text(self, node: str) -> Text:
        """The words of a provision."""
        if node not in self.texts:
            printed = as_printed(self.document.by_id[node])
            self.texts[node] = Text(printed, words(printed))
        return self.texts[node]

    def in_bracket(self, bracket: Bracket) -> frozenset[Place]:
        """The words in a bracket, its inner marks apart."""
        spans = reach(bracket.opens, bracket.closes, self.document)
        return frozenset(place for node, start, end in spans for place in self._places(node, start, end))

    def in_option(self, option: Option) -> frozenset[Place]:
        """The words of an option, its mark apart."""
        if option.span:
            return frozenset(
                self._places(option.nodes[0], option.span[0] + len(option.label), option.span[1])
            )
        first = option.nodes[0]
        found = set(self._places(first, without_mark(self.document.by_id[first]), len(self.text(first).text)))
        for node in option.nodes[1:]:
            found.update(self._places(node, 0, len(self.text(node).text)))
        return frozenset(found)

    def _places(self, node: str, start: int, end: int) -> Iterator[Place]:
        signs = "".join(marks())
        for at, word in enumerate(self.text(node).words):
            if start <= word.start and word.end <= end and word.key not in signs:
                yield node, at


def _of_brackets(old: Ledger, new: Ledger, ways: _Ways) -> Iterator[Closing]:
    mine = [ways.a.in_bracket(bracket) for bracket in old.brackets]
    theirs = [ways.b.in_bracket(bracket) for bracket in new.brackets]
    still = _same(mine, theirs, ways)
    for at, bracket in enumerate(old.brackets):
        fate = Fate.OPEN if at in still else _fate(mine[at], ways)
        yield Closing(bracket, fate, _SAID[True, fate])


def _of_options(old: Ledger, new: Ledger, ways: _Ways) -> Iterator[Closing]:
    mine = [ways.a.in_option(option) for option in old.options]
    theirs = [ways.b.in_option(option) for option in new.options]
    still = _same(mine, theirs, ways)
    fates = [Fate.OPEN if at in still else _fate(held, ways) for at, held in enumerate(mine)]
    for at, option in enumerate(old.options):
        fate = fates[at]
        if not mine[at]:
            others = {fates[n] for n, one in enumerate(old.options) if one.group == option.group and n != at}
            fate = _of_nothing(others)
        yield Closing(option, fate, _SAID[False, fate].format(label=option.label))


def _of_nothing(others: set[Fate]) -> Fate:
    """What became of an option without words: taken where all the others are gone."""
    if Fate.OPEN in others:
        return Fate.OPEN
    return Fate.REMOVED if Fate.AGREED in others else Fate.AGREED


def _fate(held: frozenset[Place], ways: _Ways) -> Fate:
    stands = sum(place in ways.to_b for place in held)
    return Fate.AGREED if held and stands >= _STANDS * len(held) else Fate.REMOVED


def _same(
    mine: Sequence[frozenset[Place]], theirs: Sequence[frozenset[Place]], ways: _Ways
) -> dict[int, int]:
    """Which of the old is which of the new: the most alike first, each once."""
    holders: dict[Place, list[int]] = {}
    for at, held in enumerate(theirs):
        for place in held:
            holders.setdefault(place, []).append(at)
    found: dict[int, int] = {}
    for _, one, other in sorted(_weighed(mine, theirs, holders, ways), reverse=True):
        if -one not in found and -other not in found.values():
            found[-one] = -other
    return found


def _weighed(
    mine: Sequence[frozenset[Place]],
    theirs: Sequence[frozenset[Place]],
    holders: dict[Place, list[int]],
    ways: _Ways,
) -> Iterator[tuple[float, int, int]]:
    for one, held in enumerate(mine):
        went = {ways.to_b[place] for place in held if place in ways.to_b}
        for other in {at for place in went for at in holders.get(place, ())}:
            alike = len(went & theirs[other]) / max(
                1, len(held) + len(theirs[other]) - len(went & theirs[other])
            )
            if alike >= _SAME:
                yield alike, -one, -other
