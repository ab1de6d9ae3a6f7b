"""Spaces that a letter-spaced line seems to have inside a word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.reading.pdf_lines import DOUBT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.block import Block

_PAIR = re.compile(rf"(\w+) {DOUBT}(\w+)")
_WORD = re.compile(r"\w+")


def mended(blocks: list[Block]) -> list[Block]:
    """The blocks with every doubtful space settled by the other words of the document."""
    if not any(DOUBT in text for block in blocks for text in _texts(block)):
        return blocks
    known = {word.lower() for block in blocks for text in _texts(block) for word in _sure_words(text)}
    return [_settled(block, known) for block in blocks]


def _texts(block: Block) -> Iterable[str]:
    yield block.text
    for row in block.rows:
        yield from row


def _sure_words(text: str) -> Iterable[str]:
    return _WORD.findall(_PAIR.sub(" ", text) if DOUBT in text else text)


def _settled(block: Block, known: set[str]) -> Block:
    rows = tuple(tuple(_without_doubt(cell, known) for cell in row) for row in block.rows)
    return replace(block, text=_without_doubt(block.text, known), rows=rows)


def _without_doubt(text: str, known: set[str]) -> str:
    if DOUBT not in text:
        return text

    def settle(pair: re.Match[str]) -> str:
        left, right = pair[1], pair[2]
        parts = (left.lower() in known) + (right.lower() in known)
        return left + right if parts == 0 or (parts == 1 and (left + right).lower() in known) else f"{left} {right}"

    return _PAIR.sub(settle, text).replace(DOUBT, "")
