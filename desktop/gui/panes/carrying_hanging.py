"""Hanging: notes hung on the new text beside the window, each act one edit that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.gui import settings
from desktop.gui.models.carrying_queue import Queue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.gui.desk import Desk
    from desktop.terms.annotation import Anchor
    from desktop.terms.carrying import Candidate
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.workspace import Workspace


def carried_over(workspace: Workspace, old: Side, new: Side) -> Work[Queue]:
    """What becomes of the notes of `old` on `new`, and which of them hang there already."""
    from desktop.workspace.carrying import carry

    carried = yield from carry(workspace, old, new)
    queue = Queue(carried, {})
    queue.hang(_hung(workspace, new.text))
    return queue


def _hung(workspace: Workspace, text: str) -> dict[str, Anchor]:
    return {note.id: note.anchor for note in workspace.notes(text)}


class Hanging(QObject):
    """Hangs notes of one queue; there is a backup before the first, and before all that are confirmed."""

    hung = Signal(bool)  # what hangs on the new text is other now; whether the reader asked for it here

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._queue: Queue | None = None
        self._secured = False
        self.busy = False

    def begin(self, queue: Queue | None) -> None:
        """Another queue, or none."""
        self._queue, self._secured, self.busy = queue, False, False

    def hang(self, chosen: Mapping[str, Candidate], *, confirmed: bool = False) -> None:
        """Hang the notes chosen and, where wanted, all confirmed ones, in one edit."""
        queue, workspace = self._queue, self._desk.workspace
        if queue is None or workspace is None or self.busy:
            return
        self.busy, secured, author = True, self._secured, settings.text("notes/author")

        def work() -> dict[str, Anchor]:
            from desktop.workspace.carrying import accept, accept_more

            act = accept_more if secured and not confirmed else accept
            act(workspace, queue.carried, chosen, author=author, confirmed=confirmed)
            return _hung(workspace, queue.carried.text)

        def done(hung: dict[str, Anchor]) -> None:
            if not isValid(self):
                return
            self.busy, self._secured = False, True
            self._take(queue, hung, by_reader=True)
            self._desk.notes_changed.emit()

        job = self._desk.jobs.run(self.tr("Carrying notes over"), work, done)
        job.ended.connect(self._ended)

    def _ended(self) -> None:
        """However it ended, the next can be asked for."""
        if isValid(self):
            self.busy = False

    def look(self) -> None:
        """See what hangs on the new text now: something was undone, or done elsewhere."""
        queue, workspace = self._queue, self._desk.workspace
        if queue is None or workspace is None:
            return

        def have(hung: dict[str, Anchor]) -> None:
            if isValid(self) and queue is self._queue:
                self._take(queue, hung, by_reader=False)

        self._desk.reads.run("", lambda: _hung(workspace, queue.carried.text), have, quiet=True)

    def _take(self, queue: Queue, hung: Mapping[str, Anchor], *, by_reader: bool) -> None:
        before = dict(queue.hung)
        queue.hang(hung)
        if by_reader or before != queue.hung:
            self.hung.emit(by_reader)
