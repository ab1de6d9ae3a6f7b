"""What is typed survives locking, closing, a crash, a drive that vanishes and a full disk; and it is said what happens."""

import contextlib
import os
import shutil

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from desktop.gui.actions import notebook
from desktop.gui.desk import Desk
from desktop.gui.panes.quick_line import QuickLine
from desktop.terms.annotation import NoteKind
from desktop.terms.provision import Kind
from desktop.views.following import COLUMNS
from desktop.workspace import Workspace
from desktop.workspace.noting import half_typed

LINE = "AU opp 2 “as appropr"


@pytest.fixture
def line(window, desk, settle, sample):
    """The quick line, with half a line typed."""
    desk.open_text(sample["adopted.en"])
    settle()
    desk.select(desk.current[0], next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE))
    settle()
    notebook.quick(window)
    settle()
    line = window.findChild(QuickLine)
    line.words.insert(LINE)
    line.words.textEdited.emit(LINE)
    return line


def kept(path):
    workspace = Workspace.open(path, read_only=True)
    words = half_typed(workspace, "quick")
    workspace.close()
    return words


@pytest.fixture
def writing(window, desk, settle, sample):
    """The form of a note, with words typed."""
    desk.open_text(sample["adopted.en"])
    settle()
    desk.select(desk.current[0], next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE))
    settle()
    window.notes.add(NoteKind.COMMENT)
    return window.notes.editor.words


def test_half_a_line_is_in_the_dossier_within_a_second(line, desk, qtbot):
    qtbot.waitUntil(lambda: half_typed(desk.workspace, "quick") == LINE, timeout=1000)


def test_half_a_line_is_there_when_the_dossier_is_opened_again(line, window, desk, settle):
    path = desk.workspace.path
    assert window.close()
    desk.close_dossier()
    assert kept(path) == LINE
    desk.open_dossier(path)
    settle()
    assert line.words.text() == LINE


def test_half_a_line_of_one_dossier_is_not_shown_in_another(line, desk, settle, tmp_path):
    first = desk.workspace.path
    desk.open_dossier(tmp_path / "other.chapeau", create=True)
    settle()
    assert line.words.text() == ""
    desk.open_dossier(first)
    settle()
    assert line.words.text() == LINE


def test_half_a_line_is_no_secret_left_outside_and_comes_back_after_locking(
    line, window, desk, settle, tmp_path
):
    from desktop.workspace import safety

    path = desk.workspace.path
    desk.close_dossier()
    safety.encrypt(path, None, "kettle ferry lantern moss")
    desk.open_dossier(path, secret=safety.secret_of("kettle ferry lantern moss"))
    settle()
    assert line.words.text() == LINE
    line.words.setText(LINE + "iate”")
    line.words.textEdited.emit(line.words.text())
    window.guard.lock()
    settle()
    assert window.guard.covered
    assert line.words.text() == ""
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert not [file.name for file in files if b"appropr" in file.read_bytes()]
    window.spread("locked").given.emit("kettle ferry lantern moss", None)
    settle()
    assert line.words.text() == LINE + "iate”"


def test_a_line_that_became_a_note_does_not_come_back(line, desk, settle):
    line.words.setText("AU opp 2 informal")
    line.words.textEdited.emit("AU opp 2 informal")
    line.keep()
    settle()
    assert [note.text or note.kind for note in desk.workspace.notes()]
    assert half_typed(desk.workspace, "quick") == ""


def test_a_line_kept_a_moment_before_closing_is_a_note(line, desk):
    path = desk.workspace.path
    line.words.setText("AU opp 2 informal")
    line.keep()
    desk.close_dossier()
    workspace = Workspace.open(path)
    assert len(workspace.notes()) == 1
    workspace.close()


def away(path):
    """The drive is gone: another folder bears its name no longer."""
    gone = path.parent.with_name("gone")
    path.parent.rename(gone)
    return gone


@pytest.fixture
def on_a_drive(desk, settle, sample, tmp_path, monkeypatch):
    """The sample on a drive of its own."""
    press(monkeypatch, "Go on without them")
    drive = tmp_path / "drive"
    drive.mkdir()
    path = drive / "sample.chapeau"
    source = desk.workspace.path
    desk.close_dossier()
    shutil.copy(source, path)
    desk.open_dossier(path)
    settle()
    return path


def test_words_typed_while_the_drive_is_away_stay_and_are_kept_when_it_is_back(
    window, desk, settle, on_a_drive, writing, qtbot
):
    gone = away(on_a_drive)
    writing.setPlainText("Never give this up.")
    assert not window.notes.editor.keeper.keep_now()
    bar = window.keeping.rescue.bar
    assert "the drive is gone. What you type stays in this window" in bar.label.text()
    assert bar.offer.text() == "Save the words elsewhere…"
    assert window.notes.editor.state.text() == "Not kept yet"
    assert writing.toPlainText() == "Never give this up."
    gone.rename(on_a_drive.parent)
    window.keeping.rescue.try_again()
    assert not bar.isVisible()
    assert not window.keeping.rescue.troubled
    assert [note.text for note in desk.workspace.notes()] == ["Never give this up."]


def press(monkeypatch, name):
    """Answer the question with the button of that name."""
    asked = []

    def answer(box):
        asked.append(box.text())
        next(one for one in box.findChildren(QPushButton) if one.text() == name).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return asked


def test_a_window_does_not_close_on_words_that_cannot_be_kept_unless_the_reader_says_so(
    window, desk, settle, on_a_drive, writing, monkeypatch
):
    away(on_a_drive)
    writing.setPlainText("Never give this up.")
    asked = press(monkeypatch, "Stay")
    assert not window.close()
    assert asked == ["What you typed last cannot be kept in the dossier."]
    assert writing.toPlainText() == "Never give this up."
    press(monkeypatch, "Go on without them")
    assert window.close()
    assert writing.toPlainText() == "Never give this up."


def test_no_other_dossier_is_opened_over_words_that_cannot_be_kept(
    window, desk, settle, on_a_drive, writing, monkeypatch, tmp_path
):
    away(on_a_drive)
    writing.setPlainText("Never give this up.")
    press(monkeypatch, "Stay")
    desk.open_dossier(tmp_path / "other.chapeau", create=True)
    settle()
    assert desk.workspace.path == on_a_drive
    assert writing.toPlainText() == "Never give this up."
    press(monkeypatch, "Go on without them")


def test_words_can_be_saved_elsewhere(window, desk, on_a_drive, writing, tmp_path):
    away(on_a_drive)
    writing.setPlainText("Never give this up.")
    assert not window.notes.editor.keeper.keep_now()
    assert window.keeping.rescue.save_to(tmp_path / "words.txt")
    assert "Never give this up." in (tmp_path / "words.txt").read_text("utf-8")
    assert not window.keeping.rescue.save_to(tmp_path / "nowhere" / "words.txt")
    assert "cannot be written" in desk.said[-1]
    assert window.close()


def test_words_saved_elsewhere_are_their_owners_alone_and_go_over_no_dossier(
    window, desk, sample, writing, tmp_path
):
    writing.setPlainText("Never give this up.")
    path, rescue = desk.workspace.path, window.keeping.rescue
    before = path.read_bytes()
    assert not rescue.save_to(path)
    assert "it is a dossier; choose another name." in desk.said[-1]
    assert path.read_bytes() == before
    (tmp_path / "words.txt").write_text("older")
    assert rescue.save_to(tmp_path / "words.txt")
    assert "older" not in (tmp_path / "words.txt").read_text("utf-8")
    if os.name == "posix":
        assert (tmp_path / "words.txt").stat().st_mode & 0o077 == 0


def test_all_that_was_kept_can_be_copied_elsewhere_while_the_dossier_is_open(
    window, desk, settle, on_a_drive, writing, tmp_path, monkeypatch
):
    writing.setPlainText("Kept before.")
    assert window.notes.editor.keeper.keep_now()
    away(on_a_drive)
    writing.setPlainText("Never give this up.")
    assert not window.notes.editor.keeper.keep_now()
    rescue = window.keeping.rescue
    rescue.save_to(tmp_path / "words.txt")
    target = tmp_path / "copy.chapeau"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    window.message_bar.offer.click()
    assert "read through and found good" in window.message_bar.label.text()
    with contextlib.closing(Workspace.open(target)) as copy:
        assert [note.text for note in copy.notes()] == ["Kept before."]
    assert not rescue.copy_to(target)
    assert "a file of that name is already there. What you typed is still here" in desk.said[-1]


def test_before_words_are_left_the_dossier_can_be_copied_and_the_question_stays(
    window, desk, settle, on_a_drive, writing, tmp_path, monkeypatch
):
    away(on_a_drive)
    writing.setPlainText("Never give this up.")
    target = tmp_path / "copy.chapeau"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    answers = ["Copy the dossier elsewhere…", "Stay"]

    def answer(box):
        wanted = answers.pop(0)
        next(one for one in box.findChildren(QPushButton) if one.text() == wanted).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    assert not window.close()
    assert answers == []
    assert target.exists()
    press(monkeypatch, "Go on without them")


def test_where_the_drive_is_gone_for_good_the_copy_is_refused_in_a_sentence(
    window, desk, on_a_drive, writing, tmp_path, monkeypatch
):
    from db import errors

    def gone(*_):
        raise errors.Unreachable("disk I/O error")

    monkeypatch.setattr("desktop.store.file.verified_copy", gone)
    assert not window.keeping.rescue.copy_to(tmp_path / "copy.chapeau")
    assert "the drive is gone. What you typed is still here" in desk.said[-1]
    assert not (tmp_path / "copy.chapeau").exists()


def test_a_file_another_program_holds_is_told_and_the_words_wait(window, desk, writing, monkeypatch):
    from db.bare import connect

    with contextlib.closing(connect(desk.workspace.path)) as other:
        desk.workspace.dossier._connection.bare.execute("PRAGMA busy_timeout = 50")
        other.execute("BEGIN IMMEDIATE")
        writing.setPlainText("Never give this up.")
        assert not window.notes.editor.keeper.keep_now()
        assert "another program holds the file" in window.keeping.rescue.bar.label.text()
        other.execute("ROLLBACK")
    window.keeping.rescue.try_again()
    assert [note.text for note in desk.workspace.notes()] == ["Never give this up."]


def test_a_check_under_way_does_not_keep_a_dossier_from_closing(qtbot, sample_file, tmp_path):
    path = tmp_path / "sample.chapeau"
    path.write_bytes(sample_file.read_bytes())
    desk = Desk()
    desk.open_dossier(path)
    qtbot.waitUntil(lambda: desk.workspace is not None)
    workspace, jobs = desk.workspace, []
    look = lambda: workspace.dossier.check_aside(lambda: not (jobs and jobs[0].cancelled))  # noqa: E731
    jobs.extend(desk.checks.run("", look, lambda _: None, quiet=True) for _ in range(50))
    desk.close()
    assert desk.checks.idle


def test_on_a_full_disk_the_words_wait_until_there_is_room(window, desk, writing):
    bare = desk.workspace.dossier._connection.bare
    (pages,) = bare.execute("PRAGMA page_count").fetchone()
    bare.execute(f"PRAGMA max_page_count = {pages}")  # as a disk without room answers
    writing.setPlainText("Never give this up. " * 2000)
    assert not window.notes.editor.keeper.keep_now()
    assert "the disk is full" in window.keeping.rescue.bar.label.text()
    window.guard.lock()
    assert writing.toPlainText().startswith("Never give this up.")
    bare.execute("PRAGMA max_page_count = 1073741823")
    window.keeping.rescue.try_again()
    assert desk.workspace.notes()[0].text.startswith("Never give this up.")
    assert desk.workspace.dossier.check() == ()


def test_a_remark_typed_in_a_cell_is_kept_by_closing(window, desk, settle, sample, qtbot):
    desk.open_text(sample["adopted.en"])
    settle()
    window.show_page("overview")
    settle()
    table = window.overview.table
    index = table.listed.index(next(n for n in range(50) if table.listed.row(n)), COLUMNS.index("remark"))
    table.setColumnHidden(index.column(), False)
    table.setCurrentIndex(index)
    table.edit(index)
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Ask Paris")
    path = desk.workspace.path
    assert window.close()
    desk.close_dossier()
    workspace = Workspace.open(path)
    assert [one.remark for one in workspace.dossier.followings()] == ["Ask Paris"]
    workspace.close()
