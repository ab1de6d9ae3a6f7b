"""Desk: the dossier that is open, the text on it and the provision in hand; every pane shares it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.errors import DossierError
from desktop.gui import settings
from desktop.gui.jobs import Jobs
from desktop.gui.messages import Messages
from desktop.gui.secluding import Secluded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.store.keys import Secret
    from desktop.store.rescue import WayBack
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry
    from desktop.workspace import Workspace

T = TypeVar("T")
LOOKING = 0.1  # seconds that closing waits for a look at the file nobody wants any more
Found = tuple["Workspace", tuple["TextEntry", ...]]
Loaded = Found | None  # none: it is encrypted, and no secret was given


class Desk(QObject):
    """What is open. Everything that reads the dossier goes through `jobs` or, where it is quick, `reads`."""

    rights_changed = Signal()  # whether it can be written; told before all else
    dossier_changed = Signal()  # another dossier, or none
    closing = Signal()  # it is about to be put away: what is being written is to be kept now
    secret_wanted = Signal(object, object)  # the path of an encrypted dossier, and what comes then
    lost = Signal(object, object, object)  # it does not open: the way back, the secret given, what comes then
    texts_changed = Signal()  # documents came or went
    notes_changed = Signal()  # a note was written, changed, binned or restored
    undo_changed = Signal()
    unkept = Signal(str)  # words that were typed could not be kept, and why
    text_opened = Signal(str)  # its `document` is there
    selected = Signal(str, str)  # text id, node id
    span_changed = Signal()  # words of the provision in hand were marked, or no longer

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages = Messages(self)
        self.jobs = Jobs(self.messages, self)  # what lasts or writes, one after the other
        self.reads = Jobs(self.messages, self)  # quick looks: a document, a page image, a label
        self.checks = Jobs(self.messages, self)  # what nobody waits for: whether the dossier is whole
        self.workspace: Workspace | None = None
        self.texts: tuple[TextEntry, ...] = ()
        self.document: Document | None = None  # of the current text
        self.current: tuple[str, str] = ("", "")
        self.may_leave: Callable[[], bool] = lambda: True  # whether what is typed is kept, or may be lost
        self.span: tuple[int, int] | None = None  # words marked in the current provision, in code points
        self.notes_changed.connect(self.undo_changed)

    @property
    def discreet(self) -> bool:
        """Whether the dossier is encrypted: nothing of what it holds is remembered outside of it."""
        return self.workspace is not None and self.workspace.dossier.encrypted

    @property
    def read_only(self) -> bool:
        """Whether a dossier is open in which nothing can be changed from here."""
        return self.workspace is not None and self.workspace.dossier.read_only

    def open_dossier(
        self,
        path: Path,
        *,
        create: bool = False,
        secret: Secret | None = None,
        then: Callable[[], None] | None = None,
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Open another dossier and do what comes `then`; the one that is open stays where it fails."""
        whole = path.absolute()  # remembered, it must be found from any other folder

        def opened(loaded: Loaded | WayBack) -> None:
            if isinstance(loaded, tuple):
                self._take_where_free(loaded, then)
                return
            self._tell_if_none()
            if loaded and loaded.good:
                self.lost.emit(loaded, secret, then)
            else:
                self.secret_wanted.emit(whole, then)

        def refused(sentence: str) -> None:
            self._tell_if_none()
            (failed or self.messages.error)(sentence)

        def load() -> None:
            title = self.tr("Opening {name}").format(name=path.name)
            self.jobs.run(title, lambda: _load(whole, create, secret), opened, refused)

        if self.workspace is not None and _is_same(self.workspace.path, whole):
            self.put_away(load)  # a file that is held is not opened twice
        else:
            load()

    def _take_where_free(self, loaded: Found, then: Callable[[], None] | None) -> None:
        if self.may_leave():
            self._take(loaded)
            (then or _nothing)()
        else:
            loaded[0].close()

    def _take(self, loaded: tuple[Workspace, tuple[TextEntry, ...]]) -> None:
        self.close_dossier()
        self.workspace, self.texts = loaded
        self._seclude()
        self.tell_changed()

    def _tell_if_none(self) -> None:
        if self.workspace is None:
            self.tell_changed()

    def tell_changed(self) -> None:
        """Say that another dossier is open now, or none."""
        self.rights_changed.emit()
        self.dossier_changed.emit()
        self.texts_changed.emit()
        self.undo_changed.emit()

    def put_away(self, then: Callable[[], None]) -> None:
        """Close the dossier once what is under way is done, and do what comes `then`; what shows it is not told."""

        def closed(_: object) -> None:
            self.close_dossier()
            then()

        self.jobs.run("", lambda: None, closed, quiet=True)

    def close_dossier(self) -> None:
        """Put the dossier away, and with it what was still to be read from it."""
        if self.workspace is not None:
            self.closing.emit()
        self.reads.cancel_all()
        if self.workspace is not None:
            self.reads.finish()
            self.workspace.close()
        self.workspace, self.texts, self.document, self.current = None, (), None, ("", "")
        self.span = None
        self._seclude()

    def _seclude(self) -> None:
        """What is chosen while an encrypted dossier is open is remembered in it alone."""
        settings.seclude(Secluded(self.keep, self.workspace) if self.workspace and self.discreet else None)

    def keep(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[str], None] | None = None,
    ) -> None:
        """Write what the reader said beside the window; it is written even where the dossier is closed meanwhile."""
        self.reads.run("", work, done, failed, quiet=True).keeps = True

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
        for jobs in (self.reads, self.checks):
            jobs.cancel_all()
        for jobs in (self.reads, self.jobs):
            jobs.close()
        self.checks.close(LOOKING)
        self.close_dossier()


def _load(path: Path, create: bool, secret: Secret | None) -> Loaded | WayBack:  # noqa: FBT001 - as asked
    from desktop.workspace import Workspace
    from desktop.workspace.safety import copied_from, is_encrypted, way_back_of

    if secret is None and is_encrypted(path):
        return None
    copy = copied_from(path) is not None  # to look into: what is written in it, a restore would never find
    try:
        workspace = Workspace.open(path, create=create, secret=secret, hold=not copy, read_only=copy)
    except DossierError as error:
        way = way_back_of(error)
        if way and (way.good or (way.locked and secret is None)):
            return way
        raise
    return workspace, workspace.texts()


def _nothing() -> None:
    """What comes then where nothing was asked for."""


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one == other
