"""Amendments written into the official Word file as tracked changes, each once it is proven, else as a comment at its place."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.brief.commented.amending import amended, stretch_of
from desktop.brief.commented.hanging import Hanger
from desktop.brief.commented.places import Ground, tells
from desktop.brief.ooxml.comment_parts import CommentParts, tied
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import Opened, parts_of
from desktop.brief.redline.notes import Notes
from desktop.brief.redline.pen import Pen
from desktop.brief.redline.proof import Said, Spoken, flaws, of_blocks, of_file
from desktop.brief.redline.sheet import CALL, PILCROW, canonical
from desktop.brief.redline.words import New, Rewriter
from desktop.reading.word import read_word
from desktop.store.codec import words_of
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.brief.commented.places import Lettered
    from desktop.brief.redline.atoms import Atom
    from desktop.brief.redline.base import Base
    from desktop.brief.redline.pen import Signature
    from desktop.terms.commented import Thread
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_NAME = "submission.docx"
_CALLS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_BROKEN, _BESIDE = 1, 2  # how much care: lines broken in their paragraph, or not in the text at all
_ROUNDS = 6


@dataclass(frozen=True)
class Written:
    """The parts of a file with amendments in it; those of `beside`, by their place among the threads, are comments."""

    parts: dict[str, bytes]
    beside: frozenset[int]


@dataclass(frozen=True)
class _Laid:
    """What a provision is to say with its amendments, and which of the notes it calls go."""

    text: str
    gone: tuple[int, ...] = ()


def written(
    base: Base, document: Document, threads: Sequence[Thread], signature: Signature
) -> Work[Written | None]:
    """Write threads into a base: those that amend as tracked changes, the others as comments; None where no proof holds.

    Accepting the changes gives the text with the amendments, rejecting them the text as it was, to the character.
    """
    job = _Job(base, document, threads, signature)
    care = {at: 0 if one.amended is not None else _BESIDE for at, one in enumerate(threads)}
    before = of_blocks(finish(read_word(Opened(base).packed(), _NAME)).blocks, base.nodes)
    for turn in range(_ROUNDS):
        yield Step(turn, _ROUNDS, "writing the amendments and proving them")
        parts, laid = job.write(care)
        data = pack(parts)
        wrong = flaws(_wanted(base, before, laid), of_file(data, _NAME, "after"))
        wrong |= flaws(before, of_file(data, _NAME, "before"))
        if not wrong:
            return Written(parts, frozenset(at for at, much in care.items() if much >= _BESIDE))
        if not _take_care(care, threads, wrong if turn < _ROUNDS - 2 else set()):
            break
    return None


def _take_care(care: dict[int, int], threads: Sequence[Thread], wrong: set[str]) -> bool:
    """Take more care of what came out wrong, of everything where none is named; whether anything was left to try."""
    open_ones = [at for at, much in care.items() if much < _BESIDE]
    found = [at for at in open_ones if threads[at].node in wrong] or open_ones
    for at in found:
        broken = bool(wrong) and care[at] == 0 and "\n" in (threads[at].amended or "")
        care[at] = _BROKEN if broken else _BESIDE
    return bool(found)


def _wanted(base: Base, before: Spoken, laid: Mapping[str, _Laid]) -> Spoken:
    """What the file must say once every change is accepted."""
    counted = {slot.node: slot.auto for slot in reversed(base.slots)}
    text: list[Said] = []
    done: set[str] = set()
    for said in before.text:
        if said.node not in laid:
            text.append(said)
        elif said.node not in done:
            done.add(said.node)
            words = f"{counted.get(said.node, '')} {laid[said.node].text.replace(PILCROW, ' ')}"
            text.append(Said(canonical(words), said.node, loose=True))
    return Spoken(tuple(text), tuple(_notes_left(before, laid)))


def _notes_left(before: Spoken, laid: Mapping[str, _Laid]) -> list[Said]:
    seen: dict[str, int] = defaultdict(int)
    left = []
    for note in before.notes:
        gone = laid[note.node].gone if note.node in laid else ()
        if seen[note.node] not in gone:
            left.append(note)
        seen[note.node] += 1
    return left


@dataclass(frozen=True)
class _Job:
    base: Base
    document: Document
    threads: Sequence[Thread]
    signature: Signature

    def write(self, care: dict[int, int]) -> tuple[dict[str, bytes], Mapping[str, _Laid]]:
        """The parts of the file, and what became of each provision; what cannot be laid is noted in `care`."""
        opened = Opened(self.base)
        ground = Ground(opened, {node.id: words_of(node) for node in self.document.provisions})
        parts = CommentParts(rtl=self.document.language == "ar")
        layer = _Layer(ground, Pen(self.signature, opened.highest()))
        plans = {node: plan for node, rows in self._by_node(care).items() if (plan := layer.plan(node, rows))}
        planned = {at for plan in plans.values() for at in plan.rows}
        care.update({at: _BESIDE for at in care if at not in planned})
        hanger = Hanger(self.document, ground, parts)
        for at in hanger.in_order(self.threads):
            if at not in planned:
                hanger.hang(self.threads[at].comment, self.threads[at])
        laid = {node: layer.lay(node, plan) for node, plan in plans.items()}
        return tied(parts_of(opened.packed()), self.base.main, parts, listed=False), laid

    def _by_node(self, care: Mapping[int, int]) -> dict[str, list[tuple[int, Thread, bool]]]:
        """The threads that are to stand in the text, by provision and in order, and whether their lines are paragraphs."""
        found: dict[str, list[tuple[int, Thread, bool]]] = defaultdict(list)
        for at, one in sorted(enumerate(self.threads), key=lambda pair: pair[1].span or (0, 0)):
            if care[at] < _BESIDE:
                found[one.node].append((at, one, care[at] < _BROKEN))
        return found


@dataclass(frozen=True)
class _Plan:
    """What becomes of a provision: its words before and after, letter by letter."""

    rows: tuple[int, ...]
    joint: str
    changes: tuple[tuple[tuple[int, int], str], ...]
    gone: tuple[int, ...]


@dataclass
class _Layer:
    """Lays amendments over the paragraphs of provisions."""

    ground: Ground
    pen: Pen
    rewriter: Rewriter = field(init=False)

    def __post_init__(self) -> None:
        opened = self.ground.opened
        self.rewriter = Rewriter(self.pen, Notes(opened.notes(), {}, self.pen), self.ground.styles)

    def plan(self, node: str, rows: Sequence[tuple[int, Thread, bool]]) -> _Plan | None:
        """How a provision takes all its amendments; None where its words cannot be told in the file."""
        lettered, said = self.ground.lettered(node), self.ground.said.get(node, "")
        if not lettered.paragraphs or lettered.start < 0:
            return None
        joint = PILCROW if any("\n" in (one.amended or "") and parted for _, one, parted in rows) else "\n"
        printed = self.rewriter.printed(lettered.paragraphs, joint)
        changes: list[tuple[tuple[int, int], str]] = []
        gone: list[int] = []
        for _, one, _ in rows:
            stretch = stretch_of(printed, lettered, said, one.span)
            words = None if stretch is None else _with_calls(printed, stretch, one, said)
            if stretch is None or words is None:
                return None
            changes.append((stretch, words[0].replace("\n", joint)))
            gone += words[1]
        whole = _Plan(tuple(at for at, _, _ in rows), joint, tuple(changes), tuple(gone))
        return whole if self._holds(whole, printed, lettered, said, rows) else None

    def _holds(
        self,
        plan: _Plan,
        printed: Sequence[Atom],
        lettered: Lettered,
        said: str,
        rows: Sequence[tuple[int, Thread, bool]],
    ) -> bool:
        """Whether the letters of the file come to say what the words of the document would."""
        if any(a[0][1] >= b[0][0] for a, b in pairwise(plan.changes)):
            return False
        letters, words = "".join(sign for sign, _ in lettered.letters), said
        for _, one, _ in reversed(rows):
            start, end = one.span or (0, len(said))
            words = words[:start] + (one.amended or "") + words[end:]
        after = letters[lettered.start + len(lettered.places) :]
        wanted = letters[: lettered.start] + _telling(words) + after
        return _telling(amended(printed, plan.changes)) == wanted

    def lay(self, node: str, plan: _Plan) -> _Laid:
        """Write the tracked changes of a plan; gives what the provision then says."""
        paragraphs = self.ground.paragraphs[node]
        new = amended(self.rewriter.printed(paragraphs, plan.joint), plan.changes)
        self.rewriter.rewrite(paragraphs, New(new), plan.joint)
        return _Laid(new, plan.gone)


def _telling(text: str) -> str:
    return "".join(sign for sign in text if tells(sign) and sign != PILCROW)


def _with_calls(
    printed: Sequence[Atom], stretch: tuple[int, int], thread: Thread, said: str
) -> tuple[str, list[int]] | None:
    """The new words with the calls of notes that stay, and which of the provision's calls go; None where that is unclear."""
    places = [at for at, atom in enumerate(printed) if atom.text == CALL]
    calls = [n for n, at in enumerate(places) if stretch[0] <= at <= stretch[1]]
    marks = _CALLS.findall(said[slice(*thread.span)] if thread.span else said)
    words = thread.amended or ""
    if not calls:
        return words, []
    if len(marks) != len(calls):
        return None
    gone = []
    at = 0
    for call, mark in zip(calls, marks, strict=True):
        found = words.find(mark, at)
        if found < 0:
            gone.append(call)
        else:
            words = words[:found] + CALL + words[found + len(mark) :]
            at = found + 1
    return words, gone
