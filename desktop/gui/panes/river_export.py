"""The river taken elsewhere: the file it is written to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from desktop.gui import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_ENDINGS = {".docx", ".xlsx"}


def asked_file(parent: QWidget) -> Path | None:
    """The file the reader wants the versions in, or None; a name without an ending is for Word."""
    title = QCoreApplication.translate("river", "Write the versions")
    name = QCoreApplication.translate("river", "Versions") + ".docx"
    start = str(Path(settings.text("files/folder", str(Path.home()))) / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, start, "Word (*.docx);;Excel (*.xlsx)")
    if not chosen:
        return None
    path = Path(chosen)
    settings.set_value("files/folder", str(path.parent))
    return path if path.suffix.lower() in _ENDINGS else path.with_name(f"{path.name}.docx")
