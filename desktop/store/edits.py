"""Edits: every change to a dossier is one value that applies and reverts, kept in the file across restarts."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from db import edits as rows
from db import texts as text_rows
from desktop.errors import DossierError
from desktop.store.action_rows import put as put_actions
from desktop.store.anchor_rows import put as put_anchors
from desktop.store.clock import now
from desktop.store.note_rows import put as put_note
from desktop.store.note_rows import put_reply
from desktop.store.pairing_rows import put as put_pairings
from desktop.store.sharing_rows import put as put_shared
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.connection import Connection, Row

State = dict[str, Any] | None

_BEGUN = {Act.EDIT_NOTE: {Act.ADD_NOTE, Act.EDIT_NOTE}, Act.EDIT_REPLY: {Act.ADD_REPLY, Act.EDIT_REPLY}}
MOMENTS = timedelta(seconds=20)  # a pause in typing after which what is written next is a step of its own


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing of the dossier (a note, a text) before and after; None where it is not there."""

    act: Act
    thing: str
    id: str
    before: State
    after: State

    def reverted(self) -> Edit:
        """The edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


def perform(connection: Connection, edit: Edit, author: str = "") -> None:
    """Apply an edit and log it; call inside a transaction."""
    _apply(connection, edit)
    logged = (edit.act, edit.thing, edit.id, _json(edit.before), _json(edit.after), author, now())
    rows.append(connection, (*logged, _hash(logged)))


def go_on(connection: Connection, edit: Edit, author: str = "") -> None:
    """Apply an edit as the rest of the last one where it carries that on within moments, else as one of its own.

    So a note typed over a minute and saved all the while is a few steps to undo, not fifty. Call inside a transaction.
    """
    last = rows.last_done(connection)
    if last is None or not _carries_on(last, edit, author):
        perform(connection, edit, author)
        return
    _apply(connection, edit)
    logged = (last["act"], edit.thing, edit.id, last["before"], _json(edit.after), author, now())
    rows.amend(connection, last["id"], (*logged, _hash(logged)))


def _carries_on(last: Row, edit: Edit, author: str) -> bool:
    same = (last["thing"], last["thing_id"], last["author"]) == (edit.thing, edit.id, author)
    kind = last["act"] in _BEGUN.get(edit.act, ())
    if not (same and kind and is_as_logged(last)) or last["after"] != _json(edit.before):
        return False
    return timedelta(0) <= datetime.fromisoformat(now()) - datetime.fromisoformat(last["made"]) < MOMENTS


def undo(connection: Connection) -> str | None:
    """Take back the last edit and name it."""
    with connection.writing():
        return _step(connection, rows.last_done(connection), "undone")


def redo(connection: Connection) -> str | None:
    """Do again the edit last taken back and name it."""
    with connection.writing():
        return _step(connection, rows.first_undone(connection), "done")


def undo_label(connection: Connection) -> str | None:
    """What `undo` would take back."""
    row = rows.last_done(connection)
    return str(row["act"]) if row else None


def redo_label(connection: Connection) -> str | None:
    """What `redo` would do again."""
    row = rows.first_undone(connection)
    return str(row["act"]) if row else None


def is_as_logged(row: Row) -> bool:
    """Whether the record of an edit is still what was written."""
    names = ("act", "thing", "thing_id", "before", "after", "author", "made")
    return bool(row["hash"] == _hash(tuple(row[name] for name in names)))


def _hash(logged: tuple[object, ...]) -> str:
    return sha256(json.dumps(logged, default=str).encode()).hexdigest()


def _step(connection: Connection, row: Row | None, state: str) -> str | None:
    if row is None:
        return None
    if not is_as_logged(row):
        raise DossierError("The last change cannot be taken back or done again: its record is damaged.")
    edit = _edit_in(row)
    _apply(connection, edit.reverted() if state == "undone" else edit)
    rows.mark(connection, row["id"], state)
    return str(edit.act)


def _apply(connection: Connection, edit: Edit) -> None:
    _PUT[edit.thing](connection, edit.id, edit.after)


def _put_text(connection: Connection, text: str, state: State) -> None:
    text_rows.set_removed(connection, text, removed=state is None)


_PUT: dict[str, Callable[[Connection, str, State], None]] = {
    "note": put_note,
    "reply": put_reply,
    "shared": put_shared,
    "text": _put_text,
    "actions": put_actions,
    "anchors": put_anchors,
    "pairings": put_pairings,
}


def _edit_in(row: Row) -> Edit:
    before, after = state_in(row["before"]), state_in(row["after"])
    return Edit(Act(row["act"]), row["thing"], row["thing_id"], before, after)


def state_in(words: str | None) -> State:
    """The state of a thing from its record in the log."""
    return None if words is None else dict(json.loads(words))


def _json(state: State) -> str | None:
    return None if state is None else json.dumps(state, ensure_ascii=False)
