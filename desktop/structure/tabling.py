"""Tabling: tables with their captions in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.structure.draft import Node
from desktop.structure.signs import Sign, ends_sentence
from desktop.terms.provision import Kind, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.body import Body
    from desktop.structure.signs import Item

_CAPTION_LINES = 4


def add_caption_or_text(items: Sequence[Item], at: int, body: Body) -> int:
    """Add the table that the caption at `at` announces; where none follows, the caption is a line like any other."""
    table = _table_after(items, at)
    if table is None:
        body.take(items[at], items[at + 1 : at + 5])
        return at + 1
    label, rest = _split(items[at], body)
    add_table(
        items[table],
        body,
        label,
        "\n".join([*filter(None, [rest]), *(item.text for item in items[at + 1 : table])]),
    )
    return table + 1


def add_table(item: Item, body: Body, label: str, caption: str) -> None:
    """Add a table's node; its notes may follow."""
    block = item.block
    parent = body.outline.parent(body.container) if not body.operative else body.container
    base = body.container
    node = Node(Kind.TABLE, "", label, parent, base, body.draft.numbered(base, "t"), page=block.page)
    node.table = Table(caption, block.rows[: block.header_rows], block.rows[block.header_rows :])
    body.table = body.draft.add(node)


def _table_after(items: Sequence[Item], at: int) -> int | None:
    for i in range(at + 1, min(at + 1 + _CAPTION_LINES, len(items))):
        if items[i].sign is Sign.TABLE:
            return i
        if items[i].sign is not Sign.PLAIN or ends_sentence(items[i].text):
            return None
    return None


def _split(item: Item, body: Body) -> tuple[str, str]:
    found = body.speech.match("table", item.text)
    length = len("".join((found["label"] or found["bare"]).split())) if found else 0
    seen = 0
    for i, sign in enumerate(item.text):
        if seen == length and not sign.isspace():
            return item.text[:i].strip(), item.text[i:].strip(" .:：")
        seen += not sign.isspace()
    return item.text, ""
