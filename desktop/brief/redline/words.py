"""The edits of a provision carried out in Word's paragraphs as tracked changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w, words
from desktop.brief.redline.atoms import Atom, atoms, is_first, look_of, split_after, split_before
from desktop.brief.redline.pen import can_go, like
from desktop.brief.redline.sheet import CALL, PILCROW
from desktop.compare.rewording import edits_between
from desktop.compare.texts import Text
from desktop.compare.words import Word
from desktop.compare.words import words as words_of
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.notes import Notes
    from desktop.brief.redline.pen import Pen
    from desktop.reading.word_styles import Styles
    from desktop.terms.change import Edit

_SPLIT = f"{W}split"  # stands for a moment where a paragraph will be parted


@dataclass(frozen=True, slots=True)
class New:
    """What paragraphs are to say: words with `PILCROW` between paragraphs and `CALL` for each of `calls`."""

    text: str
    calls: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rewriter:
    """Writes tracked changes into paragraphs."""

    pen: Pen
    notes: Notes
    styles: Styles

    def printed(self, paragraphs: Sequence[Element], joint: str = "\n") -> list[Atom]:
        """The letters of paragraphs, each after its paragraph, which says `joint` where another came before it."""
        found: list[Atom] = []
        for n, paragraph in enumerate(paragraphs):
            found.append(Atom(joint if n else "", paragraph, paragraph))
            found += atoms(paragraph, self.styles)
        return found

    def rewrite(
        self, paragraphs: Sequence[Element], new: New, joint: str = "\n", *, anew: bool = False
    ) -> None:
        """Make paragraphs say `new`; a `joint` of `PILCROW` lets their ends be taken out.

        The notes of calls that stay are edited where they stand; for `anew` they are new ones.
        """
        old = [*self.printed(paragraphs, joint)]
        if not old:  # a note of nothing, in a damaged file
            self._begin(paragraphs, new)
            return
        text = "".join(atom.text for atom in old)
        found = exact_edits(text, new.text)
        places = [n for n, atom in enumerate(old) for _ in atom.text]
        kept = _kept_notes(old, text, new, found)
        for edit in reversed(found):
            self._carry_out(edit, old, places, new)
        for atom, note in kept:
            if anew:
                atom.child.set(f"{W}id", str(self.notes.add(note)))
            else:
                self.rewrite(self.notes.paragraphs(atom.note), New(self.notes.texts.get(note, "")))
        for paragraph in {id(p): p for p in paragraphs}.values():
            self._part(paragraph)

    def _begin(self, paragraphs: Sequence[Element], new: New) -> None:
        if paragraphs and new.text:
            paragraphs[-1].extend(self._content(new.text, new.calls, None))

    def say(self, paragraph: Element, new: New, model: Element | None) -> None:
        """Fill a new paragraph with inserted words, in the look of those of `model`."""
        old = [] if model is None else list(atoms(model, self.styles))
        paragraph.extend(self._content(new.text, new.calls, _look(old, 0, len(old))))

    def _carry_out(self, edit: Edit, old: list[Atom], places: list[int], new: New) -> None:
        first, end = _reach(edit.a, places, len(old))
        said = _whole(edit, old, places, (first, end))
        before = new.text[: edit.b[0]].count(CALL)
        content = list(self._content(said, new.calls[before:], _look(old, first, end)))
        here = self._delete(old[first:end]) if end > first else None
        if content:
            self._insert(content, here, old, first)

    def _content(self, text: str, calls: Sequence[str], look: Element | None) -> Iterator[Element]:
        """The runs that say `text`, inserted; where a paragraph ends, a sign of it."""
        left = list(calls)
        for is_sign, letters in groupby(text, key=lambda sign: sign in {CALL, PILCROW}):
            for piece in letters if is_sign else ("".join(letters),):
                if piece == PILCROW:
                    yield w("split")
                elif piece == CALL:
                    yield self.pen.tag("ins", self.notes.call(left.pop(0) if left else ""))
                else:
                    yield self.pen.tag("ins", w("r", deepcopy(look), *words(piece)))

    def _delete(self, gone: Sequence[Atom]) -> Element | None:
        """Mark letters as deleted; give the mark after which new words go, in the first paragraph there is."""
        here = None
        for run, group in reversed([(run, list(g)) for run, g in groupby(gone, key=lambda atom: atom.run)]):
            if run.tag == f"{W}p":
                self._join(group[0])
                here = None
            else:
                struck = self._strike(group)
                here = struck if here is None else here
        return here

    def _strike(self, group: list[Atom]) -> Element:
        split_after(group[-1])
        run = group[0].run
        if not is_first(group[0]):
            split_before(group[0])
            following = run.getnext()
            run = run if following is None else following
        return self.pen.wrap([run], "del")

    def _join(self, boundary: Atom) -> None:
        """Delete the end of the paragraph before a boundary, and of the empty ones up to the next."""
        if boundary.text != PILCROW:
            return
        before = boundary.run.getprevious()
        while before is not None and before.tag == f"{W}p":
            if can_go(before):
                self.pen.mark(before, "del")
            if any(True for _ in atoms(before, self.styles)) or before.find(f".//{W}delText") is not None:
                return
            before = before.getprevious()

    def _insert(self, content: list[Element], here: Element | None, old: Sequence[Atom], at: int) -> None:
        before = old[at - 1]
        after = old[at] if at < len(old) else None
        if here is None and before.run.tag != f"{W}p":
            split_after(before)
            here = before.run
        if here is not None:
            _add_after(here, content)
        elif after is not None and after.run.tag != f"{W}p":
            _add_before(after, content)
        else:
            before.run.extend(content)

    def _part(self, paragraph: Element) -> None:
        """Part a paragraph at the signs left in it; each new one ends with an inserted mark."""
        for sign in reversed(list(paragraph.iter(_SPLIT))):
            _raise_to(paragraph, sign)
            made = like(paragraph)
            for child in list(paragraph)[: paragraph.index(sign)]:
                if child.tag != f"{W}pPr":
                    made.append(child)
            paragraph.remove(sign)
            self.pen.mark(made, "ins")
            paragraph.addprevious(made)
            paragraph = made


def exact_edits(old: str, new: str) -> tuple[Edit, ...]:
    """The edits between two texts of which every letter counts, white space apart."""
    return edits_between(_text(old), _text(new))


def _text(text: str) -> Text:
    found = words_of(text)
    return Text(
        text,
        tuple(Word("".join(text[word.start : word.end].split()), word.start, word.end) for word in found),
    )


def _reach(span: tuple[int, int], places: Sequence[int], count: int) -> tuple[int, int]:
    """The atoms that a range of letters touches, whole: from, to."""
    start, end = span
    first = places[start] if start < len(places) else count
    inside = 0 < start < len(places) and places[start - 1] == first
    last = places[end - 1] + 1 if end > start or inside else first
    return first, last


def _whole(edit: Edit, old: Sequence[Atom], places: Sequence[int], reach: tuple[int, int]) -> str:
    """What is to be said instead of whole atoms, though the edit may touch only a part of the first and last."""
    first, end = reach
    if end <= first:
        return edit.b_text
    begins, ends = bisect_left(places, first), bisect_right(places, end - 1)
    whole = "".join(atom.text for atom in old[first:end])
    return whole[: edit.a[0] - begins] + edit.b_text + whole[len(whole) - (ends - edit.a[1]) :]


def _kept_notes(old: Sequence[Atom], text: str, new: New, found: Sequence[Edit]) -> list[tuple[Atom, str]]:
    """The notes of the old text whose calls stay, each with the note of the new one that it becomes."""
    gone = {at for edit in found for at in range(*edit.a)}
    come = {at for edit in found for at in range(*edit.b)}
    called = [atom for atom in old if atom.note]
    at_a = [at for at, sign in enumerate(text) if sign == CALL]
    at_b = [at for at, sign in enumerate(new.text) if sign == CALL]
    stay = [atom for atom, at in zip(called, at_a, strict=False) if at not in gone]
    become = [note for note, at in zip(new.calls, at_b, strict=False) if at not in come]
    return list(zip(stay, become, strict=False))


def _look(old: Sequence[Atom], first: int, end: int) -> Element | None:
    """The look of the words that new ones replace, or of those beside them."""
    near = [*old[first:end], *reversed(old[max(0, first - 3) : first]), *old[end : end + 3]]
    worded = (
        atom for atom in near if atom.run.tag == f"{W}r" and not atom.note and atom.child.tag == f"{W}t"
    )
    return look_of(next((atom.run for atom in worded), None))


def _add_after(here: Element, content: Sequence[Element]) -> None:
    for element in reversed(content):
        here.addnext(element)


def _add_before(atom: Atom, content: Sequence[Element]) -> None:
    run = atom.run
    if not is_first(atom):
        split_before(atom)
        _add_after(run, content)
        return
    for element in content:
        run.addprevious(element)


def _raise_to(paragraph: Element, sign: Element) -> None:
    """Bring a sign out of links and controls to stand in its paragraph itself."""
    above = sign.getparent()
    while above is not None and above is not paragraph:
        above.addnext(sign)
        above = sign.getparent()
