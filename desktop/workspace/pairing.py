"""A person's own pairings: saying of two provisions that they belong together, or do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import BadRequest, UnknownThing
from desktop.workspace.decided import name_of

if TYPE_CHECKING:
    from desktop.terms.page import Side
    from desktop.terms.provision import Provision
    from desktop.workspace import Workspace

    Sides = tuple[Side, Side]


def pair(workspace: Workspace, sides: Sides, nodes: tuple[str, str], author: str = "") -> None:
    """Say that a provision of the old side and one of the new belong together; raises BadRequest where they cannot."""
    from desktop.compare.confirmed import can_pair

    old, new = (_provision(workspace, side, node) for side, node in zip(sides, nodes, strict=True))
    if not can_pair(old, new):
        raise BadRequest("These two can be no pair: a table goes with a table, a footnote with a footnote.")
    workspace.dossier.pair(*_places(sides, nodes), author=author)


def part_pair(workspace: Workspace, sides: Sides, nodes: tuple[str, str], author: str = "") -> None:
    """Say that a provision of the old side and one of the new do not belong together."""
    for side, node in zip(sides, nodes, strict=True):
        _provision(workspace, side, node)
    workspace.dossier.part_pair(*_places(sides, nodes), author=author)


def free_pair(
    workspace: Workspace, sides: Sides, nodes: tuple[str | None, str | None], author: str = ""
) -> bool:
    """Have two provisions, or the one that is named, paired as computed again; False where nothing was decided."""
    old, new = ((name_of(side), node) for side, node in zip(sides, nodes, strict=True))
    return workspace.dossier.free_pair(old, new, author) > 0


def _places(sides: Sides, nodes: tuple[str, str]) -> tuple[tuple[str, str], tuple[str, str]]:
    return (name_of(sides[0]), nodes[0]), (name_of(sides[1]), nodes[1])


def _provision(workspace: Workspace, side: Side, node: str) -> Provision:
    found = workspace.part(side).by_id.get(node)
    if found is None:
        raise UnknownThing(f"No paragraph {node} stands in the document.")
    return found
