"""The states of notes over drafts and days, for tests.screens: the queue, the ledger, the timeline, the bin, sharing."""

import os
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.gui.models.carrying import Heading
from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.carrying import State
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish

SAID = {
    "en": ("We can live with this, provided that reporting stays.", "Who pays for the first reports?"),
    "zh": ("可以接受，但须保留报告义务。", "首次报告的费用由谁承担？"),
}
PUT_IN = {"en": ", subject to the availability of resources", "zh": "，视资源情况而定"}
PARTIES = ("", "AU", "EU", "G77")
KINDS = {Kind.OPERATIVE, Kind.PREAMBULAR, Kind.SUBPARAGRAPH}


def _language(studio):
    return studio.manner[:2]


def _sides(studio):
    language = _language(studio)
    return studio.text(f"draft.{language}.docx"), studio.text(f"adopted.{language}.docx")


def _write_notes(studio):
    """Notes of several kinds on every paragraph of the draft, unless they are there."""
    workspace, (draft, _) = studio.desk.workspace, _sides(studio)
    if any(note.author == "Lin" for note in workspace.notes(draft)):
        return
    live, pays = SAID[_language(studio)]
    provisions = [p for p in workspace.document(draft).provisions if p.kind in KINDS and p.text]
    for n, one in enumerate(provisions):
        side, party = Side(draft, one.id), PARTIES[n % 4]
        workspace.add_note(side, NoteKind.QUESTION, pays, (0, len(one.text) // 2), author="Lin", by="Lin")
        if n % 2:
            stance = (Stance.SUPPORT, Stance.RED_LINE)[n % 4 // 2]
            form = Position(party, stance)
            workspace.add_note(
                side, NoteKind.POSITION, live, author="Lin", form=form, tier=Tier.COALITION, by="Lin"
            )
        else:
            words = one.text.rstrip(";；.。") + PUT_IN[_language(studio)]
            workspace.add_note(side, NoteKind.AMENDMENT, words, author="Ana", tier=Tier.PUBLIC, by="Ana")
    studio.desk.notes_changed.emit()
    studio.desk.refresh_texts()
    studio.settle()


def _carry(studio):
    from desktop.gui.actions.carrying import show_carrying

    _write_notes(studio)
    draft, adopted = _sides(studio)
    show_carrying(studio.window, Side(draft), Side(adopted))
    studio.settle()
    QTest.qWait(50)


def carrying(studio):
    """Every note of the draft in the adopted text: a proposed one in hand."""
    _carry(studio)
    studio.take("70-carrying")


def carrying_orphans(studio):
    """The orphans, with what stood around them."""
    pane = studio.window.spread("carrying")
    heading = pane.model.find(lambda line: isinstance(line, Heading) and line.state is State.ORPHANED)
    pane.list.show_row(max(heading, 0) + 1)
    QTest.qWait(50)
    studio.take("71-carrying-orphans")


def carrying_confirmed(studio):
    """The confirmed ones unfolded, and hung."""
    pane = studio.window.spread("carrying")
    pane.accept_confirmed()
    studio.settle()
    pane.fold(State.CONFIRMED)
    pane.list.show_row(1)
    studio.settle()
    studio.take("72-carrying-confirmed")
    studio.desk.workspace.undo()
    studio.window.show_page("reading")


def choosing_a_paragraph(studio):
    """An orphan placed by hand."""
    from desktop.gui.dialogs.paragraph import ParagraphDialog

    workspace, (draft, adopted) = studio.desk.workspace, _sides(studio)
    document = workspace.document(adopted)
    words = [p for p in workspace.document(draft).provisions if p.kind in KINDS][3].text
    near = [p.id for p in document.provisions if p.kind in KINDS][5]
    studio.take_dialog("73-choosing-a-paragraph", ParagraphDialog(document, words, near, studio.window))


def choosing_texts_to_carry(studio):
    """From which text to which."""
    from desktop.gui.dialogs.carry import CarryDialog

    studio.take_dialog("74-choosing-texts-to-carry", CarryDialog(studio.desk, studio.window))


def offered_to_carry(studio):
    """A text came in after a draft with notes."""
    from desktop.gui.actions import carrying as actions

    studio.window.show_page("reading")
    actions.offer(studio.window, [_sides(studio)[1]])
    studio.settle()
    studio.take("75-offered-to-carry")
    studio.window.message_bar.hide()


def ledger_of_amendments(studio):
    """Did our amendments survive?"""
    studio.window.commands.action("notes.ledger").trigger()
    studio.settle()
    QTest.qWait(50)
    studio.take("76-ledger")


def timeline_of_changes(studio):
    """Who changed what."""
    studio.window.commands.action("notes.timeline").trigger()
    studio.settle()
    QTest.qWait(50)
    studio.take("77-timeline")


def bin_of_notes(studio):
    """What is in the bin."""
    workspace = studio.desk.workspace
    for note in workspace.notes(_sides(studio)[0])[:3]:
        workspace.bin_note(note.id)
    studio.desk.notes_changed.emit()
    studio.window.commands.action("notes.bin").trigger()
    studio.settle()
    QTest.qWait(50)
    studio.take("78-bin")
    for _ in range(3):
        workspace.undo()
    studio.desk.notes_changed.emit()
    studio.window.show_page("reading")
    studio.settle()


def sharing_notes(studio):
    """Which notes go to a colleague."""
    from desktop.gui.dialogs.exchange_share import ShareDialog

    dialog = ShareDialog(studio.desk, studio.window)
    dialog.lock.first.setText("correct horse")
    studio.take_dialog("79-sharing-notes", dialog)


def merging_notes(studio):
    """What a colleague's file would change, a conflict first."""
    from desktop.gui.dialogs.exchange_merge import MergeDialog
    from desktop.workspace import Workspace, exchange

    workspace, (draft, _) = studio.desk.workspace, _sides(studio)
    place = Path(os.environ["CHAPEAU_CONFIG"])
    chosen = exchange.Chosen(frozenset({Tier.PUBLIC}), sender="Kofi")
    out, back = place / f"out-{studio.manner}.notes", place / f"back-{studio.manner}.notes"
    finish(exchange.write(workspace, out, chosen))
    theirs = Workspace.open(place / f"theirs-{studio.manner}.chapeau", create=True)
    finish(exchange.merge(theirs, exchange.read(out)))
    first, second, *_ = [note for note in theirs.notes() if note.anchor.text == draft]
    theirs.edit_note(first.id, text=first.text + " (Kofi)")
    theirs.edit_note(second.id, tags=("finance",), author="Kofi")
    finish(exchange.write(theirs, back, chosen))
    theirs.close()
    workspace.edit_note(first.id, text=first.text + " (Lin)")
    dialog = MergeDialog(studio.desk, studio.window)
    dialog.file.setText(str(back))
    dialog.show()
    dialog.look()
    studio.take_dialog("80-merging-notes", dialog)


def sending_to_capital(studio):
    """A document with our notes as Word comments."""
    from desktop.gui.dialogs.word_out import WordOutDialog

    side = Side(_sides(studio)[0])
    studio.take_dialog("83-sending-to-capital", WordOutDialog(studio.desk, side, studio.window))


def comments_from_word(studio):
    """What a Word file brings back: changed, answered, new."""
    from desktop.gui.dialogs.word_in import WordInDialog
    from desktop.workspace.word_comments import Wanted, write

    workspace, (draft, _) = studio.desk.workspace, _sides(studio)
    path = Path(os.environ["CHAPEAU_CONFIG"]) / f"back-{studio.manner}.docx"
    first = workspace.notes(draft)[0]
    finish(write(workspace, Side(draft), path, Wanted(frozenset(Tier))))
    for note in workspace.notes(draft)[:3]:
        workspace.edit_note(note.id, text=note.text + " …")
    workspace.bin_note(first.id)
    dialog = WordInDialog(studio.desk, studio.window)
    dialog.file.setText(str(path))
    dialog.show()
    dialog.look()
    studio.take_dialog("84-comments-from-word", dialog)
    for _ in range(4):
        workspace.undo()
    studio.desk.notes_changed.emit()


def carrying_large(studio):
    """The queue at one and a half times the size."""
    from desktop.gui import settings

    settings.set_value("scale", 150)
    studio.application.remake()
    studio.frame()
    studio.settle()
    _carry(studio)
    studio.take("81-carrying-large")
    studio.window.commands.action("notes.ledger").trigger()
    studio.settle()
    QTest.qWait(50)
    studio.take("82-ledger-large")
    settings.set_value("scale", 100)
    studio.application.remake()
    studio.frame()
    studio.window.show_page("reading")
    studio.settle()


STATES = (
    carrying,
    carrying_orphans,
    carrying_confirmed,
    choosing_a_paragraph,
    choosing_texts_to_carry,
    offered_to_carry,
    ledger_of_amendments,
    timeline_of_changes,
    bin_of_notes,
    sharing_notes,
    merging_notes,
    sending_to_capital,
    comments_from_word,
    carrying_large,
)
