"""The overview of actions: what the texts of a dossier ask for, with what is kept of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import UnknownThing
from desktop.views.actions import actions
from desktop.views.following import action_rows
from desktop.workspace.safety import before_changing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.store import Dossier
    from desktop.terms.document import Document
    from desktop.terms.following import Following
    from desktop.views.following import ActionRow


def rows_of(
    dossier: Dossier, document_of: Callable[[str], Document], texts: Iterable[str] | None
) -> tuple[ActionRow, ...]:
    """A row for every action of the texts, of all of them where none is named; text after text, in reading order."""
    wanted = None if texts is None else set(texts)
    return tuple(
        row
        for entry in dossier.texts()
        if wanted is None or entry.id in wanted
        for row in action_rows(entry.id, entry.name, document_of(entry.id), dossier.followings(entry.id))
    )


def follow(
    dossier: Dossier, document: Document, text: str, nodes: Iterable[str], said: dict[str, object]
) -> tuple[Following, ...]:
    """Keep what is `said` of the actions at `nodes` of a text; raises UnknownThing where there is no such place.

    A provision's second request is "4/op/1#2".
    """
    places = tuple(nodes)
    kept = (one.node for one in dossier.followings(text))
    known = {*document.by_id, *(action.key for action in actions(document)), *kept}
    gone = next((node for node in places if node not in known), None)
    if gone is not None:
        raise UnknownThing(f"No paragraph {gone} stands in the document.")
    before_changing(dossier, len(places))
    return dossier.follow(text, places, **said)
