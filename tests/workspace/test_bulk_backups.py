"""Before much is changed at once there is a copy; a handful is taken back by undo alone."""

import pytest

from desktop.gui.panes.notes_bulk import change_all
from desktop.store.backups import Occasion
from desktop.terms.annotation import NoteKind
from desktop.terms.page import Side
from desktop.workspace import Workspace, safety
from tests.store.making import decision


@pytest.fixture
def workspace(tmp_path):
    workspace = Workspace.open(tmp_path / "d.chapeau", create=True)
    words = [f"Requests the secretariat to report on matter {n};" for n in range(safety.MANY)]
    workspace.dossier.keep(decision("1", *words), b"x", "a.txt")
    yield workspace
    workspace.close()


def occasions(workspace):
    return [backup.occasion for backup in safety.backups_of(workspace.path)]


def nodes(workspace):
    (entry,) = workspace.texts()
    return entry.id, [f"1/op/{n + 1}" for n in range(safety.MANY)]


def test_many_notes_changed_at_once_are_copied_first(workspace):
    text, places = nodes(workspace)
    notes = [workspace.add_note(Side(text, node), NoteKind.TASK, "Ask.") for node in places]
    change_all(workspace, notes[:-1], "state", "resolved")
    assert occasions(workspace) == []
    assert change_all(workspace, notes, "binned", value=True) == len(notes)
    assert occasions(workspace) == [Occasion.CHANGING]


def test_many_actions_followed_at_once_are_copied_first(workspace):
    text, places = nodes(workspace)
    workspace.follow(text, places[:-1], status="done")
    assert occasions(workspace) == []
    workspace.follow(text, places, status="open")
    assert occasions(workspace) == [Occasion.CHANGING]
