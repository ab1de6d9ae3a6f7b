"""The words of a quick note and where in a line they stand."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from desktop.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_QUOTED = re.compile(
    r"‘(.+?)’(?![^\W\u3400-\u9fff])|“(.+?)”|«\s*(.+?)\s*»|「(.+?)」|『(.+?)』|\"(.+?)\"|(?<![\w'])'(.+?)'(?!\w)"
)
_SPACED = re.compile(r"[^\W\d_\u3400-\u9fff]")  # letters of a script that parts its words


class Piece(NamedTuple):
    """A stretch of the line that was understood, and as what."""

    start: int
    end: int
    value: str


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """One table of the words of quick notes."""
    read = tomllib.loads((resources() / "wording" / "quick.toml").read_text(encoding="utf-8"))
    return {row: tuple(words) for row, words in read[name].items()}


def quoted(line: str) -> Piece | None:
    """The first words between quotation marks."""
    for match in _QUOTED.finditer(line):
        words = next(filter(None, match.groups()))
        if words.strip():
            return Piece(*match.span(), words.strip())
    return None


def said(name: str, line: str) -> Iterator[Piece]:
    """Every place where a word of a table stands, with the row it stands for, from left to right."""
    rows = {_plain(word): row for row, words in table(name).items() for word in words}
    for match in _form(name).finditer(_plain(line)):
        yield Piece(*match.span(), rows[match[0]])


_CODE = re.compile(r"[A-Z]{2,3}")


def negated(line: str, piece: Piece) -> bool:
    """Whether the word before a piece turns it round; a line that opens with a code (NO for Norway) names a party."""
    before = _plain(line[: piece.start]).rstrip()
    opening = line[: piece.start].strip()
    return not _CODE.fullmatch(opening) and any(
        _ends_with(before, word) for word in table("negations")["words"]
    )


def _either(words: Iterable[str]) -> str:
    """A pattern of any of `words`, the longest first; whole words in scripts that part them."""
    longest = sorted(words, key=len, reverse=True)
    whole = "|".join(re.escape(word) for word in longest if _SPACED.match(word))
    within = "|".join(re.escape(word) for word in longest if not _SPACED.match(word))
    apart = rf"(?<![^\W_\u3400-\u9fff])(?:{whole})(?![^\W_\u3400-\u9fff])" if whole else ""
    return "|".join(filter(None, (apart, within)))


def _ends_with(text: str, word: str) -> bool:
    start = len(text) - len(word)
    apart = not start or not text[start - 1 : start].isalnum() or not _SPACED.match(word)
    return text.endswith(word) and (apart or word.startswith("n'"))


@cache
def _form(name: str) -> re.Pattern[str]:
    return re.compile(_either(_plain(word) for words in table(name).values() for word in words))


def _plain(text: str) -> str:
    """`text` in small letters with straight apostrophes; as many characters as before."""
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text.replace("’", "'"))
