"""A document with comments in its margin: the official Word file where there is one, else one made of the tree."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.brief.commented.amending import Amender
from desktop.brief.commented.hanging import Hanger
from desktop.brief.commented.places import Ground
from desktop.brief.ooxml.comment_parts import CommentParts, tied, without_comments
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import Opened, parts_of
from desktop.brief.redline.made import made
from desktop.brief.redline.official import official
from desktop.brief.redline.sheet import sheet
from desktop.reading.word import read_word
from desktop.store.codec import words_of
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.brief.redline.base import Base
    from desktop.terms.commented import Comment, Thread
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_NAME = "comments.docx"
_LOCKS = re.compile(
    rb"<w:(removePersonalInformation|removeDateAndTime|documentProtection|writeProtection|attachedTemplate)\b[^>]*/>"
)
_TEMPLATE = re.compile(rb"<Relationship\b[^>]*/attachedTemplate\"[^>]*/>")


@dataclass(frozen=True, slots=True)
class Commented:
    """A Word file with comments; `data` is the file."""

    data: bytes
    official: bool
    tracked: int = 0
    accepted: int = 0  # tracked changes that stood in the official file
    others: int = 0  # comments that stood in it

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader should know, as sentences."""
        said = []
        if self.accepted:
            said.append(
                f"The document held {self.accepted} tracked change{'s' * (self.accepted > 1)}; the copy shows it with all accepted."
            )
        if self.others:
            said.append(
                f"The document held {self.others} comment{'s' * (self.others > 1)} of its own; the copy does not."
            )
        if not self.official:
            said.append(
                "The copy was made of the document's words: there is no Word file of it that could be written into."
            )
        return tuple(said)


def commented(document: Document, source: bytes, threads: Sequence[Thread]) -> Work[Commented]:
    """Write `threads` into `source`, the Word file that `document` was read from, or into a file made of its words.

    Rejecting the tracked changes in it gives the document's words again: that is looked at before it is given.
    """
    yield Step(0, 3, "looking for the paragraphs")
    theirs, others = writable(source, document) if source else (None, 0)
    yield Step(1, 3, "writing comments")
    if theirs is not None:
        found = _Job(theirs, document, threads).done()
        if found is not None:
            return replace(found, accepted=theirs.accepted, others=others)
    yield Step(2, 3, "writing comments")
    ours = _Job(made(sheet(document)), document, threads)
    return ours.done() or ours.without_tracking()


def writable(source: bytes, document: Document) -> tuple[Base | None, int]:
    """The official Word file of a document without its comments, and how many it held; None where it cannot be written into."""
    base = official(source, _NAME, document)
    if base is None:
        return None, 0
    parts, count = without_comments(dict(base.parts), base.main)
    unlocked = {name: _unlocked(name, part) for name, part in parts.items()}
    return replace(base, parts=unlocked), count


def _unlocked(name: str, part: bytes) -> bytes:
    """Settings that would strip our names, refuse a comment or lead to somebody's disk go."""
    if name.endswith("settings.xml"):
        return _LOCKS.sub(b"", part)
    return _TEMPLATE.sub(b"", part) if name.endswith("settings.xml.rels") else part


@dataclass(frozen=True)
class _Job:
    base: Base
    document: Document
    threads: Sequence[Thread]

    def done(self) -> Commented | None:
        """The file with what is proposed as tracked changes, or without where it would not say the same words."""
        whole = self._written(track=True)
        if whole.tracked and not self._says_the_same(whole.data):
            whole = self._written(track=False)
        return whole if self._says_the_same(whole.data) else None

    def without_tracking(self) -> Commented:
        """The file as a last resort."""
        return self._written(track=False)

    def _written(self, *, track: bool) -> Commented:
        opened = Opened(self.base)
        ground = Ground(opened, {node.id: words_of(node) for node in self.document.provisions})
        amender = Amender(opened, ground)
        parts = CommentParts(rtl=self.document.language == "ar")
        plans = amender.sensible(self.threads) if track else set()
        hanger = Hanger(self.document, ground, parts)
        numbers = {
            at: hanger.hang(self._comment(at, tracked=at in plans), self.threads[at])
            for at in hanger.in_order(self.threads)
        }
        for at in sorted(plans):
            amender.write(self.threads[at], numbers[at])
        packed = tied(parts_of(opened.packed()), self.base.main, parts)
        return Commented(pack(packed), self.base.official, len(plans))

    def _comment(self, at: int, *, tracked: bool) -> Comment:
        thread = self.threads[at]
        return thread.without if tracked and thread.without else thread.comment

    def _says_the_same(self, data: bytes) -> bool:
        plain = finish(read_word(Opened(self.base).packed(), _NAME)).blocks
        now = finish(read_word(data, _NAME, "before")).blocks
        return [(b.text, b.label, b.rows) for b in plain] == [(b.text, b.label, b.rows) for b in now]
