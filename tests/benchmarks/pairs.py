"""What became of every provision from draft to adopted: a table of counts for each pair of the corpus, to be read by eye.

With -v, every pair that is not unchanged, with its headline and why it is a pair.
"""

from __future__ import annotations

import csv
import sys
from itertools import pairwise

from desktop.compare import headline
from desktop.terms.change import Change
from desktop.terms.step import finish
from desktop.workspace import compare_documents, narrow
from tests.benchmarks._shared import SHARED, document_of_file

UN, UNCCD = SHARED / "corpus" / "un", SHARED / "corpus" / "unccd"
CHANGES = tuple(Change)
WIDTH = 34


def sources():
    """Every pair of texts, the older first: what it is called, the two files, the decision meant."""
    with (UN / "draft-adopted" / "PAIRS.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            folder = UN / "draft-adopted" / row["dir"]
            yield folder / row["draft_pdf"], folder / row["adopted_pdf"], None
    for folder in sorted((UN / "chains").iterdir()):
        yield from ((a, b, None) for a, b in pairwise(versions(folder)))
    yield UNCCD / "COP14-CST-L.1.zh.txt", UNCCD / "COP14-decisions.zh.txt", "16/COP.14"


def versions(folder):
    """The versions of a chain, the oldest first: a later draft bears a higher number, the resolution comes last."""
    drafts = sorted(folder.glob("*_L.*.pdf"), key=lambda path: int(path.stem.rpartition("L.")[2]))
    return [*drafts, *folder.glob("A_RES_*.pdf")]


def compared(a, b, part):
    """The comparison of two files."""
    old, new = document_of_file(a), document_of_file(b)
    return finish(compare_documents(old, narrow(new, part, b.name) if part else new))


def run() -> None:
    """Print the table."""
    if not SHARED.exists():
        print("The corpus is not beside the checkout.")
        return
    print(f"{'':{WIDTH}}{''.join(f'{change.value[:12]:>13}' for change in CHANGES)}   frame")
    for a, b, part in sources():
        comparison = compared(a, b, part)
        counts = comparison.summary()
        frame = ", ".join(f"{count} {change}" for change, count in sorted(comparison.frame().items()))
        name = f"{a.stem} > {part or b.stem}"
        cells = (str(counts.get(c.value, 0) or "·") for c in CHANGES)
        print(f"{name[:WIDTH]:{WIDTH}}{''.join(f'{cell:>13}' for cell in cells)}   {frame}")
        if "-v" in sys.argv:
            show(comparison)


def show(comparison) -> None:
    """Every pair that changed, with both texts."""
    for pair in comparison.pairs:
        if pair.change not in {Change.UNCHANGED, Change.RENUMBERED}:
            print(f"    {headline(pair, comparison)}")
            print(f"        {pair.a} > {pair.b}: {pair.why} {', '.join(pair.meaning)} {pair.direction or ''}")
            for mark, document, node in (("-", comparison.a, pair.a), ("+", comparison.b, pair.b)):
                if node:
                    print(f"        {mark} {document.by_id[node].label} {document.by_id[node].text}")


if __name__ == "__main__":
    run()
