import pytest

from desktop.gui.models.tree import MARK, NOTES
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def place(desk, sample, settle, window):
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    for kind in (NoteKind.QUESTION, NoteKind.POSITION, NoteKind.POSITION):
        desk.workspace.add_note(Side(text, node), kind, "x")
    desk.select(text, node)
    desk.notes_changed.emit()
    settle()
    return Side(text, node)


def test_the_tree_marks_where_notes_hang_and_of_which_kinds(window, place):
    index = window.reading.tree.model.index_of(place.node)
    assert index.data(NOTES) == 3
    assert index.data(MARK).kinds == (NoteKind.POSITION, NoteKind.QUESTION)
    assert not index.data(MARK).unread


def test_the_text_marks_the_same_provisions_in_its_margin(window, place):
    shown = [(one.node, mark.count) for one, mark in window.reading.source.reader.marked_places()]
    assert shown == [(place.node, 3)]


def test_a_note_that_is_binned_leaves_the_margin(desk, window, place, settle):
    for note in desk.workspace.notes():
        desk.workspace.bin_note(note.id)
    desk.notes_changed.emit()
    settle()
    assert list(window.reading.source.reader.marked_places()) == []
    assert window.reading.tree.model.index_of(place.node).data(MARK) is None
