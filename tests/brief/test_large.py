"""Large and deep: long and wide tables, many and long notes, many answers, brackets in brackets; whole and read back."""

from dataclasses import replace

import pytest

from desktop.brief import compose
from desktop.brief.leaking import texts_in
from desktop.brief.validity import faults
from desktop.brief.word import word_bytes
from desktop.clauses import spell_out
from desktop.compare import compare
from desktop.terms.annotation import Anchor, Note, NoteKind, Position, Reply, Stance, Tier
from desktop.terms.brief import BriefKind, Matter, Wishes
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish

ROWS, COLUMNS, NOTES, ANSWERS, DEEP = 1000, 60, 500, 10, 12
LONG = "Long. " + "long words that go on " * 4550 + "thelastword"
FORKED = f"Requests the secretariat {'[to report ' * DEEP}on pastures{'] [to keep silent]' * DEEP}"
STANCES = (Stance.SUPPORT, Stance.OPPOSE, Stance.RED_LINE, Stance.FALLBACK)


def table(node, rows, columns, sign):
    head = tuple(f"Head{c}" for c in range(columns))
    body = tuple(tuple(f"{sign}{r}x{c}" for c in range(columns)) for r in range(rows))
    return Provision(f"1/t/{node}", Kind.TABLE, "", "", "1", page=60, table=Table(sign, (head,), body))


def document(session):
    made = [Provision("doc", Kind.DOCUMENT, "", parent="doc")]
    made.append(Provision("1", Kind.DECISION, "Pastures", "1/COP.3", "doc", page=1))
    asked = f"Requests the secretariat to report on pasture {{n}} to the {session} session"
    for n in range(1, 260):
        text = FORKED if n == 2 else asked.format(n=n)
        made.append(Provision(f"1/op/{n}", Kind.OPERATIVE, text, f"{n}.", "1", page=n // 5 + 1))
    made += [table(1, ROWS, 6, "cell"), table(2, 20, COLUMNS, "wide")]
    front = Masthead(symbol="MPC/COP(3)/1", language="en", title="Pastures")
    return spell_out(Document("en", front, tuple(made), format="docx", pages=70))


def note(n):
    kind = list(NoteKind)[n % len(NoteKind)]
    node = ("1/t/1", "1/t/2", "1/op/2", "1/op/1")[n] if n < 4 else f"1/op/{n % 259 + 1}"
    form = Position("AU" if n % 2 else "", STANCES[n % 4]) if kind is NoteKind.POSITION else None
    answers = tuple(Reply(f"r{n}x{i}", "B", f"answer{n}x{i}.") for i in range(ANSWERS if n % 10 == 0 else 0))
    text = LONG if n == 4 else f"word{n}x says something"
    return Note(f"n{n}", Anchor("t", node), kind, text, tier=Tier.PUBLIC, form=form, replies=answers)


@pytest.fixture(scope="module")
def matter():
    decision = document("third")
    return Matter(decision, finish(compare(document("fourth"), decision)), tuple(map(note, range(NOTES))))


def written(matter, kind):
    wishes = Wishes(tuple(Tier), kind=kind, language="en", date="2026-01-01")
    return word_bytes(compose(matter, wishes))


@pytest.mark.parametrize("kind", BriefKind)
def test_a_large_brief_is_whole(matter, kind):
    assert faults(written(matter, kind)) == ()


def test_a_brief_says_every_one_of_many_notes_to_its_last_word(matter):
    said = "\n".join(texts_in(written(matter, BriefKind.DELEGATION)))
    assert [one.id for one in matter.notes if one.text.split()[0] not in said] == []
    assert LONG in said
    told = [one for one in matter.notes if one.kind in {NoteKind.COMMENT, NoteKind.QUESTION, NoteKind.TASK}]
    assert [r.id for one in told for r in one.replies if r.text not in said] == []
    assert FORKED in said


def test_a_long_and_a_wide_table_are_read_back_cell_by_cell(matter):
    said = "\n".join(texts_in(written(replace(matter, comparison=None), BriefKind.TRANSLATION)))
    wanted = [cell for p in matter.decision.provisions if p.table for row in p.table.rows for cell in row]
    assert len(wanted) == ROWS * 6 + 20 * COLUMNS
    assert [cell for cell in wanted if cell not in said] == []
