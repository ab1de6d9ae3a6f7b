"""Texts ↔ rows: keep a document with its bytes, whole or not at all; give it back to the letter."""

from __future__ import annotations

from hashlib import sha256
from itertools import islice
from typing import TYPE_CHECKING

import regex

from db import texts as rows
from desktop.errors import UnknownThing
from desktop.store.clock import now
from desktop.store.codec import (
    finding_in,
    finding_out,
    legible,
    masthead_in,
    masthead_out,
    more_out,
    provision_in,
    whole,
    whole_row,
    words_hash,
    words_of,
)
from desktop.store.edits import Edit, perform
from desktop.store.names import key_of, number_in
from desktop.store.search import index_provisions
from desktop.store.soundness import seal
from desktop.terms.document import Document
from desktop.terms.dossier import Act, TextEntry
from desktop.terms.step import Step, finish

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.connection import Connection, Row
    from desktop.terms.step import Work

_STRIDE = 1000  # provisions written between two steps
_DIGITS = regex.compile(r"(\d+)")
_THERE: dict[str, object] = {"there": True}


def listed(connection: Connection) -> tuple[TextEntry, ...]:
    """Every text kept, by body and session (the newest first), then by symbol, language and revision."""
    parts: dict[int, list[tuple[str, str]]] = {}
    for text, number, _, _, title in rows.parts(connection):
        parts.setdefault(text, []).append((number, title))
    entries = (_entry(row, tuple(parts.get(row["key"], ()))) for row in rows.listed(connection))
    return tuple(sorted(entries, key=_order))


def keep(connection: Connection, document: Document, original: bytes, file: str) -> tuple[str, bool]:
    """Keep a document in one transaction; gives its id, and False where these bytes are already kept."""
    return finish(keeping(connection, document, original, file))


def keeping(connection: Connection, document: Document, original: bytes, file: str) -> Work[tuple[str, bool]]:
    """The same with a step every few hundred provisions; stopped between two, nothing of it is kept."""
    digest = sha256(original).hexdigest()
    with connection.writing():
        there = rows.keys_by_bytes(connection, digest)
        if there and not there["removed"]:
            return there["id"], False
        if there:
            yield from _reading_again(connection, there["key"], document)
        text = there["id"] if there else (yield from _inserting(connection, document, original, file, digest))
        perform(connection, Edit(Act.IMPORT_TEXT, "text", text, None, dict(_THERE)))
    return text, True


def read_again(connection: Connection, text: str, document: Document) -> None:
    """Put what a better reader made of a text in the place of what was read; notes are not touched."""
    with connection.writing():
        finish(_reading_again(connection, _key(connection, text), document))


def remove(connection: Connection, text: str) -> None:
    """Set a text aside; its bytes, what was read and every note stay, and undo brings it back."""
    with connection.writing():
        _key(connection, text)
        perform(connection, Edit(Act.REMOVE_TEXT, "text", text, dict(_THERE), None))


def document(connection: Connection, text: str) -> Document:
    """The document as it was kept, to the letter."""
    key = _key(connection, text)
    row = rows.head(connection, text) or {}
    with legible():
        return _document(connection, key, row)


def _document(connection: Connection, key: int, row: Row) -> Document:
    return Document(
        language=row["language"],
        masthead=masthead_in(row["masthead"]),
        provisions=tuple(map(provision_in, rows.provisions(connection, key))),
        findings=tuple(map(finding_in, rows.findings(connection, key))),
        format=row["format"],
        pages=row["pages"],
    )


def original(connection: Connection, text: str) -> bytes:
    """The bytes of the file a text came from."""
    found = rows.original(connection, text)
    if found is None:
        raise _unknown(text)
    return found


def _key(connection: Connection, text: str) -> int:
    key = rows.key_of(connection, text)
    if key is None:
        raise _unknown(text)
    return key


def _unknown(text: str) -> UnknownThing:
    return UnknownThing(f"No document {text} stands in the dossier.")


def _inserting(connection: Connection, read: Document, original: bytes, file: str, digest: str) -> Work[str]:
    rows.keep_bytes(connection, digest, original)
    text, reading = _new_id(connection, digest), _reading(read)
    head = {"id": text, "sha256": digest, "file": whole(file), "imported": now()}
    key = rows.insert(connection, {**head, **reading, "revision": _revision(connection, reading)})
    yield from _inserting_reading(connection, key, read)
    return text


def _revision(connection: Connection, reading: dict[str, object]) -> int:
    symbol, language = str(reading["symbol_key"]), str(reading["language"])
    return rows.last_revision(connection, symbol, language) + 1 if symbol else 1


def _new_id(connection: Connection, digest: str) -> str:
    """The shortest beginning of the hash, from 8 digits, that no other text bears."""
    return next(digest[:n] for n in range(8, 65) if not rows.id_taken(connection, digest[:n]))


def _reading(read: Document) -> dict[str, object]:
    masthead = read.masthead
    reading = {
        "symbol": masthead.symbol,
        "symbol_key": key_of(masthead.symbol),
        "language": read.language,
        "format": read.format,
        "pages": read.pages,
        "title": masthead.title,
        "body": masthead.body,
        "session": masthead.session,
        "date": masthead.date,
        "masthead": masthead_out(masthead),
    }
    return dict(zip(reading, whole_row(tuple(reading.values())), strict=True))


def _reading_again(connection: Connection, key: int, read: Document) -> Work[None]:
    rows.forget_reading(connection, key)
    rows.update(connection, key, _reading(read))
    yield from _inserting_reading(connection, key, read)


def _inserting_reading(connection: Connection, key: int, read: Document) -> Work[None]:
    first = rows.next_provision_key(connection)
    made = _provision_rows(key, first, read)
    words = ((first + n, whole(words_of(provision))) for n, provision in enumerate(read.provisions))
    for done in range(0, len(read.provisions), _STRIDE):
        yield Step(done, len(read.provisions))
        rows.insert_provisions(connection, islice(made, _STRIDE))
        index_provisions(connection, islice(words, _STRIDE))
    findings = ((key, n, whole(finding_out(finding))) for n, finding in enumerate(read.findings))
    rows.insert_findings(connection, findings)
    rows.insert_parts(connection, map(whole_row, _part_rows(key, read)))
    seal(connection, key)


def _provision_rows(key: int, first: int, read: Document) -> Iterator[tuple[object, ...]]:
    for n, p in enumerate(read.provisions):
        place = (first + n, key, n, p.id, p.kind.value, p.label, p.parent, p.level, p.page)
        plain = None if p.table is None else words_of(p)
        yield whole_row((*place, p.text, plain, more_out(p), words_hash(p)))


def _part_rows(key: int, read: Document) -> Iterator[tuple[object, ...]]:
    for n, part in enumerate(read.decisions()):
        number = number_in(part.label) or number_in(read.masthead.symbol)
        yield key, n, part.id, number, key_of(number), part.text


def _entry(row: Row, parts: tuple[tuple[str, str], ...]) -> TextEntry:
    copied = ("id", "symbol", "title", "language", "format", "file", "body", "session", "date", "pages")
    return TextEntry(
        **{name: row[name] for name in copied},
        imported=row["imported"],
        sha256=row["sha256"],
        revision=row["revision"],
        notes=row["notes"],
        parts=parts,
    )


def _order(entry: TextEntry) -> tuple[object, ...]:
    natural = [(int(run), "") if run.isdecimal() else (-1, run) for run in _DIGITS.split(entry.name) if run]
    return entry.body, -(entry.session or 0), natural, entry.language, entry.revision
