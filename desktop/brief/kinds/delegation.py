"""The delegation brief: what matters on a page, what changed, where we and others stand, what to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.asks import asked
from desktop.brief.beside.changes import in_full, in_short
from desktop.brief.beside.compared import Compared
from desktop.brief.kinds.background import cited, documents
from desktop.brief.kinds.gist import gist, on_many, on_one, wording_only
from desktop.brief.kinds.lines import held, others, our_lines, proposed, talking_points
from desktop.brief.kinds.ours import others_kinds
from desktop.brief.kinds.paragraphs import paragraph_table
from desktop.brief.kinds.shelves import own_sources, shared_sources
from desktop.brief.kinds.stacking import each, section
from desktop.brief.notes import noted
from desktop.brief.runs import capital, para
from desktop.terms.brief import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Grid, Matter, Para
    from desktop.terms.step import Work


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """All sections, decision after decision; over several, what matters in any of them."""
    over = (gist(told, on_many(told)),) if len(told.papers.matters) > 1 else ()
    return (*over, *(yield from each(told, _on)), *shared_sources(told))


def _on(told: Told, matter: Matter) -> Iterator[Section]:
    """What is said first stands first: the gist, what changed, what we hold to and say; what it rests on comes after."""
    words = told.words
    yield gist(told, on_one(told, matter))
    yield from section(words("section.changes"), _in_short(told, matter))
    yield from _lines(told, matter)
    yield from section(words("delegation.background"), (*documents(told, matter), *cited(told, matter)))
    further = others_kinds(told.notes(matter))
    tier = told.tier(told.every_note)
    yield from section(words("delegation.notes"), noted(told.places(matter), further, tier))
    yield Section(words("section.actions"), asked(matter.decision, words, matter.only))
    yield from section(words("changes.all"), _in_full(told, matter))
    yield from section(words("delegation.paragraphs"), paragraph_table(told, matter), wide=True)
    yield from own_sources(told, matter)


def _lines(told: Told, matter: Matter) -> Iterator[Section]:
    """Who stands where; where there is no note to tell it, that is said."""
    words = told.words
    if not told.notes(matter) and len(told.papers.matters) == 1:
        yield Section(words("delegation.line"), (para(words("notes.none")),))
    yield from section(words("delegation.held"), held(told, matter))
    yield from section(words("delegation.points"), talking_points(told, matter))
    yield from section(words("delegation.line"), our_lines(told, matter))
    yield from section(words("delegation.others"), others(told, matter))
    yield from section(words("delegation.amendments"), proposed(told, matter))


def _in_short(told: Told, matter: Matter) -> tuple[Para, ...]:
    if matter.comparison is None:
        return ()
    compared = Compared(matter.comparison, told.words)
    light = wording_only(compared) if not any(map(compared.weight, compared.groups)) else ""
    return (*in_short(compared), *((para(capital(light) + told.words("gist.stop")),) if light else ()))


def _in_full(told: Told, matter: Matter) -> tuple[Para | Grid, ...]:
    return in_full(Compared(matter.comparison, told.words)) if matter.comparison else ()
