"""The brackets of a text: where they open and close, how deep they stand, and those that have no other half."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.clauses.brackets import APART, matched
from desktop.clauses.options import options
from desktop.compare.headlines import shortened
from desktop.compare.tables import as_printed
from desktop.terms.bracket import Bracket, Burned, Ledger, Spot
from desktop.terms.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.clauses.brackets import Couple, Mark
    from desktop.terms.document import Document

_AROUND = 40  # characters quoted at a mark that has no other half
_UNBALANCED = {
    True: "A bracket opens here and closes nowhere.",
    False: "A bracket closes here that was opened nowhere.",
}


def ledger(document: Document) -> Ledger:
    """The brackets and options of `document`, with a finding for every mark that has no other half."""
    couples, lonely = matched(document)
    return Ledger(
        _nested(couples, document), options(document), tuple(_finding(one, document) for one in lonely)
    )


def _nested(couples: Sequence[Couple], document: Document) -> tuple[Bracket, ...]:
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
    return "\n".join(
        as_printed(document.by_id[node])[start:end] for node, start, end in reach(opens, closes, document)
    )


def reach(opens: Spot, closes: Spot, document: Document) -> Iterator[tuple[str, int, int]]:
    """The provisions a bracket takes in, and from where to where in each; footnotes stand apart."""
    first, last = document.order[opens.node], document.order[closes.node]
    for provision in document.provisions[first : last + 1]:
        if provision.id not in {opens.node, closes.node} and provision.kind in APART:
            continue
        start = opens.at + 1 if provision.id == opens.node else 0
        end = closes.at if provision.id == closes.node else len(as_printed(provision))
        yield provision.id, start, end


def _finding(mark: Mark, document: Document) -> Finding:
    spot, opens = mark
    text = as_printed(document.by_id[spot.node])
    start = spot.at if opens else max(0, spot.at + 1 - _AROUND)
    quote = text[start : spot.at + _AROUND] if opens else text[start : spot.at + 1]
    return Finding(
        "unbalanced_bracket", _UNBALANCED[opens], Severity.MEDIUM, spot.node, shortened(quote, _AROUND)
    )


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
