"""Nothing lost, no one in: encryption, backups and where a dossier lies, for window and command line alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile, UnwritableFile

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.errors import DossierError
    from desktop.store import Dossier
    from desktop.store.backups import Backup
    from desktop.store.keys import Secret
    from desktop.store.rescue import WayBack

__all__ = [
    "backup_folder",
    "backups_of",
    "before_carrying",
    "before_changing",
    "before_importing",
    "before_merging",
    "copied_from",
    "decrypt",
    "encrypt",
    "held_by",
    "is_encrypted",
    "keep_up",
    "key_file_of",
    "left_readable",
    "newest_good",
    "nobodys_secret",
    "recovery_code",
    "refuse_dossier",
    "restore",
    "secret_of",
    "warning_about",
    "way_back_of",
    "write_recovery_sheet",
]
MANY = 8  # notes or actions changed at once that are worth a backup first
_SHEET = """RECOVERY SHEET

Dossier: {name}

This code opens the dossier without its passphrase and without its key file:

    {code}

Type it where the passphrase is asked for. Print this page, keep it where you keep a passport, and delete the file:
whoever has it can read the dossier. It holds until the passphrase is changed; then make a new one.
"""


def is_encrypted(path: Path) -> bool:
    """Whether the dossier at `path` needs a secret to be opened."""
    from desktop.store import keys

    return keys.is_encrypted(path)


def secret_of(words: str, key_file: Path | None = None) -> Secret:
    """What a reader gives to open a dossier: a passphrase, with a key file where there is one, or a recovery code."""
    from desktop.store import keys

    return keys.secret_of(words, key_file_of(key_file))


def encrypt(path: Path, old: Secret | None, words: str, key_file: Path | None = None) -> str:
    """Encrypt a closed dossier, or change its passphrase, backups too, and give the code of the recovery sheet.

    `old` opens it today and is None where it is plain. Raises DossierError and BadRequest.
    """
    from desktop.store import keys

    return keys.set_secret(path, old, keys.new_secret(words, key_file_of(key_file)))


def decrypt(path: Path, secret: Secret) -> None:
    """Make a closed dossier and its backups readable to anyone again; raises DossierError."""
    from desktop.store import keys

    keys.set_secret(path, secret, None)


def nobodys_secret() -> Secret:
    """A key that nobody keeps, for a dossier that lives as long as a command: killed, it leaves nothing to read."""
    from desktop.store import keys

    return keys.nobodys_secret()


def left_readable(path: Path) -> tuple[Path, ...]:
    """What stands among the backups of an encrypted dossier and is not encrypted: damaged copies, other files."""
    from desktop.store import backups

    return backups.unguarded(path)


def recovery_code(path: Path, secret: Secret) -> str:
    """The code that opens the dossier at `path` without its passphrase; raises DossierError, BadRequest."""
    from desktop.store import keys

    return keys.recovery_code(path, secret)


def write_recovery_sheet(path: Path, code: str, sheet: Path) -> None:
    """Write the recovery sheet of the dossier at `path`, for its owner's eyes; raises UnwritableFile."""
    from desktop.workspace.own_files import put_new

    try:
        put_new(sheet, _SHEET.format(name=path.name, code=code))
    except FileExistsError as error:
        raise UnwritableFile(sheet, "a file of that name is already there.") from error
    except OSError as error:
        raise UnwritableFile(sheet, f"the system refused it ({error.strerror}).") from error


def key_file_of(path: Path | None) -> bytes:
    """What a key file gives, b"" where there is none; raises UnreadableFile."""
    from desktop.reading import file_bytes

    if path is None:
        return b""
    content = file_bytes(path)
    if not content:
        raise UnreadableFile(path, "it is empty, and opens nothing.")
    return content


def warning_about(path: Path) -> str:
    """What a reader must know of the place the dossier at `path` lies in, in a sentence; "" where it lies well."""
    from desktop.workspace.places import warning_about as told

    return told(path)


def held_by(path: Path) -> str:
    """Which window has the dossier at `path` open to write ("anna on desk-7, since …"), "" where none has."""
    from desktop.store import opening

    return opening.held_by(path)


def refuse_dossier(path: Path) -> None:
    """Raise UnreadableFile for a dossier among documents, before it is touched: it may be the one that is open.

    Reading an open dossier's file by hand would let go of the locks that keep other programs from it.
    """
    from desktop.store import is_dossier

    if is_dossier(path):
        raise UnreadableFile(path, "it is a dossier; open it as a dossier instead.")


def before_importing(dossier: Dossier) -> None:
    """A backup before many documents come in at once."""
    from desktop.store.backups import Occasion

    dossier.checkpoint(Occasion.IMPORTING)


def before_carrying(dossier: Dossier) -> None:
    """A backup before many notes are hung elsewhere at once."""
    from desktop.store.backups import Occasion

    dossier.checkpoint(Occasion.CARRYING)


def before_merging(dossier: Dossier) -> None:
    """A backup before a colleague's notes come in."""
    from desktop.store.backups import Occasion

    dossier.checkpoint(Occasion.MERGING)


def before_changing(dossier: Dossier, count: int) -> None:
    """A backup before many notes or actions are changed at once; a handful is taken back by undo alone."""
    from desktop.store.backups import Occasion

    if count >= MANY:
        dossier.checkpoint(Occasion.CHANGING)


def keep_up(dossier: Dossier) -> None:
    """Make a backup where one is due; to be asked again and again while a dossier is open."""
    from desktop.store.backups import Occasion

    if dossier.backup_due():
        dossier.make_backup(Occasion.REGULAR)


def backup_folder(path: Path) -> Path:
    """The folder the backups of the dossier at `path` stand in."""
    from desktop.store import backups

    return backups.place_of(path)


def backups_of(path: Path) -> tuple[Backup, ...]:
    """The backups of the dossier at `path`, the newest first."""
    from desktop.store import backups

    return backups.listed(path)


def newest_good(path: Path, secret: Secret | None = None) -> Backup | None:
    """The newest backup that is good today, each read anew until one is; to offer where a dossier is damaged."""
    from desktop.store import backups

    return backups.newest_good(path, secret)


def copied_from(path: Path) -> Path | None:
    """The dossier that the file at `path` is a copy of, made by itself and never written; None where it is none."""
    from desktop.store import backups

    return backups.copied_from(path)


def way_back_of(error: DossierError) -> WayBack | None:
    """What there is to go back to where a dossier did not open; None where nothing is lost, or nothing is there."""
    from desktop.store.rescue import NoLongerOpens

    return error.way if isinstance(error, NoLongerOpens) else None


def restore(path: Path, secret: Secret | None = None, source: Path | None = None) -> Path:
    """Put `source`, or the newest good backup, into the place of a closed dossier; what stood there is kept."""
    from desktop.store import restoring

    return restoring.restore(path, secret, source)
