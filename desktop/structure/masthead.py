"""Masthead: what the first page says of the document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.structure.naming import printed
from desktop.structure.signs import Sign
from desktop.terms.document import Masthead
from desktop.terms.session import ordinal
from desktop.terms.symbol import find_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.structure.signs import Item
    from desktop.terms.wording import Wording

_DISTRIBUTION = re.compile(r"Distr(?:ibution|ibución)?\.?\s*:?\s+(.+)", re.IGNORECASE)
_ORIGINAL = re.compile(r"Original\s*:\s*(.+)", re.IGNORECASE)
_DATE = re.compile(r"(?:\d{1,2}\S{0,2}\s+[^\d,،]{3,30}\s)?(?:19|20)\d{2}(?:\s+(?:года|г\.))?|\d{4}\s*年.*日")
_NO_BODY = ("session", "convention", "reported", "adopting", "place")
_NO_TITLE = ("submitter", "draft", "agenda", "session", "place", "body", "issue", "convention", "adopting")
_LANGUAGES = {
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "spanish": "es",
    "russian": "ru",
    "arabic": "ar",
    "中文": "zh",
    "英文": "en",
    "français": "fr",
    "anglais": "en",
    "español": "es",
    "inglés": "en",
    "русский": "ru",
    "английский": "en",
}


def read_masthead(head: Sequence[Item], body: Sequence[Item], speech: Wording) -> Masthead:
    """The fields of the masthead that `head` spells out; `body` follows it."""
    lines = [
        _unmarked(line)
        for item in [*head, *_before_formula(body)]
        for line in item.text.split("\n")
        if line.strip()
    ]
    distribution = _after(_DISTRIBUTION, lines)
    place = _place(speech, lines)
    session = _session(speech, lines)
    agenda = _agenda(speech, lines)
    return Masthead(
        symbol=find_symbol(lines),
        distribution=distribution,
        date=_date(lines, place),
        language=_language(lines),
        original_language=_language_code(_after(_ORIGINAL, lines)),
        body=_body_name(speech, lines),
        session=session,
        place_dates=place,
        agenda_item=agenda,
        title=_title(speech, lines, body),
        submitted_by=_submitter(speech, lines),
    )


def _unmarked(line: str) -> str:
    """A line of the head without the mark of a note that it calls."""
    return line.strip().rstrip("*").strip()


def _before_formula(body: Sequence[Item]) -> Sequence[Item]:
    """Who submits a draft may stand between its title and its formula."""
    return body[1:2] if len(body) > 2 and body[2].sign is Sign.ENACTING else ()


def _after(form: re.Pattern[str], lines: Sequence[str]) -> str:
    return next((found[1].strip() for line in lines if (found := form.match(line.strip()))), "")


def _place(speech: Wording, lines: Sequence[str]) -> str:
    """A line of its own, or what a report's title says of where the session was held."""
    own = (line for line in lines if speech.match("place", line) and not speech.match("reported", line))
    said = (found["place"] for line in lines if (found := speech.match("reported", line)) and found["place"])
    return next(iter((*own, *said)), "")


def _date(lines: Sequence[str], place: str) -> str:
    return next((line.strip() for line in lines if line != place and _DATE.fullmatch(line.strip())), "")


def _language(lines: Sequence[str]) -> str:
    return next((code for line in lines if (code := _language_code(line))), "")


def _language_code(text: str) -> str:
    return _LANGUAGES.get(text.strip().lower(), "")


def _session(speech: Wording, lines: Sequence[str]) -> int | None:
    for line in lines:
        found = speech.match("session", line) or speech.match("reported", line)
        named = found.groupdict() if found else {}
        words = named.get("ordinal") or named.get("special") or ""
        number = ordinal(words, speech.language) if words else None
        if number:
            return number
    return None


def _agenda(speech: Wording, lines: Sequence[str]) -> str:
    found = next((found for line in lines if (found := speech.opens("agenda", line))), None)
    return re.sub(r"\s+(?=\(?\w{1,2}\))", "", " ".join(found["item"].split())) if found else ""


def _body_name(speech: Wording, lines: Sequence[str]) -> str:
    names = [
        _to_its_end(lines, n)
        for n, line in enumerate(lines)
        if speech.match("body", line) and not any(speech.match(other, line) for other in _NO_BODY)
    ]
    return (", " if speech.spaced else "，").join(dict.fromkeys(names[-2:]))


def _to_its_end(lines: Sequence[str], at: int) -> str:
    """A name that runs over several lines goes on with a small letter."""
    end = at + 1
    while end < len(lines) and lines[end][:1].islower():
        end += 1
    return " ".join(lines[at:end])


def _submitter(speech: Wording, lines: Sequence[str]) -> str:
    for line in lines:
        found = speech.match("submitter", line)
        if found:
            return next((group for group in found.groups() if group), "")
    return ""


def _title(speech: Wording, lines: Sequence[str], body: Sequence[Item]) -> str:
    """The last line that is neither a note of who submits it nor any other field."""
    if body and body[0].sign is Sign.TITLED:
        found = speech.opens("titled", body[0].text)
        return body[0].text[len(printed(body[0].text, found.end() if found else 0, speech)) :].strip()
    if body and body[0].sign is Sign.PLAIN and any(item.sign is Sign.ENACTING for item in body[1:3]):
        return body[0].text
    for line in reversed(lines):
        if not any(speech.match(name, line) for name in _NO_TITLE):
            return line.strip().rstrip("*").strip()
    return ""
