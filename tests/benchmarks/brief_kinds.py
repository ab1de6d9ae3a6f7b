"""How long every kind of brief takes with 200 notes over the decisions of a session: python -m tests.benchmarks brief_kinds."""

import tempfile
import time
from itertools import cycle
from pathlib import Path

from desktop.terms.annotation import NoteKind, Position, Stance
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import write_brief
from desktop.workspace.wishes import asked_for

UNCCD = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "unccd"
NOTES = 200


def laid(path):
    """A dossier with the five documents and the notes; gives the id of the text with the decisions."""
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files(sorted(UNCCD.glob("*.txt"))))
    text = next(entry.id for entry in workspace.texts() if len(entry.parts) > 10)
    operative = [p for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE]
    kinds, stances = cycle(NoteKind), cycle(Stance)
    for n in range(NOTES):
        kind = next(kinds)
        form = Position("", next(stances)) if kind is NoteKind.POSITION else None
        workspace.add_note(
            Side(text, operative[n * 7 % len(operative)].id), kind, f"Note {n}: what we say.", form=form
        )
    workspace.close()
    return text


def run():
    """Print the seconds and the size of every kind."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "session.chapeau")
        text = laid(path)
        for kind in BriefKind:
            workspace = Workspace.open(path)
            begun = time.perf_counter()
            asked = asked_for([Side(text)], find=True, kind=kind)
            written = finish(write_brief(workspace, asked, Path(folder, "brief.docx")))
            print(f"{kind.value:12} {time.perf_counter() - begun:5.2f} s {written.stat().st_size:9,} bytes")
            workspace.close()
