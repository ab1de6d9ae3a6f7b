"""The states of the working panes, for tests.screens: comparing, noting, searching, writing a brief."""

from PySide6.QtTest import QTest

from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.page import Side
from desktop.views.side_by_side import Weight

WORDS = {
    "en": {
        NoteKind.POSITION: "We can live with “encourages”, provided that reporting stays.",
        NoteKind.QUESTION: "Who pays for the first reports?",
        NoteKind.TRANSLATION: "The Chinese text says 鼓励: the verb is the same.",
    },
    "zh": {
        NoteKind.POSITION: "可以接受“鼓励”，但须保留报告义务。",
        NoteKind.QUESTION: "首次报告的费用由谁承担？",
        NoteKind.TRANSLATION: "英文本用词为 Encourages，强度一致。",
    },
}


def _language(studio):
    return studio.manner[:2]


def _compare(studio):
    language = _language(studio)
    studio.window.show_comparison(
        Side(studio.text(f"draft.{language}.")), Side(studio.text(f"adopted.{language}."))
    )
    studio.settle()


def _write_notes(studio):
    """A note of every kind on the paragraph in hand, unless they are there."""
    workspace, (text, node) = studio.desk.workspace, studio.desk.current
    if workspace.notes(text, node):
        return
    side = Side(text, node)
    for kind, words in WORDS[_language(studio)].items():
        workspace.add_note(side, kind, words, author="Wei", tags=("finance",), tier=Tier.DELEGATION)
    provision = studio.desk.document.by_id[node]
    amended = provision.text.replace("Encourages", "Urges").replace("鼓励", "敦促")
    workspace.add_note(side, NoteKind.AMENDMENT, amended, author="Wei", tier=Tier.COALITION)
    studio.desk.notes_changed.emit()


def comparing(studio):
    """Draft and adopted text beside each other, a change in hand."""
    _compare(studio)
    for _ in range(3):
        studio.window.comparison.go(1)
    QTest.qWait(50)
    studio.take("20-comparing")


def comparing_substance(studio):
    """Only the changes of substance."""
    _compare(studio)
    box = studio.window.comparison.weights
    box.setCurrentIndex(box.findData(Weight.SUBSTANCE))
    QTest.qWait(50)
    studio.take("21-comparing-substance")
    box.setCurrentIndex(0)


def noting_a_change(studio):
    """A change made into a note."""
    from desktop.gui.dialogs.note import NoteDialog

    _compare(studio)
    studio.window.comparison.go(1)
    studio.window.comparison.write_note()
    dialog = studio.window.comparison.findChildren(NoteDialog)[-1]
    studio.settle()
    studio.take("22-noting-a-change", dialog)
    dialog.reject()
    studio.window.show_page("reading")


def noting(studio):
    """The notes on a paragraph, an amendment in the form."""
    studio.window.raise_dock("notes")
    studio.open(f"adopted.{_language(studio)}.", 2)
    _write_notes(studio)
    studio.settle()
    notes = studio.window.notes
    notes.list.show_row(notes.model.rowCount() - 1)
    studio.settle()
    studio.take("23-noting")


def all_notes(studio):
    """Every note of the dossier."""
    notes = studio.window.notes
    notes.scope.setCurrentIndex(2)
    studio.settle()
    studio.take("24-all-notes")
    notes.scope.setCurrentIndex(0)
    studio.settle()


def searching(studio):
    """Words found in documents and notes."""
    studio.window.raise_dock("search")
    studio.window.search.words.setText({"en": "secretariat", "zh": "秘书处"}[_language(studio)])
    QTest.qWait(200)
    studio.settle()
    studio.window.search.list.show_row(1)
    QTest.qWait(50)
    studio.take("25-searching")
    studio.window.search.words.clear()
    studio.window.raise_dock("library")


def writing_a_brief(studio):
    """What a brief shall hold, and whose notes go out."""
    from desktop.gui.dialogs.brief import BriefDialog

    side = Side(studio.text(f"adopted.{_language(studio)}."))
    studio.take_dialog("26-writing-a-brief", BriefDialog(studio.desk, side, None, studio.window))


STATES = (comparing, comparing_substance, noting_a_change, noting, all_notes, searching, writing_a_brief)
