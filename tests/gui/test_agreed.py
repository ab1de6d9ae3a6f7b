"""Words selected or typed, and every earlier use of them in the dossier."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.actions.agreed import in_hand
from desktop.gui.delegates.text import BADGE, PARAGRAPHS
from desktop.gui.models.agreed import NEAR, SAME
from desktop.gui.panes.agreed import AgreedPane
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind

PHRASE = "subject to the availability of resources"


@pytest.fixture
def pane(qtbot, desk, sample):
    pane = AgreedPane(desk)
    qtbot.addWidget(pane)
    pane.resize(360, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def look(pane, settle):
    def look(words, apart=None):
        pane.look_for(words, apart)
        settle()
        return [pane.model.row(n) for n in range(pane.model.rowCount())]

    return look


def found(pane, number=0):
    return [
        piece.text
        for para in pane.model.index(number, 0).data(PARAGRAPHS)
        for piece in para
        if piece.look == "found"
    ]


def test_earlier_uses_are_listed_with_year_and_place_and_what_is_identical(pane, look, sample):
    rows = look(PHRASE)
    assert rows[0].identical
    assert rows[0].text == sample["adopted.en"]
    assert found(pane) == [PHRASE]
    assert pane.model.index(0, 0).data(BADGE) == SAME
    shown = pane.model.index(0, 0).data()
    assert "2025" in shown
    assert "4/COP.3" in shown
    assert "the same words" in shown


def test_long_words_are_seen_from_their_beginning(pane, look):
    look(f"{PHRASE} " * 9)
    assert pane.words.cursorPosition() == 0
    assert pane.words.selectedText() == pane.words.text()


def test_nearly_the_same_words_come_after_with_how_near_they_are(pane, look):
    rows = look("subject to the availability of funds")
    assert rows
    assert not rows[0].identical
    assert pane.model.index(0, 0).data(BADGE) == NEAR
    assert "% the same" in pane.model.index(0, 0).data()


def test_the_place_the_words_were_taken_from_is_no_earlier_use(look):
    here = look(PHRASE)[0]
    assert here.node not in {row.node for row in look(PHRASE, Side(here.text, here.node))}


def test_notes_are_no_agreed_language(desk, look, sample):
    node = next(
        p.id for p in desk.workspace.document(sample["adopted.en"]).provisions if p.kind is Kind.OPERATIVE
    )
    desk.workspace.add_note(Side(sample["adopted.en"], node), NoteKind.COMMENT, "zyzzyva of the quagga kind")
    assert look("zyzzyva of the quagga kind") == []


def test_words_typed_are_looked_up_when_typing_stops(qtbot, pane, settle):
    pane.words.setFocus()
    qtbot.keyClicks(pane.words, "availability of resources")
    qtbot.waitUntil(lambda: not pane._soon.isActive(), timeout=5_000)
    settle()
    assert pane.model.rowCount() > 0
    assert pane.model.row(0).identical


def test_typing_on_lets_go_of_the_search_under_way(qtbot, pane, settle):
    pane.look_for(PHRASE)
    job = pane._job
    qtbot.keyClicks(pane.words, "z")
    assert job.cancelled
    assert pane._job is None
    qtbot.waitUntil(lambda: not pane._soon.isActive(), timeout=5_000)
    settle()


def test_enter_opens_the_use_in_hand_and_the_arrows_walk_them(qtbot, desk, pane, look, settle):
    rows = look("the Conference of the Parties")
    assert len(rows) > 1
    qtbot.keyClick(pane.words, Qt.Key.Key_Down)
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    settle()
    assert desk.current == (rows[1].text, rows[1].node)


def test_a_use_is_copied_with_its_source(qtbot, pane, look, settle):
    look(PHRASE)
    qtbot.keyClick(pane.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{PHRASE}” (MPC/COP(3)/12/Add.1, Decision 4/COP.3, paragraph")
    assert copied.endswith("2025)")


def test_what_is_removed_is_no_longer_listed_and_undo_lists_it_again(qtbot, desk, pane, look, settle, sample):
    assert sample["adopted.en"] in {row.text for row in look(PHRASE)}
    desk.workspace.dossier.remove_text(sample["adopted.en"])
    desk.texts_changed.emit()
    qtbot.waitUntil(lambda: pane.model.row(0) is None or not pane.model.row(0).identical, timeout=5_000)
    desk.workspace.undo()
    desk.texts_changed.emit()
    qtbot.waitUntil(lambda: pane.model.rowCount() > 0 and pane.model.row(0).identical, timeout=5_000)
    settle()


def test_nothing_near_is_said_and_no_words_ask_for_some(pane, look):
    assert look("zyzzyva quagga") == []
    assert "Not used before" in pane.count.text()
    look("")
    assert "F9" in pane.count.text()


def test_the_model_answers_as_qt_expects(qtmodeltester, pane, look):
    look(PHRASE)
    qtmodeltester.check(pane.model)


def test_everything_a_reader_acts_on_has_a_name(pane):
    assert all(widget.objectName() and widget.accessibleName() for widget in (pane.words, pane.list))


# -- in the window


def held(desk, sample, words):
    document = desk.workspace.document(sample["draft.en"])
    return next(p for p in document.provisions if words in p.text)


def test_one_key_looks_up_the_words_that_are_selected(qtbot, desk, window, sample, settle):
    provision = held(desk, sample, "Urges")
    desk.select(sample["draft.en"], provision.id)
    settle()
    start = provision.text.index("Urges")
    desk.mark((start, start + 20))
    window.commands.action("agreed").trigger()
    settle()
    assert window.agreed.words.text() == provision.text[start : start + 20].strip()
    assert window.agreed.isVisible()
    assert provision.id not in {
        window.agreed.model.row(n).node
        for n in range(window.agreed.model.rowCount())
        if window.agreed.model.row(n).text == sample["draft.en"]
    }


def test_without_a_selection_the_paragraph_in_hand_is_looked_up(desk, window, sample, settle):
    provision = held(desk, sample, "Urges")
    desk.select(sample["draft.en"], provision.id)
    settle()
    assert in_hand(window) == (provision.text, Side(sample["draft.en"], provision.id))


def test_in_a_comparison_the_words_that_came_in_are_looked_up(desk, window, sample, settle):
    window.show_comparison(Side(sample["draft.en"]), Side(sample["adopted.en"]))
    settle()
    pane = window.comparison
    number = next(n for n in range(pane.model.rowCount()) if (r := pane.model.row(n)) and r.a is None)
    pane.list.show_row(number)
    words, apart = in_hand(window)
    assert words == pane.model.row(number).b.text.rstrip(";")
    assert apart == Side(sample["adopted.en"], pane.model.row(number).b.id)


def test_the_key_is_listed_among_the_shortcuts(window, sample):
    assert window.commands.action("agreed").shortcut().toString() == "F9"
