"""Two colleagues' wordings of one note: a brief says the one that is shown, and the other stays until it is chosen."""

from pathlib import Path

import pytest

from desktop.brief.leaking import texts_in
from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import going_out, write_brief
from desktop.workspace.exchange import Chosen, Lock, merge, new_key, read, write
from desktop.workspace.noting import add_reply, edit_reply
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SECRET, OPEN = new_key()
KINDS = [kind for kind in NoteKind if kind is not NoteKind.AMENDMENT]


@pytest.fixture
def desks(tmp_path):
    """Two dossiers with the sample."""
    made = [Workspace.open(tmp_path / f"{name}.chapeau", create=True) for name in ("ours", "theirs")]
    for one in made:
        finish(one.import_files([SAMPLE / "adopted.en.docx"]))
    yield made
    for one in made:
        one.close()


def sent(one, other, path):
    finish(write(one, path, Chosen(frozenset({Tier.PUBLIC, Tier.COALITION})), Lock(keys=(OPEN,))))
    finish(merge(other, read(path, Lock(keys=(SECRET,)))))


def said(made, tiers, kind, path):
    text = next(iter(made.texts())).id
    asked = asked_for([Side(text)], kind=kind, tiers=tiers)
    written = finish(write_brief(made, asked, path))
    return "\n".join(texts_in(written.read_bytes())), finish(going_out(made, asked))


def noted(made, kind, words):
    text = next(iter(made.texts())).id
    node = next(p.id for p in made.document(text).provisions if p.kind is Kind.OPERATIVE)
    form = Position("", Stance.OPPOSE) if kind is NoteKind.POSITION else None
    return made.add_note(Side(text, node), kind, words, tier=Tier.PUBLIC, form=form)


def test_of_two_wordings_only_the_one_that_is_shown_goes_out(desks, tmp_path):
    ours, theirs = desks
    notes = [noted(ours, kind, "first words") for kind in KINDS]
    answers = [add_reply(ours, note.id, "first answer") for note in notes]
    sent(ours, theirs, tmp_path / "a.json")
    for made, words in ((ours, "ourwording"), (theirs, "theirwording")):
        for note, answer in zip(notes, answers, strict=True):
            made.edit_note(note.id, text=f"{words} {note.kind.value}")
            edit_reply(made, answer.id, f"{words} answer")
    sent(ours, theirs, tmp_path / "b.json")
    held = theirs.notes(next(iter(theirs.texts())).id)
    assert all(note.variants for note in held)
    for kind in BriefKind:
        words, going = said(theirs, (Tier.PUBLIC,), kind, tmp_path / "b.docx")
        shown = {note.text for note in held if note.text in words}
        waiting = {one.words for note in held for one in note.variants if one.field == "text"}
        assert len(shown) == going.notes
        assert not [one for one in waiting if one in words]
        replies = {reply.variants[0].words for note in held for reply in note.replies} - {
            reply.text for note in held for reply in note.replies
        }
        assert not [one for one in replies if one in words]


def test_of_two_tiers_the_narrower_decides(desks, tmp_path):
    ours, theirs = desks
    note = noted(ours, NoteKind.COMMENT, "for whom is this")
    sent(ours, theirs, tmp_path / "a.json")
    ours.edit_note(note.id, tier=Tier.COALITION)
    theirs.edit_note(note.id, tier=Tier.PERSONAL)
    sent(ours, theirs, tmp_path / "b.json")
    usual = (Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION)
    words, going = said(theirs, usual, BriefKind.DELEGATION, tmp_path / "b.docx")
    assert ("for whom" in words, going.notes) == (False, 0)
    words, going = said(theirs, tuple(Tier), BriefKind.DELEGATION, tmp_path / "b.docx")
    assert ("for whom" in words, going.notes) == (True, 1)
