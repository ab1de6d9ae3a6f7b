"""Every bad input gets one sentence and exit 2, and the dossier stays as it was."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.cli import main

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
DRAFT, ADOPTED = str(SAMPLE / "draft.en.docx"), str(SAMPLE / "adopted.en.docx")


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("empty.pdf").touch()
    Path("folder").mkdir()
    Path("picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    Path("damaged.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 4)
    Path("damaged.docx").write_bytes(Path(DRAFT).read_bytes()[:3000])
    Path("bytes.txt").write_bytes(bytes(range(256)) * 3)
    Path("own.docx").write_bytes(Path(DRAFT).read_bytes())
    Path("other.chapeau").write_text("this is no dossier at all, only words " * 40)
    assert main(["dossier", "import", "d.chapeau", ADOPTED]) == 0
    return tmp_path


BAD = [
    (["tree", "nowhere.pdf"], "nowhere.pdf"),
    (["tree", "folder"], "folder"),
    (["tree", "empty.pdf"], "empty"),
    (["tree", "picture.png"], "picture.png"),
    (["tree", "damaged.pdf"], "damaged"),
    (["tree", "damaged.docx"], "damaged"),
    (["tree", "bytes.txt"], "bytes.txt"),
    (["tree", ADOPTED + "::99/COP.99"], "99/COP.99"),
    (["compare", DRAFT], "B"),
    (["compare", DRAFT, "nowhere.docx"], "nowhere.docx"),
    (["actions", "nowhere.docx"], "nowhere.docx"),
    (["brief", DRAFT, ADOPTED, "-o", "folder"], "folder"),
    (["brief", DRAFT, ADOPTED, "-o", "missing/brief.docx"], "missing"),
    (["brief", "d.chapeau", "-o", "b.docx"], "--on"),
    (["brief", "d.chapeau", "--on", "77/COP.77", "-o", "b.docx"], "77/COP.77"),
    (["brief", DRAFT, DRAFT, DRAFT, "-o", "b.docx"], "one or two"),
    (["brief", DRAFT, ADOPTED, "-o", ""], "needs a name"),
    (["brief", DRAFT, ADOPTED, "-o", "x" * 300 + ".docx"], "cannot be written"),
    (["brief", "own.docx", ADOPTED, "-o", "own.docx"], "another name"),
    (["brief", "own.docx::1", "-o", "./own.docx"], "another name"),
    (["brief", DRAFT, ADOPTED, "-o", "d.chapeau"], "dossier"),
    (["brief", "d.chapeau", "--on", "4/COP.3", "-o", "d.chapeau"], "another name"),
    (["brief", DRAFT, ADOPTED, "-o", os.devnull], "device"),
    (["actions", "own.docx", "-o", "own.docx"], "another name"),
    (["redline", "own.docx", ADOPTED, "-o", "own.docx"], "another name"),
    (["redline", ADOPTED, "own.docx", "-o", "own.docx"], "another name"),
    (["redline", DRAFT, ADOPTED, "-o", "d.chapeau"], "dossier"),
    (["redline", DRAFT, "empty.pdf", "-o", "r.docx"], "empty"),
    (["redline", DRAFT, ADOPTED], "--output"),
    (["export", "own.docx", "--to", "akn", "-o", "own.docx"], "another name"),
    (["export", "own.docx", "--to", "json", "-o", "d.chapeau"], "dossier"),
    (["export", "own.docx", "--to", "akn", "-o", "missing/x.xml"], "missing"),
    (["export", "own.docx"], "--to"),
    (["export", "own.docx", "--to", "xlsx"], "-o"),
    (["river", DRAFT], "two versions"),
    (["river", DRAFT, "nowhere.docx"], "nowhere.docx"),
    (["parity", DRAFT], "two to six"),
    (["trace", DRAFT, "nowhere.docx"], "nowhere.docx"),
    (["carry", "d.chapeau", "NO/SYMBOL", "x"], "NO/SYMBOL"),
    (["carry", "other.chapeau", "x", "y"], "other.chapeau"),
    (["actions", ADOPTED, "-o", ""], ".xlsx"),
    (["dossier", "search", "d.chapeau", "x", "--limit", "9" * 30], "--limit"),
    (["tree", "no\nwhere\u202e.pdf"], "no where .pdf"),
    (["dossier", "list", "nowhere.chapeau"], "nowhere.chapeau"),
    (["dossier", "list", "other.chapeau"], "other.chapeau"),
    (["dossier", "list", "folder"], "folder"),
    (["dossier", "new", "d.chapeau"], "d.chapeau"),
    (["dossier", "new", "missing/d.chapeau"], "missing"),
    (["dossier", "import", "d.chapeau", "empty.pdf"], "empty"),
    (["dossier", "import", "other.chapeau", DRAFT], "other.chapeau"),
    (["note", "add", "d.chapeau", "--on", "NO/SYMBOL::1", "words"], "NO/SYMBOL"),
    (["note", "edit", "d.chapeau", "no-such-note", "--text", "x"], "no-such-note"),
    (["note", "bin", "d.chapeau", "no-such-note"], "no-such-note"),
    (["nonsense"], "nonsense"),
    (["tree", "--nonsense", DRAFT], "--nonsense"),
]


@pytest.mark.parametrize(
    ("words", "named"), BAD, ids=[" ".join(Path(w).name for w in words) for words, _ in BAD]
)
def test_a_bad_input_gets_one_sentence(place, capsys, words, named):
    before = notes_and_texts(capsys)
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert named in err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1
    assert err.strip()[-1] in ".!?)…"
    assert notes_and_texts(capsys) == before
    assert Path("own.docx").read_bytes() == Path(DRAFT).read_bytes()


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no device here that is always full")
def test_an_output_that_takes_no_more_gets_one_sentence(place):
    command = [sys.executable, "-m", "desktop", "dossier", "list", str(place / "d.chapeau")]
    with Path("/dev/full").open("w") as full:
        said = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, text=True, check=False)
    assert said.returncode == 2
    assert len(said.stderr.strip().splitlines()) == 1


def test_a_file_that_cannot_be_finished_leaves_nothing_behind(tmp_path, monkeypatch):
    from desktop.brief.ooxml import package
    from desktop.errors import UnwritableFile

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnwritableFile, match="disk is full"):
        package.put(b"words", tmp_path / "brief.docx")
    assert not list(tmp_path.iterdir())


def notes_and_texts(capsys):
    main(["dossier", "list", "d.chapeau", "--json"])
    main(["note", "list", "d.chapeau", "--json"])
    return capsys.readouterr().out


def test_a_decision_that_is_not_there_says_which_are(place, capsys):
    main(["tree", ADOPTED + "::99/COP.99"])
    from desktop.terms.step import finish
    from desktop.workspace import read_document

    number = finish(read_document(Path(ADOPTED))).decisions()[0]
    assert number.id.split("/")[0] in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_gets_one_sentence(place, capsys):
    Path("secret.txt").write_text("Decides")
    Path("secret.txt").chmod(0)
    assert main(["tree", "secret.txt"]) == 2
    assert "secret.txt" in capsys.readouterr().err


def test_a_refused_import_beside_a_good_one_keeps_the_good_one(place, capsys):
    assert main(["dossier", "import", "d.chapeau", "empty.pdf", DRAFT]) == 2
    assert "draft.en.docx" in notes_and_texts(capsys)


def test_an_original_is_kept_byte_for_byte(place):
    from desktop.workspace import Workspace

    workspace = Workspace.open(Path("d.chapeau"))
    try:
        entry = workspace.texts()[0]
        assert hashlib.sha256(workspace.dossier.original(entry.id)).hexdigest() == entry.sha256
        assert workspace.dossier.original(entry.id) == Path(ADOPTED).read_bytes()
    finally:
        workspace.close()
