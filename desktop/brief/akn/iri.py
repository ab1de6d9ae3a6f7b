"""IRIs: what a text, what it cites, an addressee and a verb are called in Akoma Ntoso."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop.brief.akn.xml import table
from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from desktop.brief.akn.plan import Plan
    from desktop.terms.clause import Reference
    from desktop.terms.provision import Provision

_SLUG = re.compile(r"[^\w.]+")
_ITEMS = re.compile(r"\d+|[a-z]+")
_FORMS = frozenset(
    {"RES", "DEC", "L", "INF", "CRP", "CONF", "COP", "CP"}
)  # what follows the body in a symbol
_FIRST_NUMBERED = 31
_MANY_SESSIONS = frozenset({"a-hrc"})
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
    """The IRI of the document, or of one decision in it: /akn/un/statement/decision/<body>/<number>."""
    symbol = plan.document.masthead.symbol
    if decision is None:
        return f"/akn/un/doc/{slug(symbol) or 'untitled'}"
    number = number_of(decision.label)
    if number:
        return _numbered(statement_name(decision), _body(symbol), number)
    own = slug(symbol) or slug(decision.text)[:60] or slug(decision.id)
    return f"/akn/un/statement/{statement_name(decision)}/draft/{own}"


def cited(plan: Plan, citing: Provision, reference: Reference) -> str:
    """Where a reference leads: a paragraph of this decision, or another text."""
    if reference.node and plan.eid(reference.node):
        return f"#{plan.eid(reference.node)}"
    if not reference.symbol:
        return _inside(plan, citing, reference.paragraph or "")
    part = f"#para_{slug(reference.paragraph)}" if reference.paragraph else ""
    if not reference.symbol[0].isdigit():
        return f"/akn/un/doc/{slug(reference.symbol)}{part}"
    body = _body(plan.document.masthead.symbol)
    if any(sign.isalpha() for sign in reference.symbol):
        return _numbered("decision", body, reference.symbol) + part
    session = int(_ITEMS.findall(reference.symbol)[0])
    # The General Assembly has numbered its resolutions by session since its thirty-first; few other bodies got that far.
    assembly = session >= _FIRST_NUMBERED and body not in _MANY_SESSIONS
    return _numbered("resolution", "a" if assembly else body, reference.symbol) + part


def _numbered(name: str, body: str, number: str) -> str:
    return "/".join(filter(None, ["/akn/un/statement", name, body, slug(number)]))


def _body(symbol: str) -> str:
    """The body a symbol begins with: "iccd" of ICCD/COP(14)/23, "a" of A/RES/80/116, "a-hrc" of A/HRC/RES/50/1."""
    parts = takewhile(lambda part: part.isalpha() and part not in _FORMS, symbol.split("/"))
    return slug("-".join(parts))


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
