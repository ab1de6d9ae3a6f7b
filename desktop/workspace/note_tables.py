"""Notes as tables: all of them to filter, and the matrix of positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.page import Side
    from desktop.views.notes_table import TableRow
    from desktop.views.positions import Matrix
    from desktop.workspace import Workspace


def note_table(
    workspace: Workspace, *, text: str | None = None, reader: str = "", since: str = "", binned: bool = False
) -> tuple[TableRow, ...]:
    """A row for every note, of one text where it is named, with what is unread and what was changed since a moment."""
    from desktop.views.notes_table import table_rows

    return table_rows(
        workspace.notes(text, binned=binned),
        workspace.document,
        text_names(workspace),
        workspace.dossier.unread(reader),
        workspace.dossier.changed_since(since) if since else frozenset(),
    )


def text_names(workspace: Workspace) -> dict[str, str]:
    """What the texts are called that notes hang on, by id; those a colleague's notes came with and that are not here too."""
    return workspace.dossier.text_names() | {entry.id: entry.name for entry in workspace.texts()}


def positions(workspace: Workspace, side: Side) -> Matrix:
    """The matrix of the positions on a text or a decision of it, those carried there too."""
    from desktop.views.positions import matrix

    return matrix(workspace.notes(side.text), workspace.part(side))
