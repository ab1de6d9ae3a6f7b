"""A dossier in a folder that is copied elsewhere, or on a drive of another machine, gets a warning."""

from pathlib import Path

import pytest

from desktop.workspace import places
from desktop.workspace.places import warning_about


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox/talks", "Dropbox"),
        ("dropbox (Ministry)", "Dropbox"),
        ("OneDrive", "OneDrive"),
        ("OneDrive - Ministry of the Environment/a", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Library/CloudStorage/OneDrive-Personal", "a cloud service"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("坚果云", "Nutstore"),
        ("BaiduSyncdisk", "Baidu"),
    ],
)
def test_a_folder_that_is_copied_elsewhere_is_known_by_name(tmp_path, folder, service):
    warning = warning_about(tmp_path / folder / "d.chapeau")
    assert warning.startswith(f"d.chapeau lies in a folder that {service} copies")
    assert warning.endswith(".")


def test_a_folder_is_known_by_what_its_service_leaves_there(tmp_path):
    (tmp_path / "talks").mkdir()
    assert warning_about(tmp_path / "talks" / "d.chapeau") == ""
    (tmp_path / ".stfolder").mkdir()
    assert "Syncthing" in warning_about(tmp_path / "talks" / "d.chapeau")


def test_a_folder_is_known_by_what_the_system_says(tmp_path, monkeypatch):
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert "OneDrive" in warning_about(tmp_path / "d.chapeau")


def test_a_drive_of_another_machine_is_known(tmp_path, monkeypatch):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"disk / ext4 rw 0 0\nserver:/x {tmp_path}/far\\040off nfs4 rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert "another machine" in warning_about(tmp_path / "far off" / "d.chapeau")
    assert warning_about(tmp_path / "near" / "d.chapeau") == ""


@pytest.mark.parametrize("folder", ["talks", "Boxes", "OneDriver", "My Dropbox notes"])
def test_an_ordinary_folder_gets_no_warning(folder):
    assert warning_about(Path("/home/anna") / folder / "d.chapeau") == ""
