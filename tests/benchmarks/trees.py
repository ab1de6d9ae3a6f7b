"""How long a text takes from its bytes to its tree, and that ten times the text takes ten times as long."""

from __future__ import annotations

import statistics
import time
from itertools import pairwise
from pathlib import Path

from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.step import finish

TEXT = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "unccd" / "COP14-decisions.zh.txt"
STAGES = ("read", "structure", "clauses")


def run():
    """Print the curve."""
    if not TEXT.exists():
        print("The documents in ../shared are not here.")
        return
    data = TEXT.read_bytes()
    print(
        f"{'characters':>10} {'provisions':>10} "
        + " ".join(f"{stage:>9}" for stage in STAGES)
        + f" {'all':>9} {'µs/char':>8}"
    )
    for times in (1, 2, 5, 10):
        text = data * times
        spans, provisions = _measure(text, repeats=5 if times < 5 else 3)
        total, size = sum(spans), len(text.decode())
        print(
            f"{size:10} {provisions:10} "
            + " ".join(f"{s:8.3f}s" for s in spans)
            + f" {total:8.3f}s {total / size * 1e6:8.2f}"
        )


def _measure(data, repeats):
    runs = [_once(data) for _ in range(repeats)]
    return [statistics.median(run[0][i] for run in runs) for i in range(3)], runs[0][1]


def _once(data):
    marks = [time.perf_counter()]
    source = finish(read_plain(data, "text"))
    marks.append(time.perf_counter())
    document = structure(source)
    marks.append(time.perf_counter())
    document = spell_out(document)
    marks.append(time.perf_counter())
    return [b - a for a, b in pairwise(marks)], len(document.provisions)
