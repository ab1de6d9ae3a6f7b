"""How the brief dialog is laid out: rows that scroll on a small screen, and the way the keyboard takes through them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def beside(parent: QWidget, *widgets: QWidget) -> QWidget:
    """Widgets in a line, the first as wide as there is room."""
    made = QWidget(parent)
    made.setFocusProxy(widgets[0])
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(6))
    for n, widget in enumerate(widgets):
        line.addWidget(widget, 0 if n else 1)
    return made


def scrolled(form: QFormLayout, parent: QWidget) -> QScrollArea:
    """A form that scrolls where a screen is too low for it."""
    room, inside = QScrollArea(parent), QWidget(parent)
    inside.setLayout(form)
    room.setWidget(inside)
    room.setWidgetResizable(True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return room


def in_order(form: QFormLayout, *buttons: QWidget) -> None:
    """The keyboard goes from row to row, and in a row from its beginning to its end."""
    items = [form.itemAt(n, QFormLayout.ItemRole.FieldRole) for n in range(form.rowCount())]
    rows = [item.widget() for item in items if item is not None]
    found = [one for row in rows if row is not None for one in _acted_on(row)]
    for before, after in pairwise([*found, *buttons]):
        QWidget.setTabOrder(before, after)


def _acted_on(place: QWidget) -> list[QWidget]:
    """What of a widget the keyboard reaches, in the order it is seen: from above to below, as it is read."""
    layout = place.layout()
    if layout is not None and layout.count():
        return _in(layout)
    return [place] if place.focusPolicy() & Qt.FocusPolicy.TabFocus else []


def _in(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget, within = item.widget(), item.layout()
        if widget is not None:
            found += _acted_on(widget)
        elif within is not None:
            found += _in(within)
    return found
