"""A brief as pages: to look at before it is written, to print, to save as PDF. Its words are laid out, never read as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from desktop.brief.labels import labels
from desktop.errors import UnwritableFile
from desktop.gui.words import direction
from desktop.terms.brief import Grid, Mark, Paper, Para, Run

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from desktop.terms.brief import Brief, Cell, Chart, Section

_INK, _QUIET, _DEEP = QColor("#1a1a1a"), QColor("#6b7280"), QColor("#1f3a5f")
_IN, _OUT, _RULE, _HEAD = QColor("#0b6b2f"), QColor("#b42318"), QColor("#9aa5b1"), QColor("#edf1f6")
_BODY = 10.0  # points
_SIZES = {
    "Title": 20.0,
    "Subtitle": 13.0,
    "heading 1": 14.0,
    "heading 2": 12.0,
    "heading 3": 11.0,
    "Small": 8.5,
    "Table Text": 8.5,
    "Table Heading": 8.5,
    "Table Band": 8.5,
    "Note Heading": 9.0,
    "Note Quote": 9.0,
}
_BOLD = frozenset(
    {"Title", "heading 1", "heading 2", "heading 3", "Lead", "Table Heading", "Table Band", "Fact Label"}
)
_INSIDE = {"Quote": 18.0, "Note": 12.0, "Note Heading": 12.0, "Note Quote": 12.0, "List Bullet": 12.0}
_ABOVE = {"heading 1": 14.0, "heading 2": 10.0, "heading 3": 8.0, "Lead": 6.0, "Note Heading": 4.0}
_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_MARGIN = 18.0  # millimetres
_FONTS = ["Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic", "Microsoft YaHei", "PingFang SC", "Arial"]


def document_of(brief: Brief) -> QTextDocument:
    """The brief as a document of Qt's, its sources numbered and listed at the end."""
    return _Layout(brief).document


def layout_of(brief: Brief) -> QPageLayout:
    """The sheet a brief is printed on."""
    across = QPageLayout.Orientation.Landscape if brief.wide else QPageLayout.Orientation.Portrait
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    return QPageLayout(QPageSize(_PAPERS[brief.paper]), across, margins, QPageLayout.Unit.Millimeter)


def write_pdf(brief: Brief, path: Path) -> Path:
    """Write the brief as a PDF; raises UnwritableFile."""
    try:
        with path.open("ab"):  # Qt says nothing where it cannot write
            pass
    except OSError as error:
        raise UnwritableFile(path, f"{error.strerror or 'the system refuses it'}.") from error
    writer = QPdfWriter(str(path))
    writer.setTitle(brief.title)
    writer.setCreator("")
    writer.setResolution(600)
    writer.setPageLayout(layout_of(brief))
    pages(brief, writer)
    return path


def pages(brief: Brief, device: QPagedPaintDevice) -> None:
    """Put the brief on the pages of a device, which numbers them."""
    document_of(brief).print_(device)


def preview(brief: Brief, parent: QWidget | None = None) -> None:
    """Show the pages with the means to print them or to save them as PDF."""
    from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(brief))
    printer.setDocName(brief.title)
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setObjectName("briefPreview")
    dialog.setWindowTitle(brief.named or brief.title)
    dialog.paintRequested.connect(lambda device: pages(brief, device))
    dialog.resize(900, 1000)
    dialog.exec()


class _Layout:
    """Lays a brief out from its first line to its last."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._words = labels(brief.language)
        self._sources: list[str] = []
        self.document = QTextDocument()
        font = QFont(_FONTS)
        font.setPointSizeF(_BODY)
        self.document.setDefaultFont(font)
        self._begun = False
        self._cursor = QTextCursor(self.document)
        self._all()

    def _all(self) -> None:
        brief = self._brief
        for words, style in ((brief.named, "Small"), (brief.title, "Title"), (brief.subtitle, "Subtitle")):
            if words:
                self._para(_plain(words, style))
        self._grid(_facts(brief))
        for section in brief.sections:
            self._section(section)
        for n, source in enumerate(self._sources, 1):
            self._para(_plain(f"{n}  {source}", "Small"))

    def _section(self, section: Section) -> None:
        self._para(_plain(section.title, f"heading {section.level}"))
        for part in section.content:
            if isinstance(part, Para):
                self._para(part)
            elif isinstance(part, Grid):
                self._grid(part)
            else:
                self._chart(part)

    def _chart(self, chart: Chart) -> None:
        """A chart in words: what it shows is said beside every one of them."""
        self._para(_plain(chart.title, "Lead"))
        self._para(_plain(chart.told, "Small"))

    def _para(self, para: Para) -> None:
        if self._begun:
            self._cursor.insertBlock()
        self._begun = True
        self._fill(self._cursor, para)

    def _fill(self, cursor: QTextCursor, para: Para) -> None:
        cursor.setBlockFormat(_block(para))
        bullet = "•  " if para.style == "List Bullet" else ""
        cursor.insertText(bullet, _look(para.style, Mark.PLAIN))
        for run in para.runs:
            cursor.insertText(run.text, _look(para.style, run.mark))
        if para.source:
            self._sources.append(para.source)
            call = _look(para.style, Mark.QUIET)
            call.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            cursor.insertText(str(len(self._sources)), call)

    def _grid(self, grid: Grid) -> None:
        if not grid.rows:
            return
        across = max(sum(spans) for spans in grid.spans) if grid.spans else max(map(len, grid.rows))
        table = self._cursor.insertTable(len(grid.rows), across, _table(grid, across, self._brief.language))
        for n, row in enumerate(grid.rows):
            for at, span, cell in _places(grid, n, row, across):
                if span > 1:
                    table.mergeCells(n, at, 1, span)
                self._cell(table.cellAt(n, at).firstCursorPosition(), cell)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._begun = False  # after a table stands an empty block already

    def _cell(self, cursor: QTextCursor, cell: Cell) -> None:
        for n, para in enumerate(cell):
            if n:
                cursor.insertBlock()
            self._fill(cursor, para)


def _plain(words: str, style: str) -> Para:
    return Para((Run(words),), style)


def _facts(brief: Brief) -> Grid:
    rows = tuple(((_plain(name, "Fact Label"),), (_plain(value, "Body"),)) for name, value in brief.facts)
    return Grid(rows, 0, (0.26, 0.74))


def _places(grid: Grid, n: int, row: tuple[Cell, ...], across: int) -> list[tuple[int, int, Cell]]:
    """The column every cell of a row begins in, and how many it takes; a cell alone is a band across all."""
    spans = grid.spans[n] if grid.spans else ((across,) if len(row) == 1 else (1,) * len(row))
    starts = [sum(spans[:at]) for at in range(len(spans))]
    return list(zip(starts, spans, row, strict=False))


def _table(grid: Grid, across: int, language: str) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setHeaderRowCount(grid.header_rows)
    made.setBorder(0.5)
    made.setBorderBrush(_RULE)
    made.setBorderCollapse(True)
    made.setCellPadding(3)
    made.setTopMargin(4)
    made.setBottomMargin(6)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if language == "ar":
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shares = grid.widths or (1.0,) * across
    if len(shares) == across:
        lengths = [QTextLength(QTextLength.Type.PercentageLength, 100 * one / sum(shares)) for one in shares]
        made.setColumnWidthConstraints(lengths)
    return made


def _block(para: Para) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(_ABOVE.get(para.style, 1.0))
    made.setBottomMargin(0.0 if para.style.startswith("Table") else 3.0)
    made.setLeftMargin(_INSIDE.get(para.style, 0.0))
    made.setLayoutDirection(direction(para.text))
    if para.style == "Quote":
        made.setBackground(_HEAD)
    return made


def _look(style: str, mark: Mark) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontPointSize(_SIZES.get(style, _BODY))
    made.setForeground(_DEEP if style in {"Title", "Subtitle", "heading 1", "heading 2"} else _INK)
    if style in _BOLD or mark is Mark.STRONG:
        made.setFontWeight(QFont.Weight.Bold)
    _mark(made, mark)
    return made


def _mark(made: QTextCharFormat, mark: Mark) -> None:
    if mark is Mark.QUIET:
        made.setForeground(_QUIET)
    elif mark in {Mark.INSERTED, Mark.PROPOSED_IN}:
        made.setForeground(_IN)
        made.setFontUnderline(True)
    elif mark in {Mark.DELETED, Mark.PROPOSED_OUT}:
        made.setForeground(_OUT)
        made.setFontStrikeOut(True)
