"""Working: how far the brief is, the means to stop it, and what was wrong, at the foot of the dialog that asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop.gui.desk import Desk
    from desktop.gui.jobs import Job

_PATIENCE = 700  # thousandths of a second before progress is shown


class Working(QWidget):
    """One job at a time; a refusal is said here and in the window."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._bar, self.said = QProgressBar(self), QLabel(self, wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setObjectName("brief.progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.said, 1)
        line.addWidget(self._bar, 1)
        self._bar.hide()
        self.said.hide()
        desk.jobs.progress.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._job is not None

    def run(
        self, title: str, work: Callable[[], Any], done: Callable[[Any], None], after: Callable[[], None]
    ) -> None:
        """Do it; `done` is called where it came to an end and the dialog is still there, `after` where it was refused."""
        self.say("")

        def ended(value: Any) -> None:
            if isValid(self):
                self._end()
                done(value)

        def failed(sentence: str) -> None:
            self._desk.messages.error(sentence)
            if isValid(self):
                self._end()
                self.say(sentence)
                after()

        self._job = self._desk.jobs.run(title, work, ended, failed)
        QTimer.singleShot(_PATIENCE, self, self._show)

    def cancel(self) -> None:
        """Stop at the next step."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    def say(self, words: str) -> None:
        """Say what is wrong with what was chosen; nothing where `words` are empty."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _show(self) -> None:
        self._bar.setVisible(self.busy)

    def _end(self) -> None:
        self._job = None
        self._bar.hide()

    def _step(self, _: str, done: int, total: int, __: str) -> None:
        if self.busy:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
