"""What a file of comments brings to a text: every comment placed, set beside our notes, and kept once a person agrees."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.terms.annotation import Amendment, Note, NoteKind, Tier
from desktop.terms.carrying import State
from desktop.terms.commented import Incoming, RowKind
from desktop.terms.dossier import Act
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop.annotate.word_matching import Ours, Place
    from desktop.brief.commented.reading import Returned
    from desktop.terms.bringing import Brought
    from desktop.terms.carrying import CarriedNote, Span
    from desktop.terms.change import Comparison
    from desktop.terms.commented import Hung, Wording, WordRow
    from desktop.terms.document import Document
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.workspace import Workspace

_HISTORY = 200  # changes of one note that are looked through
_LISTED = 5
_EDITS = frozenset({Act.EDIT_NOTE, Act.EDIT_REPLY, Act.SETTLE_NOTE, Act.MERGE_NOTES})


@dataclass(frozen=True)
class Desk:
    """One text of the dossier, ready to take in what a file says of it."""

    workspace: Workspace
    side: Side

    def incoming(self, found: Returned, file: str) -> Work[Incoming]:
        """What the file brings."""
        yield Step(0, 2, "laying the two texts beside each other")
        comparison = yield from self._compared(found.document)
        places = yield from self._places(found.threads, comparison)
        yield Step(1, 2, "reading tracked changes")
        wordings = found.wordings
        at = yield from self._of_wordings(wordings, comparison)
        rows = [*self._comments(found, places), *self._amendments(wordings, at, found)]
        shown = [row for row in _in_order(rows, self.document) if row.what is not RowKind.SAME]
        return Incoming(
            file,
            self.side.text,
            tuple(shown),
            len(rows) - len(shown),
            self._missing(found),
            (*self._remarks(comparison, rows), *_aside(found.aside)),
        )

    @cached_property
    def document(self) -> Document:
        """Our text, whole."""
        return self.workspace.document(self.side.text)

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """Our notes on it, hung where they stand today."""
        from desktop.annotate import Finder, anchor

        finder = Finder(self.document)
        placed = ((note, finder.place(note.anchor)) for note in self.workspace.notes(self.side.text))
        return tuple(
            note
            if at.node is None
            else replace(note, anchor=anchor(self.document, self.side.text, at.node, at.span))
            for note, at in placed
        )

    def _compared(self, theirs: Document) -> Work[Comparison]:
        """The file's text, as it was before tracked changes, with ours: with the part of ours it holds."""
        from desktop.workspace.documents import compare_documents

        side, decisions = self.side, theirs.decisions()
        if side.node is None and len(decisions) == 1 and decisions[0].id in self.document.by_id:
            side = replace(side, node=decisions[0].id)
        return (yield from compare_documents(theirs, self.workspace.part(side)))

    # -- places

    def _places(self, threads: Sequence[Hung], comparison: Comparison) -> Work[tuple[Place, ...]]:
        from desktop.annotate.word_matching import Place

        wanted = [(hung.node, hung.span) for hung in threads]
        found = yield from self._carried([one for one in wanted if one[0] is not None], comparison)
        waiting = iter(found)
        nowhere = Place(None, why="the file does not say what it is on")
        return tuple(nowhere if node is None else next(waiting) for node, _ in wanted)

    def _of_wordings(self, wordings: Sequence[Wording], comparison: Comparison) -> Work[tuple[Place, ...]]:
        return (yield from self._carried([(one.node, None) for one in wordings], comparison))

    def _carried(
        self, places: Sequence[tuple[str | None, Span]], comparison: Comparison
    ) -> Work[tuple[Place, ...]]:
        """Where places of the file are in our text: where the same provision says the same, there; else they are carried."""
        from desktop.annotate import carry
        from desktop.annotate.anchoring import Finder
        from desktop.annotate.word_matching import Place
        from desktop.store.codec import words_of
        from desktop.terms.annotation import How

        theirs, finder = comparison.a, Finder(self.document)
        notes = [_probe(n, theirs, node, span) for n, (node, span) in enumerate(places)]
        quick = {note.id: finder.place(note.anchor) for note in notes if note is not None}
        sure = {n: at for n, at in quick.items() if at.how is How.EXACT and at.node in comparison.b.by_id}
        slow = yield from carry([n for n in notes if n is not None and n.id not in sure], comparison, theirs)
        carried = {one.note.id: one for one in slow}
        found = []
        for note in notes:
            at = sure.get(note.id) if note else None
            if note is None:
                found.append(Place(None, why="its place is not in the text"))
            elif at is not None and at.node is not None:
                words = words_of(self.document.by_id[at.node])
                found.append(Place(at.node, at.span, words[slice(*at.span)] if at.span else ""))
            else:
                found.append(_place(carried[note.id]))
        return tuple(found)

    # -- comments

    def _comments(self, found: Returned, places: Sequence[Place]) -> Iterator[WordRow]:
        from desktop.annotate.word_matching import Matcher
        from desktop.brief.commented.words import head

        language = self.document.language
        ours = self.ours(lambda note: head(note, language), found.went_out)
        return Matcher(ours).rows([hung.comment for hung in found.threads], lambda n: places[n])

    def ours(self, head: Callable[[Note], str], went_out: Mapping[str, str] | None = None) -> Ours:
        """What a file is set beside; `head` is the line above the words of a note there."""
        from desktop.annotate.word_matching import Ours

        here = {note.id for note in self.notes}
        every = (*self.workspace.notes(), *self.workspace.notes(binned=True))
        elsewhere = tuple(note for note in every if note.id not in here)
        binned = frozenset(reply.id for _, reply in self.workspace.dossier.replies(binned=True))
        return Ours(self.notes, elsewhere, binned, head, self._history, went_out or {})

    def _history(self, thing: str) -> tuple[frozenset[str], bool]:
        """What a note or reply said before, and whether it was edited at this desk."""
        from desktop.annotate.word_marks import words_key

        rows = [
            row
            for row in self.workspace.dossier.timeline(_HISTORY, thing)
            if row.thing == thing and not row.undone
        ]
        edits = [row for row in rows if row.act in _EDITS]
        return frozenset(words_key(row.before) for row in edits), bool(edits)

    # -- tracked changes

    def _amendments(
        self, wordings: Sequence[Wording], places: Sequence[Place], found: Returned
    ) -> Iterator[WordRow]:
        from desktop.annotate.word_amending import Amending
        from desktop.brief.commented.words import unsigned

        binned = frozenset(note.id for note in self.workspace.notes(binned=True))
        by = dict(zip(wordings, places, strict=True))
        desk = Amending(self.document, self.side.text, self.notes, binned, unsigned(found.document.language))
        return desk.rows(wordings, lambda wording: by[wording])

    # -- what is told

    def _missing(self, found: Returned) -> tuple[str, ...]:
        """Notes that went out with the file and have no comment in it any more."""
        from desktop.annotate.word_evidence import matched
        from desktop.annotate.word_marks import mark_of

        comments = [hung.comment for hung in found.threads]
        there = {thing.id for thing in matched(comments, self.notes, lambda thing: (thing.text,)).values()}
        return tuple(n.id for n in self.notes if mark_of(n.id) in found.went_out and n.id not in there)

    def _remarks(self, comparison: Comparison, rows: Sequence[WordRow]) -> Iterator[str]:
        from desktop.terms.change import Change

        quiet = {Change.UNCHANGED, Change.RENUMBERED, Change.MOVED}
        other = [pair for pair in comparison.pairs if pair.change not in quiet]
        if other:
            named = ", ".join(str(pair.b or pair.a) for pair in other[:_LISTED])
            more = ", …" if len(other) > _LISTED else ""
            yield f"The file reads otherwise than our text in {len(other)} place{'s' * (len(other) > 1)} without tracked changes ({named}{more}); that is not taken over."
        binned = sum(row.why.startswith("the note is in the bin") for row in rows)
        if binned:
            yield f"{binned} comment{'s are' if binned > 1 else ' is'} on notes in the bin; they stay there."


def _aside(changes: int) -> Iterator[str]:
    if changes:
        many = f"{changes} tracked change{'s' * (changes > 1)}"
        yield f"{many} in notes, heads or text that is not understood {'are' if changes > 1 else 'is'} not taken over."


def brought(document: Document, text: str, rows: Iterable[WordRow], tier: Tier) -> tuple[Brought, ...]:
    """What is to be kept of rows; answers to what is not kept are not kept either."""
    made: list[Brought] = []
    left: set[str] = set()
    for row in rows:
        if row.what in {RowKind.UNPLACED, RowKind.SAME} or row.note in left:
            left.add(row.key)
        else:
            made.append(_brought(document, text, row, tier))
    return tuple(made)


def _brought(document: Document, text: str, row: WordRow, tier: Tier) -> Brought:
    from desktop.annotate import anchor
    from desktop.store.codec import words_of
    from desktop.terms.bringing import Brought

    if row.what is RowKind.REPLY:
        return Brought(
            row.key, {"text": row.text, "author": row.author}, note=row.note, created=_moment(row.date)
        )
    if row.what is RowKind.NEW:
        node = row.node or ""
        state = {"state": row.state} if row.state else {}
        form = row.form
        if row.kind is NoteKind.AMENDMENT and form is None:
            form = Amendment(row.quote or words_of(document.by_id[node]))
        said = {"kind": row.kind, "text": row.text, "author": row.author, "tier": tier}
        fields = {**said, "tags": row.tags, "form": form, **state}
        return Brought(
            row.key, fields, anchor=anchor(document, text, node, row.span), created=_moment(row.date)
        )
    changed = {"text": row.text} if "text" in row.fields else {}
    state = {"state": row.state} if "state" in row.fields else {}
    note = row.note if row.reply else ""
    if row.what is RowKind.CONFLICT:
        return Brought(row.reply or row.note, state, changed, note=note)
    return Brought(row.reply or row.note, {**changed, **state}, note=note)


def _moment(date: str) -> str:
    """A date of Word's as a dossier writes moments, "" where it is none."""
    from datetime import UTC, datetime

    try:
        found = datetime.fromisoformat(date)
        found = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return found.isoformat(timespec="milliseconds")


def _probe(n: int, document: Document, node: str | None, span: Span) -> Note | None:
    """A note that stands for a place of the file, to be carried."""
    from desktop.annotate import anchor

    if node is None or node not in document.by_id:
        return None
    return Note(str(n), anchor(document, "", node, span), NoteKind.COMMENT, "")


def _place(carried: CarriedNote) -> Place:
    from desktop.annotate.word_matching import Place

    if carried.state is State.CONFIRMED and carried.place is not None:
        at = carried.place
        return Place(at.node, at.span, at.quote)
    return Place(None, quote=carried.words, why=carried.why, candidates=carried.candidates)


def _in_order(rows: Iterable[WordRow], document: Document) -> list[WordRow]:
    """Rows as their provisions stand, answers after what they answer."""
    order = document.order
    last = len(order)
    return sorted(rows, key=lambda row: order.get(row.node or "", last))
