import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QLineEdit, QPlainTextEdit

from desktop.gui import settings
from desktop.gui.app import Application
from desktop.gui.dialogs.note import NoteDialog
from desktop.gui.dialogs.passphrase import NewPassphraseDialog, PassphraseDialog, RecoveryDialog
from desktop.gui.panes.notes_drafts import new_draft
from desktop.gui.panes.secret_fields import StrengthLabel
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.workspace import Workspace, safety

WORDS = "kettle ferry lantern moss"


@pytest.fixture(scope="session")
def locked_file(sample_file, tmp_path_factory):
    """The sample, encrypted, and the code of its recovery sheet."""
    path = tmp_path_factory.mktemp("locked") / "secret.chapeau"
    path.write_bytes(sample_file.read_bytes())
    return path, safety.encrypt(path, None, WORDS)


@pytest.fixture
def locked(locked_file, tmp_path):
    path = tmp_path / "secret.chapeau"
    path.write_bytes(locked_file[0].read_bytes())
    return path


def dialog_of(window, kind):
    return next(one for one in window.findChildren(kind) if one.isVisible())


def give(form, words, key_file=None):
    form.fields.lines["now"].setText(words)
    form.fields.take_key_file(key_file)
    form.give()


@pytest.fixture
def code(locked_file):
    """What opens it at once; a passphrase takes its time, so that guessing does."""
    return locked_file[1]


@pytest.fixture
def opened(window, desk, settle, locked, code):
    """The window with the encrypted sample open and a provision in hand."""
    desk.open_dossier(locked, secret=safety.secret_of(code))
    settle()
    text = next(entry.id for entry in desk.texts if entry.file == "adopted.en.docx")
    desk.open_text(text)
    settle()
    node = next(p.id for p in desk.document.provisions if p.kind is Kind.OPERATIVE)
    desk.select(text, node)
    settle()
    return text, node


def lock(window, settle):
    window.commands.action("dossier.lock").trigger()
    settle()


def readable(window):
    """Every word a widget of the window still holds."""
    said = [widget.text() for kind in (QLabel, QLineEdit) for widget in window.findChildren(kind)]
    said += [widget.toPlainText() for widget in window.findChildren(QPlainTextEdit)]
    said += [word for view in window.findChildren(QAbstractItemView) for word in cells(view.model())]
    return "\n".join([window.windowTitle(), *said])


def cells(model):
    if model is None:
        return
    waiting = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    while waiting:
        index = waiting.pop()
        yield str(model.data(index, Qt.ItemDataRole.DisplayRole) or "")
        rows = range(model.rowCount(index))
        waiting += [
            model.index(row, column, index) for row in rows for column in range(model.columnCount(index))
        ]


def test_an_encrypted_dossier_asks_for_its_passphrase(window, desk, settle, locked):
    desk.open_dossier(locked)
    settle()
    assert desk.workspace is None
    dialog = dialog_of(window, PassphraseDialog)
    give(dialog, WORDS)
    settle()
    assert desk.workspace.path == locked
    assert not any(one.isVisible() for one in window.findChildren(PassphraseDialog))
    assert desk.texts


def test_a_wrong_passphrase_is_a_sentence_and_can_be_typed_again(window, desk, settle, locked):
    desk.open_dossier(locked)
    settle()
    dialog = dialog_of(window, PassphraseDialog)
    give(dialog, "not the right words")
    settle()
    assert "does not open with this passphrase" in dialog.fields.sentence.text()
    assert dialog.isVisible()
    assert desk.workspace is None
    give(dialog, WORDS)
    settle()
    assert desk.workspace is not None
    assert not desk.said


def test_the_code_of_the_recovery_sheet_opens_it_too(window, desk, settle, locked, locked_file):
    desk.open_dossier(locked)
    settle()
    give(dialog_of(window, PassphraseDialog), locked_file[1].lower())
    settle()
    assert desk.workspace is not None


def test_a_key_file_that_is_gone_is_a_sentence(window, desk, settle, locked, tmp_path):
    desk.open_dossier(locked)
    settle()
    dialog = dialog_of(window, PassphraseDialog)
    give(dialog, WORDS, tmp_path / "gone.key")
    assert "gone.key cannot be read" in dialog.fields.sentence.text()
    assert dialog.fields.isEnabled()


def test_giving_up_leaves_the_dossier_that_was_open(window, desk, sample, settle, locked):
    here = desk.workspace
    desk.open_dossier(locked)
    settle()
    dialog_of(window, PassphraseDialog).reject()
    assert desk.workspace is here


def test_what_is_typed_is_seen_only_when_asked_for(window, desk, settle, locked):
    desk.open_dossier(locked)
    settle()
    fields = dialog_of(window, PassphraseDialog).fields
    assert fields.lines["now"].echoMode() is QLineEdit.EchoMode.Password
    fields.seen.click()
    assert fields.lines["now"].echoMode() is QLineEdit.EchoMode.Normal


def test_locking_closes_the_dossier_and_leaves_nothing_to_read(window, desk, settle, opened):
    window.raise_dock("search")
    window.search.words.setText("mountain")
    desk.workspace.add_note(Side(*opened), NoteKind.COMMENT, "Speak to the delegation of Ruritania.")
    desk.notes_changed.emit()
    settle()
    files = [entry.file for entry in desk.texts]
    body = desk.document.by_id[opened[1]].text[:20]
    assert "Ruritania" in readable(window)
    lock(window, settle)
    assert desk.workspace is None
    assert window.page == "locked"
    said = readable(window)
    for word in ("Ruritania", "mountain", body, *files):
        assert word not in said, word
    assert all(dock.isHidden() for dock in window.docks.values())


def test_what_is_being_written_is_kept_before_it_is_locked(window, desk, settle, opened, locked, code):
    window.notes.add(NoteKind.COMMENT)
    window.notes.editor.words.setPlainText("Half a thought")
    lock(window, settle)
    kept = Workspace.open(locked, secret=safety.secret_of(code))
    assert [note.text for note in kept.notes()] == ["Half a thought"]
    kept.close()


def test_unlocking_returns_to_where_one_was(window, desk, settle, opened):
    lock(window, settle)
    page = window.spread("locked")
    give(page, WORDS)
    settle()
    assert desk.current == opened
    assert window.page == "reading"
    assert page.fields.words("now") == ""
    assert not window.docks["library"].isHidden()


def test_unlocking_returns_to_a_comparison(window, desk, settle, opened, code):
    sides = (Side(desk.texts[0].id), Side(desk.texts[1].id))
    window.show_comparison(*sides)
    settle()
    lock(window, settle)
    give(window.spread("locked"), code)
    settle()
    assert window.page == "comparison"
    assert window.compared == sides


def test_a_wrong_passphrase_leaves_it_locked(window, desk, settle, opened):
    lock(window, settle)
    page = window.spread("locked")
    give(page, "not the right words")
    settle()
    assert "does not open with this passphrase" in page.fields.sentence.text()
    assert window.page == "locked"
    give(page, WORDS)
    settle()
    assert desk.workspace is not None


def test_nothing_can_be_done_while_it_is_locked_but_what_needs_no_dossier(window, desk, settle, opened):
    lock(window, settle)
    for name in ("search", "note.add", "compare", "brief.write", "pane.library", "file.import", "overview"):
        assert not window.commands.action(name).isEnabled(), name
    assert window.commands.action("dossier.open").isEnabled()
    window.show_page("reading")
    assert window.page == "locked"


def test_open_dialogs_are_closed_when_it_is_locked(window, desk, settle, opened):
    dialog = QDialog(window)
    dialog.open()
    lock(window, settle)
    assert not window.findChildren(QDialog) or not any(
        one.isVisible() for one in window.findChildren(QDialog)
    )


def test_a_note_written_in_a_dialog_is_kept_before_it_is_locked(window, desk, settle, opened, locked, code):
    dialog = NoteDialog(desk, new_draft(desk.document, *opened), window)
    dialog.open()
    dialog.editor.words.setPlainText("Ask the secretariat")
    lock(window, settle)
    kept = Workspace.open(locked, secret=safety.secret_of(code))
    assert [note.text for note in kept.notes()] == ["Ask the secretariat"]
    kept.close()


def test_an_error_said_while_it_is_locked_is_heard_afterwards(window, desk, settle, opened, code):
    lock(window, settle)
    desk.messages.error("L.4.pdf cannot be read: it has no pages.")
    assert "L.4" not in readable(window)
    give(window.spread("locked"), code)
    settle()
    assert "L.4" in window.message_bar.label.text()


def test_it_is_locked_when_nobody_was_at_the_desk(window, desk, settle, opened, monkeypatch):
    now = time.time()
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now + 9 * 60)
    window.guard.look()
    settle()
    assert desk.workspace is not None
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now + 11 * 60)
    window.guard.look()
    settle()
    assert desk.workspace is None
    assert window.page == "locked"


def test_whoever_types_is_at_the_desk(window, desk, settle, opened, monkeypatch):
    now = time.time()
    window.guard._listen(window.windowHandle())
    for minutes in (9, 18, 27):
        monkeypatch.setattr("desktop.gui.guarding.time.time", lambda minutes=minutes: now + minutes * 60)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        window.guard.look()
    settle()
    assert desk.workspace is not None


def test_it_is_locked_at_the_first_touch_after_a_sleep(window, desk, settle, opened, monkeypatch):
    now = time.time()
    window.guard._listen(window.windowHandle())
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now + 3600)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    settle()
    assert window.page == "locked"


def test_it_stays_open_where_the_reader_wants_it_so(window, desk, settle, opened, monkeypatch):
    now = time.time()
    settings.set_value("lock/minutes", 0)
    monkeypatch.setattr("desktop.gui.guarding.time.time", lambda: now + 1e6)
    window.guard.look()
    settle()
    assert desk.workspace is not None


def test_a_plain_dossier_is_not_locked(window, desk, sample, settle):
    window.guard.lock()
    settle()
    assert desk.workspace is not None
    assert not window.commands.action("dossier.lock").isVisible()


def test_nothing_of_an_encrypted_dossier_stands_in_the_settings(window, desk, settle, opened, tmp_path):
    window.commands.action("dossier.lock").trigger()
    settle()
    window.keep_layout()
    settings.settings().sync()
    said = (settings.folder() / "window.ini").read_text()
    for word in (WORDS, opened[0], "adopted"):
        assert word not in said, word
    assert str(tmp_path / "secret.chapeau") in said
    assert settings.text("open/node") == ""


def test_a_dossier_is_encrypted_and_its_sheet_is_offered(window, desk, sample, settle, tmp_path, monkeypatch):
    place = desk.workspace.path
    window.commands.action("dossier.backup").trigger()
    settle()

    def fill(dialog):
        for name in ("new", "again"):
            dialog.fields.lines[name].setText(WORDS)
        return True

    monkeypatch.setattr(NewPassphraseDialog, "exec", fill)
    window.commands.action("dossier.encrypt").trigger()
    settle()
    settle()
    assert desk.workspace.path == place
    assert desk.workspace.dossier.encrypted
    assert safety.is_encrypted(place)
    assert all(safety.is_encrypted(backup.path) for backup in safety.backups_of(place))
    dialog = dialog_of(window, RecoveryDialog)
    sheet = tmp_path / "sheet.txt"
    dialog.write(sheet)
    code = next(line.strip() for line in sheet.read_text().splitlines() if line.startswith("    "))
    desk.put_away(lambda: None)
    settle()
    Workspace.open(place, secret=safety.secret_of(code)).close()


def test_the_sheet_is_not_written_over_a_file(window, qtbot, tmp_path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text("a letter")
    dialog = RecoveryDialog(tmp_path / "a.chapeau", "AAAA-BBBB", window)
    dialog.open()
    dialog.write(sheet)
    assert "already there" in dialog.sentence.text()
    assert sheet.read_text() == "a letter"


def test_a_change_of_passphrase_needs_the_one_of_today(window, desk, settle, opened, locked, monkeypatch):
    other = "seven quiet herons wade"

    def fill(dialog):
        for name in ("new", "again"):
            dialog.fields.lines[name].setText(other)
        return True

    monkeypatch.setattr(NewPassphraseDialog, "exec", fill)
    window.commands.action("dossier.passphrase").trigger()
    give(dialog_of(window, PassphraseDialog), "not the right words")
    settle()
    settle()
    assert "does not open with this passphrase" in desk.said[-1]
    assert desk.current == opened
    window.commands.action("dossier.passphrase").trigger()
    give(dialog_of(window, PassphraseDialog), WORDS)
    settle()
    settle()
    assert desk.workspace.dossier.encrypted
    lock(window, settle)
    give(window.spread("locked"), other)
    settle()
    assert desk.workspace is not None


def test_encryption_is_removed_with_the_passphrase(window, desk, settle, opened, locked):
    window.commands.action("dossier.decrypt").trigger()
    give(dialog_of(window, PassphraseDialog), WORDS)
    settle()
    settle()
    assert not safety.is_encrypted(locked)
    assert desk.current == opened
    assert window.commands.action("dossier.encrypt").isVisible()


def test_two_lines_that_differ_encrypt_nothing(window, tmp_path):
    dialog = NewPassphraseDialog(tmp_path / "a.chapeau", window)
    dialog.show()
    dialog.fields.lines["new"].setText(WORDS)
    dialog.fields.lines["again"].setText(WORDS[:-1])
    dialog.give()
    assert dialog.isVisible()
    assert "differ" in dialog.fields.sentence.text()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("mountain", "Too short"),
        ("aaaaaaaaaaaaaaaa", "Easy to guess"),
        ("password123", "Easy to guess"),
        ("the the the the", "Easy to guess"),
        ("kettle ferry lantern moss", "Fair"),
        ("kettle ferry lantern moss heron", "Strong"),
        ("山高水长日月同辉", "Strong"),
    ],
)
def test_a_passphrase_is_told_how_hard_it_is_to_guess(qtbot, words, said):
    label = StrengthLabel()
    qtbot.addWidget(label)
    label.tell(words)
    assert label.text().startswith(said)


def test_a_remade_window_stays_locked(qtbot, window, desk, settle, opened, code):
    from desktop.gui.window import MainWindow

    lock(window, settle)
    again = MainWindow(desk)
    qtbot.addWidget(again)
    again.take_over(window)
    again.show()
    assert again.page == "locked"
    window.hide()
    give(again.spread("locked"), code)
    settle()
    assert desk.current == opened


def test_an_encrypted_dossier_named_at_the_start_asks_before_anything_is_shown(qtbot, qapp, locked, code):
    application = Application(qapp, [locked])
    window, desk = application.window, application.desk
    window.show()
    qtbot.waitUntil(lambda: bool(window.findChildren(PassphraseDialog)))
    assert window.page == "empty"
    give(dialog_of(window, PassphraseDialog), code)
    qtbot.waitUntil(lambda: desk.jobs.idle and desk.reads.idle and desk.checks.idle)
    assert window.page == "reading"
    assert desk.texts
    application.remake()
    assert application.window.page == "reading"
    application.window.close()
    application.window.deleteLater()
    application.close()
    application.deleteLater()


def test_a_key_file_is_needed_where_the_dossier_has_one(window, desk, settle, sample_file, tmp_path):
    path, key = tmp_path / "keyed.chapeau", tmp_path / "photo.jpg"
    path.write_bytes(sample_file.read_bytes())
    key.write_bytes(b"any file of theirs")
    safety.encrypt(path, None, WORDS, key)
    desk.open_dossier(path)
    settle()
    dialog = dialog_of(window, PassphraseDialog)
    give(dialog, WORDS)
    settle()
    assert "key file" in dialog.fields.sentence.text()
    give(dialog, WORDS, key)
    settle()
    assert desk.workspace is not None


def test_the_recovery_sheet_is_made_again(window, desk, settle, opened, code):
    window.commands.action("dossier.recovery").trigger()
    give(dialog_of(window, PassphraseDialog), code)
    settle()
    assert dialog_of(window, RecoveryDialog).code.text().replace("\n", "") == code
    assert desk.current == opened
