"""Our comparison beside difflib, diff-match-patch, xmldiff and python-redlines, on the same generated pairs in one run.

xmldiff and python-redlines are taken where they are installed. BESIDE_PAIRS is how many pairs a language (20: 120 in all).
"""

from __future__ import annotations

import os
import time
from collections import defaultdict

from desktop.compare import compare
from desktop.compare.items import COUNTED
from desktop.terms.step import finish
from tests.benchmarks import _peers
from tests.benchmarks._shared import SHARED
from tests.benchmarks.comparing import LANGUAGES, generator, least_marked, long_document, marked, works

PAIRS = int(os.environ.get("BESIDE_PAIRS", "20"))
SLOW = {"xmldiff": 5000}  # quadratic: minutes at 5 000 paragraphs, run only where BESIDE_SLOW is set
HEAD = (
    "pair F1",
    "told",
    "labels off",
    "move P",
    "move R",
    "split F1",
    "spurious",
    "marked",
    "300 s",
    "5000 s",
)


class Column:
    """What one comparer came to."""

    def __init__(self) -> None:
        self.counts = defaultdict(lambda: [0, 0, 0])  # real, found, right
        self.told = {True: [0, 0], False: [0, 0]}
        self.spurious = self.renumbered = 0
        self.marks = [0, 0]

    def take(self, case, pairs, told, *, labels) -> None:
        """Count one reading of a case."""
        real = {key: change for key, change in case.changes.items() if key in counted(case)}
        changed = {key for key, change in real.items() if change != "unchanged"}
        self.told[labels][0] += sum(told.get(key) == real[key] for key in changed)
        self.told[labels][1] += len(changed)
        if not labels:
            return
        links = {(a, b) for a, b in case.links if a in counted(case) and b in counted(case)}
        moves = [{key for key in real if c.get(key, "").startswith("moved")} for c in (real, told)]
        cut = [
            {(a, b) for a, b in row if c.get(b) in {"split", "merged"}}
            for row, c in ((links, real), (pairs, told))
        ]
        for name, (x, y) in {"pairs": (links, pairs), "moves": moves, "cut": cut}.items():
            self.counts[name] = [
                n + m for n, m in zip(self.counts[name], (len(x), len(y), len(x & y)), strict=True)
            ]

    def rates(self, name):
        """Precision, recall and F1."""
        real, found, right = self.counts[name]
        precision, recall = right / found if found else 0.0, right / real if real else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0


def counted(case):
    """The ids of the provisions that are counted."""
    return {p.id for document in (case.a, case.b) for p in document.provisions if p.kind in COUNTED}


def cases():
    """The pairs: edits of known truth over official texts in six languages."""
    for letter, language in LANGUAGES.items():
        texts = list(works(letter))
        pool = [row.text for rows in texts for row in rows if len(row.text) > 40]
        for n in range(PAIRS):
            rows = texts[n % len(texts)]
            yield rows, generator.changed(rows, pool, 7000 + n, language)


def run() -> None:
    """Print the table."""
    if not SHARED.exists():
        print("The corpus is not beside the checkout.")
        return
    peers = [peer() for peer in _peers.PEERS]
    found = {name: Column() for name in ("chapeau", *(peer.name for peer in peers))}
    for rows, case in cases():
        _ours(found["chapeau"], rows, case)
        for peer in peers:
            if not peer.why_not:
                _theirs(found[peer.name], peer, rows, case)
    print(f"{PAIRS} pairs in each of {len(LANGUAGES)} languages")
    print(f"{'':18}{''.join(f'{head:>11}' for head in HEAD)}")
    show("chapeau", found["chapeau"], lambda a, b: finish(compare(a, b)))
    for peer in peers:
        if peer.why_not:
            print(f"{peer.name:18}{peer.why_not}")
        else:
            show(
                peer.name,
                found[peer.name],
                lambda a, b, peer=peer: peer.read(*(said(d, labels=True)[1] for d in (a, b))),
            )


def said(document, *, labels):
    """The ids and the lines of a document."""
    return _peers.printed(document, COUNTED, labels=labels)


def _ours(column, rows, case) -> None:
    pairs, told = _peers.Ours().of_documents(case.a, case.b)
    for labels in (True, False):
        column.take(case, pairs, told, labels=labels)
    for a, b in reworded(case):
        column.marks = [column.marks[0] + marked(a, b), column.marks[1] + least_marked(a, b)]
    old, new = renumbered(rows)
    _, told = _peers.Ours().of_documents(old, new)
    column.renumbered += sum(change != "unchanged" for key, change in told.items() if key not in {"x0", "x1"})


def _theirs(column, peer, rows, case) -> None:
    for labels in (True, False):
        (ids_a, a), (ids_b, b) = said(case.a, labels=labels), said(case.b, labels=labels)
        column.take(case, *_peers.in_ids(peer.read(a, b), ids_a, ids_b), labels=labels)
    for a, b in list(reworded(case))[: 2 if peer.name == "python-redlines" else None]:  # half a second each
        column.marks = [column.marks[0] + peer.marked(a, b), column.marks[1] + least_marked(a, b)]
    old, new = renumbered(rows)
    (ids_a, a), (ids_b, b) = said(old, labels=True), said(new, labels=True)
    _, told = _peers.in_ids(peer.read(a, b), ids_a, ids_b)
    column.renumbered += sum(change != "unchanged" for key, change in told.items() if key not in {"x0", "x1"})


def reworded(case):
    """The texts of the paragraphs that were reworded and nothing else."""
    old, new = case.a.by_id, case.b.by_id
    origin = {b: a for a, b in case.links}
    for key, change in case.changes.items():
        if change == "reworded" and key in origin and new[key].kind in COUNTED:
            yield old[origin[key]].text, new[key].text


def renumbered(rows):
    """A text, and the same with two paragraphs in front and every number after them changed."""
    front = next((n for n, row in enumerate(rows) if row.kind is generator.Kind.OPERATIVE), 0)
    new = [
        generator.Provision(
            f"x{n}", generator.Kind.OPERATIVE, f"zzz{n} qqq{n} www{n} yyy{n} kkk{n}", "1.", "d"
        )
        for n in range(2)
    ]
    return generator.document(rows), generator.document(
        generator.relabelled([*rows[:front], *new, *rows[front:]])
    )


def show(name, column, work) -> None:
    """Print a row."""
    _, _, pairs = column.rates("pairs")
    precision, recall, _ = column.rates("moves")
    told = [right / max(1, all_) for right, all_ in (column.told[True], column.told[False])]
    cells = [f"{pairs:.4f}", *(f"{share:.4f}" for share in told), f"{precision:.3f}", f"{recall:.3f}"]
    cells += [
        f"{column.rates('cut')[2]:.3f}",
        str(column.renumbered),
        f"{column.marks[0] / max(1, column.marks[1]):.3f}",
    ]
    cells += [_seconds(name, count, work) for count in (300, 5000)]
    print(f"{name:18}{''.join(f'{cell:>11}' for cell in cells)}", flush=True)


def _seconds(name, count, work) -> str:
    if count >= SLOW.get(name, count + 1) and not os.environ.get("BESIDE_SLOW"):
        return "minutes"
    rows = long_document(count)
    editor = generator.Editor(rows, [row.text for row in long_document(50, 2)], 3)
    for n in range(min(300, count // 10)):
        editor.reword(0.05, 0.3, row=editor.rows[(n * 37) % count])
    case = editor.case()
    start = time.perf_counter()
    work(case.a, case.b)
    return f"{time.perf_counter() - start:.3f}"


if __name__ == "__main__":
    run()
