"""What the surroundings say of a recommendation: a chapeau goes where its list goes, a gap between neighbours is filled."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.compare.tracing_quotes import is_chapeau
from desktop.compare.tracing_weights import features

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.tracing_links import Tracer
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ALONG = 0.3  # of what a short stretch says stands where its neighbour went: it went along
_HINT = 0.05  # of what is said: between the same neighbours, so much is enough


def follow_lists(tracer: Tracer, note: Document, decision: Document, targets: Sequence[Provision]) -> None:
    """Send every chapeau where most of its list went: to that paragraph, or to the chapeau over those."""
    places = {target.id: place for place, target in enumerate(targets)}
    for at, said in enumerate(tracer.said):
        if not is_chapeau(said.unit.text):
            continue
        listed = list(_listed(tracer, note, at))
        roof = _common(
            [targets[tracer.to[n]] for n in listed if n in tracer.to], decision, inside=_inside(tracer, at)
        )
        if listed and at in tracer.to:  # by itself it says too little to have gone anywhere
            tracer.release(at)
        if roof in places:
            tracer.claim(at, places[roof])


def _listed(tracer: Tracer, note: Document, at: int) -> Iterator[int]:
    """The stretches of the list a chapeau opens: what follows in its own text, else what stands under it."""
    node = tracer.said[at].unit.node
    if _inside(tracer, at):
        yield from (n for n in range(at + 1, len(tracer.said)) if tracer.said[n].unit.node.id == node.id)
        return
    under = {provision.id for provision in note.under(node.id)} - {node.id}
    yield from (n for n, said in enumerate(tracer.said) if said.unit.node.id in under)


def _inside(tracer: Tracer, at: int) -> bool:
    """Whether the list stands in the same text."""
    after = tracer.said[at + 1 : at + 2]
    return bool(after) and after[0].unit.node.id == tracer.said[at].unit.node.id


def _common(went: Sequence[Provision], decision: Document, *, inside: bool) -> str:
    """Where at least half of a list went: one paragraph, or the one over them."""
    if not went:
        return ""
    counted = Counter(target.id if inside else target.parent for target in went)
    roof, count = counted.most_common(1)[0]
    return roof if 2 * count >= len(went) and roof in decision.by_id else ""


def take_along(tracer: Tracer) -> None:
    """Send short stretches that went nowhere where their neighbours in the same paragraph went, if they say so."""
    for at, said in enumerate(tracer.said):
        if at in tracer.to or not tracer.is_crumb(at):
            continue
        beside = (
            n for n in (at - 1, at + 1) if n in tracer.to and tracer.said[n].unit.node is said.unit.node
        )
        place = next((tracer.to[n] for n in beside if tracer.said_at(at, tracer.to[n]) >= _ALONG), None)
        if place is not None:
            tracer.claim(at, place)


def fill_gaps(tracer: Tracer, targets: Sequence[Provision]) -> None:
    """Where one paragraph of the note is left between two that went on, and one target between theirs, it went there."""
    nodes = list(dict.fromkeys(said.unit.node.id for said in tracer.said))
    first, last = _ends(tracer)
    for before, here, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if here in first or before not in last or after not in first:
            continue
        left, right = last[before], first[after]
        if right - left == 2 and tracer.unclaimed(left + 1) and targets[left].parent == targets[right].parent:
            _send(tracer, here, left + 1)


def _ends(tracer: Tracer) -> tuple[dict[str, int], dict[str, int]]:
    """The first and the last place that each paragraph of the note went to."""
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, place in sorted(tracer.to.items()):
        node = tracer.said[at].unit.node.id
        first[node], last[node] = min(place, first.get(node, place)), max(place, last.get(node, place))
    return first, last


def _send(tracer: Tracer, node: str, place: int) -> None:
    """Send the clause of a paragraph that says most of what stands at a place, where it says a little of it."""
    held = [
        (tracer.held(found, place) * len(found), at, clause, found)
        for at, said in enumerate(tracer.said)
        if said.unit.node.id == node
        for clause in said.unit.clauses()
        if (found := features(clause.text))
    ]
    if not held:
        return
    _, at, clause, found = max(held, key=lambda one: one[:2])
    if tracer.held(found, place) < _HINT:
        return
    whole = tracer.said[at]
    pieces = [(whole.unit.span[0], clause.span[0]), clause.span, (clause.span[1], whole.unit.span[1])]
    units = [replace(clause, span=span) for span in pieces if span[1] > span[0]]
    tracer.replace(at, units)
    tracer.claim(at + units.index(clause), place)
