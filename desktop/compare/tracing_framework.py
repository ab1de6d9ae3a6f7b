"""A results framework traced to the report on it: every objective, outcome and indicator, and those nobody reports on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from desktop.compare.rewording import edits
from desktop.compare.tracing_quotes import bare
from desktop.compare.tracing_wording import tracing_words
from desktop.compare.words import fold
from desktop.terms.provision import Kind
from desktop.terms.trace import Fate, Link, Trace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision, Table

_CODE = re.compile(r"(?<![\d.,/])\d{1,2}(?:\.\d{1,2}){1,3}(?![\d/%])")
_LEADING = re.compile(r"^\W{0,2}(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?![\d/%])\s*")
_NUMBER = re.compile(r"(?<![\d.,/–-])\d{1,2}(?![\d.,/–-])")
_NAMED = re.compile(r"^(?P<head>[^:：.。；;]{1,40}?\d{0,2})\s*[:：]\s*(?P<rest>.+)$", re.DOTALL)
_FEW = 3  # coded rows: a table with fewer sets out no framework
_ALIKE, _CODED = 0.5, 0.2  # so alike is what was reported on, without and with the same code and role
_VERBATIM = 0.95
_ADDED = {"code": 0.25, "role": 0.15}  # what the same code and the same role add


@dataclass(frozen=True, slots=True)
class Item:
    """An objective, outcome or indicator: where it stands, its role and code ("" where none), and its words."""

    node: str
    role: str
    code: str
    text: str
    name: str = ""  # the head of its column, as printed


def framework_of(note: Document, report: Document) -> tuple[Item, ...]:
    """The items of the framework that `note` sets out in a table, where `report` reports on it by the same codes."""
    reported = {item.code for item in _reported(report) if item.code}
    tables = (tuple(_in_table(node, node.table)) for node in note.provisions if node.table)
    return tuple(
        item
        for items in tables
        if len({item.code for item in items if item.code} & reported) >= _FEW
        for item in items
    )


def trace_framework(note: Document, report: Document, items: Sequence[Item]) -> Trace:
    """Every item of a framework with the place in the report that bears its words."""
    told = list(_reported(report))
    went = _paired(items, told)
    silent = _silent(report)
    links = [_link(item, told[went[at]] if at in went else None, silent) for at, item in enumerate(items)]
    unreported = [_id(item) for at, item in enumerate(items) if at not in went]
    new = (_link_new(one) for at, one in enumerate(told) if at not in went.values() and one.role)
    return Trace(note, report, (*links, *new), tuple(unreported))


def _id(item: Item) -> str:
    """The table, and what is meant in it: 1/annex/t/1#Indicators 1.3."""
    return f"{item.node}#{' '.join(filter(None, (item.name, item.code or item.text)))}"


def _in_table(node: Provision, table: Table) -> Iterator[Item]:
    heads = [" ".join(column) for column in zip(*table.header, strict=True)] if table.header else []
    roles = [_role(head) for head in heads] or [""] * (len(table.rows[0]) if table.rows else 0)
    names = heads or [""] * len(roles)
    for row in table.rows:
        items = [
            Item(node.id, role, code, text, " ".join(name.split()))
            for cell, role, name in zip(row, roles, names, strict=False)
            for code, text in _in_cell(cell, role)
        ]
        over = {item.code.split(".")[0] for item in items if item.code}
        shared = over.pop() if len(over) == 1 else ""
        yield from (item if item.code else replace(item, code=shared) for item in items)


def _in_cell(cell: str, role: str) -> Iterator[tuple[str, str]]:
    """The items of a cell with their codes; an objective may stand without one."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    coded = [(match[1], line[match.end() :].strip()) for line in lines if (match := _LEADING.match(line))]
    yield from coded
    if not coded and role == "objective" and lines:
        yield "", " ".join(lines)


def _role(head: str) -> str:
    """What a column or a heading holds: the last of its words that says so."""
    low = fold(head).casefold()
    places = {role: max(low.rfind(word) for word in words) for role, words in tracing_words().roles.items()}
    best = max(places, key=lambda role: places[role])
    return best if places[best] >= 0 else ""


def _reported(report: Document) -> Iterator[Item]:
    """The headings and first words of paragraphs that name an objective, outcome or indicator."""
    for node in report.provisions:
        if node.table and node.kind is Kind.TABLE:
            yield from (item for item in _in_table(node, node.table) if item.code)
        elif node.text and node.kind in {Kind.HEADING, Kind.PARAGRAPH, Kind.CONTINUATION, Kind.BULLET}:
            yield from _named(node)


def _named(node: Provision) -> Iterator[Item]:
    parts = _NAMED.match(node.text) or _NAMED.match(f"{node.label} {node.text}")
    head, rest = (parts["head"], parts["rest"]) if parts else (node.label, node.text)
    leading = _LEADING.match(f"{head} {rest}")
    role = _role(head)
    code = leading[1] if leading else _code_in(head, role)
    if code and (role or node.kind is Kind.HEADING):
        yield Item(node.id, role, code, _LEADING.sub("", rest).strip())


def _code_in(head: str, role: str) -> str:
    """The code that a heading names; that of an objective may be a single number."""
    found = _CODE.search(head) or (_NUMBER.search(head) if role == "objective" else None)
    return found[0] if found else ""


def _paired(items: Sequence[Item], told: Sequence[Item]) -> dict[int, int]:
    """Which item is which of the report: the surest first, each once."""
    weighed = [
        (weight, -a, -b)
        for a, one in enumerate(items)
        for b, other in enumerate(told)
        if (weight := _weight(one, other))
    ]
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, a, b in sorted(weighed, reverse=True):
        if -a not in found and -b not in taken:
            found[-a] = -b
            taken.add(-b)
    return found


def _weight(one: Item, other: Item) -> float:
    """How surely two items are one; 0 where they are not."""
    if one.role and other.role and one.role != other.role:
        return 0.0
    alike = Indel.normalized_similarity(bare(one.text), bare(other.text))
    same_code = bool(one.code) and one.code == other.code
    least = _CODED if same_code else _ALIKE
    added = _ADDED["code"] * same_code + _ADDED["role"] * (one.role == other.role)
    return alike + added if alike >= least else 0.0


def _silent(report: Document) -> frozenset[str]:
    """The headings that another follows at once: what is reported on them stands under the other."""
    texts = [node for node in report.provisions if node.kind is not Kind.FOOTNOTE]
    heads = (Kind.HEADING, Kind.HEADING)
    return frozenset(
        one.id
        for one, other in pairwise(texts)
        if (one.kind, other.kind) == heads and one.level == other.level and one.parent == other.parent
    )


def _link(item: Item, other: Item | None, silent: frozenset[str]) -> Link:
    if other is None:
        return Link(item.node, item.text, None, "", Fate.DROPPED, why="nobody reports on it")
    alike = round(Indel.normalized_similarity(bare(item.text), bare(other.text)), 4)
    fate = Fate.VERBATIM if alike >= _VERBATIM else Fate.REWORDED
    same = "same code, " if item.code and item.code == other.code else ""
    why = f"{same}{min(99, round(100 * alike)) if alike < 1 else 100} % of the words"
    why += ", no text of its own under it" if other.node in silent else ""
    return Link(item.node, item.text, other.node, other.text, fate, alike, edits(item.text, other.text), why)


def _link_new(item: Item) -> Link:
    return Link(None, "", item.node, item.text, Fate.NEW, why="the framework has no such item")
