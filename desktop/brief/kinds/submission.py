"""The submission: a cover note, then every paragraph we amend, whole, with our amendments as tracked changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds.amended import amended, together
from desktop.brief.kinds.background import documents
from desktop.brief.kinds.ours import amendments, party_of
from desktop.brief.kinds.stacking import each
from desktop.brief.runs import capital, para
from desktop.terms.brief import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.papers import Told
    from desktop.brief.places import Places
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Matter, Para, Run
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """The cover note and the amendments, decision after decision; the names of our own files stay at home."""
    made = yield from each(told, _on)
    if made:
        return made
    titles = told.words.listed([told.places(matter).title for matter in told.papers.matters])
    nothing = para(told.words("submission.none", document=titles))
    return (Section(told.words("submission.cover"), (nothing,)),)


def _on(told: Told, matter: Matter) -> Iterator[Section]:
    words, places = told.words, told.places(matter)
    ours = [note for note in amendments(told.notes(matter)) if not party_of(note, told.wishes.party)]
    on: dict[str, list[Note]] = {}
    for note in ours:
        on.setdefault(note.anchor.node, []).append(note)
    provisions = [p for p in matter.decision.provisions if p.id in on]
    if not provisions and len(told.papers.matters) > 1:
        return
    yield Section(words("submission.cover"), (*_cover(told, places, provisions), *documents(told, matter)))
    made = [one for p in provisions for one in _paragraph(places, p, on[p.id])]
    if made:
        key = para(words("submission.key"), style="Small")
        yield Section(words("submission.amendments"), (key, *made))


def _cover(told: Told, places: Places, provisions: list[Provision]) -> Iterator[Para]:
    """Who proposes what to which text, as a note to the secretariat."""
    words = told.words
    if not provisions:
        yield para(words("submission.none", document=places.title))
        return
    who = told.wishes.party or told.wishes.author or words("submission.we")
    named = words.listed([places.name(provision) for provision in provisions])
    subject = places.subject or places.title
    yield para(words("submission.note", who=who, document=places.title, title=subject))
    yield para(words("submission.places", places=named))


def _paragraph(places: Places, provision: Provision, notes: list[Note]) -> Iterator[Para]:
    """The paragraph once with all amendments in it; where two meet, once for each of them."""
    words, language = places.labels, places.document.language
    yield para(capital(places.name(provision)), style="Lead")
    whole = together(notes, provision, tracked=True)
    laid = [whole] if whole else [amended(note, provision, tracked=True) for note in notes]
    for runs in filter(None, laid):
        yield para(*runs, style="Quote", language=language, source=places.cited(provision))
    if not whole:
        yield from _in_words(notes, laid)
    if len(laid) > 1:
        yield para(words("submission.alternatives"), style="Small")


def _in_words(notes: list[Note], laid: list[tuple[Run, ...]]) -> Iterator[Para]:
    """Amendments that are told, not worded."""
    for note, runs in zip(notes, laid, strict=True):
        if not runs:
            yield from (para(line.strip()) for line in note.text.splitlines() if line.strip())
