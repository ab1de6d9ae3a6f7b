"""Notes to and from a colleague by one file: shown before it is written, and before anything of it is merged."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.errors import BadRequest, ChapeauError, UnreadableFile
from desktop.terms.annotation import Tier
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from desktop.terms.annotation import Anchor, Note, NoteKind
    from desktop.terms.exchange import Exchange, KnownText, Merged, Original
    from desktop.terms.step import Work
    from desktop.views.exchanging import Holding, Preview
    from desktop.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to go out: the tiers, of which kinds (all where none is named), and whether the documents go along."""

    tiers: frozenset[Tier]
    kinds: frozenset[NoteKind] = frozenset()
    documents: bool = False
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """How a file is encrypted: by a passphrase, or by keys (public ones to write, secret ones to read)."""

    passphrase: str = ""
    keys: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.passphrase or self.keys)


NO_LOCK = Lock()


def going_out(workspace: Workspace, chosen: Chosen) -> Holding:
    """What a file would hold; nothing is written and nothing remembered."""
    from desktop.views.exchanging import holding

    return holding(_exchange(workspace, chosen, keep=False))


def write(workspace: Workspace, path: Path, chosen: Chosen, lock: Lock = NO_LOCK) -> Work[Holding]:
    """Write an exchange file and search it for what is above the chosen tiers; raises BadRequest, UnwritableFile.

    Only what is public may go out without a lock.
    """
    from desktop.annotate.exchange import exchange_out
    from desktop.annotate.exchange_sealing import sealed
    from desktop.brief.ooxml.package import put
    from desktop.views.exchanging import holding

    _refuse_open(chosen, lock)
    yield Step(0, 3, "gathering notes")
    exchange = _exchange(workspace, chosen, keep=True)
    data = exchange_out(exchange)
    yield Step(1, 3, "looking for what must stay here")
    _refuse_leaks(workspace, data, chosen, path.name)
    yield Step(2, 3, "encrypting")
    put(sealed(data, lock.passphrase, lock.keys) if lock else data, path)
    return holding(exchange)


def read(path: Path, lock: Lock = NO_LOCK) -> Exchange:
    """What an exchange file holds, every field checked; raises UnreadableFile, and BadRequest for what is no key."""
    from desktop.annotate.exchange import MOST_BYTES, exchange_in
    from desktop.annotate.exchange_sealing import is_sealed, opened
    from desktop.reading import file_bytes

    _refuse_too_large(path, 2 * MOST_BYTES)
    data = file_bytes(path, 2 * MOST_BYTES)
    plain = opened(data, path.name, lock.passphrase, lock.keys) if is_sealed(data) else data
    return exchange_in(plain, path.name)


def _refuse_too_large(path: Path, most: int) -> None:
    """A document that large is to be split; a file of notes that large is none."""
    with suppress(OSError, ValueError):
        if path.stat().st_size > most:
            raise UnreadableFile(path, "it is larger than any exchange file.")


def preview(workspace: Workspace, exchange: Exchange) -> Preview:
    """What merging would do here; changes nothing."""
    from desktop.views.exchanging import preview as told

    merged = workspace.dossier.would_receive(exchange.things, exchange.texts)
    return told(exchange, merged, [original.file for original in _new_documents(workspace, exchange)])


def merge(workspace: Workspace, exchange: Exchange, by: str = "") -> Work[Preview]:
    """Merge a file after a backup: its documents first, then all its notes in one edit that undo takes back whole.

    A note on a file that is not here is hung on our own file of the same document too, where its words are sure.
    """
    from desktop.views.exchanging import preview as told
    from desktop.workspace.safety import before_merging

    yield Step(0, 0, "backing up")
    before_merging(workspace.dossier)
    documents = []
    for original in list(_new_documents(workspace, exchange)):
        documents += yield from _kept(workspace, original)
    yield Step(0, 0, "merging notes")
    merged = workspace.dossier.receive(exchange.things, exchange.texts, by)
    yield Step(0, 0, "placing notes")
    placed = _placed(workspace, exchange.texts, merged, by)
    return replace(told(exchange, merged, documents), placed=placed)


def new_key() -> tuple[str, str]:
    """A secret key to keep, and the public one to give to colleagues."""
    from desktop.annotate.exchange_sealing import new_key as made

    return made()


# -- writing


def _exchange(workspace: Workspace, chosen: Chosen, *, keep: bool) -> Exchange:
    from desktop.terms.exchange import Exchange

    tiers, kinds = ({one.value for one in row} for row in (chosen.tiers, chosen.kinds))
    things, texts = workspace.dossier.shared(tiers, kinds, keep=keep)
    originals = tuple(_originals(workspace, texts)) if chosen.documents else ()
    return Exchange(things, texts, originals, chosen.sender)


def _originals(workspace: Workspace, texts: Iterable[KnownText]) -> Iterator[Original]:
    from desktop.terms.exchange import Original

    wanted = {text.sha256 for text in texts}
    for entry in workspace.texts():
        if entry.sha256 in wanted:
            yield Original(entry.file, workspace.dossier.original(entry.id))


def _refuse_open(chosen: Chosen, lock: Lock) -> None:
    if not chosen.tiers:
        raise BadRequest("Name the tiers that are to go out.")
    secret = [tier.value for tier in Tier if tier in chosen.tiers - {Tier.PUBLIC}]
    if secret and not lock:
        raise BadRequest(
            f"Notes that are {', '.join(secret)} do not go out unencrypted; give a passphrase or the keys of the readers."
        )


def _refuse_leaks(workspace: Workspace, data: bytes, chosen: Chosen, name: str) -> None:
    from desktop.annotate.exchange import exchange_in
    from desktop.annotate.exchange_guard import leaks

    every = (*workspace.notes(), *workspace.notes(binned=True))
    kept_back = [note for note in every if note.tier not in chosen.tiers]
    tiers = {tier.value for tier in chosen.tiers}
    found = next(leaks(exchange_in(data, name), tiers, kept_back), None)
    if found:
        raise BadRequest(f"{name} was not written: {found}.")


# -- merging


def _new_documents(workspace: Workspace, exchange: Exchange) -> Iterator[Original]:
    here = {entry.sha256 for entry in workspace.dossier.texts()}
    return (one for one in exchange.originals if sha256(one.content).hexdigest() not in here)


def _kept(workspace: Workspace, original: Original) -> Work[list[str]]:
    """Keep a document that came along, and name it; one that cannot be read stands in nobody's way."""
    from desktop.workspace.documents import tree_of

    try:
        document = yield from tree_of(original.content, original.file)
    except ChapeauError:
        return []
    yield from workspace.dossier.keeping(document, original.content, original.file)
    return [original.file]


def _placed(workspace: Workspace, texts: Iterable[KnownText], merged: Iterable[Merged], by: str) -> int:
    """Hang notes on our own file of the document that they came with; gives how many."""
    from desktop.store.names import key_of
    from desktop.terms.annotation import Note

    here = workspace.dossier.texts()
    kept = {entry.sha256 for entry in here}
    ours = {(key_of(e.symbol), e.language): e.id for e in here if e.symbol}
    away = {
        text.sha256: ours.get((key_of(text.symbol), text.language))
        for text in texts
        if text.sha256 not in kept
    }
    notes = [one.after for one in merged if isinstance(one.after, Note)]
    count = 0
    for digest, text in away.items():
        anchors = (
            _anchors(workspace, text, [n for n in notes if digest.startswith(n.anchor.text)]) if text else {}
        )
        count += len(workspace.dossier.carry_notes(text or "", anchors, by)) if anchors else 0
    return count


def _anchors(workspace: Workspace, text: str, notes: Iterable[Note]) -> dict[str, Anchor]:
    from desktop.annotate import Finder, anchor

    document = workspace.document(text)
    finder = Finder(document)
    found = ((note.id, finder.place(note.anchor)) for note in notes)
    return {note: anchor(document, text, at.node, at.span) for note, at in found if at.node is not None}
