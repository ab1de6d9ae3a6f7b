"""Two windows on one dossier, a place that cannot be written, a file that went away: a sentence each."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.bare import connect
from db.holding import hold, holder
from db.migrations import MIGRATIONS, utils
from desktop.errors import DossierError
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.making import decision

HOUSE = Path(__file__).resolve().parents[2]
HOLDER = """
import sys
from pathlib import Path
from desktop.store import open_dossier
dossier = open_dossier(Path(sys.argv[1]), hold=True)
print(dossier.read_only, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def note(dossier):
    entry, _ = dossier.keep(decision("1", "一", "二"), b"x", "a.txt")
    return dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.POSITION, "ours")


@contextlib.contextmanager
def another_window(path):
    command = [sys.executable, "-c", HOLDER, path]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HOUSE, text=True
    ) as other:
        assert other.stdout.readline() == "False\n"
        try:
            yield other
        finally:
            other.kill()


def test_a_second_window_reads_and_is_told_who_writes(dossier, path, note):
    dossier.close()
    with another_window(path), contextlib.closing(open_dossier(path, hold=True)) as second:
        assert second.read_only
        assert second.held_by.split(" on ")[1].split(", since ")[0]
        assert second.notes() == (note,)
        assert second.search("ours")
        for act in (lambda: second.edit_note(note.id, text="x"), second.undo):
            with pytest.raises(DossierError, match=r"another window has it open \(.+, since .+\)\.$"):
                act()


def test_a_window_that_was_killed_holds_nothing(dossier, path, note):
    dossier.close()
    with another_window(path) as other:
        other.kill()
        other.wait()
        with contextlib.closing(open_dossier(path, hold=True)) as second:
            assert not second.read_only
            assert second.edit_note(note.id, text="x").text == "x"
    assert not list(path.parent.glob(".*.lock"))


def test_a_command_may_write_while_a_window_holds_the_dossier(dossier, path, note):
    with contextlib.closing(open_dossier(path, hold=True)) as window:
        assert dossier.edit_note(note.id, text="from the command line")
        assert window.notes()[0].text == "from the command line"


def test_when_the_first_window_closes_the_next_may_write(path, dossier):
    with (
        contextlib.closing(open_dossier(path, hold=True)),
        contextlib.closing(open_dossier(path, hold=True)) as b,
    ):
        assert b.read_only
    with contextlib.closing(open_dossier(path, hold=True)) as c:
        assert not c.read_only
        assert c.held_by == ""


def test_what_is_left_of_a_lock_says_nothing_and_holds_nothing(path):
    path.with_name(".d.chapeau.lock").write_text(json.dumps({"user": "x"}))
    assert holder(path) == ""
    mine = hold(path)
    assert holder(path)
    mine.let_go()
    mine.let_go()
    assert not path.with_name(".d.chapeau.lock").exists()


def test_a_dossier_that_cannot_be_opened_is_not_held(path):
    path.write_text("no dossier")
    with pytest.raises(DossierError):
        open_dossier(path, hold=True)
    assert list(path.parent.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_read(dossier, path, note, monkeypatch):
    dossier.close()
    monkeypatch.setattr("db.connection._is_writable", lambda _: False)
    with contextlib.closing(open_dossier(path, hold=True)) as reading:
        assert reading.read_only
        assert reading.held_by == ""
        assert reading.notes() == (note,)
        assert reading.check() == ()
        with pytest.raises(DossierError, match="can be read but not changed"):
            reading.bin_note(note.id)
        assert not reading.backup_due()


@pytest.fixture
def drive(tmp_path):
    """A drive of two megabytes, where one can be mounted."""
    place = tmp_path / "drive"
    place.mkdir()
    if (
        not shutil.which("mount")
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], capture_output=True
        ).returncode
    ):
        pytest.skip("no drive can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_read_only_drive_is_read(dossier, path, note, drive):
    dossier.close()
    shutil.copy(path, drive / "d.chapeau")
    subprocess.run(["mount", "-o", "remount,ro", drive], check=True)
    with contextlib.closing(open_dossier(drive / "d.chapeau", hold=True)) as reading:
        assert reading.notes() == (note,)
        with pytest.raises(DossierError, match="can be read but not changed"):
            reading.bin_note(note.id)
    with pytest.raises(DossierError, match=r"\.$"):
        open_dossier(drive / "new.chapeau", create=True)


def test_a_full_drive_is_said_and_what_was_kept_is_there(dossier, path, note, drive):
    dossier.close()
    shutil.copy(path, drive / "d.chapeau")
    opened = open_dossier(drive / "d.chapeau", hold=True)
    with (drive / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
        while True:
            filler.write(bytes(4096))
    acts = {
        "edit": lambda: opened.edit_note(note.id, text="long " * 20_000),
        "import": lambda: opened.keep(decision("2", "words " * 9_000), b"y" * 99_999, "b.txt"),
        "backup": opened.make_backup,
        "new": lambda: open_dossier(drive / "new.chapeau", create=True),
    }
    for act in acts.values():
        with pytest.raises(DossierError, match=r"the disk is full\. Nothing that was kept before is lost"):
            act()
    assert opened.notes() == (note,)
    opened.close()
    with contextlib.closing(open_dossier(drive / "d.chapeau", read_only=True)) as full:
        assert full.notes() == (note,)
    (drive / "filler").unlink()
    with contextlib.closing(open_dossier(drive / "d.chapeau")) as again:
        assert again.notes() == (note,)
        assert again.check() == ()


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_what_took_the_place_of_an_open_dossier_is_seen_before_anything_is_lost(dossier, path, note):
    other = path.with_name("other")
    dossier.back_up(other)
    other.replace(path)
    with pytest.raises(DossierError, match="moved, deleted or replaced"):
        dossier.edit_note(note.id, text="would be lost")
    path.unlink()
    with pytest.raises(DossierError, match="moved, deleted or replaced"):
        dossier.undo()


def test_an_older_layout_is_not_brought_up_where_it_cannot_be_written(path):

    with contextlib.closing(connect(path)) as bare:
        MIGRATIONS.apply(utils(bare), stop_before="search")
    with pytest.raises(DossierError, match="copy it to a folder you can write in"):
        open_dossier(path, read_only=True)
