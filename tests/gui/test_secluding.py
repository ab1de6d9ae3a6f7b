"""What the window remembers of an encrypted dossier stands inside the dossier, and nowhere a stranger can read it."""

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from desktop.gui import settings
from desktop.gui.dialogs.brief import BriefDialog
from desktop.gui.dialogs.passphrase import RecoveryDialog
from desktop.gui.printing.preview import Preview
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief
from desktop.workspace import safety
from desktop.workspace.presets import Preset, keep_preset, presets

WORDS = "kettle ferry lantern moss"
CANARY = "Ruritania"
TELLING = (
    "brief/party",
    "brief/author",
    "brief/template",
    "brief/folder",
    "exchange/sender",
    "exchange/folder",
    "exchange/tiers",
    "word/tiers",
    "notes/author",
    "notes/kind",
    "compare/text",
    "files/folder",
)


@pytest.fixture
def path(sample_file, tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    path = tmp_path / "talks.chapeau"
    path.write_bytes(sample_file.read_bytes())
    safety.encrypt(path, None, WORDS)
    return path


@pytest.fixture
def guarded(window, desk, settle, path):
    desk.open_dossier(path, secret=safety.secret_of(WORDS))
    settle()
    desk.open_text(desk.texts[0].id)
    settle()
    return path


def outside():
    """Everything that stands in the folder of settings, as letters."""
    settings.settings().sync()
    files = [file for file in settings.folder().rglob("*") if file.is_file()]
    return b"".join(file.read_bytes() for file in files).decode("utf-8", "replace")


@pytest.mark.parametrize("key", TELLING)
def test_a_choice_that_tells_of_an_encrypted_dossier_is_kept_in_it_alone(desk, settle, guarded, key):
    settings.set_value(key, "Rurit")
    settings.set_value(key, CANARY)
    assert settings.text(key) == CANARY
    settle()
    assert CANARY not in outside()
    assert CANARY.encode() not in guarded.read_bytes()
    desk.put_away(lambda: None)
    settle()
    assert settings.text(key) == ""
    desk.open_dossier(guarded, secret=safety.secret_of(WORDS))
    settle()
    assert settings.text(key) == CANARY


def test_choices_of_a_plain_dossier_are_kept_as_ever_and_offered_in_an_encrypted_one(
    desk, settle, sample, path
):
    settings.set_value("notes/author", "Bo")
    desk.open_dossier(path, secret=safety.secret_of(WORDS))
    settle()
    assert settings.text("notes/author") == "Bo"
    settings.set_value("notes/author", "")
    assert settings.text("notes/author") == ""
    desk.put_away(lambda: None)
    settle()
    assert settings.text("notes/author") == "Bo"


def test_how_the_window_looks_is_the_readers_own_whatever_is_open(settle, guarded):
    settings.set_value("scale", 125)
    settings.set_value("exchange/key", "/home/me/key")
    assert "scale=125" in outside()
    assert "/home/me/key" in outside()


def test_the_dialog_of_briefs_leaves_nothing_outside(window, desk, settle, guarded, tmp_path):
    dialog = BriefDialog(desk, None, None, window)
    dialog.options.party.setText(CANARY)
    dialog.options.author.setText(f"{CANARY} desk")
    dialog.presets.names.setEditText(f"for {CANARY}")
    dialog.presets.keep.click()
    dialog._remember(tmp_path / CANARY / "brief.docx")
    settle()
    assert CANARY not in outside()
    assert list(presets(desk.workspace.dossier)) == [f"for {CANARY}"]
    assert presets() == {}
    again = BriefDialog(desk, None, None, window)
    assert again.options.party.text() == CANARY
    again.presets.names.setCurrentIndex(0)
    assert again.presets.names.currentText() == f"for {CANARY}"
    again.presets.forget.click()
    assert presets(desk.workspace.dossier) == {}
    for one in (dialog, again):
        one.close()


def test_encrypting_names_the_presets_outside_and_moves_them_when_asked(
    window, desk, settle, sample, monkeypatch
):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    keep_preset("of this one", Preset(on=(desk.texts[0].id,), party=CANARY))
    keep_preset("of another", Preset(on=("99/COP.99",)))
    from desktop.gui.actions import keeping

    keeping._encrypt(window, WORDS, None, keeping._as_opened)
    settle()
    settle()
    bar = window.message_bar
    assert "name texts of the dossier and stand outside it, readable: of this one." in bar.label.text()
    assert list(presets()) == ["of another", "of this one"]
    next(one for one in window.findChildren(RecoveryDialog)).reject()
    bar.offer.click()
    settle()
    assert list(presets()) == ["of another"]
    assert list(presets(desk.workspace.dossier)) == ["of another", "of this one"]
    assert CANARY not in outside()


def brief(tier):
    return Brief("Decision 9 of Ruritania", "", (), (), "en", tier)


@pytest.mark.parametrize(
    ("tier", "queued"), [(Tier.PUBLIC, "Decision 9 of Ruritania"), (Tier.DELEGATION, "Chapeau")]
)
def test_the_print_queue_is_told_the_title_of_what_is_public_alone(qtbot, monkeypatch, tier, queued):
    assert printed(Preview(brief(tier)), qtbot, monkeypatch) == queued


def test_the_print_queue_is_told_no_title_from_an_encrypted_dossier(qtbot, monkeypatch, guarded):
    assert printed(Preview(brief(Tier.PUBLIC)), qtbot, monkeypatch) == "Chapeau"


def printed(preview, qtbot, monkeypatch):
    """The name under which a preview would be printed."""
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: preview.printed is not None)
    names = []
    set_name = QPrinter.setDocName
    monkeypatch.setattr(QPrinter, "setDocName", lambda one, name: (names.append(name), set_name(one, name)))
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)
    preview._print()
    return names[-1]
