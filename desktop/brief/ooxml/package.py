"""A Word file as its parts: read, and packed so that the same parts give the same bytes."""

from __future__ import annotations

import errno
import os
import secrets
import zipfile
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.brief.ooxml.harmless import harmless
from desktop.errors import UnwritableFile
from desktop.store import is_dossier

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FIRST = "[Content_Types].xml"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip entry can bear


def unpack(path: Path) -> dict[str, bytes]:
    """The parts of a Word file, by name."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file, in a fixed order, with no trace of when or where it was made, and nothing that acts."""
    parts, buffer = harmless(parts), BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != _FIRST, name)):
            package.writestr(_entry(name), parts[name])
    return buffer.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry


def put(content: bytes, path: Path) -> Path:
    """Write `content` beside `path` and move it into place, so that a file half written is never seen."""
    refused = _refused(path)
    if refused:
        raise UnwritableFile(path, refused)
    try:
        target = _meant(path)
        _moved(_beside(content, target), target)
    except OSError as error:
        raise UnwritableFile(path, _why(path, error)) from error
    return path


def _refused(path: Path) -> str:
    """Why nothing may be put at `path`, "" where it may; a dossier holds what is nowhere else."""
    if not path.name:
        return "it needs a name."
    if os.path.isdir(path):  # noqa: PTH112 - unlike Path.is_dir, it never raises over an odd name
        return "it is a folder."
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 - likewise
        return "it is a device, not a file."
    return "it is a dossier; choose another name." if is_dossier(path) else ""


def _beside(content: bytes, path: Path) -> Path:
    """A new file in the folder of `path`, open to whom any new file is; written to the disk, not only to its cache."""
    beside = path.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        _forget(beside)
        raise
    return beside


def _meant(path: Path) -> Path:
    """The file a name stands for: a link stays one, and what it points to is replaced."""
    return path.resolve() if path.is_symlink() else path


def _moved(written: Path, path: Path) -> None:
    try:
        written.replace(path)
        if os.name == "posix":
            _on_disk(path.parent)
    except OSError:
        _forget(written)
        raise


def _on_disk(folder: Path) -> None:
    """Bring the names in a folder onto the disk: else a power cut takes the new one back."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _forget(half: Path) -> None:
    with suppress(OSError):
        half.unlink()


def _why(path: Path, error: OSError) -> str:
    if not os.path.isdir(path.parent):  # noqa: PTH112 - as above
        return f"there is no folder {path.parent}."
    if error.errno == errno.ENOSPC:
        return "the disk is full."
    if isinstance(error, PermissionError):
        return "it may be open in another program, or the folder may be closed to you."
    return f"{error.strerror or error}."
