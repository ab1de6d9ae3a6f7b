"""ClausePane: what the provision in hand says: its verb on the ladder, to whom, by when, on what condition, citing what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextFrameFormat, QTextLength, QTextTableFormat
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from desktop.gui import theme
from desktop.gui.delegates.clause_marks import LOOKS, underline
from desktop.gui.panes.actions_words import value_word
from desktop.gui.panes.clause_words import head, rows
from desktop.gui.panes.ladder import Ladder
from desktop.gui.words import direction
from desktop.terms.page import Side
from desktop.views.clauses import leads_to, paragraph_in

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.panes.clause_words import Item, Row
    from desktop.terms.clause import Reference
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

CHARS = QTextCharFormat
HEAD = 88  # pixels a head takes at 100 %


class ClausePane(QWidget):
    """Follows the desk. The heads bear the lines that mark the words in the tree: they are its legend."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clausePane")
        self._desk = desk
        self._provision: Provision | None = None
        self.legend = False  # every mark is explained, not only those of the provision in hand
        self.ladder = Ladder(self)
        self.verb = QLabel(self)
        self.verb.setTextFormat(Qt.TextFormat.PlainText)
        self.verb.setWordWrap(True)
        self.verb.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.body = self._make_body()
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        top.setSpacing(theme.px(8))
        top.addWidget(self.ladder)
        top.addWidget(self.verb, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._top)
        box.addWidget(self.body, 1)
        self.setFocusProxy(self.body)

    def _make_body(self) -> QTextBrowser:
        body = QTextBrowser(self)
        body.setObjectName("clauseBody")
        body.setAccessibleName(self.tr("What the paragraph says"))
        body.setOpenLinks(False)
        body.setUndoRedoEnabled(False)
        body.anchorClicked.connect(self._activate)
        return body

    def show_provision(self, provision: Provision | None) -> None:
        """Say what a provision says."""
        self._provision = provision
        clause = provision.clause if provision else None
        self.ladder.show_strength(clause.strength if clause else None)
        self.verb.setText(self._verb())
        self._top.setVisible(bool(self.verb.text()))
        self.verb.setFont(theme.face(self._language()))
        self.body.clear()
        told = list(rows(provision, self._language())) if provision else []
        cursor = QTextCursor(self.body.document())
        if told:
            self._set(cursor, told)
        elif provision and not (clause and clause.verb):
            form = CHARS()
            form.setForeground(theme.colour("muted"))
            cursor.insertText(self.tr("It asks for nothing and cites nothing."), form)
        if self.legend:
            self._set_legend()
        self.body.moveCursor(QTextCursor.MoveOperation.Start)

    def _language(self) -> str:
        return self._desk.document.language if self._desk.document else ""

    def _verb(self) -> str:
        clause = self._provision.clause if self._provision else None
        if not clause or not clause.verb:
            return ""
        kind = value_word("verb", clause.verb_class) if clause.verb_class else ""
        rung = self.tr("strength {n} of 9").format(n=clause.strength) if clause.strength else ""
        same = kind.casefold() == clause.verb.casefold()
        return " · ".join(filter(None, (clause.verb, "" if same else kind, rung)))

    # The rows.

    def _set(self, cursor: QTextCursor, told: list[Row]) -> None:
        frame = QTextTableFormat()
        frame.setBorder(0)
        frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        frame.setCellPadding(theme.px(2))
        frame.setCellSpacing(0)
        lengths = QTextLength.Type
        frame.setColumnWidthConstraints(
            [QTextLength(lengths.FixedLength, theme.px(HEAD)), QTextLength(lengths.VariableLength, 0)]
        )
        frame.setWidth(QTextLength(lengths.PercentageLength, 100))
        table = cursor.insertTable(len(told), 2, frame)
        for number, row in enumerate(told):
            table.cellAt(number, 0).firstCursorPosition().insertText(head(row.part), _head(row.part))
            self._set_items(table.cellAt(number, 1).firstCursorPosition(), row)

    def _set_legend(self) -> None:
        cursor = QTextCursor(self.body.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertBlock()
        quiet = CHARS()
        quiet.setForeground(theme.colour("muted"))
        cursor.insertText(self.tr("Marks:"), quiet)
        for part in LOOKS:
            cursor.insertText("   ", quiet)
            cursor.insertText(head(part), _head(part))

    def _set_items(self, cursor: QTextCursor, row: Row) -> None:
        for number, item in enumerate(row.items):
            if number:
                cursor.insertBlock()
            self._set_item(cursor, item)

    def _set_item(self, cursor: QTextCursor, item: Item) -> None:
        form, quiet = CHARS(), CHARS()
        form.setFont(theme.face(self._language()))
        quiet.setFont(theme.face())
        quiet.setForeground(theme.colour("muted"))
        block = cursor.blockFormat()
        block.setLayoutDirection(direction(item.words))
        cursor.setBlockFormat(block)
        leads = item.link is not None and self._leads_to(item.link) is not None
        if leads:
            form.setAnchor(True)
            form.setAnchorHref(str(item.link))
            form.setForeground(theme.colour("accent"))
            form.setFontUnderline(True)
        cursor.insertText(" ".join(item.words.split()), form)
        if item.told:
            cursor.insertText(f"   {item.told}", quiet)

    # Where references lead.

    def _reference(self, number: int) -> Reference | None:
        references = self._provision.clause.references if self._provision else ()
        return references[number] if number < len(references) else None

    def _leads_to(self, number: int) -> Side | None:
        reference, document = self._reference(number), self._desk.document
        if reference is None or document is None or self._provision is None:
            return None
        here = Side(self._desk.current[0], self._provision.id)
        return leads_to(reference, document, here, self._desk.texts)

    def _activate(self, url: QUrl) -> None:
        """Go where a reference leads: in this document, or in another of the dossier once it is read."""
        number = int(url.toString()) if url.toString().isdigit() else -1
        reference, side = self._reference(number), self._leads_to(number)
        workspace = self._desk.workspace
        if reference is None or side is None or workspace is None:
            return
        if side.node:
            self._desk.select(side.text, side.node)
            return
        read, go = partial(workspace.document, side.text), partial(self._go, side.text, reference)
        self._desk.reads.run("", read, go, quiet=True)

    def _go(self, text: str, reference: Reference, document: Document) -> None:
        node = paragraph_in(document, reference)
        self._desk.select(text, node or document.provisions[0].id)


def _head(part: str) -> QTextCharFormat:
    form = CHARS()
    form.setFont(theme.face("", theme.POINTS - 0.5))
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setForeground(theme.colour("muted"))
    marked = next((known for known in LOOKS if known == part), None)
    return underline(form, marked) if marked else form
