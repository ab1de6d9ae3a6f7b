"""Signs with their places as words and lines: what PDFium does itself, for the pages that pypdf reads."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.reading.pdf_words import FORMS, MARKS, NO_SPACE, SMALL, SUPERSCRIPT, Piece, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.reading.pdf_pypdf_signs import Sign
    from desktop.reading.pdfium import Placer

BESIDE = 0.6  # of the type size: what stands higher or lower stands on another line
BACK = 0.5  # of the type size: what begins further back begins a line


def turn_of(signs: Sequence[Sign]) -> int:
    """By how many quarters the page must be turned for most of its text to stand upright."""
    turns = [0, 0, 0, 0]
    for sign in signs:
        along, up = sign.to_x - sign.x, sign.to_y - sign.y
        if along or up:
            turns[(0 if along > 0 else 2) if abs(along) >= abs(up) else (1 if up > 0 else 3)] += 1
    return turns.index(max(turns))


def placed(signs: Sequence[Sign], place: Placer) -> list[Sign]:
    """The signs as the page is seen: from left to right, and down from the top."""
    found = []
    for sign in signs:
        left, top, _, _ = place(sign.x, sign.y, sign.x, sign.y)
        right, foot, _, _ = place(sign.to_x, sign.to_y, sign.to_x, sign.to_y)
        found.append(sign._replace(x=left, y=top, to_x=max(left, right), to_y=foot))
    return found


def pieces(signs: Sequence[Sign]) -> list[Piece]:
    """The lines, as the file has them one after the other."""
    return [piece for line in _lines(signs) if (piece := _piece(line))]


def _lines(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    line: list[Sign] = []
    for sign in signs:
        if line and _breaks(line[-1], sign):
            yield line
            line = []
        line.append(sign)
    if line:
        yield line


def _breaks(before: Sign, sign: Sign) -> bool:
    size = max(before.size, sign.size)
    return abs(sign.y - before.y) > BESIDE * size or sign.x < before.to_x - BACK * size


def _piece(line: Sequence[Sign]) -> Piece | None:
    words = list(_words(line))
    if not words:
        return None
    inked = [sign for sign in line if sign.text.strip()]
    return Piece(words, inked[0].bold and inked[-1].bold, hyphen=False, spaced=not line[-1].text.strip())


def _words(line: Sequence[Sign]) -> Iterator[Word]:
    word: list[Sign] = []
    for sign in line:
        blank = not sign.text.strip()
        if word and (blank or sign.x - word[-1].to_x > NO_SPACE * sign.size):
            yield _word(word)
            word = []
        if not blank:
            word.append(sign)
    if word:
        yield _word(word)


def _word(signs: Sequence[Sign]) -> Word:
    large = max(signs, key=lambda sign: sign.size)
    high = [sign.size < SMALL * large.size and sign.y < large.y - 0.5 for sign in signs]
    texts = [
        sign.text.translate(SUPERSCRIPT) if up else sign.text for sign, up in zip(signs, high, strict=True)
    ]
    if high[-2:] == [False, True]:
        texts[-1] = texts[-1].translate(MARKS)
    size = large.size if math.isfinite(large.size) else 1.0
    return Word("".join(texts).translate(FORMS), signs[0].x, signs[-1].to_x, large.y, size, glued=False)
