"""Two versions of a table: only the rows that differ, their cells marked."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.brief.runs import para, quiet
from desktop.terms.brief import Mark, Run

if TYPE_CHECKING:
    from desktop.terms.block import Rows
    from desktop.terms.brief import Para
    from desktop.terms.provision import Provision

_BETWEEN = " | "
_MOST = 12


def differing_rows(side: Provision, other: Provision | None, mark: Mark) -> list[Para]:
    """The caption and the rows of `side` that are not in `other`, with what differs in `mark`."""
    ours, theirs = _rows(side), _rows(other) if other else ()
    pairs = zip_longest(ours, theirs, fillvalue=())
    rows = [para(*_marked(row, beside, mark)) for row, beside in pairs if row and row != beside]
    caption = side.table.caption if side.table else ""
    head = [para(quiet(caption))] if caption else []
    return [*head, *rows[:_MOST], *([para("…")] if len(rows) > _MOST else [])]


def _rows(provision: Provision) -> Rows:
    table = provision.table
    return (*table.header, *table.rows) if table else ()


def _marked(row: tuple[str, ...], beside: tuple[str, ...], mark: Mark) -> list[Run]:
    runs: list[Run] = []
    for words, other in zip_longest(row, beside[: len(row)], fillvalue=""):
        runs += [quiet(_BETWEEN)] if runs else []
        runs.append(Run(words, mark if words != other else Mark.PLAIN))
    return runs
