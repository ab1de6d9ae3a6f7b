"""The brackets of a text: where they open and close, how deep they stand, and those that have no other half."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.compare.brackets_options import options
from desktop.compare.headlines import shortened
from desktop.compare.tables import as_printed
from desktop.paths import resources
from desktop.terms.bracket import Bracket, Burned, Ledger, Spot
from desktop.terms.finding import Finding, Severity
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_APART = frozenset({Kind.FOOTNOTE, Kind.MASTHEAD})  # no bracket reaches out of one
_WALLS = frozenset({Kind.DECISION, Kind.ANNEX})  # no bracket that opens before one closes in it
_AROUND = 40  # characters quoted at a mark that has no other half
_UNBALANCED = {
    True: "A bracket opens here and closes nowhere.",
    False: "A bracket closes here that was opened nowhere.",
}
_Mark = tuple[Spot, bool]  # where, and whether it opens
_Couple = tuple[Spot, Spot]


@cache
def marks() -> tuple[str, str]:
    """The signs that open a bracket, and those that close one."""
    read = tomllib.loads((resources() / "wording" / "brackets.toml").read_text(encoding="utf-8"))
    return read["brackets"]["open"], read["brackets"]["close"]


def ledger(document: Document) -> Ledger:
    """The brackets and options of `document`, with a finding for every mark that has no other half."""
    couples: list[_Couple] = []
    lonely: list[_Mark] = []
    for part in _parts(document):
        found, left = _matched(part)
        couples += found
        lonely += left
    brackets = _nested(couples, document)
    return Ledger(brackets, options(document), tuple(_finding(mark, document) for mark in lonely))


def _parts(document: Document) -> Iterator[list[Provision]]:
    """The provisions in runs no bracket reaches out of."""
    running = [p for p in document.provisions if p.kind not in _APART]
    wall = 0
    walls = []
    for provision in running:
        wall += provision.kind in _WALLS
        walls.append(wall)
    for _, run in groupby(zip(walls, running, strict=True), key=lambda held: held[0]):
        yield [provision for _, provision in run]
    yield from ([p] for p in document.provisions if p.kind in _APART)


def _matched(part: Sequence[Provision]) -> tuple[list[_Couple], list[_Mark]]:
    """The marks of a run in couples: within a paragraph first, then over what is left from one to the next."""
    couples: list[_Couple] = []
    left: list[_Mark] = []
    for provision in part:
        within, over = _couples(_marks_in(provision))
        couples += within
        left += over
    across, lonely = _across(left, _Ground(list(part)))
    return couples + across, lonely


def _marks_in(provision: Provision) -> Iterator[_Mark]:
    opening, closing = marks()
    for at, sign in enumerate(as_printed(provision)):
        if sign in opening or sign in closing:
            yield Spot(provision.id, at), sign in opening


def _couples(found: Iterable[_Mark]) -> tuple[list[_Couple], list[_Mark]]:
    couples: list[_Couple] = []
    waiting: list[_Mark] = []
    for spot, opens in found:
        if not opens and waiting and waiting[-1][1]:
            couples.append((waiting.pop()[0], spot))
        else:
            waiting.append((spot, opens))
    return couples, waiting


def _across(left: Iterable[_Mark], ground: _Ground) -> tuple[list[_Couple], list[_Mark]]:
    """The marks left over in couples, each closing mark with the nearest open one that may reach to it."""
    couples: list[_Couple] = []
    waiting: list[_Mark] = []
    for spot, opens in left:
        reaching = (n for n in range(len(waiting) - 1, -1, -1) if waiting[n][1] and ground.spans(waiting[n][0], spot))
        at = None if opens else next(reaching, None)
        if at is None:
            waiting.append((spot, opens))
        else:
            couples.append((waiting.pop(at)[0], spot))
    return couples, waiting


class _Ground:
    """The provisions of a run, and whether a bracket may reach from one of them to another."""

    def __init__(self, part: Sequence[Provision]) -> None:
        self._nodes = {provision.id: provision for provision in part}
        section = 0
        self._sections = {}
        for provision in part:
            section += provision.kind is Kind.HEADING and bool(provision.label)
            self._sections[provision.id] = section

    def spans(self, opens: Spot, closes: Spot) -> bool:
        """Whether whole paragraphs stand between the marks, or a chapeau and its list, and no section begins there."""
        first = self._nodes[opens.node]
        if self._sections[opens.node] != self._sections[closes.node] and first.kind is not Kind.HEADING:
            return False
        return not as_printed(first)[: opens.at].strip(marks()[0] + " ") or self._below(closes.node, opens.node)

    def _below(self, node: str, roof: str) -> bool:
        """Whether `node` stands under `roof`."""
        while node in self._nodes and self._nodes[node].parent != node:
            if node == roof:
                return True
            node = self._nodes[node].parent
        return False


def _nested(couples: Sequence[_Couple], document: Document) -> tuple[Bracket, ...]:
    """The couples in reading order with their depth."""
    order = document.order
    placed = sorted(couples, key=lambda c: (order[c[0].node], c[0].at))
    found: list[Bracket] = []
    around: list[tuple[int, int]] = []
    for opens, closes in placed:
        here = (order[opens.node], opens.at)
        around = [end for end in around if end > here]
        around.append((order[closes.node], closes.at))
        found.append(Bracket(opens, closes, len(around), words_between(opens, closes, document)))
    return tuple(found)


def words_between(opens: Spot, closes: Spot, document: Document) -> str:
    """What stands in a bracket, a paragraph a line."""
    return "\n".join(as_printed(document.by_id[node])[start:end] for node, start, end in reach(opens, closes, document))


def reach(opens: Spot, closes: Spot, document: Document) -> Iterator[tuple[str, int, int]]:
    """The provisions a bracket takes in, and from where to where in each; footnotes stand apart."""
    first, last = document.order[opens.node], document.order[closes.node]
    for provision in document.provisions[first : last + 1]:
        if provision.id not in {opens.node, closes.node} and provision.kind in _APART:
            continue
        start = opens.at + 1 if provision.id == opens.node else 0
        end = closes.at if provision.id == closes.node else len(as_printed(provision))
        yield provision.id, start, end


def _finding(mark: _Mark, document: Document) -> Finding:
    spot, opens = mark
    text = as_printed(document.by_id[spot.node])
    start = spot.at if opens else max(0, spot.at + 1 - _AROUND)
    quote = text[start : spot.at + _AROUND] if opens else text[start : spot.at + 1]
    return Finding("unbalanced_bracket", _UNBALANCED[opens], Severity.MEDIUM, spot.node, shortened(quote, _AROUND))


def burned(found: Ledger, document: Document) -> Burned:
    """How much is open in a version."""
    outer = [bracket for bracket in found.brackets if bracket.depth == 1]
    held = {node for b in outer for node, start, end in reach(b.opens, b.closes, document) if end > start}
    held |= {node for option in found.options for node in option.nodes}
    return Burned(
        brackets=len(found.brackets),
        deepest=max((bracket.depth for bracket in found.brackets), default=0),
        options=len(found.options),
        paragraphs=len(held),
        letters=sum(len("".join(bracket.words.split())) for bracket in outer),
    )


def by_provision(found: Ledger, document: Document) -> Mapping[str, tuple[Bracket, ...]]:
    """The brackets that reach into each provision, as pieces of its own words."""
    held: dict[str, list[Bracket]] = {}
    for bracket in found.brackets:
        for node, start, end in reach(bracket.opens, bracket.closes, document):
            words = as_printed(document.by_id[node])[start:end]
            held.setdefault(node, []).append(replace(bracket, words=words))
    return {node: tuple(row) for node, row in held.items()}
