"""The documents a brief is about, and what was decided before: the decisions and documents the text cites."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.links import linked
from desktop.brief.runs import para, quiet
from desktop.terms.brief import Run
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.terms.brief import Matter, Para
    from desktop.terms.document import Document

_MOST = 30  # cited documents that are listed
_PLACES = 6  # places of one that are named


def documents(told: Told, matter: Matter) -> tuple[Para, ...]:
    """The text in hand and the one it is compared with, each by its symbol."""
    made = [_document(told.words, "sources.adopted", matter.decision)]
    if matter.comparison is not None:
        made.append(_document(told.words, "sources.draft", matter.comparison.a))
    return (para(told.words("delegation.documents"), style="Lead"), *made)


def _document(words: Labels, role: str, document: Document) -> Para:
    masthead = document.masthead
    decision = next(iter(document.decisions()), None)
    label = number_of(decision.label) if decision and len(document.decisions()) == 1 else ""
    title = " ".join((decision.text if decision else masthead.title).split())
    rest = words("list.comma").join(one for one in (label, title, " ".join(masthead.date.split())) if one)
    comma = words("list.comma") if masthead.symbol and rest else ""
    lead = quiet(f"{words(role)}{words('list.colon')}")
    return para(lead, linked(masthead.symbol, document.language), comma, rest, style="Source")


def cited(told: Told, matter: Matter) -> tuple[Para, ...]:
    """What the text cites, in the order it does, each with its title where the dossier has it, and where it is cited."""
    found = _citations(told, matter)
    kept = _together(told, list(found.items())[:_MOST])
    lines = tuple(_line(told, symbols, places) for symbols, places in kept)
    more = len(found) - _MOST
    rest = (para(quiet(told.words("gist.more", n=more)), style="Small"),) if more > 0 else ()
    return (*lines, *rest)


def _together(told: Told, found: list[tuple[str, list[str]]]) -> Iterator[tuple[list[str], list[str]]]:
    """What is cited in the same places in one line, where no title is known of it."""
    titles = _titles(told)
    for (places, _), same in groupby(found, lambda one: (one[1], titles.get(one[0], ""))):
        yield [symbol for symbol, _ in same], places


def _citations(told: Told, matter: Matter) -> Mapping[str, list[str]]:
    places = told.places(matter)
    own = {matter.decision.masthead.symbol, *(number_of(p.label) for p in matter.decision.decisions())}
    found: dict[str, list[str]] = {}
    for provision in matter.decision.provisions:
        for reference in provision.clause.references:
            if reference.symbol and reference.symbol not in own and reference.node is None:
                named = found.setdefault(reference.symbol, [])
                name = places.name(provision)
                if name not in named:
                    named.append(name)
    return found


def _line(told: Told, symbols: list[str], places: list[str]) -> Para:
    words, language = told.words, told.papers.matters[0].decision.language
    title = _titles(told).get(symbols[0], "")
    named = [one for symbol in symbols for one in (Run(words("list.comma")), linked(symbol, language))]
    where = words.listed(places[:_PLACES]) + ("…" if len(places) > _PLACES else "")
    return para(
        *named[1:],
        f"{words('list.colon')}{title}" if title else "",
        quiet(words("changes.direction", words=words("delegation.cited_in", places=where))),
        style="List Bullet",
    )


def _titles(told: Told) -> Mapping[str, str]:
    """The titles of all decisions and documents of the dossier, by their number or symbol."""
    return dict(_known(told))


def _known(told: Told) -> Iterator[tuple[str, str]]:
    for entry, _ in told.papers.shelf.values():
        yield entry.symbol, entry.title
        yield from entry.parts
