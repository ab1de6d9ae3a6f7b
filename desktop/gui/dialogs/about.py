"""AboutDialog: what this program is."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop import paths
from desktop.gui import settings, theme


class AboutDialog(QDialog):
    """Name, version, licence, and where things are kept on this machine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Chapeau"))
        box = QVBoxLayout(self)
        box.setContentsMargins(*[theme.px(24)] * 4)
        box.setSpacing(theme.px(12))
        mark = QLabel(self)
        icon = QIcon(str(paths.resources() / "icons" / "chapeau.svg"))
        mark.setPixmap(icon.pixmap(QSize(theme.px(56), theme.px(56)), self.devicePixelRatioF()))
        box.addWidget(mark)
        box.addWidget(self._words(f"Chapeau {_version()}", 15, "title"))
        box.addWidget(
            self._words(self.tr("The desk a delegation works at: it reads, compares and annotates official documents."))
        )  # fmt: skip
        box.addWidget(
            self._words(self.tr("It works without a network. What you import and write stays in your dossiers."))
        )  # fmt: skip
        where = self.tr("Dossiers: {data}\nSettings: {config}").format(
            data=paths.user_data(), config=settings.folder()
        )
        box.addWidget(self._words(f"{where}\nQt {qVersion()} · MIT", name="muted"))
        box.addWidget(self._words(self.tr("It stands on these libraries:")))
        box.addWidget(self._listed(), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        box.addWidget(buttons)
        self.resize(theme.px(480), theme.px(580))

    def _listed(self) -> QPlainTextEdit:
        """The libraries with version and licence, a line each."""
        from desktop.workspace.licences import libraries

        self.libraries = QPlainTextEdit(self)
        self.libraries.setObjectName("libraries")
        self.libraries.setAccessibleName(self.tr("Libraries and their licences"))
        self.libraries.setReadOnly(True)
        self.libraries.setTabChangesFocus(True)
        self.libraries.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        lines = [f"{one.name} {one.version} · {one.licence}" for one in libraries()]
        self.libraries.setPlainText("\n".join(lines))
        self.libraries.setMinimumHeight(theme.px(90))
        return self.libraries

    def _words(self, words: str, points: float = theme.POINTS, name: str = "") -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setWordWrap(True)
        label.setMinimumWidth(theme.px(420))
        font = label.font()
        font.setPointSizeF(points * theme.scale())
        label.setFont(font)
        return label


def _version() -> str:
    try:
        return metadata.version("chapeau")
    except metadata.PackageNotFoundError:  # run from a checkout that was not installed
        return ""
