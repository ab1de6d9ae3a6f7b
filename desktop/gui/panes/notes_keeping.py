"""Keeping a note while it is written: on disk within a second, and at once when it is left."""

from __future__ import annotations

from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop.errors import ChapeauError
from desktop.terms.page import Side

if TYPE_CHECKING:
    from desktop.gui.desk import Desk
    from desktop.gui.panes.notes_drafts import Draft
    from desktop.terms.annotation import Note
    from desktop.workspace import Workspace

WITHIN = 600  # milliseconds from a keystroke to the disk
TYPED = {"text", "form", "tags", "author", "assignee"}  # what is typed letter by letter


class Keeper(QObject):
    """Keeps the draft in hand. Only the window's thread changes the draft; the lock guards what the dossier has of it."""

    kept = Signal()  # the newest words are in the dossier
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workspace = desk, desk.workspace
        self._draft: Draft | None = None
        self._id = ""
        self.changes = 0  # how often something was changed here: what was read before is older
        self._written: dict[str, Any] = {}  # what the dossier has of the draft
        self._lock = Lock()
        self._timer = QTimer(self, singleShot=True, interval=WITHIN)
        self._timer.timeout.connect(self._keep_beside)

    @property
    def draft(self) -> Draft | None:
        """The note in hand."""
        return self._draft

    @property
    def note_id(self) -> str:
        """The note in hand as the dossier knows it; "" where it is not there yet."""
        return self._id

    @property
    def waiting(self) -> bool:
        """Whether words are not in the dossier yet."""
        draft = self._draft
        if draft is None or draft.fields() == self._written:
            return False
        return bool(self._id) or draft.worth_keeping

    def take(self, draft: Draft | None) -> bool:
        """Keep the former draft, then hold another; where the former cannot be kept it stays in hand."""
        if not self.keep_now():
            return False
        with self._lock:
            self._hold(draft)
        return True

    def drop(self) -> None:
        """Let go of the draft without keeping it: it is no longer in the dossier."""
        self._timer.stop()
        with self._lock:
            self._hold(None)

    def _hold(self, draft: Draft | None) -> None:
        self._workspace = self._desk.workspace
        self._draft = draft
        self._id = draft.id if draft else ""
        self._written = draft.fields() if draft and draft.id else {}

    def change(self, **fields: Any) -> None:
        """Note a change; it is in the dossier within a second."""
        if self._draft is None:
            return
        self._draft = replace(self._draft, **fields)
        self.changes += 1
        if self.waiting and not self._timer.isActive():
            self._timer.start()

    def keep_now(self) -> bool:
        """Write what is not in the dossier yet, before anything else happens; False where that failed."""
        self._timer.stop()
        try:
            written = self._write()
        except ChapeauError as error:
            self.failed.emit(str(error))
            return False
        if written:
            self.kept.emit()
        return True

    def _keep_beside(self) -> None:
        if self.waiting:
            self._desk.reads.run("", self._write, self._tell, self._tell_failure, quiet=True)

    def _tell(self, written: bool) -> None:  # noqa: FBT001 - the answer of `_write`
        if written and isValid(self):
            self.kept.emit()

    def _tell_failure(self, sentence: str) -> None:
        if isValid(self):
            self.failed.emit(sentence)

    def _write(self) -> bool:
        """Bring the dossier up to the draft, on any thread; whoever comes last writes the newest words."""
        with self._lock:
            draft, workspace = self._draft, self._workspace
            if draft is None or workspace is None or not self.waiting:
                return False
            if workspace is not self._desk.workspace:  # it is closed, and the reader let it go
                return False
            fields = draft.fields()
            if self._id:
                changed = {name: value for name, value in fields.items() if value != self._written.get(name)}
                (workspace.write_on if set(changed) <= TYPED else workspace.edit_note)(self._id, **changed)
            else:
                self._id = _added(workspace, draft).id
            self._written = fields
            return True


def _added(workspace: Workspace, draft: Draft) -> Note:
    fields = {name: value for name, value in draft.fields().items() if name not in {"text", "kind"}}
    return workspace.add_note(Side(draft.text, draft.node), draft.kind, draft.words, draft.span, **fields)
