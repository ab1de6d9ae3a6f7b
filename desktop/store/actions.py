"""What a person keeps of the actions asked for; each act is one edit, on disk when the call returns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from db import actions as rows
from desktop.errors import BadRequest
from desktop.store.action_rows import action_in, action_out
from desktop.store.clock import now
from desktop.store.codec import whole
from desktop.store.edits import Edit, perform
from desktop.terms.dossier import Act
from desktop.terms.following import Following, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from db.connection import Connection

    Pair = tuple[Following | None, Following]


def listed(connection: Connection, text: str | None = None) -> tuple[Following, ...]:
    """What is kept of the actions, of one text where it is named."""
    return tuple(map(action_in, rows.listed(connection, text)))


def follow(
    connection: Connection, text: str, nodes: Iterable[str], said: Mapping[str, object]
) -> tuple[Following, ...]:
    """Change the named fields of the actions at `nodes`; raises BadRequest where one cannot be as said."""
    new = _fields(said)
    with connection.writing():
        pairs = [_changed(connection, text, whole(node), new) for node in dict.fromkeys(nodes)]
        real = [pair for pair in pairs if pair[0] != pair[1]]
        if real:
            perform(connection, _edit(text, real), real[0][1].author)
    return tuple(after for _, after in pairs)


def _changed(connection: Connection, text: str, node: str, new: Mapping[str, Any]) -> Pair:
    """What is kept before and after; the same where nothing is new."""
    row = rows.one(connection, text, node)
    before = action_in(row) if row else None
    blank = before or Following(text, node)
    after = replace(blank, **new)
    return (blank, blank) if after == blank else (before, replace(after, changed=now()))


def _edit(text: str, pairs: Iterable[Pair]) -> Edit:
    before = {after.node: action_out(old) if old else None for old, after in pairs}
    return Edit(Act.FOLLOW_ACTION, "actions", text, before, {new.node: action_out(new) for _, new in pairs})


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return whole(value.strip())


def _status(value: object) -> Status:
    return Status(str(value))


_FIELDS: dict[str, Callable[[object], object]] = {
    "role": _words,
    "owner": _words,
    "status": _status,
    "session": _words,
    "remark": _words,
    "author": _words,
}


def _fields(said: Mapping[str, object]) -> dict[str, Any]:
    return {name: _field(name, value) for name, value in said.items()}


def _field(name: str, value: object) -> object:
    if name not in _FIELDS:
        raise BadRequest(f"An action has no {name} that could be kept; it has {', '.join(_FIELDS)}.")
    try:
        return _FIELDS[name](value)
    except (TypeError, ValueError) as error:
        raise BadRequest(f"{value!r} cannot be the {name} of an action.") from error
