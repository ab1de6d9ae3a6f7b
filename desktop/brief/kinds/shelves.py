"""The documents a brief on many texts rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.sources import source_of, sources
from desktop.terms.brief import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Matter, Para


def shelf_sources(told: Told) -> tuple[Para, ...]:
    """The texts the decisions of the brief stand in, and those they were held against, each once."""
    used = {
        entry.id
        for m in (*told.papers.matters, *told.papers.before)
        for entry in (m.entry, m.draft_entry)
        if entry
    }
    used |= {row.text for row in told.papers.rows} | {
        s.text for row in told.papers.ledger for s in row.stations
    }
    shelf = told.papers.shelf
    found = [shelf[text] for text in shelf if text in used]
    if not found:
        found = list({m.entry.id: (m.entry, m.decision) for m in told.papers.matters if m.entry}.values())
    return tuple(one for entry, document in found for one in source_of(document, entry, told.words))


def own_sources(told: Told, matter: Matter) -> Iterator[Section]:
    """The sources of a decision that has the brief to itself."""
    if len(told.papers.matters) == 1:
        yield Section(told.words("section.sources"), sources(matter, told.words))


def shared_sources(told: Told) -> Iterator[Section]:
    """The sources of several decisions, once at the end."""
    if len(told.papers.matters) > 1:
        yield Section(told.words("section.sources"), shelf_sources(told))
