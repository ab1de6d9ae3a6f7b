"""Deadlines: what "by the fifteenth session" resolves to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.terms.clause import Deadline
from desktop.terms.session import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.wording import Wording

_SESSION = {
    "zh": re.compile(r"第([一二三四五六七八九十]+)届"),
    "en": re.compile(r"(?:its|the) ([a-z]+(?:-[a-z]+)?) (?:regular |special )?session"),
}
_BODIES = (  # the first that is named
    (re.compile("科学和技术委员会|科技委|Committee on Science and Technology"), "CST"),
    (re.compile("执行情况审[评查]委员会|审评委|Review of the Implementation"), "CRIC"),
    (re.compile("缔约方会议|Conference of the Parties"), "COP"),
    (re.compile("环境大会|Environment Assembly"), "UNEA"),
    (re.compile("人权理事会|Human Rights Council"), "HRC"),
    (re.compile("联合国?大会|大会|General Assembly"), "GA"),
)
_ZH_DATE = re.compile(r"((?:19|20)\d\d)\s*年(?:\s*(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def deadlines(phrases: Iterable[str], speech: Wording, own: str = "") -> tuple[Deadline, ...]:
    """Each phrase with the session and the date it resolves to, where known; `own` is the body that speaks."""
    return tuple(Deadline(phrase, _session(phrase, speech, own), _date(phrase)) for phrase in phrases)


def body_in(words: str) -> str:
    """The short name of the body that `words` name, "" where none is known."""
    return next((name for form, name in _BODIES if form.search(words)), "")


def _session(phrase: str, speech: Wording, own: str) -> str | None:
    form = _SESSION.get(speech.language)
    found = form.search(phrase) if form else None
    number = ordinal(found[1], speech.language) if found else None
    if number is None:
        return None
    return f"{body_in(phrase) or own}{number}"


def _date(phrase: str) -> str | None:
    """The date as far as it is printed: a year, a month or a day."""
    found = _ZH_DATE.search(phrase)
    if found:
        return "-".join(part.zfill(2) for part in found.groups() if part)
    year = _YEAR.search(phrase)
    return year[1] if year else None
