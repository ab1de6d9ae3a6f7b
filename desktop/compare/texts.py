"""A text as a row of words, each with its place in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.compare.words import Word

# A stretch of the old words and the stretch of the new that took its place: (a from, a to, b from, b to).
Span = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A text, its words, and where in it they begin and end."""

    text: str
    words: tuple[Word, ...]

    def keys(self) -> list[str]:
        """What the words are compared by."""
        return [word.key for word in self.words]

    def before(self, at: int) -> int:
        """Where the word before the one at `at` ends."""
        return self.words[at - 1].end if at else 0

    def after(self, at: int) -> int:
        """Where the word at `at` begins, or the last one ends."""
        return self.words[at].start if at < len(self.words) else len(self.text.rstrip())

    def part(self, start: int, end: int) -> Text:
        """The same text with only the words from `start` to `end`."""
        last = self.words[end - 1].end if end > start else 0
        return Text(self.text[:last], self.words[start:end])
