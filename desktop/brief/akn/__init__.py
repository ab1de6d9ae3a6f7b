"""A document as Akoma Ntoso: one statement for a decision, a collection where a file holds several."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.akn.body import container, nested
from desktop.brief.akn.iri import statement_name, work
from desktop.brief.akn.meta import meta
from desktop.brief.akn.plan import Plan
from desktop.brief.akn.text import running
from desktop.brief.akn.xml import make, present, serialised, words
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.brief.akn.xml import Element
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_FIRST_PAGE = frozenset({Kind.MASTHEAD})


def akoma_ntoso(document: Document) -> bytes:
    """`document` as Akoma Ntoso, valid against version 3.0 of its schema; the same bytes at every run."""
    plan = Plan(document)
    return serialised(make("akomaNtoso", _outermost(plan)))


def _outermost(plan: Plan) -> Element:
    root = plan.root
    if root.kind is Kind.DECISION:
        return _statement(plan, root, outermost=True)
    if root.kind is not Kind.DOCUMENT:
        return _text(plan, [root], outermost=True)
    others = _others(plan)
    decisions = plan.of_kind(root, Kind.DECISION)
    if len(decisions) == 1 and not others:
        return _statement(plan, decisions[0], outermost=True)
    return _collection(plan) if decisions else _text(plan, others, outermost=True)


def _others(plan: Plan) -> list[Provision]:
    """What stands in the document beside its first page, its decisions and its annexes."""
    apart = {Kind.DECISION, Kind.ANNEX, *(child.kind for child in plan.front(plan.root))}
    return [child for child in plan.children(plan.root) if child.kind not in apart]


def _statement(plan: Plan, decision: Provision, *, outermost: bool = False) -> Element:
    """One decision or resolution, with the first page where it stands alone."""
    front = [*(plan.front(plan.root) if outermost and plan.root is not decision else [])]
    annexes = plan.of_kind(decision, Kind.ANNEX)
    if outermost and plan.root is not decision:
        annexes = [*annexes, *plan.of_kind(plan.root, Kind.ANNEX)]
    iri = work(plan, decision)
    return make(
        "statement",
        *present(
            [
                meta(plan, iri, outermost=outermost),
                _cover(plan, front),
                _preface(plan, decision, front),
                _preamble(plan, plan.opening(decision)),
                _body(plan, plan.body(decision)),
                _conclusions(plan, plan.of_kind(decision, Kind.ADOPTION)),
                _attachments(plan, annexes, iri),
            ]
        ),
        name=statement_name(decision),
    )


def _collection(plan: Plan) -> Element:
    """Several decisions, and what stands between them, each a component: a statement can hold one decision only."""
    front = plan.front(plan.root)
    between = [c for c in plan.children(plan.root) if c not in front and c.kind is not Kind.ANNEX]
    components: list[Element] = []
    for alone, group in groupby(between, key=lambda child: child.id if child.kind is Kind.DECISION else ""):
        found = list(group)
        part = _statement(plan, found[0]) if alone else _text(plan, found, name="part")
        components.append(make("component", part, eId=plan.unique(f"component_{len(components) + 1}")))
    iri = work(plan)
    return make(
        "documentCollection",
        *present(
            [
                meta(plan, iri, outermost=True),
                _cover(plan, front),
                _contents(plan, front),
                make("collectionBody", *components),
                _attachments(plan, plan.of_kind(plan.root, Kind.ANNEX), iri),
            ]
        ),
        name="decisions",
    )


def _text(
    plan: Plan, provisions: list[Provision], *, outermost: bool = False, name: str = "document"
) -> Element:
    """Text that is no decision: a note, a report, or what stands between decisions."""
    front = plan.front(plan.root) if outermost and plan.root.kind is Kind.DOCUMENT else []
    annexes = plan.of_kind(plan.root, Kind.ANNEX) if outermost and plan.root.kind is Kind.DOCUMENT else []
    iri = work(plan)
    component = "!main" if outermost else f"!{plan.eid(provisions[0].id)}"
    return make(
        "doc",
        *present(
            [
                meta(plan, iri, component, outermost=outermost),
                _cover(plan, front),
                _contents(plan, front),
                _body(plan, provisions),
                _attachments(plan, annexes, iri),
            ]
        ),
        name=name,
    )


def _cover(plan: Plan, front: Iterable[Provision]) -> Element | None:
    found = [container(plan, child) for child in front if child.kind in _FIRST_PAGE]
    return make("coverPage", *found, eId=plan.unique("coverPage_1")) if found else None


def _contents(plan: Plan, front: Iterable[Provision]) -> Element | None:
    found = [container(plan, child) for child in front if child.kind not in _FIRST_PAGE]
    return make("preface", *found) if found else None


def _preface(plan: Plan, decision: Provision, front: Iterable[Provision]) -> Element:
    before = [container(plan, child) for child in front if child.kind not in _FIRST_PAGE]
    after = [container(plan, child) for child in plan.front(decision)]
    return make("preface", *before, *_title(plan, decision), *after, eId=plan.eid(decision.id))


def _title(plan: Plan, decision: Provision) -> list[Element]:
    """A decision's number and title: a bare number stands before the title on its line, any other on one of its own."""
    number = words("docNumber", decision.label) if decision.label else None
    title = running(plan, decision, "docTitle") if decision.text else None
    if number is None or title is None:
        return [make("p", number, title)]
    if not decision.label[0].isdigit():
        return [make("p", number), make("p", title)]
    number.tail = " "
    return [make("p", number, title)]


def _preamble(plan: Plan, opening: list[Provision]) -> Element | None:
    return make("preamble", *(container(plan, child) for child in opening)) if opening else None


def _body(plan: Plan, provisions: Iterable[Provision]) -> Element:
    found = [nested(plan, child) for child in provisions]
    return make("mainBody", *(found or [make("p")]))


def _conclusions(plan: Plan, adoptions: Iterable[Provision]) -> Element | None:
    found = [container(plan, child) for child in adoptions]
    return make("conclusions", *found, eId=plan.unique("conclusions")) if found else None


def _attachments(plan: Plan, annexes: list[Provision], iri: str) -> Element | None:
    return make("attachments", *(_attachment(plan, annex, iri) for annex in annexes)) if annexes else None


def _attachment(plan: Plan, annex: Provision, iri: str) -> Element:
    heading = words("heading", annex.label) if annex.label else None
    title = running(plan, annex, "subheading") if annex.text else None
    opening = [container(plan, child) for child in [*plan.front(annex), *plan.opening(annex)]]
    rest = [*plan.body(annex), *plan.of_kind(annex, Kind.ADOPTION), *plan.of_kind(annex, Kind.ANNEX)]
    doc = make(
        "doc",
        meta(plan, iri, f"!{plan.eid(annex.id)}"),
        make("preamble", *opening) if opening else None,
        _body(plan, rest),
        name="annex",
    )
    return make("attachment", heading, title, doc, eId=plan.eid(annex.id))
