"""The states of what a provision says, for tests.screens: the panel, the marks, forks, tables, tracked changes."""

import os
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.gui.actions import files
from desktop.terms.provision import Kind
from tests.tracked import with_tracked_changes

SAMPLE = Path(__file__).resolve().parent.parent / "resources" / "sample"


def _language(studio):
    return studio.manner[:2]


def _take_in_hand(studio, part, wanted):
    """Lay a text on the desk and take the first provision in hand that is wanted; False where there is none."""
    text = studio.text(part)
    if not text:
        return False
    studio.desk.open_text(text)
    studio.settle()
    found = next((p for p in studio.desk.document.provisions if wanted(p)), None)
    if found:
        studio.desk.select(text, found.id)
        studio.settle()
    return found is not None


def _says_most(provision):
    clause = provision.clause
    return provision.kind is Kind.OPERATIVE and clause.qualifiers and clause.addressees


def what_it_says(studio):
    """The panel below the tree, the words of the paragraph in hand marked."""
    if _take_in_hand(studio, f"adopted.{_language(studio)}.docx", _says_most):
        studio.take("30-what-it-says")


def what_it_says_of_references(studio):
    """A deadline resolved and references to follow."""
    wanted = lambda p: len(p.clause.references) > 1 and p.clause.deadlines  # noqa: E731
    if _take_in_hand(studio, "COP14-decisions", wanted):
        studio.take("31-references")


def everything_marked(studio):
    """The marks in every paragraph."""
    if _take_in_hand(studio, f"adopted.{_language(studio)}.docx", lambda p: p.clause.deadlines):
        studio.window.commands.action("clause.mark").trigger()
        QTest.qWait(50)
        studio.take("32-everything-marked")
        studio.window.commands.action("clause.mark").trigger()


def a_fork(studio):
    """A condition and what follows from it."""
    if _take_in_hand(studio, "COP14-decisions", lambda p: any(b.otherwise for b in p.clause.branches)) or (
        _take_in_hand(studio, "COP14-decisions", lambda p: p.clause.branches)
    ):
        studio.take("33-a-fork")


def a_table(studio):
    """A table of the sample, in the text, the tree and by itself."""
    if _take_in_hand(studio, f"adopted.{_language(studio)}.docx", lambda p: p.kind is Kind.TABLE):
        studio.take("34-a-table")


def a_long_table(studio):
    """A country found in the scale of assessments."""
    wanted = lambda p: p.table and len(p.table.rows) > 100  # noqa: E731
    if _take_in_hand(studio, "COP14-decisions", wanted):
        studio.window.reading.tree.splitter.setSizes([300, 420])
        studio.window.reading.tree.table.field.setText("中国")
        QTest.qWait(50)
        studio.take("35-a-long-table")
        studio.window.reading.tree.splitter.setSizes([520, 190])


def twice_the_size_of_it(studio):
    """The panel and a table at 200 %."""
    from desktop.gui import settings

    settings.set_value("scale", 200)
    studio.application.remake()
    studio.frame()
    if _take_in_hand(studio, f"adopted.{_language(studio)}.docx", _says_most):
        studio.take("36-what-it-says-twice-the-size")
    if _take_in_hand(studio, f"adopted.{_language(studio)}.docx", lambda p: p.kind is Kind.TABLE):
        studio.take("37-a-table-twice-the-size")
    settings.set_value("scale", 100)
    studio.application.remake()
    studio.window.docks["notes"].show()
    studio.frame()
    studio.settle()


def what_was_tracked(studio):
    """A Word file before its tracked changes beside the same after them."""
    if not studio.text("tracked.docx"):
        made = Path(os.environ["CHAPEAU_CONFIG"]) / "tracked.docx"
        with_tracked_changes(SAMPLE / "adopted.en.docx", made, "Encourages", "Parties", "all Parties")
        files.import_paths(studio.window, [made])
        studio.settle()
    studio.desk.open_text(studio.text("tracked.docx"))
    studio.settle()
    studio.window.message_bar.hide()
    studio.window.commands.action("compare.tracked").trigger()
    studio.settle()
    studio.take("38-what-was-tracked")
    studio.window.show_page("reading")


STATES = (
    what_it_says,
    what_it_says_of_references,
    everything_marked,
    a_fork,
    a_table,
    a_long_table,
    twice_the_size_of_it,
    what_was_tracked,
)
