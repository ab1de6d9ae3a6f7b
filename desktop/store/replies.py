"""What a person does to replies; each act is one edit, on disk when the call returns."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db import notes as note_table
from db import replies as rows
from desktop.errors import BadRequest, UnknownThing
from desktop.store.clock import exactly_now, now
from desktop.store.codec import whole
from desktop.store.edits import Edit, go_on, perform
from desktop.store.reply_rows import reply_in, reply_out
from desktop.terms.annotation import Reply
from desktop.terms.dossier import Act

if TYPE_CHECKING:
    from collections.abc import Callable

    from db.connection import Connection, Row


def listed(connection: Connection, *, binned: bool) -> tuple[tuple[str, Reply], ...]:
    """Every reply with the id of its note, the oldest first."""
    return tuple((row["note"], reply_in(row)) for row in rows.listed(connection, binned=binned))


def add(connection: Connection, note: str, words: str, author: str = "") -> Reply:
    """Answer a note."""
    moment = exactly_now()
    reply = Reply(secrets.token_hex(8), whole(author), whole(words), moment, moment)
    with connection.writing():
        if note_table.one(connection, note) is None:
            raise UnknownThing(f"No note {note} stands in the dossier.")
        perform(connection, _edit(Act.ADD_REPLY, note, None, reply), reply.author)
    return reply


def change(connection: Connection, reply: str, words: str) -> Reply:
    """Change the words of a reply."""
    return _change(connection, reply, Act.EDIT_REPLY, {"text": whole(words)})


def write_on(connection: Connection, reply: str, words: str) -> Reply:
    """Change a reply that is being typed: saves that follow within moments are one step to undo."""
    return _change(connection, reply, Act.EDIT_REPLY, {"text": whole(words)}, go_on)


def set_binned(connection: Connection, reply: str, *, binned: bool) -> Reply:
    """Put a reply in the bin or take it out."""
    return _change(connection, reply, Act.BIN_REPLY if binned else Act.RESTORE_REPLY, {"binned": binned})


def settle(connection: Connection, reply: str, chosen: int | None = None) -> Reply:
    """End the conflict on a reply's words: take that of its other sides, counted from 0, or keep what is shown."""
    old = reply_in(_row(connection, reply))
    if not old.variants or (chosen is not None and chosen not in range(len(old.variants))):
        raise BadRequest(f"Reply {reply} has no such other side to choose.")
    new = {} if chosen is None else {old.variants[chosen].field: old.variants[chosen].words}
    return _change(connection, reply, Act.EDIT_REPLY, {**new, "variants": ()})


def _change(
    connection: Connection, reply: str, act: Act, new: dict[str, Any], keep: Callable[..., None] = perform
) -> Reply:
    with connection.writing():
        row = _row(connection, reply)
        old = reply_in(row)
        settled = replace(old, variants=()) if "text" in new else old
        changed = replace(settled, **new)
        if changed == old:
            return old
        changed = replace(changed, changed=now())
        keep(connection, _edit(act, row["note"], old, changed), changed.author)
    return changed


def _row(connection: Connection, reply: str) -> Row:
    row = rows.one(connection, reply)
    if row is None:
        raise UnknownThing(f"No reply {reply} stands in the dossier.")
    return row


def _edit(act: Act, note: str, old: Reply | None, new: Reply) -> Edit:
    return Edit(act, "reply", new.id, None if old is None else reply_out(note, old), reply_out(note, new))
