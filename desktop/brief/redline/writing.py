"""A plan carried out: the tracked changes written into a base."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.redline.base import Opened
from desktop.brief.redline.counted import bare_numbers
from desktop.brief.redline.new import Newcomers, edit_lines
from desktop.brief.redline.notes import Notes
from desktop.brief.redline.pen import Pen, can_go, like, unnumbered
from desktop.brief.redline.plan import Act, Do
from desktop.brief.redline.sheet import CALL, PILCROW, canonical
from desktop.brief.redline.tables import Tables
from desktop.brief.redline.words import New, Rewriter
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.base import Base, Slot
    from desktop.brief.redline.new import Looks
    from desktop.brief.redline.pen import Signature
    from desktop.brief.redline.sheet import Sheet, Target

_KEPT_IN_COPIES = {W + n for n in ("r", "hyperlink", "smartTag", "fldSimple", "sdt", "dir", "bdo")}


@dataclass
class Writer:
    """Carries out acts one after the other, in reading order."""

    base: Base
    sheet: Sheet
    looks: Looks  # of the provisions of the old text
    signature: Signature
    care: Mapping[int, int]
    cursor: Element | None = None  # the last thing that stands, or stood, in its place
    copies: dict[int, list[Element]] = field(default_factory=dict)
    at: int = 0  # the slot of the old text come to

    def __post_init__(self) -> None:
        self.opened = Opened(self.base)
        self.pen = Pen(self.signature, self.opened.highest())
        self.rewriter = Rewriter(
            self.pen, Notes(self.opened.notes(), self.sheet.notes, self.pen), self.opened.styles()
        )
        self.tables = Tables(self.rewriter, self.opened)
        self.newcomers = Newcomers(self.opened, self.rewriter, self.looks)
        self.counted = bare_numbers(self.opened.body, self.rewriter.styles)

    def carry_out(self, acts: Sequence[Act]) -> bytes:
        """Write all `acts` and give the file."""
        for act in acts:
            if act.do is Do.MOVE_TO:
                self.copies[act.slots[0]] = [_copy(p) for p in self._paragraphs(act.slots[0])]
        for n, act in enumerate(acts):
            _DOING[act.do](self, act, self._next(acts[n + 1 :]))
        return self.opened.packed()

    def _slot(self, at: int) -> Slot:
        return self.base.slots[at]

    def _paragraphs(self, at: int) -> list[Element]:
        return [self.opened.paragraph(ref) for ref in self._slot(at).paragraphs]

    def _elements(self, at: int) -> list[Element]:
        """What stands for a slot in the flow of the text: its paragraphs, or its table."""
        slot = self._slot(at)
        if not slot.is_table:
            return self._paragraphs(at)
        refs = [ref for row in slot.cells for cell in row for ref in cell]
        return [next(self.opened.paragraph(refs[0]).iterancestors(f"{W}tbl"))]

    def _next(self, acts: Sequence[Act]) -> Element | None:
        """The first element of the old text after this act."""
        for act in acts:
            if act.slots and act.do is not Do.MOVE_TO:
                return self._elements(act.slots[0])[0]
        return None

    def _passed(self, act: Act) -> None:
        self.at = act.slots[-1]
        self.cursor = self._elements(self.at)[-1]

    def edit(self, act: Act, following: Element | None) -> None:
        """Edit provisions where they stand."""
        slots, targets = [self._slot(s) for s in act.slots], [self.sheet.targets[t] for t in act.targets]
        if slots[0].is_table and not self.tables.can_edit(slots[0], targets[0]):
            self.delete(act, following)
            self.insert(act, following)
            return
        self._passed(act)
        if slots[0].is_table:
            self.tables.rewrite(slots[0], targets[0])
        elif _goes_by_lines(targets[0], len(self._slot(self.at).paragraphs)):
            self.cursor = edit_lines(self.rewriter, self._paragraphs(self.at), targets[0])
        else:
            self._edit_text(act, [p for s in act.slots for p in self._paragraphs(s)], targets)

    def _edit_text(self, act: Act, paragraphs: list[Element], targets: Sequence[Target]) -> None:
        last = self._slot(act.slots[-1])
        typed = self._types_label(act, targets)
        if last.auto and typed:
            unnumbered(self.pen.change_properties(paragraphs[-1]))
        several = len(act.slots) > 1 or len(targets) > 1
        said = PILCROW.join(t.words(labelled=typed or not last.auto) for t in targets)
        calls = tuple(call for target in targets for call in target.calls)
        if not several:
            said = _as_there("".join(a.text for a in self.rewriter.printed(paragraphs)), said, targets[0])
        if said:
            self.rewriter.rewrite(paragraphs, New(said, calls), PILCROW if several else "\n")

    def _types_label(self, act: Act, targets: Sequence[Target]) -> bool:
        """Whether labels that Word could count must be typed: it would count them otherwise."""
        return any(not t.label for t in targets) or any(self.care.get(t, 0) > 0 for t in act.targets)

    def delete(self, act: Act, following: Element | None) -> None:
        """Delete a provision."""
        del following
        self._passed(act)
        if self._slot(self.at).is_table:
            self.tables.delete(self._slot(self.at))
        counted = self.counted.get(self._elements(self.at)[0], ())
        for paragraph in (*counted, *self._paragraphs(self.at)):
            self.pen.delete(paragraph)
            if (counted or self._slot(self.at).auto) and not can_go(paragraph):
                unnumbered(
                    self.pen.change_properties(paragraph)
                )  # an empty paragraph stays, but not its label

    def move_from(self, act: Act, following: Element | None) -> None:
        """Mark a provision as moved from here."""
        del following
        self._passed(act)
        row = self._paragraphs(self.at)
        for paragraph in self.counted.get(row[0], ()):
            self.pen.delete(paragraph)
        for paragraph in row:
            self.pen.delete(paragraph, "moveFrom")
        self.cursor = self.pen.move_range("moveFrom", act.move, row[0], row[-1])

    def move_to(self, act: Act, following: Element | None) -> None:
        """Put a provision that moved in its new place, its new words marked in it."""
        target, slot = self.sheet.targets[act.targets[0]], act.slots[0]
        copies = self.copies[slot]
        if self.care.get(act.targets[0], 0):
            copies = self.newcomers.paragraphs(target, slot, typed=True)
            for paragraph in copies:
                _moved_words(paragraph, self.pen)
        else:
            w("body", *copies)
            said = target.words(labelled=not self._slot(slot).auto)
            self.rewriter.rewrite(copies, New(said, target.calls), anew=True)
            for paragraph in copies:
                _without_deletions(paragraph)
                self.pen.wrap_all(paragraph, "moveTo")
        for paragraph in copies:
            self.pen.mark(paragraph, "moveTo")
        self._place(copies, following)
        self.cursor = self.pen.move_range("moveTo", act.move, copies[0], copies[-1])

    def insert(self, act: Act, following: Element | None) -> None:
        """Insert new provisions."""
        for at in act.targets:
            target = self.sheet.targets[at]
            if target.is_table:
                self._place(self.tables.whole(target), following)
                continue
            row = self.newcomers.paragraphs(
                target, self.newcomers.model(target, self.at), typed=self.care.get(at, 0) > 0
            )
            for paragraph in row:
                self.pen.mark(paragraph, "ins")
            self._place(row, following)

    def _place(self, row: Sequence[Element], following: Element | None) -> None:
        """Put new elements after what stands last, before what follows."""
        here, after = self.cursor, following
        if here is None or after is None or here.getparent() is not after.getparent():
            top, next_top = self._tops(here, after)
            inside = top is not None and top is next_top  # of one box or cell: what follows shows the place
            here, after = (None, after) if inside else (top, next_top)
        if here is not None:
            for element in reversed(row):
                here.addnext(element)
        elif after is not None:
            for element in row:
                after.addprevious(element)
        else:
            self._append(row)
        self.cursor = row[-1]

    def _tops(self, *elements: Element | None) -> list[Element | None]:
        return [None if element is None else self._top(element) for element in elements]

    def _append(self, row: Sequence[Element]) -> None:
        body = self.opened.body
        at = len(body) - (len(body) > 0 and body[-1].tag == f"{W}sectPr")
        body[at:at] = list(row)

    def _top(self, element: Element) -> Element | None:
        """What of the text's body `element` stands in; None where it stands outside."""
        body = self.opened.body
        while element.getparent() is not None and element.getparent() is not body:
            element = element.getparent()  # type: ignore[assignment]
        return element if element.getparent() is body else None


_DOING = {
    Do.EDIT: Writer.edit,
    Do.DELETE: Writer.delete,
    Do.INSERT: Writer.insert,
    Do.MOVE_FROM: Writer.move_from,
    Do.MOVE_TO: Writer.move_to,
}


def _goes_by_lines(target: Target, paragraphs: int) -> bool:
    """Whether lines are edited each for itself: a title's not where the old one is broken into more than the new."""
    lines = target.words().count("\n") + 1
    several = target.by_lines and paragraphs > 1
    return several or (target.loose and (paragraphs < lines or 1 < paragraphs == lines))


def _copy(paragraph: Element) -> Element:
    made = like(paragraph)
    made.extend([deepcopy(child) for child in paragraph if child.tag in _KEPT_IN_COPIES])
    return made


def _without_deletions(paragraph: Element) -> None:
    """Leave out what a copy says no more: it is read where it was moved from, and not every program nests marks alike."""
    for mark in list(paragraph.iter(f"{W}del")):
        parent = mark.getparent()
        if parent is not None and parent.tag != f"{W}rPr":
            parent.remove(mark)


def _moved_words(paragraph: Element, pen: Pen) -> None:
    """Mark words that were written as inserted as moved to here, save the calls of notes."""
    for mark in list(paragraph.iter(f"{W}ins")):
        parent = mark.getparent()
        if parent is paragraph and next(mark.iter(f"{W}footnoteReference"), None) is None:
            moved = pen.tag("moveTo", *list(mark))
            paragraph.replace(mark, moved)


def _as_there(old: str, new: str, target: Target) -> str:
    """`new` as the old text prints the like: with the bracket before the label; as it is where both say the same."""
    if CALL not in old + new and canonical(old) == canonical(new):
        return ""
    first = target.lines[0] if target.lines else ""
    if (
        target.label
        and new.startswith(target.label)
        and old.lstrip().startswith("[")
        and first.startswith("[")
    ):
        return f"[{new.replace('[', '', 1)}"
    return new
