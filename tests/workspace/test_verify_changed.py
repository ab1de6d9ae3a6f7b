"""A brief held against a dossier whose sources were changed since: what no longer matches is told, and nothing else."""

import io
import zipfile
from pathlib import Path

import pytest

from desktop.brief.verify import State
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import write_brief
from desktop.workspace.verifying import verify_brief
from desktop.workspace.wishes import asked_for

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
WRONG, RIGHT = "by 2030, at least 10 per cent", "by 2032, at least 12 per cent"


def corrected(source, target):
    """A copy of a Word file in which a paragraph says something else, as after a corrigendum."""
    made = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                assert WRONG.encode() in part
                part = part.replace(WRONG.encode(), RIGHT.encode())
            new.writestr(name, part)
    target.write_bytes(made.getvalue())
    return target


def dossier(folder, *files):
    made = Workspace.open(folder / "d.chapeau", create=True)
    finish(made.import_files(files))
    return made


@pytest.fixture(scope="module")
def briefs(tmp_path_factory):
    """A brief of three kinds on the sample with a note on every paragraph that asks for something."""
    folder = tmp_path_factory.mktemp("briefs")
    made = dossier(folder, SAMPLE / "adopted.en.docx", SAMPLE / "draft.en.docx")
    texts = {entry.file: entry.id for entry in made.texts()}
    text, draft = Side(texts["adopted.en.docx"]), Side(texts["draft.en.docx"])
    for provision in made.document(text.text).provisions:
        if provision.kind is Kind.OPERATIVE:
            made.add_note(Side(text.text, provision.id), NoteKind.POSITION, "Ours.", tier=Tier.PUBLIC)
    kinds = (BriefKind.DELEGATION, BriefKind.COMPARISON, BriefKind.TRANSLATION)
    written = [
        finish(write_brief(made, asked_for([text], [draft], kind=kind), folder / f"{kind.value}.docx"))
        for kind in kinds
    ]
    made.close()
    return written


def held_against(briefs, made):
    found = [finish(verify_brief(made, path)) for path in briefs]
    made.close()
    return found


def test_against_the_same_sources_everything_matches(briefs, tmp_path):
    made = dossier(tmp_path, SAMPLE / "adopted.en.docx", SAMPLE / "draft.en.docx")
    for found in held_against(briefs, made):
        assert found.quotations
        assert found.doubtful == ()


def test_after_a_corrigendum_the_words_that_were_corrected_are_told(briefs, tmp_path):
    adopted = corrected(SAMPLE / "adopted.en.docx", tmp_path / "adopted.en.docx")
    for found in held_against(briefs, dossier(tmp_path, adopted, SAMPLE / "draft.en.docx")):
        assert found.doubtful
        assert all(WRONG in one.words and one.state is State.GONE for one in found.doubtful)
        assert len(found.doubtful) < len(found.quotations) / 3
        lines = list(found.readable())
        assert lines[0].startswith(f"{len(found.quotations) - len(found.doubtful)} of ")
        assert any(WRONG in line and "gone" in line for line in lines[1:])


def test_where_a_text_is_no_longer_there_its_quotations_are_told(briefs, tmp_path):
    made = dossier(tmp_path, SAMPLE / "adopted.en.docx")
    whole = held_against(briefs[1:2], made)[0]
    assert whole.doubtful
    assert {one.state for one in whole.doubtful} <= {State.GONE, State.MOVED}
    assert all("L.4" in one.source for one in whole.doubtful)


def test_against_an_empty_dossier_nothing_matches(briefs, tmp_path):
    made = dossier(tmp_path, SAMPLE / "draft.zh.docx")
    for found in held_against(briefs, made):
        assert found.quotations
        assert found.doubtful == found.quotations
