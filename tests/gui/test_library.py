from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex

from desktop.gui.models.library import ENTRY, LibraryFilter, LibraryModel
from desktop.gui.panes.library import LibraryPane
from desktop.terms.dossier import TextEntry

ENTRY_1 = TextEntry(
    "1", "MPC/COP(3)/L.4", "Pastures", "en", "pdf", "a.pdf", "Conference", 3, "", 2, "2026-01-01", ""
)
ENTRIES = (
    ENTRY_1,
    replace(ENTRY_1, id="2", symbol="MPC/COP(4)/2", title="Budget", session=4),
    replace(ENTRY_1, id="3", language="zh", title="高山牧场"),
    replace(ENTRY_1, id="4", symbol="", title="", file="letter.txt", body="", session=None, language=""),
)


TOP = QModelIndex()


def outline(model, parent=TOP):
    return [
        (model.index(row, 0, parent).data(), outline(model, model.index(row, 0, parent)))
        for row in range(model.rowCount(parent))
    ]


@pytest.fixture
def model(qtmodeltester):
    model = LibraryModel()
    model.list_texts(ENTRIES)
    qtmodeltester.check(model)
    return model


def test_texts_stand_under_their_body_and_session_the_latest_first(model):
    assert outline(model) == [
        (
            "Conference",
            [
                ("Session 4", [("MPC/COP(4)/2", [])]),
                ("Session 3", [("MPC/COP(3)/L.4", []), ("MPC/COP(3)/L.4", [])]),
            ],
        ),
        ("Other documents", [("letter.txt", [])]),
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [("budget", ["2"]), ("l.4 chinese", ["3"]), ("牧场", ["3"]), ("(3)", ["1", "3"]), ("nothing", [])],
)
def test_the_filter_keeps_the_texts_that_hold_every_word(qtbot, desk, model, words, found):
    desk.texts = ENTRIES
    pane = LibraryPane(desk)
    qtbot.addWidget(pane)
    pane.field.setText(words)
    assert [index.data(ENTRY).id for index in pane._texts(QModelIndex())] == found


def test_a_filter_of_the_library_is_a_proper_model(model, qtmodeltester):
    narrowed = LibraryFilter()
    narrowed.setSourceModel(model)
    qtmodeltester.check(narrowed)


def test_enter_lays_a_text_on_the_desk_and_the_library_marks_it(qtbot, desk, sample, settle):
    pane = LibraryPane(desk)
    qtbot.addWidget(pane)
    index = next(i for i in pane._texts(QModelIndex()) if i.data(ENTRY).id == sample["draft.zh"])
    pane.view.activated.emit(index)
    settle()
    assert desk.current[0] == sample["draft.zh"]
    assert pane.view.currentIndex().data(ENTRY).id == sample["draft.zh"]
