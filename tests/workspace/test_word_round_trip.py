"""A document goes to capital with our notes in its margin and comes back: nothing is lost, nothing stands twice."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.annotate.word_marks import mark_of
from desktop.errors import BadRequest, UnreadableFile
from desktop.terms.annotation import Amendment, Heard, NoteKind, Position, Stance, Tier
from desktop.terms.carrying import Candidate
from desktop.terms.commented import RowKind
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace
from desktop.workspace.noting import add_reply, bin_reply
from desktop.workspace.word_comments import Wanted, going_out, keep, read, write

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
OPEN = Wanted(frozenset({Tier.PUBLIC, Tier.DELEGATION}), author="Delegation of Ardenia")


class Desk:
    """A dossier with one document, and a few ways to write on it."""

    def __init__(self, path, file="adopted.en.docx"):
        self.workspace = Workspace.open(path / "d.chapeau", create=True)
        finish(self.workspace.import_files([SAMPLE / file]))
        self.text = self.workspace.texts()[0].id
        self.side, self.path = Side(self.text), path / "out.docx"
        document = self.workspace.document(self.text)
        self.ops = [p for p in document.provisions if p.kind.value == "operative"]

    def note(self, at, words, kind=NoteKind.COMMENT, span=None, **fields):
        fields = {"author": "Anna Nkosi", **fields}
        return self.workspace.add_note(Side(self.text, self.ops[at].id), kind, words, span, **fields)

    def out(self, wanted=OPEN):
        return finish(write(self.workspace, self.side, self.path, wanted))

    def back(self, side=None):
        return finish(read(self.workspace, self.path, side))

    def notes(self):
        return self.workspace.notes(self.text)


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    yield made
    made.workspace.close()


@pytest.fixture
def written(desk):
    """A desk whose document went out with a thread, a position, an amendment and a secret."""
    first = desk.note(0, "We can live with this.\nIf the second line stays.", span=(10, 30))
    add_reply(desk.workspace, first.id, "So can we.", "Bo Li")
    form = Position("Ardenia", Stance.OPPOSE, Heard.INFORMAL, "")
    desk.note(1, "Too weak for us.", NoteKind.POSITION, tier=Tier.PUBLIC, form=form)
    desk.note(2, "of its most urgent work", NoteKind.AMENDMENT, (20, 40), tier=Tier.PUBLIC)
    desk.note(2, "Nobody outside must ever read this line.", tier=Tier.PERSONAL)
    desk.out()
    return desk


def parts(path):
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def edited(path, part, change):
    """Change one part of a Word file as another program would."""
    kept = parts(path)
    root = etree.fromstring(kept[part])
    change(root)
    kept[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    repack(path, kept)


def repack(path, kept):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in kept.items():
            package.writestr(name, data)


def names(path, note):
    """The name of the paragraph and the number of the comment on a note."""
    ids = etree.fromstring(parts(path)["word/commentsIds.xml"])
    name = next(one.get(one.keys()[0]) for one in ids if mark_of(note.id) in one.values())
    comments = etree.fromstring(parts(path)["word/comments.xml"])
    comment = next(c for c in comments if c.findall(f"{W}p")[-1].get(f"{W14}paraId") == name)
    return name, comment.get(f"{W}id")


def add_comment(
    path, words, beside, *, author="Capital", answers="", number="900", date="2026-11-03T09:15:00Z"
):
    """A comment as Word would add it, where the comment `beside` stands."""

    def into_comments(root):
        made = etree.SubElement(root, f"{W}comment")
        for key, value in (("id", number), ("author", author), ("date", date)):
            made.set(W + key, value)
        paragraph = etree.SubElement(made, f"{W}p")
        paragraph.set(f"{W14}paraId", f"5AAA0{number}")
        etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = words

    def into_text(root):
        for tag in ("commentRangeStart", "commentRangeEnd"):
            there = next(one for one in root.iter(W + tag) if one.get(f"{W}id") == beside)
            mark = etree.Element(W + tag)
            mark.set(f"{W}id", number)
            there.addnext(mark)
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}commentReference").set(f"{W}id", number)
        there.addnext(run)

    def into_threads(root):
        made = etree.SubElement(root, f"{W15}commentEx")
        made.set(f"{W15}paraId", f"5AAA0{number}")
        made.set(f"{W15}done", "0")
        if answers:
            made.set(f"{W15}paraIdParent", answers)

    edited(path, "word/comments.xml", into_comments)
    edited(path, "word/document.xml", into_text)
    edited(path, "word/commentsExtended.xml", into_threads)


def resolve(path, name):
    def change(root):
        for one in root:
            if one.get(f"{W15}paraId") == name:
                one.set(f"{W15}done", "1")

    edited(path, "word/commentsExtended.xml", change)


def say(path, number, words):
    def change(root):
        comment = next(one for one in root if one.get(f"{W}id") == number)
        texts = list(comment.iter(f"{W}t"))
        texts[-1].text = words

    edited(path, "word/comments.xml", change)


def track_insertion(path, after, words, author="Capital"):
    """Insert words after others of the text, as a tracked change."""

    def change(root):
        text = next(t for t in root.iter(f"{W}t") if after in (t.text or ""))
        run, at = text.getparent(), text.text.index(after) + len(after)
        rest = etree.Element(f"{W}r")
        tail = etree.SubElement(rest, f"{W}t")
        tail.text, text.text = text.text[at:], text.text[:at]
        tail.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        made = etree.Element(f"{W}ins")
        for key, value in (("id", "7001"), ("author", author), ("date", "2026-11-03T09:20:00Z")):
            made.set(W + key, value)
        etree.SubElement(etree.SubElement(made, f"{W}r"), f"{W}t").text = words
        run.addnext(rest)
        run.addnext(made)

    edited(path, "word/document.xml", change)


# -- out


def test_what_goes_out_is_told_before_it_does(written):
    told = going_out(written.workspace, written.side, OPEN)
    assert (told.notes, told.replies, told.kept_back, told.official) == (3, 1, 1, True)
    assert told.tiers == {"delegation": 1, "public": 2}
    assert told.authors == {"Anna Nkosi": 3, "Bo Li": 1}


def test_a_copy_opens_as_a_word_file_with_its_comments(written):
    opened = docx.Document(str(written.path))
    assert [(one.author, one.text.split("\n")[0]) for one in opened.comments] == [
        ("Anna Nkosi", "We can live with this."),
        ("Bo Li", "So can we."),
        ("Anna Nkosi", "Position · Ardenia · oppose · in informal consultations"),
        ("Anna Nkosi", "Proposed amendment"),
    ]


def test_nothing_above_the_chosen_tiers_is_in_the_file(written):
    assert not any(b"Nobody outside" in part for part in parts(written.path).values())


def test_no_id_of_a_note_and_no_path_is_in_the_file(written):
    everything = b"".join(parts(written.path).values())
    assert not any(note.id.encode() in everything for note in written.notes())
    assert str(written.path.parent).encode() not in everything


def test_a_copy_that_says_what_must_stay_is_not_written(desk):
    desk.note(0, "Our bottom line is forty per cent.", tier=Tier.PERSONAL)
    desk.note(1, "A word to all.", tier=Tier.PUBLIC, author="")
    wanted = Wanted(frozenset({Tier.PUBLIC}), author="Our bottom line is forty per cent.")
    with pytest.raises(BadRequest, match=re.escape("out.docx was not written")):
        desk.out(wanted)
    assert not desk.path.exists()


def test_without_tier_or_note_nothing_is_written(desk):
    with pytest.raises(BadRequest, match="Name the tiers"):
        desk.out(Wanted(frozenset()))
    with pytest.raises(BadRequest, match="No note of these tiers"):
        desk.out()


def test_rejecting_what_is_tracked_gives_the_document_again(written):
    from desktop.reading.word import read_word

    before = finish(read_word(written.path.read_bytes(), "x.docx", "before")).blocks
    sent = finish(read_word((SAMPLE / "adopted.en.docx").read_bytes(), "x.docx")).blocks
    assert [(b.label, b.text) for b in before] == [(b.label, b.text) for b in sent]


def test_a_document_without_word_file_is_made_of_its_words(tmp_path):
    desk = Desk(tmp_path, "adopted.en.pdf")
    desk.note(1, "A word on this.", span=(3, 12))
    copy = desk.out()
    assert not copy.official
    assert "made of the document" in copy.remarks[0]
    assert desk.back().rows == ()
    desk.workspace.close()


# -- back


@settings(deadline=None, max_examples=10, phases=[Phase.generate])
@given(data=st.data())
def test_whatever_goes_out_brings_nothing_back(tmp_path_factory, data):
    desk = Desk(tmp_path_factory.mktemp("any"))
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, 5))
        start = data.draw(st.integers(0, len(desk.ops[at].text) - 1))
        span = data.draw(
            st.sampled_from([None, (start, data.draw(st.integers(start + 1, len(desk.ops[at].text))))])
        )
        kind, state = data.draw(st.sampled_from(NoteKind)), data.draw(st.sampled_from(["open", "resolved"]))
        fields = {"author": data.draw(st.sampled_from(["", "Anna", "王伟"])), "state": state}
        note = desk.note(at, data.draw(st.text(max_size=60)), kind, span, **fields)
        for words in data.draw(st.lists(st.text(max_size=30), max_size=2)):
            add_reply(desk.workspace, note.id, words, "Bo")
    before = desk.notes()
    desk.out()
    found = desk.back()
    assert (found.rows, found.missing, found.remarks) == ((), (), ())
    assert keep(desk.workspace, found, Tier.DELEGATION) == ()
    assert desk.notes() == before
    desk.workspace.close()


def test_a_copy_that_comes_back_untouched_brings_nothing(written):
    before = written.notes()
    found = written.back()
    assert found.rows == ()
    assert found.missing == ()
    assert found.remarks == ()
    assert keep(written.workspace, found, Tier.DELEGATION) == ()
    assert written.notes() == before


def test_a_comment_of_capital_comes_to_the_same_words(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    _, number = names(written.path, note)
    add_comment(written.path, "The minister agrees.", number)
    found = written.back()
    assert [(r.what, r.author, r.text, r.node, r.span) for r in found.rows] == [
        (RowKind.NEW, "Capital", "The minister agrees.", written.ops[0].id, (10, 30))
    ]
    keep(written.workspace, found, Tier.COALITION)
    new = next(n for n in written.notes() if n.author == "Capital")
    assert (new.tier, new.kind, new.anchor.quote) == (Tier.COALITION, NoteKind.COMMENT, note.anchor.quote)
    assert new.created.startswith("2026-11-03T09:15:00")


def test_what_came_in_once_does_not_come_in_again(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    name, number = names(written.path, note)
    add_comment(written.path, "The minister agrees.", number)
    add_comment(written.path, "Agreed, with thanks.", number, answers=name, number="901")
    track_insertion(written.path, "Requests", " and urges")
    first = written.back()
    assert sorted(row.what for row in first.rows) == ["new", "new", "reply"]
    keep(written.workspace, first, Tier.DELEGATION)
    kept = written.notes()
    assert written.back().rows == ()
    assert keep(written.workspace, first, Tier.DELEGATION) == ()
    assert written.notes() == kept


def test_an_answer_comes_to_its_thread(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    name, number = names(written.path, note)
    add_comment(written.path, "Agreed, with thanks.", number, answers=name)
    found = written.back()
    assert [(r.what, r.note, r.text) for r in found.rows] == [
        (RowKind.REPLY, note.id, "Agreed, with thanks.")
    ]
    keep(written.workspace, found, Tier.DELEGATION)
    thread = next(n for n in written.notes() if n.id == note.id).replies
    assert {(r.author, r.text) for r in thread} == {
        ("Bo Li", "So can we."),
        ("Capital", "Agreed, with thanks."),
    }


def test_a_thread_resolved_there_is_resolved_here(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    resolve(written.path, names(written.path, note)[0])
    found = written.back()
    assert [(r.what, r.fields, r.state) for r in found.rows] == [(RowKind.CHANGED, ("state",), "resolved")]
    keep(written.workspace, found, Tier.DELEGATION)
    assert next(n for n in written.notes() if n.id == note.id).state == "resolved"


def test_what_was_resolved_here_meanwhile_stays_so(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    written.workspace.edit_note(note.id, state="resolved")
    assert written.back().rows == ()


def test_our_words_changed_there_are_an_edit(written):
    note = next(n for n in written.notes() if n.kind is NoteKind.POSITION)
    say(written.path, names(written.path, note)[1], "Far too weak for us.")
    found = written.back()
    assert [(r.what, r.note, r.before, r.text) for r in found.rows] == [
        (RowKind.CHANGED, note.id, "Too weak for us.", "Far too weak for us.")
    ]
    keep(written.workspace, found, Tier.DELEGATION)
    changed = next(n for n in written.notes() if n.id == note.id)
    assert (changed.text, changed.form) == ("Far too weak for us.", note.form)


def test_what_was_changed_only_here_is_no_news(written):
    note = next(n for n in written.notes() if n.kind is NoteKind.POSITION)
    written.workspace.edit_note(note.id, text="Weak, but we could live with it.")
    assert written.back().rows == ()


def test_words_changed_here_and_there_are_both_kept(written):
    note = next(n for n in written.notes() if n.kind is NoteKind.POSITION)
    say(written.path, names(written.path, note)[1], "Far too weak for us.")
    written.workspace.edit_note(note.id, text="Weak, but we could live with it.")
    found = written.back()
    assert [row.what for row in found.rows] == [RowKind.CONFLICT]
    keep(written.workspace, found, Tier.DELEGATION)
    torn = next(n for n in written.notes() if n.id == note.id)
    assert torn.text == "Weak, but we could live with it."
    assert [(v.field, v.words) for v in torn.variants] == [("text", "Far too weak for us.")]
    keep(written.workspace, written.back(), Tier.DELEGATION)
    assert next(n for n in written.notes() if n.id == note.id) == torn


def test_a_comment_taken_out_there_is_told_and_stays_here(written):
    note = next(n for n in written.notes() if n.kind is NoteKind.POSITION)
    _, number = names(written.path, note)

    def gone(root):
        for one in list(root.iter()):
            if one.get(f"{W}id") == number and "omment" in str(one.tag):
                one.getparent().remove(one)

    edited(written.path, "word/comments.xml", gone)
    edited(written.path, "word/document.xml", gone)
    found = written.back()
    assert (found.rows, found.missing) == ((), (note.id,))
    assert note in written.notes()


def test_a_tracked_insertion_is_a_proposed_amendment(written):
    track_insertion(written.path, "Requests", " and urges")
    found = written.back()
    node = next(p for p in written.ops if "Requests" in p.text)
    wording = node.text.replace("Requests", "Requests and urges", 1)
    assert [(r.what, r.kind, r.author, r.node, r.text) for r in found.rows] == [
        (RowKind.NEW, NoteKind.AMENDMENT, "Capital", node.id, wording)
    ]
    keep(written.workspace, found, Tier.DELEGATION)
    new = next(n for n in written.notes() if n.author == "Capital")
    assert new.form == Amendment(node.text)


def test_an_import_is_one_step_to_undo(written):
    before = written.notes()
    note = next(n for n in before if n.text.startswith("We can"))
    name, number = names(written.path, note)
    add_comment(written.path, "The minister agrees.", number)
    add_comment(written.path, "Agreed.", number, answers=name, number="901")
    track_insertion(written.path, "Requests", " and urges")
    resolve(written.path, name)
    assert len(keep(written.workspace, written.back(), Tier.DELEGATION)) == 3
    assert written.workspace.undo() == "import comments"
    assert written.notes() == before
    written.workspace.redo()
    assert len(written.notes()) == len(before) + 2


def test_what_lies_in_the_bin_is_not_brought_back(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    bin_reply(written.workspace, note.replies[0].id)
    position = next(n for n in written.notes() if n.kind is NoteKind.POSITION)
    written.workspace.bin_note(position.id)
    found = written.back()
    assert found.rows == ()
    assert "in the bin" in found.remarks[0]


def test_rows_left_out_are_not_kept(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    _, number = names(written.path, note)
    add_comment(written.path, "The minister agrees.", number)
    found = written.back()
    assert keep(written.workspace, found, Tier.DELEGATION, skip={row.key for row in found.rows}) == ()


def test_a_comment_on_words_that_are_not_ours_waits_for_a_person(written):
    note = next(n for n in written.notes() if n.text.startswith("We can"))
    _, number = names(written.path, note)
    add_comment(written.path, "On what is this?", number)

    def other(root):
        for text in list(root.iter(f"{W}t"))[:-1]:
            text.text = re.sub(r"\w{3,}", "lorem", text.text or "")

    edited(written.path, "word/document.xml", other)
    found = written.back(written.side)
    row = next(r for r in found.rows if r.text == "On what is this?")
    assert row.what is RowKind.UNPLACED
    keep(written.workspace, found, Tier.DELEGATION, skip={r.key for r in found.rows if r is not row})
    assert not [n for n in written.notes() if n.author == "Capital"]
    keep(written.workspace, found, Tier.DELEGATION, places={row.key: Candidate(written.ops[3].id)})
    assert [n.anchor.node for n in written.notes() if n.text == "On what is this?"] == [written.ops[3].id]


def test_marks_lost_on_the_way_bring_no_note_twice(written):
    kept = {
        n: p
        for n, p in parts(written.path).items()
        if "commentsIds" not in n and "commentsExt" not in n and "customXml" not in n
    }
    for name in ("word/_rels/document.xml.rels", "[Content_Types].xml"):
        kept[name] = re.sub(
            rb"<(Relationship|Override)\b[^>]*(commentsIds|commentsExtended|customXml)[^>]*/>",
            b"",
            kept[name],
        )
    kept["word/comments.xml"] = re.sub(rb' w14:paraId="[0-9A-F]+"', b"", kept["word/comments.xml"])
    repack(written.path, kept)
    assert written.back().rows == ()


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not here to pass the file through"
)
def test_a_copy_saved_by_libreoffice_brings_no_note_twice(written, tmp_path):
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "docx",
        "--outdir",
        str(tmp_path / "lo"),
        str(written.path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    saved = tmp_path / "lo" / "out.docx"
    assert len(list(docx.Document(str(saved)).comments)) == 4
    assert finish(read(written.workspace, saved, written.side)).rows == ()


def test_a_file_that_is_no_word_file_is_refused_with_a_sentence(desk, tmp_path):
    bad = tmp_path / "bad.docx"
    bad.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(UnreadableFile):
        finish(read(desk.workspace, bad))


def test_a_file_on_another_document_must_be_told_where_it_belongs(desk, tmp_path):
    made = docx.Document()
    made.add_paragraph("Something else entirely.")
    buffer = io.BytesIO()
    made.save(buffer)
    other = tmp_path / "other.docx"
    other.write_bytes(buffer.getvalue())
    with pytest.raises(BadRequest, match="names no document of this dossier"):
        finish(read(desk.workspace, other))
