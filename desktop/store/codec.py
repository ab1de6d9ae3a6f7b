"""Values of the field ↔ JSON, to the letter; what has its default is left out."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db.errors import Damaged
from desktop.terms.clause import (
    NO_CLAUSE,
    Addressee,
    Amount,
    Bracketed,
    Branch,
    Clause,
    Deadline,
    Reference,
)
from desktop.terms.document import Masthead
from desktop.terms.finding import Finding, Place, Severity
from desktop.terms.provision import Kind, Provision, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_INSIDE: dict[type, dict[str, Callable[[Any], Any]]] = {
    Clause: {
        "addressees": lambda rows: tuple(_unpack(Addressee, row) for row in rows),
        "deadlines": lambda rows: tuple(_unpack(Deadline, row) for row in rows),
        "references": lambda rows: tuple(_unpack(Reference, row) for row in rows),
        "branches": lambda rows: tuple(_unpack(Branch, row) for row in rows),
        "sums": lambda rows: tuple(_unpack(Amount, row) for row in rows),
        "brackets": lambda rows: tuple(_unpack(Bracketed, row) for row in rows),
    },
    Finding: {
        "severity": Severity,
        "places": lambda rows: tuple(_unpack(Place, row) for row in rows),
    },
}

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@contextmanager
def legible() -> Iterator[None]:
    """Say that the file is damaged where what stands in it is no value of ours."""
    try:
        yield
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Damaged(str(error)) from error


def whole(text: str) -> str:
    """`text` with half characters, which no file can hold, made whole or replaced."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def whole_row(row: tuple[object, ...]) -> tuple[object, ...]:
    """A row with every text in it made whole."""
    return tuple([whole(value) if isinstance(value, str) else value for value in row])


def masthead_out(masthead: Masthead) -> str:
    """A masthead as JSON."""
    return _json(_pack(masthead))


def masthead_in(words: str) -> Masthead:
    """A masthead from JSON."""
    masthead: Masthead = _unpack(Masthead, json.loads(words))
    return masthead


def finding_out(finding: Finding) -> str:
    """A finding as JSON."""
    return _json(_pack(finding))


def finding_in(words: str) -> Finding:
    """A finding from JSON."""
    finding: Finding = _unpack(Finding, json.loads(words))
    return finding


def more_out(provision: Provision) -> str | None:
    """What most provisions lack (footnotes, table, clause) as JSON, None where it lacks all."""
    more: dict[str, Any] = {}
    if provision.footnotes:
        more["footnotes"] = provision.footnotes
    if provision.table is not None:
        more["table"] = _pack(provision.table)
    if provision.clause != NO_CLAUSE:
        more["clause"] = _pack(provision.clause)
    return _json(more) if more else None


def provision_in(row: tuple[Any, ...]) -> Provision:
    """A provision from its row: node, kind, label, parent, level, page, words, more."""
    node, kind, label, parent, level, page, words, more = row
    rest = _more_in(json.loads(more)) if more else {}
    return Provision(node, Kind(kind), words, label, parent, level, page, **rest)


def words_hash(provision: Provision) -> str:
    """The hash of what a provision says, as anchors keep it."""
    return sha256(whole(words_of(provision)).encode()).hexdigest()


def words_of(provision: Provision) -> str:
    """What a provision says: its text, or all words of a table, cells apart by tabs and rows by lines."""
    return provision.text if provision.table is None else _table_words(provision.text, provision.table)


def _table_words(text: str, table: Table) -> str:
    rows = ["\t".join(row) for row in (*table.header, *table.rows)]
    return "\n".join(filter(None, [text, table.caption, *rows]))


def _more_in(more: dict[str, Any]) -> dict[str, Any]:
    if "footnotes" in more:
        more["footnotes"] = tuple(more["footnotes"])
    if "table" in more:
        more["table"] = _unpack(Table, more["table"])
    if "clause" in more:
        more["clause"] = _unpack(Clause, more["clause"])
    return more


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _pack(value: Any) -> dict[str, Any]:
    packed = {}
    kind: Any = type(value)
    for name, default in _defaults(kind):
        own = getattr(value, name)
        if own != default:
            packed[name] = [_packed(item) for item in own] if isinstance(own, tuple) else own
    return packed


def _packed(item: Any) -> Any:
    return _pack(item) if is_dataclass(item) else item


def _unpack(kind: type[Any], packed: dict[str, Any]) -> Any:
    inside = _INSIDE.get(kind, {})
    return kind(**{name: inside.get(name, _frozen)(value) for name, value in packed.items()})


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _json(value: Any) -> str:
    return _ENCODER.encode(value)
