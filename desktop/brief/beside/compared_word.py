"""A comparison as a Word file: what the two texts are, the headlines by weight, every change in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.beside.changes import changed
from desktop.brief.beside.cover import dated, subtitle
from desktop.brief.labels import labels
from desktop.brief.places import Places
from desktop.brief.word import word_bytes
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief, Section

if TYPE_CHECKING:
    from desktop.terms.change import Comparison


def comparison_word(comparison: Comparison, language: str = "") -> bytes:
    """The Word file of a comparison, its own words in `language`, that of the newer text where left out."""
    return word_bytes(comparison_brief(comparison, language))


def comparison_brief(comparison: Comparison, language: str = "") -> Brief:
    """A comparison as a brief that holds nothing but what changed."""
    own = labels(language or comparison.b.language)
    old, new = Places(comparison.a, own), Places(comparison.b, own)
    facts = {"symbol": dated(new.title, comparison.b, own), "draft": dated(old.title, comparison.a, own)}
    return Brief(
        title=new.title,
        subtitle=subtitle(new),
        facts=tuple((own(f"cover.{key}"), value) for key, value in facts.items() if value),
        sections=(Section(own("section.changes"), changed(comparison, own)),),
        language=own.language,
        tier=Tier.PUBLIC,
        named=own("sheet.comparison"),
    )
