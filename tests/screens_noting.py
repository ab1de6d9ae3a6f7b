"""The states of notes for tests.screens: the form of each kind, a thread, a conflict, quick line, table, matrix, marks."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from desktop.terms.annotation import (
    Amendment,
    Heard,
    NoteKind,
    Position,
    Priority,
    Stance,
    Task,
    Tier,
    TranslationQuery,
)
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish

WORDS = {
    "en": {
        "weak": "Too weak: without “shall” nobody will report.",
        "live": "Can live with this if the deadline stays.",
        "never": "No new obligations before the fund is replenished.",
        "who": "Who pays for the first reports?",
        "reply": "The fund, says the secretariat.",
        "again": "For the first cycle only; ask again in plenary.",
        "query": "The two renderings are not of the same strength.",
        "answer": "keep 酌情, as in the last decision",
        "task": "Ask the capital whether the deadline can move.",
        "here": "We ask for the deletion of this paragraph.",
        "there": "We ask that this paragraph be bracketed.",
        "line": "AU opp 3 informal too early",
    },
    "zh": {
        "weak": "力度不足：没有“应”字，无人会报告。",
        "live": "若保留时限，可以接受。",
        "never": "基金增资之前不接受新义务。",
        "who": "首次报告的费用由谁承担？",
        "reply": "秘书处说由基金承担。",
        "again": "仅限首个周期；全体会议上再问。",
        "query": "两种译法力度不同。",
        "answer": "沿用上次决定的“酌情”",
        "task": "请示国内：时限能否推迟。",
        "here": "我们要求删除本段。",
        "there": "我们要求给本段加方括号。",
        "line": "AU 反对 3 非正式 为时过早",
    },
}
SAID = (
    (0, "AU", Stance.OPPOSE, Heard.INFORMAL, "weak"),
    (0, "CH", Stance.SUPPORT, Heard.PLENARY, "live"),
    (0, "EU", Stance.SUPPORT, Heard.PLENARY, "live"),
    (0, "", Stance.FALLBACK, None, "live"),
    (1, "AU", Stance.FLEXIBLE, Heard.BILATERAL, "live"),
    (1, "G77 and China", Stance.RED_LINE, Heard.PLENARY, "never"),
    (2, "CH", Stance.OPPOSE, Heard.INFORMAL, "weak"),
    (2, "EU", Stance.FLEXIBLE, Heard.INFORMAL, "live"),
    (2, "G77 and China", Stance.SUPPORT, Heard.PLENARY, "live"),
)


def _words(studio, name):
    return WORDS[studio.manner[:2]][name]


def _fill(studio):
    """Notes of every kind on the adopted text, once in each language."""
    studio.window.raise_dock("notes")
    studio.open(f"adopted.{studio.manner[:2]}.", 2)
    workspace, text = studio.desk.workspace, studio.desk.current[0]
    operative = [p for p in studio.desk.document.provisions if p.kind is Kind.OPERATIVE][2:]
    if not any(isinstance(note.form, Position) and note.form.party for note in workspace.notes(text)):
        for at, party, stance, heard, words in SAID:
            form = Position(party, stance, heard, "2026-11-18T09:40:00Z")
            side = Side(text, operative[at].id)
            workspace.add_note(side, NoteKind.POSITION, _words(studio, words), form=form, author="Wei")
        _ask(studio, workspace, text, [p.id for p in operative])
        studio.desk.notes_changed.emit()
    studio.settle()


def _ask(studio, workspace, text, nodes):
    from desktop.workspace.noting import add_reply

    def add(at, kind, words, **fields):
        said = _words(studio, words)
        return workspace.add_note(Side(text, nodes[at]), kind, said, author="Wei", **fields)

    question = add(1, NoteKind.QUESTION, "who", priority=Priority.HIGH, tags=("finance",))
    add_reply(workspace, question.id, _words(studio, "reply"), "Lena")
    add_reply(workspace, question.id, _words(studio, "again"), "Wei")
    renderings = (("en", "as appropriate"), ("zh", "酌情"), ("fr", "selon qu’il convient"))
    query = TranslationQuery("as appropriate", renderings, "Wei", _words(studio, "answer"))
    add(3, NoteKind.TRANSLATION, "query", form=query, state="resolved")
    add(3, NoteKind.TASK, "task", form=Task("2026-11-20"), assignee="Lena", tier=Tier.PERSONAL)
    now = studio.desk.document.by_id[nodes[0]].text
    older = now.replace("Encourages", "Invites").replace("鼓励", "邀请")
    proposed = now.replace("Encourages", "Urges").replace("鼓励", "敦促")
    side = Side(text, nodes[0])
    workspace.add_note(side, NoteKind.AMENDMENT, proposed, form=Amendment(older, "EU"), tier=Tier.COALITION)
    torn = add(2, NoteKind.COMMENT, "here")
    _meet_colleague(studio, workspace, torn.id)


def _meet_colleague(studio, workspace, note):
    """A colleague changes the same note at the same time."""
    from desktop.workspace import Workspace, exchange

    lock, wanted = exchange.Lock("a passphrase for the picture"), exchange.Chosen(frozenset(Tier))
    with tempfile.TemporaryDirectory() as folder:
        there = Workspace.open(Path(folder) / "there.chapeau", create=True)
        path = Path(folder) / "out.chapex"
        finish(exchange.write(workspace, path, wanted, lock))
        finish(exchange.merge(there, exchange.read(path, lock)))
        there.edit_note(note, text=_words(studio, "there"), by="Lena")
        workspace.edit_note(note, state="resolved", text=_words(studio, "here") + " *")
        path = Path(folder) / "back.chapex"
        finish(exchange.write(there, path, wanted, lock))
        finish(exchange.merge(workspace, exchange.read(path, lock)))
        there.close()


def _form(studio, kind, name):
    _fill(studio)
    notes = studio.window.notes
    notes.scope.setCurrentIndex(1)
    studio.settle()
    rows = range(notes.model.rowCount())
    wanted = [n for n in rows if notes.model.row(n).note.kind is kind and notes.model.row(n).note.form]
    notes.list.show_row(next(iter(wanted or [n for n in rows if notes.model.row(n).note.kind is kind])))
    studio.settle()
    studio.take(name)


def noting_a_position(studio):
    """The form of a position."""
    _form(studio, NoteKind.POSITION, "90-position")


def noting_an_amendment(studio):
    """The form of a proposal that was made on other words."""
    _form(studio, NoteKind.AMENDMENT, "91-amendment")


def noting_a_translation_query(studio):
    """The form of a translation query."""
    _form(studio, NoteKind.TRANSLATION, "92-translation-query")


def noting_a_task(studio):
    """The form of a task."""
    _form(studio, NoteKind.TASK, "93-task")


def noting_a_thread(studio):
    """A question with its replies."""
    _form(studio, NoteKind.QUESTION, "94-thread")


def noting_in_conflict(studio):
    """Both sides of a conflict."""
    _form(studio, NoteKind.COMMENT, "95-conflict")
    studio.window.notes.scope.setCurrentIndex(0)
    studio.settle()


def noting_quickly(studio):
    """The quick line, understood while it is typed."""
    from desktop.gui.panes.quick_line import QuickLine

    _fill(studio)
    studio.window.commands.action("note.quick").trigger()
    line = studio.window.findChild(QuickLine)
    line.words.setText(_words(studio, "line"))
    line.look()
    studio.settle()
    studio.take("96-quick-line")
    line.words.clear()
    line.shut()


def noting_as_a_table(studio):
    """All notes, two of them selected."""
    _fill(studio)
    studio.window.commands.action("notes.table").trigger()
    studio.settle()
    pane = studio.window.spread("notebook")
    pane.table.choose({row.note.id for row in pane.model.rows()[1:3]})
    QTest.qWait(80)
    studio.take("97-notes-table")
    studio.window.show_page("reading")


def noting_positions(studio):
    """The matrix of positions."""
    _fill(studio)
    studio.window.commands.action("notes.positions").trigger()
    studio.settle()
    pane = studio.window.spread("positions")
    pane.table.setCurrentIndex(pane.model.index(0, 1))
    QTest.qWait(80)
    studio.take("98-positions")
    studio.window.show_page("reading")


STATES = (
    noting_a_position,
    noting_an_amendment,
    noting_a_translation_query,
    noting_a_task,
    noting_a_thread,
    noting_in_conflict,
    noting_quickly,
    noting_as_a_table,
    noting_positions,
)
