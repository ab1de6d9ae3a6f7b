"""Furniture: running heads, page numbers, job numbers and bar codes of printed pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.block import Line

_EVERYWHERE = re.compile(  # never anything else, wherever it stands
    r"""GE\.\d{2}-\d{4,6}.{0,60}                       # Geneva job number
    | \*\s?\d(?:\s?\d){5,9}\s?\*                       # bar code in figures
    | (?:K|V|S)?\d{2}-\d{5}\s*(?:\([A-Z]\)).{0,40}     # New York, Nairobi, Vienna job number with its language
    | 请\s*回收.{0,4} | Please\s+recycle.{0,4} | Merci\s+de\s+recycler.{0,4} | Se\s+ruega\s+reciclar.{0,4}
    | Просьба\s+отправить\s+на\s+вторичную\s+переработку.{0,4} | الرجاء\s+إعادة\s+.{0,40}
    """,
    re.VERBOSE,
)
_AT_AN_EDGE = re.compile(
    r"""(?:-\s?)?\d{1,4}(?:\s?-)?                      # 12, - 12 -
    | \d{1,4}\s?/\s?\d{1,4}                            # 2/12
    | (?:[A-Z]{1,3}\.?)?\d{2}-\d{5}.{0,14}             # job number
    | (?:\d{1,3}\s+)?[A-Z]{1,6}(?:/[\w().\-]{1,16}){1,8}(?:\s+\d{1,3})?  # symbol, with or without the page
    | \d{1,4}\s+[A-Z]{2}[.\-]?\d{2}-\d{4,6}|[A-Z]{2}\.?\d{2}-\d{4,6}\s+\d{1,4}
    """,
    re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines from the top or the foot of a page that can be running heads


def furniture(lines: Sequence[Line]) -> frozenset[int]:
    """Which of `lines`, by index, are furniture."""
    everywhere = {i for i, line in enumerate(lines) if _EVERYWHERE.fullmatch(line.text.strip())}
    return frozenset(everywhere | _at_edges(lines))


def _at_edges(lines: Sequence[Line]) -> set[int]:
    edges = _edges(lines)
    if len(edges) < 2:
        return set()
    seen = Counter(shape for page in edges.values() for shape in {_shape(lines[i]) for i in page})
    often = max(2, len(edges) // 3)
    return {
        i
        for page, indexes in edges.items()
        for i in indexes
        if (page > 1 or not _is_symbol(lines[i].text))
        and (
            _AT_AN_EDGE.fullmatch(lines[i].text.strip())
            or (seen[_shape(lines[i])] >= often and _can_repeat(lines[i]))
        )
    }


def _edges(lines: Sequence[Line]) -> dict[int, list[int]]:
    pages: dict[int, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if line.text.strip():
            pages[line.page].append(i)
    return {page: [*indexes[:_EDGE], *indexes[-_EDGE:]] for page, indexes in pages.items()}


def _shape(line: Line) -> str:
    return _DIGITS.sub("0", "".join(line.text.split()))


def _can_repeat(line: Line) -> bool:
    text = line.text.strip()
    return len(text) > 1 and len(text) < 120 and not text.endswith((";", "；", ":", "：", ","))


def _is_symbol(text: str) -> bool:
    return "/" in text  # the symbol at the head of the first page belongs to the masthead
