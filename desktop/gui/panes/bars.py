"""MessageBar and ProgressStrip: what the window says, and what is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from desktop.gui import icons, sentences, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.jobs import Jobs
    from desktop.gui.messages import Messages

INFO_STAYS = 8_000  # milliseconds


class MessageBar(QWidget):
    """A sentence across the window: an error until it is dismissed, news for a while."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel(self)
        self.label = QLabel(self)
        self.label.setObjectName("message")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = QToolButton(self)
        self.dismiss.setObjectName("dismissMessage")
        self.dismiss.setAccessibleName(self.tr("Dismiss the message"))
        self.dismiss.setToolTip(self.tr("Dismiss the message"))
        self.dismiss.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.dismiss.clicked.connect(self.hide)
        self.offer = QPushButton(self)
        self.offer.setObjectName("offer")
        self.offer.setAccessibleName(self.tr("Do what is offered"))
        self.offer.setAccessibleName(self.tr("Do what is offered"))
        self.offer.clicked.connect(self._take_up)
        self._offered: Callable[[], None] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(8), theme.px(6))
        row.setSpacing(theme.px(10))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        row.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self._going = QTimer(self, singleShot=True, interval=INFO_STAYS)
        self._going.timeout.connect(self.hide)
        messages.error_said.connect(self.say_error)
        messages.info_said.connect(self.say_info)
        messages.offered.connect(self.say_offer)
        self.hide()

    def say_error(self, sentence: str) -> None:
        """Show an error; it stays."""
        self._say(sentence, "error")

    def say_info(self, sentence: str) -> None:
        """Show news; an error is not talked over."""
        if not (self.isVisible() and self.objectName() == "errorBar"):
            self._say(sentence, "info")

    def say_offer(self, sentence: str, words: str, do: Callable[[], None]) -> None:
        """Show what could be done, with a button that does it; it stays, and an error is not talked over."""
        if not (self.isVisible() and self.objectName() == "errorBar"):
            self._say(sentence, "info")
            self._going.stop()
            self._offered = do
            self.offer.setText(words)
            self.offer.setAccessibleName(words)
            self.offer.show()

    def _take_up(self) -> None:
        """Do what was offered."""
        self.hide()
        if self._offered is not None:
            self._offered()

    def _say(self, sentence: str, manner: str) -> None:
        self.offer.hide()
        self.setObjectName(f"{manner}Bar")
        self._restyle()
        self._sign.setPixmap(icons.icon(manner, manner).pixmap(theme.px(18)))
        self.dismiss.setIcon(icons.icon("close", manner))
        said = sentences.say(sentence)
        self.label.setText(said)
        self.label.setAccessibleName(said)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.Alert))
        self._going.stop()
        if manner == "info":
            self._going.start()

    def _restyle(self) -> None:
        for widget in (self, self.label, self._sign, self.dismiss):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the colours."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.isVisible():
            manner = self.objectName().removesuffix("Bar")
            self._sign.setPixmap(icons.icon(manner, manner).pixmap(theme.px(18)))


class ProgressStrip(QWidget):
    """What is under way, how far it is, and the button that stops it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setObjectName("progress")
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.px(180))
        self.stop = QToolButton(self)
        self.stop.setObjectName("cancelJob")
        self.stop.setText(self.tr("Cancel"))
        self.stop.setAccessibleName(self.tr("Cancel what is under way"))
        self.stop.clicked.connect(jobs.cancel_shown)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        row.setSpacing(theme.px(10))
        for widget in (self.label, self.bar, self.stop):
            row.addWidget(widget)
        self._soon = QTimer(self, singleShot=True, interval=150)  # what is done at once is not shown
        self._soon.timeout.connect(self.show)
        jobs.progress.connect(self._step)
        jobs.busy_changed.connect(self._busy)
        self.hide()

    def _busy(self, busy: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.label.clear()
        self.bar.setRange(0, 0)
        if busy:
            self._soon.start()
        else:
            self._soon.stop()
            self.hide()

    def _step(self, title: str, done: int, total: int, what: str) -> None:
        self.label.setText(f"{title} · {sentences.say(what)}" if what else title)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
