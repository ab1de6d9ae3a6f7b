"""What nothing has paired yet and is kin all the same: it opens alike and shares a long run of words, or its place."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop.compare.likeness import candidates, shared
from desktop.compare.words import is_han

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing

_LEAST, _ALONE = 0.33, 0.36  # so alike at least: with a long run in common, alone in its place on both sides
_FAR, _HERE = 12, 8  # words in a row: hardly a formula is as long
_HELD = 0.55  # of the words of the shorter one stand in the longer
_STEM = 3  # letters by which two verbs are the same: Notes, Noting

Weighed = tuple[int, int, float]


def pair_leftovers(pairing: Pairing) -> None:
    """Pair what opens alike and shares a long run of words, then what is left alone in the same place and is like it."""
    found = sorted(_kin(pairing), key=lambda weighed: -weighed[2])
    for a, b, _ in (*found, *_alone(pairing)):
        pairing.join(a, b)


def _kin(pairing: Pairing) -> Iterator[Weighed]:
    for a, b, like in candidates(pairing.left_a(), pairing.left_b(), _LEAST):
        one, other = pairing.items(a, b)
        if _opens_alike(one, other) and _holds(one, other) and _run(one, other) >= _FAR:
            yield a, b, like


def _alone(pairing: Pairing) -> Iterator[Weighed]:
    for (one, *ones), (other, *others) in list(pairing.gaps()):
        if not ones and not others and _opens_alike(one, other) and _run(one, other) >= _HERE:
            yield from candidates([one], [other], _ALONE)


def _opens_alike(one: Item, other: Item) -> bool:
    """Whether both begin with the same verb, whatever its ending."""
    verbs = [key[:_STEM].casefold() for item in (one, other) for key in item.keys[:1]]
    return len(verbs) == 2 and verbs[0] == verbs[1]


def _holds(one: Item, other: Item) -> bool:
    return shared(one.keys, other.keys) >= _HELD * min(len(one.keys), len(other.keys))


def _run(one: Item, other: Item) -> int:
    """How many words in a row both have, at the most; three characters of Chinese are two words."""
    match = SequenceMatcher(None, one.keys, other.keys, autojunk=False).find_longest_match()
    words = one.keys[match.a : match.a + match.size]
    return 2 * match.size // 3 if is_han("".join(words)) else match.size
