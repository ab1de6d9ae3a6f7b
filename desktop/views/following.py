"""Actions with what a delegation keeps of each: filtered, grouped and put in order by what they say and who follows them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.clauses.further import verb_class
from desktop.terms.following import Following, Status
from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of
from desktop.terms.wording import wording
from desktop.views.actions import Action, actions, node_of, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

    Keys = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One requested action, where it stands and what is kept of it."""

    text: str  # the id of the text
    document: str  # its name
    topic: str  # "16/COP.14 Science and policy", "" outside of a decision
    verb_class: str
    action: Action
    kept: Following
    place: int  # in reading order


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that share a value of a facet; one that has several values stands in several groups."""

    value: str
    rows: tuple[ActionRow, ...]


def action_rows(text: str, name: str, document: Document, kept: Iterable[Following]) -> Iterator[ActionRow]:
    """A row for every action of a text in reading order, then for what is kept of places that ask for nothing any more."""
    followed, asked = {one.node: one for one in kept}, set()
    for action in actions(document):
        asked.add(action.key)
        yield _row(text, name, document, action, followed.get(action.key))
    for left in followed.values():
        if left.node not in asked and _says_something(left):
            yield _row(text, name, document, _silent(document, left.node), left)


def _row(text: str, name: str, document: Document, action: Action, kept: Following | None) -> ActionRow:
    return ActionRow(
        text,
        name,
        _topic(document, action.node),
        verb_class(action.verb, document.language),
        action,
        kept or Following(text, action.key),
        document.order.get(action.node, len(document.order)),
    )


def _says_something(kept: Following) -> bool:
    return bool(kept.role or kept.owner or kept.session or kept.remark or kept.status is not Status.OPEN)


def _silent(document: Document, key: str) -> Action:
    node = node_of(key)
    provision = document.by_id.get(node)
    source = source_of(document, provision) if provision else node
    return Action(node, source, (), "", None, provision.text if provision else "", (), (), ())


def _above(document: Document, node: str) -> Iterator[Provision]:
    """The provision and what stands above it, innermost first."""
    current = document.by_id.get(node)
    while current is not None:
        yield current
        current = document.by_id.get(current.parent) if current.parent != current.id else None


def _topic(document: Document, node: str) -> str:
    decision = next((one for one in _above(document, node) if one.kind is Kind.DECISION), None)
    if decision is None:
        return document.masthead.title
    return f"{number_of(decision.label) or decision.label} {decision.text}".strip()


# Facets: what rows are filtered, grouped and counted by. A row has one value of each, several, or "".


def _addressees(row: ActionRow) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.id or one.text for one in row.action.addressees)) or ("",)


def _deadlines(row: ActionRow) -> tuple[str, ...]:
    said = (one.session or one.date or one.text for one in row.action.deadlines)
    return tuple(dict.fromkeys(said)) or ("",)


FACETS: Mapping[str, Callable[[ActionRow], tuple[str, ...]]] = {
    "addressee": _addressees,
    "verb": lambda row: (row.verb_class,),
    "deadline": _deadlines,
    "topic": lambda row: (row.topic,),
    "status": lambda row: (row.kept.status.value,),
    "role": lambda row: (row.kept.role,),
    "owner": lambda row: (row.kept.owner,),
    "session": lambda row: (row.kept.session,),
    "document": lambda row: (row.document,),
}


def narrowed(rows: Iterable[ActionRow], wanted: Mapping[str, str], words: str = "") -> tuple[ActionRow, ...]:
    """The rows that have the wanted value of every facet named and hold every one of `words`."""
    asked = words.casefold().split()
    return tuple(
        row
        for row in rows
        if all(value in FACETS[facet](row) for facet, value in wanted.items())
        and all(word in _words(row) for word in asked)
    )


def _words(row: ActionRow) -> str:
    action, kept = row.action, row.kept
    who = " ".join(one.text for one in action.addressees)
    said = (who, action.verb, action.what, action.source, kept.role, kept.owner, kept.session, kept.remark)
    return " ".join(said).casefold()


def choices(rows: Iterable[ActionRow], facet: str) -> tuple[tuple[str, int], ...]:
    """The values of a facet in their order, each with the number of rows that have it; "" stands last."""
    rows = tuple(rows)
    counted = Counter(value for row in rows for value in FACETS[facet](row))
    firsts: dict[str, ActionRow] = {}
    for row in rows:
        for value in FACETS[facet](row):
            firsts.setdefault(value, row)
    order = _ORDERS.get(facet, _natural)
    return tuple((value, counted[value]) for value in sorted(counted, key=lambda v: order(v, firsts[v])))


def grouped(rows: Iterable[ActionRow], facet: str) -> tuple[Group, ...]:
    """The rows by the value of a facet, the groups in their order."""
    rows = tuple(rows)
    members: dict[str, list[ActionRow]] = {}
    for row in rows:
        for value in FACETS[facet](row):
            members.setdefault(value, []).append(row)
    return tuple(Group(value, tuple(members[value])) for value, _ in choices(rows, facet))


_DIGITS = re.compile(r"(\d+)")


def _natural(value: str, _row: ActionRow | None = None) -> Keys:
    """Numbers by their worth, letters by the alphabet, nothing at the end."""
    runs = ((0, int(run), "") if run.isdecimal() else (1, 0, run.casefold()) for run in _DIGITS.split(value))
    return (not value, *runs)


def _by_strength(value: str, row: ActionRow) -> Keys:
    return (not value, -(row.action.strength or 0), value)


def _as_told(value: str, row: ActionRow) -> Keys:
    return (not value, row.document, row.place)


def _by_progress(value: str, _row: ActionRow) -> Keys:
    return (list(Status).index(Status(value)),)


_ORDERS: Mapping[str, Callable[[str, ActionRow], Keys]] = {
    "verb": _by_strength,
    "topic": _as_told,
    "status": _by_progress,
}


# Columns: what a table is put in order by.

COLUMNS = (
    "who",
    "verb",
    "what",
    "by_when",
    "condition",
    "source",
    "status",
    "role",
    "session",
    "owner",
    "remark",
)
_KEYS: Mapping[str, Callable[[ActionRow], Keys]] = {
    "who": lambda row: _natural(", ".join(one.text for one in row.action.addressees)),
    "verb": lambda row: (-(row.action.strength or 0), row.action.verb),
    "what": lambda row: _natural(row.action.what),
    "by_when": lambda row: _natural(_deadlines(row)[0]),
    "condition": lambda row: _natural("; ".join((*row.action.conditions, *row.action.qualifiers))),
    "source": lambda row: (row.document, row.place),
    "status": lambda row: _by_progress(row.kept.status, row),
    "role": lambda row: _natural(row.kept.role),
    "session": lambda row: _natural(row.kept.session),
    "owner": lambda row: _natural(row.kept.owner),
    "remark": lambda row: _natural(row.kept.remark),
}


def ordered(rows: Iterable[ActionRow], column: str, *, backwards: bool = False) -> tuple[ActionRow, ...]:
    """The rows in the order of a column; rows alike there stay as they stood."""
    return tuple(sorted(rows, key=_KEYS[column], reverse=backwards))


def name_of(identity: str, language: str) -> str:
    """What an identity is called in `language`; words that are no identity stand for themselves."""
    if not identity:
        return ""
    rows = wording(language).tables.get("addressees", {}).get("rows", ())
    listed = rows if isinstance(rows, list | tuple) else ()
    return next((str(row["forms"][0]) for row in listed if row["id"] == identity), identity)
