"""Edits with known truth: a document changed in named ways, and what a perfect comparison would say of it."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision

HAN = re.compile(r"[\u3400-\u9fff]")
WORDS = re.compile(r"[\u3400-\u9fff]|(?:[^\W_\u3400-\u9fff]|[\u064b-\u065f\u0670\u0640])+|\S")
NUMBERED = re.compile(r"\d")


@dataclass(frozen=True)
class Case:
    """Two documents and the truth about them."""

    a: Document
    b: Document
    links: frozenset[tuple[str, str]]
    changes: dict[str, str]  # by new id, or by old id where dropped or merged


def document(rows, language="") -> Document:
    """A document of rows."""
    return Document(language, Masthead(), tuple(rows))


def words_of(text):
    """The words of a text, single characters in Chinese."""
    return WORDS.findall(text)


def pieces_of(text):
    """A text cut where a drafter would cut it: between words with their stops, in Chinese between characters."""
    if HAN.search(text):
        return re.findall(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+|\s+", text)
    return text.split()


def joined(pieces, text):
    """Pieces put together again in the manner of `text`."""
    return "".join(pieces) if HAN.search(text) else " ".join(pieces)


class Editor:
    """Changes a document by name of change, and keeps account."""

    def __init__(self, rows, pool, seed) -> None:
        self.random = random.Random(seed)
        self.pool = pool
        self.old = list(rows)
        self.rows = [replace(row, id=f"b{n}") for n, row in enumerate(self.old)]
        new = {row.id: f"b{n}" for n, row in enumerate(self.old)}
        self.rows = [replace(row, parent=new.get(row.parent, row.parent)) for row in self.rows]
        self.origin = {f"b{n}": (row.id,) for n, row in enumerate(self.old)}
        self.dropped: set[str] = set()
        self.changes: dict[str, str] = {}
        self.count = len(self.old)

    # -- choosing ---------------------------------------------------------------------------------------------
    def leaves(self, kinds=(Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH), least=12):
        """Untouched rows with nothing under them and enough words."""
        parents = {row.parent for row in self.rows}
        return [
            row
            for row in self.rows
            if row.kind in kinds
            and row.id not in parents
            and row.id not in self.changes
            and len(words_of(row.text)) >= least
        ]

    def pick(self, **which):
        found = self.leaves(**which)
        return self.random.choice(found) if found else None

    def fresh(self):
        self.count += 1
        return f"b{self.count}"

    def at(self, row):
        return next(n for n, other in enumerate(self.rows) if other.id == row.id)

    # -- changing ---------------------------------------------------------------------------------------------
    def delete(self):
        row = self.pick(least=1)
        if row:
            self.rows.remove(row)
            self.dropped.add(self.origin.pop(row.id)[0])

    def insert(self):
        row = self.pick(least=1)
        if row:
            new = replace(row, id=self.fresh(), text=self.random.choice(self.pool), footnotes=())
            self.rows.insert(self.at(row) + 1, new)
            self.changes[new.id] = "added"

    def reword(self, low=0.05, high=0.5, row=None, name="reworded"):
        row = row or self.pick()
        if row is None:
            return
        share = self.random.uniform(low, high)
        text = self.reworded(row.text, share)
        if "".join(text.split()) != "".join(row.text.split()):
            self.rows[self.at(row)] = replace(row, text=text)
            self.changes[row.id] = name

    def reworded(self, text, share):
        """`text` with a share of its words replaced, left out or added to, in stretches."""
        words = pieces_of(text)
        budget = max(1, round(len(words) * share))
        while budget > 0:
            size = min(budget, self.random.randint(1, 5))
            at = self.random.randrange(max(1, len(words) - size))
            other = pieces_of(self.random.choice(self.pool))
            start = self.random.randrange(max(1, len(other) - size))
            kind = self.random.random()
            if kind < 0.6:
                words[at : at + size] = other[start : start + size]
            elif kind < 0.8:
                words[at:at] = other[start : start + size]
            elif len(words) > 2 * size:
                words[at : at + size] = []
            budget -= size
        return joined(words, text)

    def move(self, name="moved"):
        row = self.pick(kinds=(Kind.OPERATIVE,), least=6) or self.pick(kinds=(Kind.PREAMBULAR,), least=6)
        if row is None:
            return None
        row = self.rows[self.at(row)]
        peers = [r for r in self.rows if r.kind is row.kind and r.parent == row.parent]
        here = peers.index(row)
        far = [n for n in range(len(peers)) if abs(n - here) >= 4 and peers[n].id not in self.changes]
        already = sum(self.changes.get(r.id, "").startswith("moved") for r in peers)
        if not far or already >= len(peers) / 10:  # where more move, nobody can say which did
            return None
        target = peers[self.random.choice(far)]
        self.rows.remove(row)
        self.rows.insert(self.at(target), row)
        self.changes[row.id] = name
        return row

    def move_reword(self):
        row = self.move("moved_reworded")
        if row is not None:
            before = self.rows[self.at(row)]
            self.reword(0.05, 0.25, row=before, name="moved_reworded")

    def split(self):
        """A provision cut in two, now and then in three."""
        row = self.pick(least=24)
        if row is None:
            return
        pieces = pieces_of(row.text)
        ways = 3 if len(pieces) >= 48 and self.random.random() < 0.3 else 2
        cuts = [0, *(self._cut(len(pieces), k, ways) for k in range(1, ways)), len(pieces)]
        texts = [joined(pieces[start:end], row.text) for start, end in pairwise(cuts)]
        parts = [
            replace(row, id=row.id if k == 0 else self.fresh(), text=text) for k, text in enumerate(texts)
        ]
        at = self.at(row)
        self.rows[at : at + 1] = parts
        for part in parts:
            self.origin[part.id] = self.origin[row.id]
            self.changes[part.id] = "split"

    def _cut(self, length, k, ways):
        middle, room = length * k // ways, length // (3 * ways)
        return self.random.randint(middle - room, middle + room)

    def merge(self):
        """Two provisions, now and then three, made one."""
        found = self.leaves()
        self.random.shuffle(found)
        wanted = 3 if self.random.random() < 0.3 else 2
        for row in found:
            at = self.at(row)
            peers = [other for other in self.rows[at : at + wanted] if self._joins(row, other, found)]
            if len(peers) == wanted:
                self.rows[at : at + wanted] = [
                    replace(row, text=joined([peer.text for peer in peers], row.text))
                ]
                self.origin[row.id] = tuple(a for peer in peers for a in self.origin.pop(peer.id))
                self.changes[row.id] = "merged"
                return

    @staticmethod
    def _joins(row, other, found):
        return other in found and other.kind is row.kind and other.parent == row.parent

    def move_item(self):
        """A sub-paragraph put elsewhere in its list, or in another one."""
        row = self.pick(kinds=(Kind.SUBPARAGRAPH,), least=6)
        if row is None:
            return
        others = [
            r for r in self.rows if r.kind is row.kind and r.level == row.level and r.id not in self.changes
        ]
        peers = [r for r in others if r.parent == row.parent]
        far = [r for r in others if r.parent != row.parent or abs(peers.index(r) - peers.index(row)) >= 3]
        moved = sum(self.changes.get(r.id) == "moved" for r in self.rows if r.parent == row.parent)
        if not far or moved:
            return
        target = self.random.choice(far)
        if any(self.changes.get(r.id) == "moved" for r in self.rows if r.parent == target.parent):
            return
        parents = {r.parent for r in self.rows}
        if target.id in parents:
            return
        self.rows.remove(row)
        self.rows.insert(self.at(target), replace(row, parent=target.parent))
        self.changes[row.id] = "moved"

    # -- the outcome ------------------------------------------------------------------------------------------
    def case(self, language="") -> Case:
        old = {row.id for row in self.old}
        links = {(a, b) for b, origins in self.origin.items() for a in origins if a in old}
        changes = {b: self.changes.get(b, "unchanged") for b in (row.id for row in self.rows)}
        changes |= dict.fromkeys(self.dropped, "dropped")
        return Case(
            document(self.old, language), document(relabelled(self.rows), language), frozenset(links), changes
        )


def relabelled(rows):
    """Rows with operative paragraphs and sub-paragraphs numbered in their order."""
    counts = {}
    return [_relabelled(row, counts) for row in rows]


def _relabelled(row, counts):
    if row.kind is Kind.OPERATIVE and NUMBERED.search(row.label):
        counts[None] = counts.get(None, 0) + 1
        return replace(row, label=f"{counts[None]}.")
    if row.kind is Kind.SUBPARAGRAPH and re.fullmatch(r"\(?[a-z]\)", row.label):
        counts[row.parent] = counts.get(row.parent, -1) + 1
        return replace(row, label=f"({chr(97 + counts[row.parent] % 26)})")
    return row


MIX = ("delete", "insert", "reword", "reword", "reword", "move", "move_item", "move_reword", "split", "merge")


def changed(rows, pool, seed, language="", mix=MIX, share=0.25) -> Case:
    """A document with about `share` of its provisions changed in the ways of `mix`."""
    editor = Editor(rows, pool, seed)
    for _ in range(max(1, round(len(rows) * share))):
        getattr(editor, editor.random.choice(mix))()
    return editor.case(language)


def twins(rows, pool, seed, language="") -> Case:
    """The same list under two chapeaux; then one loses an item, a chapeau is reworded, the two change places."""
    editor = Editor(_with_twins(rows, pool, seed), pool, seed)
    first, second = (
        row for row in editor.rows if row.kind is Kind.OPERATIVE and row.id in {r.parent for r in editor.rows}
    )
    way = seed % 3
    if way == 0:
        gone = editor.random.choice([r for r in editor.rows if r.parent == first.id])
        editor.rows.remove(gone)
        editor.dropped.add(editor.origin.pop(gone.id)[0])
    if way == 1:
        editor.reword(0.1, 0.3, row=first)
    if way == 2:
        editor.reword(0.1, 0.2, row=second)
        gone = editor.random.choice([r for r in editor.rows if r.parent == first.id])
        editor.rows.remove(gone)
        editor.dropped.add(editor.origin.pop(gone.id)[0])
    return editor.case(language)


def _with_twins(rows, pool, seed):
    chance = random.Random(seed)
    flat = [row for row in rows if row.kind is Kind.OPERATIVE and not any(r.parent == row.id for r in rows)]
    if len(flat) < 2:
        flat = [replace(row, kind=Kind.OPERATIVE, label=f"{n}.") for n, row in enumerate(rows[:6])]
    first, second = sorted(chance.sample(range(len(flat)), 2))
    texts = [chance.choice(pool)[:80] for _ in range(4)]
    found = []
    for n, row in enumerate(flat):
        found.append(row)
        if n in (first, second):
            found += [
                Provision(f"t{n}.{k}", Kind.SUBPARAGRAPH, text, f"({chr(97 + k)})", row.id, 1)
                for k, text in enumerate(texts)
            ]
    return found
