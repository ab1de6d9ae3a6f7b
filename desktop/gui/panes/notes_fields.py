"""Fields of the forms of notes: a stance by letter, a party that completes itself, a moment that may be open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QSize, QStringListModel, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from desktop.gui import theme
from desktop.gui.delegates.marks import tone
from desktop.gui.panes.notes_form_words import letter, stance_word
from desktop.terms.annotation import Stance
from desktop.views.positions import TONES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent

_NONE = QDateTime(QDate(1990, 1, 1), QTime(0, 0))  # stands for no moment


class StanceRow(QWidget):
    """Five letters of which one, or none, is down: a letter, an arrow or a click chooses."""

    chosen = Signal(object)  # Stance or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stance: Stance | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(2), theme.px(2), theme.px(2))
        row.setSpacing(theme.px(3))
        self.buttons = {stance: self._button(stance) for stance in Stance}
        for button in self.buttons.values():
            row.addWidget(button, 1)

    def _button(self, stance: Stance) -> QPushButton:
        button = QPushButton(letter(stance), self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(f"stance.{letter(stance)}")
        button.setMinimumWidth(theme.px(24))
        button.setAccessibleName(stance_word(stance))
        button.setToolTip(f"{stance_word(stance)} ({letter(stance)})")
        ink, ground = tone(TONES[stance])
        button.setStyleSheet(
            f"QPushButton {{ padding: {theme.px(3)}px 0; }}"
            f"QPushButton:checked {{ color: {ink.name()}; background: {ground.name()};"
            f" border: 1px solid {ink.name()}; font-weight: bold; }}"
        )
        button.clicked.connect(lambda: self._choose(None if self._stance is stance else stance))
        return button

    @property
    def stance(self) -> Stance | None:
        """The stance that is down."""
        return self._stance

    def show_stance(self, stance: Stance | None) -> None:
        """Press another one, without telling."""
        self._stance = stance
        for own, button in self.buttons.items():
            button.setChecked(own is stance)
            button.setText(f"{letter(own)}  {stance_word(own)}" if own is stance else letter(own))
            self._row.setStretchFactor(button, 5 if own is stance else 1)
        self.setAccessibleDescription(stance_word(stance) if stance else "")

    def _choose(self, stance: Stance | None) -> None:
        self.show_stance(stance)
        self.chosen.emit(stance)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter, an arrow, or Backspace for none."""
        by_letter = {letter(stance): stance for stance in Stance}
        order = list(Stance)
        at = order.index(self._stance) if self._stance else -1
        key, said = event.key(), event.text().upper()
        if said in by_letter:
            self._choose(by_letter[said])
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._choose(None)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Left}:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._choose(order[min(max(at + step, 0), len(order) - 1)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.setProperty("held", True)
        self.setStyleSheet(f"StanceRow {{ border: 1px solid {theme.colour('accent').name()}; }}")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.setStyleSheet("")


class Moment(QDateTimeEdit):
    """A moment or a day that may be open; the arrow keys begin from now."""

    told = Signal()

    def __init__(self, shown: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole_days = "H" not in shown
        self._shown = ("", _NONE)  # as it was given, so that nothing is rounded that nobody changed
        self.setDisplayFormat(shown)
        self.setMinimumDateTime(_NONE)
        self.setSpecialValueText(" –")
        self.setCalendarPopup(self._whole_days)
        if not self._whole_days:
            self.setButtonSymbols(QDateTimeEdit.ButtonSymbols.NoButtons)
        self.setDateTime(_NONE)
        self.setMinimumWidth(theme.px(64))
        self.dateTimeChanged.connect(lambda _: self.told.emit())

    def stepBy(self, steps: int) -> None:
        """The first step from nothing is to now."""
        if self.dateTime() == _NONE:
            self.setDateTime(QDateTime.currentDateTime())
            return
        super().stepBy(steps)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete leaves the moment open; a digit begins from now."""
        if event.key() == Qt.Key.Key_Delete:
            self.setDateTime(_NONE)
            return
        if event.text().isdigit() and self.dateTime() == _NONE:
            self.setDateTime(QDateTime.currentDateTime())
        super().keyPressEvent(event)

    def show_moment(self, stamp: str) -> None:
        """Show a moment (ISO 8601), without telling."""
        if stamp == self.stamp():
            return
        moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
        self.blockSignals(True)
        self.setDateTime(moment.toLocalTime() if moment.isValid() else _NONE)
        self.blockSignals(False)
        self._shown = (stamp, self.dateTime())

    def stamp(self) -> str:
        """The moment as ISO 8601: a day, or UTC; "" where it is open."""
        if self.dateTime() == self._shown[1]:
            return self._shown[0]
        if self.dateTime() == _NONE:
            return ""
        if self._whole_days:
            return self.date().toString(Qt.DateFormat.ISODate)
        return self.dateTime().toUTC().toString(Qt.DateFormat.ISODate)


class Words(QPlainTextEdit):
    """Words of a note: a few lines at least, and what room there is."""

    def sizeHint(self) -> QSize:
        """No more than it needs: the form around it is what scrolls."""
        return QSize(super().sizeHint().width(), theme.px(76))


class NameLine(QLineEdit):
    """A party or a person; those named before complete it."""

    def __init__(self, called: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(called)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchStartsWith)
        self.setCompleter(completer)

    def offer(self, names: Iterable[str]) -> None:
        """Complete from these names."""
        listed = sorted(set(filter(None, names)), key=str.casefold)
        if listed != self._names.stringList():
            self._names.setStringList(listed)

    def show_name(self, name: str) -> None:
        """Show a name; the caret stays where it is the same."""
        if name != self.text():
            self.setText(name)


def choice(parent: QWidget, items: Iterable[tuple[object, str]]) -> QComboBox:
    """A choice of words that can be narrow."""
    box = QComboBox(parent)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(4)
    for value, word in items:
        box.addItem(word, value)
    return box


def show_choice(box: QComboBox, value: object) -> None:
    """Show one of the choices, the first where it is none of them."""
    box.setCurrentIndex(max(box.findData(value), 0))
