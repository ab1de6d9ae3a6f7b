"""What opens an encrypted dossier: a passphrase, a key file beside it, or the code of a recovery sheet."""

from __future__ import annotations

import base64
import contextlib
from hashlib import sha256
from secrets import token_bytes
from typing import TYPE_CHECKING

from db.bare import connect_reading
from db.ciphering import alone, check_sole, recipher
from db.connection import key_of
from db.heads import is_encrypted_file
from db.keys import KEY_BYTES, Secret, key_for, new_salt
from desktop.errors import BadRequest
from desktop.store.backups import recipher_all
from desktop.store.restoring import held
from desktop.store.sentences import spoken

if TYPE_CHECKING:
    from pathlib import Path

    from db.keys import Key

__all__ = [
    "Secret",
    "code_of",
    "is_encrypted",
    "new_secret",
    "nobodys_secret",
    "recovery_code",
    "secret_of",
    "set_secret",
]

SHORTEST = 10  # bytes: ten letters, or four Chinese characters
_CHECK_BYTES = 3  # 32 + 3 bytes are 56 letters of base 32, with none left over
_GROUP = 4
_MISREAD = str.maketrans({"0": "O", "1": "I", "8": "B"})  # digits base 32 lacks, as an eye takes them


def is_encrypted(path: Path) -> bool:
    """Whether the dossier at `path` needs a secret to be opened."""
    return is_encrypted_file(path)


def secret_of(words: str, key_file: bytes = b"") -> Secret:
    """What a reader gives to open a dossier: their passphrase, or the code of a recovery sheet in its place."""
    raw = _raw_of(words)
    return Secret(raw=raw) if raw else Secret(words, key_file)


def new_secret(words: str, key_file: bytes = b"") -> Secret:
    """The secret a dossier is to be encrypted with; raises BadRequest where it guards nothing."""
    if len(words.strip().encode("utf-8", "replace")) < SHORTEST:
        raise BadRequest(
            "The passphrase is too short to guard anything; take at least ten letters, or four words."
        )
    if _raw_of(words):  # it would be taken for the key itself whenever it is typed
        raise BadRequest("That is the code of a recovery sheet; take a passphrase of your own.")
    return Secret(words, key_file)


def nobodys_secret() -> Secret:
    """A key made by chance, which nobody keeps."""
    return Secret(raw=token_bytes(KEY_BYTES))


def set_secret(path: Path, old: Secret | None, new: Secret | None) -> str:
    """Encrypt the dossier at `path`, change its secret, or decrypt it where `new` is None; its backups too.

    Nobody may have it open. Whatever stops this, every file is the old one or the new one. Gives the code of the
    recovery sheet, "" where nothing is encrypted. Raises DossierError.
    """
    with spoken(path), held(path):
        before = key_of(path, old)
        check_sole(path)
        after = key_for(new, new_salt()) if new else None
        with alone(
            path, before
        ):  # before anything is changed: the secret opens it, and nobody else has it open
            pass
        recipher_all(path, before, after)
        recipher(path, before, after)
    return code_of(after) if after else ""


def recovery_code(path: Path, secret: Secret) -> str:
    """The code that opens the encrypted dossier at `path` without its passphrase; raises DossierError, BadRequest."""
    if not is_encrypted_file(path):
        raise BadRequest(f"{path} is not encrypted, so there is nothing to recover.")
    with spoken(path):
        key = key_of(path, secret)
        connect_reading(path, key).close()  # the right one, then
    return code_of(key) if key else ""


def code_of(key: Key) -> str:
    """A key as letters to print and type, with three bytes that tell a slip."""
    letters = base64.b32encode(key.raw + _check(key.raw)).decode()
    return "-".join(letters[n : n + _GROUP] for n in range(0, len(letters), _GROUP))


def _raw_of(words: str) -> bytes:
    letters = "".join(words.split()).replace("-", "").upper().translate(_MISREAD)
    with contextlib.suppress(ValueError):
        given = base64.b32decode(letters.encode("ascii", "replace"))
        raw, check = given[:KEY_BYTES], given[KEY_BYTES:]
        if len(given) == KEY_BYTES + _CHECK_BYTES and check == _check(raw):
            return raw
    return b""


def _check(raw: bytes) -> bytes:
    return sha256(b"recovery" + raw).digest()[:_CHECK_BYTES]
