"""Where a provision stands: its decision, its kind, and the labels or the count that single it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_HANGING = frozenset({Kind.SUBPARAGRAPH, Kind.BULLET, Kind.CONTINUATION})
_COUNTED = frozenset({Kind.PREAMBULAR, Kind.BULLET, Kind.HEADING, Kind.TABLE, Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Standing:
    """The number of the decision ("" outside of one), the kind, and the place: "4(b)", or "3" for the third."""

    decision: str
    kind: Kind
    place: str


def standing(document: Document, node: str) -> Standing:
    """Where `node` stands in `document`; a node that is no longer there stands nowhere."""
    provision = document.by_id.get(node)
    if provision is None:
        return Standing("", Kind.DOCUMENT, node)
    above = list(_above(document, provision))
    decision = next((one for one in above if one.kind is Kind.DECISION), None)
    number = (number_of(decision.label) or decision.label) if decision else ""
    return Standing(number, _named_kind(above), _place(document, above))


def _above(document: Document, provision: Provision) -> Iterator[Provision]:
    """The provision and what stands above it, innermost first."""
    yield provision
    while provision.parent != provision.id and provision.parent in document.by_id:
        provision = document.by_id[provision.parent]
        yield provision


def _named_kind(above: list[Provision]) -> Kind:
    """A labelled sub-paragraph is named by the paragraph it hangs on: operative 4(b)."""
    return next((one.kind for one in above if not _hangs(one)), above[0].kind)


def _hangs(provision: Provision) -> bool:
    return provision.kind in _HANGING and bool(provision.label)


def _place(document: Document, above: list[Provision]) -> str:
    labels: list[str] = []
    for provision in above:
        labels.insert(0, _label(document, provision))
        if not _hangs(provision):
            break
    return "".join(labels)


def _label(document: Document, provision: Provision) -> str:
    bare = provision.label.rstrip(".、．-– ")
    if provision.kind is Kind.DECISION:
        return ""
    if bare or provision.kind not in _COUNTED:
        return bare
    siblings = document.children.get(provision.parent, ())
    alike = [one.id for one in siblings if one.kind is provision.kind and not one.label]
    return str(alike.index(provision.id) + 1) if provision.id in alike else ""
