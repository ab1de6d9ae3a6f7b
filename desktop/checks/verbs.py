"""Verbs: “also requests” follows a request, and a preamble asks for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.checks.table import doubt, table
from desktop.terms.finding import Severity
from desktop.terms.provision import Kind
from desktop.terms.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision


def again(document: Document) -> Iterator[Finding]:
    """“Also requests” where nothing before it in the decision requests (UN Editorial Manual, resolutions)."""
    done: set[str] = set()
    words = table("verbs")["again"].get(document.language, ())
    for provision in document.provisions:
        if provision.kind in {Kind.DECISION, Kind.ENACTING, Kind.ANNEX}:
            done.clear()
        elif provision.kind is Kind.OPERATIVE and provision.clause.verb_class:
            said = _modifier(provision, words)
            if said and provision.clause.verb_class not in done:
                verb = _bare(provision, said)
                yield doubt("verb_again", provision, provision.clause.verb, word=said, verb=verb)
            done.add(provision.clause.verb_class)


def _modifier(provision: Provision, words: tuple[str, ...]) -> str:
    verb = provision.clause.verb.lower()
    return next((word for word in words if verb.startswith(word)), "")


def _bare(provision: Provision, said: str) -> str:
    return provision.clause.verb.lower().replace(said, "", 1).strip()


def asking(document: Document) -> Iterator[Finding]:
    """A preambular paragraph that opens with a verb of the operative part."""
    ladder = {rung.name for rung in wording(document.language).verbs if rung.name in table("verbs")["asking"]}
    for provision in document.provisions:
        if provision.kind is Kind.PREAMBULAR and provision.clause.verb_class in ladder:
            verb = provision.clause.verb
            yield doubt("asking_in_preamble", provision, verb, Severity.MEDIUM, verb=verb)
