import pytest
from PySide6.QtCore import Qt

from desktop.gui.delegates.text import PARAGRAPHS
from desktop.gui.panes.search import SearchPane
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.views.search import snippet


@pytest.fixture
def pane(qtbot, desk, sample):
    pane = SearchPane(desk)
    qtbot.addWidget(pane)
    pane.resize(360, 600)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


@pytest.fixture
def search(qtbot, pane, settle):
    """Type words and wait for what is found."""

    def type_(words):
        pane.words.clear()
        for letter in words:  # an input method types Chinese and Arabic: keys do not
            pane.words.insert(letter)
        qtbot.waitUntil(lambda: not pane._soon.isActive(), timeout=5_000)
        settle()
        return [pane.model.row(n) for n in range(pane.model.rowCount())]

    return type_


def found(pane, number=0):
    """The pieces of a hit that are marked."""
    return [
        piece.text
        for para in pane.model.index(number, 0).data(PARAGRAPHS)
        for piece in para
        if piece.look == "found"
    ]


def test_words_are_found_while_they_are_typed(pane, search):
    rows = search("secretariat")
    assert rows
    assert all("secretariat" in row.hit.words.lower() for row in rows)
    assert pane.count.text() == f"{len(rows)} found"
    assert found(pane)[0].lower() == "secretariat"


@pytest.mark.parametrize("words", ["土地", "牧场", "牧"])
def test_chinese_words_of_any_length_are_found_exactly(desk, pane, search, words):
    rows = search(words)
    texts = [desk.workspace.document(entry.id) for entry in desk.texts]
    there = [p for document in texts for p in document.provisions if words in p.text]
    assert all(words in row.hit.words for row in rows)
    assert len(rows) >= len(there)
    assert pane.count.text() == "Nothing found" or found(pane)


def test_arabic_words_are_found_in_a_note(desk, pane, search, sample, settle):
    operative = next(
        p for p in desk.workspace.document(sample["adopted.zh"]).provisions if p.kind is Kind.OPERATIVE
    )
    desk.workspace.add_note(
        Side(sample["adopted.zh"], operative.id), NoteKind.COMMENT, "تدهور الأراضي والجفاف"
    )
    (row,) = search("الأراضي")
    assert row.hit.note
    assert found(pane) == ["الأراضي"]


def test_enter_opens_the_paragraph(qtbot, desk, pane, search, settle):
    rows = search("secretariat")
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    settle()
    assert desk.current == (rows[0].hit.text, rows[0].hit.node)


def test_the_arrows_walk_the_hits_while_the_words_keep_the_keyboard(qtbot, desk, pane, search, settle):
    rows = search("secretariat")
    for _ in range(2):
        qtbot.keyClick(pane.words, Qt.Key.Key_Down)
    qtbot.keyClick(pane.words, Qt.Key.Key_Return)
    settle()
    assert desk.current == (rows[1].hit.text, rows[1].hit.node)


def test_hits_are_narrowed_to_one_document(pane, search, sample):
    search("secretariat")
    chosen = pane.document.findData(sample["adopted.en"])
    pane.document.setCurrentIndex(chosen)
    assert {pane.model.row(n).hit.text for n in range(pane.model.rowCount())} == {sample["adopted.en"]}
    assert f"({pane.model.rowCount()})" in pane.document.currentText()


def test_nothing_found_is_said(pane, search):
    assert search("zyzzyva") == []
    assert pane.count.text() == "Nothing found"


def test_no_words_no_hits(pane, search):
    search("secretariat")
    assert search("") == []
    assert pane.count.text() == ""


def test_only_the_last_words_count(qtbot, pane, settle):
    pane.words.setText("secretariat")
    pane.search()
    pane.words.setText("zyzzyva")
    pane.search()
    settle()
    assert pane.model.rowCount() == 0


def test_a_new_note_is_found_without_typing_again(qtbot, desk, pane, search, sample, settle):
    assert search("zyzzyva") == []
    node = desk.workspace.document(sample["draft.en"]).provisions[-1].id
    desk.workspace.add_note(Side(sample["draft.en"], node), NoteKind.COMMENT, "the zyzzyva question")
    desk.notes_changed.emit()
    qtbot.waitUntil(lambda: pane.model.rowCount() == 1, timeout=5_000)


def test_the_model_answers_as_qt_expects(qtmodeltester, pane, search):
    search("secretariat")
    qtmodeltester.check(pane.model)


def test_everything_a_reader_acts_on_has_a_name(pane):
    assert all(
        widget.objectName() and widget.accessibleName() for widget in (pane.words, pane.document, pane.list)
    )


def test_a_snippet_keeps_the_words_around_the_first_find_and_marks_them_all():
    words = "a " * 100 + "land and land " + "b " * 200
    start = words.index("land")
    runs = snippet(words, ((start, start + 4), (start + 9, start + 13)))
    assert [run.text for run in runs if run.mark.value == "strong"] == ["land", "land"]
    assert runs[0].text == "…"
    assert runs[-1].text == "…"
    assert len("".join(run.text for run in runs)) < 260


def test_a_short_paragraph_is_shown_whole():
    assert "".join(run.text for run in snippet("防治土地退化", ((2, 4),))) == "防治土地退化"
