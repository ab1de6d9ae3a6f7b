"""The submission: a cover note, then every paragraph we amend, whole, with our amendments as tracked changes.

Where the amendments go into the official Word file itself, the cover note alone stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.kinds.amended import laid
from desktop.brief.kinds.background import documents
from desktop.brief.kinds.proposed import proposals
from desktop.brief.kinds.stacking import each
from desktop.brief.places import Places
from desktop.brief.runs import capital, para, strong
from desktop.terms.brief import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.brief.kinds.proposed import Proposal, Proposed
    from desktop.terms.brief import Matter, Para
    from desktop.terms.document import Document
    from desktop.terms.step import Work

    Rows = Sequence[tuple[Matter, Sequence[Proposed]]]


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
    ours = proposals(told, matter)
    if not ours and len(told.papers.matters) > 1:
        return
    yield Section(words("submission.cover"), (*_cover(told, places, ours), *documents(told, matter)))
    if ours:
        key = para(words("submission.key"), style="Small")
        made = (one for proposed in ours for one in _paragraph(places, proposed))
        yield Section(words("submission.amendments"), (key, *made))


def _cover(told: Told, places: Places, ours: Sequence[Proposed]) -> Iterator[Para]:
    """Who proposes what to which text, as a note to the secretariat."""
    if not ours:
        yield para(told.words("submission.none", document=places.title))
        return
    yield _note(told, places)
    yield _named(places, ours)


def facts(told: Told, known: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """The cover block of what is handed in: the document, who hands it in and when; of what is known nothing of ours."""
    words, wishes = told.words, told.wishes
    theirs = {words(f"cover.{key}") for key in ("symbol", "body", "session", "item")}
    party, author = wishes.party.strip(), wishes.author.strip()
    own = {
        words("cover.submitted"): party or author,
        words("cover.author"): author if party and party != author else "",
        words("submission.date"): words.day(wishes.date),
    }
    return (*(fact for fact in known if fact[0] in theirs), *(fact for fact in own.items() if fact[1]))


def _note(told: Told, places: Places) -> Para:
    subject = places.subject or places.title
    return para(told.words("submission.note", who=_who(told), document=places.title, title=subject))


def _note_on(told: Told, document: str) -> Para:
    """The same of a document that holds several decisions, each with a title of its own."""
    return para(told.words("submission.several", who=_who(told), document=document))


def _who(told: Told) -> str:
    return told.wishes.party or told.wishes.author or told.words("submission.we")


def _named(places: Places, ours: Iterable[Proposed]) -> Para:
    named = places.labels.listed([places.name(proposed.provision) for proposed in ours])
    return para(places.labels("submission.places", places=named))


def _paragraph(places: Places, proposed: Proposed) -> Iterator[Para]:
    """The paragraph once with all amendments that do not meet, and once with each of those that do; then what is told."""
    provision, language = proposed.provision, places.document.language
    yield para(capital(places.name(provision)), style="Lead")
    together = (proposed.joined,) if proposed.joined else ()
    for row in (*together, *((one,) for one in proposed.apart)):
        runs = laid(provision, [(one.span, one.words) for one in row], tracked=True)
        yield para(*runs, style="Quote", language=language, source=places.cited(provision))
    if len(proposed.apart) > 1:
        yield para(places.labels("submission.alternatives"), style="Small")
    yield from _in_words(proposed, "Body")


def _in_words(proposed: Proposed, style: str) -> Iterator[Para]:
    """Amendments that are told, not worded."""
    for note in proposed.told:
        lines = (line.strip() for line in note.text.splitlines())
        yield from (para(line, style=style) for line in lines if line)


# -- before the official text


def covering(told: Told, whole: Document, rows: Rows, *, accepted: bool, uncommented: bool) -> Section:
    """The cover note of the official text with our amendments in it.

    `rows` are the proposals by decision, as they came to stand in the text or beside it; whether changes of the official
    file were accepted before, and whether its comments were left out, is said at the end.
    """
    words = told.words
    inside = any(one.joined for _, ours in rows for one in ours)
    said = [key for key, so in (("accepted", accepted), ("uncommented", uncommented)) if so]
    content = (
        _note_on(told, Places(whole, words).title) if len(rows) > 1 else _note(told, told.places(rows[0][0])),
        *_where(told, rows),
        *((para(words("submission.inside")),) if inside else ()),
        *_all_beside(told, rows),
        *(para(words(f"submission.{key}"), style="Small") for key in said),
    )
    return Section(words("submission.cover"), content)


def _where(told: Told, rows: Rows) -> Iterator[Para]:
    for matter, ours in rows:
        if len(rows) > 1:
            yield para(capital(told.places(matter).title), style="Lead")
        yield _named(told.places(matter), ours)


def _all_beside(told: Told, rows: Rows) -> Iterator[Para]:
    found = [(told.places(matter), one) for matter, ours in rows for one in ours if one.apart or one.told]
    if found:
        yield para(told.words("submission.beside"), style="Lead")
    for places, proposed in found:
        yield from _beside(places, proposed)


def _beside(places: Places, proposed: Proposed) -> Iterator[Para]:
    """What could not stand in the text, with its place."""
    yield para(strong(capital(places.name(proposed.provision))), style="Note Heading")
    for n, one in enumerate(proposed.apart, 1):
        if len(proposed.apart) > 1:
            yield para(places.labels("submission.alternative", n=n), style="Note Quote")
        runs = laid(proposed.provision, [(one.span, one.words)])
        yield para(*runs, style="Quote", language=places.document.language)
    yield from _in_words(proposed, "Note")


def remark(places: Places, proposed: Proposed, one: Proposal) -> str:
    """An amendment as a comment at its place, for where it does not stand in the text."""
    words, many = places.labels, len(proposed.apart)
    said = words("submission.instead", words=one.words) if one.words else words("submission.delete")
    if one not in proposed.apart or many < 2:
        return said
    return f"{words('submission.alternative', n=proposed.apart.index(one) + 1)}\n{said}"
