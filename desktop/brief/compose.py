"""A decision with all that is known of it → Brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.asks import asked
from desktop.brief.changes import changed
from desktop.brief.cover import about, cover
from desktop.brief.labels import labels
from desktop.brief.notes import noted, shown
from desktop.brief.places import Places
from desktop.brief.runs import para
from desktop.brief.sources import sources
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief, Section, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.brief.labels import Labels
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Grid, Matter, Para

_NARROWING = tuple(Tier)  # from the widest to the narrowest


def compose(matter: Matter, wishes: Wishes | None = None) -> Brief:
    """The brief on a decision: what it is, what changed, our notes, who is asked what, and the sources.

    No note of a tier that was not asked for stands anywhere in it.
    """
    wishes = wishes or Wishes()
    words = labels(wishes.language or matter.decision.language)
    notes = shown(matter, wishes)
    tier = _narrowest(notes)
    places = Places(matter.decision, words)
    return Brief(
        title=places.title,
        subtitle="" if places.subject == places.title else places.subject,
        facts=cover(matter, wishes, words, tier),
        sections=_sections(matter, notes, words),
        language=words.language,
        tier=tier,
        author=wishes.author,
        date=wishes.date,
    )


def _sections(matter: Matter, notes: tuple[Note, ...], words: Labels) -> tuple[Section, ...]:
    return (
        Section(words("section.about"), about(matter, words)),
        Section(words("section.changes"), _changes(matter, words)),
        Section(words("section.notes"), noted(matter, notes, words)),
        Section(words("section.actions"), asked(matter.decision, words)),
        Section(words("section.sources"), sources(matter, words)),
    )


def _changes(matter: Matter, words: Labels) -> tuple[Para | Grid, ...]:
    if matter.comparison is None:
        return (para(words("changes.without")),)
    return changed(matter.comparison, words)


def _narrowest(notes: Iterable[Note]) -> Tier:
    """The tier the whole brief must bear: that of its most confidential note."""
    return max((note.tier for note in notes), key=_NARROWING.index, default=Tier.PUBLIC)
