"""Connection: an open dossier file, its pragmas and checks."""

from __future__ import annotations

import contextlib
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import errors, heads, schema
from db.bare import connect, connect_reading, connect_still
from db.copies import folder_made, verified_copy
from db.engine import check_engine, dbapi2, meaning
from db.files import beside, is_copy, shortened
from db.heads import identity
from db.keys import SALT_BYTES, key_for, new_salt
from db.layout import LAYOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from db.keys import Key, Secret

    Values = Sequence[object] | Mapping[str, object]

Row = dict[str, Any]


class Connection:
    """An open dossier file. Everything written inside one `writing()` stands whole or not at all."""

    def __init__(
        self, path: Path, bare: dbapi2.Connection, key: Key | None = None, *, read_only: bool = False
    ) -> None:
        self.path, self.bare, self.key, self.read_only = path, bare, key, read_only
        self.holder = ""  # who has it open to write, where this one may only read
        self.file = identity(path)
        self.known = False  # whether the first bytes of the file are kept while it is open

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Every row of a question."""
        names, found = self._asked(sql, values)
        return [dict(zip(names, row, strict=True)) for row in found]

    def tuples(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Every row of a question, bare: for the long ones."""
        return self._asked(sql, values)[1]

    def _asked(self, sql: str, values: Values) -> tuple[list[str], list[tuple[Any, ...]]]:
        with meaning():
            try:
                cursor = self.bare.execute(sql, values)
                return [column[0] for column in cursor.description], cursor.fetchall()
            except dbapi2.OperationalError as error:
                if "decode" not in str(error) or self.bare.text_factory is _legible:
                    raise
        # A flipped bit in one letter must not hide every other note; the hash beside it will tell.
        self.bare.text_factory = _legible
        return self._asked(sql, values)

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a question, or None."""
        return next(iter(self.rows(sql, values)), None)

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement and give the key of the row it inserted, where it did."""
        with meaning():
            return int(self.bare.execute(sql, values).lastrowid or 0)

    def many(self, sql: str, values: Iterable[Sequence[object]]) -> None:
        """Run one statement for every row of `values`."""
        with meaning():
            self.bare.executemany(sql, values)

    def changes(self) -> tuple[int, int]:
        """Two numbers of which one grows with everything written, here or by another program."""
        with meaning():
            return self.bare.total_changes, self.bare.execute("PRAGMA data_version").fetchone()[0]

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: kept on disk when the block ends, taken back whole where it raises."""
        self._refuse_reader()
        with meaning():
            self.bare.execute("BEGIN IMMEDIATE")
        try:
            self._check_in_place()
            yield
            with meaning():
                self.bare.execute("COMMIT")
        except BaseException:
            self._take_back()
            raise

    @contextlib.contextmanager
    def looking(self) -> Iterator[None]:
        """One look: everything read inside is of one moment, whatever others write meanwhile."""
        with meaning():
            self.bare.execute("BEGIN")
        try:
            yield
        finally:
            self._take_back()

    def _refuse_reader(self) -> None:
        if self.holder:
            raise errors.Held(self.holder)
        if self.read_only:
            raise errors.ReadOnly(self.path)

    def _check_in_place(self) -> None:
        """What is written to a file that no longer bears the name would be acknowledged and lost."""
        if identity(self.path) != self.file:
            gone = not self.path.parent.is_dir()  # the drive with it: it may come back
            raise (errors.Unreachable if gone else errors.Replaced)(self.path)

    def _take_back(self) -> None:
        if self.bare.in_transaction:  # a full disk has already ended it
            self.bare.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        with meaning():
            self.bare.close()
        if self.known:
            heads.forget(self.file)
            self.known = False


def _legible(letters: bytes) -> str:
    return letters.decode("utf-8", "replace")


def open_file(
    path: Path, *, create: bool = False, secret: Secret | None = None, read_only: bool = False
) -> Connection:
    """Open the dossier file at `path`, or make one; raises a FileError.

    A file that cannot be written where it stands is opened for reading only. A new file is encrypted where a secret
    is given; a plain file opens with any.
    """
    check_engine()
    _check_place(path, create=create)
    if not path.exists():
        _build(path, key_for(secret, new_salt()) if secret else None)
    there, key = identity(path), key_of(path, secret)
    reading = read_only or not _is_writable(path)
    bare = (_connect_looking if reading else connect)(path, key)
    connection = Connection(path, bare, key, read_only=reading)
    connection.file = there  # as it was before: what took its place since is seen at the first write
    heads.remember(there, key.salt if key else None)
    connection.known = True
    return (_as_it_stands if reading else _brought_up)(connection)


def aside(path: Path, key: Key | None) -> Connection:
    """A second connection, for reading only, to a file that is open already."""
    return Connection(path, _connect_looking(path, key), key, read_only=True)


def _connect_looking(path: Path, key: Key | None) -> dbapi2.Connection:
    """Nothing is laid beside a copy: nobody writes it, and what stands in its folder is taken for a copy."""
    return (connect_still if is_copy(path) else connect_reading)(path, key)


@cache
def query(name: str) -> str:
    """The long question of that name in db/queries."""
    return (Path(__file__).parent / "queries" / f"{name}.sql").read_text(encoding="utf-8")


def _check_place(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise errors.IsFolder(path)
    if path.exists():
        return
    if not create:
        raise errors.Missing(path)
    if not path.parent.is_dir():
        raise errors.NoFolder(path.parent)
    if not os.access(path.parent, os.W_OK):
        raise errors.ReadOnly(path.parent)


def key_of(path: Path, secret: Secret | None) -> Key | None:
    """The key of the file, None where it is plain; raises NotADossier, NeedsKey, Unreachable."""
    head = heads.head(path)
    if heads.is_plain(head):
        return None
    if not heads.is_encrypted(head):
        raise errors.NotADossier(path)
    if secret is None:
        raise errors.NeedsKey(path)
    return key_for(secret, head[:SALT_BYTES])


def _is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _build(path: Path, key: Key | None) -> None:
    """Make an empty dossier beside `path` and move it there whole."""
    with beside(path) as rough, contextlib.closing(connect(rough, key)) as bare:
        bring_up(bare)


def _as_it_stands(connection: Connection) -> Connection:
    try:
        check_kept(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def check_kept(connection: Connection) -> None:
    """Raise NewerLayout or OlderLayout where the layout is not ours, Damaged where the tables are not as they were made."""
    layout = layout_of(connection)
    if layout > LAYOUT:
        raise errors.NewerLayout(layout)
    schema.check(connection.bare)
    if layout < LAYOUT:
        raise errors.OlderLayout(layout)


def _brought_up(connection: Connection) -> Connection:
    try:
        with connection.writing():  # proves that it can be written and that nobody holds it
            layout = layout_of(connection)
        _migrate(connection, layout)
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: Connection, layout: int) -> None:
    if layout > LAYOUT:
        raise errors.NewerLayout(layout)
    schema.check(connection.bare)
    if layout < LAYOUT:
        verified_copy(connection.bare, _copy_name(connection.path, layout), connection.key)
        bring_up(connection.bare)


def bring_up(bare: dbapi2.Connection) -> None:
    """Bring the tables of an open file to the newest layout; no copy is made."""
    from db.migrations import migrate  # noqa: PLC0415 - loading sqlite-utils takes 65 ms, rarely needed

    migrate(bare)
    schema.seal(bare)


def layout_of(connection: Connection) -> int:
    """The number of the layout the file has."""
    row = connection.row("PRAGMA user_version")
    return int(row["user_version"]) if row else 0


def _copy_name(path: Path, layout: int) -> Path:
    plain = folder_made(path) / f"{shortened(path.stem)}.layout-{layout}{path.suffix}"
    taken = 1
    name = plain
    while name.exists():
        taken += 1
        name = plain.with_name(f"{plain.stem}-{taken}{plain.suffix}")
    return name
