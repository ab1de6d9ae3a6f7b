"""What a change means: from the words of the edits and from the clauses on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.compare.fields import lost_and_gained, touched
from desktop.compare.telling import (
    adds_up_to_form,
    brackets,
    direction_of_modals,
    direction_of_scope,
    negates,
    number_kinds,
    says_how_binding,
    scopes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.terms.change import Edit
    from desktop.terms.provision import Provision

ORDER = (
    "verb",
    "addressee",
    "qualifier",
    "condition",
    "deadline",
    "amount",
    "reference",
    "number",
    "term",
    "negation",
    "scope",
    "bracket",
    "editorial",
)


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit with the two texts around it."""

    a_text: str
    b_text: str
    edit: Edit

    def sides(self) -> tuple[tuple[str, tuple[int, int]], ...]:
        """Each text with the range the edit has in it."""
        return (self.a_text, self.edit.a), (self.b_text, self.edit.b)


_TELLING: dict[str, Callable[[Edited], bool]] = {
    "bracket": brackets,
    "negation": negates,
    "scope": scopes,
    "verb": says_how_binding,
}


def meaning(one: Provision, other: Provision, edits: Sequence[Edit]) -> tuple[tuple[str, ...], str | None]:
    """The kinds of meaning the edits touch, in a fixed order, and whether the text became stronger or weaker."""
    edited = [Edited(one.text, other.text, edit) for edit in edits]
    found = {kind for part in edited for kind in _kinds(one, other, part)}
    if len(found) > 1:
        found.discard("editorial")
    return tuple(kind for kind in ORDER if kind in found), _direction(one, other, edited)


def _kinds(one: Provision, other: Provision, edited: Edited) -> Iterator[str]:
    fields = set(touched(one, other, edited.edit))
    if "verb" in fields and _same_verb(one, other):
        fields.discard("verb")
        yield "editorial"
        return
    fields.update(kind for kind, tells in _TELLING.items() if tells(edited))
    if not fields & {"reference", "deadline", "amount"}:
        fields.update(number_kinds(edited))
    yield from fields or (["editorial"] if adds_up_to_form(edited) else ["term"])


def _same_verb(one: Provision, other: Provision) -> bool:
    """Whether the verb differs by a mere also, further or again."""
    a, b = one.clause, other.clause
    shorter, longer = sorted((a.verb, b.verb), key=len)
    kind = a.verb_class and a.verb_class == b.verb_class and a.strength == b.strength
    return bool(kind and shorter and adds_nothing(longer.replace(shorter, "", 1)))


def adds_nothing(words: str) -> bool:
    """Whether `words` only link a paragraph to the one before."""
    return words.strip().casefold() in _LINKS


_LINKS = frozenset(
    ["also", "further", "again", "又", "并", "还", "再次", "进一步", "也", "再", "aussi", "également", "en outre"]
    + ["también", "además", "также", "далее", "أيضا", "كذلك"]
)


def _direction(one: Provision, other: Provision, edited: Sequence[Edited]) -> str | None:
    """Where the verb speaks, it decides; then words like should and may; then qualifiers, conditions and scope."""
    for steps in (
        [_of_verb(one, other)],
        [direction_of_modals(part) for part in edited],
        [*_of_limits(one, other), *(direction_of_scope(part) for part in edited)],
    ):
        ways = {step > 0 for step in steps if step}
        if ways:
            return None if len(ways) > 1 else "stronger" if ways.pop() else "weaker"
    return None


def _of_verb(one: Provision, other: Provision) -> int:
    a, b = one.clause.strength, other.clause.strength
    return 0 if a is None or b is None else b - a


def _of_limits(one: Provision, other: Provision) -> Iterator[int]:
    """A qualifier or condition more makes a text weaker, one less stronger."""
    for field in ("qualifier", "condition"):
        lost, gained = lost_and_gained(one, other, field)
        yield len(lost) - len(gained)
