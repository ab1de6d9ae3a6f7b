"""Desk: the dossier that is open, the text on it and the provision in hand; every pane shares it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.gui.jobs import Jobs
from desktop.gui.messages import Messages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry
    from desktop.workspace import Workspace

Loaded = tuple["Workspace", tuple["TextEntry", ...]]


class Desk(QObject):
    """What is open. Everything that reads the dossier goes through `jobs` or, where it is quick, `reads`."""

    dossier_changed = Signal()  # another dossier, or none
    texts_changed = Signal()  # documents came or went
    notes_changed = Signal()  # a note was written, changed, binned or restored
    undo_changed = Signal()
    text_opened = Signal(str)  # its `document` is there
    selected = Signal(str, str)  # text id, node id
    span_changed = Signal()  # words of the provision in hand were marked, or no longer

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = Messages(self)
        self.jobs = Jobs(self.messages, self)  # what lasts or writes, one after the other
        self.reads = Jobs(self.messages, self)  # quick looks: a document, a page image, a label
        self.workspace: Workspace | None = None
        self.texts: tuple[TextEntry, ...] = ()
        self.document: Document | None = None  # of the current text
        self.current: tuple[str, str] = ("", "")
        self.span: tuple[int, int] | None = None  # words marked in the current provision, in code points
        self.notes_changed.connect(self.undo_changed)

    def open_dossier(
        self, path: Path, *, create: bool = False, then: Callable[[], None] | None = None
    ) -> None:
        """Open another dossier and do what comes `then`; the one that is open stays where it fails."""
        whole = path.absolute()  # remembered, it must be found from any other folder

        def load() -> Loaded:
            from desktop.workspace import Workspace

            workspace = Workspace.open(whole, create=create)
            return workspace, workspace.texts()

        def opened(loaded: Loaded) -> None:
            self._take(loaded)
            if then:
                then()

        self.jobs.run(self.tr("Opening {name}").format(name=path.name), load, opened)

    def _take(self, loaded: Loaded) -> None:
        self.close_dossier()
        self.workspace, self.texts = loaded
        self.dossier_changed.emit()
        self.texts_changed.emit()
        self.undo_changed.emit()

    def close_dossier(self) -> None:
        """Put the dossier away, and with it what was still to be read from it."""
        self.reads.cancel_all()
        if self.workspace is not None:
            self.workspace.close()
        self.workspace, self.texts, self.document, self.current = None, (), None, ("", "")

    def refresh_texts(self, then: Callable[[], None] | None = None) -> None:
        """Look again which texts the dossier holds, and do what comes `then`."""

        def have(texts: tuple[TextEntry, ...]) -> None:
            self.texts = texts
            self.texts_changed.emit()
            if self.document and not self.entry(self.current[0]):
                self._lose_text()
            if then:
                then()

        if workspace := self.workspace:
            self.reads.run("", workspace.texts, have, quiet=True)

    def entry(self, text_id: str) -> TextEntry | None:
        """What the library says of a text."""
        return next((entry for entry in self.texts if entry.id == text_id), None)

    def open_text(self, text_id: str) -> None:
        """Lay a text on the desk; `text_opened` comes when its document is there."""
        self.select(text_id, "")

    def select(self, text_id: str, node_id: str) -> None:
        """Take a provision in hand, opening its text first where it is not on the desk."""
        if text_id == self.current[0]:
            self._select(text_id, node_id)
        elif workspace := self.workspace:

            def opened(document: Document) -> None:
                self._open(text_id, document)
                self._select(text_id, node_id)

            self.reads.run("", lambda: workspace.document(text_id), opened, quiet=True)

    def _lose_text(self) -> None:
        """The text on the desk was taken back: another takes its place, or none."""
        self.document, self.current = None, ("", "")
        if self.texts:
            self.open_text(self.texts[0].id)
        else:
            self.text_opened.emit("")

    def _open(self, text_id: str, document: Document) -> None:
        self.document = document
        self.current = (text_id, "")
        self.text_opened.emit(text_id)

    def _select(self, text_id: str, node_id: str) -> None:
        if node_id and self.current != (text_id, node_id):
            self.current = (text_id, node_id)
            self.mark(None)
            self.selected.emit(text_id, node_id)

    def mark(self, span: tuple[int, int] | None) -> None:
        """Mark words of the provision in hand, as a note on a span of it needs them."""
        if span != self.span:
            self.span = span
            self.span_changed.emit()

    def close(self) -> None:
        """Stop the work under way and put the dossier away."""
        self.reads.cancel_all()
        self.reads.close()
        self.jobs.close()
        self.close_dossier()
