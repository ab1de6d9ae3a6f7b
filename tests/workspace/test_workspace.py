"""The one door keeps its promises."""

from pathlib import Path

import pytest

from desktop.errors import BadRequest, UnknownPart
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.step import Step, finish
from desktop.workspace import Side, Workspace, narrow, read_document
from desktop.workspace.briefs import write_brief
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"


@pytest.fixture
def workspace(tmp_path):
    opened = Workspace.open(tmp_path / "d.chapeau", create=True)
    finish(
        opened.import_files([SAMPLE / "draft.en.pdf", SAMPLE / "adopted.en.pdf", SAMPLE / "adopted.en.docx"])
    )
    yield opened
    opened.close()


def entry(workspace, file):
    return next(one for one in workspace.texts() if one.file == file)


def operative(workspace, text):
    return [p for p in workspace.document(text).provisions if p.kind.value == "operative"]


def test_import_tells_of_every_page_before_it_is_read(tmp_path):
    steps = list(read_document(SAMPLE / "draft.en.pdf"))
    assert all(isinstance(step, Step) for step in steps)
    assert [step.what for step in steps if step.total == 3] == ["page 1", "page 2", "page 3"]


def test_an_import_stopped_between_two_pages_leaves_nothing_behind(tmp_path):
    workspace = Workspace.open(tmp_path / "d.chapeau", create=True)
    work = workspace.import_files([SAMPLE / "draft.en.pdf"])
    next(work)
    next(work)
    work.close()
    assert workspace.texts() == ()
    workspace.close()


def test_the_same_document_as_pdf_and_word_gives_the_same_paragraphs(workspace):
    kept = [workspace.document(entry(workspace, name).id) for name in ("adopted.en.pdf", "adopted.en.docx")]
    pdf, word = (
        [
            ("".join(p.label.split()), p.kind, "".join(p.text.split()))
            for p in d.provisions
            if p.kind.value in {"preambular", "operative", "subparagraph"}
        ]
        for d in kept
    )
    assert pdf == word


def test_the_likeliest_draft_of_a_decision_comes_first(workspace):
    side = workspace.side_of_file(entry(workspace, "adopted.en.pdf"), "")
    assert [draft.text for draft in workspace.drafts_of(side)] == [entry(workspace, "draft.en.pdf").id]


def test_a_provision_is_found_on_its_page_and_the_page_finds_the_provision(workspace):
    text = entry(workspace, "adopted.en.pdf").id
    for provision in operative(workspace, text):
        places = workspace.places(text, provision.id)
        assert places, provision.label
        assert {place.page for place in places} <= {provision.page, (provision.page or 0) + 1}
        middle = places[0]
        found = workspace.node_at(
            text, middle.page, (middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2
        )
        assert found == provision.id


def test_a_page_is_drawn_at_the_scale_asked_for(workspace):
    text = entry(workspace, "draft.en.pdf").id
    width, height = workspace.page_size(text, 1)
    image = workspace.page_image(text, 1, 0.5)
    assert (image.width, image.height) == (pytest.approx(width / 2, abs=1), pytest.approx(height / 2, abs=1))
    assert len(image.pixels) == image.stride * image.height
    assert workspace.page_count(entry(workspace, "adopted.en.docx").id) == 0


def test_a_note_hangs_on_the_words_it_was_written_on(workspace):
    text = entry(workspace, "draft.en.pdf").id
    node = operative(workspace, text)[1]
    note = workspace.add_note(
        Side(text, node.id), NoteKind.POSITION, "Keep the verb.", (0, 5), tier=Tier.COALITION, tags=("verbs",)
    )
    assert note.anchor.quote == node.text[:5]
    assert workspace.notes(text, node.id) == (note,)


def test_a_note_needs_a_paragraph(workspace):
    with pytest.raises(BadRequest, match="paragraph"):
        workspace.add_note(Side(entry(workspace, "draft.en.pdf").id), NoteKind.COMMENT, "Where?")


def test_undo_and_redo_say_what_they_did_and_survive_a_restart(workspace):
    text = entry(workspace, "draft.en.pdf").id
    note = workspace.add_note(Side(text, operative(workspace, text)[0].id), NoteKind.QUESTION, "Why?")
    workspace.bin_note(note.id)
    workspace.close()
    again = Workspace.open(workspace.path)
    try:
        assert again.notes() == ()
        assert again.undo()
        assert [n.text for n in again.notes()] == ["Why?"]
        assert again.redo()
        assert [n.text for n in again.notes(binned=True)] == ["Why?"]
    finally:
        again.close()


def test_a_brief_holds_only_notes_of_the_tiers_chosen(workspace, tmp_path):
    import zipfile

    side = workspace.side_of_file(entry(workspace, "adopted.en.pdf"), "")
    node = operative(workspace, side.text)[0].id
    workspace.add_note(Side(side.text, node), NoteKind.POSITION, "CANARY-PERSONAL", tier=Tier.PERSONAL)
    workspace.add_note(Side(side.text, node), NoteKind.COMMENT, "OPEN-WORD", tier=Tier.PUBLIC)
    path = finish(write_brief(workspace, asked_for((side,), tiers=[Tier.PUBLIC]), tmp_path / "b.docx"))
    with zipfile.ZipFile(path) as parts:
        everything = b"".join(parts.read(name) for name in parts.namelist())
    assert b"OPEN-WORD" in everything
    assert b"CANARY-PERSONAL" not in everything


def test_a_decision_that_is_not_there_is_refused_with_those_that_are():
    document = finish(read_document(SAMPLE / "adopted.zh.pdf"))
    with pytest.raises(UnknownPart, match=r"4/COP\.3"):
        narrow(document, "5/COP.3", "adopted.zh.pdf")


def test_a_brief_keeps_personal_notes_back_unless_they_are_asked_for(workspace, tmp_path):
    import zipfile

    side = workspace.side_of_file(entry(workspace, "adopted.en.pdf"), "")
    node = operative(workspace, side.text)[0].id
    workspace.add_note(Side(side.text, node), NoteKind.POSITION, "CANARY-PERSONAL", tier=Tier.PERSONAL)
    for wishes, there in (({}, False), ({"tiers": list(Tier)}, True)):
        path = finish(write_brief(workspace, asked_for((side,), **wishes), tmp_path / f"{there}.docx"))
        with zipfile.ZipFile(path) as parts:
            everything = b"".join(parts.read(name) for name in parts.namelist())
        assert (b"CANARY-PERSONAL" in everything) is there
