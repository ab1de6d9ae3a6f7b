"""Queue: notes on their way to a new text, with what a reader said of each beside what was computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.carrying import Candidate, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.terms.annotation import Anchor
    from desktop.terms.carrying import Carried, CarriedNote

ORDER = (State.CONFIRMED, State.PROPOSED, State.ORPHANED)


class Queue:
    """Every note is in one state at any time: together they are all there were."""

    def __init__(self, carried: Carried, hung: Mapping[str, Anchor]) -> None:
        self.carried = carried
        self.hung = dict(hung)  # by note: where it stands on the new text now
        self._kept: set[str] = set()  # proposed, and said to be orphans
        self._at: dict[str, int] = {}  # which candidate is shown, where it is not the first

    def state(self, one: CarriedNote) -> State:
        """What a note is by now: what hangs on the new text is confirmed, by whomever."""
        if one.note.id in self.hung:
            return State.CONFIRMED
        return State.ORPHANED if one.note.id in self._kept else one.state

    def in_state(self, state: State) -> tuple[CarriedNote, ...]:
        """The notes of one state, in reading order."""
        return tuple(one for one in self.carried.notes if self.state(one) is state)

    def counts(self) -> dict[State, int]:
        """How many notes are in each state."""
        return {state: len(self.in_state(state)) for state in ORDER}

    def waiting(self) -> tuple[CarriedNote, ...]:
        """The confirmed ones that do not hang on the new text yet."""
        return tuple(one for one in self.in_state(State.CONFIRMED) if one.note.id not in self.hung)

    def is_hung(self, one: CarriedNote) -> bool:
        """Whether a note stands on the new text."""
        return one.note.id in self.hung

    def is_kept(self, one: CarriedNote) -> bool:
        """Whether the reader said that nothing proposed fits."""
        return one.note.id in self._kept

    def place(self, one: CarriedNote) -> Candidate | None:
        """Where a note hangs, or the candidate that is shown; an orphan has none until one is asked for."""
        anchor = self.hung.get(one.note.id)
        if anchor is not None:
            span = None if anchor.start is None or anchor.end is None else (anchor.start, anchor.end)
            return Candidate(anchor.node, span, anchor.quote if span else "")
        at = self.at(one)
        return one.candidates[at] if 0 <= at < len(one.candidates) else None

    def at(self, one: CarriedNote) -> int:
        """The number of the candidate that is shown, from 0; -1 where none is."""
        first = -1 if self.state(one) is State.ORPHANED else 0
        return self._at.get(one.note.id, first if one.candidates else -1)

    def next_best(self, one: CarriedNote) -> Candidate | None:
        """The candidate after the one that is shown."""
        after = self.at(one) + 1
        return one.candidates[after] if not self.is_hung(one) and after < len(one.candidates) else None

    def step(self, one: CarriedNote, by: int) -> bool:
        """Show another candidate; after the last comes the first. Whether there was another."""
        total = len(one.candidates)
        if self.is_hung(one) or total == 0 or (total == 1 and self.at(one) == 0):
            return False
        self._at[one.note.id] = (self.at(one) + by) % total if self.at(one) >= 0 or by > 0 else total - 1
        return True

    def keep(self, one: CarriedNote) -> bool:
        """Say that a proposed note is an orphan, or take that back; whether it could be said."""
        if one.state is not State.PROPOSED or self.is_hung(one):
            return False
        self._at.pop(one.note.id, None)
        self._kept ^= {one.note.id}
        return True

    def hang(self, hung: Mapping[str, Anchor]) -> None:
        """The notes that stand on the new text now, after an edit or after one was taken back."""
        self.hung = {one.note.id: hung[one.note.id] for one in self._known(hung)}
        self._kept -= self.hung.keys()

    def _known(self, hung: Mapping[str, Anchor]) -> Iterable[CarriedNote]:
        return (one for one in self.carried.notes if one.note.id in hung)
