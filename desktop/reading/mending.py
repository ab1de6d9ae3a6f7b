"""Mending: paragraphs and tables that a page, a footnote or the furniture cut in two are made whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.reading.layout import join
from desktop.reading.tables import join_tables
from desktop.terms.block import Role
from desktop.terms.label import Scheme, split_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.reading.layout import Layout
    from desktop.terms.block import Block, Line
    from desktop.terms.wording import Wording

_ENDS = ("。", "；", "：", "！", "？", ".", ";", ":", "!", "?", "؛", "؟", "”", "»", "।")
_COMMAS = ("，", ",", "،", "、")
_SENTENCE = re.compile(r"[。；，,;؛،]|\.\s")
_CALLS_AT_END = re.compile(r"[\s\u2070-\u2079\u00b9\u00b2\u00b3*)）\]]+$")
_SIGNS = ("decision", "enacting", "adoption", "annex", "contents", "summary", "table", "table_note", "agenda")
_LONG = 30  # characters a cut paragraph's first part has at least, where it has no label


@dataclass(frozen=True, slots=True)
class Piece:
    """A block and the printed lines it begins and ends with."""

    block: Block
    first: Line
    last: Line


@dataclass(frozen=True)
class _Mender:
    layout: Layout
    speech: Wording

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """The words that a preambular paragraph can begin with."""
        verbs = (
            tuple(form for rung in self.speech.verbs for form in rung.forms) if not self.speech.cased else ()
        )
        return (*self.speech.words("preamble", "only"), *self.speech.words("modifiers", "before"), *verbs)

    def whole(self, before: Piece, after: Piece, *, between: bool) -> Piece | None:
        """`before` and `after` as one where a page or what stands `between` them cut them, else None."""
        a, b = before.block, after.block
        if a.role is Role.TABLE and b.role is Role.TABLE:
            table = join_tables(a, b)
            return Piece(table, before.first, after.last) if table else None
        if (
            a.role is not Role.BODY
            or b.role is not Role.BODY
            or not self._can_be_cut(before, after, between=between)
        ):
            return None
        if not self._cut(before, after):
            return None
        return Piece(replace(a, text=join(a.text, b.text)), before.first, after.last)

    def _can_be_cut(self, before: Piece, after: Piece, *, between: bool) -> bool:
        """Neighbours on one page with nothing between them are two paragraphs, unless the file has no pages."""
        if between or before.last.page != after.first.page:
            return True
        return not self.layout.wrapped and (after.block.line or 0) - (before.block.line or 0) > 1

    def _cut(self, before: Piece, after: Piece) -> bool:
        text, then = before.block.text, after.block.text
        if _is_bare_label(text):
            return not split_label(then).readings
        if split_label(then).readings or self._is_sign(then) or not self._like_body(text):
            return False
        if self.speech.opens("section", text) or self.speech.opens("section", then):
            return False
        if self.layout.wrapped and not self.layout.full(before.last, after.first):
            return False
        end = _CALLS_AT_END.sub("", text)
        return not end.endswith(_ENDS) and self._goes_on(end, then)

    def _goes_on(self, end: str, after: str) -> bool:
        """Whether `after` can follow `end`, which does not close a sentence."""
        if end.endswith(_COMMAS):
            return not self._opens_paragraph(end, after)
        if self.layout.wrapped or after[:1].islower():
            return True
        return not after[:1].isupper() and (
            after.rstrip().endswith(_ENDS) or bool(re.search("[。；]", after))
        )

    def _opens_paragraph(self, end: str, after: str) -> bool:
        if not self.layout.wrapped and not split_label(end).readings:
            return True  # a preambular paragraph ends with its comma
        begins = after.lower().startswith(self.openings)
        return begins and (after[:1].isupper() or not self.speech.cased)

    def _is_sign(self, text: str) -> bool:
        return any(self.speech.match(sign, text) for sign in _SIGNS)

    def _like_body(self, text: str) -> bool:
        label = split_label(text)
        if label.first(Scheme.SECTION_HAN, Scheme.SECTION_LETTER, Scheme.SECTION_ROMAN, Scheme.DECIMAL):
            return False
        return len(text) >= _LONG and (self.layout.wrapped or bool(label.readings or _SENTENCE.search(text)))


def _repeated(whole: Piece, piece: Piece) -> Iterator[Piece]:
    """The header that a table repeats on its next page: furniture, set aside and not thrown away."""
    if piece.block.role is Role.TABLE:
        rows = piece.block.rows[: whole.block.header_rows]
        words = "\n".join("\t".join(row) for row in rows)
        yield replace(
            piece, block=replace(piece.block, text=words, role=Role.FURNITURE, rows=(), header_rows=0)
        )


def _is_bare_label(text: str) -> bool:
    label = split_label(text)
    return bool(label.readings) and not label.rest and label.first(Scheme.BULLET) is None


def mend(pieces: Iterable[Piece], layout: Layout, speech: Wording) -> tuple[Block, ...]:
    """The blocks with what was cut made whole; what stood in between follows the whole."""
    mender = _Mender(layout, speech)
    mended: list[Piece] = []
    last: int | None = None  # the body or table that the next may go on with
    for piece in pieces:
        whole = (
            mender.whole(mended[last], piece, between=last < len(mended) - 1) if last is not None else None
        )
        if whole is not None and last is not None:
            mended[last] = whole
            mended.extend(_repeated(whole, piece))
            continue
        mended.append(piece)
        last = len(mended) - 1 if piece.block.role in {Role.BODY, Role.TABLE} else last
    return tuple(piece.block for piece in mended)
