"""Paragraphs that a text cites: which they are, and whether they are its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.terms.label import SECTIONS, Scheme, roman, split_label
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTERS = r"(?:\s?\(?(?:[a-zа-яё]{1,2}|[ivx]{1,5}|[ء-ي]ـ?)\))*"
_SECTION = r"(?:[IVX]{1,5}\.|[一二三四五六七八九十]{1,3}\.|[ء-ي]{4,7}ً?-)"
_NUMBER = rf"{_SECTION}?\s?\d{{1,3}}(?![\d/]){_LETTERS}"
_PARTS = re.compile(rf"(?P<section>{_SECTION})?(?P<number>\d{{1,3}})(?P<letters>{_LETTERS})")
_LETTER = re.compile(r"([^\W\d_]{1,5}ـ?)\)")
_TRAILING = re.compile(r"段\s*\((?P<letter>[a-z])\)")  # a letter printed behind: "第 12 段(a)项"
_FAR = 20  # paragraphs: a run of more is none


@dataclass(frozen=True)
class _Forms:
    whole: re.Pattern[str]
    leading: re.Pattern[str]  # a letter printed before its number: "sub-paragraph (a) of paragraph 2"
    own: re.Pattern[str]  # says that a paragraph is one of this text
    runs: re.Pattern[str]  # what stands between the ends of a run
    others_before: re.Pattern[str]  # says that it is another text's
    others_after: re.Pattern[str]


def paragraph_form(language: str) -> re.Pattern[str]:
    """How paragraphs are cited in `language`."""
    return _forms(language).whole


def is_own(text: str, span: tuple[int, int], language: str) -> bool:
    """Whether the paragraphs cited at `span` are those of the text itself."""
    form = _forms(language)
    if form.own.search(text, span[0], min(len(text), span[1] + 1)):
        return True
    return not (
        form.others_after.match(text, span[1])
        or form.others_before.search(text[max(0, span[0] - 14) : span[0]])
    )


def paragraphs_in(words: str, language: str) -> tuple[str, ...]:
    """The paragraphs that `words` cite, each as its number and letters: "2(a)"."""
    form = _forms(language)
    leading = form.leading.match(words)
    found = list(_PARTS.finditer(words, leading.end() if leading else 0))
    letter = leading or _TRAILING.search(words)
    letters = f"({_slug(letter['letter'])})" if letter else ""
    cited = [_said(part) + letters for part in found]
    return tuple(_with_runs(cited, [words[a.end() : b.start()] for a, b in pairwise(found)], form.runs))


def _with_runs(cited: list[str], between: list[str], runs: re.Pattern[str]) -> Iterator[str]:
    """The paragraphs with those between the ends of every run."""
    for one, gap in zip(cited, [*between, ""], strict=True):
        yield one
        after = cited[cited.index(one) + 1] if gap and cited.index(one) + 1 < len(cited) else ""
        if gap and runs.search(gap) and one.isdigit() and after.isdigit() and int(after) - int(one) <= _FAR:
            yield from map(str, range(int(one) + 1, int(after)))


def _said(part: re.Match[str]) -> str:
    letters = "".join(f"({_slug(letter)})" for letter in _LETTER.findall(part["letters"]))
    return f"{_section(part['section'])}{part['number']}{letters}"


def _section(printed: str | None) -> str:
    """A section's number in capital Roman numerals, as most languages print it."""
    if not printed:
        return ""
    bare = printed[:-1].removeprefix("و")
    label = split_label(f"{bare}. ").first(*SECTIONS) or split_label(f"{bare}- ").first(*SECTIONS)
    return f"{roman(label.value).upper()}." if label else printed


def _slug(letter: str) -> str:
    """A letter of a list as its Latin counterpart."""
    if letter.isascii():
        return letter
    label = split_label(f"({letter}) ").first(Scheme.LETTER)
    return label.slug if label else letter


@cache
def _forms(language: str) -> _Forms:
    speech = wording(language)

    def row(name: str) -> str:
        return speech.pattern("paragraphs", name) or "(?!)"

    numbers = rf"{_NUMBER}(?:(?:{row('joins')}){_NUMBER})*"
    whole = rf"(?:{row('leading')})?(?:{row('before')})\s?{numbers}(?:{speech.pattern('paragraphs', 'after')})(?:{row('own')})?"
    return _Forms(
        re.compile(whole),
        re.compile(row("leading")),
        re.compile(row("own")),
        re.compile(row("runs")),
        re.compile(f"(?:{row('others_before')})$"),
        re.compile(row("others_after")),
    )
