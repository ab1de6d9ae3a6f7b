"""The pages of a brief: its sheet upright or on its long side, and what runs at head and foot of every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.brief.ooxml.relations import Relations
from desktop.brief.ooxml.tags import RELATED, field, root, w, words, written
from desktop.brief.word.looks import RIGHT_TO_LEFT, ways_of
from desktop.reading.word_xml import W
from desktop.terms.brief import Paper, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.labels import Labels
    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.looks import Looks
    from desktop.brief.word.template import Head, Template
    from desktop.terms.brief import Brief

_SHEETS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}  # twentieths of a point
_SHOWS = tuple(f"{W}{name}" for name in ("t", "drawing", "pict", "object", "fldChar", "sdt"))
_AFTER_BIDI = frozenset(f"{W}{name}" for name in ("rtlGutter", "docGrid", "printerSettings", "sectPrChange"))
_OURS = frozenset(f"{W}{name}" for name in ("headerReference", "footerReference", "bidi"))
_HEAD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_PICTURES = 10_000  # numbers of the pictures of a head: apart from those of the charts and of other heads
_MILLIMETRE = 57  # twentieths of a point
_AROUND, _LEAST_ROOM = 85, 40  # millimetres: the margins, a heading and a title; the least for a picture
_SIGN = 80  # twentieths of a point: a sign of the running head, in most faces
_APART = 8  # signs between the tier and the title


@dataclass(frozen=True)
class Sheet:
    """The page a template gives: its properties upright, and how long a line is."""

    properties: bytes
    size: tuple[int, int]
    margins: int

    @classmethod
    def of(cls, template: Template, paper: Paper) -> Sheet:
        """A reader's own template keeps its sheet; ours is printed on the one asked for."""
        page = root(template.page)
        size = _size(page) if template.own else _SHEETS[paper]
        return cls(template.page, size or _SHEETS[paper], sum(_margins(page)))

    def line(self, *, wide: bool) -> int:
        """The width between the margins, in twentieths of a point."""
        return max(1440, self.size[wide] - self.margins)

    def room(self, *, wide: bool) -> int:
        """How high a picture may be, in millimetres, with a heading over it."""
        return max(_LEAST_ROOM, self.size[not wide] // _MILLIMETRE - _AROUND)

    def section(self, heads: list[tuple[str, str, str]], language: str, *, wide: bool) -> Element:
        """The properties of a section; `heads` are the kind, the pages and the relationship of its running heads."""
        made = root(self.properties)
        for old in [child for child in made if child.tag in _OURS]:
            made.remove(old)
        for n, (kind, pages, ident) in enumerate(sorted(heads, key=lambda head: head[0] != "header")):
            reference = w(f"{kind}Reference", type=pages)
            reference.set(f"{{{RELATED}}}id", ident)
            made.insert(n, reference)
        self._lay(made, wide=wide)
        if language in RIGHT_TO_LEFT:
            _before_grid(made, w("bidi"))
        return made

    def _lay(self, section: Element, *, wide: bool) -> None:
        page = section.find(f"{W}pgSz")
        if page is None:
            page = w("pgSz")
            section.insert(sum("Reference" in str(child.tag) for child in section), page)
        width, height = self.size[::-1] if wide else self.size
        page.attrib.clear()
        for name, value in (("w", width), ("h", height)):
            page.set(f"{W}{name}", str(value))
        if wide:
            page.set(f"{W}orient", "landscape")


def _size(page: Element) -> tuple[int, int] | None:
    """The sheet upright, however it lies."""
    size = page.find(f"{W}pgSz")
    sides = [] if size is None else [_number(size, "w"), _number(size, "h")]
    return (min(sides), max(sides)) if sides and min(sides) > 0 else None


def _margins(page: Element) -> Iterator[int]:
    for margin in page.iter(f"{W}pgMar"):
        yield from (_number(margin, side) for side in ("left", "right", "gutter"))


def _number(element: Element, name: str) -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if value.lstrip("-").isdecimal() else 0


def _before_grid(section: Element, made: Element) -> None:
    after = next((child for child in section if child.tag in _AFTER_BIDI), None)
    if after is None:
        section.append(made)
    else:
        after.addprevious(made)


@dataclass(frozen=True)
class Heads:
    """Writes the running heads of a brief, those of pages on their long side apart."""

    template: Template
    looks: Looks
    brief: Brief
    own: Labels

    def write(
        self,
        sheet: Sheet,
        relations: Relations,
        parts: dict[str, bytes],
        kinds: dict[str, str],
        *,
        wide: bool,
    ) -> list[tuple[str, str, str]]:
        """Put the heads of one way of laying the sheet into `parts` and `kinds`; give what its sections refer to."""
        made = []
        for head in self.template.heads:
            number = sum(name.startswith(f"word/{head.kind}") for name in parts) + 1
            name = f"{head.kind}{number}.xml"
            tree = self._filled(head, sheet.line(wide=wide), _PICTURES * (len(parts) + 1))
            parts.update({f"word/{name}": tree, **_pictured(head, name)})
            kinds[f"word/{name}"] = _HEAD_TYPE.format(head.kind)
            made.append((head.kind, head.pages, relations.add(head.kind, name)))
        return made

    def _filled(self, head: Head, line: int, first: int) -> bytes:
        """The head with our line in it, its pictures numbered from `first`."""
        tree = root(head.tree)
        for n, picture in enumerate(tree.iter(_PLACED), first):
            picture.set("id", str(n))
        paragraph = next(
            (p for p in tree.findall(f"{W}p")[::-1] if not any(True for _ in p.iter(*_SHOWS))), None
        )
        if paragraph is None:
            paragraph = w("p", self.looks.paragraph(head.kind))
            tree.append(paragraph)
        properties = paragraph.find(f"{W}pPr")
        if properties is not None:
            paragraph.remove(properties)
        paragraph.insert(0, self._properties(head.kind, line))
        paragraph.extend({"header": self._head, "footer": self._foot}[head.kind](line))
        return written(tree)

    def _properties(self, kind: str, line: int) -> Element:
        """The look of the line, its stop where the line of this page ends."""
        made = self.looks.paragraph(kind)
        stops = [
            w("tab", val="clear", pos=stop) for stop in _stops(self.template, self.looks.styles[kind], line)
        ]
        made.insert(1, w("tabs", *stops, w("tab", val="right", pos=line)))
        return made

    def _head(self, line: int) -> Iterator[Element]:
        tier = self.own(f"tier.{self.brief.tier}")
        yield w("r", self._tier_look(), *words(tier))
        yield w("r", w("tab"))
        yield from self._plain(fitting(self.brief.title, line // _SIGN - _room(tier) - _APART))

    def _tier_look(self) -> Element:
        look = self.looks.named("Tier")
        if self.looks.language in RIGHT_TO_LEFT:
            look.append(w("rtl"))
        return look

    def _foot(self, _: int) -> Iterator[Element]:
        """Page x of y, the two numbers as fields."""
        shown = self.own("brief.page", page="\0", pages="\0")
        before, between, after = shown.split("\0")
        yield w("r", w("tab"))
        yield from (*self._plain(before), *field("PAGE", "1"), *self._plain(between))
        yield from (*field("NUMPAGES", "1"), *self._plain(after))

    def _plain(self, text: str) -> Iterator[Element]:
        language = self.looks.language
        yield from self.looks.runs(Run(text), 0, ways_of(text, language), language)


def _stops(template: Template, style: str, line: int) -> list[str]:
    """The stops of a style that are not at the end of the line."""
    found = root(template.parts["word/styles.xml"]).iterfind(
        f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}tabs/{W}tab"
    )
    places = [stop.get(f"{W}pos", "") for stop in found if stop.get(f"{W}val") != "clear"]
    return [place for place in places if place != str(line)]


def _pictured(head: Head, name: str) -> Mapping[str, bytes]:
    """The pictures of a head, and what ties them to it by the ids it already uses."""
    if not head.pictures:
        return {}
    rows = [(f"{RELATED}/image", f"/{target}", False) for target, _ in head.pictures.values()]
    relations = Relations(rows, list(head.pictures))
    return {f"word/_rels/{name}.rels": relations.written(), **dict(head.pictures.values())}


def _room(text: str) -> int:
    """How many narrow signs take as much room; an East Asian sign takes that of two."""
    return sum(2 if sign > "\u2e80" else 1 for sign in text)


def fitting(text: str, room: int) -> str:
    """The text, or as much of its beginning as there is room for."""
    if _room(text) <= room:
        return text
    kept = text[: max(room, 1)]
    while kept and _room(kept) > room - 1:
        kept = kept[:-1]
    space = kept.rfind(" ")
    return f"{kept[:space] if space > len(kept) // 2 else kept}…".replace(" …", "…")
