"""ReadingPane: the document as printed and its tree side by side, under the picker of its decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QToolButton, QVBoxLayout, QWidget

from desktop.gui import icons, theme
from desktop.gui.panes.source import SourcePane
from desktop.gui.panes.tree import TreePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.desk import Desk
    from desktop.terms.provision import Provision


class ReadingPane(QWidget):
    """Reads the text on the desk."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("readingPane")
        self._desk = desk
        self._decisions: tuple[Provision, ...] = ()
        self._inside: dict[str, int] = {}  # the decision a provision stands in, by its place in the picker
        self.source = SourcePane(desk, self)
        self.tree = TreePane(desk, self)
        self.tree.notes_marked.connect(self.source.reader.show_marks)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setObjectName("readingSplitter")
        for pane, share in ((self.source, 1), (self.tree, 1)):
            self.splitter.addWidget(pane)
            self.splitter.setStretchFactor(self.splitter.count() - 1, share)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([520, 480])
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._make_strip())
        box.addWidget(self.splitter, 1)
        self.setFocusProxy(self.source)
        desk.text_opened.connect(self._show)
        desk.selected.connect(self._follow)
        self.source.page_changed.connect(self._say_page)
        self._show()

    def _make_strip(self) -> QWidget:
        strip = QWidget(self)
        strip.setObjectName("strip")
        strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(strip)
        row.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        row.setSpacing(theme.px(4))
        self.picker = self._make_picker()
        self.page_label = QLabel(strip)
        self.page_label.setObjectName("muted")
        row.addWidget(self.picker, 1)
        row.addWidget(self._button("previous", self.tr("Previous decision"), lambda: self.step(-1)))
        row.addWidget(self._button("next", self.tr("Next decision"), lambda: self.step(1)))
        row.addSpacing(theme.px(12))
        row.addWidget(self.page_label)
        row.addWidget(self._button("zoom-out", self.tr("Smaller"), lambda: self.source.zoom_by(-1)))
        row.addWidget(self._button("zoom-in", self.tr("Larger"), lambda: self.source.zoom_by(1)))
        row.addWidget(self._button("fit-width", self.tr("Page width"), self.source.fit))
        return strip

    def _make_picker(self) -> QComboBox:
        picker = QComboBox(self)
        picker.setObjectName("decisionPicker")
        picker.setAccessibleName(self.tr("Decision"))
        picker.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        picker.setMinimumContentsLength(12)
        picker.setMaxVisibleItems(24)
        picker.activated.connect(self._pick)
        return picker

    def _button(self, name: str, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{name}Button")
        button.setIcon(icons.icon(name))
        button.setIconSize(QSize(theme.px(icons.SIDE - 2), theme.px(icons.SIDE - 2)))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(act)
        return button

    def _show(self, _text: str = "") -> None:
        document = self._desk.document
        self._decisions = document.decisions() if document else ()
        self._inside = {}
        self.picker.clear()
        for number, decision in enumerate(self._decisions):
            self.picker.addItem(f"{decision.label}   {decision.text}".strip())
            if document:
                self._inside |= {provision.id: number for provision in document.under(decision.id)}
        if not self._decisions and (entry := self._desk.entry(self._desk.current[0])):
            self.picker.addItem(f"{entry.name}   {entry.title}".strip())
        self.picker.setFont(theme.face(document.language if document else ""))
        self.picker.setEnabled(len(self._decisions) > 1)
        self._follow(*self._desk.current)

    def _follow(self, _text: str, node: str) -> None:
        if node in self._inside:
            self.picker.setCurrentIndex(self._inside[node])

    def _pick(self, number: int) -> None:
        if 0 <= number < len(self._decisions):
            self._desk.select(self._desk.current[0], self._decisions[number].id)

    def step(self, by: int) -> None:
        """Go to the next decision, or the previous one."""
        self._pick(self.picker.currentIndex() + by)

    def decision(self) -> Provision | None:
        """The decision the provision in hand stands in, or the only one there is."""
        number = self._inside.get(self._desk.current[1], 0 if len(self._decisions) == 1 else -1)
        return self._decisions[number] if number >= 0 else None

    def _say_page(self, page: int) -> None:
        entry = self._desk.entry(self._desk.current[0])
        words = self.tr("Page {page} of {pages}").format(page=page, pages=entry.pages if entry else "")
        self.page_label.setText(words if page else "")
