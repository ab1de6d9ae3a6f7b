"""What of a clause an edit touches: its verb, addressees, qualifiers, conditions, deadlines, references, amounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.compare.words import identity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.terms.change import Edit
    from desktop.terms.clause import Clause, Deadline
    from desktop.terms.provision import Provision

_BARELY = 0.6  # of an edit's letters: less is only a part of what it says
Range = tuple[int, int]
Changed = dict[str, tuple[list[str], list[str]]]

FIELDS: dict[str, Callable[[Clause], Sequence[str]]] = {
    "verb": lambda clause: [clause.verb] if clause.verb else [],
    "addressee": lambda clause: [addressee.text for addressee in clause.addressees],
    "qualifier": lambda clause: clause.qualifiers,
    "condition": lambda clause: clause.conditions,
    "deadline": lambda clause: [deadline.text for deadline in clause.deadlines],
    "amount": lambda clause: clause.amounts,
    "reference": lambda clause: [reference.text for reference in clause.references],
}


def lost_and_gained(one: Provision, other: Provision, field: str) -> tuple[list[str], list[str]]:
    """The texts of one field that only the old provision has, and those that only the new one has."""
    old, new = FIELDS[field](one.clause), FIELDS[field](other.clause)
    seen_old, seen_new = set(map(identity, old)), set(map(identity, new))
    return [t for t in old if identity(t) not in seen_new], [t for t in new if identity(t) not in seen_old]


def changed_fields(one: Provision, other: Provision) -> Changed:
    """What each field lost and gained, those alone that lost or gained anything."""
    told = {field: lost_and_gained(one, other, field) for field in FIELDS}
    return {field: change for field, change in told.items() if any(change)}


def touched(one: Provision, other: Provision, edit: Edit, changed: Changed) -> Iterator[str]:
    """The fields of those `changed` that `edit` changed."""
    for field, (lost, gained) in changed.items():
        if _meets(one.text, lost, edit.a) or _meets(other.text, gained, edit.b):
            yield field


def _meets(text: str, parts: Sequence[str], at: Range) -> bool:
    return any(start < at[1] and at[0] < end for part in parts for start, end in _places(text, part))


def _places(text: str, part: str) -> Iterator[Range]:
    start = text.find(part) if part else -1
    while start >= 0:
        yield start, start + len(part)
        start = text.find(part, start + 1)


def says_much_more(edit: Edit, words: str) -> bool:
    """Whether an edit says `words` and a good deal more."""
    return any(words in text and len(words) < _BARELY * len(text) for text in (edit.a_text, edit.b_text))


def deadlines_changed(one: Provision, other: Provision) -> tuple[list[Deadline], list[Deadline]]:
    """The deadlines that only the old provision has, and those that only the new one has."""
    old, new = one.clause.deadlines, other.clause.deadlines
    seen_old, seen_new = ({identity(deadline.text) for deadline in side} for side in (old, new))
    lost = [deadline for deadline in old if identity(deadline.text) not in seen_new]
    return lost, [deadline for deadline in new if identity(deadline.text) not in seen_old]


def postponed(one: Provision, other: Provision) -> int:
    """Above 0 where the one deadline that changed became later, below where it became earlier."""
    lost, gained = deadlines_changed(one, other)
    if len(lost) != 1 or len(gained) != 1:
        return 0
    before, after = _when(lost[0]), _when(gained[0])
    if before is None or after is None or before[0] != after[0]:
        return 0
    return (after > before) - (after < before)


def _when(deadline: Deadline) -> tuple[str, str, int] | None:
    """A deadline as something that can be put in order: what kind it is, and its date or the number of its session."""
    if deadline.date:
        return "date", deadline.date, 0
    number = re.search(r"\d+$", deadline.session or "")
    return ("session", "", int(number.group())) if number else None
