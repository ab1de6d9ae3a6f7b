"""Walk through everything in a window whose dossier another one holds: nothing that writes may be left open."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QWidget,
)

from desktop.gui.actions import notebook
from desktop.gui.actions.table import ACTIONS
from desktop.gui.dialogs.backups import BackupsDialog
from desktop.gui.panes.quick_line import QuickLine
from desktop.gui.spreads import PANES
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.workspace import Workspace, noting

HELD = "another window has this dossier open"
LEAVE = {
    "file.quit",
    "dossier.new",
    "dossier.open",
    "file.sample",
    "dossier.idle",
    "look",
    "scale",
    "language",
}


@pytest.fixture
def held(sample_file, tmp_path):
    """A dossier with notes, a reply and something in the bin, that another window has open."""
    path = tmp_path / "sample.chapeau"
    path.write_bytes(sample_file.read_bytes())
    other = Workspace.open(path, hold=True)
    text = next(entry.id for entry in other.texts() if entry.file == "draft.en.docx")
    nodes = [p.id for p in other.document(text).provisions if p.kind is Kind.OPERATIVE]
    note = other.add_note(Side(text, nodes[0]), NoteKind.COMMENT, "Ask the secretariat.")
    noting.add_reply(other, note.id, "They answered.")
    other.bin_note(other.add_note(Side(text, nodes[0]), NoteKind.TASK, "Done long ago.").id)
    yield path
    other.close()


@pytest.fixture
def opened(window, desk, settle, held):
    """The window with that dossier, a paragraph in hand, and every page made and filled."""
    desk.open_dossier(held)
    settle()
    texts = {entry.file: entry.id for entry in desk.texts}
    old, new = texts["draft.en.docx"], texts["adopted.en.docx"]
    desk.open_text(old)
    settle()
    desk.select(old, next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE))
    settle()
    notebook.quick(window)
    for name in PANES:
        if name != "locked":
            window.show_page(name)
            settle()
    window.show_comparison(Side(old), Side(new))
    window.spread("carrying").show_sides(Side(old), Side(new))
    settle()
    return window


def marked(window):
    return [
        one
        for kind in (QAction, QWidget, QShortcut)
        for one in window.findChildren(kind)
        if one.property("writes")
    ]


def test_every_command_that_writes_is_shut_and_says_who_has_the_dossier(opened):
    for entry in ACTIONS:
        action = opened.commands.action(entry.id)
        if entry.writes:
            assert not action.isEnabled(), entry.id
            assert HELD in action.toolTip(), entry.id
    assert opened.commands.action("search").isEnabled()


def test_every_button_form_and_key_that_writes_is_shut(opened):
    names = {one.objectName() for one in marked(opened)}
    assert {
        "notes.add", "notes.bin", "quick.words", "binned.restore", "notebook.set.tag", "overview.set.status",
        "comparison.note", "carrying.confirm",
    } <= names  # fmt: skip
    for one in marked(opened):
        assert not one.isEnabled(), one.objectName()
        assert isinstance(one, QShortcut) or HELD in one.toolTip(), one.objectName()
    assert not opened.notes.editor.words.isEnabled()


def test_no_cell_of_any_table_can_be_edited(opened):
    never = QAbstractItemView.EditTrigger.NoEditTriggers
    for view in [one for one in opened.findChildren(QAbstractItemView) if one.editTriggers() != never]:
        model = view.model()
        for row in range(min(model.rowCount(), 30) if model else 0):
            for column in range(model.columnCount()):
                flags = model.flags(model.index(row, column))
                assert not flags & Qt.ItemFlag.ItemIsEditable, (view.objectName(), type(model))


def test_documents_dragged_over_it_are_refused_with_the_reason(opened, desk, tmp_path):
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(tmp_path / "new.pdf"))])
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(opened, event)
    assert not event.isAccepted()
    assert any(HELD in sentence for sentence in desk.said)


def test_copies_can_be_looked_at_but_none_is_put_back(opened, desk, held, settle):
    dialog = BackupsDialog(desk, held, opened)
    settle()
    assert not dialog.ok.isEnabled()
    assert HELD in dialog.ok.toolTip()


def test_nothing_that_can_still_be_done_meets_a_refusal(opened, desk, settle, monkeypatch):
    """Whatever is left open is pressed, on every page: the store never has to say no."""
    monkeypatch.setattr(QDialog, "exec", lambda _self: 0)
    monkeypatch.setattr(QMenu, "popup", lambda *_: None)
    for asked in ("getItem", "getText"):
        monkeypatch.setattr(QInputDialog, asked, lambda *_, **__: ("", False))
    for asked in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, asked, lambda *_: ("", ""))
    for name in PANES:
        if name == "locked":
            continue
        opened.show_page(name)
        page = opened.spread(name)
        things = [*page.findChildren(QAbstractButton), *opened.notes.findChildren(QAbstractButton)]
        for button in [
            one for one in things if one.isEnabled() and one.isVisible() and not one.isCheckable()
        ]:
            button.click()
        for key in [*page.findChildren(QShortcut), *opened.notes.findChildren(QShortcut)]:
            if key.isEnabled():
                key.activated.emit()
        settle()
        opened.show_page(name)
    for entry in ACTIONS:
        if entry.id not in LEAVE and opened.commands.action(entry.id).isEnabled():
            opened.commands.action(entry.id).trigger()
            settle()
    assert desk.said == []


def test_all_of_it_opens_again_when_the_dossier_can_be_written(opened, desk, settle, tmp_path, sample_file):
    path = tmp_path / "own.chapeau"
    path.write_bytes(sample_file.read_bytes())
    desk.open_dossier(path)
    settle()
    assert opened.findChild(QuickLine).words.isEnabled()
    assert opened.commands.action("file.import").isEnabled()
    assert not [one for one in marked(opened) if isinstance(one, QWidget) and HELD in one.toolTip()]
    model = opened.overview.model
    assert not model.property("shut")
