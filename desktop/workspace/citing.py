"""A paragraph of a text with its citation, for the clipboard and for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnknownThing

if TYPE_CHECKING:
    from desktop.brief.citation import Citation
    from desktop.terms.page import Side
    from desktop.workspace import Workspace


def cited(workspace: Workspace, side: Side, language: str = "") -> Citation:
    """The provision a side names, with symbol, paragraph and page, the place in words of `language`; raises UnknownThing."""
    from desktop.brief.citation import citation

    document = workspace.document(side.text)
    if side.node is None or side.node not in document.by_id:
        raise UnknownThing(f"No paragraph {side.node} stands in the document.")
    return citation(document, side.node, language)
