"""Bracketed: which words of each provision stand in square brackets, and which option it is part of."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from desktop.clauses.brackets import APART, marks, matched
from desktop.clauses.options import options
from desktop.terms.clause import Bracketed
from desktop.terms.finding import Finding, Severity
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.clauses.brackets import Couple, Mark
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_AROUND = 40  # characters quoted at a mark that has no other half
_UNBALANCED = {
    True: "A bracket opens here and closes nowhere.",
    False: "A bracket closes here that was opened nowhere.",
}


def with_brackets(document: Document) -> Document:
    """The document with the brackets and options of every provision, and a finding for every lonely mark."""
    sign = re.compile(f"[{re.escape(''.join(marks()))}]")
    bracketed = any(sign.search(as_printed(p)) for p in document.provisions)
    couples, lonely = matched(document) if bracketed else ([], [])
    pieces, stands_in = _pieces(couples, document), _stands_in(document)
    if not pieces and not stands_in and not lonely:
        return document
    provisions = tuple(_marked(p, pieces.get(p.id, ()), stands_in.get(p.id, ())) for p in document.provisions)
    findings = (*document.findings, *(_finding(mark, document) for mark in lonely))
    return replace(document, provisions=provisions, findings=findings)


def _marked(provision: Provision, pieces: Sequence[Bracketed], labels: Sequence[str]) -> Provision:
    if not pieces and not labels:
        return provision
    return replace(provision, clause=replace(provision.clause, brackets=tuple(pieces), options=tuple(labels)))


def _stands_in(document: Document) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for option in options(document):
        for node in option.nodes:
            found[node].append(option.label)
    return found


def _pieces(couples: Sequence[Couple], document: Document) -> Mapping[str, list[Bracketed]]:
    """The parts of brackets that each provision holds, in order."""
    order = document.order
    placed = sorted(couples, key=lambda couple: (order[couple[0].node], couple[0].at))
    found: dict[str, list[Bracketed]] = defaultdict(list)
    around: list[tuple[int, int]] = []  # where the brackets around end, the nearest first
    for opens, closes in placed:
        while around and around[0] <= (order[opens.node], opens.at):
            heappop(around)
        heappush(around, (order[closes.node], closes.at))
        for node, piece in _reach((opens, closes), len(around), document):
            found[node].append(piece)
    return found


def _reach(couple: Couple, depth: int, document: Document) -> Iterator[tuple[str, Bracketed]]:
    opens, closes = couple
    first, last = document.order[opens.node], document.order[closes.node]
    for provision in document.provisions[first : last + 1]:
        here, there = provision.id == opens.node, provision.id == closes.node
        if provision.kind in APART and not (here or there):
            continue
        start, end = opens.at if here else 0, closes.at + 1 if there else len(as_printed(provision))
        if end > start:
            yield provision.id, Bracketed(start, end, depth, here, there)


def _finding(mark: Mark, document: Document) -> Finding:
    spot, opens = mark
    text = as_printed(document.by_id[spot.node])
    quote = text[spot.at : spot.at + _AROUND] if opens else text[max(0, spot.at + 1 - _AROUND) : spot.at + 1]
    return Finding("unbalanced_bracket", _UNBALANCED[opens], Severity.MEDIUM, spot.node, quote)
