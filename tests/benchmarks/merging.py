"""Merging: 2 000 generated sequences of 50 acts on three desks, every promise checked; and how long a file takes."""

import os
import random
import shutil
import tempfile
import time
from pathlib import Path

import pytest

from desktop.store import open_dossier
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.sharing import DRAFT, EVERYTHING, Clocks, Template
from tests.store.test_sharing import check_sequence

SEQUENCES, STEPS = int(os.environ.get("SEQUENCES", "2000")), 50
NOTES = 5_000


def run():
    """Print what was violated, which must be nothing, and the times."""
    began = time.perf_counter()
    violated = [seed for seed in range(SEQUENCES) if not _holds(seed)]
    seconds = time.perf_counter() - began
    print(
        f"{SEQUENCES} sequences × {STEPS} steps, 3 desks, clocks −30, 0, +40 years: {len(violated)} violations"
        f" {violated[:10] or ''} ({seconds:.0f} s)"
    )
    _sizes()


def _holds(seed):
    clocks, folder = Clocks(), Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        with pytest.MonkeyPatch.context() as patch:
            clocks.set_for(patch)
            check_sequence(folder, random.Random(seed), clocks, STEPS, Template.desk)
    except AssertionError:
        return False
    finally:
        shutil.rmtree(folder)
    return True


def _sizes():
    from desktop.annotate.exchange import exchange_in, exchange_out
    from desktop.annotate.exchange_sealing import opened, sealed
    from desktop.terms.exchange import Exchange

    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = (open_dossier(Path(folder) / name, create=True) for name in "ab")
        text = ours.keep(*DRAFT)[0].id
        for n in range(NOTES):
            ours.add_note(
                Anchor(text, "1/op/1"), NoteKind.POSITION, f"our position number {n} on the paragraph"
            )
        times, last = {}, time.perf_counter()

        def lap(name):
            nonlocal last
            now = time.perf_counter()
            times[name], last = now - last, now

        things, texts = ours.shared(EVERYTHING)
        lap("gather")
        data = exchange_out(Exchange(things, texts))
        lap("write")
        locked = sealed(data, "words")
        lap("encrypt")
        read = exchange_in(opened(locked, "file", "words"), "file")
        lap("decrypt and check")
        theirs.would_receive(read.things, read.texts)
        lap("preview")
        theirs.receive(read.things, read.texts)
        lap("merge")
        theirs.undo()
        lap("undo")
        print(
            f"{NOTES} notes, {len(locked) / 1e6:.1f} MB: "
            + ", ".join(f"{k} {v:.2f} s" for k, v in times.items())
        )
        ours.close()
        theirs.close()
