"""The brief dialog: on which decision, against which draft, with whose notes, in which language, into which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.gui import settings, theme
from desktop.gui.dialogs.brief_files import file_name, folder, told, with_ending
from desktop.gui.dialogs.brief_layout import beside, in_order, scrolled
from desktop.gui.dialogs.brief_options import BriefOptions
from desktop.gui.dialogs.brief_presets import PresetBar
from desktop.gui.dialogs.brief_request import asked, preset_of, sides_named
from desktop.gui.dialogs.brief_sides import SideList
from desktop.gui.dialogs.brief_template import TemplateChooser
from desktop.gui.dialogs.brief_tiers import TierChooser
from desktop.gui.dialogs.brief_working import Working
from desktop.gui.dialogs.fitting import fit
from desktop.gui.dialogs.sides import SideChooser, named_side
from desktop.gui.words import language_word
from desktop.terms.page import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from desktop.gui.desk import Desk
    from desktop.terms.brief import Brief
    from desktop.workspace import Workspace
    from desktop.workspace.presets import Preset
    from desktop.workspace.wishes import Asked

LANGUAGES = ("en", "zh", "fr", "es", "ru", "ar")


class BriefDialog(QDialog):
    """Gathers what a brief needs and has it written; nothing goes out that is not counted here."""

    def __init__(
        self, desk: Desk, side: Side | None = None, against: Side | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Side | None = None
        self._own_draft = against is not None  # the reader chose: nothing is suggested in its place
        self._own_file = False
        self._agreed = Path()  # the file the reader agreed to replace
        self.setObjectName("briefDialog")
        self.setWindowTitle(self.tr("Write a brief"))
        self.setMinimumWidth(theme.px(640))
        self._build()
        self._name()
        self._lay_out()
        self._start(side, against)

    def _build(self) -> None:
        self.decision = SideChooser(self._desk, "brief.decision", self.tr("Decision"), self)
        self.draft = SideChooser(self._desk, "brief.draft", self.tr("Draft to compare with"), self)
        self.decisions = SideList(self._desk, self.decision, "brief.decisions", self.tr("Decisions"), self)
        self.columns = SideList(self._desk, self.draft, "brief.columns", self.tr("Texts beside it"), self)
        self.options, self.tiers = BriefOptions(self), TierChooser(self._desk, self)
        self.template, self.working = TemplateChooser(self._desk, self), Working(self._desk, self)
        self.presets = PresetBar(self._desk, self._preset, self)
        self.language = QComboBox(self)
        self.language.addItem(self.tr("As the decision"), "")
        for code in LANGUAGES:
            self.language.addItem(language_word(code), code)
        self.file, self.browse = QLineEdit(self), QPushButton(self.tr("Browse…"), self)
        standard = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(standard.Save | standard.Cancel, self)
        self.write = self.buttons.button(standard.Save)
        self.write.setText(self.tr("Write the brief"))
        self.preview = self.buttons.addButton(self.tr("Preview…"), QDialogButtonBox.ButtonRole.ActionRole)

    def _name(self) -> None:
        for widget, name, called in (
            (self.language, "brief.language", self.tr("Language of the brief")),
            (self.file, "brief.file", self.tr("File to write")),
            (self.browse, "brief.browse", self.tr("Choose where to write the file")),
            (self.write, "brief.write", self.tr("Write the brief")),
            (
                self.preview,
                "brief.preview",
                self.tr("Show the pages of the brief, to print or to save as PDF"),
            ),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(called)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("brief.cancel")

    def _lay_out(self) -> None:
        place = beside(self, self.file, self.browse)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(8))
        form.addRow(self.tr("P&reset"), self.presets)
        form.addRow(self.tr("&Kind"), self.options.kind)
        form.addRow(self.tr("&Decision"), self.decisions)
        form.addRow(self.tr("Draft to &compare with"), self.columns)
        self.options.lay_in(form)
        form.addRow(self.tr("Notes that go out"), self.tiers)
        paper = QLabel(self.tr("P&aper"), self)
        paper.setBuddy(self.options.paper)
        form.addRow(self.tr("&Language"), beside(self, self.language, paper, self.options.paper))
        form.addRow(self.tr("&Template"), self.template)
        form.addRow(self.tr("&File"), place)
        room = scrolled(form, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*[theme.px(14)] * 4)
        rows.setSpacing(theme.px(8))
        rows.addWidget(room, 1)
        rows.addWidget(self.working)
        rows.addWidget(self.buttons)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        in_order(form, self.write, self.preview, cancel)
        wanted = form.sizeHint().height() + self.buttons.sizeHint().height() + theme.px(48)
        fit(self, 680, round(wanted / theme.scale()))

    def _start(self, side: Side | None, against: Side | None) -> None:
        self.decision.list_texts()
        self.draft.list_texts(none=self.tr("None: no comparison"))
        self.decision.changed.connect(self._follow)
        self.draft.texts.activated.connect(self._chose_draft)
        self.file.textEdited.connect(self._chose_file)
        self.file.textChanged.connect(self._allow)
        self.browse.clicked.connect(self._browse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.preview.clicked.connect(self._preview)
        self.presets.taken.connect(self._take)
        for source in (self.options, self.decisions, self.columns, self.draft, self.tiers):
            source.changed.connect(self._count)
        self.language.setCurrentIndex(max(self.language.findData(settings.text("brief/language")), 0))
        self.draft.choose(against)
        self.decision.choose(side or (Side(self._desk.current[0]) if self._desk.current[0] else None))
        self._follow()

    # -- what follows from the decision

    def _follow(self) -> None:
        """Another decision: count its notes, look for its draft, name the file after it."""
        side = self.decision.side()
        self._allow()
        if side is None or side == self._asked:
            return
        self._asked = side
        self._count()
        if not self._own_file:
            self.file.setText(str(folder() / f"{self._file_name(side)}.docx"))
        if not self._own_draft:
            self._suggest(side)

    def _count(self) -> None:
        """Say what would go out as things are chosen now."""
        self.tiers.follow(self.options.chosen())
        if self.decision.side() is not None:
            self.tiers.count(self.asked())

    def asked(self) -> Asked:
        """What is asked for."""
        return asked(self)

    def _preset(self) -> Preset:
        return preset_of(self, self._desk.texts)

    def _take(self, preset: Preset) -> None:
        """Choose what a preset keeps; texts that this dossier has not got are passed over."""
        self.options.take(preset)
        self.template.take(preset.template)
        self.tiers.choose(preset.tiers)
        self.language.setCurrentIndex(max(self.language.findData(preset.language), 0))
        if self._desk.workspace is None:
            return
        for sides, chooser, listed in (
            (sides_named(self._desk.workspace, preset.on), self.decision, self.decisions),
            (sides_named(self._desk.workspace, preset.against), self.draft, self.columns),
        ):
            listed.clear()
            for side in sides if len(sides) > 1 else ():
                listed.put(side)
            if sides:
                chooser.choose(sides[0])
        self._own_draft = self._own_draft or bool(preset.against)
        self._count()

    def _preview(self) -> None:
        """Show the brief as pages."""
        from desktop.gui.printing import preview
        from desktop.workspace.briefs import brief_of

        workspace, wanted = self._desk.workspace, self.asked()
        if workspace is None or not wanted.sides:
            return

        def laid(made: Brief) -> None:
            self._allow()
            preview(made, self)

        self._run(self.tr("Laying out the brief"), lambda: brief_of(workspace, wanted), laid)

    def _suggest(self, side: Side) -> None:
        workspace = self._desk.workspace
        if workspace is None:
            return

        def found(drafts: tuple[Side, ...]) -> None:
            if isValid(self) and side == self._asked and not self._own_draft:
                self.draft.choose(drafts[0] if drafts else None)

        self._desk.jobs.run("", lambda: workspace.drafts_of(side), found, quiet=True)

    def _file_name(self, side: Side) -> str:
        entry = self._desk.entry(side.text)
        name = named_side(entry, side.node) if entry else ""
        return file_name(f"{name} brief")

    def _chose_draft(self) -> None:
        self._own_draft = True

    def _chose_file(self) -> None:
        self._own_file = True

    def _browse(self) -> None:
        words = self.tr("Word documents (*.docx)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Write the brief to"), self.file.text(), words)
        if path:
            self._own_file, self._agreed = True, with_ending(Path(path))
            self.file.setText(path)

    def _allow(self) -> None:
        free = self.decision.side() is not None and not self.working.busy
        self.preview.setEnabled(free)
        self.write.setEnabled(free and bool(self.file.text().strip()))

    def _run(self, title: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do what may last, the dialog open meanwhile; what it refuses is said at its foot."""
        self.working.run(title, work, done, self._allow)
        self._allow()

    # -- writing

    def reject(self) -> None:
        """Stop what is under way; where nothing is, close."""
        if self.working.busy:
            self.working.cancel()
            self._allow()
        else:
            super().reject()

    def accept(self) -> None:
        """Have the brief written; the dialog closes once it is there."""
        side, workspace = self.decision.side(), self._desk.workspace
        path = with_ending(Path(self.file.text().strip()).expanduser())
        if side is None or workspace is None or self.working.busy:
            return
        self._remember(path)
        if self._may_write(path):
            self.template.looked_at(self._run, lambda: self._write(workspace, path))

    def _write(self, workspace: Workspace, path: Path) -> None:
        from desktop.workspace.briefs import write_brief

        wanted = self.asked()

        def done(written: Path) -> None:
            super(BriefDialog, self).accept()
            told(self._desk, written, self.tr("{name} is written. Open its folder?"))

        title = self.tr("Writing {name}").format(name=path.name)
        self._run(title, lambda: write_brief(workspace, wanted, path), done)

    def _may_write(self, path: Path) -> bool:
        """A file that is there is replaced only where the reader says so, once."""
        return (
            path == self._agreed
            or not path.exists()
            or self._desk.messages.ask(self.tr("{name} is there already. Replace it?").format(name=path.name))
        )

    def _remember(self, path: Path) -> None:
        settings.set_value("brief/language", self.language.currentData())
        settings.set_value("brief/folder", str(path.parent))
        self.tiers.remember()
        self.options.remember()
        self.template.remember()
