"""An edit with the two texts around it, which its meaning is read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.change import Edit

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit, and the old and the new text it stands in."""

    a_text: str
    b_text: str
    edit: Edit
    about: str = ""  # what else says what a number counts: the head of a table

    def sides(self) -> tuple[tuple[str, Range], ...]:
        """Each text with the range the edit has in it."""
        return (self.a_text, self.edit.a), (self.b_text, self.edit.b)
