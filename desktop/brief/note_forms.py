"""What the form of a note adds to its words: party and stance, proposer, renderings of a term, the day a task is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.annotation import Amendment, Position, Task, TranslationQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Form, Note


def headed(note: Note, labels: Labels) -> tuple[str, ...]:
    """What a note is – of a position its stance – and then what its form adds."""
    form = note.form
    if not isinstance(form, Position) or form.stance is None:
        return (labels(f"note.{note.kind}"), *details(note, labels))
    owner = labels("note.owner", who=note.assignee) if note.assignee else ""
    said = (labels(f"stance.{form.stance}"), owner, form.party, heard(form, labels))
    return tuple(one for one in said if one)


def details(note: Note, labels: Labels) -> tuple[str, ...]:
    """What stands in the heading of a note beside its kind."""
    made = _DETAILS[type(note.form)](note.form, labels) if note.form else ()
    kept = (note.assignee and labels("note.owner", who=note.assignee), *made)
    return tuple(one for one in kept if one)


def _position(form: Form, labels: Labels) -> tuple[str, ...]:
    if not isinstance(form, Position):
        return ()
    stance = labels(f"stance.{form.stance}") if form.stance else ""
    return (form.party, stance, heard(form, labels))


def heard(form: Position, labels: Labels) -> str:
    """Where and when a position was heard."""
    where = labels(f"heard.{form.heard}") if form.heard else ""
    return labels("list.comma").join(one for one in (where, labels.day(form.time)) if one)


def _amendment(form: Form, labels: Labels) -> tuple[str, ...]:
    by = form.proposer if isinstance(form, Amendment) else ""
    return (labels("note.by", who=by) if by else "",)


def _task(form: Form, labels: Labels) -> tuple[str, ...]:
    due = form.due if isinstance(form, Task) else ""
    return (labels("note.due", day=labels.day(due)) if due else "",)


def _query(form: Form, _labels: Labels) -> tuple[str, ...]:
    return (form.term, form.proposer) if isinstance(form, TranslationQuery) else ()


_DETAILS: Mapping[type, Callable[[Form, Labels], tuple[str, ...]]] = {
    Position: _position,
    Amendment: _amendment,
    Task: _task,
    TranslationQuery: _query,
}


def told(note: Note, labels: Labels) -> tuple[str, ...]:
    """Lines under a translation query: the renderings proposed, and the answer."""
    form = note.form
    if not isinstance(form, TranslationQuery):
        return ()
    between, colon = labels("list.semicolon"), labels("list.colon")
    renderings = between.join(f"{language(code, labels)}{colon}{words}" for code, words in form.variants)
    answer = labels("note.answer", words=form.answer) if form.answer else ""
    return tuple(line for line in (renderings, answer) if line)


def language(code: str, labels: Labels) -> str:
    """A language by its name, where it has one here."""
    return labels(f"language.{code}") if labels.has(f"language.{code}") else code
