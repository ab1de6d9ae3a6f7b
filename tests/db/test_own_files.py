"""Files of our own: whose they are, what a link to one means, and what a program that was killed leaves behind."""

import os
import resource
import stat

import pytest

from db import errors
from db.bare import connect
from db.ciphering import check_sole, recipher
from db.connection import open_file
from db.copies import folder_made, folder_of
from db.engine import OLDEST
from db.files import beside, shortened, sweep, sweep_folder
from db.holding import hold
from db.keys import Key, new_salt

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights and links as POSIX systems have them")
LEFT = ".d.chapeau.0a1b2c3d.new"


def rights(path):
    return stat.S_IMODE(path.stat().st_mode)


def a_key():
    return Key(bytes(32), new_salt())


def test_a_new_dossier_and_its_backups_are_for_their_owner_alone(tmp_path):
    open_file(tmp_path / "d.chapeau", create=True).close()
    assert rights(tmp_path / "d.chapeau") == 0o600
    assert rights(folder_made(tmp_path / "d.chapeau")) == 0o700


def test_a_file_that_is_replaced_stays_open_to_whom_it_was(tmp_path):
    path = tmp_path / "d.chapeau"
    open_file(path, create=True).close()
    path.chmod(0o660)
    recipher(path, None, a_key())
    assert rights(path) == 0o660


def test_a_link_stays_a_link_and_what_it_points_to_is_replaced(tmp_path):
    path, link = tmp_path / "d.chapeau", tmp_path / "link.chapeau"
    open_file(path, create=True).close()
    link.symlink_to(path.name)
    key = a_key()
    recipher(link, None, key)
    assert link.is_symlink()
    assert path.read_bytes()[:16] == key.salt
    assert folder_of(link) == folder_of(path)


def test_a_dossier_is_held_by_whatever_link_it_was_opened(tmp_path):
    path, link = tmp_path / "d.chapeau", tmp_path / "link.chapeau"
    open_file(path, create=True).close()
    link.symlink_to(path)
    held = hold(path)
    assert hold(link) is None
    held.let_go()


def test_a_lock_that_can_only_be_read_locks_all_the_same(tmp_path, monkeypatch):
    path, opened = tmp_path / "d.chapeau", os.open
    open_file(path, create=True).close()

    def only_to_read(name, flags, *mode):
        if flags & os.O_RDWR:
            raise PermissionError(13, "laid there by another")
        return opened(name, flags, *mode)

    first = hold(path)
    monkeypatch.setattr(os, "open", only_to_read)
    assert hold(path) is None
    first.let_go()


def test_a_file_with_a_second_name_is_not_encrypted_under_one_of_them(tmp_path):
    path = tmp_path / "d.chapeau"
    open_file(path, create=True).close()
    (tmp_path / "second.chapeau").hardlink_to(path)
    before = path.read_bytes()
    with pytest.raises(errors.Linked):
        recipher(path, None, a_key())
    assert path.read_bytes() == before
    (tmp_path / "second.chapeau").unlink()
    check_sole(path)


def test_what_a_killed_program_left_is_taken_away_and_nothing_else(tmp_path):
    path = tmp_path / "d.chapeau"
    others = (".d.chapeau.note.new", ".e.chapeau.0a1b2c3d.new", "d.chapeau.0a1b2c3d.new")
    for name in (LEFT, f"{LEFT}-journal", *others):
        (tmp_path / name).touch()
    sweep(path)
    assert (tmp_path / LEFT).exists()  # somebody may be writing it
    os.utime(tmp_path / LEFT, (0, 0))
    sweep(path)
    assert not (tmp_path / LEFT).exists()
    sweep(path, 0)
    assert {file.name for file in tmp_path.iterdir()} == set(others)


def test_the_folder_of_backups_is_swept_too(tmp_path):
    (tmp_path / ".check-x").mkdir()
    (tmp_path / ".check-x" / "copy.chapeau").touch()
    (tmp_path / LEFT).touch()
    (tmp_path / "own.chapeau").touch()
    sweep_folder(tmp_path, 0)
    assert [file.name for file in tmp_path.iterdir()] == ["own.chapeau"]


def test_a_name_as_long_as_the_system_bears_can_be_written_beside(tmp_path):
    target = tmp_path / ("é" * 126)
    with beside(target) as rough:
        rough.write_bytes(b"words")
    assert target.read_bytes() == b"words"
    assert len(shortened("é" * 126).encode()) <= 120


def test_a_folder_that_cannot_be_written_is_called_so(tmp_path):
    (tmp_path / "d.chapeau.backups").touch()
    with pytest.raises(errors.Unreachable):
        folder_made(tmp_path / "d.chapeau")
    assert isinstance(errors.of_writing(PermissionError(13, "no")), errors.ReadOnly)


def test_an_engine_too_old_opens_nothing_by_any_way(tmp_path, monkeypatch):
    monkeypatch.setattr("db.engine.check_engine.__defaults__", ((*OLDEST[:2], OLDEST[2] - 1),))
    with pytest.raises(errors.EngineTooOld):
        connect(tmp_path / "d.chapeau")


def test_no_image_of_the_memory_is_written_once_a_key_is_in_it(tmp_path):
    connect(tmp_path / "d.chapeau", a_key()).close()
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
