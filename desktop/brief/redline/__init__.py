"""The redline: the old text as a Word file, with what makes it the new one as tracked changes — proven before it is given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.brief.ooxml.package import put
from desktop.brief.redline.base import Opened
from desktop.brief.redline.made import made
from desktop.brief.redline.official import official
from desktop.brief.redline.pen import Signature
from desktop.brief.redline.plan import WHOLE, plan
from desktop.brief.redline.proof import flaws, of_blocks, of_file, of_sheet
from desktop.brief.redline.sheet import sheet
from desktop.brief.redline.writing import Writer
from desktop.errors import BadRequest
from desktop.reading.word import read_word
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.brief.redline.base import Base
    from desktop.brief.redline.proof import Spoken
    from desktop.brief.redline.sheet import Sheet
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.step import Work

__all__ = ["Redline", "Signature", "redline", "write_redline"]

_ROUNDS = 5
_NAME = "redline.docx"


@dataclass(frozen=True, slots=True)
class Redline:
    """A redline and what is to be said of it: `data` is the Word file."""

    data: bytes
    official: bool  # whether the official Word file is its base, or one made of the tree
    source: bool = False  # whether there was an official Word file
    accepted: int = 0  # tracked changes that stood in the base and were accepted before
    whole: tuple[str, ...] = ()  # provisions of the new text that were replaced whole

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader should know, as sentences."""
        said = []
        if self.accepted:
            many = f"{self.accepted} tracked change{'s' * (self.accepted > 1)}"
            said.append(f"The old text held {many}; accepted before the new ones were written.")
        if not self.official:
            why = "could not be written into without a doubt" if self.source else "is not there to write into"
            said.append(f"A Word file of the old text {why}, so one was made of its words.")
        if self.whole:
            said.append(f"Replaced whole rather than word by word: {', '.join(self.whole)}.")
        return tuple(said)


def redline(comparison: Comparison, signature: Signature, source: bytes = b"") -> Work[Redline]:
    """The redline of a comparison; `source` is the Word file its old text was read from, if it was read from one.

    Accepting every change gives the new text, rejecting every change the old, to the character (white space apart): this is
    proven on the file's bytes before they are given. Raises BadRequest where no such file could be made.
    """
    yield Step(0, _ROUNDS, "writing the changes")
    a = comparison.a
    new, old = sheet(comparison.b), sheet(a)
    bases = [official(source, _NAME, a) if source else None, made(old)]
    for base in filter(None, bases):
        job = _Job(base, new, a, _before(base, old), signature)
        found = yield from job.proven(comparison.pairs)
        if found is not None:
            return replace(found, source=bool(source))
    raise BadRequest(
        "No redline of these two texts could be proven to hold both to the character, so none was written."
    )


def write_redline(found: Redline, path: Path) -> Path:
    """Write a redline at `path` and give the path; raises UnwritableFile."""
    return put(found.data, path)


def _before(base: Base, old: Sheet) -> Spoken:
    """What the file must say once every change is rejected."""
    if not base.official:
        return of_sheet(old)
    return of_blocks(finish(read_word(Opened(base).packed(), _NAME)).blocks, base.nodes)


@dataclass(frozen=True)
class _Job:
    base: Base
    new: Sheet
    a: Document
    before: Spoken
    signature: Signature

    def proven(self, pairs: Iterable[Pair]) -> Work[Redline | None]:
        """The redline once the proof holds, with more care wherever it did not; None where it never does."""
        care: dict[int, int] = {}
        rows = tuple(pairs)
        after = of_sheet(self.new)
        for turn in range(_ROUNDS):
            yield Step(turn, _ROUNDS, "writing and proving the redline")
            data = self._written(rows, care)
            wrong = flaws(after, of_file(data, _NAME, "after"))
            wrong_before = flaws(self.before, of_file(data, _NAME, "before"))
            if not wrong and not wrong_before:
                return self._done(data, care)
            if not self._take_care(care, wrong | self._became(wrong_before, rows)):
                break
        return None

    def _written(self, pairs: tuple[Pair, ...], care: dict[int, int]) -> bytes:
        acts = plan(self.base.slots, self.new.targets, pairs, care)
        looks = {node.id: (node.kind.value, node.level or 0) for node in self.a.provisions}
        return Writer(self.base, self.new, looks, self.signature, dict(care)).carry_out(acts)

    def _became(self, wrong: set[str], pairs: tuple[Pair, ...]) -> set[str]:
        """What the provisions of the old text that came out wrong became; all, where they cannot be named."""
        if wrong and not any(wrong):
            return {target.node for target in self.new.targets}
        return {pair.b for pair in pairs if pair.b and pair.a in wrong}

    def _take_care(self, care: dict[int, int], wrong: set[str]) -> bool:
        """Take more care of what came out wrong; whether anything is left to try."""
        places = [at for at, target in enumerate(self.new.targets) if target.node in wrong]
        left = any(care.get(at, 0) < WHOLE for at in places)
        for at in places:
            care[at] = care.get(at, 0) + 1
        return left

    def _done(self, data: bytes, care: dict[int, int]) -> Redline:
        whole = tuple(self.new.targets[at].node for at, much in sorted(care.items()) if much >= WHOLE)
        return Redline(data, self.base.official, accepted=self.base.accepted, whole=whole)
