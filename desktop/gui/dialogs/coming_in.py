"""ComingIn: a file is looked into, what it brings is shown row by row, and kept in one step."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QPushButton
from shiboken6 import isValid

from desktop.gui import settings
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.dialogs.exchange_words import folder
from desktop.gui.dialogs.fitting import fit
from desktop.gui.dialogs.placed import PlacedDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.placed import Line
    from desktop.gui.models.listing import ListingModel
    from desktop.terms.step import Work
    from desktop.workspace import Workspace

    # What is kept is done under a title, and told when it is done.
    Keeping = tuple[str, Callable[[], Any], Callable[[Any], str]]

F = TypeVar("F")


class ComingIn(PlacedDialog, Generic[F]):
    """Nothing is changed before everything was shown; what is kept is one edit, with a backup before it."""

    shows: type[ListingModel[Any]]
    tall = 640
    model: Any  # one of `shows`
    found: F | None = None

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        fit(self, 860, self.tall)
        self.otherwise: QWidget = self.file  # in hand where nothing comes in
        self.file.textChanged.connect(self._other)
        self.browse.clicked.connect(self._browse)
        self.look_button.clicked.connect(self.look)
        self._say()

    # -- what heirs say

    def _read(self, workspace: Workspace, path: Path) -> Callable[[], Work[F] | F]:  # beside the window
        raise NotImplementedError

    def _list_rows(self, found: F | None) -> None:
        raise NotImplementedError

    def _told(self, found: F | None) -> tuple[str, bool]:  # what was found, and whether any can be kept
        raise NotImplementedError

    def _keeping(self, workspace: Workspace, found: F) -> Keeping:
        raise NotImplementedError

    # -- building

    def _lines(self) -> Sequence[Line]:
        place, fields, look = self._place_line(), self._fields(), QHBoxLayout()
        words = QCoreApplication.translate("coming in", "Look into it")
        self.look_button = self._named(QPushButton(words, self), "look", self._words["look"])
        self.look_button.setDefault(True)
        look.addWidget(self.look_button)
        look.addStretch(1)
        return [place, *fields, ("", look)]

    def _lay(self, rows: QVBoxLayout, form: QFormLayout) -> None:
        self.summary, self.model = self._label(), self.shows(self)
        self.list = self._named(TallRows(self, wide=2), "list", self._words["list"])
        self.list.setItemDelegate(TextDelegate(self.list))
        self.list.setItemDelegateForColumn(0, TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        self.list.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        super()._lay(rows, form)
        rows.addWidget(self.summary)
        rows.addWidget(self.list, 1)

    def _browse(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self._words["file"], str(folder()), self._words["kinds"])
        if name:
            self.file.setText(name)
            settings.set_value("exchange/folder", str(Path(name).parent))
            self.look()

    # -- looking

    def _other(self, *_: object) -> None:
        self._newest.renew()
        self._forget()

    def _forget(self) -> None:
        self.found = None
        self._list_rows(None)
        self._say()

    def look(self) -> None:
        """Read the file and show what it brings; nothing is changed."""
        workspace, path = self._desk.workspace, self._path()
        if workspace is None or path is None:
            return
        self._newest.renew()
        self.trouble.hide()
        title = QCoreApplication.translate("coming in", "Looking into {name}").format(name=path.name)
        have, refused = self._newest.only(self._take), self._newest.only(self._refuse)
        self._desk.jobs.run(title, self._read(workspace, path), have, refused)

    def _take(self, found: F) -> None:
        self.found = found
        self._list_rows(found)
        self._say()
        self.list.show_row(0)
        (self.list if self.model.rowCount() else self.otherwise).setFocus()

    def _refuse(self, sentence: str) -> None:
        if isValid(self):
            self._forget()
            super()._refuse(sentence)

    def _say(self) -> None:
        said, may = self._told(self.found)
        self.summary.setText(said)
        self.summary.setVisible(bool(said))
        self.trouble.hide()
        self.list.setVisible(self.model.rowCount() > 0)
        self.look_button.setEnabled(self._path() is not None)
        self.do.setEnabled(may)

    # -- keeping

    def accept(self) -> None:
        """Keep what was shown, beside the window; the dialog stays until it is done."""
        workspace, desk = self._desk.workspace, self._desk
        if workspace is None or self.found is None or not self.do.isEnabled():
            return
        self.do.setEnabled(False)
        title, work, told = self._keeping(workspace, self.found)

        def done(kept: object) -> None:
            desk.messages.info(told(kept))
            desk.notes_changed.emit()
            desk.refresh_texts()
            if isValid(self):
                super(ComingIn, self).accept()

        desk.jobs.run(title, work, done, self._refuse)
