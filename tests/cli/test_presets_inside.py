"""What is kept of briefs on an encrypted dossier is kept inside it by the command line too."""

import os
from pathlib import Path

import pytest

from desktop.cli import main
from desktop.workspace.presets import presets
from tests.reading.word_files import docx, p, r

CANARY = "Ruritania"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CHAPEAU_PASS")]:
        monkeypatch.delenv(name)
    Path("words").write_text("a passphrase long enough", encoding="utf-8")
    monkeypatch.setenv("CHAPEAU_PASSPHRASE_FILE", "words")
    Path("draft.docx").write_bytes(docx(p(r("1. Decides to rest;"))))
    assert main(["dossier", "import", "d.chapeau", "draft.docx"]) == 0


def brief(*more):
    return main(["brief", "d.chapeau", "--on", "draft.docx", "-o", "brief.docx", *more])


def outside():
    return b"".join(file.read_bytes() for file in Path("config").rglob("*") if file.is_file())


def test_a_preset_of_an_encrypted_dossier_stands_in_it_and_is_found_there(capsys):
    assert main(["dossier", "encrypt", "d.chapeau"]) == 0
    assert brief("--party", CANARY, "--save-preset", f"for {CANARY}") == 0
    assert "is kept inside the dossier." in capsys.readouterr().out
    assert CANARY.encode() not in outside()
    assert CANARY.encode() not in Path("d.chapeau").read_bytes()
    Path("brief.docx").unlink()
    assert main(["brief", "d.chapeau", "--preset", f"for {CANARY}", "-o", "brief.docx"]) == 0
    assert brief("--preset", "another") == 2
    assert f"there are for {CANARY}" in capsys.readouterr().err


def test_a_preset_of_a_plain_dossier_stands_in_the_readers_folder_and_serves_both():
    assert brief("--party", CANARY, "--save-preset", "usual") == 0
    assert presets()["usual"].party == CANARY
    assert main(["dossier", "encrypt", "d.chapeau"]) == 0
    assert brief("--preset", "usual") == 0
    assert presets()["usual"].party == CANARY
