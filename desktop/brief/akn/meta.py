"""What an Akoma Ntoso file says of itself: which work it is, who is named in it, and the tree with its clauses."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from desktop.brief.akn.days import iso_day
from desktop.brief.akn.iri import cited, concept, identity, slug
from desktop.brief.akn.xml import make, own, table, words
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.akn.plan import Plan
    from desktop.brief.akn.xml import Element
    from desktop.terms.document import Masthead
    from desktop.terms.provision import Provision

CHAPEAU = "#chapeau"
UNKNOWN = "0001-01-01"  # what the United Nations' own files give where a day is not known


def meta(plan: Plan, iri: str, component: str = "!main", *, outermost: bool = False) -> Element:
    """The metadata of one document; those of the outermost hold the references and the tree."""
    return make(
        "meta",
        _identification(plan, iri, component),
        _references(plan) if outermost else None,
        _tree(plan) if outermost else None,
    )


def _identification(plan: Plan, iri: str, component: str) -> Element:
    document = plan.document
    language = table()["language"].get(document.language, "und")
    expression = f"{iri}/{language}@"
    day = iso_day(document.masthead.date, document.language) or UNKNOWN
    number = make("FRBRnumber", value=document.masthead.symbol) if document.masthead.symbol else None
    return make(
        "identification",
        make("FRBRWork", *_frbr(iri, component, day, "#author"), make("FRBRcountry", value="un"), number),
        make(
            "FRBRExpression",
            *_frbr(expression, component, day, "#author"),
            make("FRBRlanguage", language=language),
        ),
        make("FRBRManifestation", *_frbr(f"{expression}.xml", component, day, CHAPEAU)),
        source=CHAPEAU,
    )


def _frbr(iri: str, component: str, day: str, author: str) -> Iterator[Element]:
    yield make("FRBRthis", value=f"{iri}/{component}")
    yield make("FRBRuri", value=iri)
    yield make("FRBRdate", date=day, name="publication")
    yield make("FRBRauthor", href=author)


def _references(plan: Plan) -> Element:
    """Every body, addressee and verb that the file refers to, each once and in one order."""
    clauses = [provision.clause for provision in plan.document.provisions]
    addressees: dict[str, str] = {}
    for addressee in (a for clause in clauses for a in clause.addressees if a.id):
        addressees.setdefault(addressee.id, addressee.text)
    verbs = sorted({clause.verb_class for clause in clauses if clause.verb_class})
    return make(
        "references",
        _organization("chapeau", "chapeau", "Chapeau"),
        _organization("author", "un", plan.document.masthead.body or "United Nations"),
        *(_organization(identity(key), f"un/{slug(key)}", addressees[key]) for key in sorted(addressees)),
        *(
            make("TLCConcept", eId=concept(verb), href=f"/akn/ontology/concept/un/{verb}", showAs=verb)
            for verb in verbs
        ),
        source=CHAPEAU,
    )


def _organization(eid: str, path: str, shown: str) -> Element:
    return make("TLCOrganization", eId=eid, href=f"/akn/ontology/organization/{path}", showAs=shown)


def _tree(plan: Plan) -> Element:
    """Our own: the fields of the masthead, and every provision in reading order with what it says."""
    listed = [p for p in plan.document.provisions if p.kind is not Kind.DOCUMENT]
    tree = make(own("tree"), *(_entry(plan, provision) for provision in listed))
    return make("proprietary", _fields(plan.document.masthead), tree, source=CHAPEAU)


def _fields(masthead: Masthead) -> Element:
    said = {field.name: getattr(masthead, field.name) for field in fields(masthead)}
    return make(own("masthead"), **said)


def _entry(plan: Plan, provision: Provision) -> Element:
    clause = provision.clause
    notes = " ".join(filter(None, map(plan.eid, provision.footnotes)))
    return make(
        own("provision"),
        *_clause(plan, provision),
        href=f"#{plan.eid(provision.id)}",
        node=provision.id,
        kind=provision.kind.value,
        parent=provision.parent if plan.eid(provision.parent) else None,
        level=provision.level,
        page=provision.page,
        notes=notes,
        verb=clause.verb,
        verbClass=f"#{concept(clause.verb_class)}" if clause.verb_class else None,
        strength=clause.strength,
    )


def _clause(plan: Plan, provision: Provision) -> Iterator[Element]:
    clause = provision.clause
    for addressee in clause.addressees:
        who = f"#{identity(addressee.id)}" if addressee.id else None
        yield words(own("addressee"), addressee.text, refersTo=who)
    for deadline in clause.deadlines:
        yield words(own("deadline"), deadline.text, session=deadline.session, date=deadline.date)
    for reference in clause.references:
        where = cited(plan, provision, reference)
        yield words(
            own("reference"),
            reference.text,
            href=where,
            symbol=reference.symbol,
            paragraph=reference.paragraph,
        )
    for name, texts in (
        ("condition", clause.conditions),
        ("qualifier", clause.qualifiers),
        ("amount", clause.amounts),
    ):
        yield from (words(own(name), text) for text in texts)
    yield from _forks(provision)


def _forks(provision: Provision) -> Iterator[Element]:
    """What holds if a condition is met and what otherwise, what stands in square brackets, and in which options."""
    for branch in provision.clause.branches:
        ways = (("if", branch.condition), ("then", branch.consequence), ("otherwise", branch.otherwise))
        yield make(own("branch"), *(words(own(way), text) for way, text in ways if text))
    text = as_printed(provision)
    for piece in provision.clause.brackets:
        where = {"from": piece.start, "to": piece.end, "depth": piece.depth}
        lonely = {"opens": None if piece.opens else "false", "closes": None if piece.closes else "false"}
        yield words(own("bracket"), text[piece.start : piece.end], **where, **lonely)
    yield from (words(own("option"), mark) for mark in provision.clause.options)
