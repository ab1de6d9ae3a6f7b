"""The ledger: what became of our amendments and positions, with the evidence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.models.ledger import FATES, OUTCOME, WHERE, WORDS
from desktop.gui.panes.ledger import LedgerPane
from desktop.terms.annotation import NoteKind, Position, Stance
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.surviving import Outcome

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def pane(qtbot, desk, sample, settle):
    """A draft paragraph amended as it was adopted, one amended in vain, one position."""
    workspace, draft = desk.workspace, sample["draft.en"]
    document, adopted = workspace.document(draft), workspace.document(sample["adopted.en"])
    said = {p.text for p in adopted.provisions}
    operative = [p for p in document.provisions if p.kind is Kind.OPERATIVE]
    changed = next(
        p for p in operative if (p.text not in said and "Requests" in p.text) or "Encourages" in p.text
    )
    same = next(p for p in operative if p.text in said)
    workspace.add_note(
        Side(draft, same.id), NoteKind.AMENDMENT, same.text + ", and to report thereon every year"
    )
    workspace.add_note(
        Side(draft, same.id),
        NoteKind.POSITION,
        "we like it",
        form=Position(party="AU", stance=Stance.SUPPORT),
    )
    workspace.add_note(Side(draft, changed.id), NoteKind.COMMENT, "no proposal at all")
    pane = LedgerPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    return pane


def test_every_amendment_and_position_has_its_row_and_a_comment_has_none(pane):
    assert pane.model.rowCount() == 2
    assert pane.count.text() == "2 of 2"


def test_a_row_tells_the_fate_in_the_later_text_with_the_evidence(pane):
    outcomes = {row.row.outcome for row in pane.model.rows()}
    assert outcomes == {Outcome.LOST, Outcome.WON}
    row = pane.model.find(lambda one: one.row.outcome is Outcome.LOST)
    assert "dropped" in pane.model.index(row, FATES).data()
    assert "“" in pane.model.index(row, FATES).data()
    assert "report thereon" in pane.model.index(row, WORDS).data()
    assert "Ours" in pane.model.index(row, WHERE).data()


def test_the_words_of_a_position_stand_and_are_not_adopted(pane):
    row = pane.model.find(lambda one: one.is_position)
    assert "its words stand" in pane.model.index(row, FATES).data()


def test_a_filter_lists_only_one_outcome_or_party(pane, qtbot):
    pane.filters.choose("outcome", "won")
    assert [row.row.party for row in pane.model.rows()] == ["AU"]
    pane.filters.clear()
    pane.filters.choose("party", "")
    assert [row.row.party for row in pane.model.rows()] == [""]
    assert pane.clear_button.isVisible()
    pane.clear_button.click()
    assert pane.model.rowCount() == 2


def test_enter_opens_the_evidence_and_shift_enter_the_proposal(pane, qtbot, sample):
    pane.list.show_row(0)
    pane.list.setFocus()
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert opened.args[0] == sample["adopted.en"]
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.args[0] == sample["draft.en"]
    with qtbot.waitSignal(pane.opened) as opened:
        qtbot.keyClick(pane.list, Qt.Key.Key_1)
    assert opened.args[0] == sample["adopted.en"]


def test_what_is_listed_is_copied_as_a_table(pane, qtbot):
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].split("\t")[OUTCOME] == "Outcome"
    assert len(lines) == 3
    assert "<table>" in QGuiApplication.clipboard().mimeData().html()


def test_a_new_amendment_comes_into_the_ledger_while_it_is_seen(pane, desk, sample, settle):
    document = desk.workspace.document(sample["draft.en"])
    one = next(p for p in document.provisions if p.kind is Kind.PREAMBULAR)
    desk.workspace.add_note(Side(sample["draft.en"], one.id), NoteKind.AMENDMENT, one.text + " and more")
    desk.notes_changed.emit()
    settle()
    assert pane.model.rowCount() == 3
