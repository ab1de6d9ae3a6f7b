"""The names readers give: a symbol, a symbol in a language or revision, a file, the number of a decision."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import regex

from db import texts as rows
from desktop.errors import BadRequest, UnknownThing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from db.connection import Connection
    from desktop.terms.dossier import TextEntry

_NUMBER = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.()/-]*/[\p{L}\p{N}.()/-]*[\p{N})]")
_ASCII_NUMBER = regex.compile(r"[A-Z0-9][A-Z0-9.()/-]*/[A-Z0-9.()/-]*[A-Z0-9)]", regex.IGNORECASE)


def key_of(name: str) -> str:
    """What the spellings of one symbol, number or file name have in common."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def number_in(label: str) -> str:
    """The number of a decision in its printed label: 16/COP.14 in 第16/COP.14号决定."""
    plain = unicodedata.normalize("NFKC", label)
    found = _ASCII_NUMBER.search(plain) or _NUMBER.search(plain)
    return found.group() if found else plain.strip()


def find_text(entries: Iterable[TextEntry], name: str) -> TextEntry:
    """The text a reader means by id, symbol, SYMBOL@language, SYMBOL@revision or file name."""
    entries = tuple(entries)
    asked, marks = _split(name)
    for bears in (_is_id, _is_symbol, _is_file):
        for key, wanted in ((key_of(name), ()), (asked, marks)):
            found = [entry for entry in entries if bears(entry, key) and _marked(entry, wanted)]
            if found:
                return _only(name, found)
    raise UnknownThing(f"The dossier has no document {name}; {_there(entries)}")


def find_part(
    connection: Connection, entries: Iterable[TextEntry], name: str
) -> tuple[TextEntry, str | None]:
    """The text and, where a decision or another part of it is meant, its node: TEXT, TEXT::NODE, TEXT::NUMBER, NUMBER."""
    entries = tuple(entries)
    text, inside, part = name.rpartition("::")
    if inside:
        entry = find_text(entries, text)
        return entry, _node(connection, entry, part)
    return _by_number(connection, entries, name) or (find_text(entries, name), None)


def _node(connection: Connection, entry: TextEntry, part: str) -> str:
    if rows.has_node(connection, entry.id, part):
        return part
    nodes: dict[str, str] = dict(rows.nodes_by_number(connection, key_of(part)))
    if entry.id in nodes:
        return nodes[entry.id]
    numbers = ", ".join(number for number, _ in entry.parts) or "no numbered decision"
    raise UnknownThing(f"{entry.name} has no part {part}; it has {numbers}.")


def _by_number(
    connection: Connection, entries: tuple[TextEntry, ...], name: str
) -> tuple[TextEntry, str] | None:
    asked, marks = _split(name)
    nodes: dict[str, str] = dict(rows.nodes_by_number(connection, asked))
    found = [entry for entry in entries if entry.id in nodes and _marked(entry, marks)]
    if not found or any(_is_symbol(entry, asked) for entry in entries):
        return None
    entry = _only(name, found)
    return entry, nodes[entry.id]


def _split(name: str) -> tuple[str, tuple[str, ...]]:
    first, *marks = name.split("@")
    return key_of(first), tuple(map(key_of, marks))


def _is_id(entry: TextEntry, key: str) -> bool:
    return entry.id == key


def _is_symbol(entry: TextEntry, key: str) -> bool:
    return bool(key) and key_of(entry.symbol) == key


def _is_file(entry: TextEntry, key: str) -> bool:
    return key_of(entry.file) == key


def _marked(entry: TextEntry, marks: tuple[str, ...]) -> bool:
    return all(mark in {entry.language, str(entry.revision)} for mark in marks)


def _only(name: str, found: list[TextEntry]) -> TextEntry:
    """The newest revision, where all are revisions of one text; raises BadRequest where it is not clear which is meant."""
    if len({(key_of(entry.symbol), entry.language) for entry in found}) == 1 and found[0].symbol:
        return max(found, key=lambda entry: entry.revision)
    if len(found) == 1:
        return found[0]
    choices = ", ".join(sorted({f"{entry.symbol or entry.id}@{entry.language}" for entry in found}))
    raise BadRequest(f"{name} names {len(found)} documents of the dossier: say which of {choices}.")


def _there(entries: tuple[TextEntry, ...]) -> str:
    names = sorted({entry.name for entry in entries})
    return f"it has {', '.join(names)}." if names else "it is empty."
