"""What a change means: from the words of the edits and from the clauses on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.counting import bound_of, growth, number_kinds
from desktop.compare.edited import Edited
from desktop.compare.fields import changed_fields, lost_and_gained, postponed, says_much_more, touched
from desktop.compare.tables import as_printed, head
from desktop.compare.telling import (
    adds_up_to_form,
    brackets,
    content,
    direction_of_modals,
    direction_of_scope,
    names_more,
    negates,
    only_brackets,
    says_how_binding,
    scopes,
)
from desktop.compare.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.compare.fields import Changed
    from desktop.terms.change import Edit
    from desktop.terms.provision import Provision

ORDER = (
    *("verb", "addressee", "qualifier", "condition", "deadline", "amount", "reference"),
    *("number", "term", "negation", "scope", "bracket", "editorial"),
)
_TELLING: dict[str, Callable[[Edited], bool]] = {
    "bracket": brackets,
    "negation": negates,
    "scope": scopes,
    "verb": says_how_binding,
}
_COUNTED = frozenset({"reference", "deadline", "amount"})


def meaning(one: Provision, other: Provision, edits: Sequence[Edit]) -> tuple[tuple[str, ...], str | None]:
    """The kinds of meaning the edits touch, in a fixed order, and whether the text became stronger or weaker."""
    about = head(other.table) if other.table else ""
    edited = [Edited(as_printed(one), as_printed(other), edit, about) for edit in edits]
    changed = changed_fields(one, other)
    kinds = [set(_kinds(one, other, part, changed)) for part in edited]
    found = set().union(*kinds)
    if len(found) > 1:
        found.discard("editorial")
    telling = [part for part, of_part in zip(edited, kinds, strict=True) if of_part != {"bracket"}]
    return tuple(kind for kind in ORDER if kind in found), _direction(one, other, telling)


def says_more(edit: Edit, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether an edit of a part says what the whole does not, or leaves out what no part says."""
    put_in = set(content(edit.b_text)) - {key.casefold() for key in old}
    left_out = set(content(edit.a_text)) - {key.casefold() for key in new}
    return bool(put_in or left_out)


def _kinds(one: Provision, other: Provision, edited: Edited, changed: Changed) -> Iterator[str]:
    if only_brackets(edited):
        yield "bracket"
        return
    fields = set(touched(one, other, edited.edit, changed))
    if "verb" in fields and _same_verb(one, other):
        fields.discard("verb")
        yield "editorial"
    fields.update(kind for kind, tells in _TELLING.items() if tells(edited))
    bound = bound_of(edited)
    if bound:  # "no more than" negates nothing
        fields.discard("negation")
        fields.add(bound)
    if not fields & _COUNTED:
        fields.update(number_kinds(edited))
    yield from fields or [_of_words(edited)]


def _of_words(edited: Edited) -> str:
    """What the words say where nothing else does: form only, one more thing named, or another term."""
    if adds_up_to_form(edited):
        return "editorial"
    return "scope" if names_more(edited) else "term"


def _same_verb(one: Provision, other: Provision) -> bool:
    """Whether the verb differs by a mere also, further or again."""
    return _without_links(one.clause.verb) == _without_links(other.clause.verb)


def _without_links(verb: str) -> str:
    bare, last = verb.casefold().strip(), ""
    while bare != last:
        last = bare
        for link in wording().links:
            bare = bare.removeprefix(link).removesuffix(link).strip()
    return bare


def _direction(one: Provision, other: Provision, edited: Sequence[Edited]) -> str | None:
    """Where the verb speaks, it decides; then words like should and may; then limits, deadlines and amounts."""
    for steps in (
        [_of_verb(one, other)],
        [direction_of_modals(part) for part in edited],
        [*_of_limits(one, other, edited), *map(direction_of_scope, edited)],
        [-postponed(one, other), *map(growth, edited)],
    ):
        ways = {step > 0 for step in steps if step}
        if ways:
            return None if len(ways) > 1 else "stronger" if ways.pop() else "weaker"
    return None


def _of_verb(one: Provision, other: Provision) -> int:
    a, b = one.clause.strength, other.clause.strength
    return 0 if a is None or b is None else b - a


def _of_limits(one: Provision, other: Provision, edited: Sequence[Edited]) -> Iterator[int]:
    """A qualifier or condition more makes a text weaker, one less stronger; not one that came with what it limits."""
    for field in ("qualifier", "condition"):
        lost, gained = (
            [words for words in side if not any(says_much_more(part.edit, words) for part in edited)]
            for side in lost_and_gained(one, other, field)
        )
        yield len(lost) - len(gained)
