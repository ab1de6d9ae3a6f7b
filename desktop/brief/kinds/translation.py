"""The review sheet of a translation: two or more texts side by side, with queries, findings and doubts, on wide pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared
from desktop.brief.beside.cover import dated
from desktop.brief.kinds.reviewed import Reviewed
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.note_forms import language
from desktop.brief.notes import noted
from desktop.brief.places import Places
from desktop.brief.runs import capital, cell, heads, label_of, marked, para, quiet
from desktop.terms.annotation import NoteKind
from desktop.terms.brief import Grid, Mark, Run, Section
from desktop.terms.change import Change
from desktop.terms.parity import Standing
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Para
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work
    from desktop.views.lockstep import Beside, BesideRow

_NUMBER, _DOUBT = 0.35, 0.75  # widths of the outer columns, where that of a text is 1
_UNSAID = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR})


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What the texts are and where they part, the sheet, and the queries in full."""
    words = told.words
    yield Step(0, 2, words("brief.translation"))
    texts = _texts(told)
    made = [Section(words("translation.texts"), tuple(_named(told, texts)))]
    yield Step(1, 2, words("brief.translation"))
    made += section(words("translation.sheet"), _sheet(told), wide=True)
    made += section(words("translation.queries"), _queries(told))
    return (*made, Section(words("section.sources"), shelf_sources(told)))


def _texts(told: Told) -> tuple[Document, ...]:
    if told.papers.beside:
        return told.papers.beside.documents
    matter = told.papers.matters[0]
    return (matter.comparison.a, matter.comparison.b) if matter.comparison else (matter.decision,)


def _named(told: Told, texts: Sequence[Document]) -> Iterator[Para]:
    words = told.words
    for document in texts:
        name = dated(Places(document, words).title, document, words)
        yield para(f"{language(document.language, words)}{words('list.colon')}{name}", style="List Bullet")
    if told.papers.beside:
        states = Counter(row.state for row in told.papers.beside.rows if isinstance(row.state, Standing))
        said = [words.count(f"count.{state}", states[state]) for state in Standing if states[state]]
        yield para(words("translation.summary", counts=words.listed(said)))


def _queries(told: Told) -> Iterator[Para]:
    for matter in told.papers.matters:
        asked = [n for n in told.notes(matter) if n.kind in {NoteKind.TRANSLATION, NoteKind.QUESTION}]
        yield from noted(told.places(matter), asked)


def _sheet(told: Told) -> tuple[Grid, ...]:
    if told.papers.beside:
        return (_lockstep(told, told.papers.beside),)
    matter = told.papers.matters[0]
    if matter.comparison:
        return (_versions(told, matter.comparison),)
    return (_alone(told, matter.decision),)


def _grid(told: Told, names: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> Grid:
    words = told.words
    head = heads(words("sheet.place"), *names, words("translation.doubts"))
    return Grid((head, *rows), 1, (_NUMBER, *(1.0 for _ in names), _DOUBT))


# Languages in lock-step.


def _lockstep(told: Told, beside: Beside) -> Grid:
    places = [Places(document, told.words) for document in beside.documents]
    reviewed = Reviewed(told)
    names = [
        f"{language(d.language, told.words)}{told.words('list.colon')}{p.title}"
        for p, d in zip(places, beside.documents, strict=True)
    ]
    rows = [_beside(told, row, places, reviewed) for row in beside.rows if any(row.cells)]
    return _grid(told, names, rows)


def _beside(told: Told, row: BesideRow, places: Sequence[Places], reviewed: Reviewed) -> tuple[Cell, ...]:
    cells = [one.provision if one else None for one in row.cells]
    texts = [
        _printed(p, place.document) if p else cell(quiet(told.words("changes.nothing")))
        for p, place in zip(cells, places, strict=True)
    ]
    first = next((place, p) for place, p in zip(places, cells, strict=True) if p)
    doubts = [*reviewed.parted(row), *(one for n, p in enumerate(cells) if p for one in reviewed.at(n, p))]
    return (_place(*first), *texts, tuple(doubts) or cell(""))


def _place(places: Places, provision: Provision) -> Cell:
    page = places.page(provision)
    return (*cell(capital(places.number(provision))), *(cell(quiet(page)) if page else ()))


def _printed(provision: Provision, document: Document) -> Cell:
    lines = as_printed(provision).replace("\t", " | ").split("\n")
    first = cell(*label_of(provision), lines[0], language=document.language)
    return (*first, *(one for line in lines[1:] for one in cell(line, language=document.language)))


# Draft and final.


def _versions(told: Told, comparison: Comparison) -> Grid:
    compared, reviewed = Compared(comparison, told.words), Reviewed(told)
    names = [
        told.words("list.colon").join((told.words(f"changes.{key}"), p.title))
        for key, p in (("draft", compared.draft), ("adopted", compared.adopted))
    ]
    rows = [_pair(compared, pair, reviewed) for pair in comparison.pairs if _is_text(compared, pair)]
    return _grid(told, names, rows)


def _is_text(compared: Compared, pair: Pair) -> bool:
    side = compared.after(pair) or compared.before(pair)
    return side is not None and side.kind not in _UNSAID


def _pair(compared: Compared, pair: Pair, reviewed: Reviewed) -> tuple[Cell, ...]:
    before, after, words = compared.before(pair), compared.after(pair), compared.labels
    places, held = (compared.adopted, after) if after else (compared.draft, before)
    doubts = [*_change(compared, pair), *(reviewed.at(0, after) if after else ())]
    return (
        _place(places, held) if held else cell(""),
        _marked(before, [edit.a for edit in pair.edits], Mark.DELETED, compared.draft)
        if before
        else cell(quiet(words("changes.nothing"))),
        _marked(after, [edit.b for edit in pair.edits], Mark.INSERTED, compared.adopted)
        if after
        else cell(quiet(words("changes.nothing"))),
        tuple(doubts) or cell(""),
    )


def _marked(provision: Provision, spans: Sequence[tuple[int, int]], mark: Mark, places: Places) -> Cell:
    runs = marked(as_printed(provision), spans, mark)
    flat = (Run(run.text.replace("\t", " | ").replace("\n", " ¶ "), run.mark) for run in runs)
    return cell(*label_of(provision), *flat, language=places.document.language)


def _change(compared: Compared, pair: Pair) -> Iterator[Para]:
    if pair.change is Change.UNCHANGED:
        return
    words = compared.labels
    said = words("list.comma").join((words(f"change.{pair.change}"), *compared.meaning([pair])))
    yield para(said, style="Table Text")


# One text alone: its findings and queries.


def _alone(told: Told, document: Document) -> Grid:
    places, reviewed = Places(document, told.words), Reviewed(told)
    rows = [
        (_place(places, p), _printed(p, document), tuple(reviewed.at(0, p)) or cell(""))
        for p in document.provisions
        if p.kind not in _UNSAID and as_printed(p)
    ]
    return _grid(told, [told.words("list.colon").join((told.words("sheet.text"), places.title))], rows)
