"""Many files in: while one is kept, the next are read already."""

from __future__ import annotations

import os
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.terms.step import Step
from desktop.workspace.documents import bytes_of, tree_from
from desktop.workspace.safety import before_importing, refuse_dossier

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.reading.apart import Reading
    from desktop.store import Dossier
    from desktop.terms.dossier import TextEntry
    from desktop.terms.step import Work

AHEAD = min(3, os.cpu_count() or 1)  # documents read while another is kept
MUCH = 2**24  # bytes in files under way, above which nothing more is begun


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: kept, already there, or refused with a sentence."""

    file: str
    text: TextEntry | None = None
    new: bool = False
    refused: str = ""


def import_files(dossier: Dossier, paths: Sequence[Path]) -> Work[list[Imported]]:
    """Read and keep every file in its turn, a step before each page; a refused file leaves the dossier as it was."""
    if len(paths) > 1:
        before_importing(dossier)
    outcome, queue = [], _Queue(paths)
    try:
        for path in paths:
            yield Step(0, 0, path.name)
            outcome.append((yield from _imported(dossier, queue.next())))
    finally:
        queue.close()
    return outcome


def _imported(dossier: Dossier, file: _File) -> Work[Imported]:
    name = file.path.name
    try:
        if file.reading is None:
            return Imported(name, refused=file.refused)
        document = yield from tree_from(file.reading, name)
    except UnreadableFile as refusal:
        return Imported(name, refused=str(refusal))
    finally:
        file.close()
    entry, new = yield from dossier.keeping(document, file.original, name)
    return Imported(name, entry, new)


class _File:
    """A file that is being read, or that was refused before."""

    def __init__(self, path: Path) -> None:
        from desktop.reading.apart import Reading

        self.path, self.original, self.refused = path, b"", ""
        self.reading: Reading | None = None
        try:
            refuse_dossier(path)
            self.original = bytes_of(path)
            self.reading = Reading(self.original, path.name)
        except UnreadableFile as refusal:
            self.refused = str(refusal)

    def close(self) -> None:
        """Stop reading it."""
        if self.reading:
            self.reading.end()


class _Queue:
    """Files in their order, the first few of them under way."""

    def __init__(self, paths: Sequence[Path]) -> None:
        self._waiting, self._under_way = deque(paths), deque[_File]()

    def next(self) -> _File:
        """The file whose turn it is; those after it are begun."""
        while self._waiting and self._has_room():
            self._under_way.append(_File(self._waiting.popleft()))
        return self._under_way.popleft()

    def close(self) -> None:
        """Stop reading all of them."""
        for file in self._under_way:
            file.close()

    def _has_room(self) -> bool:
        if not self._under_way:
            return True
        size = sum(len(file.original) for file in self._under_way)
        return len(self._under_way) <= AHEAD and size < MUCH
