"""The notes pane: the notes on what is in hand, the form they are written in, and the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import icons, theme, writing
from desktop.gui.delegates.buttons import tool
from desktop.gui.delegates.tall_rows import TallRows
from desktop.gui.delegates.text import TextDelegate
from desktop.gui.models.notes import NotesModel
from desktop.gui.panes.notes_drafts import Draft, new_draft
from desktop.gui.panes.notes_editor import NoteEditor
from desktop.gui.panes.notes_scope import ALL, BIN, PARAGRAPH, TEXT, empty_words, listed, read, scope_words
from desktop.gui.panes.notes_words import kinds_menu
from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.gui.desk import Desk
    from desktop.gui.panes.notes_scope import Listed
    from desktop.terms.document import Document
    from desktop.views.notes import NoteRow

Span = tuple[int, int]


class NotesPane(QWidget):
    """Lists, writes, bins and restores notes; what is typed is kept whatever happens next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loads = 0  # only the newest answer counts
        self._fresh = True  # whether the list is as new as the form
        self.setObjectName("notes")
        self._build()
        self._lay_out()
        self._name()
        self._connect()
        self.reload()

    def _build(self) -> None:
        self.scope = QComboBox(self)
        for scope in (PARAGRAPH, TEXT, ALL, BIN):
            self.scope.addItem(scope_words(scope), scope)
        self.add_button = QPushButton(self.tr("Add note"), self)
        self.bin_button = tool(self, "bin")
        self.list, self.model = TallRows(self), NotesModel(self)
        self.list.horizontalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setItemDelegate(TextDelegate(self.list, margin=20))
        self.list.setModel(self.model)
        self.editor = NoteEditor(self._desk, self)
        self.empty = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.menu = kinds_menu(self)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(6))
        bar.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(4))
        bar.addWidget(self.scope, 1)
        bar.addWidget(self.add_button)
        bar.addWidget(self.bin_button)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.list)
        halves.addWidget(self.empty)
        halves.addWidget(self.editor)
        halves.setChildrenCollapsible(False)
        halves.setSizes([theme.px(240), theme.px(240), theme.px(440)])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(bar)
        rows.addWidget(halves, 1)

    def _name(self) -> None:
        for widget, name, called in (
            (self.scope, "notes.scope", self.tr("Which notes are listed")),
            (self.add_button, "notes.add", self.tr("Add a note (F4)")),
            (self.bin_button, "notes.bin", self.tr("Put the note in the bin (Del)")),
            (self.list, "notes.list", self.tr("Notes")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
            widget.setToolTip(called)
        self.empty.setObjectName("muted")

    def _connect(self) -> None:
        desk = self._desk
        desk.selected.connect(self._follow)
        desk.text_opened.connect(self.reload)
        desk.notes_changed.connect(self.reload)
        desk.dossier_changed.connect(self._start_over)
        self.scope.currentIndexChanged.connect(self.reload)
        self.add_button.clicked.connect(self.ask_kind)
        self.bin_button.clicked.connect(self.bin_or_restore)
        self.menu.triggered.connect(lambda action: self.add(NoteKind(action.data())))
        self.list.row_chosen.connect(self._choose)
        self.list.row_opened.connect(lambda _: self.editor.words.setFocus())
        listed = Qt.ShortcutContext.WidgetShortcut
        # Del by its name: the system's own keys for it may hold Ctrl+D, which compares.
        acts = (("R", self.reply), ("Space", self.resolve), ("Del", self.bin_or_restore))
        keys = [QShortcut(QKeySequence(key), self.list, act, context=listed) for key, act in acts]
        writing.marks(desk, self.add_button, self.bin_button, *keys)
        self.editor.kept.connect(desk.notes_changed)
        self.editor.shown.connect(self.editor.setVisible)
        QShortcut(QKeySequence("F4"), self, self.ask_kind, context=Qt.ShortcutContext.WindowShortcut)

    # -- what is listed

    def reload(self) -> None:
        """List the notes anew."""
        workspace = self._desk.workspace
        self._loads += 1
        if workspace is None:
            self._show(())
            return
        load, scope, (text, node) = self._loads, self.scope.currentData(), self._desk.current
        changes = self.editor.keeper.changes

        def loaded(found: Listed) -> None:
            if isValid(self) and load == self._loads:
                self._fresh = changes == self.editor.keeper.changes
                self.model.unread = found[1]
                self._show(found[0])

        self._desk.reads.run("", lambda: listed(workspace, scope, text, node), loaded, quiet=True)

    def _show(self, rows: tuple[NoteRow, ...]) -> None:
        self.model.show(rows, placed=self.scope.currentData() != PARAGRAPH)
        self._say_empty()
        number = self.model.number_of(self.editor.keeper.note_id)
        if number < 0 and not self._writing():
            number = self.model.first_on(*self._desk.current)
        if number >= 0:
            self.list.show_row(number)
        elif not self._writing():
            self.editor.show_draft(None)
        self._allow()

    def _writing(self) -> bool:
        """Whether a note is begun that is not in the dossier yet, or has newer words here."""
        keeper = self.editor.keeper
        return keeper.draft is not None and (not keeper.note_id or keeper.waiting)

    def _choose(self, number: int) -> None:
        """Show the note listed at `number` in the form, and take its paragraph in hand."""
        row = self.model.row(number)
        self._allow()
        if row is None:
            return
        if row.note.id in self.model.unread:
            read(self._desk, row.note.id)
        if row.note.id != self.editor.keeper.note_id:
            self.editor.show_draft(Draft.of(row))
        elif self._fresh:
            self.editor.refresh(Draft.of(row))
        self.editor.setEnabled(not row.note.binned)
        anchor = row.note.anchor
        if (anchor.text, anchor.node) != self._desk.current:
            self._desk.select(anchor.text, anchor.node)

    def _follow(self, text: str, node: str) -> None:
        """Another paragraph is in hand."""
        draft = self.editor.keeper.draft
        if draft is not None and (draft.text, draft.node) != (text, node):
            self.editor.show_draft(None)
        if self.scope.currentData() == PARAGRAPH:
            self.reload()
            return
        row = self.model.row(self.list.current_row())
        if row is None or (row.note.anchor.text, row.note.anchor.node) != (text, node):
            self.list.show_row(self.model.first_on(text, node))
        self._allow()

    def _start_over(self) -> None:
        self.editor.drop()
        self.reload()

    def _allow(self) -> None:
        """Offer only what can be done."""
        row = self.model.row(self.list.current_row())
        self.bin_button.setEnabled(row is not None)
        binned = self.scope.currentData() == BIN
        called = (
            self.tr("Take the note out of the bin") if binned else self.tr("Put the note in the bin (Del)")
        )
        self.bin_button.setIcon(icons.icon("restore" if binned else "bin"))
        self.bin_button.setToolTip(called)
        self.bin_button.setAccessibleName(called)
        self.add_button.setEnabled(bool(self._desk.current[1]))

    def _say_empty(self) -> None:
        empty = self.model.rowCount() == 0
        self.list.setVisible(not empty)
        self.empty.setVisible(empty)
        self.empty.setText(empty_words(self.scope.currentData(), chosen=bool(self._desk.current[1])))

    # -- what the reader does

    def ask_kind(self) -> None:
        """Offer the kinds of note by their letters; the one chosen is begun on the paragraph in hand."""
        if self.add_button.isEnabled():
            self.menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    def add(self, kind: NoteKind) -> None:
        """Begin a note on the paragraph in hand, or on the words marked in it."""
        self.add_on(*self._desk.current, self._desk.span, kind=kind)

    def add_on(self, text: str, node: str, span: Span | None = None, *, kind: NoteKind | None = None) -> None:
        """Begin a note on a paragraph or a span of it (code points), of the kind last chosen where none is named."""
        workspace = self._desk.workspace
        if workspace is None or not node or self._desk.read_only:
            return
        if self._desk.document is not None and text == self._desk.current[0]:
            self._begin(new_draft(self._desk.document, text, node, span, kind=kind))
            return

        def loaded(document: Document) -> None:
            if isValid(self):
                self._begin(new_draft(document, text, node, span, kind=kind))

        self._desk.reads.run("", lambda: workspace.document(text), loaded, quiet=True)

    def _begin(self, draft: Draft) -> None:
        self._reveal()
        if self.scope.currentData() == BIN:
            self.scope.setCurrentIndex(self.scope.findData(PARAGRAPH))
        self._desk.select(draft.text, draft.node)
        self.list.clearSelection()
        self.editor.begin(draft)

    def _reveal(self) -> None:
        """Bring the pane to the front where it stands in a dock."""
        above = self.parentWidget()
        if isinstance(above, QDockWidget):
            above.show()
            above.raise_()

    def bin_or_restore(self) -> None:
        """Put the note chosen in the bin or, in the bin, take it out."""
        row, workspace = self.model.row(self.list.current_row()), self._desk.workspace
        if row is None or workspace is None or not self.editor.keeper.keep_now():
            return
        self.editor.show_draft(None)
        act = workspace.restore_note if row.note.binned else workspace.bin_note
        note_id = row.note.id

        desk = self._desk
        desk.keep(lambda: act(note_id), lambda _: desk.notes_changed.emit())

    def reply(self) -> None:
        """Write a reply to the note chosen."""
        if self.editor.keeper.note_id:
            self.editor.replies.words.setFocus()

    def resolve(self) -> None:
        """Resolve the note chosen, or open it again."""
        draft = self.editor.keeper.draft
        if draft is not None:
            self.editor.keeper.change(state="open" if draft.state == "resolved" else "resolved")
            self.editor.keeper.keep_now()

    def flush(self) -> None:
        """Put on disk what is still being typed."""
        self.editor.keeper.keep_now()
        self.editor.replies.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what is typed before the window closes."""
        if event.type() == QEvent.Type.Close:
            self.flush()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Watch the window for its closing."""
        super().showEvent(event)
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)
