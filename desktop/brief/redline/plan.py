"""What becomes of every place of the old text: kept and edited, parted, joined, moved, deleted — and what is new where."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.compare.order import best_chain
from desktop.terms.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.brief.redline.base import Slot
    from desktop.brief.redline.sheet import Target
    from desktop.terms.change import Pair

_MOVED = {Change.MOVED, Change.MOVED_REWORDED}
WHOLE = 2  # so much care and more: the words are not edited but replaced


class Do(Enum):
    """What is done at one place."""

    EDIT = auto()
    DELETE = auto()
    INSERT = auto()
    MOVE_FROM = auto()
    MOVE_TO = auto()


@dataclass(frozen=True, slots=True)
class Act:
    """One thing to do: the places of the old text it is done to, and the targets of the new it comes to."""

    do: Do
    slots: tuple[int, ...] = ()
    targets: tuple[int, ...] = ()
    move: int = 0


@dataclass(frozen=True, slots=True)
class _Unit:
    slots: tuple[int, ...]
    targets: tuple[int, ...]
    moved: bool = False


def plan(
    slots: Sequence[Slot], targets: Sequence[Target], pairs: Iterable[Pair], care: Mapping[int, int]
) -> tuple[Act, ...]:
    """The acts that make the new text of the old one, in reading order; `care` says where no edit is risked."""
    units = [u for u in _units(slots, targets, pairs) if all(care.get(t, 0) < WHOLE for t in u.targets)]
    weighed = [(u.slots[0], u.targets[0], _weight(u, targets)) for u in units if not u.moved]
    chain = set(best_chain(weighed))
    kept = [u for u in units if not u.moved and (u.slots[0], u.targets[0]) in chain]
    kept = _unbroken(sorted(kept, key=lambda unit: unit.slots))
    moves = {
        u.slots[0]: u
        for u in units
        if u not in kept and len(u.slots) == len(u.targets) == 1 and not slots[u.slots[0]].is_table
    }
    return tuple(_acts(kept, moves, len(slots), len(targets)))


def _unbroken(kept: Sequence[_Unit]) -> list[_Unit]:
    """The units of which none reaches into the next."""
    found: list[_Unit] = []
    for unit in kept:
        if not found or (found[-1].slots[-1] < unit.slots[0] and found[-1].targets[-1] < unit.targets[0]):
            found.append(unit)
    return found


def _weight(unit: _Unit, targets: Sequence[Target]) -> float:
    return 1.0 + sum(len(targets[t].words()) for t in unit.targets)


def _acts(kept: Sequence[_Unit], moves: Mapping[int, _Unit], old: int, new: int) -> Iterator[Act]:
    arriving = {unit.targets[0]: slot for slot, unit in moves.items()}
    numbers = {slot: n for n, slot in enumerate(sorted(moves), 1)}
    at_a = at_b = 0
    for unit in (*kept, _Unit((old,), (new,))):
        for slot in range(at_a, unit.slots[0]):
            if slot in moves:
                yield Act(Do.MOVE_FROM, (slot,), moves[slot].targets, numbers[slot])
            else:
                yield Act(Do.DELETE, (slot,))
        for target in range(at_b, unit.targets[0]):
            slot = arriving.get(target, -1)
            yield (
                Act(Do.MOVE_TO, (slot,), (target,), numbers[slot])
                if slot >= 0
                else Act(Do.INSERT, (), (target,))
            )
        if unit.slots[0] < old:
            yield Act(Do.EDIT, unit.slots, unit.targets)
        at_a, at_b = unit.slots[-1] + 1, unit.targets[-1] + 1


def _units(slots: Sequence[Slot], targets: Sequence[Target], pairs: Iterable[Pair]) -> list[_Unit]:
    places_a = _places((slot.node, slot.is_table) for slot in slots)
    places_b = _places((target.node, target.is_table) for target in targets)
    found: list[_Unit] = []
    for row in _grouped(pairs):
        moved = row[0].change in _MOVED
        for table in (False, True):
            a = _known([(pair.a or "", table) for pair in row], places_a)
            b = _known([(pair.b or "", table) for pair in row], places_b)
            found += _unit(a, b, moved=moved)
    return found


def _unit(a: list[int], b: list[int], *, moved: bool) -> list[_Unit]:
    if not a or not b:
        return []
    together = _run(a) and _run(b)
    return [_Unit(tuple(a) if together else (a[0],), tuple(b) if together else (b[0],), moved)]


def _run(places: Sequence[int]) -> bool:
    return all(after - before == 1 for before, after in pairwise(places))


Key = tuple[str, bool]


def _places(keys: Iterable[Key]) -> dict[Key, int]:
    found: dict[Key, int] = {}
    for at, key in enumerate(keys):
        found.setdefault(key, at)
    return found


def _known(keys: Iterable[Key], places: Mapping[Key, int]) -> list[int]:
    return sorted({places[key] for key in keys if key in places})


def _grouped(pairs: Iterable[Pair]) -> list[list[Pair]]:
    """The pairs with both sides; the pieces of one split or merger together."""
    groups: defaultdict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.a and pair.b:
            split, merged = pair.change is Change.SPLIT, pair.change is Change.MERGED
            groups["" if merged else pair.a, "" if split else pair.b].append(pair)
    return list(groups.values())
