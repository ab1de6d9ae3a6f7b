import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.delegates.grid import FIRST, Grid
from desktop.gui.models.cells import CellsModel
from desktop.gui.panes.tables import TablePane
from desktop.gui.panes.tables_copy import clipboard_data
from desktop.gui.panes.tree import TreePane
from desktop.gui.panes.typeset import typeset
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table

ROWS = tuple((f"Country {n}", str(n), "word " * (n % 9)) for n in range(1, 60))
TABLE = Table("Scale", (("Party", "Euros", "Remarks"),), ROWS)
PROVISIONS = (
    Provision("r", Kind.DOCUMENT, "", parent="r"),
    Provision("t", Kind.TABLE, "", "Table 1", "r", table=TABLE),
    Provision("t/n/a", Kind.TABLE_NOTE, "By 1 May.", "a", "t"),
    Provision("1", Kind.OPERATIVE, "Decides to pay;", "1.", "r"),
)
DOCUMENT = Document("en", Masthead(), PROVISIONS)


@pytest.fixture
def pane(qtbot, desk):
    desk.document = DOCUMENT
    pane = TablePane(desk)
    qtbot.addWidget(pane)
    pane.resize(420, 320)
    pane.show_table(PROVISIONS[1])
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def here(pane):
    return pane.view.currentIndex().row()


def test_a_table_is_a_proper_model(qtmodeltester):
    model = CellsModel()
    model.show(TABLE)
    qtmodeltester.check(model)
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Euros"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight


def test_a_table_shows_its_caption_its_rows_and_its_notes(pane):
    assert pane.caption.text() == "Table 1 Scale"
    assert pane.model.rowCount() == len(ROWS)
    assert pane.notes.text() == "a By 1 May."
    assert pane.said.text() == "59 rows"


def test_a_row_is_found_by_typing_and_enter_goes_to_the_next(qtbot, pane):
    qtbot.keyClicks(pane.view, "c")
    qtbot.keyClicks(pane.field, "ountry 5")
    assert pane.field.text() == "country 5"
    assert here(pane) == 4
    assert pane.said.text() == "1 of 15"
    qtbot.keyClick(pane.field, Qt.Key.Key_Return)
    assert here(pane) == 49
    qtbot.keyClick(pane.field, Qt.Key.Key_Up)
    assert here(pane) == 4
    pane.field.setText("nowhere")
    assert pane.said.text() == "no such row"


def test_a_wide_table_scrolls(pane):
    pane.resize(240, 300)
    assert pane.view.horizontalScrollBar().maximum() > 0


def test_a_table_is_copied_as_text_markup_and_values():
    data = clipboard_data(TABLE)
    assert data.text().splitlines()[:2] == ["Party\tEuros\tRemarks", "Country 1\t1\tword"]
    assert data.html().startswith("<table><tr><th>Party</th>")
    assert bytes(data.data("text/csv")).decode().startswith("Party,Euros,Remarks\r\nCountry 1,1,")


def test_copy_takes_the_cells_selected_under_their_header(qtbot, pane):
    pane.view.setCurrentIndex(pane.model.index(2, 1))
    pane.view.selectRow(2)
    qtbot.keyClick(pane.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    taken = QGuiApplication.clipboard().mimeData().text().splitlines()
    assert [line.split("\t")[:2] for line in taken] == [["Party", "Euros"], ["Country 3", "3"]]


def test_the_table_in_hand_takes_the_panels_place_and_gives_it_back(qtbot, desk):
    tree = TreePane(desk)
    qtbot.addWidget(tree)
    desk._open("x", DOCUMENT)
    desk.select("x", "t")
    assert tree.panel.currentWidget() is tree.table
    desk.select("x", "1")
    assert tree.panel.currentWidget() is tree.clause


def test_the_tree_shows_the_first_rows_of_a_table_and_says_how_many_more(qtbot, desk):
    tree = TreePane(desk)
    qtbot.addWidget(tree)
    desk._open("x", DOCUMENT)
    grid = tree.view.itemDelegate()._set(PROVISIONS[1], 500).below
    assert isinstance(grid, Grid)
    assert len(grid._rows) == FIRST + 1
    assert str(len(ROWS) - FIRST) in grid._said()
    assert sum(grid._widths) <= 500


def test_numbers_stand_to_the_right_in_the_typeset_table(qtbot):
    target, _ = typeset(DOCUMENT)
    table = next(frame for frame in target.rootFrame().childFrames() if hasattr(frame, "cellAt"))
    sides = [table.cellAt(1, c).firstCursorPosition().blockFormat().alignment() for c in (0, 1)]
    assert bool(sides[1] & Qt.AlignmentFlag.AlignRight)
    assert not sides[0] & Qt.AlignmentFlag.AlignRight
