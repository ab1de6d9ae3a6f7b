"""References: decisions, resolutions, documents, articles and paragraphs cited."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.clauses.cited import annexes, goals, is_article, is_others, within
from desktop.clauses.needed import Form
from desktop.clauses.paragraphs import is_own, paragraph_form, paragraphs_in
from desktop.clauses.spans import first_come
from desktop.terms.clause import Reference
from desktop.terms.symbol import SYMBOL
from desktop.terms.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = r"(?:\s(?:[A-ZА-Я]|[اأبجدهوزحطيكلمنسعفصقر][ء-ي]{1,2})(?![A-Za-zА-яء-ي’]))?"
_NUMBER = re.compile(
    rf"[\dX.]{{1,5}}/(?:[A-ZА-Я]{{2,5}}\.?\s?\d{{1,3}}|م أ(?: ?[تطإ])?\S{{0,2}}[- ]?\d{{1,3}}|\d{{1,3}}{_LETTER}(?:\s?\(Cg-\d+\))?)|\d{{3,4}}(?:\s[A-Z])?\s?\([^)]{{1,9}}\)|(?:S|ES|د[إا])-?\d+/\d+"
)
_PART = r"(?:\s?\((?:Parts?|Vol\.)\s?[IVX]+(?:(?: and | & |[-–])[IVX]+)?\)(?:/(?:Corr|Add|Rev)\.\s?\d)?)?"
_DOCUMENT = re.compile(f"(?:{SYMBOL.pattern}){_PART}")
_PARAGRAPH = re.compile(
    r"第\s*(\d+)\s*((?:\([a-z]\)\s*)?)(?:和第\s*\d+\s*)?(?:执行)?(?:分?段)|paragraphs? (\d{1,3})((?: ?\([a-z]\))*)"
)
_NEAR = 40  # characters between a paragraph and the text it is of
_NUMBERED = re.compile(r"\d")


def references(text: str, speech: Wording) -> tuple[Reference, ...]:
    """What `text` cites, in order; a run of decisions is one text with a reference for each."""
    if not _worth_looking(text, speech.language):
        return ()
    spans = sorted(first_come(_spans(text, speech.language), len(text)))
    found = [one for span in spans for one in _cited(text, span, speech.language)]
    return _of_their_texts(found)


def _cited(text: str, span: tuple[int, int], language: str) -> list[tuple[tuple[int, int], Reference]]:
    """What is cited at `span`; a place of the text itself waits for its provision."""
    found = _resolved(text[slice(*span)], language)
    if found[0].symbol:
        return [(span, one) for one in found]
    words = found[0].text
    if paragraph_form(language).fullmatch(words):
        node = "" if is_own(text, span, language) else None
        return [(span, Reference(words, None, where, node)) for where in paragraphs_in(words, language)]
    return [(span, one) for one in _named(text, span[1], words, language)] or [(span, found[0])]


def _named(text: str, end: int, words: str, language: str) -> Iterator[Reference]:
    """The goals, annexes or paragraphs of an article that `words`, which end at `end`, name."""
    for goal in goals(words, language):
        yield Reference(words, goal)
    for annex in annexes(words, language):
        yield Reference(words, None, annex, None if is_others(text, end, language) else "")
    if is_article(words, language):
        for paragraph in within(words, language):
            yield Reference(words, None, paragraph)


def _of_their_texts(found: list[tuple[tuple[int, int], Reference]]) -> tuple[Reference, ...]:
    """The references, a paragraph of another text with the symbol of the text that is named right behind it."""
    whole: list[Reference] = []
    behind, symbol = 0, ""
    for span, one in reversed(found):
        near = 0 <= behind - span[1] <= _NEAR or behind == span[0]
        if one.node is None and one.paragraph and not one.symbol and near:
            one = replace(one, symbol=symbol)  # noqa: PLW2901
        behind, symbol = span[0], one.symbol or ""
        whole.append(one)
    return tuple(reversed([replace(one, symbol=None) if one.symbol == "" else one for one in whole]))


def _spans(text: str, language: str) -> Iterator[tuple[int, int]]:
    for form in _forms(language):
        for match in form.finditer(text):
            if _worth_looking(match[0], language):
                yield match.span()


def _worth_looking(text: str, language: str) -> bool:
    return bool(_NUMBERED.search(text)) or any(map(text.__contains__, _words(language)))


@cache
def _words(language: str) -> tuple[str, ...]:
    return wording(language).words("clauses", "references_need")


@cache
def _forms(language: str) -> tuple[Form, ...]:
    rows = {name: _row(wording(language), name) for name in ("number", "join", "tail", "document")}
    symbols = f"{_DOCUMENT.pattern}(?:[-–](?:{SYMBOL.pattern}))?{rows['document'] or ''}"
    run = f"(?<![A-Za-z\\d/.]){rows['number']}(?:{rows['join']}{rows['number']})*{rows['tail']}(?![/\\d])"
    return (
        Form(run),
        Form(symbols),
        *(Form(form) for form in wording(language).words("clauses", "references")),
        Form(paragraph_form(language).pattern),
    )


def _row(speech: Wording, name: str) -> str:
    return str(speech.tables.get("clauses", {}).get(f"reference_{name}", "") or "")


def _resolved(words: str, language: str) -> list[Reference]:
    words = words.strip()
    paragraph = _PARAGRAPH.search(words)
    where = "".join("".join(part.split()) for part in paragraph.groups() if part) if paragraph else None
    symbol = _DOCUMENT.match(words)
    if symbol:
        return [Reference(words, "".join(symbol[0].split()).rstrip("."), where)]
    numbers = [_in_latin("".join(number.split()), language) for number in _NUMBER.findall(words)]
    return [Reference(words, number, where) for number in numbers] or [Reference(words, None, where)]


def _in_latin(number: str, language: str) -> str:
    """A number with the letters it has in English: "50/70فاء" is 50/70Q."""
    for printed, latin in wording(language).tables.get("number_letters", {}).items():
        if number.endswith(printed) or (printed.endswith("-") and printed in number):
            return number.replace(printed, str(latin))
    return number
