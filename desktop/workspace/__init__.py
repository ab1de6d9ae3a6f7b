"""The one door: import, read, compare, annotate, search, brief. The window and the command line use only this."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.terms.page import PageImage, PagePlace, Side
from desktop.workspace.documents import bytes_of, compare_documents, narrow, read_document, tree_of
from desktop.workspace.importing import Imported, import_files
from desktop.workspace.pages import PageDesk
from desktop.workspace.tracked import read_before

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Any, Self

    from desktop.store import Dossier
    from desktop.terms.annotation import Note, NoteKind
    from desktop.terms.change import Comparison
    from desktop.terms.document import Document
    from desktop.terms.dossier import Hit, TextEntry
    from desktop.terms.following import Following
    from desktop.terms.step import Work
    from desktop.views.following import ActionRow
    from desktop.workspace.pages import Points, Span

__all__ = [
    "Imported",
    "PageImage",
    "PagePlace",
    "Side",
    "Workspace",
    "compare_documents",
    "is_dossier",
    "narrow",
    "read_document",
]


class Workspace:
    """A dossier and everything that can be done with it. Safe to call from any thread, one call at a time."""

    def __init__(self, dossier: Dossier, path: Path) -> None:
        self._dossier, self._path, self._pages = dossier, path, PageDesk(dossier)
        self._read = lru_cache(maxsize=12)(dossier.document)

    @classmethod
    def open(cls, path: Path, *, create: bool = False, **how: Any) -> Self:
        """Open the dossier at `path`, or make one; `how` may name secret, read_only and hold. Raises DossierError."""
        from desktop.store import open_dossier

        return cls(open_dossier(path, create=create, **how), path)

    def close(self) -> None:
        """Close the dossier; everything acknowledged is already on disk."""
        self._pages.close()
        self._dossier.close()

    @property
    def path(self) -> Path:
        """The dossier's file."""
        return self._path

    @property
    def dossier(self) -> Dossier:
        """The dossier itself, for the command line's own questions."""
        return self._dossier

    # -- documents

    def import_files(self, paths: Sequence[Path]) -> Work[list[Imported]]:
        """Read and keep every file, a step before each page; a refused file leaves the dossier as it was."""
        return (yield from import_files(self._dossier, paths))

    def keep_file(self, path: Path) -> Work[TextEntry]:
        """Read and keep one file; raises UnreadableFile."""
        original = bytes_of(path)
        document = yield from tree_of(original, path.name)
        return (yield from self._dossier.keeping(document, original, path.name))[0]

    def side_of_file(self, entry: TextEntry, part: str) -> Side:
        """The decision `part` of a kept text, or its only decision where no part is named."""
        document = self.document(entry.id)
        if part:
            return Side(entry.id, narrow(document, part, entry.file).provisions[0].id)
        decisions = document.decisions()
        return Side(entry.id, decisions[0].id if len(decisions) == 1 else None)

    def texts(self) -> tuple[TextEntry, ...]:
        """Every text kept, by body and session, then by symbol."""
        return tuple(sorted(self._dossier.texts(), key=_shelf))

    def document(self, text: str) -> Document:
        """The tree of a text."""
        return self._read(text)

    def side(self, name: str) -> Side:
        """The text or decision a reader names: an id, a symbol, SYMBOL@language, a file, or 16/COP.14."""
        entry, node = self._dossier.find_part(name)
        return Side(entry.id, node)

    def drafts_of(self, side: Side) -> tuple[Side, ...]:
        """The texts of the dossier that may be a draft of a decision, the likeliest first."""
        from desktop.views.drafts import likely_drafts

        own = self._dossier.find_text(side.text)
        others = (
            e for e in self.texts() if (e.symbol or e.id, e.language) != (own.symbol or own.id, own.language)
        )
        texts = ((entry.id, self.document(entry.id)) for entry in others)
        return likely_drafts(self.part(side), texts)

    def outcomes_of(self, side: Side) -> tuple[Side, ...]:
        """The decisions of the dossier, of reports too, that a draft may have become, the likeliest first."""
        from desktop.views.drafts import likely_outcomes

        texts = ((entry.id, self.document(entry.id)) for entry in self.texts() if entry.id != side.text)
        return likely_outcomes(self.part(side), texts)

    # -- pages

    def page_count(self, text: str) -> int:
        """How many page images the text has; 0 where it is no PDF."""
        return self._pages.count(text)

    def page_size(self, text: str, page: int) -> tuple[float, float]:
        """Width and height of a page in points; pages count from 1."""
        return self._pages.size(text, page)

    def page_image(self, text: str, page: int, scale: float) -> PageImage:
        """A page of a PDF as pixels at `scale` pixels a point."""
        return self._pages.image(text, page, scale)

    def places(self, text: str, node: str, span: Span = None) -> tuple[PagePlace, ...]:
        """Where on the pages of a PDF the words of a provision or a span of them stand, a rectangle a line."""
        return self._pages.places(text, self.document(text), node, span)

    def node_at(self, text: str, page: int, x: float, y: float) -> str | None:
        """The provision printed at a point of a page (shares of its width and height), if any."""
        return self._pages.node_at(text, self.document(text), page, (x, y))

    def span_at(self, text: str, page: int, points: Points) -> tuple[str, tuple[int, int]] | None:
        """The provision at the first of two points of a page and its words between them, in code points, if any."""
        return self._pages.span_at(text, self.document(text), page, points)

    # -- comparing

    def part(self, side: Side) -> Document:
        """The document of one side, narrowed to its node where it names one."""
        document = read_before(self._dossier, side.text) if side.before else self.document(side.text)
        return document.part(side.node) if side.node else document

    def compare(self, a: Side, b: Side) -> Work[Comparison]:
        """Compare two texts or parts of texts of the dossier; what a person decided about pairs of them stands."""
        from desktop.workspace.decided import decided

        return (yield from compare_documents(self.part(a), self.part(b), decided(self._dossier, a, b)))

    # -- notes

    def notes(
        self, text: str | None = None, node: str | None = None, *, binned: bool = False
    ) -> tuple[Note, ...]:
        """The notes, of a text or a provision where named; with `binned`, those in the bin instead."""
        return self._dossier.notes(text, node, binned=binned)

    def add_note(
        self, side: Side, kind: NoteKind, words: str, span: tuple[int, int] | None = None, **fields: Any
    ) -> Note:
        """Write a note on a provision or a span of it; `fields` are author, tags, tier, state, form, priority, assignee, by."""
        from desktop.workspace.placing import placed

        at, form = placed(self.document(side.text), side, span, kind, fields.get("form"))
        return self._dossier.add_note(at, kind, words, **{**fields, "form": form})

    def edit_note(self, note: str, **fields: Any) -> Note:
        """Change text, kind, form, tags, tier, state, author, priority or assignee of a note; `by` says who does it."""
        return self._dossier.edit_note(note, **fields)

    def write_on(self, note: str, **fields: Any) -> Note:
        """Change a note that is being typed: saves that follow within moments are one step to undo."""
        return self._dossier.write_on(note, **fields)

    def bin_note(self, note: str) -> None:
        """Put a note in the bin."""
        self._dossier.bin_note(note)

    def restore_note(self, note: str) -> None:
        """Take a note out of the bin."""
        self._dossier.restore_note(note)

    # -- actions

    def actions(self, texts: Sequence[str] | None = None) -> tuple[ActionRow, ...]:
        """What the texts ask for, of all where none is named, with what is kept of each action."""
        from desktop.workspace.following import rows_of

        return rows_of(self._dossier, self.document, texts)

    def follow(self, text: str, node: str | Sequence[str], **fields: Any) -> tuple[Following, ...]:
        """Keep role, owner, status, session, remark or author of the action at a node, or at several in one edit."""
        from desktop.workspace.following import follow

        nodes = [node] if isinstance(node, str) else node
        return follow(self._dossier, self.document(text), text, nodes, fields)

    # -- undo

    def undo(self) -> str | None:
        """Take back the last change to the dossier and say which it was; None where there is none."""
        return self._changed(self._dossier.undo())

    def redo(self) -> str | None:
        """Do again what was last taken back and say what; None where there is nothing."""
        return self._changed(self._dossier.redo())

    def _changed(self, label: str | None) -> str | None:
        self._read.cache_clear()
        return label

    def undo_label(self) -> str | None:
        """What `undo` would take back."""
        return self._dossier.undo_label()

    def redo_label(self) -> str | None:
        """What `redo` would do again."""
        return self._dossier.redo_label()

    # -- search

    def search(self, words: str, limit: int | None = 200) -> tuple[Hit, ...]:
        """The provisions and notes that hold `words` exactly, whatever their width, script form or case."""
        return self._dossier.search(words, limit)


def is_dossier(path: Path) -> bool:
    """Whether the file at `path` is a dossier, as far as its first bytes tell."""
    from desktop.store import is_dossier as told

    return told(path)


def _shelf(entry: TextEntry) -> tuple[str, int, str, str]:
    return entry.body, -(entry.session or 0), entry.symbol, entry.language
