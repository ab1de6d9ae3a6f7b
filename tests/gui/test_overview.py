import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from desktop.gui.delegates.text import BADGE
from desktop.gui.panes import actions_columns
from desktop.gui.panes.actions import ALL, ActionsPane
from desktop.terms.following import Status
from desktop.views.following import COLUMNS

STATUS, ROLE, SESSION = (COLUMNS.index(name) for name in ("status", "role", "session"))


@pytest.fixture
def pane(qtbot, desk, sample, settle):
    desk.open_text(sample["adopted.en"])
    settle()
    pane = ActionsPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1200, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    pane.table.setFocus()
    return pane


def listed(pane):
    return [row for n in range(pane.model.rowCount()) if (row := pane.model.row(n))]


def choose(pane, *numbers):
    rows = listed(pane)
    pane.table.choose({(rows[n].text, rows[n].action.node) for n in numbers})


def kept(desk):
    return {row.action.node: row.kept for row in desk.workspace.actions([desk.current[0]])}


def editor(pane):
    return pane.table.findChild(QComboBox, "choice")


def test_the_actions_of_the_document_on_the_desk_are_listed(desk, pane, sample):
    rows = listed(pane)
    assert rows
    assert {row.text for row in rows} == {sample["adopted.en"]}
    assert pane.count.text() == f"{len(rows)} actions"
    assert pane.model.index(0, COLUMNS.index("verb")).data(BADGE).sign == str(rows[0].action.strength)


def test_another_document_has_other_actions_and_all_have_more(desk, pane, sample, settle):
    desk.open_text(sample["draft.zh"])
    settle()
    assert {row.text for row in listed(pane)} == {sample["draft.zh"]}
    pane.scope.setCurrentIndex(pane.scope.findData(ALL))
    settle()
    assert {row.text for row in listed(pane)} == set(sample.values())
    assert "\n" in pane.model.index(0, COLUMNS.index("source")).data()


def test_enter_goes_to_the_paragraph(qtbot, desk, pane, settle):
    opened = []
    pane.opened.connect(lambda *place: opened.append(place))
    choose(pane, 1)
    qtbot.keyClick(pane.table, Qt.Key.Key_Return)
    settle()
    row = listed(pane)[1]
    assert desk.current == (row.text, row.action.node)
    assert opened == [desk.current]


def test_a_digit_sets_the_status_of_every_selected_action_in_one_step(qtbot, desk, pane, settle):
    choose(pane, 0, 2)
    qtbot.keyClick(pane.table, Qt.Key.Key_3)
    settle()
    nodes = [listed(pane)[n].action.node for n in (0, 2)]
    assert all(kept(desk)[node].status is Status.DONE for node in nodes)
    assert pane.model.index(0, STATUS).data() == "done"
    assert len(pane.table.chosen()) == 2
    assert desk.workspace.undo() == "follow up action"
    desk.notes_changed.emit()
    settle()
    assert {row.kept.status for row in listed(pane)} == {Status.OPEN}


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_f2_chooses_a_status_by_the_keyboard(qtbot, desk, pane, settle):
    choose(pane, 0)
    qtbot.keyClick(pane.table, Qt.Key.Key_F2)
    box = editor(pane)
    assert box.currentData() == "open"
    box.hidePopup()
    box.setCurrentIndex(box.findData("in progress"))
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert listed(pane)[0].kept.status is Status.IN_PROGRESS
    assert kept(desk)[listed(pane)[0].action.node].status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("typed", "role"),
    [("Focal Point", "focal point"), ("Ministry of Rivers 河流部", "Ministry of Rivers 河流部")],
)
def test_a_role_is_chosen_or_typed(qtbot, desk, pane, settle, typed, role):
    choose(pane, 1)
    pane.table.edit(pane.model.index(1, ROLE))
    box = editor(pane)
    box.lineEdit().setText(typed)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert listed(pane)[1].kept.role == role
    assert pane.filters.facets["role"].findData(role) > 0


def test_escape_keeps_nothing(qtbot, desk, pane, settle):
    choose(pane, 1)
    pane.table.edit(pane.model.index(1, SESSION))
    editor(pane).lineEdit().setText("COP9")
    qtbot.keyClick(editor(pane), Qt.Key.Key_Escape)
    settle()
    assert listed(pane)[1].kept.session == ""
    assert desk.workspace.undo_label() == "import document"


def test_the_menus_change_what_is_selected(desk, pane, settle):
    choose(pane, 0, 1)
    pane.changes.fill_roles()
    ministry = next(action for action in pane.changes.role_menu.actions() if action.data() == "ministry")
    ministry.trigger()
    settle()
    assert [row.kept.role for row in listed(pane)[:3]] == ["ministry", "ministry", ""]


def test_filters_narrow_and_show_all_leaves_nothing_out(pane, settle):
    box = pane.filters.facets["addressee"]
    everything = len(listed(pane))
    box.setCurrentIndex(1)
    few = listed(pane)
    assert 0 < len(few) < everything
    assert f"({len(few)})" in box.currentText()
    assert pane.count.text() == f"{len(few)} of {everything} actions"
    assert not pane.clear_button.isHidden()
    pane.clear_button.click()
    assert len(listed(pane)) == everything


def test_nothing_found_is_said(qtbot, pane):
    pane.filters.words.setText("zyzzyva")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 0, timeout=5_000)
    assert pane.empty.isVisible()
    assert "Show all" in pane.empty.text()


def test_a_row_that_no_longer_fits_stays_until_the_filter_changes(desk, pane, settle):
    box = pane.filters.facets["status"]
    box.setCurrentIndex(box.findData("open"))
    before = len(listed(pane))
    choose(pane, 0)
    pane.set_field("status", "done")
    settle()
    assert len(listed(pane)) == before
    pane.filters.changed.emit()
    assert len(listed(pane)) == before - 1


def test_groups_have_headings_across_the_table_that_cannot_be_edited(pane):
    pane.group.setCurrentIndex(pane.group.findData("verb"))
    headings = list(pane.model.headings())
    assert headings[0] == 0
    assert pane.model.row(0) is None
    assert pane.table.columnSpan(0, 0) == len(COLUMNS)
    assert not pane.model.flags(pane.model.index(0, STATUS)) & Qt.ItemFlag.ItemIsEditable
    assert not pane.model.setData(pane.model.index(0, STATUS), "done")


def test_a_column_puts_the_rows_in_order(pane):
    verb = COLUMNS.index("verb")
    pane.table.sortByColumn(verb, Qt.SortOrder.AscendingOrder)
    strengths = [row.action.strength for row in listed(pane)]
    assert strengths == sorted(strengths, reverse=True)
    pane.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [row.place for row in listed(pane)] == sorted(row.place for row in listed(pane))


def test_what_is_selected_is_copied_as_a_table(qtbot, pane):
    choose(pane, 0, 1)
    qtbot.keyClick(pane.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().splitlines()
    assert len(lines) == 3
    assert lines[0].split("\t")[:3] == ["Who", "Verb", "What"]
    assert data.html().count("<tr>") == 3


def test_what_is_listed_goes_out_with_a_sheet_for_every_group(pane, settle, tmp_path):
    pane.group.setCurrentIndex(pane.group.findData("verb"))
    path = tmp_path / "actions.xlsx"
    pane.export_to(path)
    settle()
    with zipfile.ZipFile(path) as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 1 + len(list(pane.model.headings()))
    pane.export_to(tmp_path / "actions.csv")
    settle()
    lines = (tmp_path / "actions.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) >= 1 + len(listed(pane))


def test_a_file_that_cannot_be_written_is_said(desk, pane, settle, tmp_path):
    pane.export_to(tmp_path / "no folder" / "actions.xlsx")
    settle()
    assert len(desk.said) == 1


def test_the_action_of_the_paragraph_in_hand_is_selected(desk, pane, settle):
    pane.filters.words.setFocus()
    row = listed(pane)[2]
    desk.select(row.text, row.action.node)
    settle()
    assert pane.table.places() == {(row.text, row.action.node)}


def test_a_pane_that_is_not_seen_reads_nothing_until_it_is(qtbot, desk, sample, settle):
    pane = ActionsPane(desk)
    qtbot.addWidget(pane)
    desk.open_text(sample["adopted.zh"])
    settle()
    assert pane.model.rowCount() == 0
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    assert pane.model.rowCount()


def test_a_narrow_table_spares_columns_until_the_reader_chooses(qtbot, pane):
    remark, who = COLUMNS.index("remark"), COLUMNS.index("who")
    assert pane.table.isColumnHidden(remark)
    assert not pane.table.isColumnHidden(who)
    pane.resize(1600, 500)
    qtbot.waitUntil(lambda: not pane.table.isColumnHidden(remark))
    menu = actions_columns.menu(pane.table)
    next(action for action in menu.actions() if action.data() == "who").trigger()
    assert pane.table.isColumnHidden(who)
    pane.resize(900, 500)
    assert not pane.table.isColumnHidden(remark)


def test_everything_a_reader_acts_on_has_a_name(pane):
    acted = (
        *(pane.scope, pane.group, pane.table, pane.filters.words, *pane.filters.facets.values()),
        *(pane.changes.status_button, pane.changes.role_button),
        *(pane.clear_button, pane.copy_button, pane.export_button),
    )
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


def test_the_model_answers_as_qt_expects(qtmodeltester, pane):
    pane.group.setCurrentIndex(pane.group.findData("addressee"))
    qtmodeltester.check(pane.model)
