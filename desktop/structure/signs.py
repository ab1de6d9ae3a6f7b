"""Signs: what a block says about the document just by how it is worded."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.terms.block import Role
from desktop.terms.label import Labelled, Scheme, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.block import Block
    from desktop.terms.wording import Wording

_FINAL = ("。", "；", "，", ".", ";", ",", "：", ":", "؛", "،", "！", "？", "!", "?", "؟", "、")
_STOPS = ("。", "；", ".", ";", "؛", "！", "？", "!", "?", "؟")
_TRAIL = re.compile(r"[\s\u2070-\u2079\u00b9\u00b2\u00b3*)）\]”’»\"]+$")
_LEADER = re.compile(r"(?:\.{3,}|…+|(?:\. ){3,})\s*\d{0,4}(?:[-–]\d+)?\s*\d{0,4}$|\S(?:\s{2,}|\t)\d{1,4}$")
_DOTS = re.compile(r"\s*(?:\.{3,}|…+|(?:\. ){3,})[\s.…]*|\s*\t\s*(?=\d{1,4}(?:[-–]\d+)?(?:\s|$))")


class Sign(StrEnum):
    """What a block announces; PLAIN where it announces nothing."""

    DECISION = "decision"
    TITLED = "titled"  # the number and the title of a resolution in one line
    ENACTING = "enacting"
    ADOPTION = "adoption"
    ANNEX = "annex"
    CONTENTS = "contents"
    SUMMARY = "summary"
    CAPTION = "table"
    TABLE = "rows"
    FOOTNOTE = "footnote"
    LABEL = "label"
    PLAIN = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A block with its label split off and what it announces."""

    block: Block
    sign: Sign
    label: str
    rest: str
    readings: Labelled
    text: str  # the whole, without a label that the file keeps apart

    @property
    def numbered(self) -> bool:
        """Whether it begins with a paragraph's number."""
        return self.readings.first(Scheme.NUMBER) is not None


_FORMULAS = (
    Sign.DECISION,
    Sign.ENACTING,
    Sign.ADOPTION,
    Sign.ANNEX,
    Sign.CONTENTS,
    Sign.SUMMARY,
    Sign.CAPTION,
)
_SHORT = 330  # characters: no formula is longer


def items(blocks: Sequence[Block], speech: Wording) -> list[Item]:
    """The blocks that are no furniture, each with what it announces."""
    found: list[Item] = []
    for block in blocks:
        if block.role is not Role.FURNITURE:
            item = _item(block, speech)
            if item.sign is Sign.PLAIN and found and _awaits_text(found[-1]):
                label = found.pop()
                item = replace(label, rest=item.text, text=f"{label.text} {item.text}")
            found.append(item)
    return found


def _awaits_text(item: Item) -> bool:
    """Whether a label stands alone on its line: its text is on the next."""
    return item.sign is Sign.LABEL and not item.rest and item.readings.first(Scheme.BULLET) is None


def _item(block: Block, speech: Wording) -> Item:
    kept = split_label(f"{block.label} x") if block.label and block.role is Role.BODY else None
    if kept and kept.readings:  # a label that the file keeps apart
        return Item(
            block,
            Sign.LABEL,
            block.label,
            block.text,
            Labelled(block.label, block.text, kept.readings),
            block.text,
        )
    text = f"{block.label} {block.text}".strip() if block.role is Role.BODY else block.text
    split = split_label(text)
    sign = _sign(block, text, split, speech)
    if sign is Sign.LABEL:
        return Item(block, sign, split.text, split.rest, split, text)
    return Item(block, sign, "", text, Labelled("", text, ()), text)


def _sign(block: Block, text: str, split: Labelled, speech: Wording) -> Sign:
    if block.role in {Role.TABLE, Role.FOOTNOTE}:
        return Sign.TABLE if block.role is Role.TABLE else Sign.FOOTNOTE
    if len(text) <= _SHORT:
        found = next((sign for sign in _FORMULAS if speech.match(sign.value, text)), None)
        if found:
            return found
        if not split.readings and speech.opens("titled", text) and not text.endswith(_FINAL):
            return Sign.TITLED
    return Sign.LABEL if split.readings else Sign.PLAIN


def _without_trail(text: str) -> str:
    """`text` up to its last sign that is no call, quotation mark or bracket; most texts end with that sign."""
    return _TRAIL.sub("", text) if _TRAIL.match(text[-1:]) else text


def ends_open(text: str) -> bool:
    """Whether `text` ends without any punctuation, as a heading does."""
    return not _without_trail(text).endswith(_FINAL)


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return _without_trail(text).endswith(_STOPS)


def expects_list(text: str) -> bool:
    """Whether `text` is a chapeau: what follows is a list of its own."""
    return _without_trail(text).endswith((":", "："))


def is_leader(text: str) -> bool:
    """Whether `text` is a line of a table of contents."""
    return bool(_LEADER.search(text))


def split_leader(text: str) -> list[str]:
    """A line of a table of contents, cut where its dots or tabs lead to a number."""
    return _DOTS.split(text)


def is_bare(text: str) -> bool:
    """Whether `text` is a label and nothing else."""
    split = split_label(f"{text} x")
    return bool(split.readings) and split.rest == "x"
