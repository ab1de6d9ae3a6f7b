"""Opening the dossier's file: what it is, what it refuses, and the copy made before its layout changes."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from db import bare, errors
from db import connection as connections
from db.connection import connect, layout_of, open_file, query
from db.copies import verified_copy
from db.engine import check_engine, dbapi2, meaning
from db.layout import APPLICATION, LAYOUT
from db.migrations import MIGRATIONS, utils

HOUSE = Path(__file__).resolve().parents[2]


@contextlib.contextmanager
def opened(path, **how):
    connection = open_file(path, **how)
    try:
        yield connection
    finally:
        connection.close()


def older(path):
    """A dossier of the first layout, with one row in it."""
    with contextlib.closing(connect(path)) as bare:
        MIGRATIONS.apply(utils(bare), stop_before="search")
        bare.execute("INSERT INTO blobs VALUES ('aa', x'01')")


def test_a_new_dossier_is_known_by_its_first_bytes(tmp_path):
    path = tmp_path / "d.chapeau"
    with opened(path, create=True) as connection:
        assert layout_of(connection) == LAYOUT == len(MIGRATIONS.applied(utils(connection.bare)))
    assert path.read_bytes()[68:72] == APPLICATION.to_bytes(4, "big")
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_acknowledged_is_on_the_disk(tmp_path):
    with opened(tmp_path / "d", create=True) as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check")
        values = [next(iter(connection.row(f"PRAGMA {pragma}").values())) for pragma in pragmas]
    assert values == ["wal", 2, 1, 0, 1]


def test_a_block_that_raises_leaves_nothing(tmp_path):
    with opened(tmp_path / "d", create=True) as connection:
        with pytest.raises(errors.NoRoom), connection.writing():  # noqa: PT012 - the row before is the matter
            connection.run("INSERT INTO meta VALUES ('a', 'b')")
            raise errors.NoRoom
        assert connection.rows("SELECT * FROM meta WHERE name = 'a'") == []


def empty(path):
    path.touch()


def words(path):
    path.write_text("Decision 1/COP.1")


def other_database(path):
    with contextlib.closing(dbapi2.connect(str(path))) as bare:
        bare.execute("CREATE TABLE t (a)")


def folder(path):
    path.mkdir()


def newer(path):
    open_file(path, create=True).close()
    with contextlib.closing(dbapi2.connect(str(path))) as bare:
        bare.execute(f"PRAGMA user_version = {LAYOUT + 1}")


def torn(path):
    open_file(path, create=True).close()
    path.write_bytes(path.read_bytes()[:100] + b"\xff" * 5000)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (empty, errors.NotADossier),
        (words, errors.NotADossier),
        (other_database, errors.NotADossier),
        (folder, errors.IsFolder),
        (newer, errors.NewerLayout),
        (torn, errors.Damaged),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_what_is_no_dossier_of_ours_is_refused_and_left_as_it_was(tmp_path, make, error, create):
    path = tmp_path / "d"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error):
        open_file(path, create=create)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_missing_file_and_a_missing_folder_are_told_apart(tmp_path):
    with pytest.raises(errors.Missing):
        open_file(tmp_path / "d")
    with pytest.raises(errors.NoFolder):
        open_file(tmp_path / "nowhere" / "d", create=True)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no folder that refuses even the superuser")
def test_a_folder_that_cannot_be_written_is_said():
    with pytest.raises((errors.ReadOnly, errors.Unreachable)):
        open_file(Path("/proc/self/d"), create=True)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere"
)
def test_a_file_that_may_only_be_read_is_read_and_not_written(tmp_path):
    path = tmp_path / "d"
    open_file(path, create=True).close()
    path.chmod(0o400)
    with opened(path) as connection, pytest.raises(errors.ReadOnly), connection.writing():
        pass


def test_a_file_another_program_holds_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(bare, "_ALWAYS", ("busy_timeout = 20", *bare._ALWAYS[1:]))
    path = tmp_path / "d"
    with opened(path, create=True) as holder, holder.writing(), pytest.raises(errors.Locked):
        open_file(path)


def test_a_full_disk_is_said_and_what_was_kept_stays(tmp_path):
    with opened(tmp_path / "d", create=True) as connection:
        connection.run("INSERT INTO meta VALUES ('kept', '1')")
        pages = connection.row("PRAGMA page_count")["page_count"]
        connection.row(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(errors.NoRoom), connection.writing():
            connection.run("INSERT INTO blobs VALUES ('a', zeroblob(1000000))")
        assert connection.row("SELECT value FROM meta WHERE name = 'kept'") == {"value": "1"}
        assert connection.rows("SELECT sha256 FROM blobs") == []


def test_a_definition_that_was_tampered_with_is_seen_before_anything_is_read(tmp_path):
    path = tmp_path / "d"
    open_file(path, create=True).close()
    whole = path.read_bytes()
    assert b"withdrawn INTEGER" in whole
    path.write_bytes(whole.replace(b"withdrawn INTEGER", b"withdrawo INTEGER"))
    for how in ({}, {"read_only": True}):
        with pytest.raises(errors.Damaged):
            open_file(path, **how)


def test_an_sqlite_with_known_faults_is_refused():
    check_engine()
    with pytest.raises(errors.EngineTooOld):
        check_engine((3, 51, 2))


def test_a_mistake_of_ours_is_not_blamed_on_the_file(tmp_path):
    with opened(tmp_path / "d", create=True) as connection, pytest.raises(dbapi2.OperationalError), meaning():
        connection.bare.execute("SELEC 1")


def test_sqlite_utils_raises_what_our_connections_raise(tmp_path):
    script = "import db.migrations, sqlite_utils.db as d, sqlcipher3.dbapi2 as s; assert d.sqlite3.Error is s.Error"
    subprocess.run([sys.executable, "-c", script], check=True, cwd=HOUSE)


def test_an_older_dossier_is_copied_before_it_is_changed(tmp_path):
    path = tmp_path / "d.chapeau"
    older(path)
    with opened(path) as connection:
        assert layout_of(connection) == LAYOUT
        assert connection.rows("SELECT sha256 FROM blobs") == [{"sha256": "aa"}]
    with contextlib.closing(connect(tmp_path / "d.chapeau.backups" / "d.layout-1.chapeau")) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (1,)
        assert copy.execute("SELECT sha256 FROM blobs").fetchall() == [("aa",)]


def test_the_copy_takes_no_other_files_place(tmp_path):
    path = tmp_path / "d.chapeau"
    older(path)
    (tmp_path / "d.chapeau.backups").mkdir()
    (tmp_path / "d.chapeau.backups" / "d.layout-1.chapeau").write_text("mine")
    open_file(path).close()
    assert (tmp_path / "d.chapeau.backups" / "d.layout-1.chapeau").read_text() == "mine"
    assert (tmp_path / "d.chapeau.backups" / "d.layout-1-2.chapeau").exists()


def test_a_dossier_that_cannot_be_copied_is_not_changed(tmp_path, monkeypatch):
    path = tmp_path / "d.chapeau"
    older(path)
    monkeypatch.setattr(connections, "_copy_name", lambda *_: tmp_path / "gone" / "copy")
    with pytest.raises(errors.Unreachable):
        open_file(path)
    with contextlib.closing(connect(path)) as bare:
        assert bare.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_copy_of_a_damaged_file_is_not_called_good(tmp_path):
    path = tmp_path / "d"
    with opened(path, create=True) as connection:
        connection.many("INSERT INTO meta VALUES (?, ?)", ((str(n), "x" * 500) for n in range(500)))
    head, tail = path.read_bytes()[:-40_000], path.read_bytes()[-40_000:]
    path.write_bytes(head + bytes(byte ^ 0x5A for byte in tail))
    with contextlib.closing(connect(path)) as bare, pytest.raises(errors.Damaged):
        verified_copy(bare, tmp_path / "copy")
    assert not list(tmp_path.glob("*copy*"))


@pytest.mark.parametrize("name", ["texts", "notes"])
def test_every_long_question_is_understood(tmp_path, name):
    with opened(tmp_path / "d", create=True) as connection:
        asked = {"text": None, "node": None, "binned": 0}
        assert connection.rows(query(name), asked if name == "notes" else ()) == []
