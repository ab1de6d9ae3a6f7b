"""The table of what was tried and what failed: python -m tests.soak [--small] [ROW …]

Each row is a promise: after the fault, the dossier is what it was or what it was to become, everything acknowledged is
there, every backup called good is good, and what is said is a sentence.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
LOADED = "CHAPEAU_SOAK"


def rows(*, small):
    """(what is done, what goes wrong, the trials) of every row."""
    from tests.soak import flips, fuzzing, pairs, trials

    def many(few, lot):
        return few if small else lot

    acts = trials.ACTS
    each = len(acts)
    for act in acts:
        rng = trials.seeded(act)
        yield act, "kill −9 at every step", trials.kills_at_steps(act, many(16, 3_000), rng)
        yield act, "kill −9 at random moments", trials.kills_at_moments(act, many(7, 5_000 // each), rng)
        for name in trials.REFUSALS:
            chosen = sorted(rng.sample(range(1, 51), 2)) if small else range(1, 51)
            yield act, f"the n-th call fails: {name}", trials.refusals(act, chosen, name)
        yield act, "disk full, in steps of 64 KiB", trials.full_disks(act, many(2, 10_000))
    for what, made in flips.FLIPS.items():
        few = 8 if what == "settings" else 60  # each starts a window
        yield what, "one bit turned over", made(many(few, 5_000), trials.seeded(what))
    yield (
        "two programs",
        "at once on one dossier",
        pairs.pairs(many(2, 500), many(12, 40), trials.seeded("pairs")),
    )
    for kind in fuzzing.KINDS:
        seconds = float(os.environ.get("SECONDS_OF_FUZZING", many(0.5, 450)))
        yield kind, f"broken documents, {seconds:g} s", fuzzing.rounds(kind, seconds, trials.seeded(kind))


def measured(wanted, *, small):
    """Every row, tried."""
    for what, fault, trials in rows(small=small):
        if wanted and not any(word in f"{what} {fault}" for word in wanted):
            continue
        begun = time.monotonic()
        outcomes = list(trials)
        failed = [outcome for outcome in outcomes if outcome]
        yield {
            "what": what,
            "fault": fault,
            "tried": len(outcomes),
            "failed": len(failed),
            "seconds": round(time.monotonic() - begun, 1),
            "first": sorted(set(failed))[:5],
        }


def main(words):
    """Print the table, or one JSON value a row."""
    small, as_json = "--small" in words, "--json" in words
    wanted = [word for word in words if not word.startswith("--")]
    failed = 0
    for row in measured(wanted, small=small):
        failed += row["failed"]
        if as_json:
            print(json.dumps(row), flush=True)
            continue
        print(
            f"{row['what']:18} {row['fault']:32} {row['tried']:7} tried {row['failed']:5} failed {row['seconds']:8.1f} s",
            flush=True,
        )
        for sentence in row["first"]:
            print(f"    {sentence}", flush=True)
    return 1 if failed else 0


def loaded(words):
    """The same again with the library between us and the system."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "fault.so")
        source = Path(__file__).with_name("fault.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
        surroundings = {**os.environ, "LD_PRELOAD": str(library), LOADED: "1", "PYTHONPATH": str(HOUSE)}
        return subprocess.run(
            [sys.executable, "-m", "tests.soak", *words], env=surroundings, cwd=HOUSE
        ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if os.environ.get(LOADED) else loaded(sys.argv[1:]))
