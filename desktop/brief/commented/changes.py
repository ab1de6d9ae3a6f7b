"""What an author's tracked changes make of every provision: read in the paragraphs themselves, which keep their place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.redline.atoms import atoms
from desktop.brief.redline.sheet import CALL
from desktop.reading.word_xml import W
from desktop.terms.commented import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.commented.places import Ground
    from desktop.brief.ooxml.tags import Element

_PLACE = "{urn:place}n"
_COMING = (f"{W}ins", f"{W}moveTo")
_CALLS = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def number(tree: Element) -> None:
    """Give every paragraph a number that it keeps whatever becomes of the changes in it."""
    for n, paragraph in enumerate(tree.iter(f"{W}p")):
        paragraph.set(_PLACE, f"{n}{'' if _is_old(paragraph) else '+'}")


def _is_old(paragraph: Element) -> bool:
    """Whether anything in a paragraph was there before: the rest of one that was parted, or nothing at all but its end."""
    words = [
        one
        for one in paragraph.iter(f"{W}t", f"{W}delText")
        if next(one.iterancestors(*_COMING), None) is None
    ]
    return bool(words) or next(paragraph.iter(*_COMING), None) is None


@dataclass(frozen=True)
class Changes:
    """A file before its tracked changes, to be set beside what an author makes of it."""

    ground: Ground

    def wordings(self, after: Element, author: str, date: str) -> Iterator[Wording]:
        """What `author` makes of each provision that the changes touch."""
        owners = {paragraph.get(_PLACE): node for paragraph, node in self.ground.owners().items()}
        before, said = self._said(self._tree, owners), self._said(after, owners)
        for node in self.ground.paragraphs:
            if _lines(said[node]) != _lines(before[node]):
                yield Wording(node, author, self._without_label(node, said[node]), date)

    @property
    def _tree(self) -> Element:
        return self.ground.opened.trees[self.ground.opened.base.main]

    @cached_property
    def _there(self) -> frozenset[str | None]:
        """The numbers of all paragraphs that were there before."""
        return frozenset(paragraph.get(_PLACE) for paragraph in self._tree.iter(f"{W}p"))

    def _said(self, after: Element, owners: Mapping[str | None, str]) -> Mapping[str, str]:
        """What each provision says; new paragraphs stand with the one before them, parts of an old one with the rest of it."""
        said: dict[str, list[str]] = defaultdict(list)
        last, waiting = "", list[str]()
        for paragraph in after.iter(f"{W}p"):
            place = paragraph.get(_PLACE)
            text = self._text(paragraph)
            if place in owners:
                last = owners[place]
                said[last] += [*waiting, text]
                waiting = []
            elif text.strip() and place not in self._there:
                (said[last] if last and str(place).endswith("+") else waiting).append(text)
        if waiting and last:
            said[last] += waiting
        return defaultdict(str, {node: "\n".join(filter(None, lines)) for node, lines in said.items()})

    def _text(self, paragraph: Element) -> str:
        return "".join(atom.text for atom in atoms(paragraph, self.ground.styles))

    def _without_label(self, node: str, text: str) -> str:
        """The words without the label typed before them, and with the calls of notes as a tree has them."""
        lettered = self.ground.lettered(node)
        label = "".join(sign for sign, _ in lettered.letters[: max(0, lettered.start)])
        at = 0
        for sign in label:
            while at < len(text) and (text[at].isspace() or text[at] == CALL):
                at += 1
            if text[at : at + 1] != sign:
                at = 0
                break
            at += 1
        calls = iter(_runs_of_calls(self.ground.said.get(node, "")))
        return "".join(next(calls, "") if sign == CALL else sign for sign in text[at:]).strip()


def _lines(text: str) -> list[str]:
    """Lines without blanks: a paragraph that was parted in two is another."""
    return [bare for line in text.split("\n") if (bare := "".join(line.split()))]


def _runs_of_calls(words: str) -> list[str]:
    return "".join(sign if sign in _CALLS else " " for sign in words).split()
