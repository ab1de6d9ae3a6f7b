"""The cover block and the paragraph that says what the decision is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.labels import labels as labels_of
from desktop.brief.places import Places
from desktop.brief.runs import para
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.brief.labels import Labels
    from desktop.terms.brief import Matter, Para, Wishes
    from desktop.terms.document import Document

_COUNTED = (
    Kind.PREAMBULAR,
    Kind.OPERATIVE,
    Kind.PARAGRAPH,
    Kind.SUBPARAGRAPH,
    Kind.ANNEX,
    Kind.TABLE,
    Kind.FOOTNOTE,
)


def cover(matter: Matter, wishes: Wishes, labels: Labels, tier: str) -> tuple[tuple[str, str], ...]:
    """The facts of the cover block, those that are known."""
    masthead = matter.decision.masthead
    facts = {
        "symbol": _one_line(masthead.symbol, matter.decision),
        "body": _one_line(masthead.body, matter.decision),
        "session": _session(matter.decision, labels),
        "item": masthead.agenda_item,
        "adopted": adoption(matter.decision),
        "submitted": _one_line(masthead.submitted_by, matter.decision),
        "draft": _draft_name(matter, labels),
        "language": _language(matter.decision, labels),
        "author": wishes.author,
        "date": labels.day(wishes.date),
        "tier": labels(f"tier.{tier}"),
    }
    return tuple((labels(f"cover.{key}"), value) for key, value in facts.items() if value)


def about(matter: Matter, labels: Labels) -> tuple[Para, ...]:
    """What the decision is, in one paragraph of facts."""
    sentences = (
        _first(matter.decision, labels),
        _submitted(matter.decision, labels),
        labels("about.parts", parts=labels.listed(_parts(matter.decision, labels))),
        _against(matter, labels),
    )
    return (para(labels("list.sentence").join(sentence for sentence in sentences if sentence)),)


def standing(matter: Matter, labels: Labels) -> str:
    """What the decision is, who submitted it and what it is read against, without the count of its parts."""
    sentences = (
        _first(matter.decision, labels),
        _submitted(matter.decision, labels),
        _against(matter, labels),
    )
    return labels("list.sentence").join(sentence for sentence in sentences if sentence)


def adoption(document: Document) -> str:
    """The adoption line of the only decision as printed, on one line; "" where there is none."""
    if len(document.decisions()) > 1:
        return ""
    lines = [p.text for p in document.provisions if p.kind is Kind.ADOPTION]
    return _one_line("\n".join(lines), document)


def _first(document: Document, labels: Labels) -> str:
    places = Places(document, labels)
    if places.several:
        return labels("about.several", name=places.title, n=len(document.decisions()))
    key = "about.adopted" if adoption(document) else "about.draft"
    return labels(key, name=places.title, title=places.subject, adoption=adoption(document))


def _submitted(document: Document, labels: Labels) -> str:
    by = _one_line(document.masthead.submitted_by, document)
    return labels("about.submitted", by=by) if by else ""


def _parts(document: Document, labels: Labels) -> list[str]:
    kinds = [p.kind for p in document.provisions]
    return [labels.count(f"count.{kind}", kinds.count(kind)) for kind in _COUNTED if kind in kinds]


def _against(matter: Matter, labels: Labels) -> str:
    if matter.comparison is None:
        return ""
    by = _one_line(matter.comparison.a.masthead.submitted_by, matter.comparison.a)
    return labels("about.draft_by" if by else "about.draft_of", draft=_draft_name(matter, labels), by=by)


def _draft_name(matter: Matter, labels: Labels) -> str:
    return Places(matter.comparison.a, labels).title if matter.comparison else ""


def _session(document: Document, labels: Labels) -> str:
    masthead = document.masthead
    number = labels("cover.number", n=masthead.session) if masthead.session else ""
    return labels("list.comma").join(
        part for part in (number, _one_line(masthead.place_dates, document)) if part
    )


def _language(document: Document, labels: Labels) -> str:
    key = f"language.{document.language}"
    return labels(key) if labels.has(key) else document.language


def _one_line(words: str, document: Document) -> str:
    """Printed lines as one, with the comma of their own language."""
    comma = labels_of(document.language)("list.comma")
    return comma.join(" ".join(line.split()) for line in words.splitlines() if line.strip())
