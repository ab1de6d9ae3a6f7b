"""Encrypting, backing up and restoring from the command line; the passphrase never stands on it."""

import json
from pathlib import Path

import pytest

from desktop.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
ADOPTED = str(SAMPLE / "adopted.en.docx")
WORDS = "correct horse battery"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    monkeypatch.chdir(tmp_path)
    for name in (
        "PASSPHRASE",
        "PASSPHRASE_FILE",
        "KEY_FILE",
        "NEW_PASSPHRASE",
        "NEW_PASSPHRASE_FILE",
        "NEW_KEY_FILE",
    ):
        monkeypatch.delenv(f"CHAPEAU_{name}", raising=False)
    Path("words").write_text(WORDS + "\n", encoding="utf-8")
    Path("others").write_text("staple of other words\n", encoding="utf-8")
    Path("key").write_bytes(bytes(range(64)))
    Path("empty").touch()
    assert main(["dossier", "import", "d.chapeau", ADOPTED]) == 0


def encrypted(*more):
    assert main(["dossier", "encrypt", "d.chapeau", "--passphrase-file", "words", *more]) == 0


def said(capsys, *words):
    capsys.readouterr()
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_an_encrypted_dossier_is_used_with_its_passphrase_from_a_file_or_the_environment(capsys, monkeypatch):
    listed = said(capsys, "dossier", "list", "d.chapeau")
    encrypted()
    assert said(capsys, "dossier", "list", "d.chapeau", "--passphrase-file", "words") == listed
    monkeypatch.setenv("CHAPEAU_PASSPHRASE", WORDS)
    assert said(capsys, "dossier", "list", "d.chapeau") == listed
    said(capsys, "note", "list", "d.chapeau")
    assert "whole" in said(capsys, "dossier", "check", "d.chapeau")
    assert json.loads(said(capsys, "actions", "d.chapeau", "--json"))["actions"]


def test_a_passphrase_is_asked_for_where_somebody_can_answer(capsys, monkeypatch):
    encrypted()
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(
        "click.prompt", lambda question, **_: WORDS if "Passphrase of d.chapeau" in question else ""
    )
    assert "adopted" in said(capsys, "dossier", "list", "d.chapeau", "--json")


def test_a_recovery_sheet_opens_the_dossier(capsys):
    encrypted("--key-file", "key", "--recovery-sheet", "sheet.txt")
    sheet = Path("sheet.txt").read_text(encoding="utf-8")
    code = next(line.strip() for line in sheet.splitlines() if line.count("-") == 13)
    Path("code").write_text(code)
    assert said(capsys, "dossier", "list", "d.chapeau", "--passphrase-file", "code")
    options = ["--passphrase-file", "words", "--key-file", "key"]
    said(capsys, "dossier", "encrypt", "d.chapeau", "--recovery-sheet", "again.txt", *options)
    assert Path("again.txt").read_text(encoding="utf-8") == sheet


def test_a_passphrase_is_changed_and_taken_away(capsys):
    encrypted()
    change = ["--change", "--new-passphrase-file", "others", "--new-key-file", "key"]
    encrypted(*change)
    now = ["--passphrase-file", "others", "--key-file", "key"]
    assert said(capsys, "dossier", "list", "d.chapeau", *now)
    assert main(["dossier", "encrypt", "d.chapeau", "--decrypt", *now]) == 0
    assert said(capsys, "dossier", "list", "d.chapeau")


def test_a_backup_is_made_listed_and_restored(capsys):
    made = said(capsys, "dossier", "backup", "d.chapeau")
    assert "is a good copy" in made
    assert main(["dossier", "import", "d.chapeau", str(SAMPLE / "draft.en.docx")]) == 0
    backups = json.loads(said(capsys, "dossier", "restore", "d.chapeau", "--list", "--json"))["backups"]
    assert [(b["occasion"], b["verified"]) for b in backups] == [("asked", True)]
    assert Path(backups[0]["file"]).name in said(capsys, "dossier", "restore", "d.chapeau")
    assert "before-restoring" in said(capsys, "dossier", "restore", "d.chapeau", "--list")
    assert "good copy" in said(capsys, "dossier", "backup", "d.chapeau", "--to", "elsewhere")
    assert "again" in said(capsys, "dossier", "restore", "d.chapeau", "--from", "elsewhere")


def test_an_encrypted_backup_is_restored_with_its_passphrase(capsys):
    encrypted()
    words = ["--passphrase-file", "words"]
    said(capsys, "dossier", "backup", "d.chapeau", *words)
    assert "again" in said(capsys, "dossier", "restore", "d.chapeau", *words)


def test_a_damaged_dossier_names_the_copy_that_is_good(capsys):
    import contextlib

    from db.bare import connect

    said(capsys, "dossier", "backup", "d.chapeau")
    with contextlib.closing(connect(Path("d.chapeau"))) as bare:
        bare.execute("UPDATE texts SET title = 'x'")
    assert main(["dossier", "check", "d.chapeau"]) == 2
    error = capsys.readouterr().err
    assert "is not what was kept" in error
    assert "The newest good copy is d.chapeau.backups" in error


BAD = [  # what was asked of an encrypted dossier, and what the sentence says
    (["list", "d.chapeau"], "set CHAPEAU_PASSPHRASE"),
    (["list", "d.chapeau", "--passphrase-file", "others"], "does not open with this passphrase"),
    (["list", "d.chapeau", "--passphrase-file", "nowhere"], "nowhere"),
    (["list", "d.chapeau", "--passphrase-file", "empty"], "first line"),
    (["list", "d.chapeau", "--passphrase-file", "words", "--key-file", "key"], "does not open"),
    (["list", "d.chapeau", "--passphrase-file", "words", "--key-file", "empty"], "opens nothing"),
    (["search", "d.chapeau", "x", "--passphrase-file", "others"], "passphrase"),
    (["check", "d.chapeau"], "passphrase"),
    (["backup", "d.chapeau"], "passphrase"),
    (["backup", "d.chapeau", "--passphrase-file", "words", "--to", "key"], "already there"),
    (["restore", "d.chapeau", "--passphrase-file", "words"], "no good backup"),
    (["restore", "d.chapeau", "--passphrase-file", "words", "--from", "nowhere"], "no such file"),
    (["restore", "d.chapeau", "--passphrase-file", "words", "--from", "key"], "not a dossier"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words"], "encrypted already"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words", "--decrypt", "--change"], "neither"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words", "--change"], "new passphrase"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words", "--change", "--new-passphrase-file", "key"], ""),
    (["encrypt", "d.chapeau", "--passphrase-file", "others", "--decrypt"], "does not open"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words", "--recovery-sheet", "key"], "there already"),
    (["encrypt", "d.chapeau", "--passphrase-file", "words", "--recovery-sheet", "no/sheet"], "no/sheet"),
    (["encrypt", "nowhere", "--passphrase-file", "words"], "nowhere"),
    (["encrypt", "key", "--passphrase-file", "words"], "not a dossier"),
]


@pytest.mark.parametrize(("words", "names"), BAD, ids=[" ".join(words) for words, _ in BAD])
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(capsys, words, names):
    encrypted()
    before = Path("d.chapeau").read_bytes()
    capsys.readouterr()
    assert main(["dossier", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert names in err
    assert len(err.strip().splitlines()) == 1
    assert err.strip().endswith(".")
    assert Path("d.chapeau").read_bytes() == before


@pytest.mark.parametrize("option", ["--decrypt", "--change"])
def test_what_is_not_encrypted_is_not_changed(capsys, option):
    assert main(["dossier", "encrypt", "d.chapeau", option, "--passphrase-file", "words"]) == 2
    assert "is not encrypted" in capsys.readouterr().err


def test_no_command_takes_a_passphrase_on_its_line():
    import click

    from desktop.cli import chapeau

    def options(command):
        inner = command.commands.values() if isinstance(command, click.Group) else ()
        return {o for p in command.params for o in p.opts}.union(*map(options, inner))

    assert not {"--passphrase", "--password", "--key", "--new-passphrase"} & options(chapeau)
