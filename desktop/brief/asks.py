"""What a decision asks of whom at a glance: a row for every addressee; the brief on actions has every word."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.forks import elsewhere
from desktop.brief.places import Places
from desktop.brief.runs import capital, cell, heads, para, quiet
from desktop.terms.brief import Grid
from desktop.terms.provision import Kind
from desktop.views.actions import actions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from desktop.brief.labels import Labels
    from desktop.terms.brief import Cell, Para
    from desktop.terms.document import Document
    from desktop.views.actions import Action

_WIDTHS = (0.32, 0.4, 0.28)
_RUN = 3  # sub-paragraphs that follow on each other: from here on the first and the last are named


def asked(document: Document, labels: Labels, only: Collection[str] = frozenset()) -> tuple[Para | Grid, ...]:
    """Who is asked in which paragraphs and by when, those asked most first; then what hangs on a condition or is open.

    Where `only` names provisions, what others ask is left out.
    """
    rows = tuple(action for action in actions(document) if not only or action.node in only)
    places = Places(document, labels)
    open_ones = elsewhere(places, {p.id for p in document.provisions if only and p.id not in only})
    by = _by_addressee(rows)
    if not by:
        return (para(labels("actions.none")), *open_ones)
    summary = labels(
        "about.asks",
        actions=labels.count("count.action", len(rows)),
        addressees=labels.count("count.addressee", len(by)),
    )
    head = heads(labels("sheet.who"), labels("sheet.place"), labels("actions.deadline"))
    made = (_row(places, name, asks) for name, asks in by)
    return (para(summary), Grid((head, *made), 1, _WIDTHS), *open_ones)


def _by_addressee(rows: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """The actions of every addressee under its name as first printed, most actions first."""
    names: dict[str, str] = {}
    found: dict[str, list[Action]] = {}
    for action in rows:
        for one in {one.id or one.text: one for one in action.addressees}.values():
            names.setdefault(one.id or one.text, one.text)
            found.setdefault(one.id or one.text, []).append(action)
    return [(names[key], found[key]) for key in sorted(found, key=lambda key: -len(found[key]))]


def _row(places: Places, name: str, asks: list[Action]) -> tuple[Cell, ...]:
    labels, language = places.labels, places.document.language
    due = dict.fromkeys(deadline.text for one in asks for deadline in one.deadlines)
    told = labels("list.semicolon").join(due) or quiet(labels("changes.nothing"))
    return (
        cell(capital(name), language=language),
        cell(labels("list.semicolon").join(_numbers(places, asks))),
        cell(told, language=language),
    )


def _numbers(places: Places, asks: list[Action]) -> Iterator[str]:
    """The numbers of paragraphs; of sub-paragraphs that follow on each other the first and the last: "4 (a)–(d)"."""
    document = places.document
    nodes = list(dict.fromkeys(one.node for one in asks))
    parts = (_next_to(document, nodes, n) for n in range(len(nodes)))
    for _, group in groupby(zip(nodes, parts, strict=True), lambda one: one[1]):
        run = [document.by_id[node] for node, _ in group]
        if len(run) < _RUN:
            yield from map(places.number, run)
        else:
            yield f"{places.number(run[0])}–{run[-1].label}"


def _next_to(document: Document, nodes: list[str], n: int) -> tuple[str, int]:
    """What sub-paragraphs that follow on each other share: their parent, and how far they run before their place here."""
    provision = document.by_id[nodes[n]]
    if provision.kind is not Kind.SUBPARAGRAPH:
        return provision.id, 0
    beside = [p.id for p in document.children.get(provision.parent, ()) if p.kind is Kind.SUBPARAGRAPH]
    return provision.parent, beside.index(provision.id) - n
