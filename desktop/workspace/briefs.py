"""Briefs of a dossier: what one is asked for, what it gathers, what would go out, and the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Matter, Wishes
from desktop.terms.page import Side
from desktop.terms.printed import as_printed
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from desktop.brief.kinds import Papers
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Brief
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.step import Work
    from desktop.workspace import Workspace
    from desktop.workspace.wishes import Asked


@dataclass(frozen=True, slots=True)
class Outgoing:
    """How many notes a brief would show: by tier, author and kind; what could be shown were every tier chosen; and the rest."""

    tiers: Counter[str]
    authors: Counter[str]
    kinds: Counter[str]
    could: Counter[str]  # by tier, whichever are chosen: of the kinds that are told
    kept_back: Counter[str]  # by tier, of every kind

    @property
    def notes(self) -> int:
        """How many notes go out."""
        return self.tiers.total()


def write_brief(workspace: Workspace, asked: Asked, path: Path) -> Work[Path]:
    """Write the brief as a Word file; raises BadRequest where it would show a word of a note that must stay.

    Nothing is written in that case.
    """
    from desktop.brief.leaking import words_in
    from desktop.brief.ooxml.package import put
    from desktop.brief.word import word_bytes
    from desktop.workspace.submitting import official_of, submission_bytes

    papers = yield from gathered(workspace, asked)
    official = official_of(workspace, papers, asked.wishes)
    data = (yield from submission_bytes(papers, asked.wishes, official)) if official else None
    whole = (official.document,) if official and data else ()
    if data is None:
        brief = yield from _composed(papers, asked.wishes)
        yield Step(0, 0, path.name)
        data = word_bytes(brief, asked.wishes.template)
    said = (yield from words_in(data, path.name)) if whole else data
    _refuse_leaks(said, workspace, asked, papers, *whole)
    return put(data, path)


def brief_of(workspace: Workspace, asked: Asked) -> Work[Brief]:
    """The brief as a value, to be shown or printed; raises BadRequest as `write_brief` does."""
    from desktop.brief.leaking import said_in

    papers = yield from gathered(workspace, asked)
    brief = yield from _composed(papers, asked.wishes)
    _refuse_leaks(tuple(said_in(brief)), workspace, asked, papers)
    return brief


def _composed(papers: Papers, wishes: Wishes) -> Work[Brief]:
    from desktop.brief.kinds import composed

    return (yield from composed(papers, wishes))


def going_out(workspace: Workspace, asked: Asked) -> Work[Outgoing]:
    """Which notes a brief would show, counted before it is written: on its decisions and on every text beside them."""
    from desktop.brief.counted import told_notes

    every = replace(asked.wishes, tiers=tuple(Tier))
    papers = yield from gathered(workspace, replace(asked, wishes=every))
    could = yield from told_notes(papers, every)
    out = [note for note in could.values() if note.tier in asked.wishes.tiers]
    ids = {note.id for note in out}
    back = {note.id: note for note in _at_hand(workspace, asked, papers) if note.id not in ids}
    return Outgoing(
        Counter(note.tier.value for note in out),
        Counter(note.author for note in out),
        Counter(note.kind.value for note in out),
        Counter(note.tier.value for note in could.values()),
        Counter(note.tier.value for note in back.values()),
    )


def _at_hand(workspace: Workspace, asked: Asked, papers: Papers) -> Iterator[Note]:
    """The notes that stand on what the brief is made of: its decisions, earlier texts, drafts and other languages."""
    for matter in (*papers.matters, *papers.before):
        yield from (
            note for note in matter.notes if note.anchor.node in (matter.only or matter.decision.by_id)
        )
        if matter.comparison and matter.draft_entry:
            here = matter.comparison.a.by_id
            yield from (n for n in workspace.notes(matter.draft_entry.id) if n.anchor.node in here)
    for side in asked.columns:
        yield from (n for n in workspace.notes(side.text) if n.anchor.node in workspace.part(side).by_id)


def _refuse_leaks(
    said: bytes | tuple[str, ...], workspace: Workspace, asked: Asked, papers: Papers, *whole: Document
) -> None:
    """Raise BadRequest where a note that must stay, in the bin or not, is said by what is to leave.

    `whole` are documents that leave with it and may say what they like.
    """
    from desktop.brief.leaking import leaked

    every = (*workspace.notes(), *workspace.notes(binned=True))
    back = [note for note in every if note.tier not in asked.wishes.tiers]
    shown = (*_open_words(asked, papers), *(as_printed(p) for one in whole for p in one.provisions))
    found = next(iter(leaked(said, back, shown)), None)
    if found:
        raise BadRequest(
            f"The brief was not written: it has words of note {found.note}, which is {found.tier.value}."
        )


def _open_words(asked: Asked, papers: Papers) -> Iterator[str]:
    """The words that may be shown whoever else said them: of the documents, of the notes that go out, the labels."""
    from desktop.brief.kinds.papers import Told
    from desktop.brief.leaking import words_of

    told, matters = Told(papers, asked.wishes), (*papers.matters, *papers.before)
    documents = {id(m.decision): m.decision for m in matters}
    documents |= {id(m.comparison.a): m.comparison.a for m in matters if m.comparison}
    documents |= {id(d): d for _, d in papers.shelf.values()}
    yield from (as_printed(p) for document in documents.values() for p in document.provisions)
    yield from (words for note in told.every_note for words in words_of(note))
    yield from told.words.words.values()


# -- gathering


def gathered(workspace: Workspace, asked: Asked) -> Work[Papers]:
    """All that the kind of brief is made of, a step before each decision."""
    from desktop.workspace.brief_papers import papers_for

    if not asked.sides:
        raise BadRequest("Name at least one decision or text for the brief.")
    sides = _spread(workspace, asked)
    notes = _notes(workspace, sides)
    matters = []
    for n, side in enumerate(sides):
        yield Step(n, len(sides), workspace.dossier.find_text(side.text).name)
        matter = _matter(workspace, side, notes, asked.wishes)
        draft = _draft(workspace, side, asked)
        matters.append((yield from _compared(workspace, side, draft, matter)) if draft else matter)
    return (yield from papers_for(workspace, asked, tuple(matters)))


def _spread(workspace: Workspace, asked: Asked) -> tuple[Side, ...]:
    """The decisions one by one where a text of several is asked for and nothing is to be held against the whole of it."""
    if asked.columns or asked.wishes.kind is BriefKind.TRANSLATION:
        return asked.sides
    return tuple(one for side in asked.sides for one in _decisions(workspace, side))


def _decisions(workspace: Workspace, side: Side) -> tuple[Side, ...]:
    decisions = () if side.node else workspace.document(side.text).decisions()
    return tuple(Side(side.text, one.id) for one in decisions) if len(decisions) > 1 else (side,)


def _notes(workspace: Workspace, sides: Iterable[Side]) -> Mapping[str, tuple[Note, ...]]:
    """The notes of every text the sides stand in, asked for once."""
    return {text: workspace.notes(text) for text in dict.fromkeys(side.text for side in sides)}


def _matter(
    workspace: Workspace, side: Side, notes: Mapping[str, tuple[Note, ...]], wishes: Wishes
) -> Matter:
    decision = workspace.part(side)
    return Matter(
        decision=decision,
        notes=notes[side.text],
        entry=workspace.dossier.find_text(side.text),
        only=_only(decision, wishes.paragraphs),
    )


def _only(decision: Any, paragraphs: tuple[str, ...]) -> frozenset[str]:
    """The provisions that are named by id or by their place as printed, with what stands under them; raises BadRequest."""
    from desktop.views.standing import standing

    if not paragraphs:
        return frozenset()
    wanted = {"".join(one.split()).rstrip(".") for one in paragraphs}
    named = [p.id for p in decision.provisions if p.id in wanted or standing(decision, p.id).place in wanted]
    if not named:
        raise BadRequest(f"There is no paragraph {', '.join(paragraphs)} in the text of the brief.")
    return frozenset(p.id for node in named for p in decision.under(node))


_COMPARED = frozenset({BriefKind.DELEGATION, BriefKind.COMPARISON, BriefKind.HANDOVER, BriefKind.REPORT})


def _draft(workspace: Workspace, side: Side, asked: Asked) -> Side | None:
    """The text a decision is held against: the last of those named, else where wanted the likeliest draft."""
    kind = asked.wishes.kind
    if asked.columns:
        own = workspace.dossier.find_text(side.text).language
        other = workspace.dossier.find_text(asked.columns[-1].text).language
        same = kind is BriefKind.TRANSLATION and own == other and len(asked.columns) == 1
        return asked.columns[-1] if kind in _COMPARED or same else None
    if kind not in _COMPARED or not asked.find:
        return None
    return next(iter(workspace.drafts_of(side)), None)


def _compared(workspace: Workspace, side: Side, draft: Side, matter: Matter) -> Work[Matter]:
    comparison = yield from workspace.compare(draft, side)
    entry = workspace.dossier.find_text(draft.text)
    return replace(matter, comparison=_narrowed(comparison, matter.only), draft_entry=entry)


def _narrowed(comparison: Comparison, only: frozenset[str]) -> Comparison:
    if not only:
        return comparison
    return replace(comparison, pairs=tuple(pair for pair in comparison.pairs if pair.b in only))
