"""Every change to the tables, oldest first. None uses code of ours, which may change under it."""

from __future__ import annotations

import sys

import sqlcipher3

from db.engine import dbapi2, meaning
from db.layout import APPLICATION

# sqlite-utils takes pysqlite3 where there is one; so its except clauses match what our connections raise.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402

MIGRATIONS = Migrations("dossier")

_TABLES = (
    f"PRAGMA application_id = {APPLICATION}",
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    # What came in: the bytes, never touched again.
    "CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    """CREATE TABLE texts (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        symbol TEXT NOT NULL,
        symbol_key TEXT NOT NULL,
        language TEXT NOT NULL,
        revision INTEGER NOT NULL,
        file TEXT NOT NULL,
        format TEXT NOT NULL,
        pages INTEGER,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        session INTEGER,
        date TEXT NOT NULL,
        masthead TEXT NOT NULL,
        imported TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blobs,
        hash TEXT NOT NULL DEFAULT '',
        removed INTEGER NOT NULL DEFAULT 0
    ) STRICT""",
    "CREATE INDEX texts_by_symbol ON texts (symbol_key)",
    "CREATE INDEX texts_by_bytes ON texts (sha256)",
    # What was read from it: may be read again by a better reader.
    """CREATE TABLE provisions (
        key INTEGER PRIMARY KEY,
        text INTEGER NOT NULL REFERENCES texts,
        position INTEGER NOT NULL,
        node TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        parent TEXT NOT NULL,
        level INTEGER,
        page INTEGER,
        words TEXT NOT NULL,
        plain TEXT,
        more TEXT,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX provisions_in_order ON provisions (text, position)",
    "CREATE INDEX provisions_by_node ON provisions (text, node)",
    """CREATE TABLE findings (
        text INTEGER NOT NULL REFERENCES texts,
        position INTEGER NOT NULL,
        finding TEXT NOT NULL,
        PRIMARY KEY (text, position)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE parts (
        text INTEGER NOT NULL REFERENCES texts,
        position INTEGER NOT NULL,
        node TEXT NOT NULL,
        number TEXT NOT NULL,
        number_key TEXT NOT NULL,
        title TEXT NOT NULL,
        PRIMARY KEY (text, position)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX parts_by_number ON parts (number_key)",
    # What people wrote: never deleted. Texts are named by id, so that no change to them reaches here.
    """CREATE TABLE notes (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        tier TEXT NOT NULL,
        state TEXT NOT NULL,
        author TEXT NOT NULL,
        tags TEXT NOT NULL,
        words TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        binned INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE anchors (
        note TEXT NOT NULL REFERENCES notes (id),
        text TEXT NOT NULL,
        node TEXT NOT NULL,
        quote TEXT NOT NULL,
        "start" INTEGER,
        "end" INTEGER,
        prefix TEXT NOT NULL,
        suffix TEXT NOT NULL,
        page INTEGER,
        hash TEXT NOT NULL,
        home INTEGER NOT NULL,
        PRIMARY KEY (note, text)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX anchors_by_place ON anchors (text, node)",
    "CREATE UNIQUE INDEX anchors_home ON anchors (note) WHERE home",
    """CREATE TABLE pairings (
        a TEXT NOT NULL,
        a_node TEXT NOT NULL,
        b TEXT NOT NULL,
        b_node TEXT NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'overruled')),
        author TEXT NOT NULL,
        made TEXT NOT NULL,
        PRIMARY KEY (a, a_node, b, b_node)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE edits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        act TEXT NOT NULL,
        thing TEXT NOT NULL,
        thing_id TEXT NOT NULL,
        "before" TEXT,
        "after" TEXT,
        author TEXT NOT NULL,
        made TEXT NOT NULL,
        hash TEXT NOT NULL,
        state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped'))
    ) STRICT""",
    "CREATE INDEX edits_by_state ON edits (state, id)",
    "PRAGMA user_version = 1",
)

# The words come folded from the store, so the tokenizer has nothing to decide.
_SEARCH = (
    """CREATE VIRTUAL TABLE provision_index USING fts5(
        words, content = '', contentless_delete = 1, tokenize = 'ascii')""",
    """CREATE VIRTUAL TABLE note_index USING fts5(
        words, content = '', contentless_delete = 1, tokenize = 'ascii')""",
    "DELETE FROM meta WHERE name = 'folding'",  # the store fills both when it opens
    "PRAGMA user_version = 2",
)

# What a delegation does about what was asked. Named by text and node, so that reading again never reaches here.
_ACTIONS = (
    """CREATE TABLE actions (
        text TEXT NOT NULL,
        node TEXT NOT NULL,
        role TEXT NOT NULL,
        owner TEXT NOT NULL,
        status TEXT NOT NULL,
        session TEXT NOT NULL,
        remark TEXT NOT NULL,
        author TEXT NOT NULL,
        changed TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (text, node)
    ) STRICT, WITHOUT ROWID""",
    "PRAGMA user_version = 3",
)

# A note carried to another text hangs there by an anchor of its own, sealed by the hash of its content.
_CARRYING = (
    "ALTER TABLE anchors ADD COLUMN seal TEXT NOT NULL DEFAULT ''",
    "PRAGMA user_version = 4",
)

# Threads, forms, what was read of them, and what one dossier knows of another's versions.
_THREADS = (
    "ALTER TABLE notes ADD COLUMN form TEXT",
    "ALTER TABLE notes ADD COLUMN priority TEXT NOT NULL DEFAULT 'normal'",
    "ALTER TABLE notes ADD COLUMN assignee TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE notes ADD COLUMN variants TEXT NOT NULL DEFAULT ''",  # the other sides of a conflict
    "ALTER TABLE notes ADD COLUMN spoken TEXT",  # what a search reads, where that is more than the words
    """CREATE TABLE replies (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        note TEXT NOT NULL REFERENCES notes (id),
        author TEXT NOT NULL,
        words TEXT NOT NULL,
        created TEXT NOT NULL,
        changed TEXT NOT NULL,
        binned INTEGER NOT NULL,
        withdrawn INTEGER NOT NULL DEFAULT 0,
        variants TEXT NOT NULL DEFAULT '',
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX replies_by_note ON replies (note)",
    # The hash of a note or reply as it was last read, by a reader; by "" what was written at this desk.
    """CREATE TABLE seen (
        thing TEXT NOT NULL,
        reader TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (thing, reader)
    ) STRICT, WITHOUT ROWID""",
    "INSERT INTO seen (thing, reader, hash) SELECT id, '', hash FROM notes",
    # Of every note and reply that went out or came in: its fields then, and the events behind them.
    """CREATE TABLE versions (
        thing TEXT PRIMARY KEY,
        fields TEXT NOT NULL,
        version TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # The texts that notes of colleagues hang on and that may not be in this dossier.
    """CREATE TABLE known_texts (
        id TEXT PRIMARY KEY,
        sha256 TEXT NOT NULL,
        symbol TEXT NOT NULL,
        language TEXT NOT NULL,
        title TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "PRAGMA user_version = 5",
)


def migrate(bare: dbapi2.Connection) -> None:
    """Bring the tables of an open file to the newest layout."""
    with meaning():
        MIGRATIONS.apply(utils(bare))


def utils(bare: dbapi2.Connection) -> Database:
    """An open file as sqlite-utils sees it."""
    return Database(bare, recursive_triggers=False, execute_plugins=False)


def _run(database: Database, statements: tuple[str, ...]) -> None:
    for statement in statements:
        database.execute(statement)


@MIGRATIONS(name="tables")
def _tables(database: Database) -> None:
    _run(database, _TABLES)


@MIGRATIONS(name="search")
def _search(database: Database) -> None:
    _run(database, _SEARCH)


@MIGRATIONS(name="actions")
def _actions(database: Database) -> None:
    _run(database, _ACTIONS)


@MIGRATIONS(name="carrying")
def _carrying(database: Database) -> None:
    _run(database, _CARRYING)


@MIGRATIONS(name="threads")
def _threads(database: Database) -> None:
    _run(database, _THREADS)
