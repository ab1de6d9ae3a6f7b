"""The carry-over queue as Qt lists it: what is said of a note, the old words, the new words, marked where they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush

from desktop.gui import theme
from desktop.gui.delegates.marks import Badge, Look, Piece, pieces
from desktop.gui.models.carrying_queue import ORDER
from desktop.gui.models.listing import Index, ListingModel
from desktop.gui.models.notes import head
from desktop.gui.panes.carrying_words import BADGES, HUNG, percent, reason, state_word
from desktop.gui.panes.notes_words import place_words
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Mark
from desktop.terms.carrying import CarriedNote, State
from desktop.views.carrying import words_at
from desktop.views.notes import words_of, words_under
from desktop.views.standing import standing
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFont

    from desktop.gui.delegates.marks import Para
    from desktop.gui.models.carrying_queue import Queue
    from desktop.terms.brief import Run
    from desktop.terms.carrying import Candidate
    from desktop.terms.document import Document

WHAT, OLD, NEW = range(3)
_AROUND = 70  # letters shown on either side of a quote
_SAID = 220  # letters of a note that the list shows
_END = 16  # letters on either side of what an amendment changes
_NEAR = 90  # letters of a neighbour
marked = lru_cache(maxsize=512)(wording)


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above the notes of one state."""

    state: State
    count: int
    folded: bool


Line = Heading | CarriedNote


class CarryingModel(ListingModel[Line]):
    """What a person must look at is unfolded; what is confirmed is a line until it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue: Queue | None = None
        self.names = ("", "")
        self._folded = {State.CONFIRMED}

    def lay(self, queue: Queue | None, names: tuple[str, str] = ("", "")) -> None:
        """List another queue, or none."""
        self.queue, self.names, self._folded = queue, names, {State.CONFIRMED}
        self.renew()

    def renew(self) -> None:
        """List the notes as they are now."""
        self.show(self._lines())

    def fold(self, state: State) -> None:
        """Fold the notes of a state away, or unfold them."""
        self._folded ^= {state}
        self.renew()

    def _lines(self) -> Iterator[Line]:
        for state in ORDER if self.queue else ():
            notes = self.queue.in_state(state) if self.queue else ()
            if notes:
                yield Heading(state, len(notes), state in self._folded)
                yield from () if state in self._folded else notes

    def note(self, number: int) -> CarriedNote | None:
        """The note listed at `number`; None at a heading."""
        line = self.row(number)
        return line if isinstance(line, CarriedNote) else None

    def note_near(self, number: int) -> int:
        """The first note from `number` on, else the one before it, else the last line."""
        last = self.rowCount() - 1
        rows = [*range(max(number, 0), last + 1), *range(min(number, last), -1, -1)]
        return next((n for n in rows if self.note(n)), last)

    def headings(self) -> list[int]:
        """The rows that are headings."""
        return [number for number, line in enumerate(self.rows()) if isinstance(line, Heading)]

    def touch(self, number: int) -> None:
        """A row says something else now."""
        self.dataChanged.emit(self.index(number, WHAT), self.index(number, NEW))

    # -- what is said

    def heads(self) -> tuple[str, ...]:
        """The note, then the two texts by their names."""
        return (self.tr("Note"), *self.names)

    def words(self, row: Line, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        if isinstance(row, Heading):
            return self._heading(row) if column == WHAT else ()
        if self.queue is None:
            return ()
        return (self._what, self._old, self._new)[column](row, self.queue)

    def brief(self, row: Line, column: int) -> str:
        """The words alone: thousands of notes are guessed at before any is laid out."""
        if isinstance(row, Heading) or self.queue is None or column == WHAT:
            return super().brief(row, column)
        place = self.queue.place(row) if column == NEW else None
        return words_at(place, self.queue.carried.comparison.b) if place else row.words

    def badge(self, row: Line, column: int) -> Badge | None:
        """The sign of the state; a tick where the note hangs on the new text."""
        if column != WHAT or isinstance(row, Heading) or self.queue is None:
            return None
        return HUNG if self.queue.is_hung(row) else BADGES[self.queue.state(row)]

    def font(self, row: Line, column: int) -> QFont | None:
        """Words of a document in its face."""
        if column == WHAT or isinstance(row, Heading) or self.queue is None:
            return None
        texts = self.queue.carried.comparison.a, self.queue.carried.comparison.b
        return theme.reading_face(texts[column - 1].language, 11.0)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt's question; see there."""
        if role == Qt.ItemDataRole.BackgroundRole and index.isValid():
            heading = isinstance(self.row(index.row()), Heading)
            return QBrush(theme.colour("hover")) if heading else None
        return super().data(index, role)

    def _heading(self, row: Heading) -> tuple[Para, ...]:
        sign = "▸" if row.folded else "▾"
        told = [Piece(f"{sign} {state_word(row.state)}", Look.STRONG), Piece(f"  {row.count}")]
        hung = row.count - len(self.queue.waiting()) if self.queue else 0
        if row.state is State.CONFIRMED and hung:
            told.append(Piece(f"  {HUNG.sign} {hung}", Look.QUIET))
        return (tuple(told),)

    def _what(self, one: CarriedNote, queue: Queue) -> tuple[Para, ...]:
        said = _said(one)
        why: Para = (Piece(self._why(one, queue), Look.QUIET),)
        after = queue.next_best(one)
        other: Para = (Piece(self._other(after, queue), Look.QUIET),) if after else ()
        return tuple(para for para in (head(one.note), said, why, other) if para)

    def _why(self, one: CarriedNote, queue: Queue) -> str:
        if queue.is_hung(one):
            return self.tr("It hangs on the new text.")
        if queue.is_kept(one):
            return self.tr("Kept as an orphan: nothing proposed fits.")
        return reason(one.why)

    def _other(self, other: Candidate, queue: Queue) -> str:
        where = _named(queue.carried.comparison.b, other.node)
        return self.tr("Next best (B): {place}, {share}").format(place=where, share=percent(other.score))

    def _old(self, one: CarriedNote, queue: Queue) -> tuple[Para, ...]:
        document, at = queue.carried.comparison.a, one.note.anchor
        place: Para = (Piece(_named(document, at.node) or at.node, Look.QUIET),)
        here = queue.place(one)
        if here is None:
            return place, (Piece(one.words),)
        old, new = _both(one, here, queue)
        runs = (run for run in marked(old, new) if run.mark is not Mark.INSERTED)
        span = None if at.start is None or at.end is None else (at.start, at.end)
        return place, _in_place(runs, document, at.node, span if here.span else None)

    def _new(self, one: CarriedNote, queue: Queue) -> tuple[Para, ...]:
        document, here = queue.carried.comparison.b, queue.place(one)
        if here is None:
            return self._nowhere(one, queue)
        told = [Piece(_named(document, here.node), Look.QUIET)]
        if not queue.is_hung(one) and queue.state(one) is not State.CONFIRMED:
            told.append(Piece(f"  {self._score(one, here, queue)}", Look.STRONG))
        old, new = _both(one, here, queue)
        runs = (run for run in marked(old, new) if run.mark is not Mark.DELETED)
        return tuple(told), _in_place(runs, document, here.node, here.span)

    def _score(self, one: CarriedNote, here: Candidate, queue: Queue) -> str:
        if len(one.candidates) == 1:
            return percent(here.score)
        told = self.tr("{share} · {n} of {all}")
        return told.format(share=percent(here.score), n=queue.at(one) + 1, all=len(one.candidates))

    def _nowhere(self, one: CarriedNote, queue: Queue) -> tuple[Para, ...]:
        document = queue.carried.comparison.b
        before, after = (self._neighbour(document, node) for node in one.neighbours)
        near: tuple[Para, ...] = ((Piece(self.tr("What stood around it:"), Look.QUIET),), before, after)
        shown = near if any(one.neighbours) else ()
        return ((Piece(self.tr("Nowhere in the new text (P chooses a paragraph)"), Look.STRONG),), *shown)

    def _neighbour(self, document: Document, node: str | None) -> Para:
        provision = document.by_id.get(node or "")
        if provision is None:
            return (Piece("–", Look.QUIET),)
        words = " ".join(words_of(provision).split())
        short = words if len(words) <= _NEAR else f"{words[:_NEAR].rstrip()}…"
        return Piece(f"{_named(document, provision.id)}  ", Look.QUIET), Piece(short)


def _said(one: CarriedNote) -> Para:
    """What the note says; of an amendment, what it changes."""
    words = one.note.text
    if one.note.kind is NoteKind.AMENDMENT and is_amended(one.words, words):
        return tuple(replace(p, text=_inner(p)) for p in pieces(marked(one.words, words)))
    return (Piece(words if len(words) <= _SAID else f"{words[:_SAID].rstrip()}…"),)


def _inner(piece: Piece) -> str:
    """What stays is told by its ends."""
    stays = piece.look is Look.PLAIN and len(piece.text) > 3 * _END
    return f"{piece.text[:_END]} … {piece.text[-_END:]}" if stays else piece.text


def _named(document: Document, node: str) -> str:
    return place_words(standing(document, node)) if node in document.by_id else ""


def _both(one: CarriedNote, here: Candidate, queue: Queue) -> tuple[str, str]:
    """The words on either side: of the quotes, or of the whole paragraphs where the note has lost its words."""
    old, new = queue.carried.comparison.a, queue.carried.comparison.b
    provision = new.by_id.get(here.node)
    whole = words_of(provision) if provision else here.quote
    if here.span is not None:
        return one.words, here.quote or whole[slice(*here.span)]
    before = old.by_id.get(one.note.anchor.node)
    return (words_of(before) if before else words_under(one.note.anchor, old)), whole


def _in_place(runs: Iterator[Run], document: Document, node: str, span: tuple[int, int] | None) -> Para:
    """Marked words between what stands before and after them."""
    provision, own = document.by_id.get(node), pieces(runs)
    if span is None or provision is None:
        return own
    words = words_of(provision)
    start, end = span
    before, after = words[max(0, start - _AROUND) : start], words[end : end + _AROUND]
    lead, tail = "…" if start > _AROUND else "", "…" if end + _AROUND < len(words) else ""
    quoted = tuple(Piece(p.text, Look.FOUND if p.look is Look.PLAIN else p.look) for p in own)
    return Piece(f"{lead}{before}", Look.QUIET), *quoted, Piece(f"{after}{tail}", Look.QUIET)
