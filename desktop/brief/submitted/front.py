"""The cover note as a page of its own before an official text: a section of its own, in looks that meet none of the text's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.brief.ooxml.comment_parts import written_plain
from desktop.brief.ooxml.relations import Relations
from desktop.brief.ooxml.tags import w
from desktop.brief.submitted.heads import with_empty_heads
from desktop.brief.submitted.looks import Wardrobe
from desktop.brief.word.comments import Comments
from desktop.brief.word.grids import facts, table
from desktop.brief.word.lines import Lines
from desktop.brief.word.looks import Looks
from desktop.brief.word.pages import Sheet
from desktop.reading.word_xml import W, parsed
from desktop.terms.brief import Para

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.template import Template
    from desktop.terms.brief import Brief

_BEFORE_NUMBERS = frozenset(
    W + name
    for name in (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz"),
        *("pgMar", "paperSrc", "pgBorders", "lnNumType"),
    )
)


@dataclass(frozen=True)
class Front:
    """Puts the cover note of a brief before a text, in the looks of a template."""

    brief: Brief
    template: Template

    def put(self, parts: dict[str, bytes], main: str, styles: str) -> dict[str, bytes]:
        """The parts of a file with the page before its text; `main` and `styles` name two of them."""
        wardrobe = Wardrobe(self.template, parsed(parts[styles], styles))
        parts, heads = with_empty_heads(parts, main)
        made = list(self._elements(wardrobe, heads))
        document = parsed(parts[main], main)
        body = document.find(f"{W}body")
        if body is None:
            return parts
        _begin_anew(next(body.iter(f"{W}sectPr"), None))
        if _floats(body[0]):
            made.append(_hold(wardrobe.names["Small"]))
        body[0:0] = made
        return {
            **parts,
            main: written_plain(document),
            styles: wardrobe.with_those_worn_by(made, self.brief.language),
        }

    def _elements(self, wardrobe: Wardrobe, heads: list[tuple[str, str, str]]) -> Iterator[Element]:
        """What stands on the page; its last paragraph holds the properties of its section."""
        looks = Looks(wardrobe.names, self.brief.language)
        lines = Lines(looks, Relations(), Comments(looks, ""))
        sheet = Sheet.of(self.template, self.brief.paper)
        yield from self._heading(lines, sheet)
        *content, last = [part for section in self.brief.sections for part in section.content]
        yield from (lines.paragraph(_bare(part)) for part in content if isinstance(part, Para))
        end = lines.paragraph(_bare(last)) if isinstance(last, Para) else lines.plain("", "Small")
        end[0].append(sheet.section(heads, self.brief.language, wide=False))
        yield end

    def _heading(self, lines: Lines, sheet: Sheet) -> Iterator[Element]:
        brief = self.brief
        yield lines.plain(brief.named, "Brief Kind")
        yield lines.plain(brief.title, "Title")
        if brief.subtitle:
            yield lines.plain(brief.subtitle, "Subtitle")
        if brief.facts:
            yield table(lines, facts(brief), "Brief Facts", sheet.line(wide=False))
            yield lines.plain("", "Small")


def _bare(para: Para) -> Para:
    """A paragraph without footnote and links: both would be tied to parts of the official file."""
    return replace(para, source="", runs=tuple(replace(run, link="") for run in para.runs))


def _floats(first: Element) -> bool:
    """Whether what a text begins with stands beside the flow of it, as a masthead set as a floating table does."""
    return next(first.iter(f"{W}tblpPr", f"{W}framePr"), None) is not None


def _hold(style: str) -> Element:
    """A paragraph that takes no room: LibreOffice begins no page with what floats."""
    room = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", w("pStyle", val=style), room, w("rPr", w("sz", val=2), w("szCs", val=2))))


def _begin_anew(section: Element | None) -> None:
    """Let the first section of a text begin on a page of its own, with the number it had when nothing stood before it."""
    if section is None:
        return
    kind, numbers = section.find(f"{W}type"), section.find(f"{W}pgNumType")
    if kind is not None:
        section.remove(kind)
    if numbers is None:
        numbers = w("pgNumType")
        section.insert(sum(child.tag in _BEFORE_NUMBERS for child in section), numbers)
    if numbers.get(f"{W}start") is None:
        numbers.set(f"{W}start", "1")
