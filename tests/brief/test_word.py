"""The Word file: whole, clean, the same every time."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.brief import compose, write_word
from desktop.brief.labels import labels, languages
from desktop.brief.word import word_bytes
from desktop.errors import UnwritableFile
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief, Grid, Mark, Para, Run, Section, Wishes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WISHES = Wishes((Tier.PUBLIC, Tier.COALITION, Tier.DELEGATION), author="Delegation", date="2025-11-20")


@pytest.fixture(scope="session")
def brief(sample):
    return compose(sample, WISHES)


@pytest.fixture(scope="session")
def parts(brief):
    return unzipped(word_bytes(brief))


def unzipped(data):
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        assert len(names) == len(set(names))
        return {name: package.read(name) for name in names}


def tree(parts, name="word/document.xml"):
    return etree.fromstring(parts[name])


def text_of(element):
    """What a reader sees, a new line for every break."""
    words = {f"{W}{tag}": lambda one: one.text or "" for tag in ("t", "delText")}
    seen = {**words, f"{W}tab": lambda _: "\t", f"{W}br": lambda _: "\n"}
    return "".join(seen[one.tag](one) for one in element.iter(*seen) if one.getparent().tag == f"{W}r")


def is_of_the_contents(p, brief):
    """Whether a paragraph stands in the contents, which follow the section ahead of them."""
    style = p.find(f"{W}pPr/{W}pStyle")
    listed = style is not None and style.get(f"{W}val").startswith("TOC")
    return listed or text_of(p) == labels(brief.language)("brief.contents")


def test_the_words_that_go_in_are_the_words_that_come_out(brief, parts):
    expected = []
    for section in brief.sections:
        expected.append(section.title)
        for part in section.content:
            cells = (
                [para.text for row in part.rows for cell in row for para in cell]
                if isinstance(part, Grid)
                else []
            )
            expected += cells or [part.text]
    written = [text_of(p) for p in tree(parts).iter(f"{W}p") if not is_of_the_contents(p, brief)]
    assert [words for words in expected if words] == [words for words in written if words][
        -len([e for e in expected if e]) :
    ]


def test_every_part_has_a_content_type_and_every_relationship_a_target(parts):
    types = etree.fromstring(parts["[Content_Types].xml"])
    named = {one.get("PartName", "").lstrip("/") for one in types}
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    for name in parts:
        assert name in named or name.rpartition(".")[2] in endings, name
    assert named - {""} <= set(parts)
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        links = etree.fromstring(parts[name])
        assert len({one.get("Id") for one in links}) == len(links)
        assert {folder + one.get("Target") for one in links} <= set(parts)


def test_every_relationship_that_is_used_is_there(parts):
    used = set(re.findall(rb'r:id="(\w+)"', parts["word/document.xml"]))
    known = set(re.findall(rb'Id="(\w+)"', parts["word/_rels/document.xml.rels"]))
    assert used <= known


def test_every_cell_ends_in_a_paragraph_and_every_row_is_as_wide_as_its_table(parts):
    for table in tree(parts).iter(f"{W}tbl"):
        columns = len(table.find(f"{W}tblGrid"))
        for row in table.iter(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
            assert sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in cells)


def test_no_row_is_torn_apart_and_header_rows_are_repeated(brief, parts):
    rows = list(tree(parts).iter(f"{W}tr"))
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    grids = [part for section in brief.sections for part in section.content if isinstance(part, Grid)]
    repeated = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(repeated) == sum(grid.header_rows for grid in grids)


def test_every_style_that_is_used_is_in_the_template(parts):
    known = {style.get(f"{W}styleId") for style in tree(parts, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"):
        used = {
            one.get(f"{W}val") for one in tree(parts, name).iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        }
        assert used <= known, name


def test_all_looks_come_from_styles(parts):
    """A ministry that changes the template changes every brief."""
    looks = {f"{W}{name}" for name in ("b", "i", "u", "strike", "color", "sz", "shd", "spacing", "ind", "jc")}
    assert not [one.tag for one in tree(parts).iter(*looks)]


def test_insertions_and_deletions_differ_in_colour_and_in_shape(parts):
    styles = {style.get(f"{W}styleId"): style for style in tree(parts, "word/styles.xml").iter(f"{W}style")}
    inserted, deleted = styles["Inserted"], styles["Deleted"]
    assert inserted.find(f".//{W}u") is not None
    assert deleted.find(f".//{W}strike") is not None
    colours = {style.find(f".//{W}color").get(f"{W}val") for style in (inserted, deleted)}
    assert len(colours) == 2


def test_every_style_names_a_face_for_every_script(parts):
    for style in tree(parts, "word/styles.xml").iter(f"{W}style"):
        if style.get(f"{W}type") == "paragraph":
            faces = style.find(f"{W}rPr/{W}rFonts")
            assert all(faces.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs"))


def test_the_headings_are_real(brief, parts):
    styles = [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in tree(parts).iter(f"{W}p")]
    for level in (1, 2):
        assert styles.count(f"Heading{level}") == sum(section.level == level for section in brief.sections)


def test_the_footnotes_are_real_and_each_is_called_once(brief, parts):
    called = [one.get(f"{W}id") for one in tree(parts).iter(f"{W}footnoteReference")]
    notes = {
        one.get(f"{W}id"): one for one in tree(parts, "word/footnotes.xml") if one.get(f"{W}type") is None
    }
    assert called == [str(n) for n in range(1, len(called) + 1)]
    assert set(notes) == set(called)
    sources = [para.source for section in brief.sections for para in flat(section.content) if para.source]
    assert [text_of(notes[ident]).strip() for ident in called] == sources


def flat(content):
    for part in content:
        yield from (
            [part] if isinstance(part, Para) else (p for row in part.rows for cell in row for p in cell)
        )


def test_bookmarks_have_names_and_numbers_of_their_own(parts):
    marks = list(tree(parts).iter(f"{W}bookmarkStart"))
    assert (
        len({one.get(f"{W}id") for one in marks}) == len({one.get(f"{W}name") for one in marks}) == len(marks)
    )


def test_the_footer_counts_the_pages_and_the_header_bears_the_tier(brief, parts):
    fields = [one.text.strip() for one in tree(parts, "word/footer1.xml").iter(f"{W}instrText")]
    assert fields == ["PAGE", "NUMPAGES"]
    assert labels(brief.language)(f"tier.{Tier.DELEGATION}") in text_of(tree(parts, "word/header1.xml"))


def test_no_note_above_the_chosen_tiers_is_anywhere_in_the_file(parts):
    for name, content in parts.items():
        assert b"CANARY" not in content, name


def test_the_file_tells_nothing_of_the_machine(parts):
    content = b"\n".join(parts.values())
    for trace in (b"rsid", b"/home", b"/tmp", b"python", b"C:\\", b"Microsoft Word", b"customXml"):
        assert trace not in content, trace
    assert b"Delegation" in parts["docProps/core.xml"]
    assert b"2025-11-20T00:00:00Z" in parts["docProps/core.xml"]


def test_the_same_brief_gives_the_same_bytes(brief):
    assert word_bytes(brief) == word_bytes(brief)


def test_a_word_processor_of_another_make_reads_it(brief, tmp_path):
    import docx

    document = docx.Document(str(write_word(brief, tmp_path / "brief.docx")))
    assert document.paragraphs[1].text == brief.title
    assert document.core_properties.author == "Delegation"
    assert len(document.tables) == 1 + sum(isinstance(p, Grid) for s in brief.sections for p in s.content)


def test_a_long_brief_has_a_table_of_contents_that_leads_to_its_headings():
    sections = tuple(Section(f"Heading {n}", (Para((Run("words"),)),), 1 + n % 2) for n in range(20))
    document = tree(unzipped(word_bytes(Brief("T", "", (), sections, "en"))))
    links = [one.get(f"{W}anchor") for one in document.iter(f"{W}hyperlink")]
    marks = [one.get(f"{W}name") for one in document.iter(f"{W}bookmarkStart")]
    assert links == marks
    kinds = [one.get(f"{W}fldCharType") for one in document.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]


def test_arabic_words_run_from_right_to_left():
    paras = (Para((Run("قرار"),), language="ar"), Para((Run("decision"),)))
    document = tree(unzipped(word_bytes(Brief("T", "", (), (Section("S", paras),), "en"))))
    right = [text_of(p) for p in document.iter(f"{W}p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert right == ["قرار"]
    assert len(list(document.iter(f"{W}rtl"))) == 1


def test_the_words_of_another_language_are_marked_as_such():
    paras = (Para((Run("鼓励"),), language="zh"),)
    document = tree(unzipped(word_bytes(Brief("T", "", (), (Section("S", paras),), "en"))))
    assert [one.get(f"{W}eastAsia") for one in document.iter(f"{W}lang")] == ["zh-CN"]


@pytest.mark.parametrize("language", languages())
def test_a_brief_can_be_written_in_every_language_there_are_labels_for(sample, language):
    parts = unzipped(word_bytes(compose(sample, replace(WISHES, language=language))))
    assert tree(parts).find(f".//{W}footnoteReference") is not None


def test_a_brief_is_moved_into_place_whole(brief, tmp_path):
    path = tmp_path / "brief.docx"
    path.write_text("an older brief")
    assert write_word(brief, path) == path
    assert zipfile.is_zipfile(path)
    assert [one.name for one in tmp_path.iterdir()] == ["brief.docx"]


def test_a_brief_that_cannot_be_written_is_told_in_a_sentence_and_leaves_nothing(brief, tmp_path):
    for path in (tmp_path / "no such folder" / "brief.docx", tmp_path):
        with pytest.raises(UnwritableFile, match=r"cannot be written: .+\.$"):
            write_word(brief, path)
    assert not list(tmp_path.iterdir())


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=40), max_size=4), st.sampled_from(Mark))
def test_whatever_is_written_in_a_note_the_file_is_whole_and_says_it(lines, mark):
    paras = tuple(Para((Run(line, mark),), "Note") for line in lines)
    document = tree(unzipped(word_bytes(Brief("T", "", (), (Section("S", paras),), "en"))))
    written = [text_of(p) for p in document.iter(f"{W}p")]
    assert [seen(line) for line in lines] == written[len(written) - len(lines) :]


def seen(words):
    """The words without what no XML file can hold; every kind of line end is one break."""
    kept = re.sub("[^\t\n\v\f\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", words)
    return re.sub("\r\n|[\r\v\f]", "\n", kept)
