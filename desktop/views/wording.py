"""One wording laid over another: what was left out and what was put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from desktop.compare.rewording import edits, edits_with_blanks
from desktop.terms.brief import Mark, Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.change import Edit

_ALIKE = 50  # per cent: below it, words are a remark and no amended wording


def wording(old: str, new: str) -> tuple[Run, ...]:
    """`new` with the words of `old` that it leaves out beside those it puts in."""
    return tuple(run for run in _runs(new, edits(old, new)) if run.text)


def exact_wording(old: str, new: str) -> tuple[Run, ...]:
    """`wording`, letter by letter: what is not put in is `old`, what is not left out is `new`.

    A reader's marks pass over blanks; where that would lose one, blanks are marked too.
    """
    for marks in (edits, edits_with_blanks):
        runs = tuple(run for run in _runs(new, marks(old, new)) if run.text)
        if _without(runs, Mark.INSERTED) == old and _without(runs, Mark.DELETED) == new:
            return runs
    return tuple(run for run in (Run(old, Mark.DELETED), Run(new, Mark.INSERTED)) if run.text)


def _without(runs: Iterable[Run], mark: Mark) -> str:
    return "".join(run.text for run in runs if run.mark is not mark)


def _runs(new: str, marks: Iterable[Edit]) -> Iterator[Run]:
    at = 0
    for edit in marks:
        yield Run(new[at : edit.b[0]])
        yield Run(edit.a_text, Mark.DELETED)
        yield Run(edit.b_text, Mark.INSERTED)
        at = edit.b[1]
    yield Run(new[at:])


def is_amended(old: str, new: str) -> bool:
    """Whether `new` is `old` with other words in it, and not a remark about it."""
    return bool(old) and fuzz.ratio(old, new) > _ALIKE
