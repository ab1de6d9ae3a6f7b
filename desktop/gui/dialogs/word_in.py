"""WordInDialog: comments, answers and tracked changes of a Word file, shown one by one, then kept as notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QLabel

from desktop.gui import sentences, settings
from desktop.gui.dialogs.coming_in import ComingIn
from desktop.gui.dialogs.sides import SideChooser
from desktop.gui.dialogs.word_words import incoming_words
from desktop.gui.models.word_rows import WordRowsModel
from desktop.gui.panes.notes_words import tier_word
from desktop.terms.annotation import Tier
from desktop.terms.carrying import Candidate
from desktop.terms.commented import RowKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.coming_in import Keeping
    from desktop.gui.dialogs.placed import Line
    from desktop.terms.commented import Incoming
    from desktop.terms.document import Document
    from desktop.terms.step import Work
    from desktop.workspace import Workspace

Read = tuple["Incoming", "Document"]


class WordInDialog(ComingIn[Read]):
    """Any row may be left out, and one without a sure place be given one."""

    name, doing, shows = "wordIn", "keep", WordRowsModel

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.keep = self.do
        self.text.texts.activated.connect(self._other)
        for key, do in (("X", self.leave_out), ("P", self.choose_paragraph)):
            context = Qt.ShortcutContext.WidgetShortcut
            QShortcut(QKeySequence(key), self.list, do, context=context)

    def _called(self) -> dict[str, str]:
        return {
            "title": self.tr("Import comments from Word"),
            "file": self.tr("Word file with comments"),
            "kinds": "Word (*.docx)",
            "browse": self.tr("Choose the Word file"),
            "look": self.tr("Show what the file brings; nothing is changed"),
            "list": self.tr("What comes in"),
            "do": self.tr("Keep"),
            "does": self.tr("Keep everything that is not left out, in one step"),
        }

    def _fields(self) -> Sequence[Line]:
        self.text = SideChooser(self._desk, "wordIn.text", self.tr("Document the comments are on"), self)
        self.text.list_texts(none=self.tr("The document it names itself"))
        self.tier = self._named(QComboBox(self), "tier", self.tr("Who may see the new notes"))
        for tier in Tier:
            self.tier.addItem(tier_word(tier), tier)
        self.tier.setCurrentIndex(self.tier.findData(Tier.DELEGATION))
        return (self.tr("&On"), self.text), (self.tr("&Tier of new notes"), self.tier)

    def _lay(self, rows: QVBoxLayout, form: QFormLayout) -> None:
        super()._lay(rows, form)
        self.keys = QLabel(self.tr("X leaves a row out · P chooses its paragraph"), self)
        self.keys.setObjectName("muted")
        rows.addWidget(self.keys)
        rows.addStretch(0)

    # -- looking

    def _read(self, workspace: Workspace, path: Path) -> Callable[[], Work[Read]]:
        side = self.text.side()

        def work() -> Work[Read]:
            from desktop.workspace.word_comments import read

            incoming = yield from read(workspace, path, side)
            return incoming, workspace.document(incoming.text)

        return work

    def _list_rows(self, found: Read | None) -> None:
        incoming, document = found or (None, None)
        self.model.lay(document, incoming.rows if incoming else ())

    def _told(self, found: Read | None) -> tuple[str, bool]:
        self.keys.setVisible(self.model.rowCount() > 0)
        if found is None:
            return "", False
        incoming, entry = found[0], self._desk.entry(found[0].text)
        on = [self.tr("On {name}").format(name=entry.name)] if entry else []
        told = "\n".join((" · ".join((*on, incoming_words(incoming))), *map(sentences.say, incoming.remarks)))
        return told, any(self.model.is_kept(row) for row in self.model.rows())

    # -- what the reader says of a row

    def leave_out(self) -> None:
        """Leave the row in hand out, or take it in again."""
        self.model.toggle(self.list.current_row())
        self._say()

    def choose_paragraph(self) -> None:
        """Say where a row without a sure place belongs."""
        from desktop.gui.dialogs.paragraph import ParagraphDialog

        number = self.list.current_row()
        row = self.model.row(number)
        if row is None or self.found is None or row.what is not RowKind.UNPLACED:
            return
        start = row.candidates[0].node if row.candidates else ""
        dialog = ParagraphDialog(self.found[1], row.quote or row.text, start, self)
        dialog.chosen.connect(lambda node: self._place(number, node))
        dialog.open()

    def _place(self, number: int, node: str) -> None:
        self.model.place(number, node)
        self._say()

    # -- keeping

    def _keeping(self, workspace: Workspace, found: Read) -> Keeping:
        from desktop.workspace.word_comments import keep

        tier, skip = self.tier.currentData(), frozenset(self.model.skipped)
        places = {key: Candidate(node) for key, node in self.model.placed.items()}
        by, said = settings.text("notes/author"), self.tr("Notes new, changed or answered: {n}.")

        def work() -> tuple[str, ...]:
            return keep(workspace, found[0], tier, skip=skip, places=places, by=by)

        return self.tr("Keeping the comments"), work, lambda kept: said.format(n=len(kept))
