"""PartnerDialog: which provision of the other text this one belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.partners import PartnersModel
from desktop.gui.words import direction
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.provision import Provision
    from desktop.views.partners import Partner

_SHOWN = 280  # letters of the provision that a partner is looked for


class PartnerDialog(QDialog):
    """The likeliest first; typing narrows the list, Enter takes the one in hand."""

    chosen = Signal(str)  # the id of its node

    def __init__(
        self, provision: Provision, partners: Sequence[Partner], language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("partnerDialog")
        self.setWindowTitle(self.tr("Pair with…"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(theme.px(640), theme.px(520))
        self.words, self.field = QLabel(_shown(provision), self), QLineEdit(self, clearButtonEnabled=True)
        self.list, self.model = TallRows(self), PartnersModel(partners, language, self)
        self.buttons = QDialogButtonBox(self)
        self._build(provision, language)
        self._lay_out()
        self.list.show_row(0)
        self._allow()
        self.field.setFocus()

    def _build(self, provision: Provision, language: str) -> None:
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setFont(theme.reading_face(language))
        self.words.setLayoutDirection(direction(provision.text))
        self.field.setPlaceholderText(self.tr("Words or label of the paragraph it belongs to"))
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setItemDelegate(TextDelegate(self.list, margin=30))
        self.list.setModel(self.model)
        roles = QDialogButtonBox.ButtonRole
        self.take = self.buttons.addButton(self.tr("Pair"), roles.AcceptRole)
        close = self.buttons.addButton(self.tr("Cancel"), roles.RejectRole)
        for widget, name, called in (
            (self.field, "partner.filter", self.tr("Narrow the list")),
            (self.list, "partner.list", self.tr("What it may belong to")),
            (self.take, "partner.take", self.tr("Pair the two")),
            (close, "partner.close", self.tr("Close without pairing")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.row_opened.connect(lambda _: self.accept())
        self.list.row_chosen.connect(lambda _: self._allow())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.addWidget(self.words)
        rows.addWidget(self.field)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.buttons)

    def _narrow(self, words: str) -> None:
        self.model.narrow(words)
        self.list.show_row(0)
        self._allow()

    def _allow(self) -> None:
        self.take.setEnabled(self.model.row(self.list.current_row()) is not None)

    def accept(self) -> None:
        """Take the provision in hand."""
        row = self.model.row(self.list.current_row())
        if row is not None:
            self.chosen.emit(row.provision.id)
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys walk the list while the words keep the keyboard."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step and self.model.rowCount():
                self.list.show_row(min(max(self.list.current_row() + step, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)


def _shown(provision: Provision) -> str:
    words = f"{provision.label} {as_printed(provision)}".strip()
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
