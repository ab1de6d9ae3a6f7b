import pytest
from PySide6.QtCore import Qt

from desktop.gui.delegates.marked_text import MarkedText
from desktop.gui.panes.notes import NotesPane
from desktop.terms.annotation import (
    Amendment,
    Heard,
    NoteKind,
    Position,
    Priority,
    Stance,
    Task,
    Tier,
    TranslationQuery,
)
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace, exchange, noting

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def place(desk, sample, settle):
    text = sample["adopted.en"]
    desk.select(text, "")
    settle()
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    desk.select(text, node)
    settle()
    return Side(text, node)


@pytest.fixture
def pane(qtbot, desk, place, settle):
    pane = NotesPane(desk)
    qtbot.addWidget(pane)
    pane.resize(320, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    settle()
    return pane


def only(desk, pane, settle):
    pane.flush()
    settle()
    (note,) = desk.workspace.notes()
    return note


def begin(pane, kind, settle):
    pane.add(kind)
    settle()
    return pane.editor.form.shown


def show(desk, pane, settle, number=0):
    desk.notes_changed.emit()
    settle()
    pane.list.show_row(number)
    settle()


def test_a_position_is_filled_in_by_keyboard(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.POSITION, settle)
    qtbot.keyClicks(form.party, "AU")
    qtbot.keyClick(form.stance, Qt.Key.Key_O)
    form.heard.setCurrentIndex(form.heard.findData(Heard.INFORMAL))
    form.heard.activated.emit(form.heard.currentIndex())
    note = only(desk, pane, settle)
    said = (note.form.party, note.form.stance, note.form.heard)
    assert said == ("AU", Stance.OPPOSE, Heard.INFORMAL)
    assert note.form.time


def test_the_letter_of_a_stance_presses_it_and_backspace_lets_go(qtbot, pane, settle):
    row = begin(pane, NoteKind.POSITION, settle).stance
    for key, stance in zip("SFORB", Stance, strict=True):
        qtbot.keyClicks(row, key)
        assert row.stance is stance
    qtbot.keyClick(row, Qt.Key.Key_Backspace)
    assert row.stance is None


def test_the_arrows_walk_the_stances(qtbot, pane, settle):
    row = begin(pane, NoteKind.POSITION, settle).stance
    for _ in range(2):
        qtbot.keyClick(row, Qt.Key.Key_Right)
    assert row.stance is Stance.FLEXIBLE
    qtbot.keyClick(row, Qt.Key.Key_Left)
    assert row.stance is Stance.SUPPORT


def test_a_party_is_completed_from_those_named_before(desk, pane, place, settle):
    desk.workspace.add_note(place, NoteKind.POSITION, "x", form=Position("Norway", Stance.SUPPORT))
    form = begin(pane, NoteKind.POSITION, settle)
    completer = form.party.completer()
    completer.setCompletionPrefix("nor")
    assert completer.currentCompletion() == "Norway"


def test_a_position_without_words_is_a_note_and_one_without_anything_is_none(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.POSITION, settle)
    pane.flush()
    assert desk.workspace.notes() == ()
    qtbot.keyClick(form.stance, Qt.Key.Key_S)
    assert only(desk, pane, settle).text == ""


def test_a_proposal_keeps_the_words_it_was_made_on(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.AMENDMENT, settle)
    words = pane.editor.words.toPlainText()
    pane.editor.words.setPlainText(f"{words} Please.")
    qtbot.keyClicks(form.proposer, "EU")
    note = only(desk, pane, settle)
    assert (note.form, note.text) == (Amendment(words, "EU"), f"{words} Please.")
    assert form.base.isHidden()


def test_the_words_a_proposal_was_made_on_are_shown_where_they_are_others_now(desk, pane, place, settle):
    desk.workspace.add_note(place, NoteKind.AMENDMENT, "Urges all", form=Amendment("Calls on all"))
    show(desk, pane, settle)
    assert not pane.editor.form.shown.base.isHidden()
    assert "Calls on all" in pane.editor.form.shown.base.words()


def test_a_translation_query_holds_a_rendering_by_language(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.TRANSLATION, settle)
    qtbot.keyClicks(form.term, "as appropriate")
    form.variants["zh"].setText("酌情")
    qtbot.keyClicks(form.proposer, "Wei")
    qtbot.keyClicks(form.answer, "keep it")
    note = only(desk, pane, settle)
    assert note.form == TranslationQuery("as appropriate", (("zh", "酌情"),), "Wei", "keep it")


def test_a_task_has_an_owner_a_day_and_three_states(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.TASK, settle)
    qtbot.keyClicks(pane.editor.words, "ask the capital")
    form.due.show_moment("2027-03-01")
    form.due.told.emit()
    details = pane.editor.details
    qtbot.keyClicks(details.assignee, "Wei")
    details.state.setCurrentIndex(details.state.findData("in progress"))
    details.state.activated.emit(0)
    note = only(desk, pane, settle)
    assert (note.form, note.assignee, note.state) == (Task("2027-03-01"), "Wei", "in progress")


def test_priority_is_kept(desk, pane, place, settle):
    desk.workspace.add_note(place, NoteKind.QUESTION, "who pays?")
    show(desk, pane, settle)
    box = pane.editor.details.priority
    box.setCurrentIndex(box.findData(Priority.HIGH))
    box.activated.emit(0)
    assert only(desk, pane, settle).priority is Priority.HIGH


def test_a_form_typed_letter_by_letter_is_one_step_to_undo(qtbot, desk, pane, settle):
    form = begin(pane, NoteKind.POSITION, settle)
    for letter in "Norway":
        qtbot.keyClicks(form.party, letter)
        pane.flush()
    settle()
    desk.workspace.undo()
    assert desk.workspace.notes() == ()


def test_the_fields_of_a_form_show_what_the_dossier_has(desk, pane, place, settle):
    form = Position("NO", Stance.RED_LINE, Heard.PLENARY, "2026-11-20T10:00:00Z")
    desk.workspace.add_note(place, NoteKind.POSITION, "never", form=form)
    show(desk, pane, settle)
    assert pane.editor.form.shown.value() == form


def test_space_resolves_a_note_and_opens_it_again(qtbot, desk, pane, place, settle):
    desk.workspace.add_note(place, NoteKind.QUESTION, "who pays?")
    show(desk, pane, settle)
    pane.resolve()
    assert only(desk, pane, settle).state == "resolved"
    assert "resolved" in pane.model.index(0, 0).data()
    pane.resolve()
    assert only(desk, pane, settle).state == "open"


def test_a_reply_is_written_under_a_note_and_enter_ends_it(qtbot, desk, pane, place, settle):
    desk.workspace.add_note(place, NoteKind.QUESTION, "who pays?")
    show(desk, pane, settle)
    pane.reply()
    line = pane.editor.replies.words
    qtbot.keyClicks(line, "the fund")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle()
    assert [reply.text for reply in only(desk, pane, settle).replies] == ["the fund"]
    assert line.toPlainText() == ""
    assert "the fund" in pane.model.index(0, 0).data()


def test_a_reply_half_typed_is_kept_when_another_note_is_chosen(qtbot, desk, pane, place, settle):
    for words in ("one", "two"):
        desk.workspace.add_note(place, NoteKind.COMMENT, words)
    show(desk, pane, settle)
    qtbot.keyClicks(pane.editor.replies.words, "half a")
    pane.list.show_row(1)
    settle()
    assert [[r.text for r in note.replies] for note in desk.workspace.notes()] == [["half a"], []]


def test_a_reply_is_edited_and_binned(qtbot, desk, pane, place, settle):
    note = desk.workspace.add_note(place, NoteKind.COMMENT, "one")
    noting.add_reply(desk.workspace, note.id, "frist")
    show(desk, pane, settle)
    thread = pane.editor.replies
    thread.replies[0].edit_button.click()
    thread.words.setPlainText("first")
    thread.finish()
    settle()
    assert [r.text for r in only(desk, pane, settle).replies] == ["first"]
    thread.replies[0].bin_button.click()
    settle()
    assert only(desk, pane, settle).replies == ()


@pytest.fixture
def torn(desk, place, tmp_path, settle):
    """A note whose words a colleague changed at the same time: both sides wait to be chosen between."""
    workspace = desk.workspace
    note = workspace.add_note(place, NoteKind.COMMENT, "the words").id
    colleague = Workspace.open(tmp_path / "colleague.chapeau", create=True)
    hand_over(workspace, colleague, tmp_path / "there.chapex")
    colleague.edit_note(note, text="their words")
    workspace.edit_note(note, text="our words")
    hand_over(colleague, workspace, tmp_path / "back.chapex")
    colleague.close()
    return note


def hand_over(giver, taker, path):
    lock = exchange.Lock("a long passphrase of ours")
    finish(exchange.write(giver, path, exchange.Chosen(frozenset(Tier)), lock))
    finish(exchange.merge(taker, exchange.read(path, lock)))


def test_both_sides_of_a_conflict_are_shown(desk, pane, torn, settle):
    show(desk, pane, settle)
    words = " ".join(text.words() for text in pane.editor.conflict.findChildren(MarkedText))
    assert "ours" in words.replace("our ", "ours ")
    assert "their" in words
    assert [button.text() for button in pane.editor.conflict.buttons] == ["&1", "&2"]
    assert "in conflict" in pane.model.index(0, 0).data()


@pytest.mark.parametrize("key", [0, 1])
def test_a_key_settles_a_conflict(qtbot, desk, pane, torn, settle, key):
    show(desk, pane, settle)
    (before,) = desk.workspace.notes()
    pane.editor.conflict.buttons[key].animateClick()
    qtbot.wait(150)
    note = only(desk, pane, settle)
    assert note.variants == ()
    assert note.text == (before.text, before.variants[0].words)[key]
    assert pane.editor.words.toPlainText() == note.text
    assert pane.editor.conflict.isHidden()


def test_news_is_marked_until_it_is_read(desk, pane, torn, settle):
    assert noting.unread(desk.workspace) == {torn}
    show(desk, pane, settle)
    assert noting.unread(desk.workspace) == frozenset()
