"""Masthead and Document: a whole text as a tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the first page says of the document; every field as printed unless said otherwise, "" where absent."""

    symbol: str = ""
    distribution: str = ""
    date: str = ""
    language: str = ""  # zh en fr es ru ar
    original_language: str = ""  # likewise
    body: str = ""
    session: int | None = None
    place_dates: str = ""
    agenda_item: str = ""  # its number: "2(a)"
    title: str = ""
    submitted_by: str = ""


@dataclass(frozen=True)
class Document:
    """A text read and structured: provisions in reading order, parents before children."""

    language: str  # zh en fr es ru ar, or "" where none was recognised
    masthead: Masthead
    provisions: tuple[Provision, ...]
    findings: tuple[Finding, ...] = ()
    format: str = ""
    pages: int | None = None

    @cached_property
    def by_id(self) -> Mapping[str, Provision]:
        """Every provision by its id."""
        return {provision.id: provision for provision in self.provisions}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of every provision in reading order, from 0, by its id."""
        return {provision.id: n for n, provision in enumerate(self.provisions)}

    @cached_property
    def children(self) -> Mapping[str, tuple[Provision, ...]]:
        """The children of every provision that has any, by its id, in reading order."""
        found: dict[str, list[Provision]] = {}
        for provision in self.provisions:
            if provision.parent and provision.parent != provision.id:
                found.setdefault(provision.parent, []).append(provision)
        return {parent: tuple(nodes) for parent, nodes in found.items()}

    def decisions(self) -> tuple[Provision, ...]:
        """The decisions and resolutions that stand in the document."""
        return tuple(p for p in self.provisions if p.kind is Kind.DECISION)

    def under(self, node: str) -> Iterator[Provision]:
        """`node` and everything below it, in reading order."""
        inside = {node}
        for provision in self.provisions:
            if provision.id == node or (provision.parent in inside and provision.id not in inside):
                inside.add(provision.id)
                yield provision

    def part(self, node: str) -> Document:
        """The document with only `node` and what stands below it."""
        return replace(self, provisions=tuple(self.under(node)), findings=())
