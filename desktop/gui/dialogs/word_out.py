"""WordOutDialog: a document to capital, with our notes as Word comments, counted before it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop.gui import sentences, settings, theme
from desktop.gui.dialogs.brief_files import file_name, with_ending
from desktop.gui.dialogs.exchange_words import folder
from desktop.gui.dialogs.going_out import GoingOut, checked
from desktop.gui.dialogs.sides import SideChooser, named_side
from desktop.gui.dialogs.word_words import going_words
from desktop.terms.annotation import Tier
from desktop.terms.page import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.gui.dialogs.going_out import Writing
    from desktop.gui.dialogs.placed import Line
    from desktop.terms.commented import Copy
    from desktop.terms.commented import GoingOut as Going
    from desktop.workspace import Workspace
    from desktop.workspace.word_comments import Wanted


class WordOutDialog(GoingOut):
    """Asks which document goes out, and with whose notes; its file is named after it."""

    name, remembered = "wordOut", "word/tiers"
    usual = (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)
    with_ending = staticmethod(with_ending)

    def __init__(self, desk: Desk, side: Side | None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setMinimumWidth(theme.px(620))
        self.text.changed.connect(self._follow)
        for box in (*self.tiers.values(), self.resolved):
            box.toggled.connect(self.count)
        self.author.editingFinished.connect(self.count)
        self.text.list_texts()
        self.text.choose(side or (Side(desk.current[0]) if desk.current[0] else None))
        self._follow()

    def _called(self) -> dict[str, str]:
        title, write = self.tr("Export with notes as Word comments"), self.tr("Write the Word file")
        words = {"title": title, "kinds": "Word (*.docx)", "do": write, "does": write}
        return super()._called() | words

    def _fields(self) -> Sequence[Line]:
        self.text = SideChooser(self._desk, "wordOut.text", self.tr("Document"), self)
        whose = self._whose()
        self.resolved = self._box("resolved", self.tr("Resolved notes too"), True)
        author = QLineEdit(settings.text("notes/author"), self)
        self.author = self._named(author, "author", self.tr("Who signs notes that name nobody"))
        return [
            (self.tr("&Document"), self.text),
            whose,
            ("", self.resolved),
            (self.tr("Goes out"), self.going),
            (self.tr("&Signed"), self.author),
        ]

    # -- what goes out

    def wanted(self) -> Wanted:
        """What was chosen."""
        from desktop.workspace.word_comments import Wanted

        tiers = frozenset(checked(self.tiers))
        return Wanted(tiers, resolved=self.resolved.isChecked(), author=self.author.text().strip())

    def _follow(self) -> None:
        side = self.text.side()
        entry = self._desk.entry(side.text) if side else None
        if side and entry and not (self.file.isModified() or self._agreed.name):
            name = file_name(named_side(entry, side.node))
            added = self.tr("notes")
            self.file.setText(str(folder() / f"{name}-{added}.docx"))
        self.count()

    def _counting(self, workspace: Workspace) -> Callable[[], Going] | None:
        from desktop.workspace.word_comments import going_out

        side, wanted = self.text.side(), self.wanted()
        if side is None:
            return None
        return lambda: going_out(workspace, side, wanted)

    def _counted(self, held: Going) -> Iterator[str]:
        return going_words(held)

    # -- writing

    def _writing(self, workspace: Workspace, path: Path) -> Writing | None:
        from desktop.workspace.word_comments import write

        side, wanted, said = self.text.side(), self.wanted(), self._desk.messages.info
        if side is None:
            return None
        words = self.tr("{name} is written, with {n} notes as comments.")

        def told(copy: Copy) -> None:
            said("\n".join((words.format(name=path.name, n=copy.notes), *map(sentences.say, copy.remarks))))

        return lambda: write(workspace, side, path, wanted), told
