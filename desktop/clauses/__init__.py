"""What a provision says: verb, addressees, qualifiers, conditions, deadlines, references."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.clauses.bracketed import with_brackets
from desktop.clauses.deadlines import body_in
from desktop.clauses.placing import Places, placed
from desktop.clauses.reading import ClauseReader
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.terms.clause import Clause
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ACTING = frozenset({Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH})
_SILENT = frozenset(
    {Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.TABLE, Kind.SEPARATOR, Kind.ENACTING, Kind.ADOPTION}
)
_TITLES = frozenset({Kind.DECISION, Kind.ANNEX, Kind.HEADING})


def spell_out(document: Document) -> Document:
    """The document with the clause of every provision filled in, and a finding for every bracket left open."""
    reader = ClauseReader(document.language, _body(document))
    clauses: dict[str, Clause] = {}
    provisions: list[Provision] = []
    for provision in document.provisions:
        if provision.kind not in _SILENT:
            clauses[provision.id] = _clause(reader, provision, document, clauses)
            provision = replace(provision, clause=clauses[provision.id])  # noqa: PLW2901
        provisions.append(provision)
    placed_ones = tuple(placed(provisions, Places(document)))
    return with_brackets(replace(document, provisions=placed_ones))


def _body(document: Document) -> str:
    """The body that speaks: who enacts, else who is named in the masthead, else the Conference of the Parties."""
    enacting = (p.text for p in document.provisions if p.kind is Kind.ENACTING)
    named = (body_in(words, document.language) for words in (*enacting, document.masthead.body))
    return next(filter(None, named), "COP")


def _clause(
    reader: ClauseReader, provision: Provision, document: Document, above: dict[str, Clause]
) -> Clause:
    if provision.kind in _TITLES:
        return reader.cited(provision.text)
    if provision.kind not in _ACTING:
        return reader.phrases(provision.text)
    if provision.kind is Kind.PREAMBULAR:
        return replace(reader.clause(provision.text), deadlines=())  # nothing is due in a preamble
    if provision.kind is not Kind.SUBPARAGRAPH:
        return reader.clause(provision.text)
    chapeau = document.by_id.get(provision.parent)
    return reader.below(provision.text, chapeau.text if chapeau else "", above.get(provision.parent))
