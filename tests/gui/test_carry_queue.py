"""The carry-over queue: confirmed, proposed, orphaned; accepted by key, taken back by undo, never lost."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.delegates.marks import Look
from desktop.gui.delegates.text import PARAGRAPHS
from desktop.gui.models.carrying import NEW, OLD, WHAT, Heading
from desktop.gui.panes.carrying import CarryingPane
from desktop.terms.annotation import NoteKind
from desktop.terms.carrying import State
from desktop.terms.page import Side
from desktop.terms.provision import Kind

TOLD = Qt.ItemDataRole.AccessibleTextRole
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
KINDS = {Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH}


@pytest.fixture
def noted(desk, sample, settle):
    """A note on every paragraph of the draft, and one on words of a paragraph."""
    workspace, draft = desk.workspace, sample["draft.en"]
    document = workspace.document(draft)
    provisions = [p for p in document.provisions if p.kind in KINDS and p.text]
    for n, one in enumerate(provisions):
        workspace.add_note(Side(draft, one.id), NoteKind.COMMENT, f"note {n}", author="Wei")
    workspace.add_note(Side(draft, provisions[-1].id), NoteKind.QUESTION, "why?", (0, 12), author="Ana")
    return len(provisions) + 1


@pytest.fixture
def pane(qtbot, desk, sample, noted, settle):
    pane = CarryingPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1200, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_sides(Side(sample["draft.en"]), Side(sample["adopted.en"]))
    settle()
    return pane


@pytest.fixture
def press(qtbot, pane, settle):
    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(pane.list, key, modifier)
        settle()

    return press


def hold(pane, state):
    """Take the first note of a state in hand, unfolding its heading."""
    heading = pane.model.find(lambda line: isinstance(line, Heading) and line.state is state)
    if pane.model.row(heading).folded:
        pane.fold(state)
    pane.list.show_row(heading + 1)
    pane.list.setFocus()
    return pane.model.note(heading + 1)


def test_every_note_is_confirmed_proposed_or_orphaned(pane, noted):
    assert sum(pane.model.queue.counts().values()) == noted
    assert all(count for count in pane.model.queue.counts().values()), "the sample shows all three"
    assert f"= {noted} notes" in pane.summary.text()


def test_confirmed_notes_are_one_line_until_they_are_asked_for(pane, noted, press):
    confirmed = pane.model.queue.counts()[State.CONFIRMED]
    assert pane.model.row(0).folded
    assert pane.model.rowCount() == noted - confirmed + 3
    pane.list.show_row(0)
    press(Qt.Key.Key_Return)
    assert pane.model.rowCount() == noted + 3


def test_one_key_accepts_all_that_are_confirmed_in_one_edit_after_a_backup(pane, desk, sample, press):
    from desktop.workspace.safety import backups_of

    waiting = len(pane.model.queue.waiting())
    pane.list.setFocus()
    press(Qt.Key.Key_C)
    assert len(desk.workspace.notes(sample["adopted.en"])) == waiting
    assert not pane.confirm.isEnabled()
    assert backups_of(desk.workspace.path)
    desk.workspace.undo()
    assert desk.workspace.notes(sample["adopted.en"]) == ()


def test_a_proposed_note_shows_old_and_new_with_what_differs_marked(pane):
    hold(pane, State.PROPOSED)
    row = pane.list.current_row()
    looks = {
        column: {piece.look for para in pane.model.index(row, column).data(PARAGRAPHS) for piece in para}
        for column in (OLD, NEW)
    }
    assert Look.DELETED in looks[OLD] | looks[NEW] or Look.INSERTED in looks[NEW]
    assert Look.INSERTED not in looks[OLD]
    assert Look.DELETED not in looks[NEW]


def test_one_key_hangs_a_proposed_note_and_goes_on_to_the_next(pane, desk, sample, noted, press):
    one = hold(pane, State.PROPOSED)
    place = pane.model.queue.place(one)
    before = pane.model.queue.counts()
    press(Qt.Key.Key_A)
    hung = desk.workspace.notes(sample["adopted.en"], place.node)
    assert [note.id for note in hung] == [one.note.id]
    after = pane.model.queue.counts()
    assert after[State.PROPOSED] == before[State.PROPOSED] - 1
    assert after[State.CONFIRMED] == before[State.CONFIRMED] + 1
    assert sum(after.values()) == noted
    assert pane.model.note(pane.list.current_row()) is not None


def test_undo_puts_an_accepted_note_back_among_the_proposed(pane, desk, settle, press):
    before = pane.model.queue.counts()
    hold(pane, State.PROPOSED)
    press(Qt.Key.Key_A)
    desk.workspace.undo()
    desk.notes_changed.emit()
    settle()
    assert pane.model.queue.counts() == before


def test_another_key_shows_the_next_best_place_with_its_score(pane, press):
    numbers = [
        n for n in range(pane.model.rowCount()) if (one := pane.model.note(n)) and len(one.candidates) > 1
    ]
    pane.list.show_row(numbers[0])
    pane.list.setFocus()
    one = pane.model.note(numbers[0])
    first = pane.model.queue.at(one)
    assert "%" in pane.model.index(numbers[0], WHAT).data(TOLD)
    press(Qt.Key.Key_B)
    assert pane.model.queue.at(one) == first + 1
    assert "%" in pane.model.index(numbers[0], NEW).data(TOLD)
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ShiftModifier)
    assert pane.model.queue.at(one) in {first, len(one.candidates) - 1}


def test_a_proposal_that_does_not_fit_is_kept_as_an_orphan_and_can_be_taken_back(pane, noted, press):
    before = pane.model.queue.counts()
    one = hold(pane, State.PROPOSED)
    press(Qt.Key.Key_O)
    assert pane.model.queue.counts()[State.ORPHANED] == before[State.ORPHANED] + 1
    assert sum(pane.model.queue.counts().values()) == noted
    pane.list.show_row(pane.model.find(lambda line: line is one))
    press(Qt.Key.Key_O)
    assert pane.model.queue.counts() == before


def test_an_orphan_tells_its_last_words_and_what_stood_around_it(pane):
    one = hold(pane, State.ORPHANED)
    row = pane.list.current_row()
    assert one.words[:40] in pane.model.index(row, OLD).data(TOLD)
    assert "Nowhere" in pane.model.index(row, NEW).data(TOLD)
    assert not pane.can("accept"), "nothing is shown that it could be hung on"


def test_an_orphan_is_placed_by_hand(pane, desk, sample, settle, press, qtbot):
    from desktop.gui.dialogs.paragraph import ParagraphDialog

    one = hold(pane, State.ORPHANED)
    press(Qt.Key.Key_P)
    dialog = pane.findChild(ParagraphDialog)
    dialog.field.setText("secretariat")
    dialog.narrow()
    node = dialog.model.row(0).id
    dialog.accept()
    settle()
    assert one.note.id in {note.id for note in desk.workspace.notes(sample["adopted.en"], node)}
    assert pane.model.queue.state(one) is State.CONFIRMED


def test_enter_goes_to_the_paragraph_of_the_new_text_and_of_an_orphan_to_the_old(pane, sample, press, qtbot):
    hold(pane, State.PROPOSED)
    with qtbot.waitSignal(pane.opened) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args[0] == sample["adopted.en"]
    one = hold(pane, State.ORPHANED)
    with qtbot.waitSignal(pane.opened) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == [sample["draft.en"], one.note.anchor.node]


def test_a_text_that_comes_in_after_a_draft_with_notes_is_offered_them(
    window, desk, sample, noted, settle, qtbot
):
    from desktop.gui.actions import carrying

    carrying.offer(window, [sample["adopted.en"]])
    settle()
    assert f"{noted} notes" in window.message_bar.label.text()
    window.message_bar.offer.click()
    settle()
    assert window.page == "carrying"
    assert window.spread("carrying").model.queue is not None


def test_the_dialog_begins_with_the_text_that_has_notes_and_what_followed_it(
    qtbot, desk, sample, noted, settle
):
    from desktop.gui.dialogs.carry import CarryDialog

    desk.refresh_texts()
    settle()
    dialog = CarryDialog(desk)
    qtbot.addWidget(dialog)
    settle()
    old, new = dialog.sides()
    assert (old.text, new.text) == (sample["draft.en"], sample["adopted.en"])
    assert dialog.carry.isEnabled()


def test_an_import_offers_the_notes_of_the_earlier_draft(window, desk, tmp_path, settle):
    from pathlib import Path

    from desktop.gui.actions import files

    sample = Path(__file__).resolve().parents[2] / "resources" / "sample"
    desk.open_dossier(tmp_path / "new.chapeau", create=True)
    settle()
    files.import_paths(window, [sample / "draft.en.docx"])
    settle()
    assert window.message_bar.offer.isHidden(), "nothing stands on anything yet"
    workspace, text = desk.workspace, desk.texts[0].id
    node = next(p.id for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE)
    workspace.add_note(Side(text, node), NoteKind.COMMENT, "carry me")
    files.import_paths(window, [sample / "adopted.en.docx"])
    settle()
    assert window.message_bar.offer.isVisible()
    assert "1 note stands" in window.message_bar.label.text()


def test_another_window_shows_the_same_queue(window, desk, sample, noted, settle):
    from desktop.gui import spreads
    from desktop.gui.actions.carrying import show_carrying

    sides = Side(sample["draft.en"]), Side(sample["adopted.en"])
    show_carrying(window, *sides)
    settle()
    assert spreads.shown(window)["carrying"].sides == sides
    window.spread("carrying").clear()
    spreads.take_over(window, {"carrying": spreads.Carried(sides)})
    settle()
    assert sum(window.spread("carrying").model.queue.counts().values()) == noted


def test_a_row_that_is_gone_to_is_seen_whole_or_from_its_top(pane, qtbot):
    hold(pane, State.ORPHANED)
    number = pane.list.current_row()

    def seen():
        top = pane.list.rowViewportPosition(number)
        assert top >= 0
        assert top + pane.list.rowHeight(number) <= pane.list.viewport().height()

    qtbot.waitUntil(seen)
