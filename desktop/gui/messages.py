"""Messages: what the window says to the reader, in whole sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Messages(QObject):
    """Says errors and news in the window's bar, and asks where an answer is needed."""

    error_said = Signal(str)
    info_said = Signal(str)
    offered = Signal(str, str, object)  # a sentence, what may be done, and the function that does it

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answer: Callable[[str], bool] = self._ask  # a test, or a script, answers otherwise

    def error(self, sentence: str) -> None:
        """Say what went wrong and how it is put right; it stays until dismissed."""
        self.error_said.emit(sentence)

    def info(self, sentence: str) -> None:
        """Say what was done; it goes by itself."""
        self.info_said.emit(sentence)

    def offer(self, sentence: str, words: str, do: Callable[[], None]) -> None:
        """Say what could be done now; it stays until it is done or dismissed."""
        self.offered.emit(sentence, words, do)

    def ask(self, sentence: str) -> bool:
        """Ask a question that is answered with yes or no."""
        return self.answer(sentence)

    def _ask(self, sentence: str) -> bool:
        from PySide6.QtWidgets import QApplication, QMessageBox

        parent = cast("QWidget", QApplication.activeWindow())
        buttons = QMessageBox.StandardButton
        return QMessageBox.question(parent, "Chapeau", sentence, buttons.Yes | buttons.No) is buttons.Yes
