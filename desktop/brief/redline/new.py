"""Paragraphs that were not there before, in the look of those of their kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.redline.pen import like, properties_of, unnumbered
from desktop.brief.redline.sheet import CALL
from desktop.brief.redline.tables import alike_lines
from desktop.brief.redline.words import New

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.base import Opened
    from desktop.brief.redline.sheet import Target
    from desktop.brief.redline.words import Rewriter

Looks = Mapping[str, tuple[str, int]]  # the kind and the level of every provision of the old text


@dataclass(frozen=True)
class Newcomers:
    """Makes new paragraphs."""

    opened: Opened
    rewriter: Rewriter
    looks: Looks

    def model(self, target: Target, near: int) -> int | None:
        """The slot whose look a new provision takes: the nearest of its kind and level, else of its kind, else any."""
        wanted = ((target.kind.value, target.level), (target.kind.value, None), ("", None))
        places = next((self._places[look] for look in wanted if look in self._places), ())
        at = bisect_left(places, near)
        return min(places[max(0, at - 1) : at + 1], key=lambda n: abs(n - near), default=None)

    @cached_property
    def _places(self) -> Mapping[tuple[str, int | None], Sequence[int]]:
        """The slots of the text with paragraphs, in order: by kind and level, by kind, and all of them."""
        found: dict[tuple[str, int | None], list[int]] = {}
        for n, slot in enumerate(self.opened.base.slots):
            if slot.paragraphs and slot.paragraphs[0][0] == self.opened.base.main:
                for look in (self._look(n), (self._look(n)[0], None), ("", None)):
                    found.setdefault(look, []).append(n)
        return found

    def paragraphs(self, target: Target, model: int | None, *, typed: bool) -> list[Element]:
        """New paragraphs that say `target` in the look of a slot; its label is counted by Word unless `typed`."""
        slot = None if model is None else self.opened.base.slots[model]
        patterns = [] if slot is None else [self.opened.paragraph(ref) for ref in slot.paragraphs]
        listed = bool(slot and slot.auto)
        counted = (
            listed and bool(target.label) and not typed and model is not None and self._fits(model, target)
        )
        made = []
        for n, line in enumerate(lines_of(target, labelled=not counted)):
            pattern = patterns[min(n, len(patterns) - 1)] if patterns else None
            paragraph = w("p") if pattern is None else like(pattern)
            if listed and not counted:
                unnumbered(properties_of(paragraph))
            self.rewriter.say(paragraph, line, pattern)
            made.append(paragraph)
        return made

    def _look(self, slot: int) -> tuple[str, int]:
        return self.looks.get(self.opened.base.slots[slot].node, ("", 0))

    def _fits(self, slot: int, target: Target) -> bool:
        return self._look(slot) == (target.kind.value, target.level)


def lines_of(target: Target, *, labelled: bool = True) -> Iterator[New]:
    """The paragraphs that a provision takes, each with the notes it calls."""
    calls, words = list(target.calls), target.words(labelled=labelled)
    for line in words.split("\n") if target.loose else [words]:
        count = line.count(CALL)
        yield New(line, tuple(calls[:count]))
        del calls[:count]


def edit_lines(rewriter: Rewriter, old: Sequence[Element], target: Target) -> Element:
    """Edit the head of a first page or the contents line by line; give what stands last."""
    new = list(lines_of(target))
    said = ["".join(atom.text for atom in rewriter.printed([paragraph])) for paragraph in old]
    couples = alike_lines(said, [line.text for line in new])
    kept = {b: old[a] for a, b in couples}
    for gone in set(range(len(old))) - {a for a, _ in couples}:
        rewriter.pen.delete(old[gone])
    last, end = None, old[-1]
    for n, line in enumerate(new):
        if n in kept:
            rewriter.rewrite([kept[n]], line)
            last = kept[n]
        else:
            made = _put(rewriter, line, last, old[0])
            end = made if last is end else end
            last = made
    return end


def _put(rewriter: Rewriter, line: New, last: Element | None, first: Element) -> Element:
    """A new line after `last`, or before the first."""
    pattern = first if last is None else last
    made = like(pattern)
    rewriter.say(made, line, pattern)
    rewriter.pen.mark(made, "ins")
    if last is None:
        first.addprevious(made)
    else:
        last.addnext(made)
    return made
