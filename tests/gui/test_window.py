from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTreeView

from desktop.gui import settings
from desktop.gui.actions import files
from desktop.gui.actions.table import ACTIONS, MENUS, TOOLBAR
from desktop.gui.dialogs.about import AboutDialog
from desktop.gui.dialogs.shortcuts import ShortcutsDialog
from desktop.gui.window import MainWindow
from desktop.terms.page import Side

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


def drop(window, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_the_first_start_invites_to_import_or_to_open_the_sample(window):
    assert window.pages.currentWidget() is window.empty
    assert all(dock.isHidden() for dock in window.docks.values())
    assert window.commands.action("file.import").isEnabled()
    assert not window.commands.action("compare").isEnabled()


def test_files_dropped_on_the_window_are_kept_and_the_first_is_read(
    window, desk, settle, monkeypatch, tmp_path
):
    monkeypatch.setattr("desktop.paths.user_data", lambda: tmp_path)
    drop(window, SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx")
    settle()
    settle()
    assert {entry.file for entry in desk.texts} == {"draft.en.docx", "adopted.en.docx"}
    assert window.pages.currentWidget() is window.reading
    assert desk.entry(desk.current[0]).file == "draft.en.docx"
    assert not window.docks["library"].isHidden()


def test_a_folder_dropped_on_the_window_gives_its_documents(window, desk, settle, monkeypatch, tmp_path):
    monkeypatch.setattr("desktop.paths.user_data", lambda: tmp_path)
    folder = tmp_path / "session"
    folder.mkdir()
    (folder / "L.4.docx").write_bytes((SAMPLE / "draft.en.docx").read_bytes())
    (folder / "notes.md").write_text("not a document")
    drop(window, folder)
    settle()
    assert [entry.file for entry in desk.texts] == ["L.4.docx"]


def test_a_file_that_cannot_be_read_is_told_in_the_window_and_nothing_is_kept(
    window, desk, sample, settle, tmp_path
):
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    before = len(desk.texts)
    files.import_paths(window, [empty])
    settle()
    assert window.message_bar.isVisible()
    assert "empty.pdf" in window.message_bar.label.text()
    assert len(desk.workspace.texts()) == before
    window.message_bar.dismiss.click()
    assert not window.message_bar.isVisible()


def test_news_does_not_talk_over_an_error(window, desk):
    desk.messages.error("The file is damaged.")
    desk.messages.info("Done.")
    assert window.message_bar.label.text() == "The file is damaged."


def test_a_dossier_that_is_not_one_is_told_and_the_open_one_stays(window, desk, sample, settle, tmp_path):
    other = tmp_path / "letter.chapeau"
    other.write_text("Dear colleague,")
    here = desk.workspace
    desk.open_dossier(other)
    settle()
    assert desk.workspace is here
    assert desk.said


def test_the_window_opens_where_and_as_it_was_left(qtbot, window, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    decision = desk.document.decisions()[0].id
    desk.select(sample["adopted.en"], decision)
    for name in ("library", "search", "notes"):
        window.docks[name].hide()
    qtbot.wait(50)
    window.resize(700, 640)  # the screen of the tests is small
    size = window.size()
    window.close()
    path = desk.workspace.path
    desk.close_dossier()
    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.show()
    desk.open_dossier(path)
    settle()
    assert desk.current == (sample["adopted.en"], decision)
    assert again.size() == size
    assert again.docks["notes"].isHidden()


def test_the_dossiers_opened_last_are_remembered_without_those_that_are_gone(tmp_path):
    paths = [tmp_path / f"{number}.chapeau" for number in range(3)]
    for path in paths:
        path.touch()
        settings.remember_dossier(path)
    paths[1].unlink()
    assert settings.recent() == [str(paths[2]), str(paths[0])]


def test_f6_goes_round_the_panes(window, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    window.activateWindow()
    window.raise_dock("library")
    seen = []
    for _ in range(4):
        seen.append(QApplication.focusWidget().objectName())
        window.commands.action("pane.next").trigger()
    assert len(set(seen)) == 4
    assert QApplication.focusWidget().objectName() == seen[0]
    window.commands.action("pane.previous").trigger()
    assert QApplication.focusWidget().objectName() == seen[-1]


def test_undo_names_its_step(window, desk, sample, settle):
    settle()
    action = window.commands.action("edit.undo")
    assert action.isEnabled()
    assert "import document" in action.text()
    before = len(desk.texts)
    action.trigger()
    settle()
    settle()
    assert len(desk.texts) == before - 1
    assert window.commands.action("edit.redo").isEnabled()


def test_taking_back_the_import_of_the_text_on_the_desk_lays_another_there(window, desk, sample, settle):
    last = desk.workspace.texts()
    window.commands.action("edit.undo").trigger()
    settle()
    gone = {entry.id for entry in last} - {entry.id for entry in desk.texts}
    window.commands.action("edit.redo").trigger()
    settle()
    desk.open_text(gone.pop())
    settle()
    window.commands.action("edit.undo").trigger()
    settle()
    settle()
    assert desk.entry(desk.current[0]) is not None


def test_a_comparison_is_shown_and_left_for_reading_and_come_back_to(window, desk, sample, settle):
    window.show_comparison(Side(sample["draft.en"]), Side(sample["adopted.en"]))
    settle()
    assert window.pages.currentWidget() is window.comparison
    assert window.sides() == (Side(sample["adopted.en"]), Side(sample["draft.en"]))
    assert window.commands.action("read").isVisible()
    window.commands.action("read").trigger()
    assert not window.commands.action("read").isVisible()
    assert window.pages.currentWidget() is window.reading
    window.commands.action("compare.again").trigger()
    assert window.pages.currentWidget() is window.comparison


def test_the_overview_of_actions_is_shown_and_leads_to_its_paragraphs(window, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    window.commands.action("overview").trigger()
    settle()
    assert window.pages.currentWidget() is window.overview
    node = desk.document.decisions()[0].id
    window.overview.opened.emit(sample["adopted.en"], node)
    assert window.pages.currentWidget() is window.reading
    assert desk.current == (sample["adopted.en"], node)


def test_every_action_stands_in_a_menu_or_has_keys(window):
    standing = " ".join(ids for _, ids in MENUS).split() + TOOLBAR.split()
    assert {action.id for action in ACTIONS} <= set(standing)


def test_no_two_actions_share_their_keys():
    keys = [action.shortcut for action in ACTIONS if action.shortcut]
    assert len(keys) == len(set(keys))


def test_every_widget_a_person_acts_on_has_a_name_and_is_called_something(window):
    nameless = [
        (type(widget).__name__, widget.objectName())
        for kind in (QAbstractButton, QComboBox, QLineEdit, QTreeView)
        for widget in window.findChildren(kind)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.objectName().startswith("qt_")
        and not (widget.objectName() and (widget.accessibleName() or getattr(widget, "text", str)()))
    ]
    assert nameless == []


def test_the_shortcuts_are_listed_and_narrow_as_one_types(window, qtbot):
    dialog = ShortcutsDialog(window)
    qtbot.addWidget(dialog)
    rows = dialog.table.rowCount()
    assert rows > 20
    dialog.field.setText("zoom")
    assert 0 < sum(not dialog.table.isRowHidden(row) for row in range(rows)) < 4


def test_about_says_where_things_are_kept(window, qtbot):
    dialog = AboutDialog(window)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(type(window.message_bar.label)))
    assert str(settings.folder()) in words


def test_progress_is_shown_with_a_button_that_stops_it(window, desk, qtbot, settle):
    from desktop.terms.step import Step

    def work():
        while True:
            yield Step(3, 10, "L.4.pdf")

    delivered = []
    desk.jobs.run("Importing", work, delivered.append)
    qtbot.waitUntil(window.progress.isVisible)
    qtbot.waitUntil(lambda: window.progress.bar.maximum() == 10)
    assert "L.4.pdf" in window.progress.label.text()
    window.progress.stop.click()
    settle()
    assert not window.progress.isVisible()
    assert delivered == []


def test_where_everything_has_become_larger_reading_gets_the_room_of_the_notes(
    qtbot, window, desk, sample, settle
):
    window.close()
    settings.set_value("scale", 200)
    larger = MainWindow(desk)
    qtbot.addWidget(larger)
    larger.settle()
    assert larger.docks["notes"].isHidden()
    assert not larger.docks["library"].isHidden()


def test_what_was_still_to_be_read_from_a_dossier_that_is_closed_is_not_told(
    window, desk, sample, settle, tmp_path
):
    for text in sample.values():
        desk.open_text(text)
    desk.open_dossier(tmp_path / "other.chapeau", create=True)
    settle()
    assert desk.said == []
    assert desk.texts == ()
    assert window.pages.currentWidget() is window.empty


def test_a_dossier_named_from_its_own_folder_is_found_again_from_any_other(
    desk, settle, window, sample_file, tmp_path, monkeypatch
):
    (tmp_path / "near.chapeau").write_bytes(sample_file.read_bytes())
    monkeypatch.chdir(tmp_path)
    desk.open_dossier(Path("near.chapeau"))
    settle()
    assert settings.recent()[0] == str(tmp_path / "near.chapeau")
