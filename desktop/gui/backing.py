"""Backing: copies on their own while there are changes, and the label that says when the last good one was made."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton

from desktop.gui import sentences

if TYPE_CHECKING:
    from desktop.gui.frame import Frame
    from desktop.workspace import Workspace

EVERY = 60_000  # milliseconds


class Backing(QObject):
    """Asks every minute whether a copy is due; all of it beside the window."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self.made: datetime | None = None
        self._failed, self._asked = "", False
        self.label = QToolButton(window)
        self.label.setObjectName("verified")
        self.label.setAccessibleName(self.tr("No verified copy yet"))
        self.label.clicked.connect(lambda: window.commands.action("dossier.restore").trigger())
        window.statusBar().addPermanentWidget(self.label)
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.tick)
        self._desk.dossier_changed.connect(self._changed)
        self._changed()

    def _changed(self) -> None:
        self.made, self._failed = None, ""
        self.label.setVisible(self._desk.workspace is not None)
        if self._desk.workspace is None:
            self._clock.stop()
            return
        self._clock.start()
        self.look()

    def look(self) -> None:
        """Say anew when the last good copy was made."""
        if workspace := self._desk.workspace:
            self._desk.reads.run(
                "", workspace.dossier.last_verified, partial(self._have, workspace), quiet=True
            )

    def tick(self) -> None:
        """Make a copy where one is due; what waits already is not asked for twice."""
        workspace = self._desk.workspace
        if workspace is None or self._asked:
            return
        self._asked = True
        keep_up, have = partial(_keep_up, workspace), partial(self._have, workspace)
        self._desk.jobs.run("", keep_up, have, self._fail, quiet=True).ended.connect(self._ended)

    def _ended(self) -> None:
        self._asked = False

    def now(self) -> None:
        """Make a copy because the reader wants one."""
        workspace = self._desk.workspace
        if workspace is None:
            return

        def made(last: datetime | None) -> None:
            self._have(workspace, last)
            self._desk.messages.info(self.tr("A copy was made, read through and found good."))

        self._desk.jobs.run(self.tr("Backing up"), partial(_back_up, workspace), made)

    def _have(self, workspace: Workspace, made: datetime | None) -> None:
        if workspace is self._desk.workspace:
            self.made, self._failed = made, ""
            self._say()

    def _fail(self, sentence: str) -> None:
        """Say it once in the bar, then in the label: a full disk is full for a while."""
        if sentence != self._failed:
            self._desk.messages.error(sentence)
        self._failed = sentence
        self._say()

    def _say(self) -> None:
        self.label.setText(self.tr("No copy could be made") if self._failed else self.age())
        where = self.tr("In {folder}. Click for the list.").format(folder=self._folder())
        self.label.setToolTip(sentences.say(self._failed) or f"{self._moment()}\n{where}".strip())
        self.label.setAccessibleName(self.label.text())

    def age(self) -> str:
        """How long ago the last verified copy was made."""
        if self.made is None:
            return self.tr("No verified copy yet")
        minutes = max(0, int((datetime.now(UTC) - self.made).total_seconds() // 60))
        for most, words, unit in (
            (1, self.tr("Verified copy just now"), 1),
            (90, self.tr("Verified copy {n} min ago"), 1),
            (48 * 60, self.tr("Verified copy {n} h ago"), 60),
        ):
            if minutes < most:
                return words.format(n=minutes // unit)
        return self.tr("Verified copy {n} days ago").format(n=minutes // (24 * 60))

    def _moment(self) -> str:
        return moment(self.made) if self.made else ""

    def _folder(self) -> str:
        from desktop.workspace.safety import backup_folder

        return str(backup_folder(self._desk.workspace.path)) if self._desk.workspace else ""


def moment(made: datetime) -> str:
    """A moment as the reader's own clock shows it."""
    return f"{made.astimezone():%Y-%m-%d %H:%M}"


def _keep_up(workspace: Workspace) -> datetime | None:
    from desktop.workspace.safety import keep_up

    keep_up(workspace.dossier)
    return workspace.dossier.last_verified()


def _back_up(workspace: Workspace) -> datetime | None:
    workspace.dossier.make_backup()
    return workspace.dossier.last_verified()
