"""Tabulated: actions, provisions and tables of a document as sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.labels import labels
from desktop.brief.sheets import Column, Sheet, sheet_names
from desktop.brief.sheets.numerals import comma_decimal, typed
from desktop.terms.provision import Kind
from desktop.views.actions import Action, source_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.brief.labels import Labels
    from desktop.brief.sheets import Cell
    from desktop.terms.clause import Addressee, Deadline
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.views.following import ActionRow

_BETWEEN = "; "
_WIDEST, _NARROWEST = 48, 8  # characters of a column of a table

# Every column of an overview of actions: its label, its width, and what it says of an action.
_ACTION: Mapping[str, tuple[int, Callable[[Action], Cell]]] = {
    "who": (28, lambda action: _BETWEEN.join(one.text for one in action.addressees)),
    "identity": (18, lambda action: _identities(action.addressees)),
    "verb": (16, lambda action: action.verb),
    "strength": (9, lambda action: action.strength),
    "what": (70, lambda action: action.what),
    "deadline": (28, lambda action: _BETWEEN.join(one.text for one in action.deadlines)),
    "due": (14, lambda action: _due(action.deadlines)),
    "condition": (24, lambda action: _BETWEEN.join(action.conditions)),
    "qualifier": (20, lambda action: _BETWEEN.join(action.qualifiers)),
    "source": (22, lambda action: action.source),
    "page": (7, lambda action: action.page),
}
_FOLLOWED: Mapping[str, tuple[int, Callable[[ActionRow, Labels], Cell]]] = {
    "document": (24, lambda row, _: row.document),
    "status": (12, lambda row, own: own(f"status.{row.kept.status}")),
    "role": (22, lambda row, own: _role(row.kept.role, own)),
    "owner": (20, lambda row, _: row.kept.owner),
    "session": (12, lambda row, _: row.kept.session),
    "remark": (32, lambda row, _: row.kept.remark),
}
_PROVISION: Mapping[str, tuple[int, Callable[[Provision], Cell]]] = {
    "id": (16, lambda p: p.id),
    "kind": (14, lambda p: p.kind.value),
    "level": (7, lambda p: p.level),
    "label": (12, lambda p: p.label),
    "parent": (14, lambda p: p.parent),
    "text": (80, lambda p: p.text or of_table(p)),
    "page": (7, lambda p: p.page),
    "verb": (16, lambda p: p.clause.verb),
    "strength": (9, lambda p: p.clause.strength),
    "who": (28, lambda p: _BETWEEN.join(one.text for one in p.clause.addressees)),
    "identity": (18, lambda p: _identities(p.clause.addressees)),
    "deadline": (28, lambda p: _BETWEEN.join(one.text for one in p.clause.deadlines)),
    "due": (14, lambda p: _due(p.clause.deadlines)),
    "condition": (24, lambda p: _BETWEEN.join(p.clause.conditions)),
    "qualifier": (20, lambda p: _BETWEEN.join(p.clause.qualifiers)),
    "reference": (
        24,
        lambda p: _BETWEEN.join(dict.fromkeys(r.symbol or r.text for r in p.clause.references)),
    ),
}


def actions_sheet(rows: Iterable[Action], language: str, name: str = "") -> Sheet:
    """The overview of requested actions, its heads in `language`; `name` names a part of it."""
    own = labels(language)
    cells = tuple(tuple(say(action) for _, say in _ACTION.values()) for action in rows)
    return Sheet(name or own("sheet.actions"), _columns(own, _ACTION), cells, language == "ar")


def following_sheet(rows: Iterable[ActionRow], language: str) -> Sheet:
    """The overview of actions with what a delegation keeps of each: who follows it and how far they are."""
    own = labels(language)
    cells = tuple(
        (
            *(say(row.action) for _, say in _ACTION.values()),
            *(tell(row, own) for _, tell in _FOLLOWED.values()),
        )
        for row in rows
    )
    columns = (*_columns(own, _ACTION), *_columns(own, _FOLLOWED))
    return Sheet(own("sheet.actions"), columns, cells, language == "ar")


def _role(role: str, own: Labels) -> str:
    return own(f"role.{role}") if own.has(f"role.{role}") else role


def provisions_sheet(document: Document) -> Sheet:
    """Every provision of a document in reading order, with what it says."""
    own = labels(document.language)
    cells = tuple(tuple(say(p) for _, say in _PROVISION.values()) for p in document.provisions)
    return Sheet(own("sheet.provisions"), _columns(own, _PROVISION), cells, document.language == "ar")


def table_sheets(document: Document) -> tuple[Sheet, ...]:
    """The tables of a document, a sheet each with its cells typed, after a list of them; nothing where it has none."""
    own = labels(document.language)
    tables = [p for p in document.provisions if p.kind is Kind.TABLE and p.table]
    if not tables:
        return ()
    pairs = list(zip(_table_names(document, tables, own("sheet.table")), tables, strict=True))
    sheets = (table_sheet(provision, document.language, name) for name, provision in pairs)
    return (_listof_tables(document, own, pairs), *sheets)


def _table_names(document: Document, tables: Sequence[Provision], word: str) -> list[str]:
    """What the sheets are called: the table's label, after its decision's number where there are several."""
    several = len(document.decisions()) > 1
    return sheet_names(
        " ".join(filter(None, [_cited(document, p) if several else "", p.label or f"{word} {n}"]))
        for n, p in enumerate(tables, 1)
    )


def table_sheet(provision: Provision, language: str, name: str = "") -> Sheet:
    """One table as a sheet: numbers as numbers, several rows of heads joined into one."""
    table = provision.table
    header, rows = (table.header, table.rows) if table else ((), ())
    width = max((len(row) for row in (*header, *rows)), default=0)
    heads = [_BETWEEN.join(dict.fromkeys(filter(None, column))) for column in zip(*header, strict=False)]
    heads += [""] * (width - len(heads))
    comma = comma_decimal((cell for row in rows for cell in row), language)
    cells = tuple(tuple(typed(cell, comma=comma) for cell in row) for row in rows)
    columns = tuple(Column(head, _width(head, at, rows)) for at, head in enumerate(heads))
    return Sheet(name or provision.label or provision.id, columns, cells, language == "ar")


def _columns(own: Labels, table: Mapping[str, tuple[int, object]]) -> tuple[Column, ...]:
    return tuple(Column(own(f"sheet.{key}"), width) for key, (width, _) in table.items())


def _width(head: str, at: int, rows: Sequence[Sequence[str]]) -> int:
    cells = [head, *(row[at] for row in rows if at < len(row))]
    lines = (line for cell in cells for line in cell.split("\n"))
    longest = max((sum(2 if sign > "\u2e80" else 1 for sign in line) for line in lines), default=0)
    return max(_NARROWEST, min(longest + 2, _WIDEST))


def _listof_tables(document: Document, own: Labels, tables: Sequence[tuple[str, Provision]]) -> Sheet:
    keys = {"table": 20, "caption": 60, "rows": 8, "notes": 60, "source": 24, "page": 7}
    columns = tuple(Column(own(f"sheet.{key}"), width) for key, width in keys.items())
    rows = tuple(_listed(document, name, provision) for name, provision in tables)
    return Sheet(own("sheet.tables"), columns, rows, document.language == "ar")


def _listed(document: Document, name: str, provision: Provision) -> tuple[Cell, ...]:
    notes = [child for child in document.children.get(provision.id, ()) if child.kind is Kind.TABLE_NOTE]
    told = "\n".join(f"{note.label} {note.text}".strip() for note in notes)
    shown = provision.table
    return (
        name,
        shown.caption if shown else "",
        len(shown.rows) if shown else 0,
        told,
        _cited(document, provision),
        provision.page,
    )


def _cited(document: Document, provision: Provision) -> str:
    """The number of the decision that a table stands in, else the document's symbol."""
    current = provision
    while current.kind is not Kind.DECISION and current.parent in document.by_id:
        if current.parent == current.id:
            break
        current = document.by_id[current.parent]
    return source_of(document, current)


def _identities(addressees: Iterable[Addressee]) -> str:
    return _BETWEEN.join(dict.fromkeys(one.id for one in addressees if one.id))


def _due(deadlines: Iterable[Deadline]) -> str:
    return _BETWEEN.join(dict.fromkeys(filter(None, (one.session or one.date for one in deadlines))))


def of_table(provision: Provision) -> str:
    """A table, a first page or a list of contents in one cell: cells apart by tabs, rows by lines."""
    table = provision.table
    if table is None:
        return ""
    rows = ["\t".join(row) for row in (*table.header, *table.rows)]
    return "\n".join(filter(None, [table.caption, *rows]))
