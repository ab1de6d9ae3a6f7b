"""The river pane: all versions of a text in one table, with the lineage and the brackets of the row in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui import i18n
from desktop.gui.delegates.buttons import tool
from desktop.gui.models.river import STILL, RiverModel
from desktop.gui.panes.columns import ColumnsPane
from desktop.gui.panes.comparison_words import change_word
from desktop.gui.panes.river_export import asked_file
from desktop.gui.panes.river_lineage import LineagePanel
from desktop.terms.annotation import NoteKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.gui.desk import Desk
    from desktop.terms.step import Work
    from desktop.views.flow import Flow, FlowRow
    from desktop.views.versions import Version
    from desktop.workspace import Workspace


class RiverPane(ColumnsPane):
    """Shows how every provision came through the versions of a text."""

    name = "river"
    newest_first = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, RiverModel(), parent)
        self.model.setParent(self)
        self.export = tool(self, "export")
        self.export.setObjectName("river.export")
        self.export.setAccessibleName(self.tr("Write the table to Word or Excel"))
        self.export.setToolTip(self.export.accessibleName())
        self.export.setEnabled(False)
        self.export.clicked.connect(self.write_table)
        self.bar.addWidget(self.export)

    def shown(self) -> Sequence[tuple[str, Callable[[FlowRow], bool]]]:
        """All rows, those that changed, those with brackets in any version."""
        return (
            (self.tr("All"), lambda _: True),
            (self.tr("Changed"), lambda row: row.changed),
            (self.tr("In brackets"), lambda row: row.bracketed),
        )

    def called(self) -> dict[str, str]:
        """The words of the pane."""
        return {
            "choose": self.tr("Choose the versions"),
            "shown": self.tr("Which paragraphs are listed"),
            "list": self.tr("Versions beside each other"),
            "previous": self.tr("Previous changed paragraph (Shift+F7, P)"),
            "next": self.tr("Next changed paragraph (F7, N)"),
            "note": self.tr("Write a note on this paragraph (A)"),
            "nothing": self.tr("Choose the versions of a text: its drafts, and what was adopted."),
            "laying": self.tr("Laying the versions beside each other"),
        }

    def below(self) -> QWidget:
        """The lineage of the row in hand."""
        self.panel = LineagePanel(self)
        return self.panel

    def lay(self, workspace: Workspace, versions: Sequence[Version]) -> Work[Flow]:
        """All versions in one table."""
        from desktop.workspace.rivers import lay_river

        return lay_river(workspace, versions)

    def heads(self, laid: Flow) -> Sequence[str]:
        """The versions, numbered, with their dates."""
        texts = zip(self.versions, laid.documents, strict=True)
        return (
            self.tr("Changes"),
            *(
                f"{n} · {self.named(one)}\n{text.masthead.date}".strip()
                for n, (one, text) in enumerate(texts, 1)
            ),
        )

    def matters(self, row: FlowRow) -> bool:
        """What changed."""
        return row.changed

    def summary(self, laid: Flow) -> str:
        """How many paragraphs there are and how many changed; how many brackets stood in each version."""
        changed = sum(row.changed for row in laid.rows)
        said = self.tr("{n} paragraphs, {changed} changed").format(n=len(laid.rows), changed=changed)
        if not any(one.brackets for one in laid.burned):
            return said
        counts = " → ".join(str(one.brackets) for one in laid.burned)
        left = self.tr("open brackets: {counts}").format(counts=counts)
        return f"{said}  ·  {left}"

    def counted(self, number: int, total: int) -> str:
        """Which change the reader is at."""
        return self.tr("Change {n} of {total}").format(n=number, total=total)

    def tell(self, laid: Flow | None, row: FlowRow | None) -> None:
        """Tell the lineage of the row."""
        self.panel.show_row(laid, row, self.names())
        if hasattr(self, "export"):  # it is made last
            self.export.setEnabled(laid is not None)

    def names(self) -> list[str]:
        """The versions as they are named above their columns."""
        return [self.named(version) for version in self.versions]

    def write_table(self) -> None:
        """Ask for a file and write the whole table, for Word or Excel."""
        path = asked_file(self) if self._laid else None
        if path is not None:
            self.write_to(path)

    def write_to(self, path: Path) -> None:
        """Write the whole table to `path`: what came in underlined, what leaves struck through."""
        from desktop.workspace.rivers import write_river

        laid, names, messages = self._laid, self.names(), self._desk.messages
        language = i18n.language()
        said = self.tr("{name} is written.").format(name=path.name)
        self._desk.jobs.run(
            said, lambda: write_river(laid, names, path, language), lambda _: messages.info(said)
        )

    def noted(self, row: FlowRow, column: int) -> tuple[NoteKind, str]:
        """A comment that says what became of the paragraph up to the version in hand."""
        steps = enumerate(row.row.changes[: max(column, 1)], 1)
        told = [f"{self.named(self.versions[n])}: {change_word(c)}" for n, c in steps if c and c not in STILL]
        return NoteKind.COMMENT, "; ".join(told)
