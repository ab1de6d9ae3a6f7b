"""The first page and the headings of decisions."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from desktop.checks.table import doubt
from desktop.terms.finding import Severity
from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_SESSION = re.compile(r"\((\d{1,3})\)")


def incomplete_date(document: Document) -> Iterator[Finding]:
    """A date of distribution that is a year alone."""
    date = document.masthead.date.strip()
    first = _first(document)
    if first and re.fullmatch(r"\d{4}\s*年?", date):
        yield doubt("incomplete_date", first, date, Severity.HIGH)


def other_session(document: Document) -> Iterator[Finding]:
    """A symbol of one session over the name of another."""
    head = document.masthead
    first, named = _first(document), _SESSION.search(head.symbol)
    if first and named and head.session and int(named[1]) != head.session and head.symbol.count("(") == 1:
        told = {"symbol": named[1], "session": head.session}
        yield doubt("other_session", first, head.symbol, Severity.HIGH, **told)


def _first(document: Document) -> Provision | None:
    heads = (one for one in document.provisions if one.kind is Kind.MASTHEAD)
    return next(heads, document.provisions[0] if document.provisions else None)


def kind_missing(document: Document) -> Iterator[Finding]:
    """The heading of a decision without the word (“Decision”, 决定) that most of the others have."""
    words = [(one, _word(one.label)) for one in document.decisions() if number_of(one.label)]
    usual = Counter(word for _, word in words if word)
    if len(words) < 3 or usual.total() * 10 < len(words) * 6:
        return
    word = usual.most_common(1)[0][0]
    for decision, there in words:
        if not there:
            yield doubt("kind_missing", decision, decision.label, Severity.HIGH, word=word)


def _word(label: str) -> str:
    rest = label.replace(number_of(label), " ").replace("第", " ").replace("号", " ")
    return next((word for word in rest.split() if len(word) > 1), "")
