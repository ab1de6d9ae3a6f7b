"""What is handed to a secretariat shows public notes only, until the reader says otherwise."""

import pytest

from desktop.gui.dialogs.brief import BriefDialog
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.workspace.presets import Preset
from desktop.workspace.wishes import asked_for, usual_tiers

PUBLIC, USUAL = (Tier.PUBLIC,), (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)


@pytest.fixture
def dialog(qtbot, desk, sample, settle):
    dialog = BriefDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def choose(dialog, kind):
    dialog.options.kind.setCurrentIndex(dialog.options.kind.findData(kind.value))


def test_a_submission_shows_public_notes_and_says_why(dialog):
    assert dialog.tiers.chosen() == USUAL
    assert not dialog.tiers.why.isVisible()
    choose(dialog, BriefKind.SUBMISSION)
    assert dialog.tiers.chosen() == dialog.asked().wishes.tiers == PUBLIC
    assert dialog.tiers.why.isVisible()
    assert "secretariat" in dialog.tiers.why.text()


def test_another_kind_has_the_readers_own_choice_back(dialog):
    dialog.tiers.boxes[Tier.COALITION].setChecked(False)
    choose(dialog, BriefKind.SUBMISSION)
    dialog.tiers.boxes[Tier.PERSONAL].setChecked(True)
    choose(dialog, BriefKind.REPORT)
    assert dialog.tiers.chosen() == (Tier.PUBLIC, Tier.DELEGATION)
    assert not dialog.tiers.why.isVisible()
    choose(dialog, BriefKind.SUBMISSION)
    assert dialog.tiers.chosen() == PUBLIC


def test_what_was_chosen_for_a_submission_is_not_offered_next_time(qtbot, desk, dialog, sample, settle):
    dialog.tiers.boxes[Tier.COALITION].setChecked(False)
    choose(dialog, BriefKind.SUBMISSION)
    dialog.tiers.boxes[Tier.PERSONAL].setChecked(True)
    dialog.tiers.remember()
    dialog.options.remember()
    again = BriefDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(again)
    settle()
    assert (again.options.chosen(), again.tiers.chosen()) == (BriefKind.SUBMISSION, PUBLIC)
    choose(again, BriefKind.DELEGATION)
    assert again.tiers.chosen() == (Tier.PUBLIC, Tier.DELEGATION)


def test_a_preset_says_itself_whose_notes_go_out(dialog):
    dialog._take(Preset(kind=BriefKind.SUBMISSION, tiers=(Tier.PUBLIC, Tier.COALITION)))
    assert dialog.tiers.chosen() == (Tier.PUBLIC, Tier.COALITION)
    dialog._take(Preset(kind=BriefKind.SUBMISSION))
    assert dialog.tiers.chosen() == PUBLIC
    dialog._take(Preset(kind=BriefKind.REPORT))
    assert dialog.tiers.chosen() == USUAL


def test_nobody_saying_is_the_same_without_the_window():
    for kind in BriefKind:
        wanted = PUBLIC if kind is BriefKind.SUBMISSION else USUAL
        assert usual_tiers(kind) == asked_for((), kind=kind).wishes.tiers == wanted
    assert asked_for((), kind=BriefKind.SUBMISSION, tiers=USUAL).wishes.tiers == USUAL


def test_beside_a_template_of_ones_own_it_is_said_what_it_does_not_change(dialog):
    assert not dialog.template.only.isVisible()
    dialog.template.path.setText("/own/looks.docx")
    assert dialog.template.only.isVisible()
    assert "PDF" in dialog.template.only.text()
