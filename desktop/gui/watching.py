"""Watch: looks whether an open dossier is whole, who else has it, and whether it lies well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from desktop.errors import ChapeauError
from desktop.gui import sentences, settings, writing
from desktop.gui.backing import moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.frame import Frame
    from desktop.gui.going_back import GoingBack
    from desktop.gui.jobs import Job
    from desktop.gui.panes.standing import StandingBars
    from desktop.store.backups import Backup
    from desktop.workspace import Workspace

SOON = 1_500  # milliseconds after opening: the reader's own questions come first
HOLD_LOOKS = 5_000  # between two looks whether the other window is gone
NAMED = 3  # damaged things named one by one


class Watch(QObject):
    """Tells in the standing bars; looks on a thread nobody waits for."""

    def __init__(self, window: Frame, bars: StandingBars, going_back: GoingBack) -> None:
        super().__init__(window)
        self._window, self._desk, self.bars = window, window.desk, bars.bars
        self._going_back = going_back
        self.checks = self._desk.checks
        self.place = QLabel(self.tr("Synced or network folder"), window)
        self.place.setObjectName("muted")
        self.place.setVisible(False)
        window.statusBar().insertPermanentWidget(0, self.place)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.check)
        self._hold = QTimer(self, interval=HOLD_LOOKS)
        self._hold.timeout.connect(self.look_for_holder)
        self._desk.dossier_changed.connect(self._changed)
        self._desk.dossier_changed.connect(bars.clear)
        self._changed()

    def _changed(self) -> None:
        self.checks.cancel_all()
        self._hold.stop()
        self.place.setVisible(False)
        if self._desk.workspace is None:
            self._soon.stop()
            return
        self._soon.start()
        QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        """Say at once what is known at once, after the bars of the dossier before were cleared."""
        workspace = self._desk.workspace
        if workspace is None:
            return
        self._tell_holder(workspace)
        self.checks.run("", partial(_warning, workspace), partial(self._warn, workspace), quiet=True)

    def _warn(self, workspace: Workspace, sentence: str) -> None:
        if workspace is not self._desk.workspace:
            return
        self.place.setVisible(bool(sentence))
        self.place.setToolTip(sentences.say(sentence))
        if sentence and not settings.is_understood(workspace.path, sentence):
            understood = self.tr("Understood for this dossier")
            do = partial(settings.understand, workspace.path, sentence)
            self.bars["place"].stand(sentence, "info", understood, do)

    # Who else has it.

    def _tell_holder(self, workspace: Workspace) -> None:
        if not workspace.dossier.read_only:
            return
        from desktop.workspace.safety import copied_from

        if copied_from(workspace.path):
            self._going_back.offer_copy(self.bars["hold"], self.why_read_only())
            return
        self.bars["hold"].stand(self.why_read_only(), "info")
        if workspace.dossier.held_by:
            self._hold.start()

    def why_read_only(self) -> str:
        """Why nothing can be changed in the dossier, "" where it can."""
        return writing.why_not(self._desk)

    def look_for_holder(self) -> None:
        """Offer to write once the other window is gone."""
        workspace = self._desk.workspace
        if workspace and self.checks.idle:
            self.checks.run("", partial(_holder, workspace), partial(self._held, workspace), quiet=True)

    def _held(self, workspace: Workspace, who: str) -> None:
        if who or workspace is not self._desk.workspace:
            return
        self._hold.stop()
        sentence = self.tr("The other window has closed this dossier; it can be changed here now.")
        self.bars["hold"].stand(sentence, "info", self.tr("Open to write"), self._reopen)

    def _reopen(self) -> None:
        if workspace := self._desk.workspace:
            text, node = self._desk.current
            self._desk.open_dossier(
                workspace.path,
                secret=workspace.dossier.secret,
                then=lambda: self._desk.select(text, node) if self._desk.entry(text) else None,
            )

    # Whether it is whole.

    def check(self) -> None:
        """Read everything in the dossier and hold it against what was written."""
        workspace = self._desk.workspace
        if workspace and not self._window.guard.covered:
            asked: list[Job] = []
            look = partial(_look_through, workspace, lambda: not (asked and asked[0].cancelled))
            asked.append(self.checks.run("", look, partial(self._checked, workspace), quiet=True))

    def _checked(self, workspace: Workspace, found: tuple[tuple[str, ...], Backup | None]) -> None:
        doubts, good = found
        if not doubts or workspace is not self._desk.workspace:
            return
        told = [sentences.say(doubt) for doubt in doubts[:NAMED]]
        more = len(doubts) - len(told)
        told += [self.tr("And {n} more.").format(n=more)] if more else []
        self._say_damage(" ".join(told), good)

    def _say_damage(self, told: str, good: Backup | None) -> None:
        from desktop.gui.actions.keeping import restore  # the table of actions comes after the window's parts

        best = good.path if good else None
        when = moment(good.made) if good else ""
        words = (
            self.tr("Something in this dossier is not what was written. {doubts} The copy of {when} is good.")
            if good
            else self.tr(
                "Something in this dossier is not what was written. {doubts} No good copy of it was found."
            )
        )
        offer = self.tr("Go back to it…") if good else self.tr("All copies…")
        do = partial(restore, self._window, best)
        self.bars["damage"].stand(words.format(doubts=told, when=when), "error", offer, do)


def _look_through(workspace: Workspace, wanted: Callable[[], bool]) -> tuple[tuple[str, ...], Backup | None]:
    """What is damaged and, where something is, the newest copy that is not; it ends once it is no longer wanted."""
    try:
        doubts = workspace.dossier.check_aside(wanted)
    except ChapeauError as error:  # it cannot even be read through
        doubts = (str(error),)
    return doubts, workspace.dossier.newest_good_backup(wanted) if doubts else None


def _warning(workspace: Workspace) -> str:
    from desktop.workspace.safety import warning_about

    return warning_about(workspace.path)


def _holder(workspace: Workspace) -> str:
    from desktop.workspace.safety import held_by

    return held_by(workspace.path)
