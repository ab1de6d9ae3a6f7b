"""The lock-step pane: the same text in several languages paragraph by paragraph, or its changes in two of them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from desktop.gui.models.lockstep import LockstepModel
from desktop.gui.panes.columns import ColumnsPane
from desktop.gui.panes.lockstep_words import state_word, why_words
from desktop.gui.words import language_word
from desktop.terms.annotation import NoteKind
from desktop.terms.parity import Carried

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.step import Work
    from desktop.views.lockstep import Beside, BesideRow
    from desktop.views.versions import Version
    from desktop.workspace import Workspace


def _stands(word: str, row: BesideRow) -> bool:
    return state_word(row) == word


_QUOTED = 60  # letters of another language put into a note


class LockstepPane(ColumnsPane):
    """Shows where the languages of a text part; in `four` mode, what became of each change in the translation."""

    name = "lockstep"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.four = False
        super().__init__(desk, LockstepModel(), parent)
        self.model.setParent(self)

    def show_four(self, versions: Sequence[Version]) -> None:
        """Check the changes of a translation: draft and final of the original, then of the translation."""
        self.four = True
        super().show_versions(versions)

    def show_versions(self, versions: Sequence[Version]) -> None:
        """Lay texts in several languages beside each other."""
        self.four = False
        super().show_versions(versions)

    def shown(self) -> Sequence[tuple[str, Callable[[BesideRow], bool]]]:
        """All rows, those that want a look, or those that stand in one way."""
        rows = self.model.everything
        words = sorted({state_word(row) for row in rows if row.doubtful or isinstance(row.state, Carried)})
        return (
            (self.tr("All"), lambda _: True),
            (self.tr("Doubts"), lambda row: row.doubtful),
            *((word, partial(_stands, word)) for word in words),
        )

    def called(self) -> dict[str, str]:
        """The words of the pane."""
        return {
            "choose": self.tr("Choose the texts"),
            "shown": self.tr("Which paragraphs are listed"),
            "list": self.tr("Texts in lock-step"),
            "previous": self.tr("Previous doubt (Shift+F7, P)"),
            "next": self.tr("Next doubt (F7, N)"),
            "note": self.tr("Write a translation query on this paragraph (A)"),
            "nothing": self.tr("Choose the languages of a text."),
            "laying": self.tr("Laying the languages beside each other"),
        }

    def lay(self, workspace: Workspace, versions: Sequence[Version]) -> Work[Beside]:
        """The languages in lock-step, or the four-way check."""
        from desktop.workspace.lockstep import lay_four_way, lay_lockstep

        return (lay_four_way if self.four else lay_lockstep)(workspace, versions)

    def heads(self, laid: Beside) -> Sequence[str]:
        """The languages, with the texts they are read from."""
        words = [language_word(text.language) for text in laid.documents]
        if self.four:
            states = (self.tr("{language}, draft"), self.tr("{language}, final"))
            words = [states[n % 2].format(language=word) for n, word in enumerate(words)]
        first = self.tr("The change") if self.four else self.tr("How it stands")
        named = zip(words, map(self.named, self.versions), strict=True)
        return (first, *(f"{word}\n{name}" for word, name in named))

    def matters(self, row: BesideRow) -> bool:
        """What wants a look."""
        return row.doubtful

    def summary(self, laid: Beside) -> str:
        """How many paragraphs stand in which way."""
        counts = Counter(state_word(row) for row in laid.rows)
        return "  ·  ".join(f"{count} {word}" for word, count in counts.most_common())

    def counted(self, number: int, total: int) -> str:
        """Which doubt the reader is at."""
        return self.tr("Doubt {n} of {total}").format(n=number, total=total)

    def noted(self, row: BesideRow, column: int) -> tuple[NoteKind, str]:
        """A translation query with the reason, and how the other languages begin."""
        lines = [why_words(row.why)] if row.why else []
        for n, cell in enumerate(row.cells):
            if cell and n != column and self._laid:
                language = language_word(self._laid.documents[n].language)
                words = " ".join(f"{cell.provision.label} {cell.words}".split())
                cut = words if len(words) <= _QUOTED else f"{words[:_QUOTED].rstrip()}…"
                lines.append(f"{language} · {self.named(self.versions[n])}: {cut}")
        return NoteKind.TRANSLATION, "\n".join(lines)
