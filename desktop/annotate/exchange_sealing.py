"""Exchange files sealed with age: to a passphrase, or to the public keys of colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyrage

from desktop.errors import BadRequest, UnreadableFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARK = b"age-encryption.org/v1"
_TO_PASSPHRASE = b"\n-> scrypt "


def new_key() -> tuple[str, str]:
    """A secret key and the public key that colleagues seal to."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def is_sealed(data: bytes) -> bool:
    """Whether the bytes are an age file."""
    return data.startswith(_MARK)


def wants_passphrase(data: bytes) -> bool:
    """Whether a sealed file opens with a passphrase, and not with a key."""
    return _TO_PASSPHRASE in data[: len(_MARK) + len(_TO_PASSPHRASE)]


def sealed(data: bytes, passphrase: str = "", keys: Sequence[str] = ()) -> bytes:
    """The bytes only who knows the passphrase, or has one of the keys, can read; raises BadRequest for what is no key."""
    if bool(passphrase) == bool(keys):
        raise BadRequest("Name a passphrase or the keys of those who may read it, one of the two.")
    if passphrase:
        return bytes(pyrage.passphrase.encrypt(data, passphrase))
    return bytes(pyrage.encrypt(data, [_recipient(key) for key in keys]))


def opened(data: bytes, name: str, passphrase: str = "", keys: Sequence[str] = ()) -> bytes:
    """What was sealed; raises UnreadableFile with a sentence where it does not open."""
    if wants_passphrase(data) and not passphrase:
        raise UnreadableFile(name, "it is encrypted; give the passphrase.")
    if not wants_passphrase(data) and not keys:
        raise UnreadableFile(name, "it is encrypted to a key; give the file that holds yours.")
    try:
        if wants_passphrase(data):
            return bytes(pyrage.passphrase.decrypt(data, passphrase))
        return bytes(pyrage.decrypt(data, [_identity(key) for key in keys]))
    except pyrage.DecryptError as error:
        what = "passphrase" if wants_passphrase(data) else "key"
        raise UnreadableFile(name, f"the {what} does not open it, or it is damaged.") from error


def _recipient(key: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(key.strip())
    except pyrage.RecipientError as error:
        raise BadRequest(f"{key.strip()[:80]} is no public key; one begins with age1.") from error


def _identity(key: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(key.strip())
    except pyrage.IdentityError as error:
        raise BadRequest("What was given is no secret key; one begins with AGE-SECRET-KEY-1.") from error
