"""note export and note import: files that others can read, and what comes back."""

import json
from pathlib import Path

import pytest

from desktop.cli import main

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SYMBOL = "MPC/COP(3)/12/Add.1"


@pytest.fixture
def dossier(tmp_path, capsys):
    path = str(tmp_path / "d.chapeau")
    assert main(["dossier", "new", path]) == 0
    assert main(["dossier", "import", path, str(SAMPLE / "adopted.en.docx")]) == 0
    assert (
        main(
            [
                "note",
                "add",
                path,
                "Too weak.",
                "--on",
                f"{SYMBOL}::4/op/1",
                "--tier",
                "public",
                "--author",
                "Anna",
            ]
        )
        == 0
    )
    capsys.readouterr()
    return path


@pytest.mark.parametrize(("form", "name"), [("word", "out.docx"), ("web-annotation", "out.jsonld")])
def test_notes_go_out_and_bring_nothing_back(dossier, tmp_path, capsys, form, name):
    file = str(tmp_path / name)
    assert main(["note", "export", dossier, file, "--as", form, "--on", SYMBOL, "--tier", "public"]) == 0
    assert "1 note with 0 replies" in capsys.readouterr().out
    assert main(["note", "import", dossier, file, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["rows"], found["unchanged"], found["kept"]) == ([], 1, [])


def test_a_preview_says_what_would_go_out_and_writes_nothing(dossier, tmp_path, capsys):
    file = tmp_path / "out.docx"
    assert main(["note", "export", dossier, str(file), "--on", SYMBOL, "--tier", "public", "--preview"]) == 0
    assert "1 note with 0 replies would go out; 0 would stay here." in capsys.readouterr().out
    assert not file.exists()


def test_a_note_above_the_tier_does_not_go_out(dossier, tmp_path, capsys):
    file = str(tmp_path / "out.docx")
    assert main(["note", "export", dossier, file, "--on", SYMBOL, "--tier", "coalition"]) == 2
    assert "No note of these tiers" in capsys.readouterr().err


def test_a_file_that_is_nothing_is_refused_with_a_sentence(dossier, tmp_path, capsys):
    for name, data in (("a.docx", b"PK\x03\x04"), ("a.jsonld", b"{nothing"), ("a.txt", b"words")):
        (tmp_path / name).write_bytes(data)
        assert main(["note", "import", dossier, str(tmp_path / name)]) == 2
        assert "cannot be read" in capsys.readouterr().err
