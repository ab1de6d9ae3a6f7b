"""BackupsDialog: the copies of a dossier, and the one to go back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.gui import theme, writing
from desktop.gui.backing import moment

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.desk import Desk
    from desktop.store.backups import Backup

Row = tuple["Backup", int]
_BACKUP = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Lists the copies with their day, size and reason, `best` or the newest in hand; restoring keeps what is there."""

    restoring = Signal(object)  # the path of the copy

    def __init__(
        self, desk: Desk, path: Path, parent: QWidget | None = None, best: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("backupsDialog")
        self.setWindowTitle(self.tr("Copies of {name}").format(name=path.stem))
        self._desk, self._path, self._best = desk, path, best
        self._make()
        self._lay_out()
        self.resize(theme.px(680), theme.px(420))
        desk.reads.run("", lambda: _rows(path), self._show, quiet=True)

    def _make(self) -> None:
        self.list = QTreeWidget(self)
        self.list.setObjectName("backups")
        self.list.setAccessibleName(self.tr("Copies"))
        self.list.setHeaderLabels(
            [self.tr("Made"), self.tr("Size"), self.tr("Verified"), self.tr("Occasion")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemSelectionChanged.connect(self._allow)
        self.list.itemActivated.connect(lambda *_: self.restore())
        self.words = QLabel(self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.words.setObjectName("muted")
        self.words.setText(
            self.tr("A copy is read through again before it is put back, and what stands in its place now is kept among"
                    " the copies. What was written since is in that one only.")
        )  # fmt: skip
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        role = QDialogButtonBox.ButtonRole
        self.ok = self.buttons.addButton(self.tr("Restore"), role.AcceptRole)
        self.ok.setObjectName("restoreBackup")
        writing.marks(self._desk, self.ok)
        self.folder = self.buttons.addButton(self.tr("Show the folder"), role.ActionRole)
        self.ok.clicked.connect(self.restore)
        self.folder.clicked.connect(self._show_folder)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(*[theme.px(16)] * 4)
        box.setSpacing(theme.px(10))
        for widget in (self.list, self.words, self.buttons):
            box.addWidget(widget, 1 if widget is self.list else 0)
        self._allow()

    def _show(self, rows: list[Row]) -> None:
        good: QTreeWidgetItem | None = None
        for backup, size in rows:
            verified = self.tr("yes") if backup.sound else self.tr("no: doubtful")
            item = QTreeWidgetItem([moment(backup.made), _size(size), verified, self._occasion(backup)])
            item.setData(0, _BACKUP, backup)
            item.setSizeHint(0, QSize(theme.px(140), theme.px(26)))
            item.setToolTip(0, str(backup.path))
            self.list.addTopLevelItem(item)
            good = item if backup.path == self._best else good or (item if backup.sound else None)
        for column in range(3):
            self.list.resizeColumnToContents(column)
            self.list.setColumnWidth(column, self.list.columnWidth(column) + theme.px(28))
        if good:
            self.list.setCurrentItem(good)
        elif not rows:
            self.words.setText(
                self.tr("There is no copy yet. One is made by itself while the dossier changes.")
            )
        self._allow()

    def _occasion(self, backup: Backup) -> str:
        return {
            "regular": self.tr("by itself"),
            "asked": self.tr("asked for"),
            "before-update": self.tr("before an update"),
            "before-importing": self.tr("before an import"),
            "before-carrying": self.tr("before notes were carried over"),
            "before-merging": self.tr("before notes were merged"),
            "before-changing": self.tr("before many were changed"),
            "before-removing": self.tr("before texts were set aside"),
            "before-restoring": self.tr("before a copy was put back"),
        }.get(backup.occasion.value, backup.occasion.value)

    def chosen(self) -> Backup | None:
        """The copy in hand."""
        items = self.list.selectedItems()
        backup: Backup | None = items[0].data(0, _BACKUP) if items else None
        return backup

    def restore(self) -> None:
        """Go back to the copy in hand."""
        backup = self.chosen()
        if backup and self.ok.isEnabled():
            self.accept()
            self.restoring.emit(backup.path)

    def _allow(self) -> None:
        self.ok.setEnabled(self.chosen() is not None)

    def _show_folder(self) -> None:
        from desktop.workspace.safety import backup_folder

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(backup_folder(self._path))))


def _rows(path: Path) -> list[Row]:
    from desktop.workspace.safety import backups_of

    return [(backup, _weight(backup.path)) for backup in backups_of(path)]


def _weight(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # let go of meanwhile
        return 0


def _size(size: int) -> str:
    return f"{size / 2**20:.1f} MB" if size >= 2**20 else f"{max(1, size // 1024)} KB"
