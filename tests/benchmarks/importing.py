"""How long a text takes from file to kept, searchable tree, and what a dossier of all documents weighs."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.terms.step import finish
from desktop.workspace import Workspace, read_document

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "unccd"
RUNS = 5


def run():
    """Print the medians."""
    big = CORPUS / "COP14-decisions.zh.txt"
    if not big.exists():
        print("The documents to measure with are not here; nothing was measured.")
        return
    print(f"{'what':46} {'median s':>9}")
    print(f"{'COP14-decisions: file to tree':46} {median(lambda: finish(read_document(big))):9.3f}")
    print(f"{'COP14-decisions: read, structured, stored, indexed':46} {median(lambda: imported(big)):9.3f}")
    growth(big)


def imported(*files):
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder, "d.chapeau"), create=True)
        finish(workspace.import_files(files))
        workspace.close()


def growth(big):
    """Cost against length: the decisions once, twice, four and ten times over."""
    text = big.read_text(encoding="utf-8")
    base = None
    print(f"{'characters':>12} {'seconds':>9} {'of linear':>9}")
    for times in (1, 2, 4, 10):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "long.txt")
            path.write_text(text * times, encoding="utf-8")
            seconds = median(lambda path=path: finish(read_document(path)), 3)
        base = base or seconds
        print(f"{len(text) * times:12} {seconds:9.3f} {seconds / base / times:9.2f}")


def median(work, runs=RUNS):
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def resident(script):
    """Peak resident MB of a fresh process that runs `script`."""
    code = script + "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    return int(
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.split()[-1]
    )
