"""Paragraphs as they are called out in a meeting: 14b, OP 14 (b)(ii), PP3, 第14段(b), found in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.annotate.quick_words import table
from desktop.terms.label import split_label
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_SUBS = r"(?P<subs>(?:\s?[(（][\w]{1,4}[)）]|\s?[a-z]{1,4}\)|\.[a-z]{1,4}(?!\w))*|[a-z]{1,5})"
_SUB = re.compile(r"\w+")
_NUMBERED = frozenset({Kind.OPERATIVE, Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph that was called out, and where in the line."""

    start: int
    end: int
    preambular: bool
    number: str
    subs: tuple[tuple[str, ...], ...]  # each way to read what follows the number
    named: bool  # as a paragraph, and not by a bare number

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """What is surest to be a paragraph comes first, then what stands first."""
        return not self.named, self.subs == ((),), self.start


def references(line: str) -> list[Reference]:
    """Everything in the line that may call out a paragraph, the surest first."""
    found = (_reference(match) for match in _form().finditer(line))
    return sorted(found, key=lambda reference: reference.rank)


@cache
def _form() -> re.Pattern[str]:
    words = table("paragraphs")
    named = "|".join(f"(?P<{row}>{_any(words[row])})" for row in ("preambular", "operative"))
    after = _any(words["after"])
    return re.compile(
        rf"(?<![a-z\d/.\-])(?:(?:{_any(words['prepositions'])})\s?)?(?<![a-z])(?:(?:{named})\s?)?"
        rf"(?<!\d)(?P<number>\d{{1,3}}(?:\s?(?:{_any(words['inserted'])})(?![a-z]))?)"
        rf"(?:\s?(?P<after>{after}))?{_SUBS}(?:\s?(?P<later>{after}))?(?![a-z\d/%]|\.\d)",
        re.IGNORECASE,
    )


def _any(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _reference(match: re.Match[str]) -> Reference:
    named = any(match[name] for name in ("preambular", "operative", "after", "later"))
    number = "".join(match["number"].split()).lower()
    return Reference(*match.span(), bool(match["preambular"]), number, tuple(_readings(match["subs"])), named)


def _readings(subs: str) -> Iterator[tuple[str, ...]]:
    """(b)(ii) one way; bii as one label, or as b and ii."""
    parts = tuple(part.lower() for part in _SUB.findall(subs))
    yield parts
    if len(parts) == 1 and len(parts[0]) > 1:
        yield parts[0][0], parts[0][1:]


def nodes_of(reference: Reference, document: Document) -> list[str]:
    """The provisions a reference may mean: one, or one in each decision of the document."""
    tops = _preambular(reference, document) if reference.preambular else _numbered(reference, document)
    for subs in reference.subs:
        found = [node for top in tops for node in _below(top, subs, document)]
        if found:
            return found
    return []


def _numbered(reference: Reference, document: Document) -> list[Provision]:
    rows = [p for p in document.provisions if p.kind in _NUMBERED and _is(p.label, reference.number)]
    operative = [p for p in rows if p.kind is Kind.OPERATIVE]
    return operative or rows


def _preambular(reference: Reference, document: Document) -> list[Provision]:
    """The n-th paragraph of each preamble."""
    preambles: dict[str, list[Provision]] = {}
    for provision in document.provisions:
        if provision.kind is Kind.PREAMBULAR:
            preambles.setdefault(provision.parent, []).append(provision)
    at = int(reference.number) - 1 if reference.number.isdecimal() else -1
    return [row[at] for row in preambles.values() if 0 <= at < len(row)]


def _below(top: Provision, subs: Sequence[str], document: Document) -> Iterator[str]:
    """The provisions under `top` that the labels lead to."""
    if not subs:
        yield top.id
        return
    for child in document.children.get(top.id, ()):
        if _is(child.label, subs[0]):
            yield from _below(child, subs[1:], document)


@cache
def _is(label: str, called: str) -> bool:
    """Whether a label as printed is the one that was called out, in whatever script."""
    if _bare(label) == called:
        return True
    return bool(_slugs(label) & (_slugs(f"({called})") | _slugs(f"{called}.")))


def _slugs(label: str) -> frozenset[str]:
    return frozenset(reading.slug for reading in split_label(f"{label} ").readings)


def _bare(label: str) -> str:
    return "".join(_SUB.findall(label)).lower()
