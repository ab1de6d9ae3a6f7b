"""File on disk → blocks."""

from __future__ import annotations

import stat
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.reading import sniffing
from desktop.terms.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.terms.block import Source
    from desktop.terms.step import Work

READERS = {  # imported when first needed: each brings a library of its own
    "pdf": ("desktop.reading.pdf", "read_pdf"),
    "docx": ("desktop.reading.word", "read_word"),
    "akn": ("desktop.reading.akn", "read_akn"),
    "txt": ("desktop.reading.plain", "read_plain"),
}


def read_file(path: Path) -> Work[Source]:
    """Read the document at `path`, whatever its kind, or raise UnreadableFile."""
    data = file_bytes(Path(path))
    return (yield from read_bytes(data, Path(path).name))


def read_bytes(data: bytes, name: str) -> Work[Source]:
    """Read a document from its bytes; the content tells its kind and the ending of `name` is only held against it."""
    kind = sniffing.kind_of(data, name)
    source = yield from reader_of(kind)(data, name)
    doubts = _wrong_ending(kind, name)
    return replace(source, findings=(*doubts, *source.findings)) if doubts else source


def reader_of(kind: str) -> Callable[[bytes, str], Work[Source]]:
    """The reader for "pdf", "docx", "akn" or "txt"."""
    module, function = READERS[kind]
    reader: Callable[[bytes, str], Work[Source]] = getattr(import_module(module), function)
    return reader


def file_bytes(path: Path, most: int = sniffing.MAX_BYTES) -> bytes:
    """The bytes of the file at `path`; raises UnreadableFile where it is none, too large or not ours to read."""
    try:
        _refuse_what_is_no_file(path, most)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile(path, "there is no such file; check the name and the folder.") from error
    except PermissionError as error:
        raise UnreadableFile(path, "you have no permission to read it; ask its owner for access.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise UnreadableFile(path, f"the system could not open it ({reason}).") from error


def _refuse_what_is_no_file(path: Path, most: int) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFile(path, "it is a folder; choose the documents in it.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFile(path, "it is a device or a pipe, not a document; save it as a file first.")
    if status.st_size > most:
        raise UnreadableFile(path, sniffing.TOO_LARGE)


def _wrong_ending(kind: str, name: str) -> tuple[Finding, ...]:
    promised = sniffing.kind_by_ending(name)
    if promised in {kind, ""}:
        return ()
    why = f"{name} is not {sniffing.NAMES[promised]} but {sniffing.NAMES[kind]}, and was read as that."
    return (Finding("wrong_ending", why, quote=name),)
