"""A proposed amendment laid over the whole paragraph it is on."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.brief.runs import label_of
from desktop.terms.annotation import Amendment
from desktop.terms.brief import Mark, Run
from desktop.terms.printed import as_printed
from desktop.views.wording import exact_wording, is_amended

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.terms.annotation import Note
    from desktop.terms.provision import Provision

_TRACKED = {Mark.INSERTED: Mark.PROPOSED_IN, Mark.DELETED: Mark.PROPOSED_OUT}


def amended(note: Note, provision: Provision, *, tracked: bool = False) -> tuple[Run, ...]:
    """The paragraph with what the amendment leaves out and puts in marked; nothing where it is a remark, not a wording.

    With `tracked` the marks are tracked changes.
    """
    runs = _laid(note, as_printed(provision))
    if not runs:
        return ()
    return (*label_of(provision), *(follow(runs) if tracked else runs))


def follow(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Marked words as tracked changes."""
    return tuple(replace(run, mark=_TRACKED.get(run.mark, run.mark)) for run in runs)


def _laid(note: Note, old: str) -> tuple[Run, ...]:
    span = stretch(note, old)
    return _in_place(old, span, note.text) if span else ()


def stretch(note: Note, old: str) -> tuple[int, int] | None:
    """The span of a paragraph whose place the words of an amendment take; None where it is told in words."""
    span = _span(note, old)
    if span:
        return span
    base = (note.form.base if isinstance(note.form, Amendment) else "") or old
    if base != old and old.count(base) == 1:
        start = old.index(base)
        return start, start + len(base)
    return (0, len(old)) if is_amended(old, note.text) else None


def _in_place(old: str, span: tuple[int, int], words: str) -> tuple[Run, ...]:
    """The words in the place of a span of the paragraph: a span that is named is always replaced."""
    inner = exact_wording(old[span[0] : span[1]], words)
    return tuple(run for run in (Run(old[: span[0]]), *inner, Run(old[span[1] :])) if run.text)


def together(notes: Sequence[Note], provision: Provision, *, tracked: bool = False) -> tuple[Run, ...]:
    """Several amendments of spans that do not meet, laid over their paragraph at once; nothing where they do meet."""
    old = as_printed(provision)
    spans = sorted((*span, note.text) for note in notes if (span := stretch(note, old)))
    if len(spans) < len(notes) or any(a[1] > b[0] for a, b in pairwise(spans)):
        return ()
    return laid(provision, [((start, end), words) for start, end, words in spans], tracked=tracked)


def laid(
    provision: Provision, changes: Iterable[tuple[tuple[int, int], str]], *, tracked: bool = False
) -> tuple[Run, ...]:
    """A paragraph with other words for spans of it that follow one another and do not meet."""
    old, runs, done = as_printed(provision), list[Run](), 0
    for (start, end), words in changes:
        runs += [Run(old[done:start]), *exact_wording(old[start:end], words)]
        done = end
    kept = tuple(run for run in (*runs, Run(old[done:])) if run.text)
    return (*label_of(provision), *(follow(kept) if tracked else kept))


def _span(note: Note, old: str) -> tuple[int, int] | None:
    """The span of a paragraph an amendment replaces, if the words it is on still stand there."""
    start, end = note.anchor.start, note.anchor.end
    if start is None or end is None or old[start:end] != note.anchor.quote:
        return None
    return start, end
