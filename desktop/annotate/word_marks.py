"""The marks a comment bears in a Word file: numbers that name a note to this dossier and nothing to anybody else.

Word keeps two numbers with every comment: one for good, one of its last paragraph. The first is made of the note's id,
the second of what the comment said and whether it was resolved, so that a copy that comes back tells what was changed in it.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.annotation import Note, Reply

_ROOM = 0x7FFFFFFE  # Word takes numbers from 1 up to, and without, 0x80000000
_ID = 16  # signs of a note's id
_UNWRITABLE = re.compile(
    "[^\t\n\v\f\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)  # what no XML file can hold
_ANONYMOUS = frozenset({"", "author", "auteur", "autor", "автор", "作者", "المؤلف", "unknown author"})


def mark_of(thing: str) -> str:
    """The number of a note or reply, by its id."""
    return _number("mark", thing)


def print_of(thing: str, words: str, *, resolved: bool) -> str:
    """The number of what a comment on it says; an even one is open, an odd one resolved."""
    number = int(_number("print", thing, _even(words)), 16) & ~1
    return f"{max(2, number) | resolved:08X}"


def is_print(print_: str, thing: str, words: str) -> bool:
    """Whether a comment said these words when it was written."""
    return bool(print_) and print_of(thing, words, resolved=was_resolved(print_)) == print_.upper()


def was_resolved(print_: str) -> bool:
    """Whether it was resolved when it was written."""
    return bool(int(print_, 16) & 1)


def id_from(*said: str) -> str:
    """The id of a note that a file brings: the same whenever the same comment comes in."""
    return sha256("\x1f".join(("comes in", *said)).encode("utf-8", "replace")).hexdigest()[:_ID]


def names_nobody(author: str) -> bool:
    """Whether an author is what programs write where the name was taken out."""
    return author.strip().casefold() in _ANONYMOUS


def words_key(text: str) -> str:
    """Words as they are compared: white space and line ends are the writing program's."""
    return _even(text)


def written_by(thing: Note | Reply) -> tuple[str, str]:
    """Author and moment of a note or reply, as far as Word keeps it."""
    return thing.author.strip(), thing.created[:19]


def _even(text: str) -> str:
    return " ".join(_UNWRITABLE.sub("", text).split())


def _number(*said: str) -> str:
    digest = sha256("\x1f".join(said).encode("utf-8", "replace")).digest()
    return f"{int.from_bytes(digest[:8], 'big') % _ROOM + 1:08X}"
