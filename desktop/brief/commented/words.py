"""What a note says as a comment: a line that names a position or the like, then its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.annotate.word_marks import mark_of, print_of
from desktop.annotate.word_matching import RESOLVED
from desktop.brief.labels import labels
from desktop.brief.note_forms import details
from desktop.terms.annotation import NoteKind
from desktop.terms.commented import Comment, Thread

if TYPE_CHECKING:
    from desktop.terms.annotation import Note, Reply

_PLAIN = frozenset({NoteKind.COMMENT, NoteKind.QUESTION})
_BETWEEN = " · "


def head(note: Note, language: str) -> str:
    """The line above the words of a note, "" where its words say all."""
    told = labels(language)
    said = [one for one in details(note, told) if one]
    if note.kind in _PLAIN and not said:
        return ""
    name = told(f"note.{note.kind}") if told.has(f"note.{note.kind}") else note.kind.value
    return _BETWEEN.join(" ".join(one.split()) for one in (name, *said))


def unsigned(language: str) -> str:
    """Who signs where no author is named."""
    return labels(language)("brief.unnamed")


def thread_of(note: Note, language: str, signer: str) -> Thread:
    """A note with its answers as it goes out; `signer` stands where nobody is named."""
    above, at = head(note, language), note.anchor
    span = None if at.start is None or at.end is None else (at.start, at.end)
    whole = _comment(note, f"{above}\n{note.text}" if above else note.text, signer)
    if note.kind is not NoteKind.AMENDMENT:
        return Thread(whole, at.node, span)
    return Thread(whole, at.node, span, note.text, _comment(note, above, signer))


def _comment(note: Note, text: str, signer: str) -> Comment:
    resolved = note.state == RESOLVED
    replies = tuple(_answer(reply, signer) for reply in note.replies)
    own = print_of(note.id, text, resolved=resolved)
    return Comment(note.author or signer, text, note.created, mark_of(note.id), own, resolved, replies)


def _answer(reply: Reply, signer: str) -> Comment:
    own = print_of(reply.id, reply.text, resolved=False)
    return Comment(reply.author or signer, reply.text, reply.created, mark_of(reply.id), own)
