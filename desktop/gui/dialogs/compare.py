"""Choosing two texts to compare: the likeliest draft is suggested for what was adopted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QWidget
from shiboken6 import isValid

from desktop.gui import settings, theme
from desktop.gui.dialogs.sides import SideChooser
from desktop.terms.page import Side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.workspace import Workspace

Choice = tuple[str, str]  # a text's id and the id of a decision in it, "" for the whole

_DRAFT = re.compile(r"/(L|CRP|WP)\.")  # symbols of limited and conference-room papers


class CompareDialog(QDialog):
    """Two texts, or decisions in them; `side` is the one in hand."""

    def __init__(self, desk: Desk, side: Side | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Side | None = None
        self._own_choice = False  # the reader chose the old text: nothing is suggested in its place
        self.setObjectName("compareDialog")
        self.setWindowTitle(self.tr("Compare two texts"))
        self.setMinimumWidth(theme.px(660))
        self._build()
        self._lay_out()
        self._start(side)

    def _build(self) -> None:
        self.old = SideChooser(self._desk, "compare.old", self.tr("Old text (the draft)"), self)
        self.new = SideChooser(self._desk, "compare.new", self.tr("New text (as adopted)"), self)
        self.hint = QLabel(self, wordWrap=True)
        self.hint.setObjectName("muted")
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        self.compare = self.buttons.button(standard.Ok)
        self.compare.setText(self.tr("Compare"))
        self.compare.setObjectName("compare.ok")
        self.compare.setAccessibleName(self.tr("Compare"))
        self.buttons.button(standard.Cancel).setObjectName("compare.cancel")

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(*[theme.px(18)] * 4)
        form.setSpacing(theme.px(12))
        form.addRow(self.tr("&New text (as adopted)"), self.new)
        form.addRow(self.tr("&Old text (the draft)"), self.old)
        form.addRow(self.hint)
        form.addRow(self.buttons)

    def _start(self, side: Side | None) -> None:
        self.old.list_texts()
        self.new.list_texts()
        self.old.texts.setCurrentIndex(min(1, self.old.texts.count() - 1))
        self.new.changed.connect(self._suggest)
        self.old.changed.connect(self._allow)
        self.old.texts.activated.connect(self._chose_old)
        self.old.parts.activated.connect(self._chose_old)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.new.choose(side or _last_time())
        self._part_them()
        self._suggest()
        self.new.texts.setFocus()

    def _part_them(self) -> None:
        """Begin with two texts: a report is seldom compared with a decision of its own."""
        new, old = self.new.side(), self.old.side()
        if new and old and new.text == old.text:
            other = next((entry for entry in self._desk.texts if entry.id != new.text), None)
            self.old.choose(Side(other.id) if other else old)

    def _chose_old(self) -> None:
        self._own_choice = True

    def _suggest(self) -> None:
        """Look for the draft of what is chosen, unless the reader named one."""
        side, workspace = self.new.side(), self._desk.workspace
        self._allow()
        if self._own_choice or side is None or workspace is None or side == self._asked:
            return
        self._asked = side

        def found(drafts: tuple[Side, ...]) -> None:
            if isValid(self) and drafts and side == self._asked and not self._own_choice:
                self._put(side, drafts[0])

        self._desk.jobs.run("", lambda: _counterparts(workspace, side), found, quiet=True)

    def _put(self, side: Side, other: Side) -> None:
        """Lay the suggestion beside what was chosen; a draft that was chosen goes to the side of the old."""
        if self._is_draft(side) and not self._is_draft(other):
            self._asked = other
            self.new.choose(other)
            self.old.choose(side)
        else:
            self.old.choose(other)
        self.hint.setText(self.tr("Suggested: the two texts that have most paragraphs in common."))

    def _is_draft(self, side: Side) -> bool:
        entry = self._desk.entry(side.text)
        return entry is not None and _DRAFT.search(entry.symbol) is not None

    def _allow(self) -> None:
        old, new = self.old.side(), self.new.side()
        self.compare.setEnabled(old != new and old is not None and new is not None)
        if old == new:
            self.hint.setText(self.tr("Choose two different texts, or two decisions of one."))

    def sides(self) -> tuple[Side, Side]:
        """What was chosen, the old first."""
        return self.old.side() or Side(""), self.new.side() or Side("")

    def choices(self) -> tuple[Choice, Choice]:
        """The same as ids."""
        old, new = self.sides()
        return (old.text, old.node or ""), (new.text, new.node or "")

    def accept(self) -> None:
        """Remember the choice for the next time, unless the dossier is encrypted."""
        new = self.sides()[1]
        if not self._desk.discreet:
            settings.set_value("compare/text", new.text)
            settings.set_value("compare/part", new.node or "")
        super().accept()


def _counterparts(workspace: Workspace, side: Side) -> tuple[Side, ...]:
    """The drafts of what was chosen or, where it is itself one, what it became."""
    return workspace.drafts_of(side) or workspace.outcomes_of(side)


def _last_time() -> Side | None:
    text = settings.text("compare/text")
    return Side(text, settings.text("compare/part") or None) if text else None
