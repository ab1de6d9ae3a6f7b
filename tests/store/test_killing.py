"""A note whose id was given back is on the disk, whatever happens to the program afterwards."""

import random
import subprocess
import sys
from pathlib import Path

from desktop.store import open_dossier
from tests.store.making import decision

HOUSE = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind

dossier = open_dossier(Path(sys.argv[1]))
text = dossier.texts()[0].id
print("ready", flush=True)
while True:
    note = dossier.add_note(Anchor(text, "1/op/1"), NoteKind.POSITION, "kept " * 50)
    print(note.id, "kept", flush=True)
    dossier.edit_note(note.id, text="edited " * 50)
    print(note.id, "edited", flush=True)
"""


def killed_at_work(path, lines):
    """Every whole line a writer said before it was killed after `lines` of them."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE, text=True, cwd=HOUSE
    )
    with writer:
        assert writer.stdout.readline() == "ready\n"
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    return [line.split() for line in said if line.endswith("\n")]


def test_no_acknowledged_note_is_lost_in_a_kill(path, dossier):
    dossier.keep(decision("1", "一"), b"x", "a.txt")
    dossier.close()
    acknowledged = {}
    for kill in range(5):
        acknowledged.update(killed_at_work(path, random.Random(kill).randint(1, 60)))
        again = open_dossier(path)
        kept = {note.id: note.text.split()[0] for note in again.notes()}
        assert all(kept.get(note) in {word, "edited"} for note, word in acknowledged.items())
        assert len(again.search("kept")) + len(again.search("edited")) == len(kept)
        again.undo()
        again.redo()
        assert again._connection.row("PRAGMA integrity_check") == {"integrity_check": "ok"}
        again.close()
    assert len(acknowledged) > 5


def test_a_kill_in_the_middle_of_an_import_leaves_all_or_nothing(path, dossier):
    dossier.close()
    script = (
        WRITER.split("dossier =", maxsplit=1)[0]
        + """
import os
from desktop.store import texts
from tests.store.making import decision
texts.index_provisions = lambda *_: os.kill(os.getpid(), 9)
open_dossier(Path(sys.argv[1])).keep(decision("1", "land"), b"x", "a.txt")
"""
    )
    assert subprocess.run([sys.executable, "-c", script, path], check=False, cwd=HOUSE).returncode != 0
    again = open_dossier(path)
    assert again.texts() == ()
    assert again.keep(decision("1", "land"), b"x", "a.txt")[1]
    again.close()
