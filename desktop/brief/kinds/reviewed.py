"""What a reviser should look at in a paragraph: where the languages part, what the checks found, what was asked."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.brief.note_forms import told as renderings
from desktop.brief.runs import para, quiet, strong
from desktop.terms.annotation import NoteKind, TranslationQuery
from desktop.terms.parity import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.kinds.papers import Told
    from desktop.terms.annotation import Note
    from desktop.terms.brief import Para
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision
    from desktop.views.lockstep import BesideRow

_SHORT = 60


class Reviewed:
    """The findings and queries of every column, by paragraph."""

    def __init__(self, told: Told) -> None:
        self._told = told

    def parted(self, row: BesideRow) -> Iterator[Para]:
        """How the languages part at a row, if they do."""
        words = self._told.words
        if row.state is not Standing.MATCHED:
            yield _line(strong(words(f"standing.{row.state}")))
        for what in row.differs:
            yield _line(words(f"differs.{what}") if words.has(f"differs.{what}") else what)

    def at(self, column: int, provision: Provision) -> Iterator[Para]:
        """What the checks found at a provision of a column, and what was asked about it."""
        words = self._told.words
        for finding in self._findings.get((column, provision.id), ()):
            key = f"doubt.{finding.rule}"
            said = words(key) if words.has(key) else finding.why
            yield _line(said, quiet(f"{words('list.colon')}{_cut(finding.quote)}" if finding.quote else ""))
        for note in self._queries.get((column, provision.id), ()):
            term = note.form.term if isinstance(note.form, TranslationQuery) else note.anchor.quote
            lead = f"{term}{words('list.colon')}" if term else ""
            yield _line(
                strong(words(f"note.{note.kind}")), words("list.colon"), lead, " ".join(note.text.split())
            )
            yield from (_line(quiet(line)) for line in renderings(note, words))

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
                if note.kind in {NoteKind.TRANSLATION, NoteKind.QUESTION, NoteKind.COMMENT}:
                    found.setdefault((column, note.anchor.node), []).append(note)
        return found


def _cut(words: str) -> str:
    return words if len(words) <= _SHORT else f"{words[:_SHORT]}…"


def _line(*runs: object) -> Para:
    return para(*runs, style="Table Text")  # type: ignore[arg-type]
