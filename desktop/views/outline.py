"""The tree as lines for a reader at a terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_SILENT = frozenset({Kind.DOCUMENT, Kind.SEPARATOR})


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One provision as a line: how deep it stands, its label, its words, and its page."""

    id: str
    depth: int
    kind: Kind
    label: str
    words: str
    verb: str
    page: int | None


def outline(document: Document) -> Iterator[OutlineRow]:
    """Every provision of `document` in reading order, the silent ones left out."""
    depths: dict[str, int] = {}
    for provision in document.provisions:
        depths[provision.id] = _depth(provision, depths)
        if provision.kind not in _SILENT:
            yield _row(document, provision, depths[provision.id])


def _depth(provision: Provision, depths: dict[str, int]) -> int:
    if provision.kind is Kind.DOCUMENT:
        return -1
    return depths.get(provision.parent, -1) + 1


def _row(document: Document, provision: Provision, depth: int) -> OutlineRow:
    words = " ".join(_words(document, provision).split())
    return OutlineRow(
        provision.id,
        max(depth, 0),
        provision.kind,
        provision.label,
        words,
        provision.clause.verb,
        provision.page,
    )


def _words(document: Document, provision: Provision) -> str:
    if provision.kind is Kind.MASTHEAD:
        return f"{document.masthead.symbol} {document.masthead.date}"
    return provision.text or _of_table(provision)


def _of_table(provision: Provision) -> str:
    if provision.table is None:
        return ""
    size = f"{len(provision.table.rows)} × {len((*provision.table.header, *provision.table.rows, ())[0])}"
    return f"{provision.table.caption} [{size}]".strip()
