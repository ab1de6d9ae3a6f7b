"""The brief dialog: whose looks, who prepared it, what is said while it works, and the way the keyboard takes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.brief.word.template import house_file, template_copy
from desktop.gui.dialogs.brief import BriefDialog
from desktop.gui.printing import Preview
from desktop.terms.page import Side
from desktop.terms.step import finish
from desktop.workspace.briefs import brief_of
from desktop.workspace.presets import presets
from desktop.workspace.wishes import asked_for


@pytest.fixture
def dialog(qtbot, desk, sample, settle):
    dialog = BriefDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


@pytest.fixture
def asked(desk):
    """What was asked; every question is answered with no, but those with "our own"."""
    questions = []
    desk.messages.answer = lambda sentence: questions.append(sentence) or "our own" in sentence
    return questions


def test_a_copy_of_the_template_is_saved_and_chosen_with_what_to_do_next(
    dialog, settle, tmp_path, monkeypatch
):
    path = tmp_path / "ministry"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    dialog.template.copy.click()
    settle()
    assert (tmp_path / "ministry.docx").read_bytes() == house_file().read_bytes()
    assert dialog.asked().wishes.template == str(tmp_path / "ministry.docx")
    assert "Change how its styles look" in dialog.template.said.text()


def test_the_template_of_the_house_is_not_written_over(dialog, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(house_file()), ""))
    dialog.template.copy.click()
    assert "template of the house" in dialog.template.said.text()


def test_a_preset_keeps_template_and_author(qtbot, desk, dialog, sample, settle, tmp_path):
    own = template_copy(tmp_path / "own.docx")
    dialog.template.take(str(own))
    dialog.options.author.setText("R. Ono")
    dialog.presets.names.setEditText("ministry")
    dialog.presets.keep.click()
    assert presets()["ministry"].template == str(own)
    again = BriefDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(again)
    again.presets.names.setCurrentIndex(again.presets.names.findText("ministry"))
    again.presets.names.activated.emit(0)
    settle()
    assert again.asked().wishes.template == str(own)
    assert again.asked().wishes.author == "R. Ono"


def test_a_template_that_has_gone_is_told_at_once(dialog, settle, tmp_path):
    dialog.template.take(str(tmp_path / "gone.docx"))
    settle()
    assert "gone.docx" in dialog.template.said.text()


def test_a_brief_whose_template_has_gone_is_still_written_with_ours(dialog, asked, settle, tmp_path):
    dialog.template.take(str(tmp_path / "gone.docx"))
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.accept()
    settle()
    assert "gone.docx" in asked[0]
    assert (tmp_path / "brief.docx").exists()
    assert not dialog.isVisible()


def test_a_paragraph_that_is_not_there_is_told_and_the_dialog_stays(dialog, asked, settle, tmp_path):
    dialog.options.paragraphs.setText("99")
    dialog.options.paragraphs.editingFinished.emit()
    settle()
    assert "99" in dialog.tiers.sentence.text()
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.accept()
    settle()
    assert dialog.isVisible()
    assert "99" in dialog.working.said.text()
    dialog.options.paragraphs.clear()
    dialog.accept()
    settle()
    assert (tmp_path / "brief.docx").exists()


def test_cancel_stops_the_writing_first_and_closes_only_then(dialog, asked, settle, tmp_path):
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.accept()
    assert dialog.working.busy
    assert not dialog.write.isEnabled()
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.write.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()
    settle()


def test_the_keyboard_goes_from_above_to_below(dialog):
    order, one = [], dialog.options.kind
    while (one := one.nextInFocusChain()) is not dialog.options.kind:
        if one.objectName().startswith("brief.") and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            order.append(one)
    seen = [one for one in order if one.isVisible() and one is not dialog.presets.names]
    cancel = seen.index(dialog.preview) + 1
    heights = [one.mapTo(dialog, one.rect().center()).y() // 12 for one in seen[:cancel]]
    assert heights == sorted(heights)
    assert isinstance(seen[cancel], QWidget)


def test_the_preview_shows_page_after_page_and_saves_them(qtbot, desk, sample, tmp_path, monkeypatch):
    asked = asked_for([Side(sample["adopted.en"])], [Side(sample["draft.en"])])
    preview = Preview(finish(brief_of(desk.workspace, asked)))
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitUntil(lambda: bool(preview.printed))
    last = preview.number.maximum()
    assert last == len(preview.printed.pages) > 1
    preview.number.setValue(3)
    assert preview.pages.page == 2
    qtbot.keyClick(preview.pages, Qt.Key.Key_End)
    assert preview.number.value() == last
    before = preview.pages.zoom
    preview.larger.click()
    assert preview.pages.zoom > before
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "brief"), ""))
    preview.save.click()
    qtbot.waitUntil((tmp_path / "brief.pdf").exists)
    assert "is written" in preview.said.text()


def test_a_preview_that_is_stopped_closes(qtbot, desk, sample):
    preview = Preview(finish(brief_of(desk.workspace, asked_for([Side(sample["adopted.en"])]))))
    qtbot.addWidget(preview)
    preview.show()
    preview.stop.click()
    assert not preview.isVisible()
    assert preview.printed is None


def test_everything_in_the_preview_has_a_name(qtbot, desk, sample):
    preview = Preview(finish(brief_of(desk.workspace, asked_for([Side(sample["adopted.en"])]))))
    qtbot.addWidget(preview)
    acted = [preview.pages, preview.number, preview.smaller, preview.larger, preview.fit]
    acted += [preview.print, preview.save, preview.shut, preview.stop]
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


def test_enter_in_the_name_of_a_preset_keeps_or_takes_it_and_writes_nothing(qtbot, dialog, settle, tmp_path):
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.options.party.setText("Highland")
    dialog.presets.names.setFocus()
    qtbot.keyClicks(dialog.presets.names.lineEdit(), "weekly")
    qtbot.keyClick(dialog.presets.names.lineEdit(), Qt.Key.Key_Return)
    assert presets()["weekly"].party == "Highland"
    dialog.options.party.clear()
    qtbot.keyClick(dialog.presets.names.lineEdit(), Qt.Key.Key_Return)
    settle()
    assert dialog.options.party.text() == "Highland"
    assert not (tmp_path / "brief.docx").exists()
    assert dialog.isVisible()


def test_delete_takes_a_text_off_the_list_that_is_in_hand(qtbot, dialog):
    dialog.decisions.add.click()
    dialog.columns.add.click()
    dialog.activateWindow()
    dialog.columns.list.setFocus()
    dialog.columns.list.setCurrentRow(0)
    qtbot.waitUntil(dialog.columns.list.hasFocus)
    qtbot.keyClick(dialog.columns.list, Qt.Key.Key_Delete)
    assert dialog.columns.listed() == ()
    assert len(dialog.decisions.listed()) == 1
