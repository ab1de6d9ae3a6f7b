"""The Word file a redline is written into: its parts, and which of its paragraphs say which provision."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.package import pack
from desktop.errors import UnreadableFile
from desktop.reading.word_revisions import remove
from desktop.reading.word_styles import Styles
from desktop.reading.word_xml import DAMAGE, DAMAGED, W, parsed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.brief.ooxml.tags import Element
    from desktop.terms.block import Rows

Ref = tuple[str, int]  # a part, and which of its paragraphs


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a provision of the old text stands: its paragraphs, or the paragraphs of its cells."""

    node: str
    paragraphs: tuple[Ref, ...] = ()
    auto: str = ""  # the label, where Word counts it
    cells: tuple[tuple[tuple[Ref, ...], ...], ...] = ()
    rows: Rows = ()

    @property
    def is_table(self) -> bool:
        """Whether it is the rows of a table."""
        return bool(self.cells)


@dataclass(frozen=True)
class Base:
    """A Word file that says the old text; `texts` names the parts that hold words, `main` the first of them."""

    parts: Mapping[str, bytes]
    main: str
    texts: tuple[str, ...]
    slots: tuple[Slot, ...]
    footnotes: str
    endnotes: str = ""
    styles: str = ""
    stray: tuple[Ref, ...] = ()  # paragraphs that are no part of the old text and go
    nodes: tuple[str, ...] = ()  # of every block of the text as read, the provision it belongs to
    accepted: int = 0  # tracked changes that stood in it and were accepted
    official: bool = False


@dataclass
class Opened:
    """The parts of a base as trees, ready to be written in."""

    base: Base
    trees: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.trees = {name: parsed(self.base.parts[name], name) for name in self.base.texts}
        self._rows = {name: list(tree.iter(f"{W}p")) for name, tree in self.trees.items()}
        for ref in self.base.stray:
            _take_out(self.paragraph(ref))
        for front in list(self.trees[self.base.main].iter(f"{W}titlePg")) if self.base.stray else ():
            remove(front)  # the head of the first page belongs to the whole of which this is a part

    def paragraph(self, ref: Ref) -> Element:
        """The paragraph of a reference."""
        return self._rows[ref[0]][ref[1]]

    @property
    def body(self) -> Element:
        """What holds the paragraphs and tables of the text."""
        found = self.trees[self.base.main].find(f"{W}body")
        return self.trees[self.base.main] if found is None else found

    def styles(self) -> Styles:
        """The styles of the file."""
        return Styles.of(parsed(self.base.parts[self.base.styles], "styles") if self.base.styles else None)

    def notes(self) -> dict[str, Element]:
        """The parts that hold notes, by their kind."""
        found = {"footnote": self.base.footnotes, "endnote": self.base.endnotes}
        return {kind: self.trees[name] for kind, name in found.items() if name}

    def highest(self) -> int:
        """The highest number that anything in the file bears."""
        numbers = [e.get(f"{W}id", "") for tree in self.trees.values() for e in tree.iter()]
        return max((int(number) for number in numbers if number.isdecimal() and len(number) < 10), default=0)

    def packed(self, **more: bytes) -> bytes:
        """The file, with the same bytes at every run."""
        written = {name: xml(tree) for name, tree in self.trees.items()}
        return pack({**self.base.parts, **written, **more})


def xml(tree: Element) -> bytes:
    """A part as it is kept in the file."""
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def parts_of(data: bytes, name: str = "the file") -> dict[str, bytes]:
    """The parts of the Word file `name`; raises UnreadableFile where one that no reader needs is damaged."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return {part: package.read(part) for part in package.namelist() if not part.endswith("/")}
    except DAMAGE as error:
        raise UnreadableFile(name, DAMAGED) from error


def _take_out(paragraph: Element) -> None:
    """Take a paragraph out, with the table or box it stands in; where a section ends, only its words."""
    top = paragraph
    above = top.getparent()
    while above is not None and above.tag not in {f"{W}body", f"{W}hdr", f"{W}ftr"}:
        top, above = above, above.getparent()
    if above is not None:
        above.remove(top)
