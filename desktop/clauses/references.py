"""References: decisions, resolutions, documents, articles and paragraphs cited."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.terms.clause import Reference
from desktop.terms.symbol import SYMBOL
from desktop.terms.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = re.compile(
    r"[\dX.]{1,5}/(?:[A-ZА-Я]{2,5}\.?\s?\d{1,3}|م أ\S{0,2}[- ]?\d{1,3}|\d{1,3}(?:\s[A-Z](?![\w’]))?(?:\s?\(Cg-\d+\))?)|\d{3,4}(?:\s[A-Z])?\s?\([^)]{1,9}\)|(?:S|ES|د[إا])-?\d+/\d+"
)
_PART = r"(?:\s?\((?:Parts?|Vol\.)\s?[IVX]+(?:(?: and | & |[-–])[IVX]+)?\)(?:/(?:Corr|Add|Rev)\.\s?\d)?)?"
_DOCUMENT = re.compile(f"(?:{SYMBOL.pattern}){_PART}")
_PARAGRAPH = re.compile(r"第\s*(\d+)\s*((?:\([a-z]\)\s*)?)(?:和第\s*\d+\s*)?(?:执行)?(?:分?段)|paragraphs? (\d{1,3})((?: ?\([a-z]\))*)")
_WORTH_LOOKING = re.compile(r"\d")


def references(text: str, speech: Wording) -> tuple[Reference, ...]:
    """What `text` cites, in order; a run of decisions is one text with a reference for each."""
    if not _WORTH_LOOKING.search(text):
        return ()
    taken: list[tuple[int, int, list[Reference]]] = []
    for span in _spans(text, speech.language):
        if not any(a < span[1] and span[0] < b for a, b, _ in taken):
            taken.append((*span, _resolved(text[slice(*span)])))
    return tuple(reference for _, _, found in sorted(taken, key=lambda item: item[0]) for reference in found)


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    for form in _forms(language):
        for match in form.finditer(text):
            if match[0]:
                yield match.span()


@cache
def _forms(language: str) -> tuple[re.Pattern[str], ...]:
    rows = {name: _row(wording(language), name) for name in ("number", "join", "tail", "document")}
    symbols = f"{_DOCUMENT.pattern}(?:[-–](?:{SYMBOL.pattern}))?{rows['document'] or ''}"
    run = f"(?<![A-Za-z\\d/.]){rows['number']}(?:{rows['join']}{rows['number']})*{rows['tail']}(?![/\\d])"
    return (
        re.compile(run),
        re.compile(symbols),
        *(re.compile(form) for form in wording(language).words("clauses", "references")),
    )


def _row(speech: Wording, name: str) -> str:
    return str(speech.tables.get("clauses", {}).get(f"reference_{name}", "") or "")


def _resolved(words: str) -> list[Reference]:
    words = words.strip()
    paragraph = _PARAGRAPH.search(words)
    where = "".join("".join(part.split()) for part in paragraph.groups() if part) if paragraph else None
    symbol = _DOCUMENT.match(words)
    if symbol:
        return [Reference(words, "".join(symbol[0].split()).rstrip("."), where)]
    numbers = ["".join(number.split()) for number in _NUMBER.findall(words)]
    return [Reference(words, number, where) for number in numbers] or [Reference(words, None, where)]
