"""Whether a brief still tells the truth: every quotation in its Word file, found again in the documents it cites."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from desktop.brief.apart import Apart
from desktop.brief.labels import labels, languages
from desktop.brief.places import Places
from desktop.brief.quotations import Quotation, folded
from desktop.terms.printed import as_printed
from desktop.terms.step import Step
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision
    from desktop.terms.step import Work

    Found = tuple[str, Document, Provision]

_SHORT = 90
_QUOTED = Apart("quotations", tuple[Quotation, ...])


class State(StrEnum):
    """What became of a quotation."""

    MATCHED = "matched"  # the words stand where the brief says
    MOVED = "moved"  # they stand elsewhere
    GONE = "gone"  # no document has them


@dataclass(frozen=True, slots=True)
class Checked:
    """One quotation, and where its words stand now."""

    words: str
    source: str
    state: State
    document: str = ""
    node: str = ""


@dataclass(frozen=True)
class Verified:
    """All quotations of a brief."""

    quotations: tuple[Checked, ...]

    @property
    def doubtful(self) -> tuple[Checked, ...]:
        """Those that no longer match."""
        return tuple(one for one in self.quotations if one.state is not State.MATCHED)

    def as_json(self) -> dict[str, Any]:
        """What `chapeau brief --verify --json` prints."""
        return {
            "quotations": len(self.quotations),
            "matched": len(self.quotations) - len(self.doubtful),
            "doubtful": [
                {
                    "state": o.state.value,
                    "words": o.words,
                    "source": o.source,
                    "document": o.document,
                    "node": o.node,
                }
                for o in self.doubtful
            ],
        }

    def readable(self) -> Iterator[str]:
        """The same as lines."""
        matched = len(self.quotations) - len(self.doubtful)
        yield f"{matched} of {len(self.quotations)} quotations match."
        for one in self.doubtful:
            where = f", now {one.document}::{one.node}" if one.node else ""
            short = one.words if len(one.words) <= _SHORT else f"{one.words[:_SHORT]}…"
            yield f"{one.state.value:8}{one.source}{where}: {short}"


def verified(data: bytes, documents: Sequence[tuple[str, Document]], name: str = "") -> Work[Verified]:
    """Find every quotation of a Word file again in documents, each with its name; raises UnreadableFile."""
    found = yield from quoted(data, name or "the brief")
    shelf = [_Text(called, document) for called, document in documents]
    checked = []
    for n, quotation in enumerate(found):
        if n % 20 == 0:
            yield Step(n, len(found), "looking for quotations")
        checked.append(_checked(quotation, shelf))
    return Verified(tuple(checked))


def quoted(data: bytes, name: str) -> Work[tuple[Quotation, ...]]:
    """Every quotation in a Word file, read by a worker; raises UnreadableFile."""
    found: tuple[Quotation, ...] = (yield from _QUOTED.done(data, name)).value
    return found


def _checked(quotation: Quotation, shelf: Sequence[_Text]) -> Checked:
    """At its own place in its own document first, then anywhere in it, then in any other."""
    cited = [text for text in shelf if text.is_named_in(quotation.source)]
    found = [(text, held) for text in cited or shelf for held in text.found(quotation)]
    for text, held in found:
        if not quotation.placed or text.is_cited_in(quotation.source, held):
            return Checked(quotation.words, quotation.source, State.MATCHED, text.name, held[0].id)
    others = ((text, held) for text in shelf if text not in cited for held in text.found(quotation))
    for text, held in (*found, *others):
        return Checked(quotation.words, quotation.source, State.MOVED, text.name, held[0].id)
    return Checked(quotation.words, quotation.source, State.GONE)


class _Text:
    """A document as one run of words, without its blanks."""

    def __init__(self, name: str, document: Document) -> None:
        self.name, self.document = name, document

    @cached_property
    def _words(self) -> tuple[str, list[int]]:
        starts, pieces, at = [], [], 0
        for provision in self.document.provisions:
            piece = folded(as_printed(provision))
            starts.append(at)
            pieces.append(piece)
            at += len(piece) + 1
        return "\n".join(pieces), starts

    def is_named_in(self, source: str) -> bool:
        """Whether a source names the document: by its symbol, or by a decision in it as printed."""
        symbol = self.document.masthead.symbol
        labels = [one.label.rstrip(". ") for one in self.document.decisions()]
        names = [symbol, *labels, *map(number_of, labels)]
        return any(len(name) > 2 and name in source for name in names)

    def found(self, quotation: Quotation) -> Iterator[tuple[Provision, ...]]:
        """The provisions that hold all pieces of a quotation, one way of reading it after the other."""
        for pieces in quotation.readings:
            held = [set(self._holding(piece)) for piece in pieces]
            if held and all(held):
                both = set.intersection(*held) or held[0]
                yield tuple(self.document.provisions[n] for n in sorted(both))

    def _holding(self, piece: str) -> Iterator[int]:
        words, starts = self._words
        at = words.find(piece)
        while at >= 0:
            yield bisect_right(starts, at) - 1
            at = words.find(piece, at + 1)

    def is_cited_in(self, source: str, provisions: Sequence[Provision]) -> bool:
        """Whether a source names the place of one of the provisions, in any language a brief is written in."""
        return any(name in source for provision in provisions for name in self._names(provision))

    def _names(self, provision: Provision) -> Iterator[str]:
        for places in self._places:
            if provision.id in places.document.by_id:
                yield places.name(provision)

    @cached_property
    def _places(self) -> tuple[Places, ...]:
        parts = [self.document, *(self.document.part(one.id) for one in self.document.decisions())]
        return tuple(Places(part, labels(code)) for code in languages() for part in parts)
