"""The review sheet of a translation: texts side by side, what to look at in each paragraph, and where, on wide pages."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.brief.beside.compared import Compared
from desktop.brief.beside.cover import dated
from desktop.brief.kinds.doubts import Doubt, Row, beside, index, under_bands
from desktop.brief.kinds.laid import Laid, printed
from desktop.brief.kinds.reviewed import Reviewed
from desktop.brief.kinds.shelves import shelf_sources
from desktop.brief.kinds.stacking import section
from desktop.brief.note_forms import language
from desktop.brief.notes import noted
from desktop.brief.places import Places
from desktop.brief.runs import capital, cell, marked, para, quiet
from desktop.terms.brief import Mark, Run, Section
from desktop.terms.change import Change
from desktop.terms.parity import Standing
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Grid, Para
    from desktop.terms.change import Pair
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work

_NARROW = 3  # texts: more need the whole width of the page
_UNSAID = frozenset({Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.SEPARATOR})


def sections(told: Told) -> Work[tuple[Section, ...]]:
    """What the texts are, where to look, the sheet, and queries that stand on nothing it shows."""
    words = told.words
    yield Step(0, 2, words("brief.translation"))
    rows = tuple(_rows(told))
    made = [Section(words("translation.texts"), tuple(_named(told)))]
    found = tuple(index(rows, words)) or (para(words("translation.nothing")),)
    made.append(Section(words("translation.look"), found))
    yield Step(1, 2, words("brief.translation"))
    made += section(words("translation.sheet"), _sheet(told, rows), wide=True)
    made += section(words("translation.queries"), _queries(told))
    return (*made, Section(words("section.sources"), shelf_sources(told)))


# What the texts are.


def _named(told: Told) -> Iterator[Para]:
    words, papers = told.words, told.papers
    for n, document in enumerate(_texts(told)):
        name = _called(told, document)
        since = papers.changes[n].a if n in papers.changes else None
        drafted = words("translation.since", draft=_called(told, since)) if since else ""
        said = f"{name}{words('changes.direction', words=drafted)}" if drafted else name
        lead = f"{language(document.language, words)}{words('list.colon')}"
        yield para(f"{lead}{said}", style="List Bullet")
    if papers.beside:
        states = Counter(row.state for row in papers.beside.rows if isinstance(row.state, Standing))
        said = words.listed(
            [words.count(f"count.{state}", states[state]) for state in Standing if states[state]]
        )
        yield para(words("translation.summary", counts=said))
    if papers.changes or papers.matters[0].comparison:
        yield para(words("changes.insertions"), style="Small")


def _called(told: Told, document: Document) -> str:
    return dated(Places(document, told.words).title, document, told.words)


def _texts(told: Told) -> tuple[Document, ...]:
    if told.papers.beside:
        return told.papers.beside.documents
    matter = told.papers.matters[0]
    return (matter.comparison.a, matter.comparison.b) if matter.comparison else (matter.decision,)


def _queries(told: Told) -> Iterator[Para]:
    """Queries on what the sheet does not show: a first page, the whole of a text."""
    reviewed = Reviewed(told)
    for n, matter in enumerate(told.papers.matters):
        shown = {p.id for p in matter.decision.provisions if p.kind not in _UNSAID and as_printed(p)}
        yield from noted(told.places(matter), reviewed.unplaced(n, tuple(shown)))


# The sheet.


def _rows(told: Told) -> Iterator[Row]:
    matter = told.papers.matters[0]
    if told.papers.beside:
        yield from Laid(told, told.papers.beside).rows()
    elif matter.comparison:
        yield from _Versions(told, Compared(matter.comparison, told.words)).rows()
    else:
        yield from _alone(told, matter.decision)


def _sheet(told: Told, rows: Sequence[Row]) -> Iterator[Grid]:
    names = tuple(_heads(told))
    yield (beside if len(names) <= _NARROW else under_bands)(rows, names, told.words)


def _heads(told: Told) -> Iterator[str]:
    """The name of every column: its language, or in one language which version it is."""
    words, texts = told.words, _texts(told)
    codes = [document.language for document in texts]
    if told.papers.matters[0].comparison:
        leads = [words("changes.draft"), words("changes.adopted")]
    elif len(texts) == 1:
        leads = [words("sheet.text")]
    else:
        leads = [language(code, words) for code in codes]
    for lead, document in zip(leads, texts, strict=True):
        yield words("list.colon").join((lead, Places(document, words).title))


class _Versions:
    """Draft and final in one language."""

    def __init__(self, told: Told, compared: Compared) -> None:
        self._told, self._compared, self._reviewed = told, compared, Reviewed(told)

    def rows(self) -> Iterator[Row]:
        """Every pair, in the order of the comparison."""
        for pair in self._compared.comparison.pairs:
            held = self._compared.after(pair) or self._compared.before(pair)
            if held is not None and held.kind not in _UNSAID:
                yield self._row(pair, held)

    def _row(self, pair: Pair, held: Provision) -> Row:
        compared = self._compared
        before, after = compared.before(pair), compared.after(pair)
        places = compared.adopted if after else compared.draft
        texts = (
            self._side(before, pair, Mark.DELETED, compared.draft),
            self._side(after, pair, Mark.INSERTED, compared.adopted),
        )
        doubts = (*self._changed(pair), *(self._reviewed.at(0, after) if after else ()))
        return Row(capital(places.number(held)), places.page(held), texts, doubts)

    def _side(self, held: Provision | None, pair: Pair, mark: Mark, places: Places) -> Cell:
        if held is None:
            return cell(quiet(self._told.words("changes.nothing")))
        spans = [edit.a if mark is Mark.DELETED else edit.b for edit in pair.edits]
        if pair.a is None or pair.b is None:
            spans = [(0, len(as_printed(held)))]
        return printed(held, marked(as_printed(held), spans, mark), places.document.language)

    def _changed(self, pair: Pair) -> Iterator[Doubt]:
        if pair.change is not Change.UNCHANGED:
            words = self._told.words
            meaning = words("list.comma").join(self._compared.meaning([pair]))
            yield Doubt(words(f"change.{pair.change}"), (meaning,) if meaning else ())


def _alone(told: Told, document: Document) -> Iterator[Row]:
    """One text: its findings and queries."""
    places, reviewed = Places(document, told.words), Reviewed(told)
    for p in document.provisions:
        if p.kind not in _UNSAID and as_printed(p):
            text = printed(p, (Run(as_printed(p)),), document.language)
            yield Row(capital(places.number(p)), places.page(p), (text,), tuple(reviewed.at(0, p)))
