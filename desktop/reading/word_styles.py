"""What the styles of a Word file say: names, numbering, headings, hidden and raised words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.reading.word_xml import W, is_on, number, under, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_xml import Element

# The templates of the Secretariat (_ H _Ch, _ H_2/3, Title_H_CH), of Geneva (_ H __M_G, Reg_H_1_G) and Word's own,
# after everything but letters and digits is taken out.
HEADING_NAME = re.compile(
    r"(title|reg|dec|anno|annex)*h(ch|m|\d{1,3})gc?|(title|reg|dec)*h(ch|m|\d{1,3})|heading\d|title"
)
FRONT_NAME = re.compile(r"session|agenda.*")  # of the masthead, though based on a heading
BODY_LEVEL = 9  # the outline level that means "body text"


@dataclass(frozen=True)
class Styles:
    """The styles of one file by their id."""

    by_id: dict[str, Element] = field(default_factory=dict)
    default: str = ""  # the id of the paragraph style a paragraph without one has
    _chains: dict[str, tuple[Element, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element | None) -> Styles:
        """Read the part "styles", or know nothing where there is none."""
        styles = [] if root is None else root.findall(f"{W}style")
        by_id = {style.get(f"{W}styleId", ""): style for style in styles}
        return cls(by_id, next((i for i, style in by_id.items() if _is_default(style)), ""))

    def chain(self, style: str) -> tuple[Element, ...]:
        """A style and those it is based on, nearest first."""
        if style not in self._chains:
            self._chains[style] = tuple(self._follow(style))
        return self._chains[style]

    def _follow(self, style: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style in self.by_id and style not in seen:
            seen.add(style)
            yield self.by_id[style]
            style = value(self.by_id[style], "basedOn")

    def style_of(self, paragraph: Element) -> str:
        """The id of a paragraph's style."""
        return value(paragraph, "pPr/pStyle") or self.default

    def name(self, paragraph: Element) -> str:
        """The name of a paragraph's style, as people see it."""
        style = self.style_of(paragraph)
        return value(self.by_id.get(style), "name", style)

    def numbering(self, paragraph: Element) -> tuple[str, int | None] | None:
        """The list a paragraph is numbered in, by itself or by its style, and the level where one is said."""
        own = under(paragraph, "pPr/numPr")
        level = None if own is None or under(own, "ilvl") is None else number(own, "ilvl")
        identity = value(own, "numId")
        for style in self.chain(self.style_of(paragraph)):
            inherited = under(style, "pPr/numPr")
            identity = identity or value(inherited, "numId")
            if level is None and under(inherited, "ilvl") is not None:
                level = number(inherited, "ilvl")
        return (identity, level) if identity not in {"", "0"} else None

    def list_of(self, style: str) -> str:
        """The list that a numbering style stands for."""
        return value(self.by_id.get(style), "pPr/numPr/numId")

    def is_heading(self, paragraph: Element) -> bool:
        """Whether the file itself says that a paragraph is a heading: by outline level or by its style's name."""
        names = [_plain(value(style, "name")) for style in self.chain(self.style_of(paragraph))]
        if names and FRONT_NAME.fullmatch(names[0]):
            return False
        level = self._first(paragraph, "pPr/outlineLvl")
        if level is not None:
            return number(level) < BODY_LEVEL
        return any(HEADING_NAME.fullmatch(name) for name in names)

    def starts_page(self, paragraph: Element) -> bool:
        """Whether a paragraph always begins a page."""
        found = self._first(paragraph, "pPr/pageBreakBefore")
        return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "off"}

    def is_hidden(self, run: Element) -> bool:
        """Whether the words of a run do not print."""
        for holder in (run, *self.chain(value(run, "rPr/rStyle"))):
            found = is_on(holder, "rPr/vanish")
            if found is not None:
                return found
        return False

    def is_raised(self, run: Element) -> bool:
        """Whether a run is set as superscript."""
        for holder in (run, *self.chain(value(run, "rPr/rStyle"))):
            found = under(holder, "rPr/vertAlign")
            if found is not None:
                return value(found) == "superscript"
        return False

    def _first(self, paragraph: Element, path: str) -> Element | None:
        holders = (paragraph, *self.chain(self.style_of(paragraph)))
        return next((found for h in holders if (found := under(h, path)) is not None), None)


def _is_default(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
