"""Draft: a note while it is written, and what a new one starts from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from desktop.gui import settings
from desktop.terms.annotation import NoteKind, Position, Priority, Tier, TranslationQuery
from desktop.views.notes import words_of

if TYPE_CHECKING:
    from desktop.terms.annotation import Form, Note
    from desktop.terms.document import Document
    from desktop.views.notes import NoteRow

Span = tuple[int, int]


@dataclass(frozen=True)
class Draft:
    """A note being written; `id` is empty until it is in the dossier, `original` are the words it stands on."""

    text: str
    node: str
    original: str
    kind: NoteKind
    words: str = ""
    tier: Tier = Tier.DELEGATION
    author: str = ""
    tags: tuple[str, ...] = ()
    span: tuple[int, int] | None = None
    id: str = ""
    suggested: str = ""  # words put in for the writer: alone they are no note
    form: Form | None = None
    state: str = "open"
    priority: Priority = Priority.NORMAL
    assignee: str = ""
    note: Note | None = None  # as the dossier has it

    @classmethod
    def of(cls, row: NoteRow) -> Draft:
        """A note that is there, to be changed."""
        note, anchor = row.note, row.note.anchor
        return cls(
            anchor.text,
            anchor.node,
            row.original,
            note.kind,
            note.text,
            note.tier,
            note.author,
            note.tags,
            id=note.id,
            form=note.form,
            state=note.state,
            priority=note.priority,
            assignee=note.assignee,
            note=note,
        )

    def fields(self) -> dict[str, Any]:
        """What can be changed of a note that is there."""
        return {
            "text": self.words,
            "kind": self.kind,
            "tier": self.tier,
            "author": self.author,
            "tags": self.tags,
            "form": self.form,
            "state": self.state,
            "priority": self.priority,
            "assignee": self.assignee,
        }

    @property
    def worth_keeping(self) -> bool:
        """Whether anything was written: a paragraph repeated word for word proposes nothing."""
        said = self.words.strip()
        given = self.original if self.kind is NoteKind.AMENDMENT else self.suggested
        return self._filled or (bool(said) and said != given.strip())

    @property
    def _filled(self) -> bool:
        """Whether the form alone says something."""
        form = self.form
        if isinstance(form, Position):
            return bool(form.party or form.stance or form.heard)
        return isinstance(form, TranslationQuery)


def new_draft(document: Document, text: str, node: str, span: Span | None = None, **given: Any) -> Draft:
    """A note to be written on a provision, with the kind, tier and author used last where none are given."""
    provision = document.by_id.get(node)
    words = words_of(provision) if provision else ""
    original = words[slice(*span)] if span else words
    blank = Draft(text, node, original, remembered_kind(), span=span)
    usual = {"tier": remembered_tier(), "author": settings.text("notes/author")}
    suggested = str(given.get("suggested", ""))
    return replace(blank, words=suggested, **{**usual, **{k: v for k, v in given.items() if v is not None}})


def remembered_kind() -> NoteKind:
    """The kind last chosen."""
    chosen = settings.text("notes/kind")
    return NoteKind(chosen) if chosen in set(NoteKind) else NoteKind.COMMENT


def remembered_tier() -> Tier:
    """The tier last chosen."""
    chosen = settings.text("notes/tier")
    return Tier(chosen) if chosen in set(Tier) else Tier.DELEGATION
