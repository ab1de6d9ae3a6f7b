"""Every state of the window as a picture: python -m tests.screens FOLDER.

A state is a function that brings the window into it; its name is the picture's. `STATES` lists them in the order
they are taken, each in light and dark, English and Chinese.
"""

import importlib
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from desktop.errors import UnreadableFile
from desktop.terms.provision import Kind
from desktop.terms.step import Step
from tests.screens_wait import wait

HOUSE = Path(__file__).resolve().parent.parent
SAMPLE = HOUSE / "resources" / "sample"
SHARED = HOUSE.parent / "shared"
SIZE = QSize(1440, 900)


class Studio:
    """The application with the window to be taken, and the means to bring it into a state."""

    def __init__(self, folder):
        from desktop.gui.app import Application

        self.folder, self.manner = folder, ""
        self.app = QApplication.instance() or QApplication([])
        self.app.setStyle("Fusion")
        self.application = Application(self.app)
        self.desk = self.application.desk

    @property
    def window(self):
        return self.application.window

    def settle(self, seconds=60):
        """Wait until nothing is under way."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            wait(60)
            if self.desk.jobs.idle and self.desk.reads.idle:
                wait(60)
                if self.desk.jobs.idle and self.desk.reads.idle:
                    return
        raise TimeoutError

    def dress(self, language, look):
        from desktop.gui import settings

        self.manner = f"{language}-{look}"
        settings.set_value("language", language)
        settings.set_value("look", look)
        self.application.remake()
        self.frame()

    def frame(self):
        """The window in the size of a laptop's screen, its docks as wide as at the first start."""
        from PySide6.QtCore import Qt

        from desktop.gui import theme

        self.window.show()
        self.window.resize(SIZE)
        docks = self.window.docks
        widths = [theme.px(250), theme.px(280)]
        self.window.resizeDocks([docks["library"], docks["notes"]], widths, Qt.Orientation.Horizontal)
        wait(50)

    def take(self, name, widget=None):
        """Save a picture of the window, or of a dialog."""
        (widget or self.window).grab().save(str(self.folder / f"{name}-{self.manner}.png"))

    def take_dialog(self, name, dialog: QDialog):
        """Show a dialog, take it and close it."""
        dialog.show()
        self.settle()
        self.take(name, dialog)
        dialog.close()
        dialog.deleteLater()

    def text(self, part):
        """The id of the first text whose file's name holds `part`."""
        return next((entry.id for entry in self.desk.texts if part in entry.file), "")

    def open(self, part, number=2):
        """Lay a text on the desk and take an operative paragraph in hand."""
        text = self.text(part)
        self.desk.open_text(text)
        self.settle()
        operative = [p for p in self.desk.document.provisions if p.kind is Kind.OPERATIVE]
        if operative:
            self.desk.select(text, operative[min(number, len(operative) - 1)].id)
        self.settle()


def first_start(studio):
    """Nothing was imported yet."""
    studio.window.show_page("empty")
    wait(50)
    studio.take("01-first-start")
    studio.window.settle()


def reading_pages(studio):
    """A PDF beside its tree."""
    studio.open("adopted.en.pdf", 4)
    studio.take("02-reading-pages")


def reading_text(studio):
    """A Word file, typeset, beside its tree."""
    studio.open("adopted.zh.docx", 3)
    studio.take("03-reading-text")


def reading_compilation(studio):
    """Thirty-three decisions in one file, where the documents are there."""
    if studio.text("COP14-decisions"):
        studio.open("COP14-decisions", 120)
        studio.take("04-reading-compilation")


def reading_arabic(studio):
    """A text that runs from right to left, where one is there."""
    if studio.text("A.xml"):
        studio.open("A.xml", 1)
        studio.take("05-reading-arabic")


def filtering_the_library(studio):
    """The library narrowed by a word."""
    studio.window.library.field.setText("draft")
    wait(50)
    studio.take("06-filtering-the-library")
    studio.window.library.field.clear()


def an_error(studio):
    """A file that cannot be read."""
    studio.desk.messages.error(
        str(
            UnreadableFile(
                Path("agenda.pdf"), "it is protected by a password; save a copy without one and import that."
            )
        )
    )
    wait(50)
    studio.take("07-error")
    studio.window.message_bar.hide()


def importing(studio):
    """An import under way."""
    go_on = threading.Event()

    def work():
        yield Step(12, 40, "ICCD_COP14_23_Add.1.pdf")
        go_on.wait(10)
        yield Step(13, 40)

    from PySide6.QtCore import QCoreApplication

    title = QCoreApplication.translate("files", "Importing")
    studio.desk.jobs.run(title, work, lambda _: None)
    wait(400)
    studio.take("08-importing")
    go_on.set()
    studio.settle()


def shortcuts(studio):
    """The overview of the keys."""
    from desktop.gui.dialogs.shortcuts import ShortcutsDialog

    studio.take_dialog("09-shortcuts", ShortcutsDialog(studio.window))


def about(studio):
    """What the program says of itself."""
    from desktop.gui.dialogs.about import AboutDialog

    studio.take_dialog("10-about", AboutDialog(studio.window))


def choosing_sides(studio):
    """What shall be compared."""
    from desktop.gui.dialogs.compare import CompareDialog

    studio.open("adopted.en.pdf", 1)
    studio.take_dialog("11-choosing-sides", CompareDialog(studio.desk, studio.window.side(), studio.window))


def requested_actions(studio):
    """Who must do what by when."""
    studio.open("adopted.en.docx", 1)
    studio.window.commands.action("overview").trigger()
    studio.settle()
    studio.take("13-requested-actions")
    studio.window.show_page("reading")


def twice_the_size(studio):
    """Everything at 200 %."""
    from desktop.gui import settings

    studio.open("adopted.en.docx", 1)
    settings.set_value("scale", 200)
    studio.application.remake()
    studio.frame()
    studio.settle()
    studio.take("12-twice-the-size")
    settings.set_value("scale", 100)
    studio.application.remake()
    studio.window.docks["notes"].show()
    studio.frame()
    studio.settle()


STATES = [
    first_start,
    reading_pages,
    reading_text,
    reading_compilation,
    reading_arabic,
    filtering_the_library,
    an_error,
    importing,
    shortcuts,
    about,
    choosing_sides,
    requested_actions,
    twice_the_size,
]


def documents():
    """The sample, and of the shared documents what shows something the sample does not."""
    shared = [
        SHARED / "corpus" / "unccd" / name for name in ("COP14-decisions.zh.txt", "COP14-CST-L.1.zh.txt")
    ]
    shared += sorted((SHARED / "corpus" / "un").rglob("*A.xml"))[:1]
    return [
        *sorted(SAMPLE.glob("*.pdf")),
        *sorted(SAMPLE.glob("*.docx")),
        *(path for path in shared if path.is_file()),
    ]


def shoot(folder, languages=("en", "zh"), looks=("light", "dark"), only=""):
    """Take every state in every manner."""
    from desktop.gui.actions import files

    folder.mkdir(parents=True, exist_ok=True)
    studio = Studio(folder)
    studio.desk.open_dossier(Path(os.environ["CHAPEAU_CONFIG"]) / "Mountains.chapeau", create=True)
    studio.settle()
    files.import_paths(studio.window, documents())
    studio.settle(300)
    studio.window.message_bar.hide()
    for language in languages:
        for look in looks:
            studio.dress(language, look)
            for state in [*STATES, *_more()]:
                if only in state.__name__:
                    state(studio)
    studio.application.close()


def _more():
    """The states of the panes around the text, and of what a provision says."""
    names = (
        "screens_panes",
        "screens_clauses",
        "screens_comparing",
        "screens_agreed",
        "screens_carrying",
        "screens_noting",
        "screens_briefs",
        "screens_keeping",
    )
    modules = [importlib.import_module(f"tests.{name}") for name in names]
    return [state for module in modules for state in module.STATES]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        os.environ["CHAPEAU_CONFIG"] = os.environ["XDG_DATA_HOME"] = place
        shoot(Path(sys.argv[1]), only=sys.argv[2] if len(sys.argv) > 2 else "")
