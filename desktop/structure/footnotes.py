"""Footnotes in the tree: each belongs to its decision, and what calls it names it."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from desktop.reading.footnotes import SUPERSCRIPTS, calls, superscript
from desktop.structure.draft import Draft, Node, node_of
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.structure.signs import Item

_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")


def add_footnote(draft: Draft, item: Item, decision: int) -> None:
    """Add a footnote of `decision`, or of the document where that is 0."""
    mark = superscript(item.block.label)
    name = "".join(sign for sign in mark.translate(_DIGITS) if sign.isalnum())
    node = node_of(Kind.FOOTNOTE, item, decision, f"fn/{name}" if name else draft.numbered(decision, "fn"))
    node.label = mark
    draft.add(node)


def add_letter_note(draft: Draft, item: Item, container: int) -> bool:
    """Add a note marked with a letter under the last table of `container`: the text's own notes have numbers."""
    mark = item.block.label
    if len(mark) != 1 or not mark.isalpha():
        return False
    nearest = range(len(draft.nodes) - 1, container, -1)
    table = next((i for i in nearest if draft.nodes[i].kind is Kind.TABLE), None)
    if table is None:
        return False
    node = node_of(Kind.TABLE_NOTE, item, table, f"n/{mark}")
    node.label = mark
    draft.add(node)
    return True


def starred(text: str) -> bool:
    """Whether `text` begins with a mark of its own: "* …"."""
    return text.startswith("*") and text.lstrip("*")[:1] in {" ", ""}


def add_starred(draft: Draft, item: Item) -> None:
    """Add the note that the first page's head calls with a star."""
    head = next((i for i, node in enumerate(draft.nodes) if node.kind is Kind.MASTHEAD), 0)
    node = node_of(Kind.FOOTNOTE, item, head, draft.numbered(head, "fn"))
    node.label = item.text[: len(item.text) - len(item.text.lstrip("*"))]
    node.text = item.text.lstrip("* ")
    node.page = item.block.page
    draft.nodes[head].footnotes.append(draft.add(node))


def tie_footnotes(draft: Draft) -> None:
    """Tie every footnote to the first node of its decision that calls it and no other footnote."""
    wanted: dict[tuple[int, str], deque[int]] = {}
    for i, node in enumerate(draft.nodes):
        if node.kind is Kind.FOOTNOTE:
            wanted.setdefault((node.parent, node.label), deque()).append(i)
    if not wanted:
        return
    for node, decision in _calling(draft):
        for mark in calls(node.text):
            notes = wanted.get((decision, mark))
            if notes:
                node.footnotes.append(notes.popleft())


def _calling(draft: Draft) -> Iterator[tuple[Node, int]]:
    decision = 0
    for i, node in enumerate(draft.nodes):
        decision = i if node.kind is Kind.DECISION else decision
        if node.kind is not Kind.FOOTNOTE:
            yield node, decision
