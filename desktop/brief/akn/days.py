"""Days: what is printed on a first page as Akoma Ntoso writes it."""

from __future__ import annotations

import re

from desktop.brief.labels import labels

_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:er|\.)?\s+(?:de\s+)?(?P<month>[^\W\d]{3,12})\s+(?:del?\s+)?(?P<year>\d{4})"
)
_HAN_DAY = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")


def iso_day(printed: str, language: str) -> str:
    """A day as printed ("7 March 2022", "2019年9月13日") as the standard writes it; "" where it is no whole day."""
    han = _HAN_DAY.search(printed)
    if han:
        return _iso(*map(int, han.groups()))
    found = _DAY.search(printed)
    month = _month(found["month"], language) if found else 0
    return _iso(int(found["year"]), month, int(found["day"])) if found and month else ""


def _iso(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _month(name: str, language: str) -> int:
    speech = labels(language)
    months = (speech(f"date.month.{n}") if speech.has(f"date.month.{n}") else "" for n in range(1, 13))
    return next((n for n, month in enumerate(months, 1) if month.lower() == name.lower()), 0)
