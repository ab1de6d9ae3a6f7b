"""Search: the provisions and notes that hold the words asked for, exactly, in any spelling of them.

The words asked for are folded as the indexed ones were. Several words must all be there; words inside quotation
marks must stand together; Chinese needs neither. The index gives candidates, the words themselves decide.
"""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter
from typing import TYPE_CHECKING

import regex

from db import search as rows
from desktop.store.codec import legible, whole
from desktop.store.folding import VERSION, fold, way_back
from desktop.terms.dossier import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from db.connection import Connection, Row

_QUOTED = regex.compile(r"""(?<!\S)["“”„«»「]([^"“”„«»「」]+)(?:["“”«»」](?!\S)|$)|(\S+)""")
_WORD = regex.compile(r"[^\W_]+")
_PLAIN_WORD = re.compile("[A-Za-z0-9]+")  # what a word is where all is ASCII: found in half the time
_PIECE = regex.compile(r"[^\W_]+|[^\w\s]|_")
_GAP = r"[^\S\t]"  # between words that stand together; those of two cells do not
RANKED = 500  # more rows than this are not worth ordering by how well they fit: they come in reading order

# A pasted page narrows the candidates enough with its first words; all of them are looked for in those.
_MOST_PHRASES, _MOST_WORDS = 48, 32


@dataclass(frozen=True)
class Term:
    """Words that must stand together: as said, how the index is asked, how they are known in folded words."""

    said: str
    match: str
    pattern: regex.Pattern[str]


def search(connection: Connection, words: str, limit: int | None = None) -> tuple[Hit, ...]:
    """The provisions and notes that hold all of `words`, the best first where they are few; odd words find nothing."""
    terms = terms_of(whole(words))
    if not terms:
        return ()
    found = (_hit(row, terms) for row in _candidates(connection, terms))
    with legible():
        return tuple(islice(filter(None, found), limit if limit is None else max(limit, 0)))


def terms_of(words: str) -> tuple[Term, ...]:
    """What is asked for: every quoted run and every other word, once each."""
    asked = {fold(said): said for said in map("".join, _QUOTED.findall(words))}
    return tuple(_term(said, folded) for folded, said in asked.items() if folded.strip())


def note_changed(connection: Connection, key: int, words: str | None) -> None:
    """Index a note's words anew, or no more where it is not to be found."""
    rows.drop(connection, rows.NOTES, key)
    if words is not None:
        rows.index(connection, rows.NOTES, [(key, indexed(words))])


def index_provisions(connection: Connection, words: Iterable[tuple[int, str]]) -> None:
    """Index (key, words) of provisions."""
    rows.index(connection, rows.PROVISIONS, ((key, indexed(text)) for key, text in words))


def bring_up(connection: Connection) -> None:
    """Build both indexes anew where they were made with another folding, or not yet."""
    if rows.folding(connection) == VERSION:
        return
    with connection.writing():
        rows.empty(connection)
        for table in rows.TABLES:
            rows.index(connection, table, due(connection, table))
        rows.set_folding(connection, VERSION)


def due(connection: Connection, table: str) -> Iterator[tuple[int, str]]:
    """(key, words as indexed) of all an index should hold."""
    source = rows.provisions if table == rows.PROVISIONS else rows.notes
    return ((key, indexed(words)) for key, words in source(connection))


def indexed(words: str) -> str:
    """Words as the index takes them: folded, one space between any two."""
    folded = fold(words)
    return " ".join((_PLAIN_WORD if folded.isascii() else _WORD).findall(folded))


def _term(said: str, folded: str) -> Term:
    pieces = _PIECE.findall(folded)
    words = " ".join([piece for piece in pieces if _WORD.match(piece)][:_MOST_WORDS])
    return Term(said, f'"{words}"' if words else "", regex.compile(_pattern(pieces)))


def _pattern(pieces: list[str]) -> str:
    parts, before = [], False
    for n, piece in enumerate(pieces):
        word = bool(_WORD.match(piece))
        gap = "" if n == 0 else f"{_GAP}+" if word and before else f"{_GAP}*"
        parts.append(gap + regex.escape(piece, literal_spaces=True))
        before = word
    left = r"(?<![^\W_])" if _WORD.match(pieces[0]) else ""
    right = r"(?![^\W_])" if before else ""
    return left + "".join(parts) + right


def _candidates(connection: Connection, terms: tuple[Term, ...]) -> Iterator[Row]:
    match = " AND ".join([term.match for term in terms if term.match][:_MOST_PHRASES])
    if not match:  # no index knows brackets and other signs
        return chain.from_iterable(rows.containing(connection, table, terms[0].said) for table in rows.TABLES)
    ranked = rows.count(connection, match, RANKED) <= RANKED
    found = (rows.found(connection, table, match, ranked=ranked) for table in rows.TABLES)
    return heapq.merge(*found, key=itemgetter("score"))


def _hit(row: Row, terms: tuple[Term, ...]) -> Hit | None:
    folded = fold(row["words"])
    spans: list[tuple[int, int]] = []
    for term in terms:
        here = [match.span() for match in term.pattern.finditer(folded)]
        if not here:
            return None
        spans += here
    way = way_back(row["words"])
    printed = sorted(way.span(start, end) for start, end in spans)
    return Hit(row["text"], row["document"], row["node"], row["words"], _united(printed), row["note"])


def _united(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    united: list[tuple[int, int]] = []
    for start, end in spans:
        if united and start < united[-1][1]:
            united[-1] = united[-1][0], max(end, united[-1][1])
        else:
            united.append((start, end))
    return tuple(united)
