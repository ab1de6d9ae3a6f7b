"""Going back: where a dossier does not open, its newest good copy is offered then and there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.gui.frame import Frame
    from desktop.gui.panes.standing import StandingBar
    from desktop.store.keys import Secret
    from desktop.store.rescue import WayBack

    Then = Callable[[], None] | None


class GoingBack(QObject):
    """Asks what shall become of a dossier that does not open, and puts a copy into its place where that is wanted."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._desk.lost.connect(self._ask)

    def _ask(self, way: WayBack, secret: Secret | None, then: Then) -> None:
        if self._window.guard.retired:
            return
        from desktop.gui.dialogs.lost import LostDialog

        self._window.guard.give_up(way.path)
        dialog = LostDialog(way, self._window)
        good = way.good.path if way.good else None
        dialog.restoring.connect(lambda: self.restore(way.path, secret, good, then))
        dialog.looking.connect(lambda: self._look(way, secret))
        dialog.listing.connect(lambda: self._list(way, secret, then))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def restore(self, path: Path, secret: Secret | None, source: Path | None, then: Then = None) -> None:
        """Put a copy into the place of a dossier that is not open, and open it; what stood there is kept."""
        from desktop.workspace import safety

        def done(_: Path) -> None:
            self._desk.open_dossier(path, secret=secret, then=opened)

        def opened() -> None:
            said = self.tr("The copy was put back; what stood there is kept among the copies.")
            self._desk.messages.info(said)
            if then:
                then()

        title = self.tr("Going back to a copy")
        self._desk.jobs.run(title, lambda: safety.restore(path, secret, source), done)

    def _look(self, way: WayBack, secret: Secret | None) -> None:
        if way.good:
            self._desk.open_dossier(way.good.path, secret=secret)

    def _list(self, way: WayBack, secret: Secret | None, then: Then) -> None:
        from desktop.gui.dialogs.backups import BackupsDialog

        best = way.good.path if way.good else None
        dialog = BackupsDialog(self._desk, way.path, self._window, best)
        dialog.restoring.connect(lambda source: self.restore(way.path, secret, source, then))
        dialog.open()

    def offer_copy(self, bar: StandingBar, why: str) -> None:
        """Say in `bar` that a copy is looked into, and offer to go back to it."""
        if self._desk.workspace:
            go_back = partial(self._put_back, self._desk.workspace.path)
            bar.stand(why, "info", self.tr("Restore this copy"), go_back)

    def _put_back(self, copy: Path) -> None:
        from desktop.workspace.safety import copied_from

        path, workspace = copied_from(copy), self._desk.workspace
        if path and workspace:
            self.restore(path, workspace.dossier.secret, copy)
