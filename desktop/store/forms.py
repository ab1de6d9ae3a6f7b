"""Forms of notes ↔ JSON, each of its kind; what is not filled in is left out."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from desktop.store.codec import whole
from desktop.terms.annotation import Amendment, Heard, NoteKind, Position, Stance, Task, TranslationQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.terms.annotation import Form

OF_KIND: dict[NoteKind, type[Form]] = {
    NoteKind.POSITION: Position,
    NoteKind.AMENDMENT: Amendment,
    NoteKind.TRANSLATION: TranslationQuery,
    NoteKind.TASK: Task,
}


def form_out(form: Form | None) -> str | None:
    """A form as JSON, None where nothing of it is filled in."""
    filled = form_fields(form)
    return json.dumps(filled, ensure_ascii=False, sort_keys=True) if filled else None


def form_fields(form: Form | None) -> dict[str, Any]:
    """What is filled in of a form, as JSON has it."""
    return {} if form is None else _filled(form)


def form_in(words: str | None, kind: NoteKind) -> Form | None:
    """The form of a note of that kind; damaged letters cost no note."""
    if words is None or kind not in OF_KIND:
        return None
    try:
        return form_of(OF_KIND[kind], json.loads(words))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def form_of(kind: type[Form], said: dict[str, Any]) -> Form | None:
    """A form of the fields said, None where nothing is; raises ValueError or TypeError where one cannot be so."""
    known = set(kind.__dataclass_fields__)
    if not set(said) <= known:
        raise TypeError(", ".join(set(said) - known))
    make: Any = kind
    form: Form = make(**{name: _reader(name)(value) for name, value in said.items()})
    return form if _filled(form) else None


def fitting(form: Form | None, kind: NoteKind) -> Form | None:
    """The form where it is one of that kind and something of it is filled in."""
    return form if form is not None and isinstance(form, OF_KIND.get(kind, ())) and _filled(form) else None


def words_in(form: Form | None) -> Iterator[str]:
    """Everything a reader typed into a form, for searches."""
    for value in [] if form is None else _filled(form).values():
        yield from (pair for pairs in value for pair in pairs) if isinstance(value, list) else (value,)


def _filled(form: Form) -> dict[str, Any]:
    make: Any = type(form)
    blank = make()
    said = ((field.name, getattr(form, field.name)) for field in fields(form))
    return {name: _plain(value) for name, value in said if value != getattr(blank, name)}


def _plain(value: Any) -> Any:
    return [list(pair) for pair in value] if isinstance(value, tuple) else str(value)


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return whole(value)


def _pairs(value: Any) -> tuple[tuple[str, str], ...]:
    return tuple((_words(language), _words(words)) for language, words in value)


def _reader(name: str) -> Callable[[Any], Any]:
    return _IN.get(name, _words)


_IN: dict[str, Callable[[Any], Any]] = {
    "stance": lambda value: None if value is None else Stance(value),
    "heard": lambda value: None if value is None else Heard(value),
    "variants": _pairs,
}
