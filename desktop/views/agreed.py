"""Agreed language as rows: where the same words stood before, the year, and what is identical in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.views.search import snippet
from desktop.views.standing import Standing, standing

if TYPE_CHECKING:
    from desktop.terms.brief import Run
    from desktop.terms.document import Document
    from desktop.terms.dossier import TextEntry
    from desktop.terms.lineage import Precedent

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMERALS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One earlier use of the words: its text, its place and year; the words it shares are marked strong in `runs`."""

    text: str
    node: str
    name: str  # of the document
    symbol: str
    place: Standing
    year: str  # "" where the document does not say
    session: int | None
    language: str
    score: float  # 1.0 where the words are the same
    words: str  # the whole provision
    spans: tuple[tuple[int, int], ...]
    runs: tuple[Run, ...]

    @property
    def identical(self) -> bool:
        """Whether the words stand there as they were asked for."""
        return self.score == 1.0


def agreed_row(found: Precedent, entry: TextEntry, around: Document) -> AgreedRow:
    """The row of one earlier use; `around` is as much of its document as says where it stands."""
    hit = found.hit
    place = standing(around, hit.node)
    if place.decision == entry.name:
        place = Standing("", place.kind, place.place)
    return AgreedRow(
        hit.text,
        hit.node,
        entry.name,
        entry.symbol,
        place,
        year_of(entry.date, around.masthead.place_dates),
        entry.session,
        entry.language,
        found.score,
        hit.words,
        hit.spans,
        snippet(hit.words, hit.spans),
    )


def year_of(*dates: str) -> str:
    """The last year that the first of `dates` which has one names, in whatever digits; "" where none does."""
    for date in dates:
        years = _YEAR.findall(date.translate(_NUMERALS))
        if years:
            return str(max(years))
    return ""


def agreed_json(row: AgreedRow) -> dict[str, Any]:
    """One earlier use as the command line's JSON."""
    return {
        "document": row.name,
        "symbol": row.symbol,
        "node": row.node,
        "decision": row.place.decision or None,
        "year": int(row.year) if row.year else None,
        "session": row.session,
        "language": row.language,
        "score": row.score,
        "text": row.words,
        "spans": [list(span) for span in row.spans],
    }


def place_of(row: AgreedRow) -> str:
    """Document, decision and place in one line: "ICCD/COP(14)/23/Add.1, 16/COP.14, 4(b), 2019"."""
    return ", ".join(filter(None, (row.name, row.place.decision, row.place.place, row.year)))


def marked(row: AgreedRow) -> str:
    """The words around the first find, what is shared between « and »."""
    return "".join(f"«{run.text}»" if run.mark.value == "strong" else run.text for run in row.runs)
