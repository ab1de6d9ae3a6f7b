"""A long text is set and laid out in slices, and not at all while nobody sees it."""

import pytest

from desktop.gui.panes.reader import AT_ONCE, TextReader
from desktop.gui.panes.reading import ReadingPane
from desktop.gui.panes.typeset import typeset
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision

COUNT = 4 * AT_ONCE
LONG = Document(
    "en",
    Masthead(),
    (
        Provision("r", Kind.DOCUMENT, "", parent="r"),
        *(
            Provision(f"op/{n}", Kind.OPERATIVE, f"Requests herder {n} to keep the path open;", f"{n}.", "r")
            for n in range(COUNT)
        ),
    ),
)
LAST = f"op/{COUNT - 1}"


@pytest.fixture
def reader(qtbot):
    reader = TextReader()
    qtbot.addWidget(reader)
    reader.resize(600, 400)
    with qtbot.waitExposed(reader):
        reader.show()
    reader.read(LONG)
    return reader


def in_view(reader):
    place = reader._place()
    return place is not None and reader.viewport().rect().intersects(reader._rect(place))


def test_the_beginning_is_there_at_once_and_the_rest_follows_to_the_letter(reader, qtbot):
    assert "herder 3 " in reader.toPlainText()
    qtbot.waitUntil(lambda: len(reader._placed) == COUNT)
    whole, placed = typeset(LONG)
    assert reader.toPlainText() == whole.toPlainText()
    assert list(reader._placed) == list(placed)


def test_the_last_provision_comes_into_view_as_soon_as_it_is_set(reader, qtbot):
    reader.show_node(LAST)
    qtbot.waitUntil(lambda: in_view(reader))
    assert reader._node == LAST


def test_another_provision_wanted_meanwhile_is_the_one_that_is_shown(reader, qtbot):
    reader.show_node(LAST)
    reader.show_node("op/2")
    qtbot.waitUntil(lambda: len(reader._placed) == COUNT)
    qtbot.wait(50)
    assert reader._node == "op/2"
    assert in_view(reader)


def test_another_text_meanwhile_takes_the_place_of_the_first(reader, qtbot):
    reader.show_node(LAST)
    short = Document("en", Masthead(), LONG.provisions[:3])
    reader.read(short)
    qtbot.wait(50)
    assert reader.toPlainText() == typeset(short)[0].toPlainText()


def test_the_provision_in_hand_stays_in_view_when_the_lines_break_anew(reader, qtbot):
    reader.show_node(LAST)
    qtbot.waitUntil(lambda: in_view(reader))
    reader.resize(260, 380)
    qtbot.waitUntil(lambda: in_view(reader))


def test_a_hidden_pane_typesets_nothing_until_it_is_shown(qtbot, desk, sample, settle):
    pane = ReadingPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1000, 700)
    desk.open_text(sample["adopted.en"])
    settle()
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    desk.select(sample["adopted.en"], node)
    assert pane.source.reader.toPlainText() == ""
    with qtbot.waitExposed(pane):
        pane.show()
    qtbot.waitUntil(lambda: pane.source.reader._node == node)
    assert desk.document.by_id[node].text in pane.source.reader.toPlainText()


def test_a_pane_hidden_meanwhile_lets_go_of_the_text_before(qtbot, desk, sample, settle):
    pane = ReadingPane(desk)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    desk.open_text(sample["adopted.en"])
    settle()
    pane.hide()
    desk.open_text(sample["draft.en"])
    settle()
    assert pane.source.reader.toPlainText() == ""
