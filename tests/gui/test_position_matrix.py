import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.panes.positions import TEXT, PositionsPane
from desktop.terms.annotation import NoteKind, Position, Stance
from desktop.terms.page import Side
from desktop.terms.provision import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def nodes(desk, sample, settle):
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    nodes = [p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE][:3]
    for node, party, stance in (
        (nodes[0], "AU", Stance.OPPOSE),
        (nodes[0], "CH", Stance.SUPPORT),
        (nodes[2], "AU", Stance.RED_LINE),
        (nodes[2], "", Stance.FALLBACK),
    ):
        form = Position(party, stance)
        desk.workspace.add_note(Side(text, node), NoteKind.POSITION, f"{party} said so", form=form)
    desk.select(text, nodes[0])
    settle()
    return text, nodes


@pytest.fixture
def pane(qtbot, desk, nodes, settle):
    pane = PositionsPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1000, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    return pane


def letters(pane):
    model = pane.model
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_parties_stand_across_and_paragraphs_down_with_a_letter_in_each_cell(pane):
    assert pane.model.parties == ("", "AU", "CH")
    assert letters(pane) == [[None, "O", "S"], ["B", "R", None]]
    assert pane.model.headerData(0, Qt.Orientation.Horizontal) == "Ours"


def test_only_the_parties_asked_for_are_shown_and_the_paragraphs_they_spoke_to(pane):
    pane.field.setText("ch")
    assert letters(pane) == [["S"]]
    pane.field.setText("XX")
    assert "None of these parties" in pane.empty.text()


def test_a_cell_shows_its_notes(pane):
    pane.table.setCurrentIndex(pane.model.index(1, 1))
    assert "AU said so" in pane.said.words()
    assert "Red line" in pane.said.words()


def test_enter_opens_the_paragraph(qtbot, pane, nodes):
    pane.table.setCurrentIndex(pane.model.index(1, 1))
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told.args == [nodes[0], nodes[1][2]]


def test_a_new_position_shows_at_once(desk, pane, nodes, settle):
    form = Position("NO", Stance.FLEXIBLE)
    desk.workspace.add_note(Side(nodes[0], nodes[1][1]), NoteKind.POSITION, "", form=form)
    desk.notes_changed.emit()
    settle()
    assert "NO" in pane.model.parties
    assert pane.model.rowCount() == 3


def test_a_party_that_says_different_things_of_different_words_is_starred(desk, pane, nodes, settle):
    form = Position("CH", Stance.OPPOSE)
    desk.workspace.add_note(Side(nodes[0], nodes[1][0]), NoteKind.POSITION, "", (0, 8), form=form)
    desk.notes_changed.emit()
    settle()
    column = pane.model.parties.index("CH")
    assert pane.model.index(0, column).data() == "O*"


def test_the_whole_document_can_be_shown(pane, settle):
    pane.scope.setCurrentIndex(pane.scope.findData(TEXT))
    settle()
    assert pane.side().node is None
    assert pane.model.rowCount() == 2


def test_the_matrix_is_copied_as_a_table(pane):
    pane.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["", "Ours", "AU", "CH"]
    assert lines[1].split("\t")[1:] == ["", "O", "S"]


def test_the_model_answers_as_qt_expects(qtmodeltester, pane):
    qtmodeltester.check(pane.model)
