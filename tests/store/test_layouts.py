"""A dossier of every layout there ever was, made by the program of its time, opens with all that was in it.

The files in `layouts` were written by the programs themselves, before each change to the tables, and never change.
A new layout adds the file of the one before it.
"""

import contextlib
import gzip
import shutil
from pathlib import Path

import pytest

from db.bare import connect
from db.keys import Secret
from db.layout import LAYOUT
from desktop.errors import DossierError
from desktop.store import keys, open_dossier
from desktop.store.backups import Occasion, listed

GOLDEN = Path(__file__).parent / "layouts"
FILES = sorted(GOLDEN.glob("layout-*.chapeau.gz"))


def golden(file, path):
    path.write_bytes(gzip.decompress(file.read_bytes()))
    return path


def layout_of(path):
    with contextlib.closing(connect(path)) as bare:
        return bare.execute("PRAGMA user_version").fetchone()[0]


def contents(dossier):
    notes = [(note.text, note.tier, note.author, note.anchor.node) for note in dossier.notes()]
    binned = [note.text for note in dossier.notes(binned=True)]
    return notes, binned, [(entry.file, entry.language, entry.notes) for entry in dossier.texts()]


def test_there_is_a_golden_dossier_of_every_layout_before_this_one():
    # The first layout was never in anyone's hands.
    assert [file.name for file in FILES] == [f"layout-{n}.chapeau.gz" for n in range(2, LAYOUT)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.split(".")[0])
def test_everything_in_an_older_dossier_is_there_and_a_copy_of_it_first(file, path):
    was = layout_of(golden(file, path))
    with contextlib.closing(open_dossier(path)) as dossier:
        assert dossier.check() == ()
        notes, binned, texts = contents(dossier)
        assert {note[0] for note in notes} >= {"Our line: rest and restore.", "谁来分享？"}
        assert binned == ["binned words"]
        assert [text[:2] for text in texts] == [("draft.txt", "en"), ("draft.zh.txt", "zh")]
        assert dossier.original(dossier.find_text("draft.zh.txt").id) == b"second file"
        assert dossier.search("分享")
        while dossier.undo():
            pass
        assert dossier.texts() == ()
        while dossier.redo():
            pass
        assert contents(dossier) == (notes, binned, texts)
        assert dossier.check() == ()
    (copy,) = listed(path)
    assert (layout_of(copy.path), copy.occasion) == (was, Occasion.LAYOUT)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name.split(".")[0])
def test_an_older_encrypted_dossier_is_brought_up_and_its_copy_is_encrypted(file, path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    golden(file, path)
    secret = Secret("a passphrase of length")
    keys.set_secret(path, None, secret)
    with contextlib.closing(open_dossier(path, secret=secret)) as dossier:
        assert dossier.check() == ()
    (copy,) = listed(path)
    assert keys.is_encrypted(copy.path)
    shutil.copy(copy.path, path)
    with contextlib.closing(open_dossier(path, secret=secret)) as dossier:
        assert len(dossier.texts()) == 2


def test_a_dossier_of_a_newer_program_is_refused_and_left_as_it_is(path):
    open_dossier(path, create=True).close()
    with contextlib.closing(connect(path)) as bare:
        bare.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    before = path.read_bytes()
    for how in ({}, {"read_only": True}, {"hold": True}):
        with pytest.raises(DossierError, match="newer version of Chapeau"):
            open_dossier(path, **how)
    assert path.read_bytes() == before
    assert not path.with_name("d.chapeau.backups").exists()
