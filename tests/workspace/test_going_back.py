"""Where a dossier no longer opens, or the clock went wrong, there is something to go back to and it is named."""

import contextlib
import os
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from db.bare import connect
from db.layout import LAYOUT
from desktop.errors import DossierError
from desktop.store import backups
from desktop.store.backups import stamped
from desktop.store.retention import DAILY, kept
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.workspace import Workspace, safety
from tests.reading.word_files import docx, p, r

WORDS = "a passphrase long enough"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    (tmp_path / "a.docx").write_bytes(docx(p(r("1. Decides to rest;"))))
    with opened(tmp_path / "d.chapeau", create=True) as workspace:
        list(workspace.import_files([tmp_path / "a.docx"]))
        workspace.dossier.make_backup()
    return tmp_path / "d.chapeau"


@contextlib.contextmanager
def opened(path, **how):
    workspace = Workspace.open(path, **how)
    try:
        yield workspace
    finally:
        workspace.close()


def overwrite(path, at, content):
    with path.open("rb+") as file:
        file.seek(at)
        file.write(content)


def told(path, secret=None):
    with pytest.raises(DossierError) as refusal:
        Workspace.open(path, secret=secret)
    return str(refusal.value)


def copy_of(path):
    (only,) = backups.listed(path)
    return str(only.path)


@pytest.mark.parametrize("at", [0, 18, 100])
def test_a_damaged_dossier_names_its_newest_good_copy(path, at):
    overwrite(path, at, bytes([255] * 900))
    assert f"The newest good copy is {copy_of(path)}" in told(path)


def test_a_dossier_that_is_gone_names_it_too(path):
    path.unlink()
    assert f"The newest good copy is {copy_of(path)}" in told(path)


@pytest.mark.parametrize("at", [8, 40, 3000])
def test_damage_to_an_encrypted_dossier_is_not_taken_for_a_wrong_passphrase(path, at):
    safety.encrypt(path, None, WORDS)
    secret = safety.secret_of(WORDS)
    overwrite(path, at, b"\0\1\2\3")
    said = told(path, secret)
    assert "is damaged" in said
    assert copy_of(path) in said
    assert "with this passphrase" in told(path, safety.secret_of("another passphrase"))


def test_without_a_passphrase_the_folder_of_the_copies_is_named(path):
    safety.encrypt(path, None, WORDS)
    overwrite(path, 0, b"nonsense")
    assert told(path).endswith(f"Copies made earlier stand in {path}.backups.")


def test_a_copy_of_a_newer_program_is_refused_for_what_it_is(path, tmp_path):
    newer = tmp_path / "newer.chapeau"
    shutil.copy(path, newer)
    with contextlib.closing(connect(newer)) as bare:
        bare.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    with pytest.raises(DossierError, match="newer version"):
        safety.restore(path, None, newer)


def test_a_backup_dated_to_come_keeps_no_other_from_being_made(path):
    (made,) = backups.listed(path)
    for years in (1, 40):
        date = stamped(datetime.now(UTC) + timedelta(days=365 * years))
        shutil.copy(made.path, made.path.with_name(f"d.{date}.asked.chapeau"))
    with opened(path) as workspace:
        side = Side(workspace.texts()[0].id)
        node = workspace.document(side.text).provisions[-1].id
        workspace.add_note(Side(side.text, node), NoteKind.COMMENT, "since")
        assert workspace.dossier.backup_due()
        safety.keep_up(workspace.dossier)
    assert len(backups.listed(path)) == 4


def test_backups_dated_to_come_take_no_place_of_those_there_are():
    now = datetime(2026, 11, 20, tzinfo=UTC)
    ahead = [now + timedelta(days=n) for n in range(1, 400)]
    past = [now - timedelta(days=n) for n in range(1, DAILY + 1)]
    assert kept([*ahead, *past], now) >= {*ahead, *past}


def test_a_dossier_with_the_longest_of_names_is_backed_up(path, tmp_path):
    long = tmp_path / ("é" * 115 + ".chapeau")
    os.rename(path, long)  # noqa: PTH104 - a plain move
    with opened(long) as workspace:
        made = workspace.dossier.make_backup()
    assert [one.path for one in backups.listed(long)] == [made.path]
    safety.restore(long)
