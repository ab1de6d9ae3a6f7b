"""Undo and redo: 1 000 generated sequences of 200 acts, merges among them, taken back whole and done again."""

import os
import random
import shutil
import tempfile
import time
from pathlib import Path

import pytest

from tests.store.sharing import Clocks, Template
from tests.store.test_threads import check_undoing

SEQUENCES, STEPS = int(os.environ.get("SEQUENCES", "1000")), 200


def run():
    """Print what was violated, which must be nothing."""
    began = time.perf_counter()
    violated = [seed for seed in range(SEQUENCES) if not _holds(seed)]
    print(
        f"{SEQUENCES} sequences × {STEPS} acts, undone after a restart and redone: {len(violated)} violations"
        f" {violated[:10] or ''} ({time.perf_counter() - began:.0f} s)"
    )


def _holds(seed):
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        with pytest.MonkeyPatch.context() as patch:
            Clocks().set_for(patch)
            check_undoing(folder, random.Random(seed), STEPS, Template.desk)
    except AssertionError:
        return False
    finally:
        shutil.rmtree(folder)
    return True
