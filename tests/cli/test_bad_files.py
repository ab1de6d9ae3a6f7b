"""Every bad file a reviewer can think of, with the sentence it gets: exit 2, one line, and nothing left behind."""

import contextlib
import hashlib
import os
import shutil
import signal
import tempfile
from pathlib import Path

import pyrage
import pytest

from db.bare import connect
from db.layout import LAYOUT
from desktop.cli import main
from tests.cli.bad_files import (
    BACKUPS,
    DOCUMENTS,
    DOSSIERS,
    DRAFT,
    EXCHANGES,
    FILES,
    LOOKS,
    NOTES,
    PRESETS,
    exchange,
)

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="pipes and devices are files on POSIX systems only"
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """A folder with every bad file, a good dossier and a good document."""
    place = tmp_path_factory.mktemp("bad")
    with contextlib.chdir(place):
        for name, content in FILES.items():
            if content is not None:
                Path(name).write_bytes(content)
        Path("folder").mkdir()
        os.mkfifo("pipe")
        Path("loop.pdf").symlink_to("loop.pdf")
        shutil.copy(DRAFT, "draft.docx")
        assert main(["dossier", "import", "d.chapeau", "draft.docx"]) == 0
        _dossiers()
        _sealed()
    return place


def _dossiers():
    Path("right.words").write_text("correct horse battery staple\n")
    Path("half.chapeau").write_bytes(Path("d.chapeau").read_bytes()[:40_000])
    for name in ("newer", "damaged", "locked"):
        shutil.copy("d.chapeau", f"{name}.chapeau")
    with contextlib.closing(connect(Path("newer.chapeau"))) as bare:
        bare.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    with contextlib.closing(connect(Path("other.sqlite"))) as bare:
        bare.execute("CREATE TABLE photographs (name)")
    content = bytearray(Path("damaged.chapeau").read_bytes())
    content[100:4096] = bytes(3996)
    Path("damaged.chapeau").write_bytes(content)
    assert main(["dossier", "encrypt", "locked.chapeau", "--passphrase-file", "right.words"]) == 0


def _sealed():
    Path("sealed.exchange").write_bytes(pyrage.passphrase.encrypt(exchange(), "correct horse"))
    key = pyrage.x25519.Identity.generate()
    Path("right.key").write_text(f"# public key: {key.to_public()}\n{key}\n")
    sealed = pyrage.encrypt(exchange(), [key.to_public()])
    Path("sealed-damaged.exchange").write_bytes(sealed[:-9] + bytes(9))
    Path("sealed-noise.exchange").write_bytes(pyrage.encrypt(bytes(range(256)), [key.to_public()]))


@pytest.fixture
def refused(shelf, tmp_path, monkeypatch, capsys):
    """Ask for something in the folder; gives the sentence, once it is one and the folder is as it was."""
    for name in [name for name in os.environ if name.startswith("CHAPEAU_")]:
        monkeypatch.delenv(name)
    for name in ("config", "spare"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(shelf)
    monkeypatch.setenv("CHAPEAU_DEBUG", "1")
    monkeypatch.setenv("CHAPEAU_CONFIG", str(tmp_path / "config"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "spare"))

    def refused(*words):
        before = everything(shelf)
        signal.alarm(60)  # a file that hangs us ends the run
        code = main(list(words))
        signal.alarm(0)
        out, err = capsys.readouterr()
        assert (code, out) == (2, ""), (out, err)
        assert len(err.strip().splitlines()) == 1
        assert "Traceback" not in err
        assert err.strip()[-1] in ".…"
        assert everything(shelf) == before
        assert not list((tmp_path / "spare").iterdir())
        return err

    return refused


def everything(folder):
    """All files below a folder, with what is in them."""
    return {
        str(file): hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""
        for file in sorted(folder.rglob("*"))
        if not (file.is_symlink() or file.name.endswith(("-shm", "-wal")))
    }


@pytest.mark.parametrize(("file", "says"), DOCUMENTS)
def test_a_bad_document_is_refused(refused, file, says):
    assert says in refused("tree", file)
    assert says in refused("dossier", "import", "d.chapeau", file)


@pytest.mark.parametrize(("file", "says"), [row for row in DOCUMENTS if row[0] != "d.chapeau"][::4])
def test_a_bad_document_beside_a_good_one_is_refused(refused, file, says):
    assert says in refused("compare", "draft.docx", file)
    assert says in refused("brief", "draft.docx", file, "-o", "brief.docx")


@pytest.mark.parametrize(("file", "says"), DOSSIERS)
def test_a_bad_dossier_is_refused(refused, file, says):
    assert says in refused("dossier", "list", file)
    assert says in refused("note", "list", file)


@pytest.mark.parametrize(("file", "says"), BACKUPS)
def test_a_bad_backup_is_refused(refused, file, says):
    assert says in refused("dossier", "restore", "d.chapeau", "--from", file)


@pytest.mark.parametrize(("file", "keys", "says"), EXCHANGES)
def test_a_bad_exchange_file_is_refused(refused, file, keys, says):
    assert says in refused("exchange", "merge", "d.chapeau", file, *keys)


@pytest.mark.parametrize(("file", "says"), NOTES)
def test_a_bad_file_of_notes_is_refused(refused, file, says):
    assert says in refused("note", "import", "d.chapeau", file)


@pytest.mark.parametrize(("file", "says"), LOOKS)
def test_a_bad_template_is_refused(refused, file, says):
    assert says in refused("brief", "draft.docx", "-o", "brief.docx", "--template", file)


@pytest.mark.parametrize("kept", PRESETS, ids=lambda kept: kept[:12].hex() or "empty")
def test_a_damaged_preset_is_no_preset(refused, tmp_path, kept):
    (tmp_path / "config" / "presets.json").write_bytes(kept)
    said = refused("brief", "draft.docx", "-o", "brief.docx", "--preset", "mine")
    assert "No preset mine is kept" in said or "The preset mine is not as it was kept" in said


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("wrong.words",), "does not open with this passphrase"),
        (("empty.words",), "first line"),
        (("folder",), "folder"),
        (("/dev/zero",), "does not open with this passphrase"),
        (("right.words", "--key-file", "nowhere.key"), "nowhere.key"),
        (("right.words", "--key-file", "folder"), "folder"),
        (("right.words", "--key-file", "/dev/zero"), "it is a device"),
        (("right.words", "--key-file", "empty.pdf"), "opens nothing"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_bad_passphrase_or_key_file_opens_nothing(refused, words, says):
    assert says in refused("dossier", "list", "locked.chapeau", "--passphrase-file", *words)


def test_a_file_with_what_is_never_followed_is_read_without_it(shelf, monkeypatch, capsys):
    """Macros and links to the outside are no reason to refuse a document: they are left alone."""
    monkeypatch.chdir(shelf)
    assert main(["tree", "macros.docx"]) == 0
    assert "Decides to rest." in capsys.readouterr().out


def test_one_line_as_long_as_a_book_is_read(tmp_path, capsys):
    (tmp_path / "line.txt").write_text("Decides to rest the pastures; " * 30_000)
    assert main(["tree", str(tmp_path / "line.txt")]) in {0, 2}
    assert "Traceback" not in capsys.readouterr().err
