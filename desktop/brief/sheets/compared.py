"""A comparison as a sheet: a row a provision, what was deleted and inserted marked in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.labels import labels
from desktop.brief.places import Places
from desktop.brief.runs import capital, marked
from desktop.brief.sheets import Column, Sheet
from desktop.brief.sheets.tabulated import of_table
from desktop.terms.brief import Mark, Run
from desktop.terms.change import Change
from desktop.terms.provision import Kind
from desktop.views.actions import source_of

if TYPE_CHECKING:
    from desktop.brief.sheets import Cell
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_COLUMNS = {
    "place_before": 18,
    "place": 18,
    "change": 14,
    "before": 60,
    "after": 60,
    "meaning": 18,
    "direction": 12,
}
_CITED = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_WHOLE = {Change.ADDED: Mark.INSERTED, Change.DROPPED: Mark.DELETED}


def comparison_sheet(comparison: Comparison, language: str = "") -> Sheet:
    """Every pair of a comparison in its order; heads in `language`, that of the newer text where left out."""
    own = labels(language or comparison.b.language)
    columns = tuple(Column(own(f"sheet.{key}"), width) for key, width in _COLUMNS.items())
    places = Places(comparison.a, own), Places(comparison.b, own)
    rows = tuple(
        _row(comparison, pair, places) for pair in comparison.pairs if not _is_root(comparison, pair)
    )
    return Sheet(own("sheet.comparison"), columns, rows, comparison.b.language == "ar")


def _row(comparison: Comparison, pair: Pair, places: tuple[Places, Places]) -> tuple[Cell, ...]:
    own = places[0].labels
    return (
        _place(places[0], pair.a),
        _place(places[1], pair.b),
        own(f"change.{pair.change.value}"),
        _words(comparison.a, pair.a, pair, Mark.DELETED),
        _words(comparison.b, pair.b, pair, Mark.INSERTED),
        own("list.comma").join(own(f"meaning.{meaning}") for meaning in pair.meaning),
        own(f"direction.{pair.direction}") if pair.direction else None,
    )


def _is_root(comparison: Comparison, pair: Pair) -> bool:
    """Whether a pair is of the documents themselves, which have no words of their own."""
    found = comparison.b.by_id.get(pair.b or "") or comparison.a.by_id.get(pair.a or "")
    return found is not None and found.kind is Kind.DOCUMENT


def _place(places: Places, node: str | None) -> str:
    provision = places.document.by_id.get(node or "")
    if provision is None:
        return ""
    cited = provision.kind in _CITED
    return source_of(places.document, provision) if cited else capital(places.name(provision))


def _words(document: Document, node: str | None, pair: Pair, mark: Mark) -> tuple[Run, ...]:
    provision = document.by_id.get(node or "")
    if provision is None:
        return ()
    if pair.change in _WHOLE:
        return (Run(_said(provision), _WHOLE[pair.change]),)
    spans = ((edit.a if mark is Mark.DELETED else edit.b) for edit in pair.edits)
    return marked(provision.text, spans, mark) if provision.text else (Run(_said(provision)),)


def _said(provision: Provision) -> str:
    return provision.text or of_table(provision)
