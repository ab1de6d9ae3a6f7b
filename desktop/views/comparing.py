"""A comparison in lines for a terminal: how much changed, then every change with its words marked."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from desktop.compare.headlines import name_of, shortened
from desktop.compare.tables import as_printed
from desktop.compare.words import is_han
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.terms.change import Comparison, Edit, Pair
    from desktop.terms.document import Document

_SIGNS = {
    Change.RENUMBERED: "#",
    Change.REWORDED: "~",
    Change.MOVED: "»",
    Change.MOVED_REWORDED: "»",
    Change.SPLIT: "<",
    Change.MERGED: ">",
    Change.ADDED: "+",
    Change.DROPPED: "-",
}
_AROUND = 28  # characters shown on either side of an edit
_WIDE = 100
_INDENT = "    "


def readable(comparison: Comparison) -> Iterator[str]:
    """The comparison as lines: [-left out-] and {+put in+}."""
    yield _summary("Provisions", comparison.summary())
    if comparison.frame():
        yield _summary("Titles, headings, tables", comparison.frame())
    if comparison.numbers:
        yield "Numbers: " + ", ".join(f"{old} → {new}" for old, new in comparison.numbers.items())
    for pair in comparison.pairs:
        if pair.change in _SIGNS and pair.change is not Change.RENUMBERED:
            yield ""
            yield from _lines(pair, comparison)


def _summary(what: str, counts: Mapping[str, int]) -> str:
    said = ", ".join(f"{count} {change.replace('_', ' and ')}" for change, count in counts.items())
    return f"{what}: {said or 'none'}"


def _lines(pair: Pair, comparison: Comparison) -> Iterator[str]:
    about = ", ".join((*pair.meaning, *((pair.direction,) if pair.direction else ())))
    change = pair.change.value.replace("_", " and ")
    yield f"{_SIGNS[pair.change]} {_place(pair, comparison)}: {change}{f' ({about})' if about else ''}"
    yield from _wrapped(_words(pair, comparison))


def _wrapped(words: str) -> list[str]:
    """`words` in lines that fit, a Chinese character being two places wide."""
    width = _WIDE // 2 if is_han(words) else _WIDE
    return textwrap.wrap(words, width, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _place(pair: Pair, comparison: Comparison) -> str:
    old, new = _name(pair.a, comparison.a), _name(pair.b, comparison.b)
    return f"{old} → {new}" if old and new and old != new else new or old


def _name(node: str | None, document: Document) -> str:
    return name_of(document.by_id[node], document) if node else ""


def _words(pair: Pair, comparison: Comparison) -> str:
    if pair.b is None:
        return f"[-{_text(pair.a, comparison.a)}-]"
    text = _text(pair.b, comparison.b)
    if pair.a is None:
        return f"{{+{text}+}}"
    return "".join(_marked(text, pair.edits)) if pair.edits else shortened(text, _WIDE)


def _text(node: str | None, document: Document) -> str:
    return as_printed(document.by_id[node]) if node else ""


def _marked(text: str, edits: tuple[Edit, ...]) -> Iterator[str]:
    at = 0
    for edit in edits:
        yield _between(text[at : edit.b[0]], first=at == 0)
        yield f"[-{edit.a_text}-]" if edit.a_text else ""
        yield f"{{+{edit.b_text}+}}" if edit.b_text else ""
        at = edit.b[1]
    yield _between(text[at:], last=True)


def _between(words: str, *, first: bool = False, last: bool = False) -> str:
    """The words between two edits, with the middle left out where it is long."""
    if len(words) <= (_AROUND if first or last else 2 * _AROUND):
        return words
    head = "" if first else words[:_AROUND]
    tail = "" if last else words[-_AROUND:]
    return f"{head} … {tail}"
