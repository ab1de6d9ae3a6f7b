"""Where a brief is written, under which name, and what is said when it is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.gui import settings

if TYPE_CHECKING:
    from desktop.gui.desk import Desk


def told(desk: Desk, path: Path, question: str) -> None:
    """Say that the brief is there, and open its folder where the reader wants."""
    if desk.messages.ask(question.format(name=path.name)):
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def folder() -> Path:
    """The folder of the last brief, else the reader's documents."""
    last = Path(settings.text("brief/folder", "."))
    if last.is_absolute() and last.is_dir():
        return last
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_absolute() and documents.is_dir() else Path.home()


def file_name(words: str) -> str:
    """Words as the name of a file."""
    return re.sub(r"[^\w().-]+", "-", words).strip("-")[:80]


def with_ending(path: Path) -> Path:
    """The path with the ending of a Word file."""
    return path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
