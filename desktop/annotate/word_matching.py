"""Comments that came back, each set beside the note it is: an edit of ours, an answer, or something new.

A comment is known by the mark it went out with; programs that lose marks keep author and moment, and most keep the words.
What was changed here since is told apart from what was changed there by what the comment said when it went out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.annotate.word_evidence import ids_of, matched, matched_by_mark
from desktop.annotate.word_marks import id_from, is_print, mark_of, was_resolved, words_key
from desktop.terms.annotation import Note, NoteKind
from desktop.terms.commented import RowKind, WordRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from desktop.terms.annotation import Reply
    from desktop.terms.carrying import Candidate, Span
    from desktop.terms.commented import Comment

RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comment belongs in our text; `node` is None where a person must say."""

    node: str | None
    span: Span = None
    quote: str = ""
    why: str = ""
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True)
class Ours:
    """What a file is set beside: our notes, how each reads as a comment, and what it said before."""

    notes: Sequence[Note]  # on the text
    elsewhere: Sequence[Note]  # in the bin, or on other texts: known by their mark alone
    binned_replies: frozenset[str]
    head: Callable[[Note], str]  # the line above the words of a note, "" where there is none
    history: Callable[
        [str], tuple[frozenset[str], bool]
    ]  # what a note or reply said before; whether it was edited here
    went_out: Mapping[str, str] = field(default_factory=dict)  # by mark: what it said then

    def says(self, note: Note) -> tuple[str, ...]:
        """The comments a note makes: with its words, and an amendment that stands in the text without them."""
        head = self.head(note)
        full = f"{head}\n{note.text}" if head else note.text
        return (full, head) if note.kind is NoteKind.AMENDMENT else (full,)


@dataclass(frozen=True)
class Matcher:
    """Sets threads beside our notes."""

    ours: Ours

    def rows(self, threads: Sequence[Comment], place: Callable[[int], Place]) -> Iterator[WordRow]:
        """What every thread brings; `place` says where the thread of that number belongs."""
        away = matched_by_mark(dict(enumerate(threads)), self.ours.elsewhere)
        here = self._here(threads, away)
        loose = self._loose(threads, {**here, **away})
        given: set[str] = set()
        for n, thread in enumerate(threads):
            note = here.get(n) or away.get(n)
            if isinstance(note, Note):
                yield from self._of_ours(thread, note)
            elif n in loose:
                yield self._reply(thread, *loose[n])
            else:
                yield from self._new(thread, place(n), given)

    def _here(self, threads: Sequence[Comment], away: Mapping[int, Note]) -> dict[int, Note | Reply]:
        rest = [n for n in range(len(threads)) if n not in away]
        found = matched([threads[n] for n in rest], self.ours.notes, self._says)
        return {rest[n]: note for n, note in found.items()}

    def _loose(self, threads: Sequence[Comment], here: Mapping[int, object]) -> dict[int, tuple[Note, Reply]]:
        """Answers of ours that stand by themselves: some programs keep no threads."""
        rest = [n for n in range(len(threads)) if n not in here]
        home = {reply.id: note for note in self.ours.notes for reply in note.replies}
        replies = [reply for note in self.ours.notes for reply in note.replies]
        found = matched([threads[n] for n in rest], replies, self._says)
        return {rest[n]: (home[one.id], one) for n, one in found.items() if not isinstance(one, Note)}

    def _says(self, thing: Note | Reply) -> tuple[str, ...]:
        return self.ours.says(thing) if isinstance(thing, Note) else (thing.text,)

    # -- a thread of ours

    def _of_ours(self, thread: Comment, note: Note) -> Iterator[WordRow]:
        if note.binned:
            yield _same(thread, note, "the note is in the bin, and stays there")
            return
        base = self.ours.went_out.get(mark_of(note.id), thread.print)
        text, told = self._text(thread, note, base)
        state = self._state(thread, note, base)
        yield self._row(thread, note, (text, told), state)
        yield from self._replies(thread, note)

    def _row(self, thread: Comment, note: Note, text: tuple[str | None, RowKind], state: str) -> WordRow:
        words, told = text
        fields = (*(("text",) if words is not None else ()), *(("state",) if state else ()))
        if not fields:
            return _same(thread, note, "")
        what = told if words is not None else RowKind.CHANGED
        return WordRow(
            note.id, what, note.kind, thread.author, thread.date, note.text if words is None else words, note.text,
            note.anchor.node, _span(note), note.anchor.quote, note.id, fields=fields, state=state, why=_WHY[what],
        )  # fmt: skip

    def _text(self, thread: Comment, note: Note, base: str) -> tuple[str | None, RowKind]:
        """The new words of a note, None where nobody there changed them; and whether they were changed here too."""
        says = self.ours.says(note)
        if words_key(thread.text) in {words_key(one) for one in says} or is_print(base, note.id, thread.text):
            return None, RowKind.SAME
        words = self._body(thread.text, note)
        if words_key(words) == words_key(note.text) or (
            note.kind is NoteKind.AMENDMENT and not words.strip()
        ):
            return None, RowKind.SAME
        return self._decided(words, note.id, ours_stayed=any(is_print(base, note.id, one) for one in says))

    def _decided(self, words: str, thing: str, *, ours_stayed: bool) -> tuple[str | None, RowKind]:
        before, edited = (frozenset[str](), False) if ours_stayed else self.ours.history(thing)
        if words_key(words) in before:
            return None, RowKind.SAME
        return words, RowKind.CONFLICT if edited else RowKind.CHANGED

    def _body(self, text: str, note: Note) -> str:
        """The words of a comment without the line that names a position or the like."""
        head = self.ours.head(note)
        first, _, rest = text.partition("\n")
        if not head:
            return text
        return rest if words_key(first) == words_key(head) or rest else text

    def _state(self, thread: Comment, note: Note, base: str) -> str:
        """The state the note is to have, "" where nobody there changed it."""
        resolved = note.state == RESOLVED
        if thread.resolved == resolved:
            return ""
        says = (thread.text, *self.ours.says(note))
        known = any(is_print(base, note.id, one) for one in says) or mark_of(note.id) in self.ours.went_out
        if known and base and was_resolved(base) == thread.resolved:
            return ""
        if thread.resolved:
            return RESOLVED
        return "open" if known else ""

    # -- answers

    def _replies(self, thread: Comment, note: Note) -> Iterator[WordRow]:
        here = matched(thread.replies, note.replies, self._says)
        given: set[str] = set()
        for n, reply in enumerate(thread.replies):
            known = here.get(n)
            if known is not None and not isinstance(known, Note):
                yield self._reply(reply, note, known)
            elif not self._is_binned(reply):
                yield _answer(reply, note.id, note.anchor.node, given)

    def _is_binned(self, reply: Comment) -> bool:
        return any(
            mark_of(one) == reply.mark or one in set(ids_of(reply)) for one in self.ours.binned_replies
        )

    def _reply(self, comment: Comment, note: Note, reply: Reply) -> WordRow:
        base = self.ours.went_out.get(mark_of(reply.id), comment.print)
        same = words_key(comment.text) == words_key(reply.text) or is_print(base, reply.id, comment.text)
        words, told = (None, RowKind.SAME) if same else self._decided(
            comment.text, reply.id, ours_stayed=is_print(base, reply.id, reply.text)
        )  # fmt: skip
        what = RowKind.SAME if words is None else told
        return WordRow(
            reply.id, what, NoteKind.COMMENT, comment.author, comment.date, words or reply.text, reply.text,
            note.anchor.node, note=note.id, reply=reply.id, fields=("text",) if words is not None else (), why=_WHY[what],
        )  # fmt: skip

    # -- something new

    def _new(self, thread: Comment, place: Place, given: set[str]) -> Iterator[WordRow]:
        own = _fresh(thread, given)
        what = RowKind.UNPLACED if place.node is None else RowKind.NEW
        yield WordRow(
            own, what, NoteKind.COMMENT, thread.author, thread.date, thread.text, "", place.node, place.span,
            place.quote, state=RESOLVED if thread.resolved else "", why=place.why or _WHY[what],
            candidates=place.candidates,
        )  # fmt: skip
        answers: set[str] = set()
        for reply in thread.replies:
            yield _answer(reply, own, place.node, answers)


def _answer(reply: Comment, note: str, node: str | None, given: set[str]) -> WordRow:
    return WordRow(
        _fresh(reply, given, note), RowKind.REPLY, NoteKind.COMMENT, reply.author, reply.date, reply.text,
        node=node, note=note, why=_WHY[RowKind.REPLY],
    )  # fmt: skip


def _fresh(comment: Comment, given: set[str], note: str = "") -> str:
    """An id for what is new; of two comments alike the second has another."""
    nth = 0
    own = next(ids_of(comment))
    while own in given:
        nth += 1
        own = id_from("words", comment.author, comment.date, words_key(comment.text), str(nth), note)
    given.add(own)
    return own


def _same(comment: Comment, note: Note, why: str) -> WordRow:
    return WordRow(
        note.id, RowKind.SAME, note.kind, comment.author, comment.date, note.text, note.text, note.anchor.node, note=note.id, why=why
    )  # fmt: skip


def _span(note: Note) -> Span:
    at = note.anchor
    return None if at.start is None or at.end is None else (at.start, at.end)


_WHY = {
    RowKind.NEW: "it is not among our notes",
    RowKind.CHANGED: "it was changed in the file, and not here",
    RowKind.REPLY: "an answer that is not among ours",
    RowKind.CONFLICT: "it was changed in the file and here; both are kept, to choose from",
    RowKind.UNPLACED: "its place in our text is not sure",
    RowKind.SAME: "",
}
