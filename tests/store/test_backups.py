"""Backups: made in time, looked into, kept long enough, and put back without losing what was there."""

import contextlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.bare import connect
from desktop.errors import DossierError
from desktop.store import backups, open_dossier
from desktop.store.backups import Occasion, listed
from desktop.store.restoring import restore
from desktop.store.retention import DAILY, MONTHLY, WEEKLY, kept
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.making import decision

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
moments = st.lists(st.timedeltas(timedelta(0), timedelta(days=700)).map(lambda ago: NOW - ago), max_size=60)


@pytest.fixture
def note(dossier):
    entry, _ = dossier.keep(decision("1", "一", "二"), b"x", "a.txt")
    return dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.POSITION, "ours")


def words(path):
    with contextlib.closing(open_dossier(path, read_only=True)) as dossier:
        assert dossier.check() == ()
        return [note.text for note in dossier.notes()]


def tampered(path):
    with contextlib.closing(connect(path)) as bare:
        bare.execute("UPDATE notes SET words = 'theirs'")


def later(monkeypatch, by):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + by

    monkeypatch.setattr("desktop.store.file.datetime", Clock)
    monkeypatch.setattr("desktop.store.backups.datetime", Clock)


def test_a_backup_opens_and_holds_what_the_dossier_held(dossier, path, note):
    made = dossier.make_backup()
    assert made.sound
    assert [file.name for file in made.path.parent.iterdir()] == [made.path.name]
    assert made.path.parent == path.with_name("d.chapeau.backups")
    assert words(made.path) == ["ours"]
    assert dossier.last_verified() == made.made


def test_a_backup_is_due_a_quarter_of_an_hour_after_the_last_where_something_changed(
    dossier, note, monkeypatch
):
    assert dossier.last_verified() is None
    assert dossier.backup_due()
    dossier.make_backup()
    assert not dossier.backup_due()
    dossier.edit_note(note.id, text="more")
    assert not dossier.backup_due()
    later(monkeypatch, timedelta(minutes=15))
    assert dossier.backup_due()
    dossier.make_backup()
    later(monkeypatch, timedelta(hours=5))
    assert not dossier.backup_due()


def test_what_another_program_changed_makes_a_backup_due(dossier, path, note, monkeypatch):
    dossier.make_backup()
    later(monkeypatch, timedelta(minutes=15))
    assert not dossier.backup_due()
    with contextlib.closing(open_dossier(path)) as other:
        other.edit_note(note.id, text="from elsewhere")
    assert dossier.backup_due()


def test_a_dossier_opened_again_unchanged_needs_no_backup(dossier, path, note, monkeypatch):
    dossier.close()
    with contextlib.closing(open_dossier(path)) as again:
        again.make_backup()
        again.undo()
    with contextlib.closing(open_dossier(path)) as again:
        assert again.checkpoint(Occasion.CARRYING)
        assert again.checkpoint(Occasion.CARRYING) is None


def test_before_a_bulk_act_there_is_a_backup_of_what_is_not_in_one(dossier, note):
    made = dossier.checkpoint(Occasion.IMPORTING)
    assert made.occasion is Occasion.IMPORTING
    assert dossier.checkpoint(Occasion.REMOVING) is None
    dossier.bin_note(note.id)
    assert dossier.checkpoint(Occasion.REMOVING).occasion is Occasion.REMOVING


def test_a_copy_with_a_damaged_note_is_not_called_good(dossier, path, note):
    good = dossier.make_backup()
    tampered(path)
    doubtful = dossier.make_backup()
    assert not doubtful.sound
    assert dossier.last_verified() == good.made
    assert backups.newest_good(path, None) == good


def test_the_newest_good_backup_is_one_that_is_still_good(dossier, path, note):
    first = dossier.make_backup()
    dossier.edit_note(note.id, text="more")
    tampered(dossier.make_backup().path)
    assert backups.newest_good(path, None) == first


@given(moments)
@settings(max_examples=100)
def test_enough_backups_stay(made):
    stay = kept(made, NOW)
    assert stay <= set(made)
    assert {moment for moment in made if NOW - moment < timedelta(days=1)} <= stay
    days, months = {moment.date() for moment in made}, {(m.year, m.month) for m in made}
    assert {moment.date() for moment in stay} >= set(sorted(days)[-DAILY:])
    assert {(m.year, m.month) for m in stay} >= set(sorted(months)[-MONTHLY:])
    assert kept(stay, NOW) == stay
    old = [moment for moment in stay if NOW - moment >= timedelta(days=1)]
    assert len(old) <= DAILY + WEEKLY + MONTHLY


def test_old_backups_go_and_the_last_of_a_day_stays(dossier, path, note):
    made = dossier.make_backup().path
    for hours in range(24 * 40):
        if hours % 6 == 0:
            moment = datetime.now(UTC) - timedelta(hours=hours)
            made.with_name(f"d.{backups.stamped(moment)}.regular.chapeau").write_bytes(b"")
    backups.prune(path, datetime.now(UTC))
    left = listed(path)
    assert 12 < len(left) <= 5 + DAILY + WEEKLY + MONTHLY
    assert len({backup.made.date() for backup in left}) >= DAILY


def test_restoring_again_and_again_pushes_no_good_backup_out(dossier, path, note):
    good = dossier.make_backup().path
    dossier.close()
    for _ in range(15):
        restore(path)
    assert good.exists()
    assert sum(backup.occasion is Occasion.RESTORING for backup in listed(path)) == 12
    assert words(path) == ["ours"]


def test_restoring_keeps_what_was_there(dossier, path, note):
    made = dossier.make_backup()
    dossier.edit_note(note.id, text="more")
    dossier.close()
    assert restore(path) == made.path
    assert words(path) == ["ours"]
    assert words(listed(path)[0].path) == ["more"]


def test_a_dossier_nobody_can_open_is_kept_and_restored(dossier, path, note):
    dossier.make_backup()
    dossier.close()
    path.write_bytes(b"torn" * 2000)
    path.with_name("d.chapeau-wal").write_bytes(b"half a journal")
    restore(path)
    assert words(path) == ["ours"]
    kept_files = {
        file.name.split(".", 2)[2]: file.read_bytes()
        for file in listed(path)[0].path.parent.glob("*doubtful*")
    }
    assert kept_files == {
        "before-restoring.doubtful.chapeau": b"torn" * 2000,
        "before-restoring.doubtful.chapeau-wal": b"half a journal",
    }


def test_a_dossier_that_is_gone_is_restored(dossier, path, note):
    dossier.make_backup()
    dossier.close()
    path.unlink()
    restore(path)
    assert words(path) == ["ours"]


def test_a_damaged_backup_is_not_put_back(dossier, path, note):
    made = dossier.make_backup()
    dossier.close()
    tampered(made.path)
    before = path.read_bytes()
    with pytest.raises(DossierError, match="was not used"):
        restore(path, source=made.path)
    with pytest.raises(DossierError, match="no good backup"):
        restore(path)
    assert path.read_bytes() == before


def test_a_dossier_that_is_open_is_not_restored(dossier, path, note):
    dossier.make_backup()
    with pytest.raises(DossierError, match="another program holds"):
        restore(path)
    with (
        contextlib.closing(open_dossier(path, hold=True)),
        pytest.raises(DossierError, match="another window"),
    ):
        restore(path)


def test_where_no_backup_can_be_written_it_is_said(dossier, path, note):
    path.with_name("d.chapeau.backups").write_text("a file in its place")
    with pytest.raises(DossierError, match=r"\.$"):
        dossier.make_backup()
    assert listed(path) == ()


def test_a_backup_whose_tables_were_tampered_with_is_not_good(dossier, path, note):
    made = dossier.make_backup().path
    made.write_bytes(made.read_bytes().replace(b"withdrawn INTEGER", b"withdrawo INTEGER"))
    assert not backups.is_good(made, None)
