"""Where the words of a provision stand in Word's paragraphs, letter by letter, in both directions."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.redline.atoms import atoms
from desktop.brief.redline.sheet import CALL
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.atoms import Atom
    from desktop.brief.redline.base import Base, Opened
    from desktop.reading.word_styles import Styles
    from desktop.terms.carrying import Span

_UNTOLD = {CALL, *"⁰¹²³⁴⁵⁶⁷⁸⁹\u00ad\u200b"}  # calls of notes are written otherwise in a tree than in a file


@dataclass(frozen=True)
class Lettered:
    """The paragraphs of a provision with every letter that tells, and where its words begin among them."""

    paragraphs: tuple[Element, ...]
    letters: tuple[tuple[str, Atom], ...]
    places: tuple[int, ...]  # of the letters of the provision's words, in code points
    start: int  # of the words among the letters; -1 where they cannot be found

    @classmethod
    def of(cls, paragraphs: Sequence[Element], styles: Styles, said: str) -> Lettered:
        """Find the words `said` in paragraphs."""
        letters = tuple(
            (s, atom) for p in paragraphs for atom in atoms(p, styles) for s in atom.text if tells(s)
        )
        places = tuple(at for at, sign in enumerate(said) if tells(sign))
        printed, wanted = "".join(sign for sign, _ in letters), "".join(said[at] for at in places)
        return cls(tuple(paragraphs), letters, places, printed.rfind(wanted) if wanted else -1)

    def ends(self, span: Span) -> tuple[Atom, Atom] | None:
        """The first and last letter of a span, of everything printed where there is none or it cannot be told."""
        if not self.letters:
            return None
        first, last = 0, len(self.letters) - 1
        if span is not None and self.start >= 0:
            low, high = bisect_left(self.places, span[0]), bisect_left(self.places, span[1]) - 1
            if low <= high:
                first, last = self.start + low, self.start + high
        return self.letters[first][1], self.letters[last][1]

    def span(self, start: int, end: int) -> Span:
        """The words between two counts of letters; None where that is all of them, or none."""
        low, high = max(0, start - self.start), min(end - self.start, len(self.places))
        if self.start < 0 or low >= high or (low == 0 and high == len(self.places)):
            return None
        return self.places[low], self.places[high - 1] + 1

    def before(self, order: Mapping[Element, int], place: int) -> int:
        """How many letters stand before a place in the order of the file."""
        return sum(1 for _, atom in self.letters if order[atom.child] < place)


@dataclass(frozen=True)
class Ground:
    """The provisions of a file that says a document, each with its paragraphs in the text itself."""

    opened: Opened
    said: Mapping[str, str]  # the words of every provision, by its id
    styles: Styles = field(init=False)
    paragraphs: dict[str, list[Element]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "styles", self.opened.styles())
        object.__setattr__(self, "paragraphs", paragraphs_of(self.opened.base, self.opened))

    def lettered(self, node: str) -> Lettered:
        """A provision letter by letter, as the file stands now."""
        return Lettered.of(self.paragraphs.get(node, ()), self.styles, self.said.get(node, ""))

    def owners(self) -> dict[Element, str]:
        """Of every paragraph the provision it says."""
        return {paragraph: node for node, row in self.paragraphs.items() for paragraph in row}


def paragraphs_of(base: Base, opened: Opened) -> dict[str, list[Element]]:
    """The paragraphs of every provision in the text itself: comments cannot stand among the notes."""
    found: dict[str, list[Element]] = {}
    for slot in base.slots:
        refs: Iterable[tuple[str, int]] = (
            *slot.paragraphs,
            *(ref for row in slot.cells for cell in row for ref in cell),
        )
        row = [opened.paragraph(ref) for ref in refs if ref[0] == base.main]
        if row and slot.node:
            found.setdefault(slot.node, []).extend(row)
    return {node: list({id(p): p for p in row}.values()) for node, row in found.items()}


def paragraph_over(element: Element) -> Element | None:
    """The paragraph an element stands in, or the next one where it stands between two."""
    for up in (element, *element.iterancestors()):
        if up.tag == f"{W}p":
            return up
    following = element.getnext()
    while following is not None:
        found = next(following.iter(f"{W}p"), None)
        if found is not None:
            return found
        following = following.getnext()
    return None


def tells(sign: str) -> bool:
    """Whether a sign counts where letters are compared: not a blank, nor the call of a note."""
    return not sign.isspace() and sign not in _UNTOLD
