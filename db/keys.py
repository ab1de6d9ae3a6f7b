"""Keys: what opens an encrypted dossier, and how its key comes of a passphrase.

The key of an encrypted file is made of the passphrase, of the key file where there is one, and of the salt that stands
in the file's first sixteen bytes. Those begin with a mark of ours, so that an encrypted dossier is known for what it is.
"""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from hashlib import scrypt, sha256

MARK = b"CHAP\x01"  # the last byte says how the key is made: 1 is scrypt as below
SALT_BYTES = 16
KEY_BYTES = 32
_COST = {"n": 2**17, "r": 8, "p": 1, "maxmem": 2**28}  # 128 MB and about half a second a guess


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """What a reader knows or has: a passphrase, the content of a key file beside it, or the key itself."""

    passphrase: str = ""
    key_file: bytes = b""
    raw: bytes = b""


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """The key of one encrypted file, with the salt that stands at its start."""

    raw: bytes
    salt: bytes

    @property
    def literal(self) -> str:
        """The key as SQLCipher takes it in a statement."""
        return f"\"x'{self.raw.hex()}{self.salt.hex()}'\""


def new_salt() -> bytes:
    """The first bytes of a new encrypted file."""
    return MARK + secrets.token_bytes(SALT_BYTES - len(MARK))


def key_for(secret: Secret, salt: bytes) -> Key:
    """The key that `secret` gives for the file that begins with `salt`; slow, so that guessing is."""
    return Key(secret.raw or scrypt(_material(secret), salt=salt, dklen=KEY_BYTES, **_COST), salt)


def _material(secret: Secret) -> bytes:
    # One keyboard composes its accents and another does not; the passphrase is the same.
    words = unicodedata.normalize("NFC", secret.passphrase).encode("utf-8", "surrogatepass")
    if not secret.key_file:
        return words
    return hmac.new(sha256(secret.key_file).digest(), words, sha256).digest()
