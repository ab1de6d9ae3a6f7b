"""Provisions as elements: nested ones in the body, running ones in a preamble or a first page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.akn.days import iso_day
from desktop.brief.akn.text import running
from desktop.brief.akn.xml import append_text, make, table, words
from desktop.reading.akn_spelled import CELL, NONE, NUMBER
from desktop.terms.provision import Kind, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop.brief.akn.plan import Plan
    from desktop.brief.akn.xml import Element
    from desktop.terms.block import Rows
    from desktop.terms.provision import Provision

_LISTED = frozenset({Kind.SUBPARAGRAPH, Kind.BULLET})
_ITEMS = _LISTED | {Kind.OPERATIVE, Kind.PARAGRAPH}


def nested(plan: Plan, provision: Provision) -> Element:
    """A provision of the body with everything under it."""
    if provision.kind is Kind.TABLE and provision.table is None:
        return _paragraph(plan, provision)
    return _NESTED.get(provision.kind, _paragraph)(plan, provision)


def _element(plan: Plan, provision: Provision) -> Element:
    tag, name, _ = table()["nested"][provision.kind.value]
    if provision.kind is Kind.PREAMBULAR:
        name = provision.clause.verb or name
    label = words("num", provision.label) if provision.label else None
    return make(tag, label, name=name, eId=plan.eid(provision.id))


def _paragraph(plan: Plan, provision: Provision) -> Element:
    element, children = _element(plan, provision), plan.children(provision)
    eid = plan.eid(provision.id)
    text = running(plan, provision)
    if not children:
        element.append(make("content", text, eId=f"{eid}__content"))
    elif children[0].kind in _LISTED:
        element.extend(_lists(plan, children, eid, text))
    else:
        element.append(make("intro", text, eId=f"{eid}__intro"))
        element.extend(_lists(plan, children, eid))
    return element


def _lists(
    plan: Plan, children: Iterable[Provision], eid: str, intro: Element | None = None
) -> list[Element]:
    """`children` as elements, runs of list items in lists; `intro` opens the first list."""
    found: list[Element] = []
    for listed, group in groupby(children, key=lambda child: child.kind in _LISTED):
        elements = [nested(plan, child) for child in group]
        if not listed:
            found += elements
            continue
        name = plan.unique(f"{eid}__list_1")
        opening = make("intro", intro, eId=f"{name}__intro") if intro is not None else None
        found.append(make("list", opening, *elements, eId=name))
        intro = None
    return found


def _heading(plan: Plan, provision: Provision) -> Element:
    children = plan.children(provision)
    if not children and not provision.label:
        cross = running(plan, provision, "crossHeading")
        return make("hcontainer", cross, name="heading", eId=plan.eid(provision.id))
    element = _element(plan, provision)
    element.append(running(plan, provision, "heading"))
    element.extend(_lists(plan, children, plan.eid(provision.id)))
    return element


def _nested_table(plan: Plan, provision: Provision) -> Element:
    element = _element(plan, provision)
    eid = plan.eid(provision.id)
    notes = blocks(plan, plan.children(provision))
    element.append(make("content", _table(provision, f"{eid}__table"), *notes, eId=f"{eid}__content"))
    return element


def _nested_lines(plan: Plan, provision: Provision) -> Element:
    element = _element(plan, provision)
    eid = plan.eid(provision.id)
    element.append(
        make(
            "content", *_held(plan, provision), *blocks(plan, plan.children(provision)), eId=f"{eid}__content"
        )
    )
    return element


_NESTED: Mapping[Kind, Callable[[Plan, Provision], Element]] = {
    Kind.HEADING: _heading,
    Kind.TABLE: _nested_table,
    Kind.MASTHEAD: _nested_lines,
    Kind.CONTENTS: _nested_lines,
}


def container(plan: Plan, provision: Provision) -> Element:
    """A provision before or after the body in a container of its own."""
    if provision.kind is Kind.ENACTING:
        return _contained(plan, provision, "formula", "enactingFormula")
    name = table()["nested"][provision.kind.value][1] or provision.kind.value
    if provision.kind is Kind.PREAMBULAR:
        name = provision.clause.verb or name
    return _contained(plan, provision, "container", name)


def _contained(plan: Plan, provision: Provision, tag: str, name: str) -> Element:
    inside = [*_held(plan, provision), *blocks(plan, plan.children(provision))]
    return make(tag, *inside, name=name, eId=plan.eid(provision.id))


def _held(plan: Plan, provision: Provision) -> list[Element]:
    """What a provision itself holds, as paragraphs and lines."""
    rows = provision.table.rows if provision.table else ()
    if provision.kind is Kind.MASTHEAD:
        return [_line(plan, row) for row in rows] or [make("p", class_=NONE)]
    if provision.kind is Kind.SUMMARY:
        return [words("p", provision.label), running(plan, provision)]
    text = _numbered(plan, provision)
    if provision.kind is Kind.CONTENTS and rows:
        eid = plan.unique(f"{plan.eid(provision.id)}__toc")
        items = [_cells(make("tocItem", href=f"#{eid}", level="1"), row) for row in rows]
        return [text, make("toc", *items, eId=eid)]
    if provision.table and provision.kind is Kind.TABLE:
        return [_table(provision, plan.unique(f"{plan.eid(provision.id)}__table"))]
    return [text]


def _line(plan: Plan, row: tuple[str, ...]) -> Element:
    """A line of the first page; a field of the masthead in the element that says so."""
    masthead, day = plan.document.masthead, ""
    if row == (masthead.date,):
        day = iso_day(masthead.date, plan.document.language)
    if day:
        return make("p", words("docDate", row[0], date=day))
    tag = next(
        (tag for name, tag in table()["field"].items() if row == (getattr(masthead, name),) and row != ("",)),
        "",
    )
    return make("p", words(tag, row[0])) if tag else _cells(make("p"), row)


def _cells(element: Element, row: tuple[str, ...]) -> Element:
    if len(row) == 1:
        append_text(element, row[0])
        return element
    element.extend(words("inline", cell, name=CELL) for cell in row)
    if not row:
        element.append(make("inline", name=CELL, class_=NONE))
    return element


def _numbered(plan: Plan, provision: Provision) -> Element:
    """The text of a provision in a paragraph, its label before it where there is one."""
    element = running(plan, provision)
    if provision.label:
        label = words("inline", provision.label, name=NUMBER)
        label.tail = f" {element.text or ''}"
        element.text = None
        element.insert(0, label)
    return element


def blocks(plan: Plan, provisions: Iterable[Provision]) -> list[Element]:
    """Provisions where only running text may stand: paragraphs, lists of items, tables."""
    found: list[Element] = []
    for listed, group in groupby(provisions, key=lambda p: p.kind in _ITEMS):
        children = list(group)
        if listed:
            name = plan.unique(f"{plan.eid(children[0].id)}__list")
            found.append(make("blockList", *(_item(plan, child) for child in children), eId=name))
        else:
            found += [_block(plan, child) for child in children]
    return found


def _item(plan: Plan, provision: Provision) -> Element:
    label = words("num", provision.label) if provision.label else None
    below = blocks(plan, plan.children(provision))
    return make("item", label, running(plan, provision), *below, eId=plan.eid(provision.id))


def _block(plan: Plan, provision: Provision) -> Element:
    below = blocks(plan, plan.children(provision))
    if not below and not provision.table:
        paragraph = _numbered(plan, provision)
        paragraph.set("eId", plan.eid(provision.id))
        return paragraph
    label = None
    if provision.table and provision.kind is Kind.TABLE and provision.label:
        label = words("num", provision.label)
    return make("blockContainer", label, *_held(plan, provision), *below, eId=plan.eid(provision.id))


def _table(provision: Provision, eid: str) -> Element:
    shown = provision.table or Table()
    caption = words("caption", shown.caption) if shown.caption else None
    rows = [*_rows(shown.header, "th"), *_rows(shown.rows, "td")] or [_empty_row()]
    return make("table", caption, *rows, eId=eid)


def _empty_row() -> Element:
    return make("tr", make("td"), class_=NONE)


def _rows(rows: Rows, tag: str) -> list[Element]:
    return [make("tr", *([_cell(cell, tag) for cell in row] or [make(tag, class_=NONE)])) for row in rows]


def _cell(text: str, tag: str) -> Element:
    return make(tag, words("p", text) if text else None)
