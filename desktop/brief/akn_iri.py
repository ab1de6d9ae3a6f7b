"""IRIs: what a text, what it cites, an addressee and a verb are called in Akoma Ntoso."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop.brief.akn_xml import table
from desktop.structure.parts import number_of
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.brief.akn_plan import Plan
    from desktop.terms.clause import Reference
    from desktop.terms.provision import Provision

_SLUG = re.compile(r"[^\w.]+")
_ITEMS = re.compile(r"\d+|[a-z]+")
NOWHERE = "#"  # the standard wants a target even where none is known


def slug(text: str) -> str:
    """`text` as a part of an IRI."""
    return quote(_SLUG.sub("-", text).strip("-.").lower())


def statement_name(decision: Provision) -> str:
    """What a decision is called: "resolution" or "decision"."""
    label = decision.label.lower()
    names = table()["statement"]
    found = next((name for name, forms in names.items() if any(form in label for form in forms)), "")
    number = number_of(decision.label)
    return found or ("resolution" if number and not any(sign.isalpha() for sign in number) else "decision")


def work(plan: Plan, decision: Provision | None = None) -> str:
    """The IRI of the document, or of one decision in it: /akn/un/statement/decision/<document>/<number>."""
    symbol = slug(plan.document.masthead.symbol)
    if decision is None:
        return "/".join(filter(None, ["/akn/un/doc", symbol or "untitled"]))
    number = slug(number_of(decision.label)) or slug(decision.text)[:60] or slug(decision.id)
    name = statement_name(decision)
    return "/".join(filter(None, ["/akn/un/statement", name, symbol, number if number != symbol else ""]))


def cited(plan: Plan, citing: Provision, reference: Reference) -> str:
    """Where a reference leads: a paragraph of this decision, or another text."""
    if not reference.symbol:
        return _inside(plan, citing, reference.paragraph or "")
    kind = "statement" if reference.symbol[0].isdigit() else "doc"
    part = f"#para_{slug(reference.paragraph)}" if reference.paragraph else ""
    return f"/akn/un/{kind}/{slug(reference.symbol)}{part}"


def _inside(plan: Plan, citing: Provision, paragraph: str) -> str:
    """The paragraph "2(a)" of the decision that cites it."""
    items = _ITEMS.findall(paragraph)
    found = plan.eid("/".join([_decision(plan, citing), "op", *items])) if items else ""
    return f"#{found}" if found else NOWHERE


def _decision(plan: Plan, provision: Provision) -> str:
    current = provision
    while current.kind is not Kind.DECISION and current.parent in plan.document.by_id:
        if current.parent == current.id:
            return ""
        current = plan.document.by_id[current.parent]
    return current.id


def identity(addressee: str) -> str:
    """The name of an addressee among the references of a file."""
    return f"addressee_{slug(addressee)}"


def concept(verb_class: str) -> str:
    """The name of what a verb does among the references of a file."""
    return f"verb_{slug(verb_class)}"
