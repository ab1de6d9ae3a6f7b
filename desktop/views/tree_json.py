"""The tree as the command line prints it (`tree --json`)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.terms.clause import Clause
    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision, Table


def tree_json(document: Document, file: str) -> dict[str, Any]:
    """The document as a value for JSON; `file` is what it was read from."""
    return {
        "file": file,
        "format": document.format,
        "language": document.language,
        "masthead": asdict(document.masthead),
        "nodes": [node_json(provision) for provision in document.provisions],
        "findings": [finding_json(finding) for finding in document.findings],
    }


def node_json(provision: Provision) -> dict[str, Any]:
    """One provision as a value for JSON."""
    node: dict[str, Any] = {
        "id": provision.id,
        "kind": provision.kind.value,
        "level": provision.level,
        "label": provision.label,
        "parent": provision.parent,
        "text": provision.text,
        "page": provision.page,
        **_clause(provision.clause),
        "footnotes": list(provision.footnotes),
    }
    return node | _table(provision.table) if provision.table else node


def finding_json(finding: Finding) -> dict[str, Any]:
    """One finding as a value for JSON."""
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "node": finding.node,
        "quote": finding.quote,
        "why": finding.why,
        "places": [asdict(place) for place in finding.places],
    }


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "verb": clause.verb or None,
        "strength": clause.strength,
        "addressees": [asdict(addressee) for addressee in clause.addressees],
        "qualifiers": list(clause.qualifiers),
        "conditions": list(clause.conditions),
        "deadlines": [asdict(deadline) for deadline in clause.deadlines],
        "references": [asdict(reference) for reference in clause.references],
        "branches": [asdict(branch) for branch in clause.branches],
        "amounts": [asdict(amount) for amount in clause.sums],
        "brackets": [asdict(bracket) for bracket in clause.brackets],
        "options": list(clause.options),
    }


def _table(table: Table) -> dict[str, Any]:
    return {
        "caption": table.caption,
        "header": [list(row) for row in table.header],
        "rows": [list(row) for row in table.rows],
    }
