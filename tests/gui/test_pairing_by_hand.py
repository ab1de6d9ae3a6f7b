"""What a reader decides about a pair in the comparison: parted, paired with another, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from desktop.gui.delegates.text import PARAGRAPHS
from desktop.gui.dialogs.partner import PartnerDialog
from desktop.gui.models.comparison import WHAT
from desktop.gui.panes import comparison_keys
from desktop.gui.panes.comparison import ComparisonPane
from desktop.gui.panes.comparison_menu import menu_of
from desktop.terms.change import Change
from desktop.terms.page import Side
from desktop.terms.pairing import Verdict
from desktop.views.grouping import Grouping
from desktop.views.side_by_side import Weight

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def pane(qtbot, desk, sample, settle):
    pane = ComparisonPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_comparison(Side(sample["draft.en"]), Side(sample["adopted.en"]))
    settle()
    return pane


@pytest.fixture
def press(qtbot, pane, settle):
    def press(key):
        qtbot.keyClick(pane.list, key)
        settle()
        settle()

    return press


def listed(pane):
    return [row for n in range(pane.model.rowCount()) if (row := pane.model.row(n))]


def find(pane, words, *, old=False):
    for number in range(pane.model.rowCount()):
        row = pane.model.row(number)
        provision = row and (row.a if old else row.b)
        if provision and words in provision.text:
            return number
    raise AssertionError(words)


def hold(pane, words):
    number = find(pane, words)
    pane.list.show_row(number)
    pane.list.setFocus()
    return pane.model.row(number)


def test_two_that_do_not_belong_together_are_parted_and_undo_brings_them_back(desk, pane, press, settle):
    row = hold(pane, "Encourages")
    press(Qt.Key.Key_X)
    now = pane.model.row(pane.list.current_row())
    assert (now.pair.b, now.pair.change) == (row.pair.b, Change.ADDED)
    assert pane.model.row(find(pane, "Urges", old=True)).pair.change is Change.DROPPED
    assert "parted by hand" in pane.why.text()
    assert desk.workspace.undo_label() == "part provisions"
    desk.workspace.undo()
    desk.undo_changed.emit()
    settle()
    settle()
    assert pane.model.row(pane.list.current_row()).pair == row.pair


def test_a_row_paired_by_hand_bears_a_sign_and_can_be_computed_again(pane, press):
    row = hold(pane, "Encourages")
    press(Qt.Key.Key_K)
    number = pane.list.current_row()
    pieces = [p.text for para in pane.model.index(number, WHAT).data(PARAGRAPHS) for p in para]
    assert "paired by hand" in pieces
    press(Qt.Key.Key_R)
    assert pane.model.row(pane.list.current_row()).pair == row.pair


def test_another_partner_is_chosen_from_a_list_the_likeliest_first(qtbot, pane, press, settle):
    row = hold(pane, "Encourages")
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_W)
    (dialog,) = pane.findChildren(PartnerDialog)
    first = dialog.model.row(0)
    assert (first.provision.id, first.free) == (row.pair.a, True)
    assert all(
        dialog.model.row(n).alike >= 0.2
        for n in range(dialog.model.rowCount())
        if not dialog.model.row(n).free
    )
    dialog.accept()
    settle()
    settle()
    now = pane.model.row(pane.list.current_row()).pair
    assert (now.a, now.b, now.verdict) == (row.pair.a, row.pair.b, Verdict.CONFIRMED)


def test_the_list_of_partners_is_narrowed_by_typing(qtbot, pane, press):
    hold(pane, "Encourages")
    press(Qt.Key.Key_W)
    (dialog,) = pane.findChildren(PartnerDialog)
    everything = dialog.model.rowCount()
    qtbot.keyClicks(dialog.field, "zyzzyva")
    assert (dialog.model.rowCount(), dialog.take.isEnabled()) == (0, False)
    dialog.field.clear()
    assert dialog.model.rowCount() == everything > 0
    assert all(w.objectName() and w.accessibleName() for w in (dialog.field, dialog.list, dialog.take))
    dialog.reject()


def test_what_was_decided_holds_when_the_two_are_swapped(pane, press, settle):
    row = hold(pane, "Encourages")
    press(Qt.Key.Key_X)
    pane.swap.click()
    settle()
    swapped = {(r.pair.a, r.pair.b) for r in listed(pane)}
    assert {(row.pair.b, None), (None, row.pair.a)} <= swapped


def test_the_menu_offers_what_makes_sense_for_the_row(pane):
    row = hold(pane, "Encourages")
    menu = menu_of(pane._desk, pane, pane.do, pane.can)
    offered = {a.objectName(): a.isEnabled() for a in menu.findChildren(QAction) if a.objectName()}
    assert row.pair.verdict is None
    assert offered["comparison.part"]
    assert offered["comparison.pair"]
    assert offered["comparison.confirm"]
    assert not offered["comparison.free"]


def test_every_deed_with_keys_is_listed_among_the_shortcuts(pane):
    rows = dict(comparison_keys.listed())
    assert rows["Comparison: Next change"] == "F7, N"
    assert rows["Comparison: Pair with"] == "W"


# -- the order of the list


def choose(pane, by):
    pane.groupings.setCurrentIndex(pane.groupings.findData(by.value))


def test_changes_are_listed_by_weight_under_headings(pane):
    before = listed(pane)
    choose(pane, Grouping.WEIGHT)
    assert [row.weight for row in listed(pane)] == sorted((r.weight for r in before), reverse=True)
    assert {*listed(pane)} == {*before}
    headings = pane.model.headings()
    assert pane.model.index(headings[0], WHAT).data().startswith("Substance")
    assert pane.list.columnSpan(headings[0], WHAT) == 3


def test_changes_are_listed_by_meaning_each_under_all_of_its_own(pane):
    choose(pane, Grouping.MEANING)
    encouraged = [row for row in listed(pane) if row.b and "Encourages" in row.b.text]
    assert len(encouraged) == len(encouraged[0].pair.meaning)
    assert {*listed(pane)} == {*pane.model._all}


def test_headings_titles_and_tables_stand_apart_from_what_is_asked(pane):
    choose(pane, Grouping.MEANING)
    under, heading = {}, ""
    for number in range(pane.model.rowCount()):
        row = pane.model.row(number)
        if row is None:
            heading = pane.model.index(number, WHAT).data()
        elif row.pair.frame and row.changed:
            under[row.pair] = heading
    assert {words.rstrip(" 0123456789") for words in under.values()} == {"headings, titles and tables"}


def test_headings_are_passed_over_by_keys_and_counts(qtbot, pane):
    choose(pane, Grouping.WEIGHT)
    pane.weights.setCurrentIndex(pane.weights.findData(Weight.FORM))
    pane.list.show_row(1)
    seen = [pane.list.current_row()]
    for _ in range(len(pane.model.changes())):
        qtbot.keyClick(pane, Qt.Key.Key_F7)
        seen.append(pane.list.current_row())
    assert {*seen} == {*pane.model.changes()}
    assert not {*seen} & {*pane.model.headings()}


def test_the_model_answers_as_qt_expects_with_headings_too(qtmodeltester, pane):
    choose(pane, Grouping.MEANING)
    qtmodeltester.check(pane.model)
