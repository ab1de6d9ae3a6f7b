"""The table of notes and the matrix of positions."""

from desktop.errors import UnknownThing
from desktop.terms.annotation import Anchor, Note, NoteKind, Position, Priority, Stance, Task, Tier, Variant
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.views.notes import note_rows
from desktop.views.notes_table import Filter, facets, filtered, table_rows
from desktop.views.positions import LETTERS, TONES, matrix, readable

ROOT = Provision("doc", Kind.DOCUMENT, "", parent="doc")
DECISION = Provision("1", Kind.DECISION, "Pastures", "Decision 1/COP.3", "doc")
ROWS = tuple(Provision(f"1/op/{n}", Kind.OPERATIVE, f"words {n}", f"{n}.", "1") for n in (1, 2))
DRAFT = Document("en", Masthead(), (ROOT, DECISION, *ROWS))


def note(name, node="1/op/1", text="", **said):
    span = said.pop("span", (None, None))
    return Note(name, Anchor("t", node, "", *span), said.pop("kind", NoteKind.POSITION), text, **said)


def said(party, stance, time="", **more):
    return note(f"{party}{stance}{time}", form=Position(party, stance, None, time), **more)


NOTES = (
    said("AU", Stance.OPPOSE, tags=("water", "money"), tier=Tier.COALITION),
    note(
        "ask",
        "1/op/2",
        "when?",
        kind=NoteKind.TASK,
        form=Task("2026-02-01"),
        assignee="li",
        priority=Priority.HIGH,
    ),
    note("torn", variants=(Variant("text", "b", '"b"'),), author="zhao"),
)


def document_of(text):
    if text != "t":
        raise UnknownThing("none")
    return DRAFT


def names(rows):
    return [row.note.id for row in rows]


def test_every_field_filters_and_all_of_them_must_be_met():
    rows = table_rows(NOTES, document_of, {"t": "X/L.1"}, unread={"ask"}, changed={"torn"})
    assert names(filtered(rows, Filter())) == ["AUoppose", "ask", "torn"]
    for asked, found in (
        (Filter(parties=frozenset({"AU"})), ["AUoppose"]),
        (Filter(kinds=frozenset({"task", "comment"})), ["ask"]),
        (Filter(tags=frozenset({"money", "none"})), ["AUoppose"]),
        (Filter(tiers=frozenset({"coalition"}), kinds=frozenset({"task"})), []),
        (Filter(assignees=frozenset({"li"}), priorities=frozenset({"high"})), ["ask"]),
        (Filter(decisions=frozenset({"1/COP.3"}), unread=True), ["ask"]),
        (Filter(changed=True), ["torn"]),
        (Filter(conflict=True), ["torn"]),
        (Filter(words="WHEN words"), ["ask"]),
        (Filter(authors=frozenset({"zhao"})), ["torn"]),
        (Filter(states=frozenset({"resolved"})), []),
    ):
        assert names(filtered(rows, asked)) == found
    assert facets(rows)["parties"] == {"AU": 1, "": 2}
    assert facets(rows)["tags"] == {"water": 1, "money": 1}
    assert (rows[0].document, rows[0].stance, rows[1].due) == ("X/L.1", "oppose", "2026-02-01")


def test_a_note_on_a_document_that_is_not_here_has_a_row_like_any_other():
    lost = Note("lost", Anchor("gone", "1", "its words"), NoteKind.COMMENT, "text")
    assert names(table_rows([lost], document_of, {})) == ["lost"]
    assert [row.quote for row in note_rows([lost], document_of)] == ["its words"]


def test_the_matrix_shows_what_a_party_said_last_of_a_paragraph():
    found = matrix(
        [
            said("AU", Stance.OPPOSE, "2026-01-01T10:00"),
            said("AU", Stance.FLEXIBLE, "2026-01-02T10:00"),
            said("EU", Stance.SUPPORT, node="1/op/2"),
            said("", Stance.RED_LINE),
            note("no position", kind=NoteKind.COMMENT),
            said("EU", Stance.SUPPORT, node="gone"),
        ],
        DRAFT,
    )
    assert found.parties == ("", "AU", "EU")
    assert [row.node for row in found.rows] == ["1/op/1", "1/op/2"]
    ours, australia, europe = found.rows[0].cells
    assert (ours.letter, australia.letter, europe) == ("R", "F", None)
    assert [one.form.stance for one in australia.notes] == [Stance.FLEXIBLE, Stance.OPPOSE]
    assert not australia.torn
    assert list(readable(found, str))[2] == ("1/op/2", "", "", "S", "words 2")


def test_different_words_of_a_paragraph_may_be_seen_differently():
    cell = (
        matrix([said("AU", Stance.OPPOSE, span=(0, 5)), said("AU", Stance.SUPPORT)], DRAFT).rows[0].cells[0]
    )
    assert cell.torn


def test_every_stance_has_a_letter_and_a_tone_of_its_own():
    for table in (LETTERS, TONES):
        assert len({table[stance] for stance in Stance}) == len(Stance)
