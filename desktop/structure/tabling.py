"""Tabling: tables with their captions in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.structure.draft import Node
from desktop.structure.signs import Sign, ends_open, ends_sentence
from desktop.terms.provision import Kind, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.structure.standing import Standing

_CAPTION_LINES = 4
_LONGEST_UNIT, _LONGEST_TITLE = 80, 200  # characters


def add_captioned(items: Sequence[Item], at: int, here: Standing) -> int:
    """Add the table that the caption at `at` announces and say what comes next: `at` where no table follows."""
    table = _table_after(items, at)
    if table is None:
        return at
    label, rest = _split(items[at], here)
    add_table(
        items[table],
        here,
        label,
        "\n".join([*filter(None, [rest]), *(item.text for item in items[at + 1 : table])]),
    )
    return table + 1


def add_titled(items: Sequence[Item], at: int, here: Standing) -> int:
    """Add the table whose unit, alone or under a title, stands at `at` and say what comes next: `at` where none does."""
    unit = next((i for i in (at, at + 1) if i + 1 < len(items) and _is_unit(items[i])), None)
    if unit is None or items[unit + 1].sign is not Sign.TABLE or not _can_title(items[at]):
        return at
    add_table(items[unit + 1], here, "", "\n".join(item.text for item in items[at : unit + 1]))
    return unit + 2


def _is_unit(item: Item) -> bool:
    """Whether a line is what a table's figures are counted in: "(Thousands of euros)"."""
    text = item.text.strip()
    return (
        item.sign is Sign.PLAIN
        and text.startswith(("(", "（"))
        and text.endswith((")", "）"))
        and len(text) < _LONGEST_UNIT
    )


def _can_title(item: Item) -> bool:
    return item.sign is Sign.PLAIN and ends_open(item.text) and len(item.text) < _LONGEST_TITLE


def add_table(item: Item, here: Standing, label: str, caption: str) -> None:
    """Add a table's node; its notes may follow."""
    block = item.block
    parent = here.outline.parent(here.container) if not here.operative else here.container
    base = here.container
    node = Node(Kind.TABLE, "", label, parent, base, here.draft.numbered(base, "t"), page=block.page)
    node.table = Table(caption, block.rows[: block.header_rows], block.rows[block.header_rows :])
    here.table = here.draft.add(node)


def _table_after(items: Sequence[Item], at: int) -> int | None:
    for i in range(at + 1, min(at + 1 + _CAPTION_LINES, len(items))):
        if items[i].sign is Sign.TABLE:
            return i
        if items[i].sign is not Sign.PLAIN or ends_sentence(items[i].text):
            return None
    return None


def _split(item: Item, here: Standing) -> tuple[str, str]:
    found = here.speech.match("table", item.text)
    length = len("".join((found["label"] or found["bare"]).split())) if found else 0
    seen = 0
    for i, sign in enumerate(item.text):
        if seen == length and not sign.isspace():
            return item.text[:i].strip(), item.text[i:].strip(" .:：")
        seen += not sign.isspace()
    return item.text, ""


def add_table_note(here: Standing, item: Item, table: int) -> bool:
    """Put `item` under `table` where it is one of its notes."""
    apart = item.block.label if item.text == item.rest else ""
    found = (apart, item.text) if here.speech.opens("table_note", item.text) else _marked(item.text)
    if found is None or (apart and found[0] != apart):
        return False
    mark, words = found
    node = Node(Kind.TABLE_NOTE, words, mark, table, table, f"n/{mark or 'z'}", page=item.block.page)
    here.draft.add(node)
    return True


def _marked(text: str) -> tuple[str, str] | None:
    """The mark of a note under a table and its words: "^a …", "* …", "a …"."""
    first, rest = (*text.split(maxsplit=1), "", "")[:2]
    bare = first.lstrip("^").strip("()/")
    raised = first.startswith(("^", "*"))
    if not rest.strip() or not (raised or (len(bare) == 1 and bare.islower() and bare.isascii())):
        return None
    return (bare, rest.strip()) if len(bare) <= 3 else None
