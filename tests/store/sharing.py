"""Dossiers that exchange notes, as tests and benchmarks drive them."""

import shutil
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from desktop.store import edits, notes, open_dossier, replies
from desktop.terms.annotation import Anchor, NoteKind, Position, Priority, Stance, Tier
from tests.store.making import decision

EVERYTHING = tuple(Tier)
DRAFT = decision("1", "一土地", "二", "三"), b"draft", "a.txt"
NEXT = decision("1", "一土地", "二之二", "三"), b"next", "b.txt"
WORDS = ("", "yes", "no", "干旱", "our line")
KINDS = tuple(NoteKind)


class Desk:
    """One colleague's dossier, with a clock of its own."""

    def __init__(self, path, years=0):
        self.dossier = open_dossier(path, create=not path.exists())
        self.text = self.dossier.keep(*DRAFT)[0].id
        self.next = self.dossier.keep(*NEXT)[0].id
        self.years = years

    def all_notes(self):
        return (*self.dossier.notes(), *self.dossier.notes(binned=True))

    def state(self):
        """All that colleagues must come to agree on, whichever side of a conflict is shown."""
        return {note.id: _note(note) for note in self.all_notes()}, {
            reply.id: (note, _sides(reply, "text", "author"), reply.binned)
            for binned in (False, True)
            for note, reply in self.dossier.replies(binned=binned)
        }

    def shared(self):
        return self.dossier.shared(EVERYTHING)

    def receive(self, shared):
        return self.dossier.receive(*shared)


class Template:
    """Desks copied from one that has its documents already, which is quicker than reading them again."""

    made = None

    @classmethod
    def desk(cls, path, years=0):
        if cls.made is None:
            cls.made = Path(tempfile.mkdtemp()) / "template"
            Desk(cls.made).dossier.close()
        shutil.copyfile(cls.made, path)
        return Desk(path, years)


def _note(note):
    shown = _sides(note, "text", "state", "author", "tier", "priority", "assignee")
    forms = (
        frozenset([(note.kind, note.form)]),
        frozenset(v.value for v in note.variants if v.field == "form"),
    )
    return shown, forms, frozenset(note.tags), note.binned, replace(note.anchor, text="")


def _sides(value, *names):
    return tuple(
        (getattr(value, name), frozenset(v.value for v in value.variants if v.field == name))
        for name in names
    )


class Clocks:
    """Gives every desk its own time: years apart, and never the same moment twice."""

    def __init__(self):
        self.ticks, self.years = count(), 0

    def __call__(self):
        tick = next(self.ticks)
        return f"{2026 + self.years:04}-01-01T00:{tick // 60000 % 60:02}:{tick // 1000 % 60:02}.{tick % 1000:03}+00:00"

    def set_for(self, monkeypatch):
        for module in (edits, notes, replies):
            monkeypatch.setattr(module, "now", self)


class Actions:
    """What people do to notes, each drawn from a source of chance with `choice` and `randrange`."""

    def __init__(self, chance):
        self.chance = chance

    def any_of(self, desk):
        often = (self.add, self.edit, self.edit)
        seldom = (self.bin, self.restore, self.reply, self.reply_more, self.carry, self.settle, self.move)
        act = self.chance.choice((*often, *often, *seldom, self.undo, self.redo))
        act(desk)

    def add(self, desk):
        node, kind = self.chance.choice(("1", "1/op/1", "1/op/2")), self.chance.choice(KINDS)
        form = Position("AU", Stance.OPPOSE) if kind is NoteKind.POSITION else None
        desk.dossier.add_note(
            Anchor(desk.text, node),
            kind,
            self.chance.choice(WORDS),
            author=self.chance.choice(("wei", "")),
            form=form,
        )

    def _note(self, desk):
        found = desk.all_notes()
        return self.chance.choice(found) if found else None

    def edit(self, desk):
        note = self._note(desk)
        if note is None:
            return
        said = {
            "text": self.chance.choice(WORDS),
            "tags": [self.chance.choice("abc") for _ in range(self.chance.randrange(3))],
            "tier": self.chance.choice(tuple(Tier)),
            "state": self.chance.choice(("open", "resolved")),
            "priority": self.chance.choice(tuple(Priority)),
            "assignee": self.chance.choice(WORDS),
            "kind": self.chance.choice(KINDS),
        }
        name = self.chance.choice(tuple(said))
        desk.dossier.edit_note(note.id, **{name: said[name]})

    def move(self, desk):
        note = self._note(desk)
        if note:
            desk.dossier.edit_note(
                note.id, anchor=Anchor(desk.text, self.chance.choice(("1", "1/op/3")), "土地", 0, 2)
            )

    def bin(self, desk):
        note = self._note(desk)
        if note:
            desk.dossier.bin_note(note.id)

    def restore(self, desk):
        note = self._note(desk)
        if note:
            desk.dossier.restore_note(note.id)

    def reply(self, desk):
        note = self._note(desk)
        if note:
            desk.dossier.add_reply(note.id, self.chance.choice(WORDS), "li")

    def reply_more(self, desk):
        found = (*desk.dossier.replies(), *desk.dossier.replies(binned=True))
        if not found:
            return
        reply = self.chance.choice(found)[1].id
        turn = self.chance.randrange(3)
        if turn == 0:
            desk.dossier.edit_reply(reply, self.chance.choice(WORDS))
        elif turn == 1:
            desk.dossier.bin_reply(reply)
        else:
            desk.dossier.restore_reply(reply)

    def carry(self, desk):
        note = self._note(desk)
        if note and note.anchor.text == desk.text:
            node = self.chance.choice(("1", "1/op/1"))
            desk.dossier.carry_notes(desk.next, {note.id: Anchor(desk.next, node)})

    def settle(self, desk):
        torn = [note for note in desk.all_notes() if note.variants]
        if torn:
            note = self.chance.choice(torn)
            side = note.variants[0].field
            if not side.startswith("on:"):
                desk.dossier.settle(note.id, side, self.chance.choice((None, 0)))

    def undo(self, desk):
        if desk.dossier.undo_label() not in {None, "import document"}:
            desk.dossier.undo()

    def redo(self, desk):
        desk.dossier.redo()
