"""The clauses of a whole document, provision by provision."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.clauses.bracketed import with_brackets
from desktop.clauses.conferences import conference_of
from desktop.clauses.deadlines import body_in
from desktop.clauses.placing import Places, placed
from desktop.clauses.reading import ClauseReader
from desktop.terms.provision import Kind
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from desktop.terms.clause import Clause
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work

_ACTING = frozenset({Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH})
_SILENT = frozenset(
    {Kind.DOCUMENT, Kind.MASTHEAD, Kind.CONTENTS, Kind.TABLE, Kind.SEPARATOR, Kind.ENACTING, Kind.ADOPTION}
)
_STRIDE = 300  # provisions between two steps: some hundredths of a second
_TITLES = frozenset({Kind.DECISION, Kind.ANNEX, Kind.HEADING})


def spell_out(document: Document) -> Document:
    """The document with the clause of every provision filled in, and a finding for every bracket left open."""
    return finish(spelling_out(document))


def spelling_out(document: Document) -> Work[Document]:
    """The same, with a step every few hundred provisions: a long document can be stopped in the middle."""
    reader = ClauseReader(document.language, _body(document), conference_of(document))
    clauses: dict[str, Clause] = {}
    provisions: list[Provision] = []
    for n, provision in enumerate(document.provisions):
        if n % _STRIDE == 0:
            yield Step(n, len(document.provisions))
        provisions.append(_spelled(provision, reader, document, clauses))
    placed_ones = tuple(placed(provisions, Places(document)))
    return with_brackets(replace(document, provisions=placed_ones))


def _spelled(
    provision: Provision, reader: ClauseReader, document: Document, clauses: dict[str, Clause]
) -> Provision:
    if provision.kind in _SILENT:
        return provision
    clauses[provision.id] = _clause(reader, provision, document, clauses)
    return replace(provision, clause=clauses[provision.id])


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
        clause = reader.clause(provision.text)
        return replace(clause, deadlines=()) if clause.deadlines else clause  # nothing is due in a preamble
    if provision.kind is not Kind.SUBPARAGRAPH:
        return reader.clause(provision.text)
    chapeau = document.by_id.get(provision.parent)
    return reader.below(provision.text, chapeau.text if chapeau else "", above.get(provision.parent))
