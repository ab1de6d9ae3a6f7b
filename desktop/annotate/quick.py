"""Quick notes: one typed line becomes party, stance, paragraph, quote and source; what is not understood stays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from desktop.annotate.quick_places import nodes_of, references
from desktop.annotate.quick_words import Piece, negated, quoted, said, table
from desktop.annotate.spots import words
from desktop.store.codec import words_of
from desktop.terms.annotation import Heard, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.annotate.quick_places import Reference
    from desktop.terms.carrying import Span
    from desktop.terms.document import Document

_NAME, _SHORT = 6, 4  # words of a party's name at most, letters of its code
_STOPS = " ,:;-–—、，："
_LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.|\[…\])\s*")
_CODE = re.compile(r"(?<!\S)[A-Z][A-Z\d+]{1,5}$")
_BLANKS = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class QuickNote:
    """What was understood of a line; `text` is the rest of it, in its order.

    `node` is None where no paragraph was called out or several may be meant: those are the `candidates`.
    """

    party: str = ""
    stance: Stance | None = None
    node: str | None = None
    span: Span = None
    quote: str = ""  # as the document has it
    source: Heard | None = None
    text: str = ""
    candidates: tuple[str, ...] = ()


def parse(line: str, document: Document) -> QuickNote:
    """Understand one line about `document`; never fails, and loses no word."""
    line = " ".join(line.split())
    quote = quoted(line)
    bare = _without(line, [quote] if quote else [])
    stance = next((p for p in said("stances", bare) if not negated(bare, p)), None)
    source = next(iter(said("sources", bare)), None)
    called, nodes = _called(_without(bare, filter(None, (stance, source))), document)
    node, span = _place(nodes, quote, document)
    found = [stance, source, called if nodes else None, quote if span else None]
    party = _party(line, [piece for piece in (*found, quote) if piece], stance)
    rest = _without(line, [piece for piece in (*found, party) if piece])
    return QuickNote(
        party=party.value if party else "",
        stance=Stance(stance.value) if stance else None,
        node=node,
        span=span,
        quote=words_of(document.by_id[node])[slice(*span)] if node and span else "",
        source=Heard(source.value) if source else None,
        text=_tidy(rest),
        candidates=() if node else tuple(nodes),
    )


def _without(line: str, pieces: Iterable[Piece]) -> str:
    """The line with blanks for the pieces: every other character keeps its place."""
    for piece in pieces:
        line = line[: piece.start] + " " * (piece.end - piece.start) + line[piece.end :]
    return line


def _called(line: str, document: Document) -> tuple[Piece | None, list[str]]:
    """The paragraph that was called out, and the provisions it may be."""
    for reference in references(line):
        nodes = nodes_of(reference, document)
        if nodes:
            return _piece(reference), nodes
    return None, []


def _piece(reference: Reference) -> Piece:
    return Piece(reference.start, reference.end, "")


def _place(nodes: Sequence[str], quote: Piece | None, document: Document) -> tuple[str | None, Span]:
    """The provision and the span meant; a quote that stands in one provision only says which."""
    only = nodes[0] if len(nodes) == 1 else None
    if quote is None:
        return only, None
    searched = nodes or [provision.id for provision in document.provisions]
    found = [
        (node, span) for node in searched if (span := _span(words_of(document.by_id[node]), quote.value))
    ]
    return found[0] if len(found) == 1 else (only, None)


def _span(text: str, quote: str) -> Span:
    """Where the words of a quote first stand, whatever their capitals; … leaves some out."""
    first, *others = [part for part in _LEFT_OUT.split(quote) if part] or [quote]
    span = _run(text, first, 0)
    for part in others:
        end = _run(text, part, span[1]) if span else None
        span = (span[0], end[1]) if span and end else None
    return span


def _run(text: str, part: str, after: int) -> Span:
    wanted = [word.key.casefold() for word in words(part)]
    folded = text.casefold()
    if not all(word in folded for word in wanted):  # far quicker than to part a text in words
        return None
    row = [word for word in words(text) if word.start >= after]
    there = [word.key.casefold() for word in row]
    for n in range(len(there) - len(wanted) + 1 if wanted else 0):
        if there[n : n + len(wanted)] == wanted:
            return row[n].start, row[n + len(wanted) - 1].end
    return None


def _party(line: str, pieces: Sequence[Piece], stance: Piece | None) -> Piece | None:
    """The name that opens the line, before anything else that was understood; else a code before the stance."""
    end = min((piece.start for piece in pieces), default=0)
    before = line[:end].strip(_STOPS).split()
    name = list(takewhile(_may_be_name, before))
    while name and name[-1].lower() in table("parties")["inside"]:
        name.pop()
    if not name and len(before) == 1 and len(before[0]) <= _SHORT:
        name = before  # a code typed in small letters
    if not _names_a_party(name, before):
        return _code(line[: stance.start]) if stance else None
    start = line.index(name[0])
    words = line[start : start + len(" ".join(name))].strip(_STOPS)
    return Piece(start, start + len(words), words.upper() if words.islower() else words)


def _code(before: str) -> Piece | None:
    """The code in capitals that ends a text."""
    match = _CODE.search(before.rstrip(_STOPS))
    return Piece(*match.span(), match[0]) if match else None


def _may_be_name(word: str) -> bool:
    return not word[:1].islower() or word in table("parties")["inside"]


def _names_a_party(name: Sequence[str], before: Sequence[str]) -> bool:
    """Whether the words are a party's: all there is before the rest, or a code in capitals."""
    if not name or len(name) > _NAME or name[0].strip(_STOPS).lower() in table("parties")["never"]:
        return False
    return len(name) == len(before) or name[0].isupper()


def _tidy(rest: str) -> str:
    return _BLANKS.sub(" ", rest).strip(" ,:;-–—，：；、")
