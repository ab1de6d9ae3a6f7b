"""What can be wrong with a dossier file, without words for a reader: the store finds those.

FileError
├── Missing        there is no such file
├── IsFolder       a folder stands there
├── NoFolder       the folder it should stand in is not there
├── NotADossier    a file of another kind
├── Damaged        SQLite cannot make sense of it
├── NewerLayout    written by a newer program
├── OlderLayout    written by an older program, and may only be read
├── ReadOnly       it, or its folder, cannot be written
├── Held           another window has it open; which one is said
├── Locked         another program holds it
├── Linked         it bears another name too, under which it would stay as it is
├── Replaced       another file stands in its place since it was opened
├── NeedsKey       it is encrypted and no key was given
├── WrongKey       it is encrypted and the key does not open it
├── NoRoom         the disk is full
├── Unreachable    the system refuses the file, or the drive is gone
└── EngineTooOld   the SQLite that came with the program has known faults
"""

from __future__ import annotations

import errno

_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class FileError(Exception):
    """Something about the file or its place, not about what was asked."""


class Missing(FileError):  # noqa: N818 - named for what it is
    """There is no such file."""


class IsFolder(FileError):  # noqa: N818
    """A folder stands where the file should."""


class NoFolder(FileError):  # noqa: N818
    """The folder the file should stand in is not there."""


class NotADossier(FileError):  # noqa: N818
    """The file is of another kind."""


class Damaged(FileError):  # noqa: N818
    """SQLite cannot make sense of the file."""


class NewerLayout(FileError):  # noqa: N818
    """The file was written by a newer program."""


class OlderLayout(FileError):  # noqa: N818
    """The file was written by an older program and cannot be brought up where it stands."""


class ReadOnly(FileError):  # noqa: N818
    """The file or its folder cannot be written."""


class Held(FileError):  # noqa: N818
    """Another window has the file open; the message says which."""


class Locked(FileError):  # noqa: N818
    """Another program holds the file."""


class Linked(FileError):  # noqa: N818
    """The file bears another name too, under which it would stay as it is."""


class Replaced(FileError):  # noqa: N818
    """The file was moved, deleted or replaced since it was opened."""


class NeedsKey(FileError):  # noqa: N818
    """The file is encrypted and no key was given."""


class WrongKey(FileError):  # noqa: N818
    """The key given does not open the file."""


class NoRoom(FileError):  # noqa: N818
    """The disk is full."""


class Unreachable(FileError):  # noqa: N818
    """The system refuses the file, or the drive is gone."""


class EngineTooOld(FileError):  # noqa: N818
    """The SQLite at hand has known faults."""


def of_writing(error: OSError) -> FileError:
    """What an error of the system says of a file, or of its folder, that was to be written."""
    return ReadOnly(str(error)) if error.errno in _CLOSED else of_system(error)


def of_system(error: OSError) -> FileError:
    """What an error of the system says about the file."""
    full = error.errno in {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
    return (NoRoom if full else Unreachable)(str(error))
