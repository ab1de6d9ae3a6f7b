"""The fields of a note as a person says them: each made whole, or refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.errors import BadRequest
from desktop.store.codec import whole
from desktop.store.forms import fitting, form_of
from desktop.terms.annotation import (
    Amendment,
    Anchor,
    NoteKind,
    Position,
    Priority,
    Task,
    Tier,
    TranslationQuery,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.terms.annotation import Form, Note

_FORMS = (Position, Amendment, TranslationQuery, Task)


def fields_of(said: Mapping[str, object]) -> dict[str, Any]:
    """The fields said; raises BadRequest where one cannot be as said."""
    return {name: _field(name, value) for name, value in said.items()}


def with_fields(note: Note, new: Mapping[str, Any]) -> Note:
    """The note with its fields as said, and of its form what fits its kind."""
    changed = replace(note, **new)
    return replace(changed, form=fitting(changed.form, changed.kind))


def part_by(said: Mapping[str, object]) -> tuple[str | None, dict[str, object]]:
    """Who did it, where that is said, and what was said of the note."""
    by = said.get("by")
    return None if by is None else words_of_field(by), {name: said[name] for name in said if name != "by"}


def words_of_field(value: Any) -> str:
    """Words as a dossier can hold them; raises TypeError for what are none."""
    if not isinstance(value, str):
        raise TypeError(value)
    return whole(value)


def _anchor(value: Any) -> Anchor:
    if not isinstance(value, Anchor):
        raise TypeError(value)
    quote, prefix, suffix = whole(value.quote), whole(value.prefix), whole(value.suffix)
    return replace(value, quote=quote, prefix=prefix, suffix=suffix)


def _tags(value: Any) -> tuple[str, ...]:
    tags = [value] if isinstance(value, str) else value
    return tuple(words_of_field(tag) for tag in tags)


def _form(value: Any) -> Form | None:
    if value is None:
        return None
    if not isinstance(value, _FORMS):
        raise TypeError(value)
    said = {name: getattr(value, name) for name in type(value).__dataclass_fields__}
    return form_of(type(value), said)


_FIELDS: dict[str, Callable[[Any], Any]] = {
    "text": words_of_field,
    "kind": NoteKind,
    "tags": _tags,
    "tier": Tier,
    "state": words_of_field,
    "author": words_of_field,
    "anchor": _anchor,
    "form": _form,
    "priority": Priority,
    "assignee": words_of_field,
}


def _field(name: str, value: object) -> Any:
    if name not in _FIELDS:
        raise BadRequest(f"A note has no {name} that could be written; it has {', '.join(_FIELDS)}.")
    try:
        return _FIELDS[name](value)
    except (TypeError, ValueError) as error:
        raise BadRequest(f"{value!r} cannot be the {name} of a note.") from error
