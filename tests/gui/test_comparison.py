import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from desktop.gui.delegates.text import PARAGRAPHS
from desktop.gui.dialogs.compare import CompareDialog
from desktop.gui.dialogs.note import NoteDialog
from desktop.gui.models.comparison import NEW, OLD, WHAT, ComparisonModel
from desktop.gui.panes.comparison import ComparisonPane
from desktop.terms.change import Change, Comparison, Edit, Op, Pair
from desktop.terms.document import Document, Masthead
from desktop.terms.page import Side
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.views.side_by_side import Weight, pair_rows, weight

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def pane(qtbot, desk, sample, settle):
    pane = ComparisonPane(desk)
    qtbot.addWidget(pane)
    pane.resize(1100, 700)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.show_comparison(Side(sample["draft.en"]), Side(sample["adopted.en"]))
    settle()
    return pane


def listed(pane):
    return [pane.model.row(n) for n in range(pane.model.rowCount())]


def marked(pane, number, column):
    """The pieces of a cell that are marked, by their look."""
    (para,) = pane.model.index(number, column).data(PARAGRAPHS)
    return [(piece.look.value, piece.text) for piece in para if piece.look.value not in {"plain", "quiet"}]


def find(pane, words):
    return next(n for n, row in enumerate(listed(pane)) if row.b is not None and words in row.b.text)


def test_both_texts_stand_beside_each_other_with_what_changed_marked(pane):
    number = find(pane, "Encourages")
    assert ("deleted", "Urges") in marked(pane, number, OLD)
    assert ("inserted", "Encourages") in marked(pane, number, NEW)
    assert "reworded" in pane.model.index(number, WHAT).data()


def test_a_moved_paragraph_says_from_where_to_where(pane):
    number = find(pane, "customary grazing rights")
    assert listed(pane)[number].pair.change is Change.MOVED
    shown = "".join(letter for letter in pane.model.index(number, WHAT).data() if letter.isprintable())
    assert "7. → 2." in shown


def test_the_summary_counts_every_change(pane):
    words = pane.summary.text()
    assert "unchanged" in words
    assert "moved" in words


def test_changes_only_leaves_the_changes(pane):
    everything = listed(pane)
    pane.weights.setCurrentIndex(pane.weights.findData(Weight.FORM))
    assert listed(pane) == [row for row in everything if row.changed]


def test_one_meaning_can_be_listed_alone(pane):
    names = [pane.named.itemData(n) for n in range(pane.named.count())]
    assert "added" in names
    pane.named.setCurrentIndex(names.index("added"))
    assert {row.pair.change for row in listed(pane)} == {Change.ADDED}


def test_the_row_in_hand_stays_in_hand_when_the_list_is_narrowed(pane):
    number = find(pane, "Encourages")
    row = listed(pane)[number]
    pane.list.show_row(number)
    pane.weights.setCurrentIndex(pane.weights.findData(Weight.FORM))
    assert pane.model.row(pane.list.current_row()) == row


def test_next_and_previous_walk_the_changes_and_stop_at_the_ends(qtbot, pane):
    changes = pane.model.changes()
    pane.list.show_row(0)
    seen = []
    for _ in range(len(changes) + 3):
        qtbot.keyClick(pane, Qt.Key.Key_F7)
        seen.append(pane.list.current_row())
    assert sorted(set(seen)) == [row for row in changes if row > 0]
    assert not pane.after.isEnabled()
    qtbot.keyClick(pane, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert pane.list.current_row() == changes[-2]


def test_letters_walk_the_changes_too(qtbot, pane):
    pane.list.setFocus()
    pane.list.show_row(0)
    qtbot.keyClick(pane.list, Qt.Key.Key_N)
    first = pane.list.current_row()
    qtbot.keyClick(pane.list, Qt.Key.Key_N)
    qtbot.keyClick(pane.list, Qt.Key.Key_P)
    assert pane.list.current_row() == first in pane.model.changes()


def test_opening_a_change_takes_its_paragraph_in_hand(qtbot, desk, pane, sample, settle):
    number = find(pane, "Encourages")
    pane.list.show_row(number)
    with qtbot.waitSignal(pane.place_opened, timeout=5_000):
        pane.list.activated.emit(pane.model.index(number, NEW))
    settle()
    assert desk.current == (sample["adopted.en"], listed(pane)[number].b.id)
    pane.list.activated.emit(pane.model.index(number, OLD))
    settle()
    assert desk.current == (sample["draft.en"], listed(pane)[number].a.id)


def test_a_change_becomes_a_note_with_its_words_put_in(qtbot, desk, pane, settle):
    number = find(pane, "Encourages")
    pane.list.show_row(number)
    pane.write_note()
    dialog = pane.findChild(NoteDialog)
    assert "“Urges” → “Encourages”" in dialog.editor.words.toPlainText()
    dialog.accept()
    settle()
    (note,) = desk.workspace.notes()
    assert note.anchor.node == listed(pane)[number].b.id
    assert "Encourages" in note.text


def test_suggested_words_alone_are_no_note_when_the_dialog_is_closed(desk, pane, settle):
    pane.list.show_row(find(pane, "Encourages"))
    pane.write_note()
    pane.findChild(NoteDialog).reject()
    settle()
    assert desk.workspace.notes() == ()


def test_what_was_typed_is_kept_when_the_dialog_is_closed(qtbot, desk, pane, settle):
    pane.list.show_row(find(pane, "Encourages"))
    pane.write_note()
    dialog = pane.findChild(NoteDialog)
    qtbot.keyClicks(dialog.editor.words, " Mind this.")
    dialog.reject()
    settle()
    assert desk.workspace.notes()[0].text.endswith("Mind this.")


def test_two_texts_swapped_show_the_opposite(qtbot, pane, settle):
    added = [row.b.text for row in listed(pane) if row.pair.change is Change.ADDED]
    pane.swap.click()
    settle()
    assert [row.a.text for row in listed(pane) if row.pair.change is Change.DROPPED] == added


def test_a_comparison_that_is_overtaken_is_not_shown(desk, pane, sample, settle):
    pane.show_comparison(Side(sample["draft.en"]), Side(sample["draft.en"]))
    pane.show_comparison(Side(sample["draft.zh"]), Side(sample["adopted.zh"]))
    settle()
    assert any("鼓励" in row.b.text for row in listed(pane) if row.b)


def test_another_dossier_clears_the_comparison(desk, pane):
    desk.dossier_changed.emit()
    assert pane.model.rowCount() == 0


def test_the_model_answers_as_qt_expects(qtmodeltester, pane):
    qtmodeltester.check(pane.model)


def test_everything_a_reader_acts_on_has_a_name(pane):
    acted = (pane.choose, pane.swap, pane.weights, pane.named, pane.before, pane.after, pane.note, pane.list)
    assert all(widget.objectName() and widget.accessibleName() for widget in acted)


# -- rows without a window


def provision(node, text, label=""):
    return Provision(node, Kind.OPERATIVE, text, label, node)


def comparison(*pairs, a=(), b=()):
    return Comparison(Document("en", Masthead(), a), Document("en", Masthead(), b), pairs)


def test_the_later_rows_of_a_split_repeat_the_old_words_quietly():
    one = provision("1", "Ask and decide;")
    parts = provision("2", "Ask;"), provision("3", "Decide;")
    rows = pair_rows(
        comparison(Pair("1", "2", Change.SPLIT), Pair("1", "3", Change.SPLIT), a=(one,), b=parts)
    )
    assert [row.again for row in rows] == ["", "a"]
    assert [run.mark.value for run in rows[1].old()] == ["quiet"]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (Pair("1", "1", Change.UNCHANGED), Weight.NONE),
        (Pair("1", "1", Change.RENUMBERED), Weight.FORM),
        (Pair("1", "1", Change.REWORDED, meaning=("editorial",)), Weight.FORM),
        (Pair("1", "1", Change.REWORDED, meaning=("term", "editorial")), Weight.PLACE),
        (Pair("1", "1", Change.REWORDED, meaning=("editorial", "verb")), Weight.SUBSTANCE),
        (Pair(None, "1", Change.ADDED), Weight.SUBSTANCE),
        (Pair(None, "1", Change.ADDED, frame=True), Weight.PLACE),
    ],
)
def test_a_change_weighs_what_it_means(pair, expected):
    assert weight(pair) is expected


def test_characters_beyond_the_basic_plane_are_marked_where_they_stand():
    old, new = provision("1", "𠮷田 asks"), provision("1", "𠮷田 begs")
    edit = Edit(Op.REPLACE, (3, 7), (3, 7), "asks", "begs")
    (row,) = pair_rows(comparison(Pair("1", "1", Change.REWORDED, 0.5, (edit,)), a=(old,), b=(new,)))
    assert [(run.text, run.mark.value) for run in row.new()] == [("𠮷田 ", "plain"), ("begs", "inserted")]


def test_five_thousand_pairs_are_measured_only_where_they_are_seen(qtbot):
    from desktop.gui.delegates.tall_rows import TallRows
    from desktop.gui.delegates.text import TextDelegate

    old = tuple(
        provision(f"{n}", f"Requests the secretariat to report on matter {n}; " * 4, f"{n}.")
        for n in range(5_000)
    )
    rows = pair_rows(comparison(*(Pair(p.id, p.id, Change.UNCHANGED) for p in old), a=old, b=old))
    model, view = ComparisonModel(), TallRows(wide=NEW)
    qtbot.addWidget(view)
    view.setItemDelegate(TextDelegate(view))
    view.setModel(model)
    model.show(rows, ("a", "b"), ("en", "en"))
    view.resize(900, 600)
    with qtbot.waitExposed(view):
        view.show()
    view.show_row(4_000)
    qtbot.wait(20)
    assert view.viewport().rect().intersects(view.visualRect(model.index(4_000, 0)))
    assert len(view._measured) < 100


# -- choosing the two texts


FIRST = """Decision 1/COP.9
Ferries across the strait

The Conference of the Parties,
Recalling decision 4/COP.8,
1.\tRequests the secretariat to keep the ferries running in winter;
2.\tInvites Parties to paint them.
"""
SECOND = """Decision 2/COP.9
Lighthouses of the outer islands

The Conference of the Parties,
Noting the age of the lighthouses,
1.\tDecides to repair every lighthouse by the tenth session;
2.\tUrges Parties to share spare lamps;
3.\tRequests the secretariat to report on the lamps that were shared.
"""
REPORT = FIRST + "\n" + SECOND


@pytest.fixture
def dialog(qtbot, desk, sample, settle):
    dialog = CompareDialog(desk, Side(sample["adopted.en"]))
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


def test_a_draft_in_hand_finds_its_decision_in_a_report_of_many(qtbot, desk, sample, settle, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("ICHT/COP(9)/L.7\n\n" + SECOND, encoding="utf-8")
    kept = {one.file: one.text.id for one in finish(desk.workspace.import_files([report, draft]))}
    desk.refresh_texts()
    settle()
    dialog = CompareDialog(desk, Side(kept["draft.txt"]))
    qtbot.addWidget(dialog)
    settle()
    assert [side.text for side in dialog.sides()] == [kept["draft.txt"], kept["report.txt"]]
    assert dialog.sides()[1].node == "2"
    assert dialog.compare.isEnabled()


@pytest.mark.parametrize("file", ["draft.en", "adopted.en", "draft.zh", "adopted.zh"])
def test_no_text_is_laid_beside_itself_at_first(qtbot, desk, sample, file):
    dialog = CompareDialog(desk, Side(sample[file]))
    qtbot.addWidget(dialog)
    old, new = dialog.sides()
    assert old.text != new.text == sample[file]


def test_the_draft_of_the_adopted_text_is_suggested(dialog, sample):
    assert [side.text for side in dialog.sides()] == [sample["draft.en"], sample["adopted.en"]]
    assert dialog.compare.isEnabled()


def test_a_draft_in_hand_is_taken_for_the_old_text(qtbot, desk, sample, settle):
    dialog = CompareDialog(desk, Side(sample["draft.zh"]))
    qtbot.addWidget(dialog)
    settle()
    assert [side.text for side in dialog.sides()] == [sample["draft.zh"], sample["adopted.zh"]]


def test_a_text_is_not_compared_with_itself(dialog):
    dialog.old.texts.setCurrentIndex(dialog.new.texts.currentIndex())
    assert not dialog.compare.isEnabled()


def test_what_the_reader_chose_is_not_overruled(dialog, sample, settle):
    other = dialog.old.texts.findData(sample["draft.zh"])
    dialog.old.texts.setCurrentIndex(other)
    dialog.old.texts.activated.emit(other)
    dialog.new.texts.setCurrentIndex(dialog.new.texts.findData(sample["adopted.zh"]))
    settle()
    assert dialog.sides()[0].text == sample["draft.zh"]


def test_the_choice_is_remembered(qtbot, desk, dialog, sample, settle):
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert dialog.choices()[1][0] == sample["adopted.en"]
    again = CompareDialog(desk)
    qtbot.addWidget(again)
    settle()
    assert again.sides()[1].text == sample["adopted.en"]
