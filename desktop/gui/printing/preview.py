"""Preview: the pages of a brief with the means to print them or to save them as PDF."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.brief.ooxml.package import put
from desktop.errors import ChapeauError
from desktop.gui import settings, theme
from desktop.gui.dialogs.fitting import fit
from desktop.gui.printing.looks import layout_of
from desktop.gui.printing.output import paint, pdf_bytes
from desktop.gui.printing.printed import laid_out
from desktop.gui.printing.sheets import SheetView
from desktop.gui.printing.slices import Slices
from desktop.terms.annotation import Tier

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.printing.printed import Printed
    from desktop.terms.brief import Brief
    from desktop.terms.step import Step, Work


def preview(brief: Brief, parent: QWidget | None = None) -> None:
    """Show the pages until the reader has seen enough."""
    dialog = Preview(brief, parent)
    dialog.exec()
    dialog.deleteLater()


class Preview(QDialog):
    """Lays a brief out while the window answers, shows its pages, and puts them on paper or into a file."""

    def __init__(self, brief: Brief, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = brief
        self.printed: Printed | None = None
        self.setObjectName("briefPreview")
        self.setWindowTitle(brief.named or brief.title)
        self._slices = Slices(self)
        self._build()
        self._name()
        self._lay_out()
        self._connect()
        fit(self, 860, 900)
        self._slices.run(laid_out(brief), self._show)

    def _build(self) -> None:
        self.pages = SheetView(self)
        self.number, self.of = QSpinBox(self), QLabel(self)
        self.smaller, self.larger = QPushButton("−", self), QPushButton("+", self)
        self.fit = QPushButton(self.tr("&Fit width"), self)
        self.print, self.save = (
            QPushButton(self.tr("&Print…"), self),
            QPushButton(self.tr("&Save as PDF…"), self),
        )
        self.shut = QPushButton(self.tr("Close"), self)
        self.progress, self.stop = QProgressBar(self), QPushButton(self.tr("Cancel"), self)
        self.said = QLabel(self, wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._when_laid: tuple[QWidget, ...] = (
            self.number,
            self.smaller,
            self.larger,
            self.fit,
            self.print,
            self.save,
        )
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        for small in (self.smaller, self.larger):
            small.setFixedWidth(theme.px(48))
        self.number.setMinimumWidth(theme.px(76))

    def _name(self) -> None:
        for widget, name, called in (
            (self.pages, "pages", self.tr("Pages of the brief")),
            (self.number, "page", self.tr("Page")),
            (self.smaller, "smaller", self.tr("Smaller")),
            (self.larger, "larger", self.tr("Larger")),
            (self.fit, "fit", self.tr("As wide as the window")),
            (self.print, "print", self.tr("Print the brief")),
            (self.save, "save", self.tr("Save the brief as PDF")),
            (self.shut, "close", self.tr("Close")),
            (self.progress, "progress", self.tr("Progress")),
            (self.stop, "cancel", self.tr("Cancel")),
        ):
            widget.setObjectName(f"briefPreview.{name}")
            widget.setAccessibleName(called)
            if isinstance(widget, QPushButton) and widget.text() != called:
                widget.setToolTip(called)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(6))
        for widget in (self.number, self.of, self.smaller, self.larger, self.fit):
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in (self.print, self.save, self.shut):
            bar.addWidget(widget)
        working = QHBoxLayout()
        working.addWidget(self.said, 1)
        working.addWidget(self.progress, 1)
        working.addWidget(self.stop)
        rows = QVBoxLayout(self)
        rows.addLayout(bar)
        rows.addWidget(self.pages, 1)
        rows.addLayout(working)

    def _connect(self) -> None:
        self.pages.page_changed.connect(self._tell_page)
        self.number.valueChanged.connect(self._go)
        self.smaller.clicked.connect(lambda: self.pages.zoom_by(-1))
        self.larger.clicked.connect(lambda: self.pages.zoom_by(1))
        self.fit.clicked.connect(lambda: self.pages.set_zoom(0))
        self.print.clicked.connect(self._print)
        self.save.clicked.connect(self._save)
        self.shut.clicked.connect(self.reject)
        self.stop.clicked.connect(self._cancel)
        self._slices.busy.connect(self._tell_busy)
        self._slices.stepped.connect(self._tell_step)
        key = QKeySequence.StandardKey
        for keys, what in (
            (key.Print, self.print.click),
            (key.Save, self.save.click),
            (key.ZoomIn, self.larger.click),
            (key.ZoomOut, self.smaller.click),
        ):
            QShortcut(keys, self, what)

    # -- what is shown

    def _show(self, printed: Printed) -> None:
        self.printed = printed
        self.number.setRange(1, len(printed.pages))
        self.of.setText(self.tr("of {pages}").format(pages=len(printed.pages)))
        self._tell_busy(busy=False)
        self.pages.show_pages(printed)
        self._tell_page(0)
        self.pages.setFocus()

    def _go(self, number: int) -> None:
        if number - 1 != self.pages.page:
            self.pages.go_to(number - 1)

    def _tell_page(self, page: int) -> None:
        self.number.setValue(page + 1)
        if self.printed:
            self.pages.setAccessibleDescription(self.printed.words(page))

    def _tell_busy(self, busy: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.said.setVisible(not busy)
        for widget in self._when_laid:
            widget.setEnabled(self.printed is not None and not busy)

    def _tell_step(self, step: Step) -> None:
        self.progress.setRange(0, step.total)
        self.progress.setValue(step.done)

    def _cancel(self) -> None:
        """Stop; where nothing was laid out yet, there is nothing to see."""
        self._slices.cancel()
        if self.printed is None:
            self.reject()

    def done(self, result: int) -> None:
        """Stop what is under way with the window."""
        self._slices.cancel()
        super().done(result)

    # -- what goes out

    def _print(self) -> None:
        if self.printed is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(layout_of(self._brief, wide=self.printed.pages[0].wide))
        printer.setDocName(_queued(self._brief))
        asked = QPrintDialog(printer, self)
        asked.setMinMax(1, len(self.printed.pages))
        asked.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if asked.exec() == QDialog.DialogCode.Accepted:
            first, last = printer.fromPage() or 1, printer.toPage() or len(self.printed.pages)
            self._slices.run(
                _aborting(printer, paint(self.printed, printer, first - 1, last - 1)), self._printed_out
            )

    def _printed_out(self, _: object) -> None:
        self._say(self.tr("The brief is with the printer."))

    def _save(self) -> None:
        if self.printed is None:
            return
        name = re.sub(r"[^\w().-]+", "-", self._brief.title).strip("-")[:80] or "brief"
        start = str(Path(settings.text("brief/folder", "."), f"{name}.pdf"))
        words = self.tr("PDF documents (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PDF"), start, words)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
            self._slices.run(pdf_bytes(self.printed), self._keeper(path))

    def _keeper(self, path: Path) -> Callable[[bytes], None]:
        def keep(data: bytes) -> None:
            try:
                put(data, path)
            except ChapeauError as refusal:
                self._say(str(refusal))
                return
            settings.set_value("brief/folder", str(path.parent))
            self._say(self.tr("{name} is written.").format(name=path.name))

        return keep

    def _say(self, words: str) -> None:
        self.said.setText(words)


def _queued(brief: Brief) -> str:
    """What the print queue, which others see, calls it: nothing of what is confidential."""
    return brief.title if brief.tier is Tier.PUBLIC and not settings.secluded() else "Chapeau"


def _aborting(printer: QPrinter, work: Work[Any]) -> Work[Any]:
    """The printing; a printer is told where it is cancelled."""
    try:
        return (yield from work)
    except GeneratorExit:
        printer.abort()
        raise
