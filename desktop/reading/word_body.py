"""The walk through a Word file: every paragraph, table and note as a block, in reading order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.reading import word_tables
from desktop.reading.word_notes import Place
from desktop.reading.word_numerals import own_mark_plain, plain_mark, superscript
from desktop.reading.word_text import What, pieces
from desktop.reading.word_xml import W, is_on, under, value
from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_notes import Call, Notes
    from desktop.reading.word_numbering import Numbering
    from desktop.reading.word_styles import Styles
    from desktop.reading.word_text import Piece
    from desktop.reading.word_xml import Element

STARRED = re.compile(r"\s*(\*+|†+)\s+(?=\S)")
LOOSE = re.compile(r"[ \t]*\n[ \t]*")
TYPED = re.compile(r"\d+\.\s")
FRONT = 12  # blocks among which a masthead may still come
DEEPEST = 40  # tables in tables in text boxes


@dataclass
class Pages:
    """Which page the walk has come to, by the best witness the file has."""

    says: bool = False
    rendered: bool = False  # Word has left marks of its last layout
    now: int = 1
    owed: bool = False  # a break was asked for that the layout's marks have not shown yet

    @classmethod
    def of(cls, root: Element, sections: tuple[Element, ...] = ()) -> Pages:
        """Look for witnesses in the text."""
        rendered = next(root.iter(f"{W}lastRenderedPageBreak"), None) is not None
        asked = any(br.get(f"{W}type") == "page" for br in root.iter(f"{W}br"))
        return cls(rendered or asked or any(map(starts_page, sections[1:])), rendered)

    @property
    def page(self) -> int | None:
        """The page, None where the file never says."""
        return self.now if self.says else None

    def turn(self, what: What) -> None:
        """Turn the page at a mark of the layout, or owe the turn of one that was asked for."""
        if what is What.PAGE_SEEN:
            self.now, self.owed = self.now + 1, False
        elif what is What.NEW_PAGE:
            self.owed = True

    def arrive(self) -> int | None:
        """The page that words or a table are on: what is owed is turned now."""
        self.now, self.owed = self.now + self.owed, False
        return self.page


@dataclass(frozen=True, slots=True)
class Words:
    """What one paragraph prints, the page its words begin on, and what hangs on it."""

    text: str
    page: int | None
    calls: tuple[Call, ...] = ()
    boxes: tuple[Element, ...] = ()


@dataclass
class Walk:
    """The walk's companions and its harvest; one walk reads one file once."""

    styles: Styles
    numbering: Numbering
    notes: Notes
    pages: Pages
    section: int = 0
    depth: int = 0
    before_text: bool = True  # no heading, no numbered paragraph yet: a masthead may still come
    had_masthead: bool = False
    seen: int = 0
    hidden: list[str] = field(default_factory=list)

    def blocks(self, container: Element, role: Role = Role.BODY) -> Iterator[Block]:
        """The blocks of a body, a text box, a header or a boxed cell."""
        for element in flow(container):
            found = self._table(element, role) if element.tag == f"{W}tbl" else self._paragraph(element, role)
            yield from found

    def _note_progress(self, block: Block) -> None:
        self.seen += 1
        past_masthead = self.had_masthead and not self.depth
        is_text = bool(block.heading or block.label or TYPED.match(block.text))
        self.before_text = self.before_text and self.seen < FRONT and not (past_masthead or is_text)

    def _paragraph(self, paragraph: Element, role: Role) -> Iterator[Block]:
        words, label, depth = self._read(paragraph)
        if words.text or label:
            block = Block(
                text=words.text,
                page=words.page,
                role=role,
                label=label,
                style=self.styles.name(paragraph),
                depth=depth,
                heading=self.styles.is_heading(paragraph),
            )
            self._note_progress(block)
            yield _starred(block) if under(paragraph, "pPr/framePr") is not None else block
        yield from self._hanging(words, role)
        if under(paragraph, "pPr/sectPr") is not None:
            self._next_section()

    def _next_section(self) -> None:
        self.section += 1
        if any(map(starts_page, self.notes.sections[self.section : self.section + 1])):
            self.pages.turn(What.NEW_PAGE)

    def _read(self, paragraph: Element) -> tuple[Words, str, int | None]:
        words = self._words(paragraph)
        listed = self.styles.numbering(paragraph)
        if listed is None or is_on(paragraph, "pPr/rPr/vanish"):
            return words, "", None
        identity, level = listed
        if level is None:
            level = self.numbering.level_of(identity, self.styles.style_of(paragraph))
        return words, self.numbering.label(identity, level), level

    def _words(self, paragraph: Element) -> Words:
        if self.styles.starts_page(paragraph):
            self.pages.turn(What.NEW_PAGE)
        gathering = _Gathering(self)
        for piece in pieces(paragraph, self.styles):
            gathering.add(piece)
        return gathering.done()

    def _hanging(self, words: Words, role: Role) -> Iterator[Block]:
        """What a paragraph calls or carries: its notes, its text boxes."""
        for call in words.calls:
            yield self._note(call, words.page)
        for box in words.boxes:
            yield from self._deeper(box, role)

    def _deeper(self, container: Element, role: Role) -> Iterator[Block]:
        self.depth += 1
        if self.depth < DEEPEST:
            yield from self.blocks(container, role)
        self.depth -= 1

    def _note(self, call: Call, page: int | None) -> Block:
        note = self.notes.content(call)
        text = "" if note is None else self.flat(note)
        if note is not None and next(note.iter(f"{W}{call.kind}Ref"), None) is None:
            text = _without_mark(text, call.mark)
        return Block(text, page, Role.FOOTNOTE, label=call.mark, style=call.kind)

    def _table(self, table: Element, role: Role) -> Iterator[Block]:
        if word_tables.is_frame(table):
            yield from self._loose(table, role)
            return
        if self.before_text and word_tables.is_masthead(table):
            self.had_masthead = True
            yield from self._loose(table, role, sides=True)
            return
        page, hanging = self.pages.arrive(), list[Block]()
        rows, heads = word_tables.rows_of(table, lambda cells: self._cells(cells, hanging))
        rows, notes = word_tables.without_notes(rows)
        if any(any(row) for row in rows):
            yield Block("", page, Role.TABLE if role is Role.BODY else role, rows=rows, header_rows=heads)
        yield from (Block(note, page, role) for note in notes)
        yield from hanging

    def _loose(self, table: Element, role: Role, *, sides: bool = False) -> Iterator[Block]:
        """The cells of a table that only arranges paragraphs."""
        for cell in word_tables.cells_of(table, sides=sides):
            yield from self._deeper(cell, role)

    def _cells(self, cells: list[Element], hanging: list[Block]) -> list[str]:
        """The words of a row's cells; a row that crosses a page does so in each of them, but crosses it once."""
        start, ends, texts = self.pages.now, [self.pages.now], []
        for cell in cells:
            self.pages.now = start
            texts.append(self.flat(cell, hanging))
            ends.append(self.pages.now)
        self.pages.now = max(ends)
        return texts

    def flat(self, container: Element, hanging: list[Block] | None = None) -> str:
        """The words under `container` as lines, for a cell or a note; what hangs on them goes to `hanging`."""
        lines = []
        for element in flow(container):
            if element.tag == f"{W}tbl":
                rows, _ = word_tables.rows_of(element, lambda cells: [self.flat(c, hanging) for c in cells])
                lines += ["\t".join(filter(None, row)) for row in rows]
            else:
                lines.append(self._flat_paragraph(element, hanging))
        return "\n".join(filter(None, lines))

    def _flat_paragraph(self, paragraph: Element, hanging: list[Block] | None) -> str:
        words, label, _ = self._read(paragraph)
        boxes = [self.flat(box, hanging) for box in words.boxes]
        if hanging is not None:
            hanging += [self._note(call, words.page) for call in words.calls]
        return "\n".join(filter(None, [f"{label} {words.text}".strip(), *boxes]))


@dataclass
class _Gathering:
    """The pieces of one paragraph as they come."""

    walk: Walk
    texts: list[str] = field(default_factory=list)
    page: int | None = None
    calls: list[Call] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    typed: Call | None = None  # a call whose mark is typed after it

    def add(self, piece: Piece) -> None:
        """Take in one piece."""
        if piece.what is What.WORDS:
            self._add_words(piece.text)
        elif piece.what is What.HIDDEN:
            self.walk.hidden.append(piece.text)
        elif piece.what is What.CALL and piece.element is not None:
            self._add_call(piece.element)
        elif piece.what is What.BOX and piece.element is not None:
            self.boxes.append(piece.element)
        else:
            self.walk.pages.turn(piece.what)

    def done(self) -> Words:
        """The paragraph, whole."""
        if self.typed is not None:
            self.calls.append(self.typed)
        text = own_mark_plain(LOOSE.sub("\n", "".join(self.texts)).strip())
        page = self.page or self.walk.pages.page
        return Words(text, page, tuple(self.calls), tuple(self.boxes))

    def _add_words(self, text: str) -> None:
        if self.page is None and text.strip():
            self.page = self.walk.pages.arrive()
        if self.typed is not None and text.strip():
            text = self._take_mark(text, self.typed)
        self.texts.append(text)

    def _take_mark(self, text: str, call: Call) -> str:
        """The mark of a note is typed after its call: a star, or a number that is to be raised."""
        typed = text.split(maxsplit=1)[0]
        mark = plain_mark(typed)
        self.calls.append(replace(call, mark=mark))
        self.typed = None
        return text.replace(typed, superscript(mark), 1) if mark.isdecimal() else text

    def _add_call(self, reference: Element) -> None:
        call = self.walk.notes.call(reference, Place(self.walk.section, self.walk.pages.page))
        if call.mark:
            self.calls.append(call)
            self.texts.append(superscript(call.mark))
        else:
            self.typed = call


def flow(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body, a cell or a text box, looked for through content controls."""
    for child in container:
        if child.tag in {f"{W}p", f"{W}tbl"}:
            yield child
        elif child.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}customXml"}:
            yield from flow(child)


def starts_page(section: Element) -> bool:
    """Whether a section begins on a page of its own."""
    return value(section, "type", "nextPage") not in {"continuous", "nextColumn"}


def _starred(block: Block) -> Block:
    """A paragraph set in a frame at the foot of the first page with a star before it is a footnote."""
    found = STARRED.match(block.text)
    if found is None:
        return block
    return replace(block, role=Role.FOOTNOTE, label=found[1], text=block.text[found.end() :], heading=False)


def _without_mark(text: str, mark: str) -> str:
    for printed in (superscript(mark), mark):
        if printed and text.startswith(printed):
            return text.removeprefix(printed).lstrip()
    return text
