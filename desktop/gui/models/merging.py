"""What merging a colleague's file would do, as Qt lists it: conflicts first, then what changes, then what is new."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.gui.delegates.marks import Badge, Look, Piece, pieces
from desktop.gui.dialogs.exchange_words import field_value, field_word
from desktop.gui.models.listing import ListingModel
from desktop.gui.panes.notes_form_words import other_value, said_in_form
from desktop.gui.panes.notes_words import kind_of_note, tier_word
from desktop.terms.annotation import Note
from desktop.views.exchanging import changed_fields, sides
from desktop.views.wording import is_amended, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.gui.delegates.marks import Para
    from desktop.terms.annotation import Reply
    from desktop.terms.exchange import Merged
    from desktop.views.exchanging import Preview

WHAT, HERE, THEN = range(3)
CONFLICT, CHANGED, NEW = "conflict", "changed", "new"
_BADGES = {
    CONFLICT: Badge("⇄", "deleted"),
    CHANGED: Badge("≠", "reworded"),
    NEW: Badge("+", "inserted"),
}


@dataclass(frozen=True)
class Coming:
    """One note or reply that merging touches."""

    merged: Merged
    manner: str
    where: str = ""  # text and place


def coming(told: Preview, where: Callable[[Merged], str]) -> Iterator[Coming]:
    """Everything merging touches, what a person has to look at first."""
    torn = {id(one) for one in told.conflicts}
    yield from (Coming(one, CONFLICT, where(one)) for one in told.conflicts)
    yield from (Coming(one, CHANGED, where(one)) for one in told.changes if id(one) not in torn)
    yield from (Coming(one, NEW, where(one)) for one in told.additions)


def _fields(one: Coming, thing: Note | Reply) -> Iterator[Para]:
    """What changes beside the words, as one side has it."""
    names = (name for name in changed_fields(one.merged) if name != "text")
    return ((Piece(f"{field_word(name)}: {field_value(thing, name)}", Look.QUIET),) for name in names)


def _form(thing: Note | Reply) -> str:
    return said_in_form(thing) if isinstance(thing, Note) else ""


class MergingModel(ListingModel[Coming]):
    """A note or reply a row: what it is, how it stands here, how it will stand."""

    def heads(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return self.tr("What comes"), self.tr("Here now"), self.tr("After merging")

    def words(self, row: Coming, column: int) -> tuple[Para, ...]:
        """What stands in a cell."""
        return (self._what, self._here, self._then)[column](row)

    def brief(self, row: Coming, column: int) -> str:
        """What the note says then: many are guessed at before any is laid out."""
        return row.merged.after.text if column == THEN else super().brief(row, column)

    def badge(self, row: Coming, column: int) -> Badge | None:
        """New, changed or in conflict."""
        return _BADGES[row.manner] if column == WHAT else None

    def _what(self, one: Coming) -> tuple[Para, ...]:
        manners = {
            CONFLICT: self.tr("Conflict: both sides are kept"),
            CHANGED: self.tr("Changed"),
            NEW: self.tr("New"),
        }
        after = one.merged.after
        kind = kind_of_note(after.kind) if isinstance(after, Note) else self.tr("Reply")
        tier = tier_word(after.tier) if isinstance(after, Note) else ""
        said = " · ".join(filter(None, (kind, after.author, tier)))
        lines = (manners[one.manner], said, one.where)
        looks = (Look.STRONG, Look.PLAIN, Look.QUIET)
        return tuple((Piece(line, look),) for line, look in zip(lines, looks, strict=True) if line)

    def _here(self, one: Coming) -> tuple[Para, ...]:
        before = one.merged.before
        if before is None:
            return ((Piece(self.tr("not here yet"), Look.QUIET),),)
        return (Piece(before.text),), *_fields(one, before)

    def _then(self, one: Coming) -> tuple[Para, ...]:
        before, after = one.merged.before, one.merged.after
        alike = before is not None and is_amended(before.text, after.text)
        amended = alike and one.manner != CONFLICT  # of two sides, each stands for itself
        words = pieces(wording(before.text, after.text)) if before and amended else (Piece(after.text),)
        form: tuple[Para, ...] = (
            ((Piece(_form(after), Look.QUIET),),) if before is None and _form(after) else ()
        )
        torn = (
            (
                Piece(self._other(side.field), Look.STRONG),
                Piece(other_value(side.field, side.words), Look.INSERTED),
            )
            for side in sides(one.merged)
        )
        return words, *form, *_fields(one, after), *torn

    def _other(self, field: str) -> str:
        """How the other side of a conflict begins."""
        if field == "text":
            return self.tr("or: ")
        return self.tr("or, {field}: ").format(field=field_word(field))
