"""Merging beside a plain account of who knew what: what stands is what nobody overwrote knowing of it."""

import json
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from desktop.terms.annotation import Anchor, NoteKind
from tests.store.sharing import Clocks, Desk

AT = st.sampled_from((0, 1, 2))


class Account:
    """For one desk: of every field of every note, the writings it knows of, and which of them are overwritten."""

    def __init__(self):
        self.known = defaultdict(dict)  # (note, field) → number of the writing → what it said
        self.gone = defaultdict(set)

    def write(self, field, number, said):
        self.gone[field] |= self.known[field].keys()
        self.known[field][number] = said

    def learn(self, other):
        for field, writings in other.known.items():
            self.known[field] |= writings
            self.gone[field] |= other.gone[field]

    def standing(self, field):
        return {said for number, said in self.known[field].items() if number not in self.gone[field]}


class Merging(RuleBasedStateMachine):
    """Three desks, their clocks decades apart, all their people named alike."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        self.clocks = Clocks()
        self.clocks.set_for(self.patch)
        years = (0, -40, 60)
        self.desks = [Desk(Path(self.folder.name) / str(n), years[n]) for n in range(3)]
        self.accounts = [Account() for _ in range(3)]
        self.number = 0

    def at(self, desk):
        self.number += 1
        self.clocks.years = self.desks[desk].years
        return self.desks[desk], self.accounts[desk]

    def write(self, account, note, **said):
        for field, value in said.items():
            account.write((note, field), self.number, value)

    @rule(desk=AT)
    def add(self, desk):
        at, account = self.at(desk)
        text = f"words {self.number}"
        note = at.dossier.add_note(Anchor(at.text, "1/op/1"), NoteKind.COMMENT, text, author="delegate").id
        self.write(account, note, text=text, state="open", binned=False)

    def notes(self, desk):
        return sorted(self.desks[desk].all_notes(), key=lambda note: note.text)

    @precondition(lambda self: any(self.notes(desk) for desk in range(3)))
    @rule(desk=AT, data=st.data(), field=st.sampled_from(("text", "state")))
    def edit(self, desk, data, field):
        if not self.notes(desk):
            return
        note = data.draw(st.sampled_from(self.notes(desk))).id
        at, account = self.at(desk)
        said = {field: f"words {self.number}"}
        at.dossier.edit_note(note, **said)
        self.write(account, note, **said)

    @precondition(lambda self: any(self.notes(desk) for desk in range(3)))
    @rule(desk=AT, data=st.data())
    def bin_or_restore(self, desk, data):
        if not self.notes(desk):
            return
        note = data.draw(st.sampled_from(self.notes(desk)))
        at, account = self.at(desk)
        if note.binned:
            at.dossier.restore_note(note.id)
        else:
            at.dossier.shared(("delegation",))  # it has gone out: what never did stays here with the bin
            at.dossier.bin_note(note.id)
        self.write(account, note.id, binned=not note.binned)

    @rule(desk=AT, other=AT)
    def merge(self, desk, other):
        shared = self.desks[other].shared()
        self.desks[desk].receive(shared)
        self.accounts[desk].learn(self.accounts[other])
        assert self.desks[desk].receive(shared) == ()

    @invariant()
    def what_stands_is_what_nobody_overwrote_knowing_of_it(self):
        for desk, account in zip(self.desks, self.accounts, strict=True):
            notes = {note.id: note for note in desk.all_notes()}
            assert notes.keys() == {note for note, _ in account.known}
            for note in notes.values():
                assert note.binned == (True in account.standing((note.id, "binned")))
                for field in ("text", "state"):
                    sides = {json.loads(one.value) for one in note.variants if one.field == field}
                    assert {getattr(note, field), *sides} == account.standing((note.id, field))

    def teardown(self):
        for desk in self.desks:
            desk.dossier.close()
        self.patch.undo()
        self.folder.cleanup()


TestMerging = Merging.TestCase
TestMerging.settings = settings(deadline=None, max_examples=10, stateful_step_count=25)
