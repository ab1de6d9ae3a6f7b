"""Who must do what by when: one table, a band for every addressee."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.brief.forks import elsewhere, forked
from desktop.brief.places import Places
from desktop.brief.runs import capital, cell, heads, para, quiet
from desktop.terms.brief import Grid, Run
from desktop.terms.provision import Kind
from desktop.views.actions import actions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from desktop.brief.labels import Labels
    from desktop.terms.brief import Cell, Para
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.views.actions import Action

_WIDTHS = (0.1, 0.15, 0.43, 0.16, 0.16)
_WIDE = (0.16, 0.15, 0.39, 0.15, 0.15)
_ASKING = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_COLUMNS = ("paragraph", "verb", "what", "deadline", "condition")


def asked(document: Document, labels: Labels, only: Collection[str] = frozenset()) -> tuple[Para | Grid, ...]:
    """What the decision asks in one table, a band for every addressee, those asked most first.

    Where `only` names provisions, what others ask is left out.
    """
    rows = tuple(action for action in actions(document) if not only or action.node in only)
    by = _by_addressee(rows)
    told = {p.id for p in document.provisions if only and p.id not in only}
    open_ones = elsewhere(Places(document, labels), {*told, *(action.node for action in rows)})
    if not by:
        return (para(labels("actions.none")), *open_ones)
    summary = labels(
        "about.asks",
        actions=labels.count("count.action", len(rows)),
        addressees=labels.count("count.addressee", len(by)),
    )
    return (para(summary), _table(document, by, labels), *open_ones)


def _by_addressee(rows: Iterable[Action]) -> list[tuple[str, list[Action]]]:
    """The actions of every addressee under its name as first printed, most actions first."""
    names: dict[str, str] = {}
    found: dict[str, list[Action]] = {}
    for action in rows:
        for one in {one.id or one.text: one for one in action.addressees}.values():
            names.setdefault(one.id or one.text, one.text)
            found.setdefault(one.id or one.text, []).append(action)
    return [(names[key], found[key]) for key in sorted(found, key=lambda key: -len(found[key]))]


def _table(document: Document, by: list[tuple[str, list[Action]]], labels: Labels) -> Grid:
    head = heads(*(labels(f"actions.{column}") for column in _COLUMNS))
    places = Places(document, labels)
    rows = (row for name, asks in by for row in (_band(places, name), *_rows(places, asks)))
    return Grid((head, *rows), 1, _WIDE if places.several else _WIDTHS)


def _band(places: Places, name: str) -> tuple[Cell, ...]:
    return ((para(capital(name), style="Table Band", language=places.document.language),),)


def _rows(places: Places, asks: list[Action]) -> Iterator[tuple[Cell, ...]]:
    above = [(), *(_above(places.document, action.node) for action in asks)]
    for action, before in zip(asks, above, strict=False):
        yield _row(places, action, before)


def _row(places: Places, action: Action, said: tuple[str, ...]) -> tuple[Cell, ...]:
    """One action; what was `said` above the sub-paragraph in the row before is not said again."""
    document, labels = places.document, places.labels
    provision = document.by_id[action.node]
    between = labels("list.semicolon")
    due = between.join(deadline.text for deadline in action.deadlines)
    terms = between.join((*action.conditions, *action.qualifiers))
    return (
        (*cell(places.number(provision)), *_page(places, provision)),
        cell(action.verb, _strength(action, labels), language=document.language),
        (
            *cell(*_what(provision.text, _above(document, action.node), said), language=document.language),
            *forked(provision, labels, document.language),
        ),
        cell(due or quiet(labels("changes.nothing")), language=document.language),
        cell(terms or quiet(labels("changes.nothing")), language=document.language),
    )


def _page(places: Places, provision: Provision) -> Cell:
    page = places.page(provision)
    return cell(quiet(page)) if page else ()


def _above(document: Document, node: str) -> tuple[str, ...]:
    """The chapeaux over a sub-paragraph, from the operative paragraph down."""
    parent = document.by_id[document.by_id[node].parent]
    if parent.kind not in _ASKING:
        return ()
    return (*_above(document, parent.id), parent.text)


def _strength(action: Action, labels: Labels) -> Run | str:
    key = f"strength.{action.strength}"
    return quiet(f" ({labels(key)})") if labels.has(key) else ""


def _what(own: str, above: tuple[str, ...], said: tuple[str, ...]) -> list[Run]:
    """The words asked, those of the chapeaux stepping back before those of the sub-paragraph."""
    same = len(tuple(takewhile(lambda pair: pair[0] == pair[1], zip(above, said, strict=False))))
    before = ["…" if same else "", *above[same:]]
    return [quiet("".join(f"{words} " for words in before if words)), Run(own)]
