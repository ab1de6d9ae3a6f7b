"""Notes and the timeline as the JSON of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.store.forms import form_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.terms.annotation import Note, Reply, Variant
    from desktop.terms.dossier import LogRow


def note_on(note: Note, names: Mapping[str, str]) -> str:
    """Where a note hangs, as the command line names it."""
    return f"{names.get(note.anchor.text, note.anchor.text)}::{note.anchor.node}"


def note_json(note: Note, names: Mapping[str, str]) -> dict[str, Any]:
    """One note of `chapeau note list --json`."""
    return {
        "note": note.id,
        "on": note_on(note, names),
        "quote": note.anchor.quote,
        "kind": note.kind.value,
        "tier": note.tier.value,
        "state": note.state,
        "author": note.author,
        "text": note.text,
        "tags": list(note.tags),
        "priority": note.priority.value,
        "assignee": note.assignee,
        "form": form_fields(note.form),
        "replies": [_reply(reply) for reply in note.replies],
        "variants": _variants(note.variants),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {
        "reply": reply.id,
        "author": reply.author,
        "text": reply.text,
        "created": reply.created,
        "variants": _variants(reply.variants),
    }


def _variants(variants: Iterable[Variant]) -> list[dict[str, str]]:
    return [{"field": one.field, "text": one.words} for one in variants]


def log_json(row: LogRow) -> dict[str, Any]:
    """One row of `chapeau note timeline --json`."""
    return {
        "when": row.when,
        "who": row.who,
        "act": row.act.value,
        "kind": row.kind,
        "thing": row.thing,
        "before": row.before,
        "after": row.after,
        "notes": list(row.notes),
        "undone": row.undone,
    }
