"""The states of several texts beside each other, for tests.screens: versions, languages, the four-way check."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest

from desktop.gui.actions import beside, files
from desktop.views.versions import Version, drafts_like, four_like, languages_like

UN = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "un"
CHAIN = UN / "chains" / "A_RES_80_125"
NAMES = ("A_C.2_80_L.21.pdf", "A_C.2_80_L.44.pdf", "A_RES_80_125.pdf")


def _language(studio):
    return studio.manner[:2]


def _kept(studio):
    """A chain of three versions and its languages, imported once; False where the documents are not there."""
    wanted = [*(CHAIN / name for name in NAMES), *sorted((CHAIN / "xml").glob("*.xml"))]
    if not all(path.is_file() for path in wanted):
        return False
    if not studio.text(NAMES[0]):
        files.import_paths(studio.window, wanted)
        studio.settle(120)
        studio.window.message_bar.hide()
    return True


def _lay(studio, name, versions):
    beside.show(studio.window, name, versions)
    studio.settle()
    return studio.window.spread(name)


def choosing_versions(studio):
    """Which versions are laid beside each other; a guess is chosen."""
    from desktop.gui.dialogs.versions import VersionsDialog, Wanted

    text = studio.text(NAMES[2]) if _kept(studio) else studio.text(f"adopted.{_language(studio)}.pdf")
    guess = drafts_like(studio.desk.texts, Version(text))
    tr = partial(QCoreApplication.translate, "beside")
    wanted = Wanted(tr("Versions of a text"), tr("The versions, oldest first"), tr("Lay side by side"), guess)
    studio.take_dialog("40-choosing-versions", VersionsDialog(studio.desk, wanted, studio.window))


def a_river(studio):
    """Three versions of a resolution, a change in hand with its lineage."""
    if _kept(studio):
        pane = _lay(studio, "river", drafts_like(studio.desk.texts, Version(studio.text(NAMES[2]))))
        for _ in range(4):
            pane.go(1)
        studio.settle()
        studio.take("41-a-river")


def a_river_with_brackets(studio):
    """Draft and adopted text of the sample: what stood in brackets and how it was closed."""
    text = studio.text(f"adopted.{_language(studio)}.docx")
    pane = _lay(studio, "river", drafts_like(studio.desk.texts, Version(text)))
    pane.listed.setCurrentIndex(2)
    pane.go(1)
    studio.settle()
    studio.take("42-a-river-with-brackets")
    pane.listed.setCurrentIndex(0)


def languages_in_lockstep(studio):
    """One resolution in four languages, a doubt in hand where there is one."""
    if _kept(studio):
        found = {e.language: Version(e.id) for e in studio.desk.texts if e.file.startswith("A_RES_80_125-")}
        _lay(studio, "lockstep", [found[language] for language in ("en", "zh", "ar", "ru")])
        studio.take("43-languages-in-lockstep")


def a_doubt(studio):
    """Two languages that part: a draft laid beside an adopted text."""
    names = ("draft.en.docx", "adopted.zh.docx")
    pane = _lay(studio, "lockstep", [Version(studio.text(name)) for name in names])
    pane.listed.setCurrentIndex(1)
    pane.go(1)
    studio.settle()
    studio.take("44-a-doubt")
    pane.listed.setCurrentIndex(0)


def querying_a_doubt(studio):
    """A doubt made into a translation query."""
    from desktop.gui.dialogs.note import NoteDialog

    pane = studio.window.spread("lockstep")
    pane.go(1)
    pane.write_note()
    dialog = pane.findChildren(NoteDialog)[-1]
    studio.settle()
    studio.take("45-querying-a-doubt", dialog)
    dialog.reject()


def choosing_four(studio):
    """Draft and final in two languages, as guessed."""
    from desktop.gui.dialogs.four import FourDialog

    guess = four_like(studio.desk.texts, Version(studio.text("adopted.zh.docx")))
    studio.take_dialog("46-choosing-four", FourDialog(studio.desk, guess, studio.window))


def the_changes_of_a_translation(studio):
    """The four-way check of the sample."""
    studio.window.show_page("lockstep")
    pane = studio.window.spread("lockstep")
    pane.show_four(four_like(studio.desk.texts, Version(studio.text("adopted.zh.docx"))))
    studio.settle()
    pane.list.show_row(3)
    QTest.qWait(50)
    studio.take("47-the-changes-of-a-translation")


def half_as_large_again(studio):
    """Versions and languages at 150 %."""
    from desktop.gui import settings

    settings.set_value("scale", 150)
    studio.application.remake()
    studio.frame()
    studio.settle()
    text = studio.text(f"adopted.{_language(studio)}.docx")
    _lay(studio, "river", drafts_like(studio.desk.texts, Version(text))).go(1)
    studio.settle()
    studio.take("48-a-river-larger")
    _lay(studio, "lockstep", languages_like(studio.desk.texts, Version(text)))
    studio.take("49-lockstep-larger")
    settings.set_value("scale", 100)
    studio.application.remake()
    studio.window.docks["notes"].show()
    studio.frame()
    studio.settle()
    studio.window.show_page("reading")


STATES = (
    choosing_versions,
    a_river,
    a_river_with_brackets,
    languages_in_lockstep,
    a_doubt,
    querying_a_doubt,
    choosing_four,
    the_changes_of_a_translation,
    half_as_large_again,
)
