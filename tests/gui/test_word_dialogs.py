"""Our notes to capital as Word comments, and what comes back: counted and shown before anything is done."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.dialogs.word_in import WordInDialog
from desktop.gui.dialogs.word_out import WordOutDialog
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.commented import RowKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def write_notes(workspace, text):
    nodes = [p.id for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE]
    workspace.add_note(Side(text, nodes[0]), NoteKind.COMMENT, "we can live with this", author="Wei")
    workspace.add_note(Side(text, nodes[1]), NoteKind.QUESTION, "who pays for it?", author="Ana")
    workspace.add_note(
        Side(text, nodes[2]), NoteKind.COMMENT, "quite a bad idea", author="Wei", tier=Tier.PERSONAL
    )


@pytest.fixture
def out(qtbot, desk, sample, settle):
    desk.messages.answer = lambda _: False
    write_notes(desk.workspace, sample["adopted.en"])
    dialog = WordOutDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


@pytest.fixture
def came_back(sample_file, sample, tmp_path):
    """A Word file with two comments written elsewhere on the adopted text."""
    from desktop.workspace.word_comments import Wanted, write

    place = tmp_path / "elsewhere.chapeau"
    place.write_bytes(sample_file.read_bytes())
    theirs = Workspace.open(place)
    write_notes(theirs, sample["adopted.en"])
    wanted = Wanted(frozenset({Tier.DELEGATION}))
    finish(write(theirs, Side(sample["adopted.en"]), tmp_path / "back.docx", wanted))
    theirs.close()
    return tmp_path / "back.docx"


@pytest.fixture
def into(qtbot, desk, sample, came_back, settle):
    dialog = WordInDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.file.setText(str(came_back))
    dialog.look()
    settle()
    return dialog


def test_what_goes_out_as_comments_is_counted_first(out):
    said = out.going.text()
    assert "Notes: 2" in said
    assert "kept back by their tier: 1" in said
    assert "Wei 1" in said


def test_a_word_file_with_our_notes_is_written(out, tmp_path, settle):
    path = tmp_path / "capital.docx"
    out.file.setText(str(path))
    assert out.write.isEnabled()
    out.accept()
    settle()
    assert path.read_bytes().startswith(b"PK")


def test_nothing_is_written_where_no_note_would_go_out(out, settle):
    for box in out.tiers.values():
        box.setChecked(False)
    settle()
    assert not out.write.isEnabled()


def test_every_comment_that_comes_in_is_shown_before_it_is_kept(into, desk):
    assert {row.text for row in into.model.rows()} == {"we can live with this", "who pays for it?"}
    assert all(row.what is RowKind.NEW for row in into.model.rows())
    assert desk.workspace.notes() == ()
    assert into.keep.isEnabled()


def test_what_is_left_out_is_not_kept_and_the_rest_is_one_edit(into, desk, qtbot, settle):
    into.list.show_row(0)
    into.list.setFocus()
    left = into.model.row(0).text
    qtbot.keyClick(into.list, Qt.Key.Key_X)
    into.accept()
    settle()
    kept = [note.text for note in desk.workspace.notes()]
    assert len(kept) == 1
    assert left not in kept
    desk.workspace.undo()
    assert desk.workspace.notes() == ()


def test_a_file_that_is_no_word_file_is_refused_in_a_sentence(into, tmp_path, settle):
    (tmp_path / "odd.docx").write_text("hello")
    into.file.setText(str(tmp_path / "odd.docx"))
    assert into.model.rowCount() == 0, "what was shown no longer holds"
    into.look()
    settle()
    assert "odd.docx" in into.trouble.text()
    assert not into.keep.isEnabled()
