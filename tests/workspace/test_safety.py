"""What the window asks of the workspace so that nothing is lost and no one gets in."""

import stat
import sys
from pathlib import Path

import pytest

from desktop.errors import UnreadableFile, UnwritableFile
from desktop.store.backups import Occasion
from desktop.terms.step import finish
from desktop.workspace import Workspace, safety

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
DRAFT, ADOPTED = SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.docx"


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "d.chapeau", create=True, hold=True)
    finish(opened.import_files([DRAFT]))
    yield opened
    opened.close()


def occasions(workspace):
    return [backup.occasion for backup in safety.backups_of(workspace.path)]


def test_before_many_documents_come_in_there_is_a_backup(workspace):
    finish(workspace.import_files([ADOPTED]))
    assert occasions(workspace) == []
    finish(workspace.import_files([DRAFT, ADOPTED]))
    assert occasions(workspace) == [Occasion.IMPORTING]


def test_before_bulk_acts_there_is_a_backup_where_something_changed(workspace):
    for act in (
        safety.before_carrying,
        safety.before_merging,
        lambda dossier: safety.before_changing(dossier, safety.MANY),
        safety.before_importing,
    ):
        act(workspace.dossier)
    assert occasions(workspace) == [Occasion.CARRYING]


def test_a_new_dossier_needs_no_backup(tmp_path):
    opened = Workspace.open(tmp_path / "new.chapeau", create=True)
    safety.before_importing(opened.dossier)
    assert occasions(opened) == []
    opened.close()


def test_a_dossier_among_documents_is_refused_untouched(workspace):
    (outcome,) = finish(workspace.import_files([workspace.path]))
    assert "open it as a dossier" in outcome.refused
    assert workspace.dossier.edit_note is not None


def test_a_check_aside_finds_what_a_check_finds(workspace):
    assert workspace.dossier.check_aside() == workspace.dossier.check() == ()
    made = workspace.dossier.make_backup()
    workspace.dossier._connection.run("UPDATE texts SET title = 'x'")
    assert workspace.dossier.check_aside() == workspace.dossier.check() != ()
    assert workspace.dossier.newest_good_backup() == made


def test_the_newest_good_backup_of_an_encrypted_dossier_is_found(workspace, monkeypatch):
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})
    workspace.close()
    safety.encrypt(workspace.path, None, "a passphrase of length")
    again = Workspace.open(workspace.path, secret=safety.secret_of("a passphrase of length"))
    assert again.dossier.encrypted
    made = again.dossier.make_backup()
    assert again.dossier.newest_good_backup() == made
    assert again.dossier.check_aside() == ()
    again.close()


def test_a_recovery_sheet_is_for_its_owner_and_takes_no_other_files_place(tmp_path):
    sheet = tmp_path / "sheet.txt"
    safety.write_recovery_sheet(tmp_path / "d.chapeau", "ABCD-EFGH", sheet)
    assert "ABCD-EFGH" in sheet.read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    with pytest.raises(UnwritableFile, match="already there"):
        safety.write_recovery_sheet(tmp_path / "d.chapeau", "ABCD", sheet)


def test_an_empty_key_file_opens_nothing(tmp_path):
    (tmp_path / "key").touch()
    with pytest.raises(UnreadableFile, match="opens nothing"):
        safety.secret_of("words", tmp_path / "key")
