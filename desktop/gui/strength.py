"""How hard a passphrase is to guess, as a word to the one who chooses it; an estimate on the cautious side."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise
from math import log2

_POOLS = ((r"[a-z]", 26), (r"[A-Z]", 26), (r"\d", 10), (r"[\u0080-\u2e7f]", 100), (r"[\u2e80-\uffff]", 2000))
_OTHERS = 32  # marks of punctuation
_WORD_BITS = 11.0  # of a word out of a common list
_WORD = re.compile(r"[^\W\d_]{3,}")
_SHORTEST = 10  # bytes, as the dossier asks


class Strength(Enum):
    """From what is refused to what holds."""

    SHORT = 0.0
    WEAK = 1.0
    FAIR = 38.0  # bits from which it is called so
    STRONG = 52.0


def strength(words: str) -> Strength:
    """How hard `words` are to guess."""
    if len(words.strip().encode("utf-8", "replace")) < _SHORTEST:
        return Strength.SHORT
    bits = min(_by_letters(words), _by_words(words))
    return max((one for one in Strength if one.value <= bits), key=lambda one: one.value)


def _by_letters(words: str) -> float:
    """Bits where letters are guessed one by one; one that follows from the last says nothing."""
    pool = sum(size for pattern, size in _POOLS if re.search(pattern, words)) + _OTHERS * bool(
        re.search(r"[^\w]", words)
    )
    steps = [ord(after) - ord(before) for before, after in pairwise(words)]
    telling = 1 + sum(step not in {-1, 0, 1} for step in steps)
    return min(telling, 2 * len(set(words))) * log2(max(pool, 2))


def _by_words(words: str) -> float:
    """Bits where words are taken from a list: one said twice counts once, and what stands between is guessed too."""
    latin = [word.casefold() for word in _WORD.findall(words) if word.isascii()]
    rest = re.sub(r"[A-Za-z]{3,}", "", words)
    return len(set(latin)) * _WORD_BITS + (_by_letters(rest) if rest.strip() else len(rest) * 0.5)
