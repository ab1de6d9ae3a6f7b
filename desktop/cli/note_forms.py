"""The fields of a note as options of the command line: those of every note, and those of the form of each kind."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import click

from desktop.errors import BadRequest
from desktop.terms.annotation import (
    Amendment,
    Heard,
    NoteKind,
    Position,
    Priority,
    Stance,
    Task,
    Tier,
    TranslationQuery,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.terms.annotation import Form

FORMS: dict[NoteKind, type[Form]] = {
    NoteKind.POSITION: Position,
    NoteKind.AMENDMENT: Amendment,
    NoteKind.TRANSLATION: TranslationQuery,
    NoteKind.TASK: Task,
}

_OF_FORM = (
    click.option("--party", help="Position: the party or group that takes it."),
    click.option("--stance", type=click.Choice([one.value for one in Stance]), help="Position."),
    click.option("--heard", type=click.Choice([one.value for one in Heard]), help="Position: where."),
    click.option("--time", help="Position: when, as 2026-11-20T10:30."),
    click.option("--base", help="Amendment: the words it was made on, where not those it stands on."),
    click.option("--proposer", help="Amendment, translation query: who proposes it."),
    click.option("--term", help="Translation query: the term."),
    click.option(
        "--variant",
        "variants",
        multiple=True,
        metavar="LANGUAGE=WORDS",
        help="Translation query: a rendering.",
    ),
    click.option("--answer", help="Translation query: the answer."),
    click.option("--due", help="Task: the day, as 2026-12-01."),
)
_OF_NOTE = (
    click.option("--priority", type=click.Choice([one.value for one in Priority])),
    click.option("--assignee", help="Who takes care of it; of a task, its owner."),
    click.option("--state", help="open or resolved; of a task also “in progress”."),
)
_NAMES = frozenset(field.name for form in FORMS.values() for field in fields(form))


def form_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of every form and those that every note has beside tier and kind."""
    for option in reversed((*_OF_NOTE, *_OF_FORM)):
        command = option(command)
    return command


def said_of(options: dict[str, Any], kind: NoteKind, form: Form | None = None) -> dict[str, Any]:
    """The fields of a note that the options say, its form being `form` with what they change; raises BadRequest."""
    said = {name: value for name, value in options.items() if value not in {None, ()}}
    filled = {name: _VALUES.get(name, str)(said.pop(name)) for name in list(said) if name in _NAMES}
    for name, make in (("priority", Priority), ("tier", Tier)):
        if name in said:
            said[name] = make(said[name])
    return said | ({"form": _filled(kind, form, filled)} if filled else {})


def _filled(kind: NoteKind, form: Form | None, filled: dict[str, Any]) -> Form:
    own = FORMS.get(kind)
    known = {field.name for field in fields(own)} if own else set()
    alien = [name.removesuffix("s") if name == "variants" else name for name in filled if name not in known]
    if own is None or alien:
        raise BadRequest(
            f"A {kind.value} has no {', '.join(alien or filled)}; --help says which kind has what."
        )
    return replace(form if isinstance(form, own) else own(), **filled)


def _pairs(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    pairs = [word.partition("=") for word in words]
    if any(not mark for _, mark, _ in pairs):
        raise BadRequest("A rendering is given as LANGUAGE=WORDS, as in --variant zh=土地.")
    return tuple((language.strip(), rendering.strip()) for language, _, rendering in pairs)


_VALUES: dict[str, Callable[[Any], Any]] = {"stance": Stance, "heard": Heard, "variants": _pairs}
