"""The application: one desk, one window on it, built anew when the reader wants another language or look."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import paths
from desktop.gui import covering, crash, i18n, settings, theme
from desktop.gui.actions import files
from desktop.gui.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.gui.window import MainWindow

WARM = 2_000  # milliseconds after the window is shown: what the reader does first comes first


class Application(QObject):
    """Holds the desk for as long as the program runs, and the window."""

    def __init__(self, app: QApplication, given: Sequence[Path] = ()) -> None:
        super().__init__(app)
        self._app = app
        self.desk = Desk(self)
        dossier = _dossier(given)
        if dossier:  # beside the window, while that is made
            self.desk.open_dossier(dossier)
        self._dress()
        self.window = self._make_window()
        if given and not dossier:
            files.take(self.window, given)
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    def _dress(self) -> None:
        i18n.install(self._app)
        theme.apply(self._app)

    def _make_window(self) -> MainWindow:
        from desktop.gui.window import MainWindow

        window = MainWindow(self.desk)
        # Later: the menu that asks for it must be gone before its window is.
        window.remake_wanted.connect(lambda: QTimer.singleShot(0, self.remake))
        return window

    def _system_changed(self) -> None:
        if theme.look() == "system":
            self.remake()

    def remake(self) -> None:
        """Build the window anew; the desk stays as it is."""
        old = self.window
        covering.keep_all(old)
        old.keep_layout()
        self._dress()
        self.window = self._make_window()
        self.window.take_over(old)
        self.window.show()
        old.hide()
        old.deleteLater()

    def warm(self) -> None:
        """Have a reader of documents wait, now that the window is there."""
        from desktop.workspace.documents import keep_worker

        self.desk.reads.run("", keep_worker, lambda _: None, quiet=True)

    def close(self) -> None:
        """Put everything away."""
        from desktop.workspace.documents import drop_worker

        self.desk.close()
        drop_worker()
        settings.settings().sync()


def _dossier(given: Sequence[Path]) -> Path | None:
    """The dossier to begin with: the one given, or the one that was open last where nothing was."""
    if given:
        return given[0] if len(given) == 1 and given[0].suffix == files.ENDING else None
    recent = settings.recent()
    return Path(recent[0]) if recent and settings.text("open/dossier") == recent[0] else None


def run(argv: list[str]) -> int:
    """Open the window, with the dossier or the documents named; the exit code is returned."""
    app = QApplication([sys.argv[0], *argv])
    app.setApplicationName("Chapeau")
    app.setDesktopFileName("chapeau")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "chapeau.svg")))
    app.setStyle("Fusion")
    logging.basicConfig(filename=paths.log_folder() / "chapeau.log", level=logging.WARNING)
    application = Application(app, [Path(word) for word in argv if not word.startswith("-")])
    crash.catch_everything(application.desk.messages)
    application.window.show()
    QTimer.singleShot(WARM, application, application.warm)
    if "--prove" in argv:
        _close_when_idle(app, application.desk)
    try:
        return app.exec()
    finally:
        application.close()


def _close_when_idle(app: QApplication, desk: Desk) -> None:
    """Close the window once everything asked for at the start is done: how an installed program is proved to start."""
    timer = QTimer(app)
    timer.timeout.connect(lambda: app.quit() if desk.jobs.idle else None)
    timer.start(500)
