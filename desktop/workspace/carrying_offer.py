"""Whether notes wait on an earlier draft of a text that came in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.terms.page import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.dossier import TextEntry
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Waiting:
    """Notes on an earlier draft that do not hang on the new text."""

    old: Side
    new: Side
    notes: int


def waiting_for(workspace: Workspace, texts: Iterable[str]) -> tuple[Waiting, ...]:
    """For each text that came in, the earlier draft most of whose notes do not hang on it yet."""
    entries = {entry.id: entry for entry in workspace.texts()}
    noted = [entry for entry in entries.values() if entry.notes]
    wanted = [entries[text] for text in texts if text in entries] if noted else []
    found = (max(_of(workspace, entry, noted), key=lambda one: one.notes, default=None) for entry in wanted)
    return tuple(one for one in found if one is not None)


def _of(workspace: Workspace, new: TextEntry, noted: Iterable[TextEntry]) -> Iterator[Waiting]:
    hung = {note.id for note in workspace.notes(new.id)}
    for side in earlier(workspace, new, noted):
        count = sum(note.id not in hung for note in workspace.notes(side.text))
        if count:
            yield Waiting(side, Side(new.id), count)


def earlier(workspace: Workspace, new: TextEntry, noted: Iterable[TextEntry]) -> Iterator[Side]:
    """The noted texts that `new` takes the place of: the same symbol before, or a draft like it in its language."""
    alike = [entry for entry in noted if entry.id != new.id and entry.language == new.language]
    same = [entry for entry in alike if new.symbol and entry.symbol == new.symbol]
    yield from (Side(entry.id) for entry in same if entry.revision < new.revision)
    drafts = {side.text for side in workspace.drafts_of(Side(new.id))} if alike else set()
    yield from (Side(entry.id) for entry in alike if entry.id in drafts and entry not in same)
