"""EmptyPane: what a reader sees before there is anything to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop import paths
from desktop.gui import settings, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

SHOWN = 4  # recent dossiers


class EmptyPane(QWidget):
    """Invites: import documents, open the sample, or go on with a dossier opened before."""

    import_wanted = Signal()
    sample_wanted = Signal()
    dossier_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setSpacing(theme.px(14))
        box.addWidget(self._mark())
        box.addWidget(self._words(self.tr("Your desk is clear"), 18, "title"))
        box.addWidget(
            self._words(
                self.tr("Lay official documents on it: PDF, Word, plain text or Akoma Ntoso.\n"
                        "Drop them here, or choose how to begin."), 11, "muted"
            )
        )  # fmt: skip
        box.addSpacing(theme.px(6))
        box.addLayout(self._buttons())
        self._recent = QVBoxLayout()
        self._recent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addSpacing(theme.px(10))
        box.addLayout(self._recent)
        self.list_recent()

    def _mark(self) -> QLabel:
        mark = QLabel(self)
        icon = QIcon(str(paths.resources() / "icons" / "chapeau.svg"))
        mark.setPixmap(icon.pixmap(QSize(theme.px(72), theme.px(72)), self.devicePixelRatioF()))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return mark

    def _words(self, words: str, points: float, name: str) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = label.font()
        font.setPointSizeF(points * theme.scale())
        label.setFont(font)
        return label

    def _buttons(self) -> QBoxLayout:
        row = QHBoxLayout()
        row.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.setSpacing(theme.px(10))
        first = QPushButton(self.tr("Import documents…"), self)
        first.setObjectName("primary")
        first.setAccessibleName(self.tr("Import documents"))
        first.clicked.connect(self.import_wanted)
        second = QPushButton(self.tr("Open the sample"), self)
        second.setObjectName("sampleButton")
        second.setAccessibleName(self.tr("Open the sample"))
        second.clicked.connect(self.sample_wanted)
        row.addWidget(first)
        row.addWidget(second)
        self.setFocusProxy(first)
        return row

    def list_recent(self) -> None:
        """List the dossiers opened last."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        recent = settings.recent()[:SHOWN]
        if recent:
            self._recent.addWidget(self._words(self.tr("Opened before"), 10, "muted"))
        for path in recent:
            button = QPushButton(Path(path).stem, self)
            button.setObjectName("recentButton")
            button.setAccessibleName(self.tr("Open {name}").format(name=Path(path).stem))
            button.setToolTip(path)
            button.setFlat(True)
            button.clicked.connect(lambda _=False, path=path: self.dossier_wanted.emit(path))
            self._recent.addWidget(button)
