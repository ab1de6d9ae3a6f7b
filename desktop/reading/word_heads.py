"""Headers and footers: the head of a first page is part of the text, the rest is set aside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.reading.word_body import Pages, Walk
from desktop.reading.word_notes import Notes
from desktop.reading.word_numbering import Numbering
from desktop.reading.word_xml import R, W, is_on
from desktop.terms.block import Block, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.word_xml import Element, Package

FRONT_LINES = 3  # a running head has fewer lines than this, the head of a first page has them or more


def front(package: Package, walk: Walk, section: int, page: int | None) -> list[Block]:
    """What is printed at the head of a section's first page only: the masthead of many templates."""
    sections = walk.notes.sections
    if section >= len(sections):
        return []
    parts = _front_parts(package, sections[section])
    walk.had_masthead = walk.had_masthead or bool(parts)
    return [replace(line, page=page, heading=False) for part in parts for line in _lines(package, walk, part)]


def running(package: Package, walk: Walk) -> Iterator[Block]:
    """Running heads and footers, each wording once."""
    fronts = {part for section in walk.notes.sections for part in _front_parts(package, section)}
    seen = {""}
    for relation in package.relations(package.main).values():
        if relation.kind in {"header", "footer"} and relation.target not in fronts:
            text = _side_walk(walk).flat(package.tree(relation.target))
            if text not in seen:
                seen.add(text)
                yield Block(text, role=Role.FURNITURE, style=relation.kind)


def _front_parts(package: Package, section: Element) -> list[str]:
    if not is_on(section, "titlePg"):
        return []
    relations = package.relations(package.main)
    first = [r for r in section.iter(f"{W}headerReference") if r.get(f"{W}type") == "first"]
    parts = [relations[key].target for r in first if (key := r.get(f"{R}id", "")) in relations]
    return [part for part in parts if _line_count(package.tree(part)) >= FRONT_LINES]


def _line_count(head: Element) -> int:
    paragraphs = head.iter(f"{W}p")
    return sum(1 for p in paragraphs if any((t.text or "").strip() for t in p.iter(f"{W}t")))


def _lines(package: Package, walk: Walk, part: str) -> Iterator[Block]:
    return _side_walk(walk).blocks(package.tree(part))


def _side_walk(walk: Walk) -> Walk:
    """A walk that shares the styles of the text but counts for itself."""
    return Walk(walk.styles, Numbering(), Notes(), Pages())
