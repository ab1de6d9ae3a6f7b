"""The states of the brief dialog, for tests.screens: kinds, lists of texts, presets, and the pages of a brief."""

from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish

SAID = {
    "en": (
        "We support these words. They cost nothing.",
        "No new reports before the next session.",
        "Who pays for it?",
    ),
    "zh": ("我方支持这一措辞。它不增加费用。", "下届会议之前不得增加报告。", "费用由谁承担？"),
}
STANCES = (Stance.SUPPORT, Stance.RED_LINE)


def _language(studio):
    return studio.manner[:2]


def _adopted(studio):
    return Side(studio.text(f"adopted.{_language(studio)}.docx"))


def _write_notes(studio):
    """Positions and a question on the adopted text, unless they are there."""
    workspace, side = studio.desk.workspace, _adopted(studio)
    if any(note.author == "R. Ono" for note in workspace.notes(side.text)):
        return
    *positions, question = SAID[_language(studio)]
    provisions = [p for p in workspace.document(side.text).provisions if p.kind is Kind.OPERATIVE]
    for provision, words, stance in zip(provisions, positions, STANCES, strict=False):
        for party in ("", "Highland Group"):
            workspace.add_note(
                Side(side.text, provision.id),
                NoteKind.POSITION,
                words,
                author="R. Ono",
                form=Position(party, stance),
            )
    workspace.add_note(
        Side(side.text, provisions[2].id), NoteKind.QUESTION, question, author="R. Ono", tier=Tier.COALITION
    )
    studio.desk.notes_changed.emit()
    studio.settle()


def _dialog(studio, kind):
    from desktop.gui.dialogs.brief import BriefDialog

    _write_notes(studio)
    dialog = BriefDialog(studio.desk, _adopted(studio), None, studio.window)
    dialog.options.kind.setCurrentIndex(dialog.options.kind.findData(kind.value))
    dialog.show()
    studio.settle()
    return dialog


def a_delegation_brief(studio):
    """Every choice, and what goes out."""
    studio.take_dialog("90-delegation-brief", _dialog(studio, BriefKind.DELEGATION))


def an_actions_brief(studio):
    """A brief that is for somebody."""
    dialog = _dialog(studio, BriefKind.ACTIONS)
    dialog.options.whom.setText({"en": "secretariat", "zh": "秘书处"}[_language(studio)])
    studio.take_dialog("91-actions-brief", dialog)


def several_decisions(studio):
    """Several texts on the list, kept under a name."""
    dialog = _dialog(studio, BriefKind.REPORT)
    dialog.decisions.add.click()
    dialog.decision.choose(Side(studio.text(f"draft.{_language(studio)}.docx")))
    studio.settle()
    dialog.decisions.add.click()
    dialog.presets.names.setEditText({"en": "Weekly report", "zh": "每周报告"}[_language(studio)])
    dialog.presets.keep.click()
    studio.take_dialog("92-session-report", dialog)


def the_pages(studio):
    """The pages as they would be printed."""
    from desktop.gui.printing import Preview
    from desktop.workspace.briefs import brief_of
    from desktop.workspace.wishes import asked_for

    _write_notes(studio)
    made = finish(brief_of(studio.desk.workspace, asked_for([_adopted(studio)], find=True)))
    preview = Preview(made, studio.window)
    preview.show()
    studio.settle()
    preview.number.setValue(len(preview.printed.pages) // 2 if preview.printed else 1)
    studio.take_dialog("93-printed", preview)


STATES = (a_delegation_brief, an_actions_brief, several_decisions, the_pages)
