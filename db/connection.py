"""Connection: an open dossier file, its pragmas and checks."""

from __future__ import annotations

import contextlib
import os
import secrets
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db import errors
from db.copies import verified_copy
from db.engine import check_engine, dbapi2, meaning
from db.layout import APPLICATION, LAYOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Values = Sequence[object] | Mapping[str, object]

Row = dict[str, Any]

BUSY_MILLISECONDS = 4_000
_MAGIC = b"SQLite format 3\x00"
_PRAGMAS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "journal_mode = WAL",
    "synchronous = FULL",  # what was acknowledged is on the disk
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -16000",
)


class Connection:
    """An open dossier file. Everything written inside one `writing()` stands whole or not at all."""

    def __init__(self, path: Path, bare: dbapi2.Connection) -> None:
        self.path = path
        self.bare = bare

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

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: kept on disk when the block ends, taken back whole where it raises."""
        with meaning():
            self.bare.execute("BEGIN IMMEDIATE")
        try:
            yield
            with meaning():
                self.bare.execute("COMMIT")
        except BaseException:
            self._take_back()
            raise

    def _take_back(self) -> None:
        if self.bare.in_transaction:  # a full disk has already ended it
            self.bare.execute("ROLLBACK")

    def close(self) -> None:
        """Close the file; closing twice is harmless."""
        with meaning():
            self.bare.close()


def _legible(letters: bytes) -> str:
    return letters.decode("utf-8", "replace")


def open_file(path: Path, *, create: bool = False) -> Connection:
    """Open the dossier file at `path`, or make one; raises a FileError."""
    check_engine()
    _check_place(path, create=create)
    if not path.exists():
        _build(path)
    _check_kind(path)
    _check_writable(path)
    return _brought_up(Connection(path, connect(path)))


def connect(path: Path) -> dbapi2.Connection:
    """A bare connection with our pragmas; no check of what is in the file."""
    with meaning():
        # Transactions are ours to begin and end: the driver must not open one by itself.
        bare = dbapi2.connect(str(path), check_same_thread=False, isolation_level=None)
        try:
            for pragma in _PRAGMAS:
                bare.execute(f"PRAGMA {pragma}").fetchall()
            return bare  # noqa: TRY300 - an else would part the lines that belong together
        except BaseException:
            bare.close()
            raise


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


def _check_kind(path: Path) -> None:
    if is_dossier_file(path):
        return
    try:
        path.open("rb").close()
    except OSError as error:
        raise errors.Unreachable(str(error)) from error
    raise errors.NotADossier(path)


def _check_writable(path: Path) -> None:
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise errors.ReadOnly(path)


def _build(path: Path) -> None:
    """Make an empty dossier beside `path` and move it there whole."""
    rough = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with contextlib.closing(connect(rough)) as bare:
            _bring_up(bare)
        rough.replace(path)
    except OSError as error:
        raise errors.Unreachable(str(error)) from error
    finally:
        for left in path.parent.glob(f"{rough.name}*"):
            left.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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
    if layout < LAYOUT:
        verified_copy(connection.bare, _copy_name(connection.path, layout))
        _bring_up(connection.bare)


def _bring_up(bare: dbapi2.Connection) -> None:
    from db.migrations import migrate  # noqa: PLC0415 - loading sqlite-utils takes 65 ms, rarely needed

    migrate(bare)


def is_dossier_file(path: Path) -> bool:
    """Whether the first bytes of the file at `path` are those of a dossier."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    return head[:16] == _MAGIC and int.from_bytes(head[68:72], "big") == APPLICATION


def layout_of(connection: Connection) -> int:
    """The number of the layout the file has."""
    row = connection.row("PRAGMA user_version")
    return int(row["user_version"]) if row else 0


def _copy_name(path: Path, layout: int) -> Path:
    plain = path.with_name(f"{path.stem}.layout-{layout}{path.suffix}")
    taken = 1
    name = plain
    while name.exists():
        taken += 1
        name = plain.with_name(f"{plain.stem}-{taken}{plain.suffix}")
    return name
