import time
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

from desktop.gui.panes.notes import NotesPane
from desktop.gui.panes.notes_scope import ALL, BIN, PARAGRAPH, TEXT
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.page import Side
from desktop.terms.provision import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def places(desk, sample, settle):
    """The text on the desk and its operative paragraphs, the first of them in hand."""
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    operative = [p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE]
    desk.select(text, operative[0])
    settle()
    return text, operative


@pytest.fixture
def pane(qtbot, desk, places, settle):
    pane = NotesPane(desk)
    qtbot.addWidget(pane)
    pane.resize(360, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    return pane


def listed(pane):
    return [pane.model.row(n).note.text for n in range(pane.model.rowCount())]


def scope(pane, name, settle):
    pane.scope.setCurrentIndex(pane.scope.findData(name))
    settle()


def test_a_note_is_written_by_keyboard_alone(qtbot, desk, pane, settle):
    pane.ask_kind()
    qtbot.keyClick(pane.menu, Qt.Key.Key_P)
    qtbot.keyClicks(pane.editor.words, "We can live with this")
    pane.flush()
    settle()
    (note,) = desk.workspace.notes()
    assert (note.kind, note.text) == (NoteKind.POSITION, "We can live with this")
    assert (note.anchor.text, note.anchor.node) == desk.current


@pytest.mark.parametrize("kind", list(NoteKind))
def test_every_kind_has_a_key_of_its_own(qtbot, pane, settle, kind):
    keys = [action.text()[-2] for action in pane.menu.actions()]
    assert len(set(keys)) == len(NoteKind)
    action = next(action for action in pane.menu.actions() if action.data() == kind.value)
    pane.ask_kind()
    qtbot.keyClick(pane.menu, action.text()[-2])
    settle()
    assert pane.editor.keeper.draft.kind is kind


def test_what_is_typed_is_on_disk_within_a_second_though_nothing_else_happens(qtbot, desk, pane):
    pane.add(NoteKind.COMMENT)
    qtbot.keyClicks(pane.editor.words, "half a sen")
    began = time.monotonic()
    qtbot.waitUntil(lambda: [n.text for n in desk.workspace.notes()] == ["half a sen"], timeout=5_000)
    assert time.monotonic() - began < 3  # a slow machine; the timer says 0.6


def test_typing_on_without_a_pause_is_kept_all_the_same(qtbot, desk, pane):
    pane.add(NoteKind.COMMENT)
    for _ in range(14):
        qtbot.keyClicks(pane.editor.words, "word ")
        qtbot.wait(80)
    assert desk.workspace.notes()


def test_a_note_being_typed_survives_the_choice_of_another_paragraph(qtbot, desk, pane, places, settle):
    text, operative = places
    pane.add(NoteKind.QUESTION)
    qtbot.keyClicks(pane.editor.words, "who pays?")
    desk.select(text, operative[3])
    settle()
    assert [n.text for n in desk.workspace.notes(text, operative[0])] == ["who pays?"]
    assert pane.editor.words.toPlainText() == ""


def test_a_note_being_typed_survives_the_closing_of_the_window(qtbot, desk, pane):
    pane.add(NoteKind.COMMENT)
    qtbot.keyClicks(pane.editor.words, "not yet kept")
    pane.close()
    assert [n.text for n in desk.workspace.notes()] == ["not yet kept"]


def test_a_note_is_kept_when_the_reader_goes_elsewhere(qtbot, desk, pane):
    pane.add(NoteKind.COMMENT)
    pane.editor.words.setPlainText("gone to lunch")
    pane.editor.eventFilter(pane.editor.words, QFocusEvent(QFocusEvent.Type.FocusOut))
    assert [n.text for n in desk.workspace.notes()] == ["gone to lunch"]


def test_a_note_begun_and_left_empty_is_none(desk, pane, places, settle):
    pane.add(NoteKind.COMMENT)
    desk.select(places[0], places[1][1])
    settle()
    assert desk.workspace.notes() == ()


def test_an_amendment_starts_from_the_words_and_shows_what_it_changes(desk, pane, places, settle):
    pane.add(NoteKind.AMENDMENT)
    settle()
    words = desk.document.by_id[places[1][0]].text
    assert pane.editor.words.toPlainText() == words
    pane.editor.words.setPlainText(words.replace("regional", "global"))
    assert "regionalglobal" in pane.editor.marked.words()
    assert len(pane.editor.words.extraSelections()) == words.count("regional") > 0
    pane.flush()
    assert [n.text for n in desk.workspace.notes()] == [words.replace("regional", "global")]


def test_an_amendment_that_changes_nothing_is_no_note(desk, pane):
    pane.add(NoteKind.AMENDMENT)
    pane.flush()
    assert desk.workspace.notes() == ()


def test_a_note_on_a_span_quotes_it(desk, pane, places, settle):
    text, operative = places
    words = desk.document.by_id[operative[1]].text
    pane.add_on(text, operative[1], (0, 8), kind=NoteKind.TRANSLATION)
    settle()
    pane.editor.words.setPlainText("check the Chinese")
    pane.flush()
    settle()
    (note,) = desk.workspace.notes()
    assert (note.anchor.start, note.anchor.end, note.anchor.quote) == (0, 8, words[:8])
    assert f"“{words[:8]}”" in pane.model.index(0, 0).data()


def test_a_note_changed_in_place_is_changed_and_not_written_twice(qtbot, desk, pane, settle):
    pane.add(NoteKind.COMMENT)
    qtbot.keyClicks(pane.editor.words, "first")
    pane.flush()
    settle()
    qtbot.keyClicks(pane.editor.words, " and second")
    pane.flush()
    settle()
    assert listed(pane) == ["first and second"]


def test_tier_author_and_tags_are_kept_and_the_next_note_begins_with_them(qtbot, desk, pane, settle):
    pane.add(NoteKind.COMMENT)
    pane.editor.words.setPlainText("ours alone")
    pane.editor.tier.setCurrentIndex(pane.editor.tier.findData(Tier.PERSONAL))
    pane.editor.tier.activated.emit(pane.editor.tier.currentIndex())
    qtbot.keyClicks(pane.editor.author, "Wei")
    qtbot.keyClicks(pane.editor.tags, "#finance, red-line")
    pane.flush()
    settle()
    (note,) = desk.workspace.notes()
    assert (note.tier, note.author, note.tags) == (Tier.PERSONAL, "Wei", ("finance", "red-line"))
    pane.add(NoteKind.QUESTION)
    settle()
    assert (pane.editor.author.text(), pane.editor.tier.currentData()) == ("Wei", Tier.PERSONAL)


def test_a_binned_note_is_in_the_bin_and_comes_back(desk, pane, places, settle):
    desk.workspace.add_note(Side(places[0], places[1][0]), NoteKind.COMMENT, "doubtful")
    desk.notes_changed.emit()
    settle()
    pane.list.show_row(0)
    pane.bin_or_restore()
    settle()
    assert listed(pane) == []
    assert desk.workspace.notes() == ()
    scope(pane, BIN, settle)
    assert listed(pane) == ["doubtful"]
    pane.list.show_row(0)
    pane.bin_or_restore()
    settle()
    scope(pane, PARAGRAPH, settle)
    assert listed(pane) == ["doubtful"]


def test_undo_and_redo_show_in_the_list_and_in_the_form(desk, pane, settle, monkeypatch):
    monkeypatch.setattr("desktop.store.edits.MOMENTS", timedelta(0))  # as after a pause in typing
    pane.add(NoteKind.COMMENT)
    pane.editor.words.setPlainText("before")
    pane.flush()
    settle()
    pane.editor.words.setPlainText("after")
    pane.flush()
    settle()
    desk.workspace.undo()
    desk.notes_changed.emit()
    settle()
    assert (listed(pane), pane.editor.words.toPlainText()) == (["before"], "before")
    desk.workspace.redo()
    desk.notes_changed.emit()
    settle()
    assert (listed(pane), pane.editor.words.toPlainText()) == (["after"], "after")


def test_undoing_a_new_note_empties_the_form(desk, pane, settle):
    pane.add(NoteKind.COMMENT)
    pane.editor.words.setPlainText("never mind")
    pane.flush()
    settle()
    desk.workspace.undo()
    desk.notes_changed.emit()
    settle()
    assert (listed(pane), pane.editor.words.toPlainText()) == ([], "")


def test_every_change_tells_the_desk(qtbot, desk, pane, settle):
    pane.add(NoteKind.COMMENT)
    pane.editor.words.setPlainText("news")
    with qtbot.waitSignals([desk.notes_changed, desk.undo_changed], timeout=5_000):
        pane.flush()
    settle()


def test_the_scopes_list_paragraph_document_and_dossier(desk, pane, sample, places, settle):
    text, operative = places
    other = desk.workspace.document(sample["draft.zh"]).provisions[-1].id
    for side, words in (
        (Side(text, operative[0]), "here"),
        (Side(text, operative[2]), "there"),
        (Side(sample["draft.zh"], other), "elsewhere"),
    ):
        desk.workspace.add_note(side, NoteKind.COMMENT, words)
    desk.notes_changed.emit()
    settle()
    assert listed(pane) == ["here"]
    scope(pane, TEXT, settle)
    assert listed(pane) == ["here", "there"]
    scope(pane, ALL, settle)
    assert sorted(listed(pane)) == ["elsewhere", "here", "there"]


def test_choosing_a_note_takes_its_paragraph_in_hand(desk, pane, places, settle):
    text, operative = places
    desk.workspace.add_note(Side(text, operative[2]), NoteKind.POSITION, "there")
    scope(pane, TEXT, settle)
    pane.list.show_row(0)
    settle()
    assert desk.current == (text, operative[2])


def test_a_note_shows_its_kind_author_and_place(desk, pane, places, settle):
    desk.workspace.add_note(Side(places[0], places[1][0]), NoteKind.QUESTION, "by whom?", author="Wei")
    scope(pane, ALL, settle)
    shown = pane.model.index(0, 0).data()
    assert "Question" in shown
    assert "Wei" in shown
    assert "by whom?" in shown


def test_the_model_answers_as_qt_expects(qtmodeltester, desk, pane, places, settle):
    desk.workspace.add_note(Side(places[0], places[1][0]), NoteKind.COMMENT, "x")
    scope(pane, ALL, settle)
    qtmodeltester.check(pane.model)


def test_everything_a_reader_acts_on_has_a_name(pane):
    form = pane.editor
    acted = (
        pane.scope,
        pane.add_button,
        pane.bin_button,
        pane.list,
        form.kind,
        form.tier,
        form.words,
        form.tags,
        form.author,
    )
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


def test_no_key_of_the_window_is_taken_by_the_notes(qtbot, desk, sample, settle, window):
    asked = []
    for name in ("compare", "overview"):
        action = window.commands.action(name)
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, name=name: asked.append(name))
    desk.open_text(sample["adopted.en"])
    settle()
    desk.select(sample["adopted.en"], next(p.id for p in desk.document.provisions if p.label == "2."))
    window.notes.add(NoteKind.COMMENT)
    settle()
    for place in (
        window.notes.editor.words,
        window.notes.editor.tags,
        window.notes.list,
        window.reading.tree,
    ):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(place, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["compare", "overview"] * 4
