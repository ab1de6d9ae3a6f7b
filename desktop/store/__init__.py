"""Terms ↔ rows: keep, fetch, search, undo. The open dossier as readers know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import drafts, remembered
from db.heads import is_dossier_file
from desktop.store import actions, around, carrying, edits, names, notes, pairings, search, texts
from desktop.store.backups import Occasion
from desktop.store.opening import opened, opened_and_held
from desktop.store.rescue import offered
from desktop.store.threads import Threads
from desktop.terms.pairing import Verdict
from desktop.terms.step import finish

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from db.keys import Secret
    from desktop.terms.annotation import Anchor, Note, NoteKind
    from desktop.terms.document import Document
    from desktop.terms.dossier import Hit, TextEntry
    from desktop.terms.following import Following
    from desktop.terms.pairing import Pairing
    from desktop.terms.step import Work


def open_dossier(
    path: Path,
    *,
    create: bool = False,
    secret: Secret | None = None,
    read_only: bool = False,
    hold: bool = False,
) -> Dossier:
    """Open the dossier at `path`, or make one where there is none; raises DossierError.

    Where it cannot be written it is opened for reading. With `hold` no other window may write it until it is closed;
    where one holds it already, it is opened for reading and `held_by` says who. A new one is encrypted where a `secret`
    is given.
    """
    with offered(path, secret):
        if hold and not read_only:
            return Dossier(*opened_and_held(path, secret, create=create))
        return Dossier(opened(path, secret, create=create, read_only=read_only))


def is_dossier(path: Path) -> bool:
    """Whether the file at `path` is a dossier, as far as its first bytes tell."""
    return is_dossier_file(path)


class Dossier(Threads):
    """An open dossier, safe to call from any thread, one call at a time. When a call that changes it returns, the change is on disk."""

    # Texts

    def keep(self, document: Document, original: bytes, file: str) -> tuple[TextEntry, bool]:
        """Keep a document with its bytes, whole or not at all; False where these bytes are already kept."""
        return finish(self.keeping(document, original, file))

    def keeping(self, document: Document, original: bytes, file: str) -> Work[tuple[TextEntry, bool]]:
        """The same with a step every few hundred provisions; stopped between two, nothing of it is kept.

        Nobody else gets a turn until it is finished or closed, on the thread that began it.
        """
        with self._in_turn() as connection:
            text, new = yield from texts.keeping(connection, document, original, file)
            return names.find_text(texts.listed(connection), text), new

    def texts(self) -> tuple[TextEntry, ...]:
        """Every text kept, by body and session (the newest first), then by symbol."""
        with self._in_turn() as connection:
            return texts.listed(connection)

    def find_text(self, name: str) -> TextEntry:
        """The text of that id, symbol, SYMBOL@language, SYMBOL@revision or file name; raises UnknownThing."""
        with self._in_turn() as connection:
            return names.find_text(texts.listed(connection), name)

    def find_part(self, name: str) -> tuple[TextEntry, str | None]:
        """The text and node meant by TEXT, TEXT::NODE, TEXT::NUMBER or NUMBER; no node where the whole text is."""
        with self._in_turn() as connection:
            return names.find_part(connection, texts.listed(connection), name)

    def document(self, text: str) -> Document:
        """The document as it was kept, to the letter."""
        with self._in_turn() as connection:
            return texts.document(connection, text)

    def around(self, text: str, node: str) -> Document:
        """The document with only `node`, what stands above it and their unlabelled siblings: enough to say where it stands."""
        with self._in_turn() as connection:
            return around.around(connection, text, node)

    def original(self, text: str) -> bytes:
        """The bytes of the file a text came from."""
        with self._in_turn() as connection:
            return texts.original(connection, text)

    def read_again(self, text: str, document: Document) -> None:
        """Put what a better reader made of a text in the place of what was read; no note is touched."""
        with self._in_turn() as connection:
            texts.read_again(connection, text, document)

    def remove_text(self, text: str) -> None:
        """Set a text aside after a backup; nothing of it is deleted and undo brings it back."""
        self.checkpoint(Occasion.REMOVING)
        with self._in_turn() as connection:
            texts.remove(connection, text)

    # Notes

    def notes(
        self, text: str | None = None, node: str | None = None, *, binned: bool = False
    ) -> tuple[Note, ...]:
        """The notes in reading order, of a text or a provision where named; with `binned`, those in the bin."""
        with self._in_turn() as connection:
            return notes.listed(connection, text, node, binned=binned)

    def note(self, note: str) -> Note:
        """The note of that id, in the bin or not; raises UnknownThing."""
        with self._in_turn() as connection:
            return notes.one(connection, note)

    def add_note(self, anchor: Anchor, kind: NoteKind, text: str, **said: object) -> Note:
        """Write a note; `said` may name author, tags, tier, state, form, priority, assignee, and `by`, who does it."""
        with self._in_turn() as connection:
            return notes.add(connection, anchor, kind, text, said)

    def edit_note(self, note: str, **said: object) -> Note:
        """Change text, kind, form, tags, tier, state, author, priority, assignee or anchor of a note; `by` names who does it."""
        with self._in_turn() as connection:
            return notes.change(connection, note, said)

    def write_on(self, note: str, **said: object) -> Note:
        """Change a note that is being typed: saves that follow within moments are one step to undo."""
        with self._in_turn() as connection:
            return notes.write_on(connection, note, said)

    def bin_note(self, note: str, by: str | None = None) -> Note:
        """Put a note in the bin."""
        with self._in_turn() as connection:
            return notes.set_binned(connection, note, binned=True, by=by)

    def restore_note(self, note: str, by: str | None = None) -> Note:
        """Take a note out of the bin."""
        with self._in_turn() as connection:
            return notes.set_binned(connection, note, binned=False, by=by)

    def carry_notes(self, text: str, anchors: Mapping[str, Anchor], author: str = "") -> tuple[str, ...]:
        """Hang notes, by their ids, on anchors of another text too, all in one edit; gives those that moved."""
        with self._in_turn() as connection:
            return carrying.hang(connection, text, anchors, author)

    # What is half typed

    def half_typed(self, field: str) -> str:
        """The words that stood in a field when they were kept last."""
        with self._in_turn() as connection:
            return drafts.kept(connection, field)

    def keep_half_typed(self, field: str, words: str) -> None:
        """Keep words that are no note yet; no edit, and nobody else is shown them."""
        with self._in_turn() as connection, connection.writing():
            drafts.keep(connection, field, words)

    # What is remembered with it

    def remembered(self, kind: str) -> dict[str, str]:
        """What is kept in the dossier because it tells of it, a preset or a choice of the window, by its name."""
        with self._in_turn() as connection:
            return remembered.listed(connection, kind)

    def remember(self, kind: str, said: Mapping[str, str | None]) -> None:
        """Keep words under their names, None to forget them; no edit, and nobody else is shown them."""
        with self._in_turn() as connection, connection.writing():
            for name, words in said.items():
                remembered.keep(connection, kind, name, words)

    # Actions

    def followings(self, text: str | None = None) -> tuple[Following, ...]:
        """What is kept of the actions asked for, of a text where named."""
        with self._in_turn() as connection:
            return actions.listed(connection, text)

    def follow(self, text: str, nodes: Sequence[str], **said: object) -> tuple[Following, ...]:
        """Keep role, owner, status, session, remark or author of the actions at `nodes`, all in one edit."""
        with self._in_turn() as connection:
            return actions.follow(connection, text, nodes, said)

    # Pairings

    def pairings(self, a: str, b: str) -> tuple[Pairing, ...]:
        """What people decided about pairs between two texts, `a` being the old one."""
        with self._in_turn() as connection:
            return pairings.listed(connection, a, b)

    def pair(self, old: tuple[str, str], new: tuple[str, str], author: str = "") -> None:
        """Say that two provisions, each a text and a node, belong together; another pair of either gives way."""
        with self._in_turn() as connection:
            pairings.decide(connection, (old, new), Verdict.CONFIRMED, author)

    def part_pair(self, old: tuple[str, str], new: tuple[str, str], author: str = "") -> None:
        """Say that two provisions do not belong together."""
        with self._in_turn() as connection:
            pairings.decide(connection, (old, new), Verdict.OVERRULED, author)

    def free_pair(self, old: tuple[str, str | None], new: tuple[str, str | None], author: str = "") -> int:
        """Forget what was decided about either provision beside the other text, and say of how many pairs it was."""
        with self._in_turn() as connection:
            return pairings.free(connection, (old, new), author)

    # Undo

    def undo(self) -> str | None:
        """Take back the last change and name it; None where there is none."""
        with self._in_turn() as connection:
            return edits.undo(connection)

    def redo(self) -> str | None:
        """Do again what was last taken back and name it; None where there is nothing."""
        with self._in_turn() as connection:
            return edits.redo(connection)

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        with self._in_turn() as connection:
            return edits.undo_label(connection)

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        with self._in_turn() as connection:
            return edits.redo_label(connection)

    # Search

    def search(self, words: str, limit: int | None = None) -> tuple[Hit, ...]:
        """The provisions and notes that hold `words` exactly, whatever their width, script form or case."""
        with self._in_turn() as connection:
            return search.search(connection, words, limit)
