"""A submission is the official Word file with our amendments in it; where there is none, every amended paragraph whole."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree

from desktop.brief.validity import faults
from desktop.cli import main
from desktop.errors import BadRequest
from desktop.terms.annotation import NoteKind, Position, Stance, Tier
from desktop.terms.brief import BriefKind
from desktop.terms.page import Side
from desktop.terms.provision import Kind
from desktop.terms.step import finish
from desktop.workspace import Workspace
from desktop.workspace.briefs import brief_of, write_brief
from desktop.workspace.noting import add_reply
from desktop.workspace.verifying import verify_brief
from desktop.workspace.wishes import asked_for
from tests.brief.redline_acceptor import W, said

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
SECRETS = (
    "We could live with a fallback of eight per cent.",
    "Our red line is the word Urges itself.",
    "The minister told us to give way at midnight.",
    "Between ourselves this one is only for show.",
)


class Desk:
    """A dossier with official texts, and amendments on them."""

    def __init__(self, folder, *files):
        self.folder, self.path = folder, folder / "submission.docx"
        folder.mkdir(exist_ok=True)
        self.workspace = Workspace.open(folder / "d.chapeau", create=True)
        if files:
            finish(self.workspace.import_files([SAMPLE / file for file in files]))

    def text(self, name):
        return next(entry.id for entry in self.workspace.texts() if name in entry.file)

    def amend(self, name, node, words, quote="", **fields):
        text = self.text(name)
        provision = self.workspace.document(text).by_id[node]
        start = provision.text.index(quote)
        span = (start, start + len(quote)) if quote else None
        fields = {"tier": Tier.PUBLIC, **fields}
        return self.workspace.add_note(Side(text, node), NoteKind.AMENDMENT, words, span, **fields)

    def asked(self, *names, **wishes):
        wished = {
            "kind": BriefKind.SUBMISSION,
            "tiers": (Tier.PUBLIC,),
            "author": "Delegation of Ardenia",
            "date": "2026-11-20",
            **wishes,
        }
        return asked_for([Side(self.text(name)) for name in names], **wished)

    def written(self, *names, **wishes):
        finish(write_brief(self.workspace, self.asked(*names, **wishes), self.path))
        return self.path.read_bytes()


@pytest.fixture
def desk(tmp_path):
    """The English draft with an amendment that goes in, two that meet, one told in words, and what must stay."""
    made = Desk(tmp_path, "draft.en.docx")
    made.amend("draft.en", "L.4/op/2", "Strongly urges", "Urges")
    made.amend("draft.en", "L.4/op/8", "Invites the Panel", "Requests the Scientific and Technical Panel")
    made.amend("draft.en", "L.4/op/8", "Scientific Panel", "Scientific and Technical Panel")
    made.amend("draft.en", "L.4/op/10", "Insert a paragraph on a review of the programme after this one.")
    made.amend("draft.en", "L.4/op/3", SECRETS[0], "by 2030", tier=Tier.DELEGATION)
    side = Side(made.text("draft.en"), "L.4/op/2")
    form = Position("", Stance.RED_LINE)
    made.workspace.add_note(side, NoteKind.POSITION, SECRETS[1], form=form, tier=Tier.PUBLIC)
    first = next(n for n in made.workspace.notes() if n.text == "Strongly urges")
    add_reply(made.workspace, first.id, SECRETS[2], "Anna Nkosi")
    made.workspace.add_note(side, NoteKind.COMMENT, SECRETS[3], tier=Tier.PERSONAL, author="Anna Nkosi")
    yield made
    made.workspace.close()


def parts(data, folder):
    path = folder / "x.docx"
    path.write_bytes(data)
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def body(data, folder):
    return etree.fromstring(parts(data, folder)["word/document.xml"])[0]


def test_rejecting_gives_the_official_text_and_accepting_the_amendments(desk):
    data, source = desk.written("draft.en", party="Ardenia"), (SAMPLE / "draft.en.docx").read_bytes()
    before, notes = said(source, accept=False)
    rejected, accepted = said(data, accept=False), said(data, accept=True)
    assert (rejected[0][-len(before) :], rejected[1]) == (before, notes)
    changed = [(a, b) for a, b in zip(before, accepted[0][-len(before) :], strict=True) if a != b]
    assert [(a[:10], b[:20]) for a, b in changed] == [("2.UrgesPar", "2.StronglyurgesParti")]


def test_the_cover_note_stands_on_a_page_of_its_own_without_running_heads(desk):
    sections = list(body(desk.written("draft.en"), desk.folder).iter(f"{W}sectPr"))
    official = etree.fromstring(
        parts((SAMPLE / "draft.en.docx").read_bytes(), desk.folder)["word/document.xml"]
    )
    there = list(official.iter(f"{W}sectPr"))
    assert len(sections) == len(there) + 1
    kept = parts(desk.path.read_bytes(), desk.folder)
    for name in ("word/headerCover1.xml", "word/footerCover1.xml"):
        assert not "".join(etree.fromstring(kept[name]).itertext())
    assert {one.get(f"{W}type") for one in sections[0].iter(f"{W}headerReference")} == {
        "default",
        "first",
        "even",
    }
    assert sections[1].find(f"{W}pgNumType").get(f"{W}start") == "1"
    assert sections[1].find(f"{W}pgSz").attrib == there[0].find(f"{W}pgSz").attrib
    assert len(list(sections[1].iter(f"{W}headerReference"))) == len(
        list(there[0].iter(f"{W}headerReference"))
    )


def test_the_styles_of_the_cover_note_are_none_of_the_official_ones(desk):
    styles = etree.fromstring(parts(desk.written("draft.en"), desk.folder)["word/styles.xml"])
    official = etree.fromstring(
        parts((SAMPLE / "draft.en.docx").read_bytes(), desk.folder)["word/styles.xml"]
    )
    there = [etree.tostring(one, method="c14n") for one in official]
    assert [etree.tostring(one, method="c14n") for one in styles][: len(there)] == there
    ours = [one.get(f"{W}styleId") for one in styles][len(there) :]
    assert ours
    assert all(ident.startswith("CoverNote") for ident in ours)


def test_what_meets_or_is_told_in_words_is_a_comment_at_its_place_and_on_the_cover(desk):
    data = desk.written("draft.en")
    comments = "".join(etree.fromstring(parts(data, desk.folder)["word/comments.xml"]).itertext())
    cover = "".join(said(data, accept=True)[0][:40])
    for words in ("Invites the Panel", "Scientific Panel", "Insert a paragraph on a review"):
        assert words in comments
    assert "Insertaparagraphonareview" in cover
    assert "Alternative2" in cover


def test_nothing_internal_is_in_the_package(desk):
    kept = parts(desk.written("draft.en"), desk.folder)
    everything = b"\n".join((*kept.values(), *(name.encode() for name in kept))).decode("utf-8", "replace")
    secrets = (
        *SECRETS,
        "Anna Nkosi",
        "draft.en",
        str(desk.folder),
        "rsid",
        "Chapeau",
        *(n.id for n in desk.workspace.notes()),
    )
    assert not [one for one in secrets if one in everything]


def test_the_file_is_whole_and_the_same_at_every_writing(desk):
    data = desk.written("draft.en")
    assert set(faults(data)) <= set(faults((SAMPLE / "draft.en.docx").read_bytes()))
    assert desk.written("draft.en") == data


def test_its_quotations_are_found_again(desk):
    desk.written("draft.en")
    found = finish(verify_brief(desk.workspace, desk.path))
    assert not found.doubtful
    assert {"L.4/op/2", "L.4/op/8"} <= {one.node for one in found.quotations}


def test_a_submission_may_itself_be_amended(desk, tmp_path):
    again = Desk(tmp_path / "again")
    path = tmp_path / "first.docx"
    path.write_bytes(desk.written("draft.en"))
    finish(again.workspace.import_files([path]))
    again.amend("first", "L.4/op/5", "training and advice", "training")
    data = again.written("first")
    assert "trainingandadvice" in "".join(said(data, accept=True)[0])
    assert "CoverNote2Title" in parts(data, tmp_path)["word/styles.xml"].decode()
    again.workspace.close()


def test_the_preview_shows_cover_note_and_amended_paragraphs(desk):
    brief = finish(brief_of(desk.workspace, desk.asked("draft.en")))
    assert len(brief.sections) == 2


def test_a_note_that_would_be_said_keeps_the_file_from_being_written(desk):
    with pytest.raises(BadRequest, match="was not written"):
        desk.written("draft.en", author=SECRETS[0])
    assert not desk.path.exists()


def test_a_note_that_stays_may_say_what_the_official_text_says(desk):
    text = desk.text("draft.en")
    node = desk.workspace.document(text).by_id["L.4/op/9"]
    side = Side(text, "L.4/op/2")
    desk.workspace.add_note(side, NoteKind.COMMENT, node.text, tier=Tier.PERSONAL)
    wishes = {"paragraphs": ("L.4/op/2",)}
    assert said(desk.written("draft.en", **wishes), accept=True)


def test_a_text_that_came_without_a_word_file_has_its_paragraphs_whole(tmp_path):
    desk = Desk(tmp_path, "draft.en.pdf")
    node = next(p for p in desk.workspace.document(desk.text("draft")).provisions if p.kind is Kind.OPERATIVE)
    desk.amend("draft", node.id, "Warmly welcomes", "Welcomes")
    data = desk.written("draft")
    assert "WarmlywelcomesthefirstregionalassessmentofthestateofHigh".lower() not in data.decode("latin-1")
    assert "United Nations" not in "".join(body(data, tmp_path).itertext())
    assert list(body(data, tmp_path).iter(f"{W}ins"))
    desk.workspace.close()


def test_of_amendments_to_several_files_every_paragraph_stands_whole_in_one(tmp_path):
    desk = Desk(tmp_path, "draft.en.docx", "draft.zh.docx")
    desk.amend("draft.en", "L.4/op/2", "Strongly urges", "Urges")
    desk.amend("draft.zh", "L.4/op/2", "强烈敦促", "敦促")
    text = "".join(body(desk.written("draft.en", "draft.zh"), tmp_path).itertext())
    assert "Strongly urges" in text.replace("Urges", "")
    assert "强烈" in text
    assert "United Nations" not in text
    desk.workspace.close()


def test_a_text_we_do_not_amend_does_not_keep_us_from_the_official_file(tmp_path):
    desk = Desk(tmp_path, "draft.en.docx", "draft.zh.docx")
    desk.amend("draft.zh", "L.4/op/2", "强烈敦促", "敦促")
    text = "".join(body(desk.written("draft.en", "draft.zh"), tmp_path).itertext())
    assert "全体委员会主席提交的决定草案" in text
    desk.workspace.close()


def test_the_command_line_writes_it_in_one_step(desk):
    desk.workspace.close()
    out = desk.folder / "out.docx"
    options = ["--on", "MPC/COP(3)/L.4", "--kind", "submission", "--tier", "public", "-o", str(out)]
    assert main(["brief", str(desk.folder / "d.chapeau"), *options]) == 0
    assert "2.StronglyurgesParties" in "".join(said(out.read_bytes(), accept=True)[0])
    desk.workspace = Workspace.open(desk.folder / "d.chapeau")


def test_fields_of_the_official_file_that_fetch_or_run_stay_behind(tmp_path):
    made = Desk(tmp_path / "fields")
    official = tmp_path / "official.docx"
    field = (
        b'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEA</w:instrText></w:r>'
        b'<w:r><w:instrText>UTO c:\\canary "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        b'<w:r><w:t>A field says so. </w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    with zipfile.ZipFile(SAMPLE / "adopted.en.docx") as old, zipfile.ZipFile(official, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            at = part.index(b"Welcomes") if name == "word/document.xml" else 0
            run = part.rindex(b"<w:r>", 0, at) if at else 0
            new.writestr(name, part[:run] + field + part[run:] if at else part)
    finish(made.workspace.import_files([official]))
    made.amend("official", "4/op/2", "must", "should")
    finish(write_brief(made.workspace, made.asked("official"), made.path))
    with zipfile.ZipFile(made.path) as package:
        every = b"".join(package.read(name) for name in package.namelist())
    assert b"canary" not in every
    assert b"A field says so." in every
    assert set(faults(made.path.read_bytes())) <= set(faults(official.read_bytes()))
