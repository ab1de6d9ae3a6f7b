"""Briefs of a dossier: what they gather, what would go out, and what is refused."""

import zipfile
from pathlib import Path

import pytest

from desktop.errors import BadRequest
from desktop.terms.annotation import Amendment, NoteKind, Position, Stance, Task, Tier
from desktop.terms.brief import BriefKind, Chart, Para
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import brief_of, going_out, write_brief
from desktop.workspace.verifying import verify_brief
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """The sample in English and Chinese, with notes on draft and adopted text."""
    path = tmp_path_factory.mktemp("briefs") / "briefs.chapeau"
    workspace = Workspace.open(path, create=True)
    finish(workspace.import_files(sorted(SAMPLE.glob("*.docx"))))
    on_draft = operative(workspace, text(workspace, "draft.en"))
    adopted = operative(workspace, text(workspace, "adopted.en"))
    add = workspace.add_note
    add(on_draft[2], NoteKind.POSITION, "We support these words.", form=Position("", Stance.SUPPORT))
    add(
        on_draft[3],
        NoteKind.AMENDMENT,
        "wholly other words",
        (0, 5),
        form=Amendment("", ""),
        tier=Tier.PUBLIC,
    )
    add(
        adopted[0],
        NoteKind.TASK,
        "Write to the ministry.",
        form=Task("2026-12-01"),
        assignee="B. Officer",
        author="A",
    )
    add(adopted[0], NoteKind.COMMENT, "Nobody outside may ever read this line.", tier=Tier.PERSONAL)
    workspace.close()
    return path


@pytest.fixture
def workspace(dossier):
    workspace = Workspace.open(dossier)
    yield workspace
    workspace.close()


def text(workspace, name):
    return next(entry.id for entry in workspace.texts() if name in entry.file)


def operative(workspace, text):
    return [Side(text, p.id) for p in workspace.document(text).provisions if p.kind is Kind.OPERATIVE]


def adopted(workspace, language="en"):
    return Side(text(workspace, f"adopted.{language}"))


def words(brief):
    told = []
    for section in brief.sections:
        for part in section.content:
            if isinstance(part, Para):
                told.append(part.text)
            elif not isinstance(part, Chart):
                told += [para.text for row in part.rows for cell in row for para in cell]
    return "\n".join(told)


@pytest.mark.parametrize("kind", tuple(BriefKind))
def test_every_kind_is_written_and_its_quotations_are_found_again(workspace, tmp_path, kind):
    path = tmp_path / "brief.docx"
    finish(write_brief(workspace, asked_for([adopted(workspace)], find=True, kind=kind), path))
    assert finish(verify_brief(workspace, path)).doubtful == ()


def test_a_report_tells_what_became_of_a_position_on_the_draft(workspace):
    told = words(
        finish(brief_of(workspace, asked_for([adopted(workspace)], find=True, kind=BriefKind.REPORT)))
    )
    assert "MPC/COP(3)/L.4" in told
    assert "won" in told or "partly" in told or "lost" in told


def test_a_hand_over_tells_of_positions_that_were_taken_on_the_draft(workspace):
    told = words(
        finish(brief_of(workspace, asked_for([adopted(workspace)], find=True, kind=BriefKind.HANDOVER)))
    )
    assert "We support these words." in told
    assert "Write to the ministry." in told


def test_a_review_sheet_lays_languages_beside_each_other(workspace):
    asked = asked_for([adopted(workspace)], [adopted(workspace, "zh")], kind=BriefKind.TRANSLATION)
    told = words(finish(brief_of(workspace, asked)))
    assert "秘书处" in told
    assert "secretariat" in told


def test_an_actions_brief_is_for_whom_it_says(workspace):
    everybody = asked_for([adopted(workspace)], kind=BriefKind.ACTIONS)
    one = asked_for([adopted(workspace)], kind=BriefKind.ACTIONS, whom="secretariat")
    nobody = asked_for([adopted(workspace)], kind=BriefKind.ACTIONS, whom="the Moon")
    lengths = [len(words(finish(brief_of(workspace, asked)))) for asked in (nobody, one, everybody)]
    assert lengths == sorted(lengths)
    assert len(set(lengths)) == 3


def test_a_paragraph_is_named_as_printed_or_by_its_id(workspace):
    side = adopted(workspace)
    node = operative(workspace, side.text)[0].node
    briefs = [
        finish(brief_of(workspace, asked_for([side], paragraphs=(name,)))) for name in (node, "1", "1.")
    ]
    assert briefs[0] == briefs[1] == briefs[2]


def test_a_paragraph_that_is_not_there_is_said_to_be_missing(workspace):
    with pytest.raises(BadRequest, match="no paragraph 99"):
        finish(brief_of(workspace, asked_for([adopted(workspace)], paragraphs=("99",))))


def test_what_goes_out_is_counted_by_tier_kind_and_author(workspace):
    going = finish(going_out(workspace, asked_for([adopted(workspace)])))
    assert (going.notes, going.kinds["task"], going.authors["A"], going.kept_back["personal"]) == (1, 1, 1, 1)


def test_a_brief_that_would_say_a_kept_back_note_is_refused_and_not_written(workspace, tmp_path):
    path = tmp_path / "brief.docx"
    asked = asked_for([adopted(workspace)], author="Nobody outside may ever read this line.")
    for work in (write_brief(workspace, asked, path), brief_of(workspace, asked)):
        with pytest.raises(BadRequest, match="which is personal"):
            finish(work)
    assert not path.exists()


def test_the_same_request_gives_the_same_bytes(workspace, tmp_path):
    asked = asked_for([adopted(workspace)], find=True, date="2025-11-20")
    one, other = (finish(write_brief(workspace, asked, tmp_path / name)) for name in ("a.docx", "b.docx"))
    assert one.read_bytes() == other.read_bytes()
    assert zipfile.is_zipfile(one)


def test_a_position_that_was_carried_to_the_decision_is_told_once_and_where_it_was_taken(tmp_path, dossier):
    from desktop.annotate import anchor

    path = tmp_path / "carried.chapeau"
    path.write_bytes(dossier.read_bytes())
    workspace = Workspace.open(path)
    draft, side = text(workspace, "draft.en"), adopted(workspace)
    position = next(note for note in workspace.notes(draft) if note.kind is NoteKind.POSITION)
    node = operative(workspace, side.text)[5].node
    workspace.dossier.carry_notes(
        side.text, {position.id: anchor(workspace.document(side.text), side.text, node, None)}
    )
    for kind in (BriefKind.REPORT, BriefKind.HANDOVER):
        told = words(finish(brief_of(workspace, asked_for([side], find=True, kind=kind))))
        assert "MPC/COP(3)/L.4, paragraph" in told
        assert told.count("We support these words.") == (2 if kind is BriefKind.HANDOVER else 1)
    workspace.close()
