"""Naming: what the ids of a decision's provisions begin with."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from desktop.terms.wording import Wording


@dataclass(slots=True)
class Names:
    """The names given to the decisions of one document."""

    taken: set[str] = field(default_factory=set)

    def of(self, label: str, symbol: str) -> str:
        """The name of the next decision: "16" for 16/COP.14, "7" for 99/7, "L.1" for a draft with that symbol."""
        number = number_of(label)
        name = _of_number(number) if number else symbol.rsplit("/", 1)[-1]
        name = name.split("(")[0].strip().replace(" ", "") or "draft"
        while name in self.taken:
            name = f"{name}-res"
        self.taken.add(name)
        return name


def _of_number(number: str) -> str:
    """What tells a decision from its neighbours: the first part of 16/COP.14, the last of 99/7."""
    first, _, rest = number.partition("/")
    return first if any(sign.isalpha() for sign in rest) else (rest or first)


def printed(text: str, length: int, speech: Wording) -> str:
    """The first part of `text` whose shape is `length` characters long."""
    for end in range(1, len(text) + 1):
        if len(speech.shape(text[:end])) >= length:
            return text[:end]
    return text
