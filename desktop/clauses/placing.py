"""Placing: which provision of the document "paragraph 2 (a) above" or "annex II to this decision" is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.clauses.cited import annex_named
from desktop.terms.label import Scheme, split_label
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.clause import Reference
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_SCOPES = frozenset({Kind.DECISION, Kind.ANNEX})
_NUMBERED = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})


class Places:
    """The numbered paragraphs and the annexes of a document, each by its number within its decision or annex."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._parents = {p.id: p.parent for p in document.provisions}
        self._scopes: dict[str, str] = {}
        self._paths: dict[str, str] = {}
        self._nodes: dict[tuple[str, str], str] = {}
        for provision in document.provisions:
            self._add(provision)

    def find(self, node: str, paragraph: str) -> str | None:
        """The provision that `paragraph` means in the words of `node`: in its own part, else in one around it."""
        scope = self._scopes.get(node, "")
        while scope:
            found = self._nodes.get((scope, paragraph))
            if found:
                return found
            above = self._parents.get(scope, scope)
            scope = self._scopes.get(above, "") if above != scope else ""
        return None

    def _add(self, provision: Provision) -> None:
        around = self._scopes.get(provision.parent, provision.parent)
        scope = provision.id if provision.kind in _SCOPES else around
        self._scopes[provision.id] = scope
        if provision.kind is Kind.ANNEX:
            self._nodes.setdefault((around, annex_named(provision.label, self._language)), provision.id)
            self._nodes.setdefault((around, "annex"), provision.id)
        path = self._path(provision)
        if path:
            self._paths[provision.id] = path
            self._nodes.setdefault((scope, path), provision.id)

    def _path(self, provision: Provision) -> str:
        if provision.kind in _NUMBERED:
            label = split_label(f"{provision.label} ").first(Scheme.NUMBER)
            return str(label.value) if label else ""
        above = self._paths.get(provision.parent, "")
        if provision.kind is Kind.SUBPARAGRAPH and above:
            return f"{above}({provision.id.rsplit('/', 1)[-1]})"
        return ""


def placed(provisions: Iterable[Provision], places: Places) -> Iterator[Provision]:
    """The provisions, with the node of every paragraph of their own text that they cite."""
    for provision in provisions:
        waiting = any(one.node == "" for one in provision.clause.references)
        yield _with_nodes(provision, places) if waiting else provision


def _with_nodes(provision: Provision, places: Places) -> Provision:
    def placed_one(one: Reference) -> Reference:
        return replace(one, node=places.find(provision.id, one.paragraph or "")) if one.node == "" else one

    found = tuple(placed_one(one) for one in provision.clause.references)
    return replace(provision, clause=replace(provision.clause, references=found))
