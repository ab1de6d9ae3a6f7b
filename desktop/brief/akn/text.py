"""Running text in Akoma Ntoso: footnotes at their calls, what is cited as links, verbs and addressees marked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.akn.iri import cited, concept, identity
from desktop.brief.akn.xml import append_text, make, words
from desktop.reading.footnotes import SUPERSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.brief.akn.plan import Plan
    from desktop.brief.akn.xml import Element
    from desktop.terms.clause import Reference
    from desktop.terms.provision import Provision

_DIGITS = str.maketrans(SUPERSCRIPTS, "0123456789")


@dataclass(frozen=True)
class _Span:
    """A stretch of a text that stands in an element of its own."""

    start: int
    end: int
    element: Callable[[], Element]


def running(plan: Plan, provision: Provision, tag: str = "p") -> Element:
    """The text of `provision` in an element, with what is known of it marked."""
    element, at = make(tag), 0
    for span in _kept(_spans(plan, provision)):
        append_text(element, provision.text[at : span.start])
        element.append(span.element())
        at = span.end
    append_text(element, provision.text[at:])
    return element


def _kept(spans: list[_Span]) -> Iterator[_Span]:
    """The spans in the order of the text; of two that overlap, the one that was named first."""
    taken: list[_Span] = []
    for span in spans:
        if all(span.end <= other.start or other.end <= span.start for other in taken):
            taken.append(span)
    yield from sorted(taken, key=lambda span: span.start)


def _spans(plan: Plan, provision: Provision) -> list[_Span]:
    return [
        *_calls(plan, provision),
        *_verb(provision),
        *_addressees(provision),
        *_references(plan, provision),
    ]


def _calls(plan: Plan, provision: Provision) -> Iterator[_Span]:
    for start, note in plan.called.get(provision.id, {}).items():
        yield _Span(start, start + len(note.label), lambda note=note: _note(plan, note))  # type: ignore[misc]


def _note(plan: Plan, note: Provision) -> Element:
    marker = note.label.translate(_DIGITS)
    return make(
        "authorialNote", running(plan, note), marker=marker, placement="bottom", eId=plan.eid(note.id)
    )


def _verb(provision: Provision) -> Iterator[_Span]:
    clause = provision.clause
    if clause.verb and clause.verb_class:
        yield from _marked(provision.text, clause.verb, "term", concept(clause.verb_class), 0)
    elif clause.verb and provision.text.startswith(clause.verb):
        yield _Span(0, len(clause.verb), lambda: words("span", clause.verb, class_="italic"))


def _addressees(provision: Provision) -> Iterator[_Span]:
    at = 0
    for addressee in provision.clause.addressees:
        if addressee.id and addressee.text:
            for span in _marked(provision.text, addressee.text, "organization", identity(addressee.id), at):
                at = span.end
                yield span


def _marked(text: str, part: str, tag: str, target: str, after: int) -> Iterator[_Span]:
    start = text.find(part, after)
    if start >= 0:
        yield _Span(start, start + len(part), lambda: words(tag, part, refersTo=f"#{target}"))


def _references(plan: Plan, provision: Provision) -> Iterator[_Span]:
    at = 0
    for printed, found in _runs(provision.clause.references):
        start = provision.text.find(printed, at) if printed else -1
        if start >= 0:
            at = start + len(printed)
            yield _Span(start, at, lambda found=found: _cited(plan, provision, found))  # type: ignore[misc]


def _runs(references: tuple[Reference, ...]) -> Iterator[tuple[str, list[Reference]]]:
    """The references that are printed as one: "decisions 1/COP.2 and 3/COP.2" cites two; the same twice is no run."""
    for printed, group in groupby(references, key=lambda reference: reference.text):
        run: list[Reference] = []
        for reference in group:
            if reference in run:
                yield printed, run
                run = []
            run.append(reference)
        yield printed, run


def _cited(plan: Plan, provision: Provision, found: list[Reference]) -> Element:
    printed = found[0].text
    places = _places(printed, found) if len(found) > 1 else []
    if not places:
        return words("ref", printed, href=cited(plan, provision, found[0]))
    element, at = make("mref"), 0
    for (start, end), reference in zip(places, found, strict=True):
        append_text(element, printed[at:start])
        element.append(words("ref", printed[start:end], href=cited(plan, provision, reference)))
        at = end
    append_text(element, printed[at:])
    return element


def _places(printed: str, found: list[Reference]) -> list[tuple[int, int]]:
    """Where each symbol stands in a run, or nothing where one is not found in its order."""
    places: list[tuple[int, int]] = []
    at = 0
    for reference in found:
        form = r"\s*".join(map(re.escape, reference.symbol or ""))
        match = re.compile(form).search(printed, at) if form else None
        if match is None:
            return []
        places.append(match.span())
        at = match.end()
    return places
