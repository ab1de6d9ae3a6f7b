"""Parted: the parts that are named and counted ("Part I", "Section 2", "第三部分"), and the titles they bear."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.structure.signs import Item, Sign, ends_open, is_leader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.wording import Wording

_LONGEST = 270  # of a heading: a Latin letter counts for one, a Chinese character for three
_APART = re.compile(r"\s*[.:：]\s+(?=\S)|\s*[–—]\s*(?=\S)|[:：\u3000\t]\s*(?=\S)|\s{2,}(?=\S)")
_SPACE = re.compile(r"\s+(?=\S)")


def short(text: str) -> bool:
    """Whether `text` is no longer than a heading can be."""
    return sum(3 if sign > "\u2e80" else 1 for sign in text) <= _LONGEST


def with_titles(items: Iterable[Item], speech: Wording) -> list[Item]:
    """`items`, where a part's number that stands alone and the title on the next line are one."""
    found: list[Item] = []
    for item in items:
        if found and _awaits_title(found[-1], speech) and _is_title(found[-1], item, speech):
            number = found.pop()
            words = f"{number.text} {item.text}"
            item = replace(number, label=number.text, rest=item.text, text=words)  # noqa: PLW2901
        found.append(item)
    return found


def name_of(label: str, speech: Wording) -> str:
    """What the part of that label is called: "Part" of "Part I."; "" where the label names no part."""
    found = speech.match("part", label.rstrip(".:：–— "))
    return str(found["name"] or found[0].rpartition(" ")[2]).casefold() if found else ""


def part_length(text: str, speech: Wording) -> int:
    """How many characters of a heading in one line are the number of a part; 0 where its title is not apart from it."""
    form = speech.formulas.get("part")
    found = form.match(text) if form and ends_open(text) and short(text) else None
    if found is None:
        return 0
    gap = _APART.match(text, found.end()) or (None if speech.spaced else _SPACE.match(text, found.end()))
    return len(text[: gap.end()].rstrip()) if gap else 0


def _awaits_title(item: Item, speech: Wording) -> bool:
    return item.sign is Sign.PLAIN and not item.label and speech.match("part", item.text) is not None


def _is_title(number: Item, item: Item, speech: Wording) -> bool:
    """Whether `item` is the title of the part whose `number` stands on the line before."""
    words = item.text
    if item.sign is not Sign.PLAIN or item.block.heading != number.block.heading or is_leader(words):
        return False
    return ends_open(words) and short(words) and not speech.match("part", words)
