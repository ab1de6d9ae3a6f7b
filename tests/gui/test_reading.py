from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from desktop.gui.delegates.provision import ProvisionDelegate
from desktop.gui.models.tree import PROVISION, TreeModel
from desktop.gui.panes.reading import ReadingPane
from desktop.gui.panes.sheets import Sheets
from desktop.gui.panes.typeset import typeset
from desktop.gui.words import code_points, direction, utf16
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
PROVISIONS = (
    Provision("r", Kind.DOCUMENT, "", parent="r"),
    Provision("1", Kind.DECISION, "Pastures", "1/COP.3", "r"),
    Provision("1/op/1", Kind.OPERATIVE, "Requests <b>the</b> secretariat:", "1.", "1"),
    Provision("1/op/1/a", Kind.SUBPARAGRAPH, "To report 𠮷;", "(a)", "1/op/1", 1),
    Provision(
        "1/t", Kind.TABLE, "", "", "1", table=Table("Costs", (("What", "How much"),), (("Sites", "2"),))
    ),
    Provision("2", Kind.DECISION, "المراعي", "2/COP.3", "r"),
    Provision("2/op/1", Kind.OPERATIVE, "تطلب إلى الأمانة أن تقدم تقريرا؛", "1 -", "2"),
)
DOCUMENT = Document("en", Masthead(), PROVISIONS)


@pytest.fixture
def pane(qtbot, desk):
    pane = ReadingPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def operative(desk, sample, settle):
    """The text on the desk and the ids of its operative paragraphs."""
    desk.open_text(sample["adopted.en"])
    settle()
    return sample["adopted.en"], [p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE]


# The tree.


def test_the_tree_is_a_proper_model(qtmodeltester):
    model = TreeModel()
    model.show(DOCUMENT)
    qtmodeltester.check(model)


def test_every_provision_but_the_root_stands_in_the_tree_under_its_parent():
    model = TreeModel()
    model.show(DOCUMENT)
    for provision in PROVISIONS[1:]:
        index = model.index_of(provision.id)
        assert index.data(PROVISION) is provision
        above = index.parent()
        assert (above.data(PROVISION).id if above.isValid() else "r") == provision.parent


def test_a_provision_without_a_parent_in_the_document_stands_at_the_top():
    model = TreeModel()
    model.show(DOCUMENT.part("1/op/1"))
    assert not model.index_of("1/op/1").parent().isValid()
    assert model.rowCount() == 1


def test_choosing_in_the_tree_takes_the_provision_in_hand_and_marks_it_in_the_text(pane, desk, operative):
    text, nodes = operative
    pane.tree.view.setCurrentIndex(pane.tree.model.index_of(nodes[3]))
    assert desk.current == (text, nodes[3])
    assert pane.source.reader._node == nodes[3]


def test_what_is_taken_in_hand_elsewhere_is_shown_in_the_tree(pane, desk, operative):
    text, nodes = operative
    desk.select(text, nodes[-1])
    assert pane.tree.view.currentIndex().data(PROVISION).id == nodes[-1]
    row = pane.tree.view.visualRect(pane.tree.view.currentIndex())
    assert pane.tree.view.viewport().rect().intersects(row)


def test_notes_are_counted_beside_their_provision(pane, desk, operative, settle):
    from desktop.gui.models.tree import NOTES
    from desktop.terms.annotation import NoteKind
    from desktop.terms.page import Side

    text, nodes = operative
    desk.workspace.add_note(Side(text, nodes[1]), NoteKind.POSITION, "We can live with this.")
    desk.notes_changed.emit()
    settle()
    assert pane.tree.model.index_of(nodes[1]).data(NOTES) == 1
    assert pane.tree.model.index_of(nodes[0]).data(NOTES) == 0


def test_the_tree_wraps_words_at_its_width(pane, operative):
    delegate = pane.tree.view.itemDelegate()
    assert isinstance(delegate, ProvisionDelegate)
    index = pane.tree.model.index_of(operative[1][3])
    wide = pane.tree.view.sizeHintForIndex(index).height()
    pane.splitter.setSizes([850, 150])
    assert pane.tree.view.sizeHintForIndex(index).height() > wide


# The text.


def test_every_word_of_the_document_is_typeset_in_order_and_none_as_markup(qtbot):
    target, placed = typeset(DOCUMENT)
    words = target.toPlainText()
    assert "Requests <b>the</b> secretariat:" in words
    at = -1
    for provision in PROVISIONS[1:]:
        for piece in (provision.label, provision.text):
            if piece:
                at = words.index(piece, at + 1)
    assert [place.node for place in placed] == [provision.id for provision in PROVISIONS[1:]]


def test_a_paragraph_runs_the_way_its_letters_do(qtbot):
    target, placed = typeset(DOCUMENT)
    way = {place.node: target.findBlock(place.start).textDirection() for place in placed}
    assert way["1/op/1"] is Qt.LayoutDirection.LeftToRight
    assert way["2/op/1"] is Qt.LayoutDirection.RightToLeft


def test_the_caret_in_the_text_takes_the_provision_in_hand(pane, desk, operative):
    text, nodes = operative
    reader = pane.source.reader
    cursor = reader.textCursor()
    cursor.setPosition(next(place.words + 2 for place in reader._placed if place.node == nodes[2]))
    reader.setTextCursor(cursor)
    assert desk.current == (text, nodes[2])


def test_words_marked_in_the_text_are_a_span_of_the_provision(pane, desk, operative):
    _, nodes = operative
    reader = pane.source.reader
    words = desk.document.by_id[nodes[2]].text
    place = next(place for place in reader._placed if place.node == nodes[2])
    cursor = reader.textCursor()
    cursor.setPosition(place.words)
    cursor.setPosition(place.words + 6, QTextCursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    start, end = desk.span
    assert words[start:end] == words[:6]


@given(st.text(max_size=40), st.integers(0, 40))
@settings(deadline=None, max_examples=100)
def test_places_in_code_points_and_as_qt_counts_are_the_same_place(text, offset):
    offset = min(offset, len(text))
    assert code_points(text, utf16(text, offset)) == offset


@pytest.mark.parametrize(
    ("text", "right"), [("1 - تطلب", True), ("«Parties»", False), ("第1段", False), ("", False)]
)
def test_the_first_letter_says_which_way_a_paragraph_runs(text, right):
    assert (direction(text) is Qt.LayoutDirection.RightToLeft) == right


# The decisions.


def test_the_picker_goes_from_decision_to_decision(pane, desk, sample, settle):
    desk._open("two", DOCUMENT)
    assert [pane.picker.itemText(row)[:7] for row in range(2)] == ["1/COP.3", "2/COP.3"]
    pane.step(1)
    assert desk.current == ("two", "2")
    pane.step(1)
    assert desk.current == ("two", "2")
    pane.step(-1)
    assert desk.current == ("two", "1")
    desk.select("two", "2/op/1")
    assert pane.picker.currentIndex() == 1
    assert pane.decision().id == "2"


# The pages.


@given(
    st.lists(st.tuples(st.floats(100, 900), st.floats(100, 900)), min_size=1, max_size=8), st.floats(0.3, 4)
)
@settings(deadline=None, max_examples=60)
def test_a_place_on_a_page_stays_the_same_place_at_every_zoom(sizes, scale):
    sheets = Sheets(sizes)
    place = (len(sizes), 0.5)
    sheets.lay_out(scale, 12)
    page, share = sheets.at(sheets.top_of(place))
    assert page == place[0]
    assert share == pytest.approx(0.5, abs=0.01)


def test_pages_that_are_seen_are_listed_and_no_others():
    sheets = Sheets([(100, 100)] * 10)
    sheets.lay_out(1.0, 10)
    assert list(sheets.between(0, 150)) == [1, 2]
    assert list(sheets.between(500, 560)) == [5, 6]
    assert list(Sheets(()).between(0, 100)) == []


@pytest.fixture
def printed(desk, sample, settle):
    """A PDF on the desk."""
    finish(desk.workspace.import_files([SAMPLE / "adopted.en.pdf"]))
    desk.refresh_texts()
    settle()
    text = next(entry.id for entry in desk.texts if entry.format == "pdf")
    desk.open_text(text)
    settle()
    return text


def test_a_pdf_is_shown_as_its_pages_with_the_provision_in_hand_marked(qtbot, pane, desk, printed, settle):
    assert pane.source.shows_pages
    qtbot.waitUntil(lambda: pane.source.pages._store.image(1) is not None)
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE and p.page == 2)
    desk.select(printed, node)
    settle()
    assert {place.page for place in pane.source.pages._places} == {2}
    assert "2" in pane.page_label.text()


def test_a_click_on_a_page_takes_what_is_printed_there_in_hand(pane, desk, printed, settle):
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    place = desk.workspace.places(printed, node)[0]
    pane.source.pages.pointed.emit(place.page, (place.left + place.right) / 2, (place.top + place.bottom) / 2)
    settle()
    assert desk.current == (printed, node)


def test_zoom_goes_in_steps_and_back_to_the_width(qtbot, pane, printed):
    pages = pane.source.pages
    fitting = pages.factor()
    pane.source.zoom_by(1)
    assert pages.factor() > fitting
    pane.source.zoom_by(-1)
    pane.source.fit()
    assert pages.factor() == fitting
