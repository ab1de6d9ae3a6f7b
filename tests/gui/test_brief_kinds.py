"""The brief dialog: kind, paragraphs, kinds of note, lists of texts, presets, pages."""

import pytest

from desktop.gui.dialogs import brief as dialogs
from desktop.gui.dialogs.brief import BriefDialog
from desktop.gui.printing import laid_out, layout_of, write_pdf
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind, Paper
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace.briefs import brief_of
from desktop.workspace.presets import presets
from desktop.workspace.wishes import asked_for


@pytest.fixture
def adopted(desk, sample):
    text = sample["adopted.en"]
    node = next(p.id for p in desk.workspace.document(text).provisions if p.kind is Kind.OPERATIVE)
    add = desk.workspace.add_note
    add(Side(text, node), NoteKind.POSITION, "We support it.", author="A. Delegate")
    add(Side(text, node), NoteKind.QUESTION, "Who pays?", author="B. Officer", tier=Tier.PUBLIC)
    return Side(text)


@pytest.fixture
def dialog(qtbot, desk, adopted, settle):
    dialog = BriefDialog(desk, adopted)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def words_of(brief):
    """All that is printed, the ends of lines as spaces."""
    printed = finish(laid_out(brief))
    return " ".join(printed.words(n).replace("\n", " ") for n in range(len(printed.pages)))


def choose(dialog, kind):
    dialog.options.kind.setCurrentIndex(dialog.options.kind.findData(kind.value))


def test_every_kind_can_be_chosen_and_is_asked_for(dialog):
    for kind in BriefKind:
        choose(dialog, kind)
        assert dialog.asked().wishes.kind is kind


def test_only_a_brief_for_somebody_asks_for_whom(dialog):
    choose(dialog, BriefKind.ACTIONS)
    assert dialog.options.whom.isVisible()
    choose(dialog, BriefKind.COMPARISON)
    assert not dialog.options.whom.isVisible()


def test_what_goes_out_is_said_by_kind_and_author_before_anything_is_written(dialog, settle):
    assert "Position 1" in dialog.tiers.kinds.text()
    assert "B. Officer 1" in dialog.tiers.kinds.text()
    dialog.options.boxes[NoteKind.POSITION].setChecked(False)
    settle()
    assert "Position" not in dialog.tiers.kinds.text()
    assert dialog.tiers.sentence.text() == "In the brief: 1 note. Left out: 1 note."


def test_a_kind_that_shows_no_notes_says_that_none_goes_out(dialog, settle):
    choose(dialog, BriefKind.COMPARISON)
    settle()
    assert dialog.tiers.sentence.text() == "In the brief: no notes. Left out: 2 notes."


def test_texts_put_on_the_list_are_asked_for_together(dialog, sample, settle):
    dialog.decisions.add.click()
    dialog.decision.choose(Side(sample["adopted.zh"]))
    settle()
    dialog.decisions.add.click()
    assert [side.text for side in dialog.asked().sides] == [sample["adopted.en"], sample["adopted.zh"]]
    assert dialog.asked().find
    assert dialog.decisions.list.isVisible()


def test_paragraphs_are_named_with_commas_between(dialog):
    dialog.options.paragraphs.setText("3, 4(b) ,")
    assert dialog.asked().wishes.paragraphs == ("3", "4(b)")


def test_a_preset_brings_back_what_was_chosen(qtbot, desk, dialog, sample, settle):
    choose(dialog, BriefKind.HANDOVER)
    dialog.options.whom.setText("ministry")
    dialog.options.paper.setCurrentIndex(dialog.options.paper.findData(Paper.LETTER.value))
    dialog.tiers.boxes[Tier.PUBLIC].setChecked(False)
    wanted = dialog.asked()
    dialog.presets.names.setEditText("for the next")
    dialog.presets.keep.click()
    again = BriefDialog(desk, Side(sample["adopted.zh"]))
    qtbot.addWidget(again)
    settle()
    again.presets.names.setCurrentIndex(again.presets.names.findText("for the next"))
    again.presets.names.activated.emit(0)
    settle()
    assert again.asked() == wanted


def test_a_preset_is_forgotten(dialog):
    dialog.presets.names.setEditText("once")
    dialog.presets.keep.click()
    assert "once" in presets()
    dialog.presets.forget.click()
    assert presets() == {}


def test_the_preview_shows_what_would_be_written(dialog, settle, monkeypatch):
    from desktop.gui import printing

    shown = []
    monkeypatch.setattr(printing, "preview", lambda brief, _parent: shown.append(brief))
    dialog.preview.click()
    settle()
    assert "Who pays?" in words_of(shown[0])


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_every_kind_can_be_printed(desk, adopted, sample, tmp_path, kind):
    columns = (Side(sample["draft.en"]),)
    made = finish(brief_of(desk.workspace, asked_for([adopted], columns, kind=kind)))
    path = write_pdf(made, tmp_path / "brief.pdf")
    assert path.read_bytes().startswith(b"%PDF")
    words = words_of(made)
    assert all(section.title in words for section in made.sections)


def test_a_sheet_is_as_large_as_chosen_and_lies_where_the_brief_is_wide(desk, adopted):
    asked = asked_for([adopted], kind=BriefKind.TRANSLATION, paper=Paper.LETTER)
    layout = layout_of(finish(brief_of(desk.workspace, asked)))
    assert layout.pageSize().id().name == "Letter"
    assert layout.orientation().name == "Landscape"


def test_everything_that_is_new_to_act_on_has_a_name(dialog):
    options, presets = dialog.options, dialog.presets
    acted = [options.kind, options.paper, options.paragraphs, options.whom, options.party, dialog.preview]
    acted += [*options.boxes.values(), presets.names, presets.keep, presets.forget]
    acted += [dialog.decisions.add, dialog.decisions.list, dialog.columns.add, dialog.columns.list]
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)
    assert len({widget.objectName() for widget in acted}) == len(acted)


def test_the_dialog_fits_a_small_screen(dialog):
    assert dialog.sizeHint().height() <= 720
    assert dialogs.LANGUAGES == ("en", "zh", "fr", "es", "ru", "ar")
