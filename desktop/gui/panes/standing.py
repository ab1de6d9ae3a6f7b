"""StandingBars: what is to be known of the dossier for as long as it is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.gui.messages import Messages
from desktop.gui.panes.bars import MessageBar

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS = ("unkept", "damage", "hold", "place")  # the gravest on top


class StandingBar(MessageBar):
    """A sentence that stays until it is dismissed or no longer true."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Messages(parent), parent)
        self.setProperty("standing", name)

    def stand(
        self, sentence: str, manner: str, words: str = "", do: Callable[[], None] | None = None
    ) -> None:
        """Say `sentence`, as an error or as news, and what can be done about it."""
        self._say(sentence, manner)
        self._going.stop()
        self._offered = do
        self.offer.setText(words)
        self.offer.setAccessibleName(words)
        self.offer.setVisible(do is not None)


class StandingBars(QWidget):
    """A bar for each thing that may be worth knowing all the time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars = {key: StandingBar(key, self) for key in KEYS}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for bar in self.bars.values():
            rows.addWidget(bar)

    def clear(self) -> None:
        """Another dossier is open, or none: nothing is known of it yet."""
        for bar in self.bars.values():
            bar.hide()
