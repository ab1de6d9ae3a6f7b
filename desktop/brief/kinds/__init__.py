"""The kinds of brief: each composes its sections of the same papers and parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.cover import cover
from desktop.brief.kinds import actions, comparison, delegation, handover, report, submission, translation
from desktop.brief.kinds.papers import Papers, Told
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief, BriefKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.terms.brief import Section, Wishes
    from desktop.terms.step import Work

__all__ = ["Papers", "composed"]

_SECTIONS: Mapping[BriefKind, Callable[[Told], Work[tuple[Section, ...]]]] = {
    BriefKind.DELEGATION: delegation.sections,
    BriefKind.COMPARISON: comparison.sections,
    BriefKind.ACTIONS: actions.sections,
    BriefKind.TRANSLATION: translation.sections,
    BriefKind.REPORT: report.sections,
    BriefKind.SUBMISSION: submission.sections,
    BriefKind.HANDOVER: handover.sections,
}
_MOST = 6  # decisions that a cover names
_LYING = frozenset({BriefKind.TRANSLATION})  # kinds whose every page is wide
_HANDED_IN = frozenset({BriefKind.SUBMISSION})  # what is handed to a secretariat bears no tier of ours


def composed(papers: Papers, wishes: Wishes) -> Work[Brief]:
    """The brief of the kind wished for. No note of a tier or kind that was not asked for stands anywhere in it."""
    told = Told(papers, wishes)
    sections = yield from _SECTIONS[wishes.kind](told)
    title, subtitle = _titles(told)
    tier = Tier.PUBLIC if wishes.kind in _HANDED_IN else told.tier(told.every_note)
    return Brief(
        title=title,
        subtitle=subtitle,
        facts=_facts(told, tier),
        sections=sections,
        language=told.words.language,
        tier=tier,
        author=wishes.author,
        date=wishes.date,
        named=told.words(f"brief.{wishes.kind}"),
        wide=wishes.kind in _LYING,
        kind=wishes.kind,
        paper=wishes.paper,
    )


def _titles(told: Told) -> tuple[str, str]:
    """The decision and its title; of several decisions the text they stand in, or how many they are."""
    matters = told.papers.matters
    if len(matters) == 1 or told.wishes.kind is BriefKind.TRANSLATION:
        places = told.places(matters[0])
        return places.title, "" if places.subject == places.title else places.subject
    symbols = list(dict.fromkeys(matter.decision.masthead.symbol for matter in matters))
    number = told.words.count("count.decision", len(matters))
    if len(symbols) == 1 and symbols[0]:
        return symbols[0], number
    return number, _listed(told, [told.places(matter).title for matter in matters])


def _listed(told: Told, titles: list[str]) -> str:
    if len(titles) <= _MOST:
        return told.words.listed(titles)
    more = told.words("gist.more", n=len(titles) - _MOST)
    return told.words("list.comma").join((*titles[:_MOST], more))


def _facts(told: Told, tier: Tier) -> tuple[tuple[str, str], ...]:
    """The cover block: of a single decision all that is known, of several what they share."""
    matters = told.papers.matters
    if told.wishes.kind is BriefKind.TRANSLATION:
        matters = matters[:1]
    covers = [cover(matter, told.wishes, told.words, tier) for matter in matters]
    shared = tuple(fact for fact in covers[0] if all(fact in facts for facts in covers))
    return submission.facts(told, shared) if told.wishes.kind in _HANDED_IN else shared
