"""What a reviser should look at in a paragraph: where the languages part, what the checks found, what was asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.beside.parted import partings
from desktop.brief.kinds.doubts import Doubt
from desktop.brief.note_forms import language
from desktop.brief.note_forms import told as renderings
from desktop.brief.runs import quiet
from desktop.terms.annotation import NoteKind, TranslationQuery
from desktop.terms.parity import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.annotation import Note
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision
    from desktop.views.lockstep import Beside, BesideRow

_SHORT = 60
_ASKED = frozenset({NoteKind.TRANSLATION, NoteKind.QUESTION, NoteKind.COMMENT})
_NUMBERED = "figure"  # a year that is missing: the numbers say which


class Reviewed:
    """The findings and queries of every column, by paragraph."""

    def __init__(self, told: Told) -> None:
        self._told = told

    def parted(self, row: BesideRow, beside: Beside) -> Iterator[Doubt]:
        """How the languages part at a row, if they do."""
        words = self._told.words
        if row.state is not Standing.MATCHED:
            yield Doubt(words(f"standing.{row.state}"), self._where(row, beside))
        for what in row.differs:
            if what != _NUMBERED:
                yield Doubt(words(f"differs.{what}") if words.has(f"differs.{what}") else what)
        yield from self._unlike(row, beside)

    def _where(self, row: BesideRow, beside: Beside) -> tuple[str, ...]:
        """The languages that lack a paragraph, or those that alone have it."""
        if row.state is Standing.MERGED:
            return ()
        lone = row.state is Standing.EXTRA
        pairs = zip(row.cells, beside.documents, strict=True)
        named = [language(d.language, self._told.words) for c, d in pairs if (c is not None) == lone]
        return (self._told.words("list.comma").join(dict.fromkeys(named)),)

    def _unlike(self, row: BesideRow, beside: Beside) -> Iterator[Doubt]:
        """What matching paragraphs say differently, each language against the first that has it."""
        words = self._told.words
        held = [(c.provision, d.language) for c, d in zip(row.cells, beside.documents, strict=True) if c]
        if row.state is Standing.MERGED or len(held) < 2:
            return
        (first, _), *others = held
        for other, code in others:
            name = (f"{language(code, words)}{words('list.colon')}",) if len(held) > 2 else ()
            for one in partings(first, other):
                nothing = words("changes.nothing")
                said = (one.one or nothing, quiet(" / "), one.other or nothing)
                yield Doubt(words(f"parted.{one.what}"), (*name, *said))

    def at(self, column: int, provision: Provision) -> Iterator[Doubt]:
        """What the checks found at a provision of a column, and what was asked about it."""
        yield from map(self._found, self._findings.get((column, provision.id), ()))
        yield from map(self._asked, self._queries.get((column, provision.id), ()))

    def _found(self, finding: Finding) -> Doubt:
        words, key = self._told.words, f"doubt.{finding.rule}"
        said = words(key) if words.has(key) else finding.why
        return Doubt(said, (quiet(_cut(finding.quote)),) if finding.quote else ())

    def _asked(self, note: Note) -> Doubt:
        words = self._told.words
        term = note.form.term if isinstance(note.form, TranslationQuery) else note.anchor.quote
        lead = f"{term}{words('list.colon')}" if term else ""
        answers = (
            f"{words('note.reply', who=reply.author)}{' '.join(reply.text.split())}"
            for reply in note.replies
            if not reply.binned
        )
        said = (lead, " ".join(note.text.split()))
        return Doubt(words(f"note.{note.kind}"), said, (*renderings(note, words), *answers))

    @cached_property
    def _findings(self) -> Mapping[tuple[int, str], list[Finding]]:
        found: dict[tuple[int, str], list[Finding]] = {}
        for column, matter in enumerate(self._told.papers.matters):
            for finding in self._told.papers.findings.get(matter.entry.id, ()) if matter.entry else ():
                found.setdefault((column, finding.node), []).append(finding)
        return found

    @cached_property
    def _queries(self) -> Mapping[tuple[int, str], list[Note]]:
        found: dict[tuple[int, str], list[Note]] = {}
        for column, matter in enumerate(self._told.papers.matters):
            for note in self._told.notes(matter):
                if note.kind in _ASKED:
                    found.setdefault((column, note.anchor.node), []).append(note)
        return found

    def unplaced(self, column: int, told: Sequence[str]) -> Iterator[Note]:
        """What was asked about provisions of a column that no row of the sheet shows."""
        for (at, node), notes in self._queries.items():
            if at == column and node not in told:
                yield from notes


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"
