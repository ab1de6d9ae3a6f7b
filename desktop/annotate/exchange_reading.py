"""Exchange files read with suspicion: whoever wrote one may have written anything, so every field is looked at."""

from __future__ import annotations

import base64
import binascii
import json
import re
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.store.forms import OF_KIND, form_of, form_out
from desktop.store.registers import ON, TAG
from desktop.terms.annotation import Anchor, NoteKind, Priority, Tier
from desktop.terms.exchange import Entry, Exchange, KnownText, Original, Thing, Version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

T = TypeVar("T")

_MOST = 200_000  # notes, replies, or events of one of them
_LONG, _SHORT = 1_000_000, 2_000  # letters of a text, and of a name
_SIDES = 1_000  # values a field can have at a time
_ID = re.compile(r"[0-9A-Za-z_-]{1,64}\Z")
_EVENT = re.compile(r"[0-9a-f]{24}\Z")
_SHA = re.compile(r"[0-9a-f]{64}\Z")
_TEXT = re.compile(r"(?:sha256:[0-9a-f]{64}|id:.{1,200})\Z", re.DOTALL)


class BadExchange(ValueError):  # noqa: N818 - said of the file
    """What is wrong with the file, as the end of a sentence."""


def exchange_from(said: Mapping[str, Any]) -> Exchange:
    """The values of a file; raises BadExchange for the first field that is none of ours."""
    notes = [_thing(one, _OF_NOTE) for one in _rows(said, "notes")]
    replies = [_thing(one, _OF_REPLY, _id(_of(one, "note"))) for one in _rows(said, "replies")]
    things = (*notes, *replies)
    if len({thing.id for thing in things}) != len(things):
        raise BadExchange("it holds a note twice")
    texts = tuple(_known(one) for one in _rows(said, "texts"))
    originals = tuple(_original(one) for one in _rows(said, "originals"))
    return Exchange(things, texts, originals, _words(said.get("sender", ""), _SHORT))


def _rows(said: Mapping[str, Any], name: str) -> list[Any]:
    rows = said.get(name)
    if not isinstance(rows, list) or len(rows) > _MOST:
        raise BadExchange(f"its list of {name} cannot be read")
    return rows


def _thing(said: Any, fields: Mapping[str, Check], note: str = "") -> Thing:
    seen = frozenset(_event(event) for event in _list(_of(said, "seen"), _MOST))
    entries = _of(said, "entries")
    if not isinstance(entries, dict) or len(entries) > _SHORT or not fields.keys() <= entries.keys():
        raise BadExchange("a note in it lacks some of its fields")
    checked = {name: _entries(kept, _check_of(name, fields), seen) for name, kept in entries.items()}
    return Thing(_id(_of(said, "id")), _moment(_of(said, "created")), Version(checked, seen), note)


def _entries(kept: Any, check: Check, seen: frozenset[str]) -> tuple[Entry, ...]:
    entries = [_entry(one, check) for one in _list(kept, _SIDES)]
    events = {entry.event for entry in entries}
    if not entries or len(events) != len(entries) or not events <= seen:
        raise BadExchange("the history of a note in it does not hold together")
    return tuple(sorted(entries, key=lambda entry: entry.event))


def _entry(said: Any, check: Check) -> Entry:
    event, when, value = _list(said, 3, 3)
    return Entry(_event(event), _moment(when), check(value))


def _check_of(name: str, fields: Mapping[str, Check]) -> Check:
    if name in fields:
        return fields[name]
    if fields is _OF_NOTE and name.startswith(TAG) and _words(name, _SHORT):
        return _truth
    if fields is _OF_NOTE and name.startswith(ON) and _TEXT.match(_words(name, _SHORT).removeprefix(ON)):
        return _maybe_anchor
    raise BadExchange(f"a note in it has a field {name[:40]!r}, which this program does not know")


def _known(said: Any) -> KnownText:
    rest = (_words(_of(said, name), _SHORT) for name in ("symbol", "language", "title"))
    return KnownText(_matching(_SHA, _of(said, "sha256")), *rest)


def _original(said: Any) -> Original:
    file = _words(_of(said, "file"), _SHORT)
    try:
        content = base64.b64decode(_of(said, "bytes"), validate=True)
    except (binascii.Error, TypeError, ValueError) as error:
        raise BadExchange(f"the document {file[:80]} in it cannot be read") from error
    if sha256(content).hexdigest() != _of(said, "sha256"):
        raise BadExchange(f"the document {file[:80]} in it is damaged")
    return Original(file, content)


# -- fields


def _of(said: Any, name: str) -> Any:
    if not isinstance(said, dict) or name not in said:
        raise BadExchange(f"something in it has no {name}")
    return said[name]


def _list(said: Any, most: int, least: int = 0) -> list[Any]:
    if not isinstance(said, list) or not least <= len(said) <= most:
        raise BadExchange("a list in it is no list, or too long")
    return said


def _words(said: Any, most: int = _LONG) -> str:
    if not isinstance(said, str) or len(said) > most or not _is_whole(said):
        raise BadExchange("words in it are no words, or too long")
    return said


def _is_whole(said: str) -> bool:
    try:
        said.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _matching(pattern: re.Pattern[str], said: Any) -> str:
    if not isinstance(said, str) or not pattern.match(said):
        raise BadExchange("a name in it is none that this program gives")
    return said


def _id(said: Any) -> str:
    return _matching(_ID, said)


def _event(said: Any) -> str:
    return _matching(_EVENT, said)


def _moment(said: Any) -> str:
    try:
        if datetime.fromisoformat(_words(said, 40)).tzinfo is not None:
            return str(said)
    except ValueError as error:
        raise BadExchange("a time in it is no time") from error
    raise BadExchange("a time in it is no time")


def _truth(said: Any) -> bool:
    if not isinstance(said, bool):
        raise BadExchange("a field in it is neither true nor false")
    return said


def _name(said: Any) -> str:
    return _words(said, _SHORT)


def _one_of(kind: Callable[[Any], Any]) -> Check:
    def check(said: Any) -> str:
        try:
            return str(kind(said))
        except ValueError as error:
            raise BadExchange(f"{str(said)[:40]!r} in it is no value of its field") from error

    return check


def _form(said: Any) -> dict[str, Any]:
    kind, form = _of(said, "kind"), _of(said, "form")
    checked = _one_of(NoteKind)(kind)
    try:
        kept = None if form is None else form_of(OF_KIND[NoteKind(kind)], json.loads(_words(form)))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BadExchange("the form of a note in it cannot be read") from error
    if form_out(kept) != form:
        raise BadExchange("the form of a note in it cannot be read")
    return {"kind": checked, "form": form}


def _anchor(said: Any) -> dict[str, Any]:
    if not isinstance(said, dict) or said.keys() != _OF_ANCHOR.keys():
        raise BadExchange("the place of a note in it cannot be read")
    anchor = {name: check(said[name]) for name, check in _OF_ANCHOR.items()}
    if (anchor["start"] is None) != (anchor["end"] is None) or (anchor["end"] or 0) < (anchor["start"] or 0):
        raise BadExchange("the place of a note in it cannot be read")
    return anchor


def _maybe_anchor(said: Any) -> dict[str, Any] | None:
    return None if said is None else _anchor(said)


def _count(said: Any) -> int | None:
    if said is None:
        return None
    if type(said) is not int or not 0 <= said < 2**31:
        raise BadExchange("a number in it is no number that could be")
    return said


if TYPE_CHECKING:
    Check = Callable[[Any], Any]

_OF_ANCHOR: dict[str, Check] = dict.fromkeys(Anchor.__dataclass_fields__, _words) | {
    "text": lambda said: _matching(_TEXT, said),
    "start": _count,
    "end": _count,
    "page": _count,
}
_OF_REPLY: dict[str, Check] = {"text": _words, "author": _name, "binned": _truth}
_OF_NOTE: dict[str, Check] = {
    **_OF_REPLY,
    "form": _form,
    "state": _name,
    "tier": _one_of(Tier),
    "priority": _one_of(Priority),
    "assignee": _name,
    "anchor": _anchor,
}


def tiers_in(things: Iterable[Thing]) -> set[str]:
    """Every tier that any note among these has or had a side of."""
    return {str(entry.value) for thing in things for entry in thing.version.entries.get("tier", ())}
