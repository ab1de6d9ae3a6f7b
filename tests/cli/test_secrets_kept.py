"""What opens a dossier stands where its owner put it, spelled as they typed it, and nothing readable is left beside."""

import os
import shutil
import stat
import unicodedata
from pathlib import Path

import pytest

from desktop.cli import main
from tests.reading.word_files import docx, p, r

CANARY = "Ruritania"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("CHAPEAU_PASS")]:
        monkeypatch.delenv(name)
    Path("words").write_text("café du matin clair\n", encoding="utf-8")
    Path("draft.docx").write_bytes(docx(p(r(f"1. Decides that {CANARY} shall rest;"))))
    assert main(["dossier", "import", "d.chapeau", "draft.docx"]) == 0


def encrypt(capsys, words="words", *more):
    capsys.readouterr()
    code = main(["dossier", "encrypt", "d.chapeau", "--passphrase-file", words, *more])
    return code, *capsys.readouterr()


def test_a_passphrase_saved_by_another_system_is_the_same(capsys):
    assert encrypt(capsys)[0] == 0
    decomposed = unicodedata.normalize("NFD", "café du matin clair")
    for name, content in {
        "windows": "\ufeffcafé du matin clair\r\n".encode("utf-16-le"),
        "marked": "café du matin clair\r\n".encode("utf-8-sig"),
        "mac": decomposed.encode(),
    }.items():
        Path(name).write_bytes(content)
        assert main(["dossier", "list", "d.chapeau", "--passphrase-file", name]) == 0, name


def test_letters_that_would_have_to_be_guessed_are_no_passphrase(capsys):
    Path("old").write_bytes("café du matin clair".encode("latin-1"))
    code, _, said = encrypt(capsys, "old")
    assert code == 2
    assert "no text in UTF-8" in said
    assert CANARY.encode() in Path("d.chapeau").read_bytes()


def test_the_code_of_a_sheet_is_no_passphrase_of_ones_own(capsys):
    encrypt(capsys, "words", "--recovery-sheet", "sheet")
    sheet = Path("sheet").read_text(encoding="utf-8")
    Path("code").write_text(next(line for line in sheet.splitlines() if line.count("-") == 13).strip())
    code, _, said = encrypt(capsys, "words", "--change", "--new-passphrase-file", "code")
    assert (code, "recovery sheet" in said) == (2, True)


@pytest.mark.skipif(os.name == "nt", reason="no such rights there")
def test_a_secret_key_is_for_its_owner_alone(capsys):
    assert main(["exchange", "key", "mine.key"]) == 0
    assert stat.S_IMODE(Path("mine.key").stat().st_mode) == 0o600
    assert main(["exchange", "key", "mine.key"]) == 2


def test_nothing_left_beside_an_encrypted_dossier_can_be_read(capsys):
    main(["dossier", "backup", "d.chapeau"])
    folder = Path("d.chapeau.backups")
    for left in (Path(".d.chapeau.0a1b2c3d.new"), folder / ".d.x.chapeau.0a1b2c3d.new"):
        shutil.copy("d.chapeau", left)
    (folder / ".check-1").mkdir()
    shutil.copy("d.chapeau", folder / ".check-1")
    assert encrypt(capsys)[0] == 0
    found = [file for file in Path().rglob("*") if file.is_file() and CANARY.encode() in file.read_bytes()]
    assert found == []


def test_a_copy_that_cannot_be_encrypted_is_named(capsys):
    main(["dossier", "backup", "d.chapeau"])
    broken = Path("d.chapeau.backups", "d.20260101T000000000Z.asked.doubtful.chapeau")
    content = bytearray(Path("d.chapeau").read_bytes())
    content[4096:4200] = bytes(104)
    broken.write_bytes(content)
    code, out, said = encrypt(capsys)
    assert code == 0
    assert "elsewhere stay as they are" in out
    assert str(broken) in said


def test_a_brief_straight_from_files_leaves_no_words_in_the_folder_of_temporary_files(
    tmp_path, monkeypatch, capsys
):
    from desktop.cli import briefs

    kept = []

    def look(workspace, *_):
        kept.extend(CANARY.encode() in file.read_bytes() for file in workspace.path.parent.iterdir())

    monkeypatch.setattr(briefs, "_write", look)
    assert main(["brief", "draft.docx", "-o", "b.docx"]) == 0
    assert kept
    assert not any(kept)


def test_a_written_file_goes_where_the_link_points(capsys):
    Path("link.json").symlink_to("meant.json")
    assert main(["export", "draft.docx", "--to", "json", "-o", "link.json"]) == 0
    assert Path("link.json").is_symlink()
    assert Path("meant.json").is_file()
