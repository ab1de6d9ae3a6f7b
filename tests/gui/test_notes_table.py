import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.models.notes_table import COLUMNS
from desktop.gui.panes.notes_bulk import change_all
from desktop.gui.panes.notes_table import NotesTablePane
from desktop.terms.annotation import NoteKind, Position, Stance, Task, Tier
from desktop.terms.page import Side
from desktop.terms.provision import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def nodes(desk, sample, settle):
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    nodes = [p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE][:3]
    add, side = desk.workspace.add_note, [Side(text, node) for node in nodes]
    add(side[0], NoteKind.POSITION, "too strong", form=Position("AU", Stance.OPPOSE), tags=("finance",))
    add(side[1], NoteKind.POSITION, "fine", form=Position("CH", Stance.SUPPORT), tier=Tier.COALITION)
    add(side[2], NoteKind.TASK, "ask the capital", form=Task("2027-03-01"), assignee="Wei")
    return text, nodes


@pytest.fixture
def pane(qtbot, desk, nodes, settle):
    pane = NotesTablePane(desk)
    qtbot.addWidget(pane)
    pane.resize(1400, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    return pane


def listed(pane):
    return [row.note.text for row in pane.model.rows()]


def pick(pane, facet, value):
    box = pane.filters.facets[facet]
    box.setCurrentIndex(box.findData(value))


def test_every_note_of_the_dossier_is_listed_in_reading_order(pane):
    assert listed(pane) == ["too strong", "fine", "ask the capital"]


@pytest.mark.parametrize(
    ("facet", "value", "expected"),
    [
        ("parties", "AU", "too strong"),
        ("kinds", "task", "ask the capital"),
        ("tiers", "coalition", "fine"),
        ("tags", "finance", "too strong"),
        ("assignees", "Wei", "ask the capital"),
    ],
)
def test_a_facet_lists_only_what_has_it(pane, facet, value, expected):
    pick(pane, facet, value)
    assert listed(pane) == [expected]
    assert pane.count.text() == "1 of 3 notes"
    pane.clear_button.click()
    assert len(listed(pane)) == 3


def test_words_are_looked_for_in_the_notes(qtbot, pane):
    qtbot.keyClicks(pane.filters.words, "capital")
    qtbot.waitUntil(lambda: listed(pane) == ["ask the capital"], timeout=2_000)


def test_what_was_changed_since_yesterday_is_listed(pane):
    pane.filters.recent.click()
    assert len(listed(pane)) == 3
    pane.filters.unread.click()
    assert listed(pane) == []
    assert "Show all" in pane.empty.text()


def test_a_head_sorts(pane):
    pane.table.sortByColumn(COLUMNS.index("party"), Qt.SortOrder.AscendingOrder)
    assert listed(pane) == ["too strong", "fine", "ask the capital"]
    pane.table.sortByColumn(COLUMNS.index("note"), Qt.SortOrder.AscendingOrder)
    assert listed(pane) == ["ask the capital", "fine", "too strong"]


def test_enter_opens_the_place(qtbot, pane, nodes):
    pane.table.show_row(1)
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    assert told.args == [nodes[0], nodes[1][1]]


def test_several_notes_are_changed_at_once(desk, pane, settle):
    pane.table.selectAll()
    pane.change("tier", Tier.PUBLIC)
    settle()
    assert {note.tier for note in desk.workspace.notes()} == {Tier.PUBLIC}
    pane.change("tag", "night")
    settle()
    assert all("night" in note.tags for note in desk.workspace.notes())
    pane.change("tag", "-night")
    settle()
    assert not any("night" in note.tags for note in desk.workspace.notes())


def test_space_resolves_what_is_selected_and_opens_it_again(qtbot, desk, pane, settle):
    pane.table.choose({row.note.id for row in pane.model.rows()[:2]})
    for state in ("resolved", "open"):
        pane.resolve()
        settle()
        assert [note.state for note in desk.workspace.notes()][:2] == [state] * 2
    assert len(pane.table.chosen()) == 2


def test_what_is_binned_leaves_the_table_and_can_be_undone(desk, pane, settle):
    pane.table.show_row(0)
    pane.change("binned", value=True)
    settle()
    assert listed(pane) == ["fine", "ask the capital"]
    desk.workspace.undo()
    desk.notes_changed.emit()
    settle()
    assert len(listed(pane)) == 3


def test_only_a_task_is_in_progress(desk, pane):
    change_all(desk.workspace, desk.workspace.notes(), "state", "in progress")
    assert [note.state for note in desk.workspace.notes()] == ["open", "open", "in progress"]


def test_the_table_is_copied_with_its_heads(pane):
    pane.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Kind\tParty")
    assert "AU\tOppose" in lines[1]


def test_the_model_answers_as_qt_expects(qtmodeltester, pane):
    qtmodeltester.check(pane.model)
