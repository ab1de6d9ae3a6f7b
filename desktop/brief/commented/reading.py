"""A Word file that came back: its document as it was before tracked changes, its comments, and what each author changed."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.brief.commented.changes import Changes, number
from desktop.brief.commented.places import Ground, paragraph_over
from desktop.brief.ooxml.package import pack
from desktop.brief.redline.base import Opened, parts_of, xml
from desktop.brief.redline.official import official
from desktop.reading.word import read_word
from desktop.reading.word_comments import threads_in, went_out
from desktop.reading.word_revisions import count_changes, settle
from desktop.reading.word_xml import W, opened, parsed
from desktop.store.codec import words_of
from desktop.structure import structure
from desktop.terms.commented import Hung
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.terms.commented import Comment, Wording
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_CHANGES = ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")
_COMING = {f"{W}ins", f"{W}moveTo"}
_START, _END, _CALL = (f"{W}comment{end}" for end in ("RangeStart", "RangeEnd", "Reference"))
_KEPT = "{urn:kept}"
_MOST_AUTHORS = 24
_WORDS = {"footnotes", "endnotes", "header", "footer"}


@dataclass(frozen=True)
class Returned:
    """What a file says before tracked changes, its comments with their places, and what each author makes of a provision."""

    document: Document
    threads: tuple[Hung, ...]
    wordings: tuple[Wording, ...]
    went_out: Mapping[str, str]  # by mark: what comments of ours said when the file was written
    aside: int = 0  # tracked changes that stand in notes and heads, or in a text that is not understood


def returned(data: bytes, name: str) -> Work[Returned]:
    """Read a file with comments; raises UnreadableFile."""
    yield Step(0, 3, name)
    package = opened(data, name)
    threads = threads_in(package)
    texts = [package.main, *(t.target for t in package.relations(package.main).values() if t.kind in _WORDS)]
    parts = parts_of(data, name)
    trees = {part: parsed(parts[part], name) for part in dict.fromkeys(texts)}
    for tree in trees.values():
        _hoist(tree)
    number(trees[package.main])
    file = _File(parts, trees, package.main, name)
    before = file.settled(())
    document = structure(finish(read_word(before, name)))
    yield Step(1, 3, "finding the places of comments")
    authors = file.authors()
    ground = _ground(before, document, name) if threads or authors else None
    hung = tuple(_hung(ground, threads))
    yield Step(2, 3, "reading tracked changes")
    found = () if ground is None else tuple(_wordings(file, ground, authors))
    return Returned(document, hung, found, went_out(package), file.aside(understood=ground is not None))


def _wordings(file: _File, ground: Ground, authors: Mapping[str, str]) -> Iterator[Wording]:
    changes = Changes(ground)
    for author, date in authors.items():
        yield from changes.wordings(file.tree((author,), file.main), author, date)


@dataclass(frozen=True)
class _File:
    parts: Mapping[str, bytes]
    trees: Mapping[str, Element]
    main: str
    name: str

    def authors(self) -> dict[str, str]:
        """Whose tracked changes stand in the text, each with the date of the latest."""
        found: dict[str, str] = {}
        for change in self.trees[self.main].iter(*(W + name for name in _CHANGES)):
            author = change.get(f"{W}author", "").strip()
            if author in found or len(found) < _MOST_AUTHORS:
                found[author] = max(found.get(author, ""), change.get(f"{W}date", ""))
        return found

    def aside(self, *, understood: bool) -> int:
        """How many changes are not read."""
        left = (tree for part, tree in self.trees.items() if part != self.main or not understood)
        return sum(count_changes(tree) for tree in left)

    def settled(self, authors: Sequence[str]) -> bytes:
        """The file with the changes of these authors accepted and all others rejected."""
        return pack({**self.parts, **{part: xml(self.tree(authors, part)) for part in self.trees}})

    def tree(self, authors: Sequence[str], part: str) -> Element:
        """The same of one part."""
        root = deepcopy(self.trees[part])
        theirs = [
            c for c in root.iter(*(W + n for n in _CHANGES)) if c.get(f"{W}author", "").strip() in authors
        ]
        for change in theirs:
            change.tag = str(change.tag).replace(W, _KEPT)
        settle(root, "before")
        for change in theirs:
            change.tag = str(change.tag).replace(_KEPT, W)
        settle(root, "after")
        return root


def _hoist(root: Element) -> None:
    """Take the marks of comments out of what was inserted: where that goes, they stay."""
    for mark in list(root.iter(_START, _END)):
        _raise(mark)
    for call in list(root.iter(_CALL)):
        run = call.getparent()
        if run is not None:
            _raise(run)


def _raise(element: Element) -> None:
    while True:
        above = next((up for up in element.iterancestors() if up.tag in _COMING), None)
        if above is None:
            return
        if element.tag == _START:
            above.addprevious(element)
        else:
            above.addnext(element)


def _ground(data: bytes, document: Document, name: str) -> Ground | None:
    base = official(data, name, document)
    if base is None:
        return None
    return Ground(Opened(base), {node.id: words_of(node) for node in document.provisions})


def _hung(ground: Ground | None, threads: Mapping[str, Comment]) -> Iterator[Hung]:
    if ground is None:
        yield from (Hung(thread, None) for thread in threads.values())
        return
    tree = ground.opened.trees[ground.opened.base.main]
    places = _Places(ground, tree, {element: n for n, element in enumerate(tree.iter())}, ground.owners())
    starts = {mark.get(f"{W}id", ""): mark for mark in tree.iter(_CALL)}
    starts |= {mark.get(f"{W}id", ""): mark for mark in tree.iter(_START)}
    ends = {mark.get(f"{W}id", ""): mark for mark in tree.iter(_END)}
    for called, thread in threads.items():
        yield places.hung(thread, starts.get(called), ends.get(called))


@dataclass(frozen=True)
class _Places:
    ground: Ground
    tree: Element
    order: Mapping[Element, int]
    owners: Mapping[Element, str]

    def hung(self, comment: Comment, start: Element | None, end: Element | None) -> Hung:
        """Where a comment hangs: on the first provision between its marks."""
        if start is None:
            return Hung(comment, None)
        first, last = self.order[start], self.order[start if end is None else end]
        paragraph = self._paragraph(start, max(first, last))
        if paragraph is None:
            return Hung(comment, None)
        node = self.owners[paragraph]
        lettered = self.ground.lettered(node)
        if end is None or start.tag == _CALL:
            return Hung(comment, node)
        return Hung(
            comment,
            node,
            lettered.span(lettered.before(self.order, first), lettered.before(self.order, last)),
        )

    def _paragraph(self, start: Element, last: int) -> Element | None:
        """The paragraph at the mark; where that is of no provision, the next that is, else the one before."""
        here = paragraph_over(start)
        if here in self.owners:
            return here
        first = self.order[start]
        rows = sorted(self.owners, key=lambda paragraph: self.order[paragraph])
        inside = [paragraph for paragraph in rows if first <= self.order[paragraph] <= last]
        before = [paragraph for paragraph in rows if self.order[paragraph] < first]
        return inside[0] if inside else (before[-1] if before else None)
