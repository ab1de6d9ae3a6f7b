"""Agreed language: where a dossier has used the same or nearly the same words before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.terms.step import Step
from desktop.views.agreed import agreed_row, year_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from desktop.terms.dossier import Hit, TextEntry
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.views.agreed import AgreedRow
    from desktop.workspace import Workspace

LIMIT = 50


def earlier_uses(
    workspace: Workspace, phrase: str, apart: Side | None = None, limit: int = LIMIT
) -> Work[tuple[AgreedRow, ...]]:
    """Where the words of `phrase`, or nearly these, stand in the dossier: the nearest first, of equals the latest.

    `apart` is the provision they were taken from. Nothing is kept in memory: the dossier's own index is asked, so
    that what was imported, removed or taken back counts at once.
    """
    from desktop.compare.phrases import agreed

    yield Step(0, 0, phrase)
    entries = {entry.id: entry for entry in workspace.dossier.texts()}
    dates = {entry.id: _when(entry) for entry in entries.values()}
    rows = []
    for found in agreed(phrase, partial(_provisions, workspace, apart), limit, dates):
        yield Step(0, 0, phrase)
        if found.hit.text in entries:
            around = workspace.dossier.around(found.hit.text, found.hit.node)
            rows.append(agreed_row(found, entries[found.hit.text], around))
    rows.sort(key=lambda row: (row.score, row.year, row.session or 0), reverse=True)
    return _once(rows, _twin(entries, apart))


def _provisions(workspace: Workspace, apart: Side | None, words: str, most: int) -> Iterator[Hit]:
    """The provisions that hold the words as they stand: notes are no agreed language."""
    own = (apart.text, apart.node) if apart else None
    found = workspace.dossier.search(words, most)
    return (hit for hit in found if not hit.note and (hit.text, hit.node) != own)


def _twin(entries: Mapping[str, TextEntry], apart: Side | None) -> tuple[str, ...]:
    """The place the words were taken from, in whichever file of its document."""
    here = entries.get(apart.text) if apart else None
    return (here.name, here.language, apart.node or "") if here and apart else ()


def _once(rows: Iterable[AgreedRow], twin: tuple[str, ...]) -> tuple[AgreedRow, ...]:
    """Every use once: one document may be kept from several files."""
    once: dict[tuple[str, ...], AgreedRow] = {}
    for row in rows:
        place = (row.name, row.language, row.node)
        if place != twin:
            once.setdefault((*place, row.words), row)
    return tuple(once.values())


def citation(workspace: Workspace, row: AgreedRow) -> str:
    """The words of an earlier use, from the first shared to the last, with their source, in the document's language."""
    from desktop.brief.labels import labels
    from desktop.brief.places import Places

    document = workspace.document(row.text)
    said = labels(row.language)
    provision = document.by_id.get(row.node)
    source = Places(document, said).cited(provision) if provision else row.name
    words = row.words[row.spans[0][0] : row.spans[-1][1]]
    return said("agreed.cited", words=words, source=said("list.comma").join(filter(None, (source, row.year))))


def _when(entry: TextEntry) -> str:
    return f"{year_of(entry.date) or '0000'}-{entry.session or 0:03}"
