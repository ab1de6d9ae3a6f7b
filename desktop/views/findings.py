"""What the review checks found, as rows and as JSON."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding

FIELDS = ("rule", "severity", "node", "quote", "why", "places")


def findings_json(findings: Iterable[Finding]) -> dict[str, Any]:
    """The findings as `chapeau check --json` gives them."""
    return {"findings": [{field: asdict(one)[field] for field in FIELDS} for one in findings]}


def finding_rows(findings: Iterable[Finding], document: Document) -> list[tuple[str, str, str, str]]:
    """A row a finding: how much it matters, where (page or provision), the words, and why."""
    return [(one.severity.value, _where(one, document), one.quote, one.why) for one in findings]


def _where(finding: Finding, document: Document) -> str:
    at = document.by_id.get(finding.node)
    page = f"p. {at.page}" if at and at.page else ""
    return " ".join(part for part in (finding.node, page) if part)
