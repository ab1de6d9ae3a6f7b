"""VersionsList: the texts of a dossier, and the decisions in those that hold several, each with a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from desktop.gui import theme
from desktop.gui.words import language_word
from desktop.views.columns import fold
from desktop.views.versions import Version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.gui.desk import Desk
    from desktop.terms.dossier import TextEntry

_VERSION = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1
_TITLE = 90  # letters of a title that are shown


class VersionsList(QTreeWidget):
    """A row a text: symbol, title, language, date, and which file of its symbol it is."""

    checked = Signal(object, bool)  # Version, whether it is wanted

    def __init__(self, entries: Sequence[TextEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels(
            [self.tr("Symbol"), self.tr("Language"), self.tr("Date"), self.tr("Format"), self.tr("Title")]
        )
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        for entry in entries:
            self.addTopLevelItem(_text(entry))
        self.setRootIsDecorated(any(len(entry.parts) > 1 for entry in entries))
        self.itemChanged.connect(self._changed)
        self._share()
        if first := self.topLevelItem(0):
            self.setCurrentItem(first)

    def _share(self) -> None:
        header = self.header()
        header.setStretchLastSection(True)
        for column, wide in enumerate((190, 84, 128, 88)):
            header.resizeSection(column, theme.px(wide))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def check(self, versions: Sequence[Version]) -> None:
        """Check some texts without telling; the first of them is brought into view."""
        with QSignalBlocker(self):
            for item in self._items():
                if item.data(0, _VERSION) in versions:
                    item.setCheckState(0, Qt.CheckState.Checked)
                    if above := item.parent():
                        above.setExpanded(True)
        first = next((item for item in self._items() if item.data(0, _VERSION) in versions[:1]), None)
        if first:
            self.setCurrentItem(first)

    def uncheck(self, version: Version) -> None:
        """Take a check away, and tell."""
        for item in self._items():
            if item.data(0, _VERSION) == version:
                item.setCheckState(0, Qt.CheckState.Unchecked)

    def narrow(self, words: str) -> None:
        """Show only texts and decisions that hold every word; a decision shows its text."""
        wanted = fold(words).split()
        for n in range(self.topLevelItemCount()):
            if item := self.topLevelItem(n):
                _narrow(item, wanted)

    def _changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.checked.emit(item.data(0, _VERSION), item.checkState(0) is Qt.CheckState.Checked)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while item := walk.value():
            yield item
            walk += 1


def _narrow(item: QTreeWidgetItem, wanted: Sequence[str]) -> None:
    own = all(word in item.data(0, _FOLDED) for word in wanted)
    children = [child for n in range(item.childCount()) if (child := item.child(n))]
    found = [all(word in child.data(0, _FOLDED) for word in wanted) for child in children]
    for child, there in zip(children, found, strict=True):
        child.setHidden(not (own or there))
    item.setHidden(not (own or any(found)))
    if wanted and any(found) and not own:
        item.setExpanded(True)


def _text(entry: TextEntry) -> QTreeWidgetItem:
    """A text with its decisions below it, where it holds several."""
    title = entry.title if entry.title != entry.name else entry.file
    file = entry.format.upper() + (f" · {entry.revision}" if entry.revision > 1 else "")
    words = [entry.name, language_word(entry.language), entry.date, file, _shortened(title)]
    item = _item(words, Version(entry.id), entry.file)
    for number, name in entry.parts if len(entry.parts) > 1 else ():
        item.addChild(_item([number, "", "", "", _shortened(name)], Version(entry.id, number), ""))
    return item


def _item(words: list[str], version: Version, also: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem(words)
    item.setData(0, _VERSION, version)
    item.setData(0, _FOLDED, fold(" ".join((*words, also))))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(0, Qt.CheckState.Unchecked)
    for column, said in enumerate(words):
        item.setToolTip(column, said)
    return item


def described(desk: Desk, version: Version) -> str:
    """A version in a line: symbol or decision, language, date, title."""
    entry = desk.entry(version.text)
    if entry is None:
        return version.text
    title = dict(entry.parts).get(version.part) or entry.title
    name = f"{version.part} · {entry.name}" if version.part else entry.name
    parts = (name, language_word(entry.language), entry.date, _shortened(title if title != name else ""))
    return " · ".join(part for part in parts if part)


def _shortened(words: str) -> str:
    return words if len(words) <= _TITLE else f"{words[: _TITLE - 1].rstrip()}…"
