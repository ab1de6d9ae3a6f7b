"""The submission as the official Word file: our amendments in it as tracked changes, the cover note on a page before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.brief.kinds.proposed import proposals
from desktop.brief.kinds.submission import covering, remark
from desktop.brief.ooxml.when import moment
from desktop.brief.redline.pen import Signature
from desktop.brief.submitted.apart import amended, fronted
from desktop.brief.word.template import template
from desktop.terms.commented import Comment, Thread
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.brief.kinds.proposed import Proposal, Proposed
    from desktop.brief.places import Places
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Brief, Matter
    from desktop.terms.document import Document
    from desktop.terms.step import Work

    Rows = tuple[tuple[Matter, tuple[Proposed, ...]], ...]


@dataclass(frozen=True)
class Official:
    """A text as it was handed out: its document whole, and its Word file."""

    document: Document
    source: bytes
    name: str = "the official file"


def amending(told: Told) -> Rows:
    """The decisions of a submission that we propose something to, with what we propose."""
    rows = ((matter, proposals(told, matter)) for matter in told.papers.matters)
    return tuple((matter, ours) for matter, ours in rows if ours)


def submitted(told: Told, brief: Brief, official: Official) -> Work[bytes | None]:
    """The official file with our amendments and the cover note of `brief`; None where no such file could be proven.

    Accepting the changes gives the text with the amendments, rejecting them the official text to the letter.
    """
    rows = amending(told)
    hung = [one for matter, ours in rows for one in _threads(told, told.places(matter), ours)]
    threads = [thread for thread, _ in hung]
    file = (official.source, official.name)
    made = yield from amended(official.document, file, threads, _signature(told))
    if made is None:
        return None
    beside = frozenset(hung[at][1].id for at in made.beside)
    stood = [(matter, [one.without(beside) for one in ours]) for matter, ours in rows]
    document, others = official.document, bool(made.others)
    cover = covering(told, document, stood, accepted=bool(made.accepted), uncommented=others)
    looks = template(_restyled(told))
    return (yield from fronted(made, replace(brief, sections=(cover,)), looks, official.name))


def _restyled(told: Told) -> Path | None:
    return Path(told.wishes.template) if told.wishes.template else None


def _signature(told: Told) -> Signature:
    author = told.wishes.author.strip() or told.wishes.party.strip() or told.words("brief.unnamed")
    return Signature(author, moment(told.wishes.date))


def _threads(told: Told, places: Places, ours: Sequence[Proposed]) -> Iterator[tuple[Thread, Note]]:
    """What is to be hung in the text: amendments with their words, the others as comments alone."""
    for proposed in ours:
        node = proposed.provision.id
        for one in (*proposed.joined, *proposed.apart):
            words = one.words if one in proposed.joined else None
            comment = _comment(told, remark(places, proposed, one))
            yield Thread(comment, node, _part(one, proposed), words), one.note
        for note in proposed.told:
            yield Thread(_comment(told, note.text.strip()), node), note


def _part(one: Proposal, proposed: Proposed) -> tuple[int, int] | None:
    """The span of an amendment, None where it is the whole paragraph."""
    return None if one.span == (0, len(as_printed(proposed.provision))) else one.span


def _comment(told: Told, text: str) -> Comment:
    signed = _signature(told)
    return Comment(signed.author, text, told.wishes.date)
