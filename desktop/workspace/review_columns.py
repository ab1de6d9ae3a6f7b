"""The columns of a review sheet: a language each, its final text and, where one was named, the draft of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.errors import BadRequest
from desktop.views.versions import is_draft, version_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.change import Comparison
    from desktop.terms.page import Side
    from desktop.terms.step import Work
    from desktop.views.lockstep import Beside
    from desktop.views.versions import Version
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Column:
    """A text of the sheet, and its draft."""

    final: Side
    draft: Side | None = None


def columns_of(workspace: Workspace, sides: Sequence[Side]) -> tuple[Column, ...]:
    """The texts by language, in the order they were named; raises BadRequest where one has more than one draft.

    Texts of a single language are versions of one another, not draft and final: each has a column.
    """
    by: dict[str, list[Side]] = {}
    for side in dict.fromkeys(sides):
        by.setdefault(workspace.dossier.find_text(side.text).language, []).append(side)
    if len(by) < 2:
        return tuple(Column(side) for side in sides)
    first = sides[0]
    return tuple(_column(workspace, texts, first) for texts in by.values())


def _column(workspace: Workspace, texts: list[Side], first: Side) -> Column:
    if len(texts) > 2:
        raise BadRequest("A review sheet takes one text of every language, and one draft of it.")
    final = next((side for side in texts if _is_final(workspace, side, first)), texts[-1])
    return Column(final, next((side for side in texts if side != final), None))


def _is_final(workspace: Workspace, side: Side, first: Side) -> bool:
    """Whether a text is the final one in its language: the one the sheet is on, the same symbol, or no draft's."""
    entry, ours = (workspace.dossier.find_text(one.text) for one in (side, first))
    if side == first or is_draft(ours):
        return side == first or (entry.symbol, side.node) == (ours.symbol, first.node)
    return not is_draft(entry)


def changes_of(workspace: Workspace, columns: Sequence[Column]) -> Work[dict[int, Comparison]]:
    """What changed since the draft in every column that has one."""
    made: dict[int, Comparison] = {}
    for n, column in enumerate(columns):
        if column.draft:
            made[n] = yield from workspace.compare(column.draft, column.final)
    return made


def four_way_of(workspace: Workspace, columns: Sequence[Column]) -> Work[dict[int, Beside]]:
    """What every column with a draft made of the changes of the first."""
    from desktop.workspace.lockstep import lay_four_way

    made: dict[int, Beside] = {}
    for n, column in enumerate(columns):
        if n and column.draft and columns[0].draft:
            sides = (columns[0].draft, columns[0].final, column.draft, column.final)
            made[n] = yield from lay_four_way(workspace, [_version(workspace, side) for side in sides])
    return made


def _version(workspace: Workspace, side: Side) -> Version:
    return version_of(workspace.dossier.find_text(side.text), side.node)
