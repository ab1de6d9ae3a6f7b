"""The timeline: who changed what and when, told from the log of edits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from db import edits as rows
from desktop.terms.dossier import Act, LogRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.connection import Connection, Row

State = dict[str, Any] | None
_WORDY = ("words", "kind", "tier", "state", "tags", "form", "priority", "assignee", "author", "node")


def listed(connection: Connection, limit: int, thing: str | None = None) -> tuple[LogRow, ...]:
    """The latest changes first, at most `limit`, of one note (with its replies) or text where it is named."""
    return tuple(map(_log_row, rows.latest(connection, limit, thing)))


def touched_since(connection: Connection, moment: str) -> frozenset[str]:
    """The notes that were changed, answered, carried over or merged since, by the clock of this desk."""
    return frozenset(note for row in rows.since(connection, moment) for note in _log_row(row).notes)


def _log_row(row: Row) -> LogRow:
    before, after = _state(row["before"]), _state(row["after"])
    old, new = _OF.get(row["thing"], _nothing)(before, after)
    return LogRow(
        row["made"],
        row["author"],
        Act(row["act"]),
        "notes" if row["thing"] == "shared" else row["thing"],
        row["thing_id"],
        old,
        new,
        tuple(_NOTES.get(row["thing"], _no_notes)(row["thing_id"], before, after)),
        row["state"] == "undone",
    )


def _state(words: str | None) -> State:
    try:
        return None if words is None else dict(json.loads(words))
    except (ValueError, TypeError):
        return {}


def _of_row(before: State, after: State) -> tuple[str, str]:
    """The words before and after; where those stayed, the other fields that did not."""
    old, new = before or {}, after or {}
    if old.get("words") != new.get("words"):
        return str(old.get("words", "")), str(new.get("words", ""))
    changed = [name for name in _WORDY if old.get(name) != new.get(name)]
    if not changed:
        return str(old.get("words", "")), str(new.get("words", ""))
    return _listed(old, changed), _listed(new, changed)


def _listed(said: dict[str, Any], names: list[str]) -> str:
    return ", ".join(f"{name}: {said.get(name) or '–'}" for name in names)


def _of_several(_: State, after: State) -> tuple[str, str]:
    return "", str(len(after or {}))


def _of_shared(_: State, after: State) -> tuple[str, str]:
    return "", str(sum(len((after or {}).get(table, ())) for table in ("notes", "replies")))


def _nothing(_before: State, _after: State) -> tuple[str, str]:
    return "", ""


def _no_notes(_thing: str, _before: State, _after: State) -> tuple[str, ...]:
    return ()


def _in_shared(_thing: str, _before: State, after: State) -> tuple[str, ...]:
    said = after or {}
    answered = (row["note"] for row in said.get("replies", {}).values() if row)
    return tuple(dict.fromkeys((*said.get("notes", {}), *answered)))


_OF: dict[str, Callable[[State, State], tuple[str, str]]] = {
    "note": _of_row,
    "reply": _of_row,
    "actions": _of_several,
    "anchors": _of_several,
    "shared": _of_shared,
}
_NOTES: dict[str, Callable[[str, State, State], tuple[str, ...]]] = {
    "note": lambda thing, _before, _after: (thing,),
    "reply": lambda _thing, before, after: ((after or before or {}).get("note", ""),),
    "anchors": lambda _thing, _before, after: tuple(after or ()),
    "shared": _in_shared,
}
