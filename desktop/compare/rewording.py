"""What changed within a pair: the fewest words a reader would mark, gathered for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.compounds import widened
from desktop.compare.sliding import slid
from desktop.compare.stretches import stretches
from desktop.compare.texts import Text
from desktop.compare.words import Word, words
from desktop.terms.change import Edit, Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.compare.texts import Span

_SPECK = 2  # letters
_LINKS = frozenset(
    [
        "的",
        "和",
        "及",
        "与",
        "或",
        "、",
        "，",
        ",",
        "-",
        "–",
        "the",
        "of",
        "and",
        "a",
        "an",
        "to",
        "in",
        "de",
        "la",
        "le",
        "les",
        "des",
        "et",
        "el",
        "los",
        "las",
        "y",
        "в",
        "и",
    ]
)


def edits(a_text: str, b_text: str, language: str = "") -> tuple[Edit, ...]:
    """The edits that turn `a_text` into `b_text`, white space apart; offsets count code points of the two."""
    del language  # the script of the words themselves decides
    return edits_between(Text(a_text, words(a_text)), Text(b_text, words(b_text)))


def edits_with_blanks(a_text: str, b_text: str) -> tuple[Edit, ...]:
    """The edits that turn `a_text` into `b_text` to the letter: what stands between two words counts as a word."""
    return edits_between(Text(a_text, _with_blanks(a_text)), Text(b_text, _with_blanks(b_text)))


def _with_blanks(text: str) -> tuple[Word, ...]:
    found, at = list[Word](), 0
    for word in (*words(text), Word("", len(text), len(text))):
        if word.start > at:
            found.append(Word(text[at : word.start], at, word.start))
        if word.end > word.start:
            found.append(Word(text[word.start : word.end], word.start, word.end))
        at = word.end
    return tuple(found)


def edits_between(a: Text, b: Text) -> tuple[Edit, ...]:
    """The edits that turn the words of `a` into those of `b`."""
    found = widened(slid(spans(a.keys(), b.keys()), a.keys(), b.keys()), a, b)
    return tuple(_edit(a, b, span) for span in _gathered(found, a))


def spans(a: Sequence[str], b: Sequence[str]) -> list[Span]:
    """The stretches that differ between two rows of words: as few words as can be."""
    found: list[Span] = []
    for equal, a0, a1, b0, b1 in stretches(a, b):
        if equal:
            continue
        if found and found[-1][1] == a0 and found[-1][3] == b0:
            found[-1] = (found[-1][0], a1, found[-1][2], b1)
        else:
            found.append((a0, a1, b0, b1))
    return found


def _gathered(found: list[Span], a: Text) -> Iterator[Span]:
    """The stretches with the islands between them taken in where they only chop the reading."""
    if not found:
        return
    held = found[0]
    for span in found[1:]:
        if _chops(held, span, a.words[held[1] : span[0]]):
            held = (held[0], span[1], held[2], span[3])
        else:
            yield held
            held = span
    yield held


def _chops(left: Span, right: Span, island: Sequence[Word]) -> bool:
    """Whether an island of a link or of a character or two stands between two replacements well longer than it, or a blank."""
    letters = sum(len(word.key.strip()) for word in island)
    if not letters:
        return True
    link = len(island) == 1 and island[0].key.casefold() in _LINKS
    least = 3 * len(island)
    return (link or letters <= _SPECK) and min(_size(left), _size(right)) >= least


def _size(span: Span) -> int:
    return min(span[1] - span[0], span[3] - span[2])


def _edit(a: Text, b: Text, span: Span) -> Edit:
    a0, a1, b0, b1 = span
    if a1 > a0 and b1 > b0:
        a_range = a.words[a0].start, a.words[a1 - 1].end
        b_range = b.words[b0].start, b.words[b1 - 1].end
        op = Op.REPLACE
    elif b1 > b0:
        a_at, b_range = _room(a, a0, b, (b0, b1))
        a_range, op = (a_at, a_at), Op.INSERT
    else:
        b_at, a_range = _room(b, b0, a, (a0, a1))
        b_range, op = (b_at, b_at), Op.DELETE
    return Edit(op, a_range, b_range, a.text[slice(*a_range)], b.text[slice(*b_range)])


def _room(short: Text, at: int, long: Text, run: tuple[int, int]) -> tuple[int, tuple[int, int]]:
    """Where in `short` the words of `run` are lacking, and their range in `long` with the space they bring."""
    first, last = run
    left, right = short.before(at), short.after(at)
    if right <= left:
        return left, (long.before(first) if first else long.words[first].start, long.after(last))
    if first and long.before(first) == long.words[first].start:
        return left, (long.words[first].start, long.words[last - 1].end)
    return right, (long.words[first].start, long.after(last))
