"""MergeDialog: a colleague's file opened, shown addition by addition and conflict by conflict, then merged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from desktop.gui import settings
from desktop.gui.dialogs.coming_in import ComingIn
from desktop.gui.dialogs.exchange_keys import OwnKey
from desktop.gui.dialogs.exchange_words import ENDING, Places, held_words, merged_words
from desktop.gui.models.merging import MergingModel, coming

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.coming_in import Keeping
    from desktop.gui.dialogs.placed import Line
    from desktop.gui.models.merging import Coming
    from desktop.terms.exchange import Exchange
    from desktop.views.exchanging import Preview
    from desktop.workspace import Workspace
    from desktop.workspace.exchange import Lock

Opened = tuple["Exchange", "Preview", "tuple[Coming, ...]"]


class MergeDialog(ComingIn[Opened]):
    """Asks for the passphrase or key of the file, and merges everything shown."""

    name, doing, shows, tall = "merge", "merge", MergingModel, 680

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.merge = self.otherwise = self.do
        self.passphrase.textChanged.connect(self._other)
        self.key.changed.connect(self._other)

    def _called(self) -> dict[str, str]:
        file, every = self.tr("File from a colleague"), self.tr("All files")
        return {
            "title": self.tr("Merge notes"),
            "file": file,
            "kinds": f"{file} (*{ENDING});;{every} (*)",
            "browse": self.tr("Choose the file from a colleague"),
            "look": self.tr("Show what the file holds; nothing is changed"),
            "list": self.tr("What merging would do"),
            "do": self.tr("Merge"),
            "does": self.tr("Merge everything shown, in one step that undo takes back"),
        }

    def _fields(self) -> Sequence[Line]:
        self.passphrase = self._named(QLineEdit(self), "passphrase", self.tr("Passphrase"))
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.key, self.held = OwnKey(self._desk, self), self._label()
        return (self.tr("&Passphrase"), self.passphrase), (self.tr("My &key"), self.key)

    def _lay(self, rows: QVBoxLayout, form: QFormLayout) -> None:
        super()._lay(rows, form)
        rows.insertWidget(rows.indexOf(self.summary), self.held)

    # -- looking

    def _read(self, workspace: Workspace, path: Path) -> Callable[[], Opened]:
        passphrase, key = self.passphrase.text(), self.key.path()

        def work() -> Opened:
            from desktop.workspace.exchange import preview, read

            exchange = read(path, _lock(passphrase, key))
            told = preview(workspace, exchange)
            return exchange, told, tuple(coming(told, Places(workspace, exchange).of))

        return work

    def _list_rows(self, found: Opened | None) -> None:
        rows = found[2] if found else ()
        if found and (layout := self.layout()):
            self.list.setVisible(bool(rows))
            layout.activate()  # heights are guessed once, at the width there will be
        self.model.show(rows)

    def _refuse(self, sentence: str) -> None:
        super()._refuse(sentence)
        if isValid(self):
            (self.passphrase if "passphrase" in sentence else self.file).setFocus()

    def _told(self, found: Opened | None) -> tuple[str, bool]:
        self.held.setText("\n".join(self._held(found[1])) if found else "")
        self.held.setVisible(found is not None)
        hint = self.tr("Nothing is changed before you have seen everything that would come in.")
        if found is None:
            return hint, False
        told = found[1]
        return merged_words(told), bool(told.additions or told.changes or told.documents)

    def _held(self, told: Preview) -> list[str]:
        sender = told.holding.sender
        named = [self.tr("From: {name}").format(name=sender)] if sender else []
        new = self.tr("Documents that are new here: {names}").format(names=", ".join(told.documents))
        return [*named, *held_words(told.holding), *([new] if told.documents else [])]

    # -- merging

    def _keeping(self, workspace: Workspace, found: Opened) -> Keeping:
        from desktop.workspace.exchange import merge

        by, said = settings.text("notes/author"), self.tr("Merged. {counts}")

        def told(merged: Preview) -> str:
            return said.format(counts=merged_words(merged))

        return self.tr("Merging notes"), lambda: merge(workspace, found[0], by), told


def _lock(passphrase: str, key: Path | None) -> Lock:
    from desktop.workspace.exchange import Lock
    from desktop.workspace.identity import secrets_of

    if passphrase:
        return Lock(passphrase)
    return Lock(keys=secrets_of(key) if key else ())
