"""FormBox: the form of the kind of note in hand, made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.gui.panes.notes_forms import FORMS
from desktop.views.notes_table import party_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.gui.desk import Desk
    from desktop.gui.panes.notes_drafts import Draft
    from desktop.gui.panes.notes_forms import KindForm
    from desktop.terms.annotation import NoteKind


class FormBox(QWidget):
    """Shows the form of a note's kind; a kind that has none takes no room."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._forms: dict[NoteKind, KindForm] = {}
        self.shown: KindForm | None = None
        self.watcher: QObject | None = None  # sees when a field is left
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        desk.dossier_changed.connect(self._forms_anew)

    def _forms_anew(self) -> None:
        """Another dossier has other languages and parties."""
        for form in self._forms.values():
            self._rows.removeWidget(form)
            form.deleteLater()
        self._forms, self.shown = {}, None

    def fill(self, draft: Draft | None) -> None:
        """Show the form of a note."""
        wanted = self._form(draft.kind) if draft else None
        if wanted is not self.shown:
            if self.shown is not None:
                self.shown.hide()
            self.shown = wanted
            self._offer_parties()
        if wanted is not None and draft is not None:
            wanted.fill(draft)
            wanted.show()
        self.setVisible(wanted is not None)

    def _form(self, kind: NoteKind) -> KindForm | None:
        if kind not in FORMS:
            return None
        if kind not in self._forms:
            form = FORMS[kind](sorted({entry.language for entry in self._desk.texts}), self)
            form.changed.connect(self.changed)
            self._rows.addWidget(form)
            if self.watcher is not None:
                for field in form.findChildren(QWidget):
                    field.installEventFilter(self.watcher)
            self._forms[kind] = form
        return self._forms[kind]

    def _offer_parties(self) -> None:
        """Complete from the parties named before."""
        form, workspace = self.shown, self._desk.workspace
        if form is None or not form.names or workspace is None:
            return

        def have(parties: frozenset[str]) -> None:
            for line in form.names if isValid(form) else ():
                line.offer(parties)

        look = lambda: frozenset(map(party_of, workspace.notes()))  # noqa: E731
        self._desk.reads.run("", look, have, quiet=True)
