"""OwnKey: the file that holds the reader's secret key, and the public one to give to colleagues."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.errors import ChapeauError
from desktop.gui import sentences, settings, theme
from desktop.gui.dialogs.exchange_words import folder

if TYPE_CHECKING:
    from desktop.gui.desk import Desk


class OwnKey(QWidget):
    """Chooses or makes the file, and copies the public key."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.file = QLineEdit(settings.text("exchange/key"), self, clearButtonEnabled=True)
        self.browse, self.make = (
            QPushButton(self.tr("Browse…"), self),
            QPushButton(self.tr("Make a key…"), self),
        )
        self.copy, self.public = QPushButton(self.tr("Copy my public key"), self), QLabel(self, wordWrap=True)
        self.public.setObjectName("muted")
        for widget, name, called in (
            (self.file, "file", self.tr("File with my secret key")),
            (self.browse, "browse", self.tr("Choose the file with my secret key")),
            (self.make, "make", self.tr("Make a new key in a file of its own")),
            (self.copy, "copy", self.tr("Copy my public key, for colleagues to write to")),
        ):
            widget.setObjectName(f"key.{name}")
            widget.setAccessibleName(called)
            widget.setToolTip(called)
        self.file.setPlaceholderText(self.tr("Only where the file was written to your key"))
        above, below = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((above, (self.file, self.browse)), (below, (self.make, self.copy))):
            row.setSpacing(theme.px(6))
            for widget in widgets:
                row.addWidget(widget)
        below.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.px(6))
        rows.addLayout(above)
        rows.addLayout(below)
        rows.addWidget(self.public)
        self.setFocusProxy(self.file)
        self.file.textChanged.connect(self._changed)
        self.browse.clicked.connect(self._browse)
        self.make.clicked.connect(self._ask_where)
        self.copy.clicked.connect(self.copy_public)
        self._changed()

    def path(self) -> Path | None:
        """The file chosen."""
        name = self.file.text().strip()
        return Path(name).expanduser() if name else None

    def _changed(self) -> None:
        public = self._public()
        self.public.setText(public)
        self.public.setVisible(bool(public))
        self.copy.setEnabled(bool(public))
        if public:
            settings.set_value("exchange/key", self.file.text().strip())
        self.changed.emit()

    def _public(self) -> str:
        from desktop.workspace.identity import public_of

        path = self.path()
        try:
            return public_of(path) if path and path.is_file() else ""
        except (ChapeauError, OSError):
            return ""

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("File with my secret key"), str(folder()))
        if name:
            self.file.setText(name)

    def _ask_where(self) -> None:
        title = self.tr("Make a new key in a file of its own")
        name, _ = QFileDialog.getSaveFileName(
            self, title, str(folder() / "chapeau.key"), options=QFileDialog.Option.DontConfirmOverwrite
        )
        if name:
            self.make_at(Path(name))

    def make_at(self, path: Path) -> None:
        """Make a key in a new file and copy its public half."""
        from desktop.workspace.identity import make_key

        try:
            make_key(path)
        except ChapeauError as error:
            self.public.setText(sentences.say(str(error)))
            self.public.show()
            return
        self.file.setText(str(path))
        self.copy_public()

    def copy_public(self) -> None:
        """Copy the public key."""
        QGuiApplication.clipboard().setText(self.public.text())
        self._desk.messages.info(self.tr("Your public key is copied: give it to your colleagues."))
