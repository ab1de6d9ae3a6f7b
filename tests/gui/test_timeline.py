"""The timeline and the bin: who changed what, and nothing is gone for good."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.models.timeline import CHANGE, WHAT, WHO
from desktop.gui.panes.binned import BinnedPane
from desktop.gui.panes.timeline import TimelinePane
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.workspace import noting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def notes(desk, sample):
    """Two notes by two people, one of them changed, with a reply."""
    workspace, text = desk.workspace, sample["adopted.en"]
    nodes = [p.id for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE]
    one = workspace.add_note(
        Side(text, nodes[0]), NoteKind.COMMENT, "We can live with this.", author="Wei", by="Wei"
    )
    two = workspace.add_note(Side(text, nodes[1]), NoteKind.QUESTION, "Who pays?", author="Ana", by="Ana")
    workspace.edit_note(one.id, text="We cannot live with this.", by="Ana")
    reply = noting.add_reply(workspace, two.id, "The fund does.", "Wei")
    return one, two, reply


@pytest.fixture
def shown(qtbot, desk, notes, settle):
    def shown(kind):
        pane = kind(desk)
        qtbot.addWidget(pane)
        pane.resize(1200, 700)
        with qtbot.waitExposed(pane):
            pane.show()
        settle()
        return pane

    return shown


def test_the_timeline_tells_who_changed_what_the_latest_first(shown):
    pane = shown(TimelinePane)
    assert "add reply" in pane.model.index(0, WHAT).data()
    assert pane.model.index(1, WHO).data() == "Ana"
    assert "edit note" in pane.model.index(1, WHAT).data()
    assert "cannot" in pane.model.index(1, CHANGE).data()


def test_the_timeline_of_one_person_leaves_the_others_out(shown):
    pane = shown(TimelinePane)
    whole = pane.model.rowCount()
    pane.filters.choose("who", "Ana")
    assert 0 < pane.model.rowCount() < whole
    assert {row.row.who for row in pane.model.rows()} == {"Ana"}


def test_one_key_lists_the_changes_of_one_note_alone(shown, qtbot, settle, notes):
    pane = shown(TimelinePane)
    pane.list.show_row(1)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_T)
    settle()
    assert {row.note.id for row in pane.model.rows()} == {notes[0].id}
    assert pane.model.rowCount() == 2
    qtbot.keyClick(pane.list, Qt.Key.Key_T)
    settle()
    assert pane.model.rowCount() > 2


def test_enter_opens_the_paragraph_of_the_note(shown, qtbot, notes):
    pane = shown(TimelinePane)
    pane.list.show_row(1)
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert opened.args == [notes[0].anchor.text, notes[0].anchor.node]


def test_what_was_taken_back_says_so(shown, desk, settle):
    pane = shown(TimelinePane)
    desk.workspace.undo()
    desk.undo_changed.emit()
    settle()
    assert any("taken back" in pane.model.index(n, WHAT).data() for n in range(pane.model.rowCount()))


def test_the_bin_lists_notes_and_replies_and_gives_them_back(shown, desk, notes, settle, qtbot):
    one, _, reply = notes
    desk.workspace.bin_note(one.id)
    noting.bin_reply(desk.workspace, reply.id)
    pane = shown(BinnedPane)
    assert {row.thing.id for row in pane.model.rows()} == {one.id, reply.id}
    for _ in range(2):
        pane.list.setFocus()
        qtbot.keyClick(pane.list, Qt.Key.Key_R)
        settle()
    assert pane.model.rowCount() == 0
    assert "empty" in pane.empty.text()
    assert one.id in {note.id for note in desk.workspace.notes()}


def test_the_window_shows_timeline_ledger_and_bin_from_its_menu(window, desk, notes, settle):
    for action, page in (("notes.timeline", "timeline"), ("notes.ledger", "ledger"), ("notes.bin", "binned")):
        desk.texts_changed.emit()
        window.commands.action(action).trigger()
        settle()
        assert window.page == page
