"""A document typeset: provisions as paragraphs with their labels hanging, footnotes small, tables as tables."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCell,
    QTextTableFormat,
)

from desktop.gui import theme
from desktop.gui.words import direction
from desktop.terms.provision import Kind
from desktop.views.tables import number_columns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision, Table


@dataclass(frozen=True)
class Style:
    """How a kind of provision is set: sizes in ems of the text."""

    size: float = 1.0
    bold: bool = False
    colour: str = "text"
    above: float = 0.55
    indent: float = 0.0


@dataclass(frozen=True)
class Placed:
    """Where a provision stands in the typeset text: its whole, and where its own words begin."""

    node: str
    start: int
    words: int
    end: int


STYLES = {
    Kind.DOCUMENT: Style(size=1.2, bold=True),
    Kind.MASTHEAD: Style(size=0.88, colour="muted"),
    Kind.CONTENTS: Style(size=0.88, colour="muted", above=0.2),
    Kind.DECISION: Style(size=1.3, bold=True, above=2.2),
    Kind.ANNEX: Style(size=1.2, bold=True, above=2.0),
    Kind.HEADING: Style(size=1.05, bold=True, above=1.2),
    Kind.ENACTING: Style(above=1.0),
    Kind.PREAMBULAR: Style(indent=1.6),
    Kind.BULLET: Style(indent=1.6, above=0.3),
    Kind.CONTINUATION: Style(indent=2.4, above=0.3),
    Kind.FOOTNOTE: Style(size=0.85, colour="muted", above=0.3),
    Kind.TABLE_NOTE: Style(size=0.85, colour="muted", above=0.2),
    Kind.ADOPTION: Style(colour="muted", above=1.4),
    Kind.SEPARATOR: Style(colour="muted", above=1.0),
}
PLAIN = Style()
TITLES = {Kind.DECISION, Kind.ANNEX}  # their label stands on a line of its own
LINE, SPACE = "\u2028", "\u2003"
HANG = 2.4  # ems a label hangs
FEW = 5  # provisions set before the clock is looked at
LEADING = 112  # percent; the faces are tall by themselves


class Setter:
    """Sets one document; `placed` says where every provision came to stand."""

    def __init__(self, document: Document, target: QTextDocument) -> None:
        self._document = document
        self._font = theme.reading_face(document.language)
        self._em = QFontMetricsF(self._font).horizontalAdvance("中") or self._font.pointSizeF()
        self._cursor = QTextCursor(target)
        self._first = True
        self._levels: dict[str, int] = {}
        self._colours = {name: theme.colour(name) for name in ("text", "muted", "accent")}
        self._forms: dict[Style, QTextCharFormat] = {}
        self._left = deque(document.provisions)
        self._places: dict[str, Placed] = {}
        self.placed: list[Placed] = []
        self.starts: list[int] = []  # of what is placed

    @property
    def done(self) -> bool:
        """Whether every provision is set."""
        return not self._left

    @property
    def end(self) -> int:
        """Where what is set ends."""
        return self.placed[-1].end if self.placed else 0

    def place_of(self, node: str) -> Placed | None:
        """Where a provision came to stand, if it is set."""
        return self._places.get(node)

    def set_all(self) -> None:
        """Set every provision in reading order."""
        self.set_next(len(self._left))

    def set_next(self, number: int) -> None:
        """Set so many provisions more."""
        self._cursor.beginEditBlock()
        for _ in range(min(number, len(self._left))):
            self._set(self._left.popleft())
        self._cursor.endEditBlock()

    def set_until(self, moment: float) -> None:
        """Set provisions, a few at least, until `time.perf_counter` has come to a moment."""
        self._cursor.beginEditBlock()
        for n in count():
            if not self._left or (n >= FEW and time.perf_counter() >= moment):
                break
            self._set(self._left.popleft())
        self._cursor.endEditBlock()

    def _set(self, provision: Provision) -> None:
        words = provision.text
        if provision.kind is Kind.DOCUMENT and not words:
            return
        style = STYLES.get(provision.kind, PLAIN)
        label, table = provision.label, provision.table
        self._open_block(self._block(style, provision))
        start = self._cursor.position()
        form = self._form(style)
        if label:
            hung = QTextCharFormat(form)
            hung.setForeground(self._colours["accent"])
            self._cursor.insertText(label + _gap(provision), hung)
        begins = self._cursor.position()
        self._write(words or (table.caption if table else ""), provision.clause.verb, form)
        if table and provision.kind is Kind.MASTHEAD:
            self._write(LINE.join(SPACE.join(filter(None, row)) for row in table.rows), "", form)
        elif table:
            self._set_table(table)
        place = Placed(provision.id, start, begins, self._cursor.position())
        self.placed.append(place)
        self.starts.append(place.start)
        self._places[place.node] = place

    def _open_block(self, block: QTextBlockFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(block)
            self._first = False
        else:
            self._cursor.insertBlock(block)

    def _block(self, style: Style, provision: Provision) -> QTextBlockFormat:
        block = QTextBlockFormat()
        way = direction(provision.text or provision.label)
        block.setLayoutDirection(way)
        block.setTopMargin(style.above * self._em)
        block.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        indent = (style.indent + HANG * self._depth(provision)) * self._em
        if provision.label and provision.kind not in TITLES:
            hang = self._width(provision.label + "\u2002")
            if way is Qt.LayoutDirection.LeftToRight:
                hang = max(HANG * self._em, hang)
            block.setTextIndent(-hang)
            block.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])
            indent += hang
        if way is Qt.LayoutDirection.RightToLeft:
            block.setRightMargin(indent)
        else:
            block.setLeftMargin(indent)
        return block

    def _depth(self, provision: Provision) -> int:
        return provision.level or 0 if provision.kind is Kind.SUBPARAGRAPH else 0

    def _width(self, label: str) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(label)

    def _form(self, style: Style) -> QTextCharFormat:
        """How words of a style are set, made once."""
        if style not in self._forms:
            self._forms[style] = self._new_form(style)
        return self._forms[style]

    def _new_form(self, style: Style) -> QTextCharFormat:
        form = QTextCharFormat()
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * style.size)
        font.setBold(style.bold)
        form.setFont(font)
        form.setForeground(self._colours[style.colour])
        return form

    def _write(self, words: str, verb: str, form: QTextCharFormat) -> None:
        """Write the words, the verb set off: upright bold in Chinese, italic elsewhere, as the trade does."""
        start = words.find(verb) if verb else -1
        if start < 0:
            self._cursor.insertText(_one_block(words), form)
            return
        set_off = QTextCharFormat(form)
        if self._document.language in {"zh", "ar"}:
            set_off.setFontWeight(QFont.Weight.Bold)
        else:
            set_off.setFontItalic(True)
        end = start + len(verb)
        self._cursor.insertText(_one_block(words[:start]), form)
        self._cursor.insertText(_one_block(words[start:end]), set_off)
        self._cursor.insertText(_one_block(words[end:]), form)

    def _set_table(self, table: Table) -> None:
        rows = (*table.header, *table.rows)
        columns = max((len(row) for row in rows), default=0)
        if not columns:
            return
        frame = QTextTableFormat()
        frame.setHeaderRowCount(len(table.header))
        frame.setWidth(
            QTextLength(QTextLength.Type.PercentageLength, 98)
        )  # short of the line: what is rounded up must not scroll
        frame.setBorder(1)
        frame.setBorderCollapse(True)
        frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        frame.setBorderBrush(theme.colour("line"))
        frame.setCellPadding(theme.px(4))
        frame.setTopMargin(0.4 * self._em)
        grid = self._cursor.insertTable(len(rows), columns, frame)
        right, styles = number_columns(table), (Style(size=0.88), Style(size=0.88, bold=True))
        for r, row in enumerate(rows):
            head = r < len(table.header)
            form = self._form(styles[head])
            for c, cell in enumerate(row):
                self._set_cell(grid.cellAt(r, c), cell, form, head=head, right=c in right)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _set_cell(
        self, cell: QTextTableCell, words: str, form: QTextCharFormat, *, head: bool, right: bool
    ) -> None:
        if head:
            ground = cell.format()
            ground.setBackground(theme.colour("hover"))
            cell.setFormat(ground)
        cursor = cell.firstCursorPosition()
        if right:
            block = cursor.blockFormat()
            block.setAlignment(Qt.AlignmentFlag.AlignRight)
            cursor.setBlockFormat(block)
        cursor.insertText(_one_block(words), form)


def _gap(provision: Provision) -> str:
    """What stands between a label and its words; Qt has no tabs for a label that hangs on the right."""
    if provision.kind in TITLES:
        return "\u2028"
    return "\u2002" if direction(provision.text) is Qt.LayoutDirection.RightToLeft else "\t"


def _one_block(words: str) -> str:
    """One character for one: a break within a provision stays within its paragraph."""
    return words.replace("\n", "\u2028").replace("\u2029", "\u2028")


def typeset(document: Document) -> tuple[QTextDocument, Sequence[Placed]]:
    """Set the whole of a document anew."""
    target, setter = begun(document)
    setter.set_all()
    return target, setter.placed


def begun(document: Document) -> tuple[QTextDocument, Setter]:
    """A document's text before anything of it is set, and what sets it."""
    target = QTextDocument()
    target.setUndoRedoEnabled(False)
    target.setDocumentMargin(theme.px(20))
    target.setDefaultFont(theme.reading_face(document.language))
    return target, Setter(document, target)
