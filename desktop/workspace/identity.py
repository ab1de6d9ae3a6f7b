"""The reader's own key for exchange files: a file with the secret key, and the public one to give to colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadRequest, UnreadableFile, UnwritableFile
from desktop.workspace.own_files import put_new

if TYPE_CHECKING:
    from pathlib import Path

_PUBLIC = "# public key: "
_MOST = 65_536  # bytes of a file of keys


def make_key(path: Path) -> str:
    """Write a new secret key to `path`, for its owner's eyes, and give the public one; nothing is ever replaced."""
    from desktop.workspace.exchange import new_key

    secret, public = new_key()
    try:
        put_new(path, f"{_PUBLIC}{public}\n{secret}\n")
    except FileExistsError as error:
        raise UnwritableFile(path, "something is there already; choose another name.") from error
    except OSError as error:
        raise UnwritableFile(path, f"the system refused it ({error.strerror}).") from error
    return public


def secrets_of(path: Path) -> tuple[str, ...]:
    """The secret keys in a file; raises UnreadableFile, and BadRequest where it holds none."""
    found = tuple(line for line in _lines(path) if line and not line.startswith("#"))
    if not found:
        raise BadRequest(f"{path.name} holds nothing to open or close a file with.")
    return found


def public_of(path: Path) -> str:
    """The public key written beside the secret one, "" where there is none; raises UnreadableFile."""
    told = (line.removeprefix(_PUBLIC) for line in _lines(path) if line.startswith(_PUBLIC))
    return next(told, "").strip()


def _lines(path: Path) -> tuple[str, ...]:
    try:
        with path.open("rb") as file:
            content = file.read(_MOST)
        return tuple(line.strip() for line in content.decode("utf-8").splitlines())
    except OSError as error:
        raise UnreadableFile(path, f"the system could not open it ({error.strerror}).") from error
    except ValueError as error:
        raise UnreadableFile(path, "it is no text.") from error
