"""The comparison against edits of known truth over real texts in six languages, and its speed."""

from __future__ import annotations

import difflib
import importlib.util
import random
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from desktop.compare import compare
from desktop.compare.items import COUNTED
from desktop.compare.rewording import edits
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish

HERE = Path(__file__).resolve()
SHARED = HERE.parents[2].parent / "shared"
LANGUAGES = {"A": "ar", "C": "zh", "E": "en", "F": "fr", "R": "ru", "S": "es"}
LINKED = {"unchanged", "renumbered", "reworded", "moved", "moved_reworded", "split", "merged"}
SAME = {"unchanged", "renumbered"}


def _load(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


generator = _load(HERE.parents[1] / "compare" / "generator.py")


def works(language):
    """The provisions of every official XML in one language."""
    reader = _load(SHARED / "tools" / "akn.py").Reader
    for path in sorted((SHARED / "corpus" / "un").rglob(f"*{language}.xml")):
        rows = [_row(node) for node in reader(path).nodes]
        if len(rows) >= 12:
            yield rows


def _row(node):
    return Provision(
        node["id"], Kind(node["kind"]), node["text"], node["label"], node["parent"], node.get("level")
    )


class Score:
    """Counts of one run."""

    def __init__(self) -> None:
        self.links = [0, 0, 0]
        self.moves = [0, 0, 0]
        self.splits = [0, 0, 0]
        self.told = [0, 0]
        self.spurious = 0
        self.missed = Counter()
        self.examples = []

    def take(self, case, pairs) -> None:
        by_a, by_b = case.a.by_id, case.b.by_id
        real = {(a, b) for a, b in case.links if by_a[a].kind in COUNTED and by_b[b].kind in COUNTED}
        found = {(p.a, p.b) for p in pairs if p.a and p.b and not p.frame}
        add(self.links, real, found)
        said = {}
        for p in pairs:
            said[p.b or p.a] = str(p.change.value)
        counted = {k: v for k, v in case.changes.items() if (by_b.get(k) or by_a[k]).kind in COUNTED}
        add(
            self.moves,
            *(
                {k for k, v in c.items() if v.startswith("moved")}
                for c in (counted, {k: said.get(k, "") for k in counted})
            ),
        )
        cut = [
            {(a, b) for a, b in links if k.get(b) in {"split", "merged"}}
            for links, k in ((real, counted), (found, said))
        ]
        add(self.splits, *cut)
        for key, change in counted.items():
            told = said.get(key, "none")
            told = "unchanged" if told == "renumbered" else told
            if change != "unchanged":
                self.told[1] += 1
                self.told[0] += told == change
            elif told != change:
                self.spurious += 1
            if told != change:
                self.missed[change, told] += 1
                self.examples.append((case, key, change, told))


def add(counts, real, found) -> None:
    counts[0] += len(real)
    counts[1] += len(found)
    counts[2] += len(real & found)


def rates(counts):
    real, found, right = counts
    precision, recall = right / found if found else 1.0, right / real if real else 1.0
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def baseline(case):
    """What difflib says: paragraphs as printed, with their labels."""
    a = [p for p in case.a.provisions if p.kind in COUNTED]
    b = [p for p in case.b.provisions if p.kind in COUNTED]
    printed = [[f"{p.label} {p.text}" for p in row] for row in (a, b)]
    for tag, a0, a1, b0, b1 in difflib.SequenceMatcher(None, *printed, autojunk=False).get_opcodes():
        for n in range(max(a1 - a0, b1 - b0)):
            one, other = (a[a0 + n] if a0 + n < a1 else None), (b[b0 + n] if b0 + n < b1 else None)
            yield (
                one,
                other,
                "unchanged"
                if tag == "equal"
                else "reworded"
                if one and other
                else "added"
                if other
                else "dropped",
            )


def told_by_baseline(case):
    said = {(other or one).id: change for one, other, change in baseline(case)}
    real = {k: v for k, v in case.changes.items() if v != "unchanged"}
    kept = {k for k, v in case.changes.items() if v == "unchanged"}
    return (
        sum(said.get(k) == v for k, v in real.items()),
        len(real),
        sum(said.get(k) != "unchanged" for k in kept),
    )


def least_marked(a, b):
    """The fewest characters that can be marked with words and numbers whole."""
    x, y = generator.words_of(a), generator.words_of(b)
    row = [0] * (len(y) + 1)
    for one in x:
        last = 0
        for n, other in enumerate(y, 1):
            keep = row[n]
            row[n] = last + len(one) if one == other else max(row[n], row[n - 1])
            last = keep
    return sum(map(len, x)) + sum(map(len, y)) - 2 * row[-1]


def marked(a, b):
    return sum(len("".join((e.a_text + e.b_text).split())) for e in edits(a, b))


def accuracy(seeds=range(5)) -> None:
    print(
        f"{'':4}{'cases':>6}{'pair F1':>9}{'told':>8}{'spurious':>9}{'move P':>8}{'move R':>8}{'split F1':>9}"
        f"{'marked':>8}{'twins F1':>9}{'renumb.':>8} | difflib told, spurious"
    )
    for letter, language in LANGUAGES.items():
        documents = list(works(letter))
        pool = [row.text for rows in documents for row in rows if len(row.text) > 40]
        score, twin, base, renumbering, cases = Score(), Score(), [0, 0, 0], 0, 0
        ratio = [0, 0]
        for seed in seeds:
            for n, rows in enumerate(documents):
                case = generator.changed(
                    rows, [t for t in pool if t not in {r.text for r in rows}], seed * 1000 + n, language
                )
                comparison = finish(compare(case.a, case.b))
                score.take(case, comparison.pairs)
                base = [x + y for x, y in zip(base, told_by_baseline(case), strict=True)]
                cases += 1
                if seed == seeds[0]:
                    tw = generator.twins(rows, pool, n, language)
                    twin.take(tw, finish(compare(tw.a, tw.b)).pairs)
                    renumbering += renumbered_only(rows)
                    for pair in comparison.pairs:
                        if pair.edits and pair.change.value == "reworded" and not pair.frame:
                            texts = case.a.by_id[pair.a].text, case.b.by_id[pair.b].text
                            ratio[0] += marked(*texts)
                            ratio[1] += least_marked(*texts)
        move, split = rates(score.moves), rates(score.splits)
        print(
            f"{language:4}{cases:6}{rates(score.links)[2]:9.4f}{score.told[0] / score.told[1]:8.4f}{score.spurious:9}"
            f"{move[0]:8.4f}{move[1]:8.4f}{split[2]:9.4f}{ratio[0] / ratio[1]:8.3f}{rates(twin.links)[2]:9.4f}{renumbering:8}"
            f" | {base[0] / base[1]:.3f}, {base[2]}"
        )
        if "-v" in sys.argv:
            print("    ", score.missed.most_common(12))
            print("    twins", twin.missed.most_common(6))


def renumbered_only(rows):
    """Changes told where two paragraphs were put in front and every number and reference followed."""
    a = generator.document(rows)
    front = next((n for n, row in enumerate(rows) if row.kind is Kind.OPERATIVE), 0)
    new = [
        Provision(f"x{n}", Kind.OPERATIVE, f"zzz{n} qqq{n} www{n} yyy{n} kkk{n} vvv{n}", "1.", "d")
        for n in range(2)
    ]
    b = generator.document(generator.relabelled([*rows[:front], *new, *rows[front:]]))
    pairs = finish(compare(a, b)).pairs
    return sum(p.change.value not in SAME for p in pairs if p.b not in {"x0", "x1"})


def long_document(count, seed=1):
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices("abcdefghijklmnop", k=chance.randint(2, 9))) for _ in range(3000)]
    return [
        Provision(
            f"n{n}",
            Kind.OPERATIVE,
            " ".join(chance.choices(vocabulary, k=chance.randint(20, 70))),
            f"{n + 1}.",
            "d",
        )
        for n in range(count)
    ]


def speed() -> None:
    print("\nprocessor time\nparagraphs   ours ms   difflib on paragraphs ms   one step of doubling")
    last = None
    for count in (300, 1000, 2500, 5000):
        rows = long_document(count)
        case = generator.changed(rows, [r.text for r in long_document(50, 2)], 3, share=0.0)
        editor = generator.Editor(rows, [r.text for r in long_document(50, 2)], 3)
        for n in range(min(300, count // 10)):
            editor.reword(0.05, 0.3, row=editor.rows[(n * 37) % count])
        case = editor.case()
        ours = median(lambda case=case: finish(compare(case.a, case.b)))
        theirs = median(lambda case=case: list(baseline(case)), 1)
        print(
            f"{count:10}{ours * 1000:10.1f}{theirs * 1000:15.1f}{'' if last is None else f'{ours / last:22.2f}'}"
        )
        last = ours
    for name, rows, others in pathological():
        taken = median(
            lambda rows=rows, others=others: finish(
                compare(generator.document(rows), generator.document(others))
            ),
            1,
        )
        print(f"  {name}: {taken * 1000:.0f} ms")


def pathological():
    same = [Provision(f"n{n}", Kind.OPERATIVE, "the same words again", f"{n}.", "d") for n in range(5000)]
    yield "5000 equal paragraphs against 4999", same, same[1:]
    yield "two strangers of 2000", long_document(2000, 1), long_document(2000, 9)
    yield "empty against 2000", [], long_document(2000, 1)
    rows = long_document(2000, 1)
    pool = [r.text for r in long_document(50, 2)]
    editor = generator.Editor(rows, pool, 1)
    for row in list(editor.rows):
        editor.reword(0.1, 0.2, row=row)
    case = editor.case()
    yield "2000, every one reworded", case.a.provisions, case.b.provisions


def median(work, times=5):
    taken = []
    for _ in range(times):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def run() -> None:
    """Print the tables."""
    if SHARED.exists():
        accuracy()
    else:
        print("no corpus beside the repository: accuracy is not measured")
    speed()


if __name__ == "__main__":
    run()
