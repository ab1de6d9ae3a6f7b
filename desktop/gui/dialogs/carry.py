"""CarryDialog: from which text notes are carried to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget
from shiboken6 import isValid

from desktop.gui import theme
from desktop.gui.dialogs.sides import SideChooser
from desktop.terms.page import Side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.workspace import Workspace


class CarryDialog(QDialog):
    """The draft that has notes, and the text that followed it; the likeliest is suggested."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Side | None = None
        self._own_choice = False
        self.setObjectName("carryDialog")
        self.setWindowTitle(self.tr("Carry notes over"))
        self.setMinimumWidth(theme.px(660))
        self._build()
        self._start()

    def _build(self) -> None:
        self.old = SideChooser(self._desk, "carry.old", self.tr("Earlier draft"), self)
        self.new = SideChooser(self._desk, "carry.new", self.tr("Text that followed it"), self)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setObjectName("muted")
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.carry = self.buttons.button(standard.Ok)
        self.carry.setText(self.tr("Look at the notes"))
        self.carry.setObjectName("carry.ok")
        self.carry.setAccessibleName(self.tr("See what becomes of every note; nothing is changed yet"))
        self.buttons.button(standard.Cancel).setObjectName("carry.cancel")
        form = QFormLayout(self)
        form.setContentsMargins(*[theme.px(18)] * 4)
        form.setSpacing(theme.px(12))
        form.addRow(self.tr("&Earlier draft, with the notes"), self.old)
        form.addRow(self.tr("&Text that followed it"), self.new)
        form.addRow(self.hint)
        form.addRow(self.buttons)

    def _start(self) -> None:
        self.old.list_texts()
        self.new.list_texts()
        self.old.changed.connect(self._suggest)
        self.new.changed.connect(self._say)
        self.new.texts.activated.connect(self._chose)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        here = self._desk.entry(self._desk.current[0])
        noted = max(self._desk.texts, key=lambda entry: entry.notes, default=None)
        start = here if here and here.notes else noted
        self.old.choose(Side(start.id) if start else None)
        self._suggest()

    def _chose(self) -> None:
        self._own_choice = True

    def _suggest(self) -> None:
        """Look for what the draft became, unless the reader named it."""
        side, workspace = self.old.side(), self._desk.workspace
        self._say()
        if self._own_choice or side is None or workspace is None or side == self._asked:
            return
        self._asked = side

        def found(after: tuple[Side, ...]) -> None:
            if isValid(self) and after and side == self._asked and not self._own_choice:
                self.new.choose(after[0])

        self._desk.reads.run("", lambda: _after(workspace, side), found, quiet=True)

    def _say(self) -> None:
        old, new = self.sides()
        entry = self._desk.entry(old.text)
        same, count = old.text == new.text, entry.notes if entry else 0
        self.carry.setEnabled(bool(old.text and new.text) and not same and count > 0)
        self.hint.setText(
            self.tr("Choose two different texts.")
            if same
            else self.tr("Notes on the earlier draft: {n}").format(n=count)
        )

    def sides(self) -> tuple[Side, Side]:
        """What was chosen, the earlier first."""
        return self.old.side() or Side(""), self.new.side() or Side("")


def _after(workspace: Workspace, side: Side) -> tuple[Side, ...]:
    """What a draft became, or else a text it is a draft of; those of its language first."""
    entries = {entry.id: entry for entry in workspace.texts()}
    own = entries[side.text]
    later = [
        e for e in entries.values() if e.symbol and e.symbol == own.symbol and e.language == own.language
    ]
    newer = [Side(e.id) for e in later if e.revision > own.revision]
    found = workspace.outcomes_of(side) or workspace.drafts_of(side)
    alike = [one for one in found if entries[one.text].language == own.language]
    return (*newer, *(alike or found))
