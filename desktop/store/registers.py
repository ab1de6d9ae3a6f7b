"""Registers: the fields of a note or reply apart, as two people may change them at the same time without conflict.

Each has a list of values: the one that is shown and, in a conflict, the other sides. A tag is a register of its own,
and so is every text the note was carried to.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.store.forms import form_in, form_out
from desktop.store.note_fields import fields_of
from desktop.terms.annotation import Anchor, Note, NoteKind, Priority, Reply, Tier, Variant

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Registers = dict[str, list[Any]]

TAG, ON = "tag:", "on:"
_NARROWEST = {tier.value: n for n, tier in enumerate(reversed(Tier))}
_OF_FIELD = {"kind": "form"}


def register_of(field: str) -> str:
    """The register that holds a field of a note."""
    return _OF_FIELD.get(field, field)


def of_note(note: Note, carried: Iterable[Mapping[str, Any]]) -> Registers:
    """The registers of a note, with the anchors it was carried to."""
    shown = {
        "text": note.text,
        "form": {"kind": note.kind.value, "form": form_out(note.form)},
        "state": note.state,
        "author": note.author,
        "tier": note.tier.value,
        "priority": note.priority.value,
        "assignee": note.assignee,
        "anchor": asdict(note.anchor),
        "binned": note.binned,
        **{f"{TAG}{tag}": True for tag in note.tags},
        **{f"{ON}{row['text']}": anchor_of(row) for row in carried},
    }
    return _with_sides(shown, note.variants)


def of_reply(reply: Reply) -> Registers:
    """The registers of a reply."""
    shown = {"text": reply.text, "author": reply.author, "binned": reply.binned}
    return _with_sides(shown, reply.variants)


def anchor_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """An anchor as a register holds it, from its row."""
    return {name: row[name] for name in Anchor.__dataclass_fields__}


def _with_sides(shown: Mapping[str, Any], variants: Iterable[Variant]) -> Registers:
    registers = {name: [value] for name, value in shown.items()}
    for side in variants:
        registers.setdefault(side.field, []).append(json.loads(side.value))
    return registers


def unsaid(register: str) -> Any:
    """What a register says that is there no more: a tag taken off, a carried anchor taken back."""
    return False if register.startswith(TAG) else None


def shown_first(register: str, values: list[Any]) -> list[Any]:
    """The values with the one first that is shown; where nobody should have to choose, that one alone.

    Of two tiers the narrower is shown, so that no conflict widens who may see a note. A note that somebody binned is
    in the bin, and a tag that somebody set is set.
    """
    if register == "binned" or register.startswith(TAG):
        return [any(values)]
    if register == "tier":
        return sorted(values, key=lambda tier: _NARROWEST[tier])
    return values


def note_from(thing: str, registers: Registers, moments: tuple[str, str]) -> Note:
    """The note its registers make; `moments` are when it was created and changed."""
    shown = {name: values[0] for name, values in registers.items()}
    kind = NoteKind(shown["form"]["kind"])
    return Note(
        id=thing,
        anchor=Anchor(**shown["anchor"]),
        kind=kind,
        text=shown["text"],
        author=shown["author"],
        tags=tuple(name.removeprefix(TAG) for name in sorted(shown) if name.startswith(TAG) and shown[name]),
        tier=Tier(shown["tier"]),
        state=shown["state"],
        created=moments[0],
        changed=moments[1],
        binned=shown["binned"],
        form=form_in(shown["form"]["form"], kind),
        priority=Priority(shown["priority"]),
        assignee=shown["assignee"],
        variants=_sides(registers),
    )


def reply_from(thing: str, registers: Registers, moments: tuple[str, str]) -> Reply:
    """The reply its registers make."""
    shown = {name: values[0] for name, values in registers.items()}
    return Reply(thing, shown["author"], shown["text"], *moments, shown["binned"], _sides(registers))


def _sides(registers: Registers) -> tuple[Variant, ...]:
    return tuple(
        Variant(name, _spoken(name, value), canonical(value))
        for name, values in sorted(registers.items())
        for value in values[1:]
    )


def _spoken(register: str, value: Any) -> str:
    if register == "form":
        said = json.loads(value["form"] or "{}")
        return ", ".join([value["kind"], *(f"{name}: {_flat(words)}" for name, words in said.items())])
    if isinstance(value, dict):
        return f"{value['node']} {value['quote']}".strip()
    return str(value or "")


def _flat(words: Any) -> str:
    return words if isinstance(words, str) else "; ".join(": ".join(pair) for pair in words)


def canonical(value: Any) -> str:
    """A value as JSON, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def chosen_fields(register: str, value: str) -> dict[str, Any]:
    """The fields of a note that choosing the other side of a conflict makes so."""
    read = json.loads(value)
    if register == "form":
        kind = NoteKind(read["kind"])
        return {"kind": kind, "form": form_in(read["form"], kind)}
    if register == "anchor":
        return {"anchor": Anchor(**read)}
    return fields_of({register: read})
