"""Notes to and from a colleague: counted before they go out, shown before they come in, taken back whole."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.gui.dialogs.exchange_lock import KEYS, NONE, PASSPHRASE
from desktop.gui.dialogs.exchange_merge import MergeDialog
from desktop.gui.dialogs.exchange_share import ShareDialog
from desktop.gui.models.merging import CONFLICT, NEW, THEN
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace, exchange
from desktop.workspace.identity import make_key

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
TOLD = Qt.ItemDataRole.AccessibleTextRole
WORDS = "correct horse"


def operative(workspace, text):
    return next(p.id for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE)


@pytest.fixture
def notes(desk, sample, settle):
    """A note of three tiers on the adopted text."""
    workspace, text = desk.workspace, sample["adopted.en"]
    side = Side(text, operative(workspace, text))
    desk.messages.answer = lambda _: False
    return [
        workspace.add_note(side, NoteKind.COMMENT, "for everybody", author="Wei", tier=Tier.PUBLIC),
        workspace.add_note(side, NoteKind.QUESTION, "for our group", author="Ana", tier=Tier.COALITION),
        workspace.add_note(side, NoteKind.COMMENT, "my own misgivings", author="Wei", tier=Tier.PERSONAL),
    ]


@pytest.fixture
def share(qtbot, desk, notes, settle):
    dialog = ShareDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    return dialog


@pytest.fixture
def merge(qtbot, desk, sample):
    desk.messages.answer = lambda _: False
    dialog = MergeDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def from_colleague(tmp_path, sample_file, sample):
    """A file with a public note a colleague wrote in a dossier of their own."""

    def written(lock=exchange.NO_LOCK, tier=Tier.PUBLIC):
        path = tmp_path / "colleague.chapeau"
        path.write_bytes(sample_file.read_bytes())
        theirs = Workspace.open(path)
        side = Side(sample["adopted.en"], operative(theirs, sample["adopted.en"]))
        theirs.add_note(side, NoteKind.COMMENT, "we support this", author="Kofi", tier=tier)
        chosen = exchange.Chosen(frozenset({tier}), sender="Kofi")
        finish(exchange.write(theirs, tmp_path / "kofi.notes", chosen, lock))
        theirs.close()
        return tmp_path / "kofi.notes"

    return written


def test_what_goes_out_is_counted_by_tier_kind_and_author_before_it_is_written(share):
    said = share.going.text()
    assert "Notes: 2" in said
    assert "Public 1" in said
    assert "Coalition 1" in said
    assert "Question 1" in said
    assert "Ana 1" in said


def test_another_choice_is_counted_anew_and_nothing_is_written_meanwhile(share, settle, qtbot):
    share.tiers[Tier.COALITION].setChecked(False)
    assert not share.write.isEnabled()
    qtbot.waitUntil(lambda: "Notes: 1" in share.going.text())
    share.tiers[Tier.PUBLIC].setChecked(False)
    qtbot.waitUntil(lambda: "Nothing" in share.going.text())
    assert not share.write.isEnabled()


def test_a_file_is_written_only_with_the_passphrase_given_twice(share, settle):
    assert not share.write.isEnabled()
    share.lock.first.setText(WORDS)
    share.lock.again.setText("correct hors")
    assert not share.write.isEnabled()
    assert "not the same" in share.lock.sentence.text()
    share.lock.again.setText(WORDS)
    assert share.write.isEnabled()


def test_only_public_notes_go_out_unencrypted(share, settle, qtbot):
    share.lock.manner.setCurrentIndex(share.lock.manner.findData(NONE))
    assert not share.write.isEnabled()
    assert "Only public" in share.trouble.text()
    share.tiers[Tier.COALITION].setChecked(False)
    qtbot.waitUntil(share.write.isEnabled)


def test_what_was_shared_with_a_passphrase_opens_with_it(share, settle, tmp_path):
    path = tmp_path / "out.notes"
    share.file.setText(str(path))
    share.lock.first.setText(WORDS)
    share.lock.again.setText(WORDS)
    share.accept()
    settle()
    held = exchange.read(path, exchange.Lock(WORDS))
    assert len(held.things) == 2
    assert b"misgivings" not in path.read_bytes()


def test_a_file_written_to_a_key_opens_with_the_secret_one(share, settle, tmp_path, merge):
    public = make_key(tmp_path / "mine.key")
    path = tmp_path / "out.notes"
    share.file.setText(str(path))
    share.lock.manner.setCurrentIndex(share.lock.manner.findData(KEYS))
    share.lock.keys.setPlainText("no key")
    assert "no public key" in share.lock.sentence.text()
    share.lock.keys.setPlainText(public)
    share.accept()
    settle()
    merge.file.setText(str(path))
    merge.key.file.setText(str(tmp_path / "mine.key"))
    merge.look()
    settle()
    assert "as they were: 2" in merge.summary.text()
    assert not merge.merge.isEnabled(), "there is nothing to merge"


def test_a_key_is_made_once_and_its_public_half_copied(merge, tmp_path):
    merge.key.make_at(tmp_path / "own.key")
    assert merge.key.public.text().startswith("age1")
    assert QGuiApplication.clipboard().text() == merge.key.public.text()
    before = (tmp_path / "own.key").read_text()
    merge.key.make_at(tmp_path / "own.key")
    assert (tmp_path / "own.key").read_text() == before


def test_an_encrypted_file_asks_for_its_passphrase_in_a_sentence(merge, from_colleague, settle):
    path = from_colleague(exchange.Lock(WORDS), Tier.COALITION)
    merge.file.setText(str(path))
    merge.look()
    settle()
    assert "passphrase" in merge.trouble.text()
    assert merge.model.rowCount() == 0
    merge.passphrase.setText(WORDS)
    merge.look()
    settle()
    assert [row.manner for row in merge.model.rows()] == [NEW]


def test_every_addition_is_shown_before_it_is_merged(merge, from_colleague, settle, desk):
    merge.file.setText(str(from_colleague()))
    merge.look()
    settle()
    assert "From: Kofi" in merge.held.text()
    assert "New: 1" in merge.summary.text()
    assert "we support this" in merge.model.index(0, THEN).data()
    assert desk.workspace.notes() == ()


def test_what_was_merged_is_one_edit_after_a_backup(merge, from_colleague, settle, desk):
    from desktop.workspace.safety import backups_of

    merge.file.setText(str(from_colleague()))
    merge.look()
    settle()
    desk.workspace.add_note(
        Side(desk.texts[0].id, operative(desk.workspace, desk.texts[0].id)), NoteKind.COMMENT, "before"
    )
    merge.accept()
    settle()
    assert "we support this" in {note.text for note in desk.workspace.notes()}
    assert backups_of(desk.workspace.path)
    assert desk.workspace.undo() == "merge notes"
    assert {note.text for note in desk.workspace.notes()} == {"before"}


def test_both_sides_of_a_conflict_are_shown_before_merging(merge, notes, tmp_path, settle, desk):
    mine, chosen = desk.workspace, exchange.Chosen(frozenset({Tier.PUBLIC}))
    finish(exchange.write(mine, tmp_path / "out.notes", chosen))
    (tmp_path / "theirs.chapeau").write_bytes(mine.path.read_bytes())
    theirs = Workspace.open(tmp_path / "fresh.chapeau", create=True)
    finish(exchange.merge(theirs, exchange.read(tmp_path / "out.notes")))
    theirs.edit_note(notes[0].id, text="as they see it")
    finish(exchange.write(theirs, tmp_path / "back.notes", chosen))
    theirs.close()
    mine.edit_note(notes[0].id, text="as we see it")
    merge.file.setText(str(tmp_path / "back.notes"))
    merge.look()
    settle()
    assert merge.model.row(0).manner == CONFLICT
    said = merge.model.index(0, THEN).data(TOLD)
    assert "as they see it" in said
    assert "as we see it" in said


def test_a_file_that_is_none_is_refused_in_a_sentence(merge, tmp_path, settle):
    (tmp_path / "odd.notes").write_text("hello")
    merge.file.setText(str(tmp_path / "odd.notes"))
    merge.look()
    settle()
    assert "no exchange file" in merge.trouble.text()
    assert not merge.merge.isEnabled()


def test_the_lock_begins_with_a_passphrase(share):
    assert share.lock.manner.currentData() == PASSPHRASE
