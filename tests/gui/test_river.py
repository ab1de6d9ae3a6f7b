import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox

from desktop.gui.actions import beside
from desktop.gui.delegates.text import PARAGRAPHS
from desktop.gui.dialogs.note import NoteDialog
from desktop.gui.dialogs.versions import VersionsDialog, Wanted
from desktop.gui.models.columns import WHAT
from desktop.gui.models.river import RiverModel
from desktop.gui.panes.river import RiverPane
from desktop.terms.bracket import Fate
from desktop.terms.change import Change
from desktop.terms.step import finish
from desktop.views.columns import Going
from desktop.views.flow import turns
from desktop.views.versions import Version

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

HEAD = (
    "{symbol}\n\nDecision {number}/COP.9\nFerries across the outer strait\n\nThe Conference of the Parties,\n"
)
FIRST = (
    HEAD
    + """Recalling its decision 4/COP.8,
1.\tUrges Parties to keep [at least two] [three] ferries running in winter;
2.\tInvites observers to paint the ferries before the next session;
3.\tRequests the secretariat to report on the lamps that were lost at sea.
"""
)
SECOND = (
    HEAD
    + """Recalling its decision 4/COP.8,
1.\tEncourages Parties to keep at least two [large] ferries running in winter;
2.\tRequests the secretariat to report on the lamps that were lost at sea;
3.\tDecides to review the timetable of the ferries at its tenth session.
"""
)
THIRD = (
    HEAD
    + """Recalling its decision 4/COP.8,
1.\tEncourages Parties to keep at least two ferries running in winter, as appropriate;
2.\tRequests the secretariat to report on the lamps that were lost at sea;
3.\tDecides to review the timetable of the ferries at its tenth session.
"""
)
TEXTS = {"ICHT/COP(9)/L.7": FIRST, "ICHT/COP(9)/L.7/Rev.1": SECOND, "ICHT/COP(9)/12": THIRD}


@pytest.fixture
def versions(desk, settle, tmp_path):
    """Three versions of one text in a dossier, oldest first."""
    desk.open_dossier(tmp_path / "ferries.chapeau", create=True)
    settle()
    files = []
    for n, (symbol, words) in enumerate(TEXTS.items()):
        file = tmp_path / f"v{n}.txt"
        file.write_text(words.format(symbol=symbol, number=5), encoding="utf-8")
        files.append(file)
    kept = finish(desk.workspace.import_files(files))
    desk.refresh_texts()
    settle()
    return tuple(Version(one.text.id) for one in kept)


@pytest.fixture
def pane(qtbot, desk, versions, settle):
    pane = RiverPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_versions(versions)
    settle()
    return pane


def find(pane, words):
    return next(
        n for n, row in enumerate(pane.model.rows()) if any(c and words in c.words for c in row.cells)
    )


def marked(pane, number, column):
    """The pieces of a cell that are marked, by their look."""
    (para,) = pane.model.index(number, column).data(PARAGRAPHS)
    return [
        (piece.look.value, piece.text.strip()) for piece in para if piece.look.value not in {"plain", "quiet"}
    ]


def test_every_version_has_its_column_and_every_provision_its_row(pane):
    assert pane.model.columnCount() == 4
    row = pane.model.row(find(pane, "ferries running"))
    assert all(row.cells)
    heads = [pane.model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert heads[1].startswith("1 · ICHT/COP(9)/L.7")
    assert heads[3].startswith("3 · ICHT/COP(9)/12")


def test_words_are_marked_where_they_came_in_and_where_they_leave(pane):
    number = find(pane, "ferries running")
    assert ("deleted", "Urges") in marked(pane, number, 1)
    assert ("inserted", "Encourages") in marked(pane, number, 2)
    assert any("as appropriate" in words for look, words in marked(pane, number, 3) if look == "inserted")


def test_words_that_came_in_and_left_again_are_marked_as_both(pane):
    number = find(pane, "ferries running")
    assert any(look == "passing" and "large" in words for look, words in marked(pane, number, 2))


def test_what_was_dropped_leaves_its_later_columns_empty(pane):
    row = pane.model.row(find(pane, "paint the ferries"))
    assert [cell is not None for cell in row.cells] == [True, False, False]
    assert row.row.changes[0] is Change.DROPPED
    assert "dropped" in pane.model.index(find(pane, "paint the ferries"), WHAT).data()


def test_the_lineage_says_with_which_version_words_came_in_and_left(pane):
    row = pane.model.row(find(pane, "ferries running"))
    told = {turn.version: turn for turn in turns(row)}
    assert next(phrase.text for phrase in told[1].came) == "Encourages"
    assert any("as appropriate" in phrase.text for phrase in told[2].came)
    assert any("Urges" in phrase.text for phrase in told[1].left)
    pane.list.show_row(find(pane, "ferries running"))
    said = pane.panel.lineage.words()
    assert "in the text from the beginning" in said
    assert "as appropriate" in said


def test_the_brackets_of_a_row_are_told_with_what_became_of_them(pane):
    row = pane.model.row(find(pane, "ferries running"))
    assert row.open == (2, 1, 0)
    fates = {one.words: one.fate for one in row.enclosed if one.version == 0}
    assert fates == {"at least two": Fate.AGREED, "three": Fate.REMOVED}
    pane.list.show_row(find(pane, "ferries running"))
    assert "the bracket fell, the words stand" in pane.panel.brackets.words()
    assert "2 → 1 → 0" in pane.summary(pane.laid)


def test_the_chart_tells_a_screen_reader_what_it_shows(pane):
    pane.list.show_row(find(pane, "ferries running"))
    assert pane.panel.chart.isVisible()
    assert "version 1: 2, 2 of them in this paragraph" in pane.panel.chart.accessibleDescription()


def test_f7_walks_the_changed_rows_and_stops_at_the_ends(qtbot, pane):
    pane.list.show_row(0)
    seen = set()
    for _ in range(len(pane.stops()) + 3):
        qtbot.keyClick(pane, Qt.Key.Key_F7)
        seen.add(pane.list.current_row())
    assert seen == {row for row in pane.stops() if row > 0}
    assert not pane.after.isEnabled()
    qtbot.keyClick(pane, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert pane.list.current_row() == pane.stops()[-2]


def test_only_what_changed_or_has_brackets_can_be_listed(pane):
    everything = list(pane.model.rows())
    pane.listed.setCurrentIndex(1)
    assert list(pane.model.rows()) == [row for row in everything if row.changed]
    pane.listed.setCurrentIndex(2)
    assert list(pane.model.rows()) == [row for row in everything if row.bracketed]


def test_words_typed_leave_the_rows_that_hold_them_in_any_version(qtbot, pane):
    pane.field.setText("PAINT the")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1)
    assert "paint" in pane.model.row(0).cells[0].words


def test_marks_are_said_to_a_screen_reader(pane):
    told = pane.model.index(find(pane, "ferries running"), 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "(out: Urges)" in told


@pytest.mark.parametrize("name", ["versions.docx", "versions.xlsx"])
def test_the_table_is_written_for_word_and_excel(pane, settle, tmp_path, name):
    pane.write_to(tmp_path / name)
    settle()
    assert (tmp_path / name).read_bytes()[:2] == b"PK"


def test_a_filter_nothing_passes_says_so(qtbot, pane):
    pane.field.setText("no such words")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 0)
    assert pane.empty.isVisible()
    assert not pane.copy.isEnabled()


def test_a_row_is_opened_in_the_version_it_was_opened_in(qtbot, pane, versions):
    number = find(pane, "ferries running")
    with qtbot.waitSignal(pane.opened, timeout=5_000) as told:
        pane.list.activated.emit(pane.model.index(number, 1))
    assert told.args == [versions[0].text, pane.model.row(number).nodes[0]]
    with qtbot.waitSignal(pane.opened, timeout=5_000) as told:
        pane.list.activated.emit(pane.model.index(number, 3))
    assert told.args == [versions[2].text, pane.model.row(number).nodes[2]]


def test_the_row_the_reader_walks_to_is_taken_in_hand(qtbot, desk, pane, settle, versions):
    pane.list.setFocus()
    number = find(pane, "ferries running")
    pane.list.setCurrentIndex(pane.model.index(number, 2))
    qtbot.waitUntil(lambda: desk.current == (versions[1].text, pane.model.row(number).nodes[1]))


def test_the_text_on_the_desk_stays_until_the_reader_walks(qtbot, desk, pane):
    qtbot.wait(300)
    assert desk.current == ("", "")


def test_a_provision_taken_in_hand_elsewhere_is_shown(desk, pane, settle, versions):
    number = find(pane, "timetable")
    pane.setFocusProxy(None)
    pane.list.clearFocus()
    desk.select(versions[2].text, pane.model.row(number).nodes[2])
    settle()
    assert pane.list.current_row() == number


def test_a_row_is_copied_with_its_heads(qtbot, pane):
    pane.list.setFocus()
    pane.list.show_row(find(pane, "ferries running"))
    qtbot.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    heads, row = data.text().split("\n")
    assert heads.split("\t")[1].startswith("1 · ICHT/COP(9)/L.7")
    assert "Urges Parties" in row.split("\t")[1]
    assert data.hasHtml()


def test_the_table_is_copied_as_it_is_listed(pane):
    pane.listed.setCurrentIndex(1)
    pane.copy.click()
    assert len(QGuiApplication.clipboard().text().split("\n")) == pane.model.rowCount() + 1


def test_a_row_becomes_a_note_that_says_what_became_of_it(desk, pane, settle):
    pane.list.show_row(find(pane, "ferries running"))
    pane.write_note()
    dialog = pane.findChild(NoteDialog)
    assert "reworded" in dialog.editor.words.toPlainText()
    dialog.accept()
    settle()
    assert len(desk.workspace.notes()) == 1


def test_a_river_that_is_overtaken_is_not_shown(desk, pane, settle, versions):
    pane.show_versions(versions)
    pane.show_versions(versions[:2])
    settle()
    assert pane.versions == versions[:2]
    assert pane.model.columnCount() == 3


def test_one_version_is_no_river(desk, pane, settle, versions):
    pane.show_versions(versions[:1])
    settle()
    assert desk.said == ["A river needs at least two versions; choose another."]
    assert pane.versions == versions


def test_another_dossier_clears_the_river(desk, pane):
    desk.dossier_changed.emit()
    assert pane.model.rowCount() == 0
    assert pane.empty.isVisible()


def test_the_river_model_answers_as_qt_expects(qtmodeltester, pane):
    qtmodeltester.check(pane.model)
    qtmodeltester.check(RiverModel())


def test_everything_in_the_river_has_a_name(pane):
    acted = (pane.choose, pane.listed, pane.field, pane.before, pane.after, pane.note, pane.copy, pane.list)
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


def test_the_window_shows_a_river_and_comes_back_to_it(window, desk, settle, versions):
    beside.show(window, "river", versions)
    settle()
    pane = window.spread("river")
    assert pane.versions == versions
    pane.open_place(pane.model.index(find(pane, "ferries running"), 1))
    settle()
    assert window.page == "reading"
    assert window.commands.action("river.again").isEnabled()
    window.commands.action("river.again").trigger()
    assert window.page == "river"


# -- choosing the versions


@pytest.fixture
def dialog(qtbot, desk, versions):
    wanted = Wanted("Versions", "Oldest first", "Lay", versions[:2], most=2)
    dialog = VersionsDialog(desk, wanted)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_guess_is_chosen_at_first(dialog, versions):
    assert dialog.versions() == versions[:2]
    assert dialog.ok.isEnabled()
    assert dialog.hint.text()


def test_too_many_and_too_few_are_not_taken(qtbot, dialog, versions):
    item = next(i for i in dialog.texts._items() if i.data(0, Qt.ItemDataRole.UserRole) == versions[2])
    item.setCheckState(0, Qt.CheckState.Checked)
    assert dialog.versions() == versions
    assert not dialog.ok.isEnabled()
    dialog.chosen.setCurrentRow(0)
    dialog.chosen.setFocus()
    for _ in range(2):
        qtbot.keyClick(dialog.chosen, Qt.Key.Key_Delete)
    assert len(dialog.versions()) == 1
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_the_order_is_changed_with_the_keyboard(qtbot, dialog, versions):
    dialog.chosen.setFocus()
    dialog.chosen.setCurrentRow(1)
    qtbot.keyClick(dialog.chosen, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.versions() == (versions[1], versions[0])


def test_the_texts_are_found_by_words_of_their_symbol(dialog):
    dialog.field.setText("rev.1")
    shown = [item for item in dialog.texts._items() if not item.isHidden()]
    assert [item.text(0) for item in shown] == ["ICHT/COP(9)/L.7/Rev.1"]


def test_a_stretch_of_a_cell_says_where_it_went(pane):
    cell = pane.model.row(find(pane, "paint the ferries")).cells[0]
    assert [stretch.going for stretch in cell.stretches()] == [Going.LEAVES]
