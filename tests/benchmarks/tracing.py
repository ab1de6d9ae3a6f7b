"""How a note is traced: against the gold list, to decisions that have nothing to do with it, and how long it takes."""

from __future__ import annotations

import json
import time
from collections import Counter

from desktop.compare.tracing import trace
from desktop.structure.parts import number_of
from desktop.terms.step import finish
from tests.benchmarks._shared import SHARED, document_of_file

UNCCD = SHARED / "corpus" / "unccd"
GOLD = SHARED / "gold" / "trace.COP14-5.to.8-COP.14.json"


def run() -> None:
    """Print the table."""
    if not GOLD.exists():
        print("the corpus is not beside the repository")
        return
    note = document_of_file(UNCCD / "COP14-5.zh.txt")
    decisions = document_of_file(UNCCD / "COP14-decisions.zh.txt")
    _against_gold(note, decisions)
    _strangers(note, decisions)
    _framework(decisions)


def _against_gold(note, decisions):
    rows = json.loads(GOLD.read_text(encoding="utf-8"))["recommendations_of_COP14-5_in_8_COP14"]
    wanted = Counter(_key(_node(row, "from"), _node(row, "to"), row["status"]) for row in rows)
    found, taken = _traced(note, _part(decisions, "8/COP.14"))
    keys = Counter(_key(link.source, link.target, link.fate.value) for link in found.links)
    right = sum((wanted & keys).values())
    print(
        f"gold: {right} of {sum(wanted.values())} links right, {sum((keys - wanted).values())} besides, {taken:.0f} ms"
    )


def _strangers(note, decisions):
    """Links to decisions on other matters, which should be few and weak."""
    counts = Counter()
    for decision in decisions.decisions():
        if number_of(decision.label) != "8/COP.14":
            found, _ = _traced(note, decisions.part(decision.id))
            counts["decisions"] += 1
            counts.update(link.fate.value for link in found.links if link.source)
    print(f"to {counts['decisions']} other decisions: {dict(counts)}")


def _framework(decisions):
    found, taken = _traced(_part(decisions, "1/COP.14"), document_of_file(UNCCD / "CRIC20-3.zh.txt"))
    fates = Counter(link.fate.value for link in found.links)
    print(f"framework: {dict(fates)}, unreported {len(found.unreported)}, {taken:.0f} ms")


def _traced(a, b):
    start = time.perf_counter()
    found = finish(trace(a, b))
    return found, (time.perf_counter() - start) * 1000


def _part(decisions, number):
    return decisions.part(next(d.id for d in decisions.decisions() if number_of(d.label) == number))


def _node(row, side):
    return row[side]["node"] if row[side] else None


def _key(source, target, status):
    return source, target and target.split("/", 1)[1], status


if __name__ == "__main__":
    run()
