import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDesktopServices

from desktop.gui.dialogs.brief import BriefDialog
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish


@pytest.fixture
def adopted(desk, sample):
    """The adopted decision with a note of three tiers on it."""
    text = sample["adopted.en"]
    node = next(p.id for p in desk.workspace.document(text).provisions if p.kind is Kind.OPERATIVE)
    for tier in (Tier.PUBLIC, Tier.DELEGATION, Tier.PERSONAL):
        desk.workspace.add_note(Side(text, node), NoteKind.POSITION, f"for {tier.value} eyes", tier=tier)
    return Side(text)


@pytest.fixture
def dialog(qtbot, desk, adopted, settle):
    dialog = BriefDialog(desk, adopted)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


@pytest.fixture
def asked(desk):
    """What was asked; every question is answered with no."""
    questions = []
    desk.messages.answer = lambda sentence: bool(questions.append(sentence))
    return questions


def words_in(path):
    from docx import Document

    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([p.text for p in document.paragraphs] + cells)


def test_the_draft_is_suggested(dialog, sample):
    assert dialog.draft.side() == Side(sample["draft.en"])


def test_a_draft_that_was_named_stays(qtbot, desk, adopted, sample, settle):
    dialog = BriefDialog(desk, adopted, Side(sample["draft.zh"]))
    qtbot.addWidget(dialog)
    settle()
    assert dialog.draft.side() == Side(sample["draft.zh"])


def test_how_many_notes_go_out_is_said_tier_by_tier(dialog):
    assert "1 note" in dialog.tiers.boxes[Tier.DELEGATION].text()
    assert "no notes" in dialog.tiers.boxes[Tier.COALITION].text()
    assert dialog.tiers.sentence.text() == "In the brief: 2 notes. Left out: 1 note."


def test_personal_notes_stay_unless_asked_for(dialog):
    assert not dialog.tiers.boxes[Tier.PERSONAL].isChecked()
    dialog.tiers.boxes[Tier.PERSONAL].setChecked(True)
    assert dialog.tiers.sentence.text() == "In the brief: 3 notes. Left out: no notes."


def test_the_brief_is_written_with_the_tiers_chosen_and_no_other(desk, dialog, asked, settle, tmp_path):
    path = tmp_path / "for the minister.docx"
    dialog.file.setText(str(path))
    dialog.tiers.boxes[Tier.DELEGATION].setChecked(False)
    dialog.accept()
    settle()
    words = words_in(path)
    assert "for public eyes" in words
    assert "for delegation eyes" not in words
    assert "for personal eyes" not in words
    assert desk.said == []
    assert "is written" in asked[-1]


def test_the_folder_is_opened_where_the_reader_says_so(desk, dialog, settle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    desk.messages.answer = lambda _: True
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.accept()
    settle()
    assert opened == [str(tmp_path)]


def test_a_file_that_is_there_is_replaced_only_with_leave(dialog, asked, settle, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_text("dear to me")
    dialog.file.setText(str(path))
    dialog.accept()
    settle()
    assert path.read_text() == "dear to me"
    assert "Replace it?" in asked[0]


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(desk, dialog, asked, settle, tmp_path):
    dialog.file.setText(str(tmp_path / "nowhere" / "brief.docx"))
    dialog.accept()
    settle()
    (sentence,) = desk.said
    assert "cannot be written" in sentence


def test_the_ending_is_put_to_the_name(dialog, asked, settle, tmp_path):
    dialog.file.setText(str(tmp_path / "16-COP.14"))
    dialog.accept()
    settle()
    assert (tmp_path / "16-COP.14.docx").exists()


def test_choices_are_remembered(qtbot, desk, dialog, adopted, asked, settle, tmp_path):
    dialog.language.setCurrentIndex(dialog.language.findData("zh"))
    dialog.tiers.boxes[Tier.PUBLIC].setChecked(False)
    dialog.file.setText(str(tmp_path / "brief.docx"))
    dialog.accept()
    settle()
    again = BriefDialog(desk, adopted)
    qtbot.addWidget(again)
    settle()
    assert again.language.currentData() == "zh"
    assert again.tiers.chosen() == (Tier.COALITION, Tier.DELEGATION)
    assert again.file.text().startswith(str(tmp_path))


def test_without_a_file_there_is_nothing_to_write(dialog):
    dialog.file.setText("  ")
    assert not dialog.write.isEnabled()


def test_everything_a_reader_acts_on_has_a_name(dialog):
    acted = [
        dialog.decision.texts,
        dialog.draft.texts,
        dialog.language,
        dialog.file,
        dialog.browse,
        dialog.write,
    ]
    acted += dialog.tiers.boxes.values()
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


def test_the_decision_in_hand_of_a_report_is_the_one_written_on(qtbot, desk, sample, settle, tmp_path):
    report = tmp_path / "report.txt"
    decision = (
        "Decision {n}/COP.9\nFerry {n}\n\nThe Conference of the Parties,\n1.\tDecides to buy ferry {n}.\n\n"
    )
    report.write_text("".join(decision.format(n=n) for n in (1, 2, 3)), encoding="utf-8")
    text = finish(desk.workspace.import_files([report]))[0].text.id
    desk.refresh_texts()
    settle()
    dialog = BriefDialog(desk, Side(text, "2"), Side(sample["draft.en"]))
    qtbot.addWidget(dialog)
    settle()
    assert dialog.decision.side() == Side(text, "2")
    assert dialog.decision.parts.count() == 4
    assert "2-COP.9" in dialog.file.text()


def test_the_brief_is_offered_a_folder_that_is_there(dialog, monkeypatch, tmp_path):
    from desktop.gui.dialogs.brief_files import folder

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path / "no such folder"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folder().is_dir()
