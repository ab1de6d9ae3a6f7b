import pytest
from PySide6.QtCore import Qt

from desktop.gui.panes.quick_line import QuickLine
from desktop.terms.annotation import Heard, NoteKind, Position, Stance
from desktop.terms.provision import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def operative(desk, sample, settle):
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    found = [p for p in desk.document.provisions if p.kind is Kind.OPERATIVE]
    desk.select(text, found[0].id)
    settle()
    return found


@pytest.fixture
def line(qtbot, desk, operative):
    line = QuickLine(desk)
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.words.setFocus()
    return line


def typed(qtbot, line, words, settle):
    qtbot.keyClicks(line.words, words)
    line.look()
    settle()


def test_what_is_understood_is_shown_while_it_is_typed(qtbot, line, settle):
    typed(qtbot, line, "AU opp 2 informal", settle)
    shown = line.preview.words()
    for words in ("AU", "Oppose", "operative 2", "Informals"):
        assert words in shown


def test_enter_keeps_the_line_and_is_ready_for_the_next(qtbot, desk, line, operative, settle):
    for words in ("AU opp 2 informal", "CH sup 3 plenary too weak"):
        qtbot.keyClicks(line.words, words)
        qtbot.keyClick(line.words, Qt.Key.Key_Return)
        assert line.words.text() == ""
    settle()
    notes = desk.workspace.notes()
    assert [note.kind for note in notes] == [NoteKind.POSITION] * 2
    forms = [note.form for note in notes]
    assert all(isinstance(form, Position) and form.time for form in forms)
    said = [(form.party, form.stance, form.heard) for form in forms]
    assert said == [("AU", Stance.OPPOSE, Heard.INFORMAL), ("CH", Stance.SUPPORT, Heard.PLENARY)]
    assert [note.anchor.node for note in notes] == [operative[1].id, operative[2].id]
    assert notes[1].text == "too weak"
    assert "Kept" in line.preview.words()


def test_a_line_without_a_paragraph_is_on_the_one_in_hand(qtbot, desk, line, operative, settle):
    typed(qtbot, line, "AU opp", settle)
    assert "the one in hand" in line.preview.words()
    qtbot.keyClick(line.words, Qt.Key.Key_Return)
    settle()
    (note,) = desk.workspace.notes()
    assert note.anchor.node == operative[0].id


def test_a_line_that_cannot_be_kept_comes_back_with_the_reason(qtbot, desk, line, sample, settle):
    desk.open_text(sample["draft.en"])  # nothing of it is in hand
    settle()
    qtbot.keyClicks(line.words, "AU opp")
    qtbot.keyClick(line.words, Qt.Key.Key_Return)
    settle()
    assert line.words.text() == "AU opp"
    assert "calls out no paragraph" in line.preview.words()
    assert desk.said == []


def test_the_arrows_bring_earlier_lines_back(qtbot, line, settle):
    for words in ("AU opp 1", "NO sup 2"):
        qtbot.keyClicks(line.words, words)
        qtbot.keyClick(line.words, Qt.Key.Key_Return)
    for expected in ("NO sup 2", "AU opp 1", "AU opp 1"):
        qtbot.keyClick(line.words, Qt.Key.Key_Up)
        assert line.words.text() == expected
    qtbot.keyClick(line.words, Qt.Key.Key_Down)
    qtbot.keyClick(line.words, Qt.Key.Key_Down)
    assert line.words.text() == ""
    settle()


def test_one_key_opens_the_line_and_esc_closes_it_with_what_is_typed(qtbot, desk, window, operative, settle):
    window.commands.action("note.quick").trigger()
    line = window.findChild(QuickLine)
    assert line.isVisible()
    qtbot.keyClicks(line.words, "AU o")
    qtbot.keyClick(line.words, Qt.Key.Key_Escape)
    assert not line.isVisible()
    window.commands.action("note.quick").trigger()
    assert window.findChildren(QuickLine) == [line]
    assert line.words.text() == "AU o"
    settle()
