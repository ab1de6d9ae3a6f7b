"""Two programs on one dossier, each doing what it likes."""

import os
import random
import traceback

from desktop.errors import DossierError
from desktop.store.backups import Occasion
from desktop.terms.annotation import Anchor, NoteKind
from tests.soak.acts import opened, sound
from tests.soak.trials import prepared
from tests.store.making import decision


def busy(folder, say, seed, acts):
    """Acts drawn by lot; every one that came back is said."""
    rng = random.Random(seed)
    mine = []

    def add(dossier):
        note = dossier.add_note(Anchor(dossier.texts()[0].id, "1/op/1"), NoteKind.COMMENT, f"kept {seed}")
        mine.append(note.id)
        say(f"note {note.id} kept")

    def change(dossier):
        if mine:
            dossier.edit_note(mine[-1], text="edited")
            say(f"note {mine[-1]} edited")

    def keep(dossier):
        number = rng.randrange(9)
        entry, _ = dossier.keep(
            decision(str(number), "words"), f"{seed % 2}{number}".encode(), f"{seed % 2}{number}.txt"
        )
        say(f"text {entry.id} {entry.file}")

    ways = (
        add,
        add,
        change,
        keep,
        lambda d: d.search("kept"),
        lambda d: d.checkpoint(Occasion.CARRYING),
        lambda d: d.notes(),
    )
    with opened(folder) as dossier:
        for _ in range(acts):
            rng.choice(ways)(dossier)


def side(folder, seed, acts):
    """One program of the two, in a process of its own; gives where it is heard and its number."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return os.fdopen(reading, "rb"), child
    os.close(reading)
    try:
        busy(folder, lambda words: os.write(writing, f"{words}\n".encode()), seed, acts)
    except DossierError as error:
        os.write(writing, f"!{error}\n".encode())
    except BaseException:  # noqa: BLE001
        os.write(writing, f"?{traceback.format_exc(limit=-3)!r}\n".encode())
    finally:
        os._exit(0)


def pairs(count, acts, rng):
    """Two writers at once, as two commands are; everything acknowledged by either is there."""
    for _ in range(count):
        with prepared("backup") as begin:
            seed = rng.randrange(10**6) * 2
            both = [side(begin, seed, acts), side(begin, seed + 1, acts)]
            said = []
            for pipe, child in both:
                said += pipe.read().decode().split("\n")[:-1]
                pipe.close()
                os.waitpid(child, 0)
            wrong = [line for line in said if line[:1] == "?" or (line[:1] == "!" and not line.endswith("."))]
            try:
                sound(begin, said)
            except Exception:  # noqa: BLE001
                wrong.append(traceback.format_exc(limit=-2))
            yield wrong[0] if wrong else ""
