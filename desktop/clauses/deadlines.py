"""Deadlines: what "by the fifteenth session" resolves to."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.clauses.identities import named
from desktop.paths import resources
from desktop.terms.clause import Deadline
from desktop.terms.session import ordinal
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ZH_DATE = re.compile(r"((?:19|20)\d\d)\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_BEFORE = 90  # characters before "its session" in which the body that is meant is named
_BEHIND = 70
_AT_ONCE = 8  # characters that join the two
_JUST_BEFORE = 40
_SENTENCE = re.compile(r"[;.；。]")


class _Session(NamedTuple):
    """How a session is cited in one language."""

    form: re.Pattern[str]
    of: re.Pattern[str]  # the name of a body begins behind it, in Chinese: ends before it
    own: re.Pattern[str]  # the session of the body that speaks


def deadlines(
    text: str, spans: Iterable[tuple[int, int]], language: str, own: str = ""
) -> tuple[Deadline, ...]:
    """The phrases at `spans` with the session and the date they resolve to; `own` is the body that speaks."""
    return tuple(_deadline(text, span, language, own) for span in spans)


def body_in(words: str, language: str) -> str:
    """The short name of the body that `words` name last, "" where none is known."""
    codes = _codes()
    held = [(end, end - start, known) for start, end, known in named(words, language) if known in codes]
    return codes[max(held)[2]] if held else ""


def _deadline(text: str, span: tuple[int, int], language: str, own: str) -> Deadline:
    phrase = text[slice(*span)].strip(" ,，")
    found = _session_form(language).form.search(phrase)
    number = ordinal(found["ordinal"], language) if found else None
    if number is None:
        return Deadline(phrase, None, _date(phrase, language))
    body = _body(text, span, language, own)
    return Deadline(phrase, f"{body}{number}" if body else None, _date(phrase, language))


def _body(text: str, span: tuple[int, int], language: str, own: str) -> str:
    """The body whose session is meant, "" where it is one that nobody listed."""
    forms, phrase = _session_form(language), text[slice(*span)]
    named_in = body_in(phrase, language)
    if forms.own.search(text, max(0, span[0] - _JUST_BEFORE), span[1]):
        return named_in or own
    if language == "zh" and _another_named(text[: span[0]], phrase, forms):
        return ""
    return named_in or _body_around(text, span, language, own)


def _another_named(before: str, phrase: str, forms: _Session) -> bool:
    """Whether the noun that a Chinese session belongs to ends a name that nobody listed."""
    found = forms.form.search(phrase)
    owner = f"{before[-_JUST_BEFORE:]}{phrase[: found.start() if found else 0]}"
    if not forms.of.search(owner):
        return False
    return not any(end == len(owner) for _, end, known in named(owner, "zh") if known in _codes())


def _body_around(text: str, span: tuple[int, int], language: str, own: str) -> str:
    """The body named right behind a phrase ("…session of the Conference"), else the last one before it."""
    behind = text[span[1] : span[1] + _BEHIND]
    codes = _codes()
    held = [(start, -end, known) for start, end, known in named(behind, language) if known in codes]
    if held and min(held)[0] <= _AT_ONCE and language != "zh":
        return codes[min(held)[2]]
    if language != "zh" and _session_form(language).of.match(behind):
        return ""
    before = _SENTENCE.split(text[max(0, span[0] - _BEFORE) : span[0]])[-1]
    return body_in(before, language) or own


def _date(phrase: str, language: str) -> str | None:
    """The date as far as it is printed: a year, a month or a day."""
    found = _ZH_DATE.search(phrase)
    if found:
        return "-".join(part.zfill(2) for part in found.groups() if part)
    year = _YEAR.search(phrase)
    return _with_month(phrase[: year.start()], year[1], language) if year else None


def _with_month(before: str, year: str, language: str) -> str:
    months = wording(language).words("clauses", "months")
    for number, month in enumerate(months, 1):
        found = re.search(rf"(?:(\d{{1,2}})\D{{1,20}})?\b{month}\W+(?:de )?$", before)
        if found:
            day = f"-{found[1].zfill(2)}" if found[1] else ""
            return f"{year}-{number:02}{day}"
    return year


@cache
def _session_form(language: str) -> _Session:
    speech = wording(language)
    of = speech.pattern("clauses", "session_of") or "(?!)"
    return _Session(
        re.compile(speech.pattern("clauses", "session_form") or "(?!)"),
        re.compile(f"{of}$" if language == "zh" else of),
        re.compile(speech.pattern("clauses", "session_own") or "(?!)"),
    )


@cache
def _codes() -> Mapping[str, str]:
    read = tomllib.loads((resources() / "wording" / "sessions.toml").read_text(encoding="utf-8"))
    return dict(read["codes"])
