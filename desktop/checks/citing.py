"""Citations: what a text says of itself must be in it, and one address is one source."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.checks.table import doubt
from desktop.terms.finding import Place, Severity
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.clause import Reference
    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_ADDRESS = re.compile(r"https?://[^\s<>\"”』」）)，。；]+")


def unknown_paragraphs(document: Document) -> Iterator[Finding]:
    """A reference to a paragraph of the same decision that it has not."""
    for provision in document.provisions:
        for reference in provision.clause.references:
            if _is_lost(reference, provision, document):
                yield doubt("no_such_paragraph", provision, reference.text, Severity.HIGH)


def _is_lost(reference: Reference, provision: Provision, document: Document) -> bool:
    """Whether a paragraph of this very text is meant (“paragraph 9 above”) whose number is beyond its last."""
    own = reference.symbol is None and reference.paragraph and reference.node is None
    if not own or provision.kind not in {Kind.OPERATIVE, Kind.SUBPARAGRAPH}:
        return False
    number = re.match(r"\d+", reference.paragraph or "")
    last = [int(one.label.strip(" .．、")) for one in _paragraphs(provision, document)]
    return bool(number and last and int(number[0]) > max(last) and _says_here(reference.text))


def _says_here(text: str) -> bool:
    return any(
        word in text.lower()
        for word in ("以上", "上文", "下文", "above", "below", "ci-dessus", "supra", "выше")
    )


def _paragraphs(provision: Provision, document: Document) -> list[Provision]:
    part = provision
    while part.kind not in {Kind.DECISION, Kind.DOCUMENT, Kind.ANNEX} and part.parent != part.id:
        part = document.by_id[part.parent]
    return [
        one
        for one in document.under(part.id)
        if one.kind is Kind.OPERATIVE and one.label.strip(" .．、").isdecimal()
    ]


def same_addresses(document: Document) -> Iterator[Finding]:
    """A footnote with the address of another footnote whose other words differ."""
    seen: dict[str, Provision] = {}
    for note in document.provisions:
        for found in _ADDRESS.finditer(note.text) if note.kind is Kind.FOOTNOTE else ():
            first = seen.setdefault(found[0], note)
            if first.id != note.id and _words(first) != _words(note):
                told = doubt("same_address", note, found[0])
                yield replace(told, places=(Place(first.id, found[0]),))


def _words(note: Provision) -> str:
    return _ADDRESS.sub("", note.text).strip(" .。")
