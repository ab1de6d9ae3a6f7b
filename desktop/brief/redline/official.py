"""The official Word file of the old text as the base of a redline."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w, words
from desktop.brief.redline.base import Base, Opened, Slot, parts_of, xml
from desktop.brief.redline.clean import cleaned, with_footnotes
from desktop.errors import UnreadableFile
from desktop.reading.word import read_word
from desktop.reading.word_numerals import plain_mark
from desktop.reading.word_revisions import remove, settle
from desktop.reading.word_xml import MATH, W, opened, parsed
from desktop.structure import structure
from desktop.terms.block import Role
from desktop.terms.step import finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.base import Ref
    from desktop.terms.block import Block, Source
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_STRICT = b"http://purl.oclc.org/ooxml/"
_FIRST_MARK = 0xF0000
_HOLD_WORDS = {"footnotes", "endnotes", "header", "footer"}
_FORMER = [W + n for n in ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange",
                           "trPrChange", "tcPrChange", "numberingChange")]  # fmt: skip
_RANGES = [W + n for n in ("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd")]
_PRINTING = [W + n for n in ("t", "sym", "footnoteReference", "endnoteReference", "noBreakHyphen")]
_PRINTING.append(f"{MATH}t")


def official(data: bytes, name: str, a: Document) -> Base | None:
    """The file `data` as base, where every word of `a` can be found in its paragraphs; else None."""
    package = opened(data, name)
    try:
        parts = parts_of(data, name)
    except UnreadableFile:  # its words were read; it cannot be handed on as it is
        return None
    if _STRICT in parts[package.main]:
        return None
    related = {tie.kind: tie.target for tie in package.relations(package.main).values()}
    texts = dict.fromkeys(
        [package.main, *(t.target for t in package.relations(package.main).values() if t.kind in _HOLD_WORDS)]
    )
    settled, count = _accepted(parts, tuple(texts))
    made = with_footnotes(cleaned(settled), package.main, related.get("footnotes", ""))
    base = Base(
        made.parts,
        package.main,
        tuple(dict.fromkeys([*texts, made.footnotes])),
        (),
        made.footnotes,
        related.get("endnotes", ""),
        related.get("styles", ""),
        accepted=count,
        official=True,
    )
    return _mapped(base, name, a)


def _accepted(parts: dict[str, bytes], texts: Sequence[str]) -> tuple[dict[str, bytes], int]:
    """The parts with every tracked change in them accepted, and how many there were."""
    count = 0
    for name in texts:
        root = parsed(parts[name], name)
        found = settle(root, "after")
        former = [*root.iter(*_FORMER, *_RANGES)]
        for element in former:
            remove(element)
        if found or former:
            parts = {**parts, name: xml(root)}
        count += found
    return parts, count


def _mapped(base: Base, name: str, a: Document) -> Base | None:
    """The base with its slots: each paragraph is read with a sign of its own, so the reader says where its words went."""
    plain = finish(read_word(Opened(base).packed(), name))
    signs = Opened(base)
    refs = _signed(signs)
    signed = finish(read_word(signs.packed(), name))
    blocks, seen = _inside(plain), _inside(signed)
    rows = [_Read(block, sign, refs) for block, sign in zip(blocks, seen, strict=False)]
    if len(blocks) != len(seen) or not all(row.same for row in rows):
        return None
    nodes = _nodes(blocks, structure(plain))
    if nodes is None:
        return None
    inside = list(zip(rows, nodes, strict=True))
    slots = tuple(_slots([(row, node) for row, node in inside if node in a.by_id]))
    stray = tuple(ref for row, node in inside if node not in a.by_id for ref in row.body_refs(base.main))
    kept = tuple(node for row, node in inside if node in a.by_id and not row.is_note)
    return replace(base, slots=slots, stray=stray, nodes=kept)


def _signed(signs: Opened) -> dict[str, Ref]:
    """Put a sign at the end of every paragraph that prints; say which sign is whose."""
    refs: dict[str, Ref] = {}
    for part, tree in signs.trees.items():
        for at, paragraph in enumerate(tree.iter(f"{W}p")):
            if _prints(paragraph):
                sign = chr(_FIRST_MARK + len(refs))
                refs[sign] = (part, at)
                paragraph.append(w("r", *words(sign)))
    return refs


def _prints(paragraph: Element) -> bool:
    for element in paragraph.iter(*_PRINTING):
        own = next((up for up in element.iterancestors(f"{W}p")), None)
        if own is paragraph and (element.tag not in {f"{W}t", f"{MATH}t"} or (element.text or "").strip()):
            return True
    return False


@dataclass(frozen=True)
class _Read:
    """A block as read, and read with signs."""

    block: Block
    sign: Block
    refs: dict[str, Ref]

    @property
    def same(self) -> bool:
        """Whether the signs changed nothing."""
        shape = [self._bare(cell) for row in self.sign.rows for cell in row]
        return (
            self._bare(self.sign.text) == _folded(self.block.text)
            and shape == [_folded(cell) for row in self.block.rows for cell in row]
            and (self.sign.label, self.sign.role) == (self.block.label, self.block.role)
        )

    def _bare(self, text: str) -> str:
        return _folded("".join(sign for sign in text if sign not in self.refs))

    def of(self, text: str) -> tuple[Ref, ...]:
        """The paragraphs whose signs stand in `text`."""
        return tuple(self.refs[sign] for sign in text if sign in self.refs)

    @property
    def cells(self) -> tuple[tuple[tuple[Ref, ...], ...], ...]:
        """The paragraphs of each cell."""
        return tuple(tuple(self.of(cell) for cell in row) for row in self.sign.rows)

    @property
    def is_note(self) -> bool:
        """Whether it stands among the notes and not in the text."""
        return self.block.role is Role.FOOTNOTE and self.block.style in {"footnote", "endnote"}

    def body_refs(self, main: str) -> tuple[Ref, ...]:
        """Its paragraphs in the text itself."""
        found = (*self.of(self.sign.text), *(ref for row in self.cells for cell in row for ref in cell))
        return () if self.is_note else tuple(ref for ref in found if ref[0] == main)


def _folded(text: str) -> str:
    return plain_mark("".join(text.split()))


def _slots(rows: Sequence[tuple[_Read, str]]) -> Iterator[Slot]:
    """A slot for the paragraphs of each provision that stand together, one for each table."""
    text = [(row, node) for row, node in rows if not row.is_note]
    for (node, table), group in groupby(text, key=lambda pair: (pair[1], bool(pair[0].block.rows))):
        found = [row for row, _ in group]
        if table:
            yield from (Slot(node, cells=row.cells, rows=row.block.rows) for row in found)
        else:
            refs = tuple(ref for row in found for ref in row.of(row.sign.text))
            if refs:
                yield Slot(node, refs, found[0].block.label)


def _inside(source: Source) -> list[Block]:
    """The blocks that are part of the text."""
    return [block for block in source.blocks if block.role is not Role.FURNITURE]


def _nodes(blocks: Sequence[Block], document: Document) -> list[str] | None:
    """The provision of every block; None where the words do not run alike."""
    ends: list[tuple[int, str]] = []
    total = ""
    for node in document.provisions:
        total += _letters(_printed(node))
        ends.append((len(total), node.id))
    found, at, place = [], "", 0
    for block in blocks:
        at += _letters(_of_block(block))
        while place < len(ends) - 1 and ends[place][0] < len(at):
            place += 1
        found.append(ends[place][1])
    return found if at == total else None


def _printed(node: Provision) -> str:
    if node.table is None:
        return f"{node.label} {node.text}"
    rows = (*node.table.header, *node.table.rows)
    return " ".join((node.label, node.text, node.table.caption, *(cell for row in rows for cell in row)))


def _of_block(block: Block) -> str:
    mark = "" if block.role is Role.FOOTNOTE and not block.label.isalpha() else block.label
    return " ".join((mark, block.text, *(cell for row in block.rows for cell in row)))


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalpha() or "0" <= sign <= "9")
