"""What a colleague's Word file or Web Annotations bring: made, and taken into a dossier."""

import contextlib
import pickle
import shutil

from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.step import finish


def with_annotations(folder):
    """A dossier, and the Web Annotations of a colleague who has the same text."""
    from desktop.workspace.web_notes import write

    with _colleague(folder) as (workspace, side, wanted):
        write(workspace, side, folder / "theirs.json", wanted)


def with_comments(folder):
    """A dossier, and what a Word file with a colleague's comments was read as: reading it writes nothing here."""
    from desktop.workspace.word_comments import read, write

    with _colleague(folder) as (workspace, side, wanted):
        finish(write(workspace, side, folder / "theirs.docx", wanted))
        with contextlib.closing(type(workspace).open(folder / "d.chapeau")) as ours:
            (folder / "theirs").write_bytes(pickle.dumps(finish(read(ours, folder / "theirs.docx", side))))


@contextlib.contextmanager
def _colleague(folder):
    """A colleague's dossier of the same text with four notes more."""
    from desktop.workspace import Side, Workspace
    from desktop.workspace.word_comments import Wanted
    from tests.soak.acts import filled

    filled(folder)
    shutil.copy(folder / "d.chapeau", folder / "other.chapeau")
    with contextlib.closing(Workspace.open(folder / "other.chapeau")) as workspace:
        side = Side(workspace.texts()[0].id)
        for n in range(4):
            place = Side(side.text, "1/op/2")
            workspace.add_note(place, NoteKind.COMMENT, f"theirs {n}", tier=Tier.PUBLIC)
        yield workspace, side, Wanted(frozenset({Tier.PUBLIC}))


def annotations_in(folder, say):
    from desktop.workspace import Side
    from desktop.workspace.web_notes import read

    _taken_in(folder, say, lambda ours: read(ours, folder / "theirs.json", Side(ours.texts()[0].id)))


def comments_in(folder, say):
    _taken_in(folder, say, lambda _: pickle.loads((folder / "theirs").read_bytes()))


def _taken_in(folder, say, read):
    from desktop.workspace import Workspace
    from desktop.workspace.word_comments import keep

    with contextlib.closing(Workspace.open(folder / "d.chapeau")) as workspace:
        keep(workspace, read(workspace), Tier.DELEGATION)
        say("merged")
