"""Whether everything in a dossier is still what was put there. SQLite's own check does not look at contents."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from db import actions as action_rows
from db import anchors as anchor_rows
from db import edits as edit_rows
from db import notes as note_rows
from db import replies as reply_rows
from db import soundness as rows
from db.errors import Damaged
from db.search import TABLES
from db.stopping import heeded
from desktop.store.action_rows import is_as_kept
from desktop.store.anchor_rows import is_as_hung
from desktop.store.edits import is_as_logged
from desktop.store.note_rows import content_hash
from desktop.store.reply_rows import reply_hash
from desktop.store.search import due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.connection import Connection


def doubts(connection: Connection) -> Iterator[str]:
    """A sentence for everything that is not as it was written."""
    for fault in rows.faults(connection):
        yield f"The file is damaged: {fault}."
    yield from _notes(connection)
    yield from _what_was_done(connection)
    yield from _texts(connection)
    for index in TABLES:
        if not _index_is_whole(connection, index):
            yield f"The index of {TABLES[index]} does not hold what it should; searches may miss some."


def seal(connection: Connection, key: int) -> None:
    """Keep the hash of all that was read of a text beside it."""
    rows.seal(connection, key, _reading_hash(connection, key))


def _notes(connection: Connection) -> Iterator[str]:
    for note in heeded(note_rows.every(connection)):
        if note["hash"] != content_hash(note):
            yield f"Note {note['id']} is not what was written."
    for reply in heeded(reply_rows.every(connection)):
        if reply["hash"] != reply_hash(reply):
            yield f"A reply to note {reply['note']} is not what was written."
    for anchor in heeded(anchor_rows.carried(connection)):
        if not is_as_hung(anchor):
            yield f"The place note {anchor['note']} was carried to is not what was written."


def _what_was_done(connection: Connection) -> Iterator[str]:
    for action in heeded(action_rows.listed(connection)):
        if not is_as_kept(action):
            yield f"What is kept of the action at {action['node']} is not what was written."
    for edit in heeded(edit_rows.every(connection)):
        if not is_as_logged(edit):
            yield f"The record of a change ({edit['act']}, {edit['thing_id']}) is not what was written."


def _texts(connection: Connection) -> Iterator[str]:
    for file, node, words, digest in heeded(rows.provisions(connection)):
        if digest != sha256(_bytes(words)).hexdigest():
            yield f"Provision {node} of {file} is not what was read."
    for key, file, digest in heeded(rows.readings(connection)):
        if digest != _reading_hash(connection, key):
            yield f"What was read of {file} is not what was kept."
    for file, digest, original in heeded(rows.originals(connection)):
        if digest != sha256(_bytes(original)).hexdigest():
            yield f"The original of {file} is not what was imported."


def _reading_hash(connection: Connection, key: int) -> str:
    return sha256(json.dumps(rows.reading(connection, key), default=str).encode()).hexdigest()


def _bytes(content: object) -> bytes:
    """Content as bytes, also where a flipped bit made it another type."""
    return content if isinstance(content, bytes) else str(content).encode()


def _index_is_whole(connection: Connection, index: str) -> bool:
    # Sums of hashes, because neither side is small and their orders differ.
    try:
        held = sum(hash(instance) for instance in heeded(rows.instances(connection, index)))
    except Damaged:
        return False
    entries = ((key, words.split()) for key, words in heeded(due(connection, index)))
    return held == sum(hash((word, key, n)) for key, words in entries for n, word in enumerate(words))
