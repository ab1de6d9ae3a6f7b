"""Conferences: which conference of the parties is meant where a language has the same letters for several."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.terms.clause import Reference
    from desktop.terms.document import Document


@dataclass(frozen=True)
class _Letters:
    """How a language prints the conference in a decision's number, and the words by which each is known."""

    form: re.Pattern[str]
    known_by: Mapping[str, re.Pattern[str]]


def conference_of(document: Document) -> str:
    """The letters in English of the conference whose text this is: CP or COP; "" where nothing says so."""
    head = document.masthead
    enacting = (p.text for p in document.provisions if p.kind is Kind.ENACTING)
    return conference_in(" ".join((head.symbol, head.body, head.title, *enacting)), document.language)


def conference_in(words: str, language: str) -> str:
    """The letters in English of the conference that `words` name first, or ""."""
    letters = _letters(language)
    known = letters.known_by.items() if letters else ()
    found = [(match.start(), name) for name, form in known if (match := form.search(words))]
    return min(found, default=(0, ""))[1]


def conferred(cited: tuple[Reference, ...], text: str, own: str, language: str) -> tuple[Reference, ...]:
    """`cited` with the conference's letters in English: those of the text's own conference, else of the one `text` names."""
    letters = _letters(language)
    if letters is None or not any(letters.form.search(one.symbol or "") for one in cited):
        return cited
    name = own or conference_in(text, language)
    return tuple(_named(one, letters, name) for one in cited) if name else cited


def _named(one: Reference, letters: _Letters, name: str) -> Reference:
    return replace(one, symbol=letters.form.sub(f"{name}.", one.symbol)) if one.symbol else one


@cache
def _letters(language: str) -> _Letters | None:
    table = dict(wording(language).tables.get("conferences", {}))
    form = table.pop("letters", None)
    known_by = {name: re.compile(str(words)) for name, words in table.items()}
    return _Letters(re.compile(str(form)), known_by) if form else None
