"""Notes carried over edits of known truth on real texts in six languages, beside scoring by quote and position."""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop.annotate import anchor
from desktop.annotate.carrying import carry
from desktop.annotate.spots import alike
from desktop.compare import compare
from desktop.terms.annotation import Note, NoteKind
from desktop.terms.carrying import State
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace
from desktop.workspace.carrying import accept
from desktop.workspace.carrying import carry as carried_over
from tests.benchmarks import _quote_scoring as theirs
from tests.benchmarks import comparing

generator = comparing.generator
WAYS = (
    "kept",
    "renumbered",
    "deleted",
    "reword 15",
    "reword 30",
    "reword 50",
    "moved",
    "split",
    "merged",
    "twins",
    "lookalikes",
    "mixed",
)
SHARE = 0.2  # of the provisions of a text are changed
CONTEXT = 32


class Tracking(generator.Editor):
    """An editor that remembers of every new word of a reworded provision which old one it was."""

    def __init__(self, rows, pool, seed) -> None:
        super().__init__(rows, pool, seed)
        self.tracks: dict[str, list[tuple[str, int | None]]] = {}
        self.fixed: float | None = None
        self.row = ""

    def reword(self, low=0.05, high=0.5, row=None, name="reworded"):
        row = row or self.pick()
        if row is not None:
            self.row = row.id
            super().reword(low, high, row, name)
            if row.id not in self.changes:
                self.tracks.pop(row.id, None)

    def reworded(self, text, share):
        words = [(word, n) for n, word in enumerate(generator.pieces_of(text))]
        budget = max(1, round(len(words) * share))
        while budget > 0:
            size = min(budget, self.random.randint(1, 5))
            at = self.random.randrange(max(1, len(words) - size))
            other = [(word, None) for word in generator.pieces_of(self.random.choice(self.pool))]
            start = self.random.randrange(max(1, len(other) - size))
            kind = self.random.random()
            if kind < 0.6:
                words[at : at + size] = other[start : start + size]
            elif kind < 0.8:
                words[at:at] = other[start : start + size]
            elif len(words) > 2 * size:
                words[at : at + size] = []
            budget -= size
        self.tracks[self.row] = words
        return generator.joined([word for word, _ in words], text)


def edited(rows, pool, seed, way):
    """A case in which one kind of change was made, and the editor that made it."""
    if way == "twins":
        return generator.twins(rows, pool, seed), None
    editor = Tracking(with_lookalikes(rows, pool, seed) if way == "lookalikes" else rows, pool, seed)
    if way == "lookalikes":
        part(editor)
        return editor.case(), editor
    if way in {"kept", "renumbered"}:
        return (editor.case() if way == "kept" else renumbered(rows)), editor
    for _ in range(max(1, round(len(rows) * SHARE))):
        change(editor, way)
    return editor.case(), editor


def change(editor, way) -> None:
    if way.startswith("reword"):
        share = int(way.split()[1]) / 100
        editor.reword(share, share)
    else:
        name = {"deleted": "delete", "moved": "move", "split": "split", "merged": "merge"}.get(way)
        getattr(editor, name or editor.random.choice(generator.MIX))()


def with_lookalikes(rows, pool, seed):
    """Some paragraphs said twice, the second time with a tenth to a third of other words."""
    editor = Tracking(rows, pool, seed + 7919)  # or both would reword alike
    found = []
    for n, row in enumerate(rows):
        found.append(row)
        if (
            row.kind in {Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH}
            and len(row.text) > 60
            and editor.random.random() < SHARE
        ):
            text = editor.reworded(row.text, editor.random.uniform(0.1, 0.33))
            found.insert(
                editor.random.randrange(len(found)), replace(row, id=f"like{n}", text=text, footnotes=())
            )
    return found


def part(editor) -> None:
    """Of each two that are alike, one goes; the other is kept or reworded a little."""
    for row in [row for row in editor.rows if editor.origin[row.id][0].startswith("like")]:
        twin = max((r for r in editor.rows if r.id != row.id), key=lambda r: alike(r.text, row.text))
        gone, left = editor.random.choice([(row, twin), (twin, row)])
        if (
            any(r.parent == gone.id for r in editor.rows)
            or gone.id in editor.changes
            or left.id in editor.changes
        ):
            continue
        editor.rows.remove(gone)
        editor.dropped.add(editor.origin.pop(gone.id)[0])
        if editor.random.random() < 0.5:
            editor.reword(0.05, 0.25, row=left)


def renumbered(rows):
    """Two paragraphs put in front, every label follows."""
    front = next((n for n, row in enumerate(rows) if row.kind is Kind.OPERATIVE), 0)
    new = [
        Provision(f"x{n}", Kind.OPERATIVE, f"zzz{n} qqq{n} www{n} yyy{n} kkk{n}", "1.", "d") for n in range(2)
    ]
    b = generator.document(generator.relabelled([*rows[:front], *new, *rows[front:]]))
    links = frozenset((row.id, row.id) for row in rows)
    return generator.Case(generator.document(rows), b, links, {row.id: "unchanged" for row in rows})


def touched(case, way):
    """The old provisions the row is about."""
    truth = truth_of(case)
    if way in {"kept", "renumbered", "twins", "lookalikes", "mixed"}:
        return [p for p in case.a.provisions if p.text]
    changed = {b for b, name in case.changes.items() if name != "unchanged"}
    return [p for p in case.a.provisions if not truth.get(p.id) or truth[p.id] & changed]


def truth_of(case):
    found: dict[str, set[str]] = {}
    for a, b in case.links:
        found.setdefault(a, set()).add(b)
    return found


def spans(text, chance):
    """The whole, a quote of 40 to 120 letters, and one of 8 to 40."""
    yield None
    starts = [m.span() for m in re.finditer(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+", text)]
    for least, most in ((40, 120), (8, 40)):
        size = chance.randint(least, most) // (3 if generator.HAN.search(text) else 1)
        first = chance.randrange(len(starts))
        held = [s for s in starts[first:] if s[1] - starts[first][0] <= size]
        if held:
            yield starts[first][0], held[-1][1]


def notes_on(case, way, seed, most):
    chance = random.Random(seed)
    there = touched(case, way)
    for provision in chance.sample(there, min(most, len(there))):
        for n, span in enumerate(spans(provision.text, chance)):
            yield Note(f"{provision.id}#{n}", anchor(case.a, "a", provision.id, span), NoteKind.COMMENT, "")


class Row:
    """What became of the notes of one way of changing."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.examples: list[object] = []

    def take(self, case, editor, carried) -> None:
        truth = truth_of(case).get(carried.note.anchor.node, set())
        place = carried.place
        right = place is not None and place.node in truth and self._in_place(case, editor, carried)
        self.count["notes"] += 1
        self.count[carried.state.value] += 1
        self.count["survives"] += bool(truth)
        self.count["right first"] += bool(truth) and place is not None and place.node in truth
        self.count["in three"] += bool(truth) and any(c.node in truth for c in carried.candidates)
        if carried.state is State.CONFIRMED and not right:
            self.count["wrong"] += 1
        if (carried.state is State.CONFIRMED or truth) and not right:
            self.examples.append((case, carried, truth))

    def _in_place(self, case, editor, carried):
        """Whether at least half of a confirmed span are words of the old one."""
        node, place = case.a.by_id[carried.note.anchor.node], carried.place
        words = editor.tracks.get(place.node) if editor and place.span else None
        if not words or carried.state is not State.CONFIRMED:
            return True
        start, end = carried.note.anchor.start, carried.note.anchor.end
        old = offsets(generator.pieces_of(node.text), node.text)
        new = offsets([word for word, _ in words], case.b.by_id[place.node].text)
        held = {n for n, (s, e) in enumerate(old) if s < end and e > start}
        over = [
            (min(e, place.span[1]) - max(s, place.span[0]), n)
            for (s, e), (_, n) in zip(new, words, strict=True)
        ]
        kept = sum(size for size, n in over if size > 0 and n in held)
        return 2 * kept >= sum(size for size, _ in over if size > 0)


def offsets(pieces, text):
    at, found = 0, []
    for piece in pieces:
        start = text.find(piece, at)
        at = start + len(piece)
        found.append((start, at))
    return found


def baseline(case, notes, row) -> None:
    """The same notes by quote and position; whole provisions quote all their words."""
    flat, where = flattened(case.b)
    old, at_a = flattened(case.a)
    begins = {node: start for start, node in at_a}
    truth = truth_of(case)
    for note in notes:
        hung = note.anchor
        text = case.a.by_id[hung.node].text
        start, end = (0, len(text)) if hung.start is None else (hung.start, hung.end)
        at = begins[hung.node] + start
        quote = old[at : at + end - start]
        if not quote:
            continue
        place = theirs.found(
            flat, quote, old[max(0, at - CONTEXT) : at], old[at + len(quote) :][:CONTEXT], at
        )
        row["notes"] += 1
        if place is not None:
            nodes = {node for node, share in overlaps(place, where) if share}
            row["wrong"] += not nodes & truth.get(hung.node, set())


def flattened(document):
    parts, places, at = [], [], 0
    for provision in document.provisions:
        places.append((at, provision.id))
        parts.append(provision.text)
        at += len(provision.text) + 1
    return "\n".join(parts), places


def overlaps(place, where):
    """The provisions that hold at least half of a place."""
    start, end = place
    for (at, node), (after, _) in zip(where, [*where[1:], (10**9, "")], strict=True):
        yield node, 2 * (min(end, after) - max(start, at)) >= end - start


def accuracy(texts=8, notes=20, seeds=(0,), theirs_too=3) -> None:
    print(
        f"{'':10}{'notes':>7}{'wrong':>7}{'share':>8}{'confirmed':>10}{'proposed':>9}{'orphaned':>9}"
        f"{'right 1st':>10}{'in three':>9} | quote and position: wrong, share"
    )
    all_rows = {}
    for way in WAYS:
        row, other = Row(), Counter()
        for letter in comparing.LANGUAGES:
            documents = list(islice(comparing.works(letter), texts))
            pool = [r.text for rows in documents for r in rows if len(r.text) > 40]
            for seed in seeds:
                for n, rows in enumerate(documents):
                    others = [t for t in pool if t not in {r.text for r in rows}]
                    case, editor = edited(rows, others, seed * 1000 + n, way)
                    made = list(notes_on(case, way, n, notes))
                    carried = finish(carry(made, finish(compare(case.a, case.b))))
                    assert len(carried) == len(made)
                    for one in carried:
                        row.take(case, editor, one)
                    if n < theirs_too and seed == seeds[0]:
                        baseline(case, made[:30], other)
        show(way, row.count, other)
        all_rows[way] = row
    return all_rows


def show(way, count, other) -> None:
    share = lambda name, of="notes": count[name] / count[of] if count[of] else 0.0  # noqa: E731
    them = f"{other['wrong']:5} of {other['notes']:4}, {other['wrong'] / max(1, other['notes']):.1%}"
    first = (
        f"{share('right first', 'survives'):10.2%}{share('in three', 'survives'):9.2%}"
        if count["survives"]
        else f"{'–':>10}{'–':>9}"
    )
    print(
        f"{way:10}{count['notes']:7}{count['wrong']:7}{share('wrong'):8.2%}{share('confirmed'):10.1%}"
        f"{share('proposed'):9.1%}{share('orphaned'):9.1%}{first} | {them}",
        flush=True,
    )


def conservation(pairs=10_000) -> None:
    """Every note of a generated pair has one answer."""
    documents = [
        rows
        for letter in comparing.LANGUAGES
        for rows in islice(comparing.works(letter), 6)
        if len(rows) < 60
    ]
    pool = [r.text for rows in documents for r in rows if len(r.text) > 40]
    notes = lost = 0
    for seed in range(pairs):
        case, _ = edited(documents[seed % len(documents)], pool, seed, "mixed")
        made = list(notes_on(case, "mixed", seed, 4))
        carried = finish(carry(made, finish(compare(case.a, case.b))))
        notes += len(made)
        lost += [one.note for one in carried] != made
    print(f"\nconservation: {pairs} generated pairs, {notes} notes, {lost} violations")


def speed(count=5000, provisions=3000) -> None:
    """A draft of 300 pages, ten provisions a page, in a dossier: carried, accepted, taken back."""
    rows = comparing.long_document(provisions)
    editor = Tracking(rows, [r.text for r in comparing.long_document(60, 2)], 3)
    for n in range(provisions // 4):
        editor.reword(0.05, 0.5, row=editor.rows[(n * 7) % provisions])
    case = editor.case()
    with TemporaryDirectory() as folder:
        workspace = Workspace.open(Path(folder) / "d.chapeau", create=True)
        old, new = (
            Side(workspace.dossier.keep(d, name.encode(), name)[0].id)
            for name, d in (("a", case.a), ("b", case.b))
        )
        for n in range(count):
            span = (0, 20) if n % 2 else None
            workspace.add_note(Side(old.text, rows[n % provisions].id), NoteKind.COMMENT, "ours", span)
        marks = [time.perf_counter()]
        steps = sum(1 for _ in carried_over(workspace, old, new))
        marks.append(time.perf_counter())
        carried = finish(carried_over(workspace, old, new))
        marks.append(time.perf_counter())
        kept = len(accept(workspace, carried))
        marks.append(time.perf_counter())
        workspace.undo()
        marks.append(time.perf_counter())
        workspace.close()
    taken = [after - before for before, after in pairwise(marks)]
    print(
        f"\n{count} notes on {provisions} provisions: compared and carried in {min(taken[:2]):.2f} s,"
        f" {steps} steps to stop at; {kept} accepted in {taken[2]:.2f} s, taken back in {taken[3]:.2f} s"
    )


def run() -> None:
    """Print the tables."""
    if comparing.SHARED.exists():
        accuracy()
        conservation()
    else:
        print("no corpus beside the repository: accuracy is not measured")
    speed()


if __name__ == "__main__":
    sys.exit(run())
