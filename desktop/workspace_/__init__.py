"""The one door: import, read, compare, annotate, search, write a brief. The window and the command line use only this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Self

    from desktop.terms.annotation import Note, NoteKind, Tier
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.dossier import Hit, TextEntry
    from desktop.terms.step import Work


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: kept, already there, or refused with a sentence."""

    file: str
    text: TextEntry | None = None
    new: bool = False
    refused: str = ""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: `pixels` is BGRX, 4 bytes a pixel, `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A rectangle on a page, in shares (0–1) of its width and height from the top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a text of the dossier and, where only a part is meant, the id of its node."""

    text: str
    node: str | None = None


class Workspace:
    """A dossier and everything that can be done with it. Safe to call from any thread, one call at a time."""

    @classmethod
    def open(cls, path: Path, *, create: bool = False) -> Self:
        """Open the dossier at `path`, or make one; raises DossierError."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the dossier; everything acknowledged is already on disk."""
        raise NotImplementedError

    @property
    def path(self) -> Path:
        """The dossier's file."""
        raise NotImplementedError

    def import_files(self, paths: Sequence[Path]) -> Work[list[Imported]]:
        """Read and keep every file, a step before each page; a refused file leaves the dossier as it was."""
        raise NotImplementedError

    def texts(self) -> tuple[TextEntry, ...]:
        """Every text kept, grouped by body and session, then by symbol."""
        raise NotImplementedError

    def document(self, text: str) -> Document:
        """The tree of a text."""
        raise NotImplementedError

    def page_count(self, text: str) -> int:
        """How many page images the text has; 0 where it is no PDF."""
        raise NotImplementedError

    def page_size(self, text: str, page: int) -> tuple[float, float]:
        """Width and height of a page in points; pages count from 1."""
        raise NotImplementedError

    def page_image(self, text: str, page: int, scale: float) -> PageImage:
        """A page of a PDF as pixels at `scale` pixels a point."""
        raise NotImplementedError

    def places(self, text: str, node: str) -> tuple[PagePlace, ...]:
        """Where on the pages of a PDF the words of a provision stand, a rectangle a line."""
        raise NotImplementedError

    def node_at(self, text: str, page: int, x: float, y: float) -> str | None:
        """The provision printed at a point of a page (shares of its width and height), if any."""
        raise NotImplementedError

    def compare(self, a: Side, b: Side) -> Work[Comparison]:
        """Compare two texts or parts of texts of the dossier."""
        raise NotImplementedError

    def notes(
        self, text: str | None = None, node: str | None = None, *, binned: bool = False
    ) -> tuple[Note, ...]:
        """The notes, of a text or a provision where named; with `binned`, those in the bin instead."""
        raise NotImplementedError

    def add_note(
        self, side: Side, kind: NoteKind, words: str, span: tuple[int, int] | None = None, **fields: object
    ) -> Note:
        """Write a note on a provision or on a span of it; `fields` are author, tags, tier, state."""
        raise NotImplementedError

    def edit_note(self, note: str, **fields: object) -> Note:
        """Change text, kind, tags, tier, state or author of a note."""
        raise NotImplementedError

    def bin_note(self, note: str) -> None:
        """Put a note in the bin."""
        raise NotImplementedError

    def restore_note(self, note: str) -> None:
        """Take a note out of the bin."""
        raise NotImplementedError

    def undo(self) -> str | None:
        """Take back the last change to the dossier and say which it was; None where there is none."""
        raise NotImplementedError

    def redo(self) -> str | None:
        """Do again what was last taken back and say what; None where there is nothing."""
        raise NotImplementedError

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        raise NotImplementedError

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        raise NotImplementedError

    def search(self, words: str, limit: int = 200) -> tuple[Hit, ...]:
        """The provisions and notes that hold `words` exactly, whatever their width, script form or case."""
        raise NotImplementedError

    def write_brief(
        self,
        side: Side,
        path: Path,
        *,
        against: Side | None = None,
        tiers: Sequence[Tier] = (),
        language: str = "",
    ) -> Work[Path]:
        """Write the Word brief on a decision; `against` is the draft it is compared with."""
        raise NotImplementedError
