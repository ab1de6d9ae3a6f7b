"""A template that a ministry restyled in Word still yields every brief, and tells nothing of who restyled it."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree

from desktop.brief import compose
from desktop.brief.ooxml import package
from desktop.brief.validity import faults
from desktop.brief.word import word_bytes, write_word
from desktop.brief.word.template import house_file
from desktop.errors import ChapeauError, UnreadableFile
from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Chart, Paper, Section, Wishes
from tests.brief.brief_values import Maker

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LOOKS = (
    (rb'w:(ascii|hAnsi|cs|eastAsia)="[^"]+"', rb'w:\1="Georgia"'),
    (rb"1F3A5F", b"7A1F3D"),
    (rb'<w:sz w:val="21"/>', b'<w:sz w:val="24"/>'),
    # Word names styles by its own ids once a file was saved in another language; the names stay.
    (rb'(w:styleId|w:pStyle w:val|w:basedOn w:val|w:next w:val)="(Heading1|Note|TableText)"', rb'\1="a\2"'),
    # LibreOffice writes some of Word's own names in capitals.
    (
        rb'<w:name w:val="(heading 2|header|footnote text)"/>',
        lambda found: found[0].replace(b"h", b"H").replace(b"foot", b"Foot"),
    ),
    (rb"<w:style ", b'<w:style w:rsidR="00AB12CD" '),
)
PAGE = (
    (rb'w:w="11906" w:h="16838"', b'w:w="10319" w:h="14571"'),
    (rb'w:right="1276"', b'w:right="850"'),
    (rb"<w:p/>", b'<w:p w:rsidR="00AB12CD"><w:r><w:t>CANARY-TEXT</w:t></w:r></w:p>'),
)
RELATED = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TIES = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
TIE = b'<Relationship Id="%s" Type="' + RELATED + b'/%s" Target="%s"/>'
SEAL = (
    b'<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="Seal"/>'
    b"</w:drawing></w:r>"
)
SETTINGS = ((rb"</w:settings>", b'<w:rsids><w:rsidRoot w:val="00AB12CD"/></w:rsids></w:settings>'),)


def changed(parts, name, changes):
    for found, put in changes:
        assert re.search(found, parts[name])
        parts[name] = re.sub(found, put, parts[name])


def parts_of_template():
    parts = package.unpack(house_file())
    changed(parts, "word/styles.xml", LOOKS)
    changed(parts, "word/numbering.xml", LOOKS[3:4])
    changed(parts, "word/document.xml", PAGE)
    changed(parts, "word/settings.xml", SETTINGS)
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        b"/>",
        b' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>CANARY-AUTHOR</dc:creator></cp:coreProperties>',
    )
    parts["docProps/thumbnail.jpeg"] = b"CANARY-PICTURE"
    parts["word/header1.xml"] = parts["word/header1.xml"].replace(
        b"<w:p>", b"<w:p><w:r><w:t>Ministry of Rivers</w:t></w:r>" + SEAL + b"</w:p><w:p>", 1
    )
    parts["word/_rels/header1.xml.rels"] = (
        TIES + TIE % (b"Seal", b"image", b"media/seal.png") + b"</Relationships>"
    )
    parts["word/media/seal.png"] = b"a seal"
    add_first_page(parts)
    return parts


def add_first_page(parts):
    """A head of its own for the first page, as Word makes one."""
    parts["word/header9.xml"] = package.unpack(house_file())["word/header1.xml"]
    for name, found, put in (
        (
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            TIE % (b"First", b"header", b"header9.xml") + b"</Relationships>",
        ),
        ("word/document.xml", b"<w:sectPr>", b'<w:sectPr><w:headerReference w:type="first" r:id="First"/>'),
        ("word/document.xml", b"</w:sectPr>", b"<w:titlePg/></w:sectPr>"),
    ):
        assert found in parts[name]
        parts[name] = parts[name].replace(found, put)


@pytest.fixture(scope="module")
def restyled(tmp_path_factory):
    path = tmp_path_factory.mktemp("restyled") / "our look.docx"
    path.write_bytes(package.pack(parts_of_template()))
    return path


def unzipped(data):
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("kind", BriefKind)
def test_every_kind_of_brief_is_written_in_it(sample, restyled, kind):
    brief = compose(sample, Wishes(tuple(Tier), kind=kind))
    data = word_bytes(brief, restyled)
    assert faults(data) == ()
    parts = unzipped(data)
    assert b"Georgia" in parts["word/styles.xml"]
    assert b"7A1F3D" in parts["word/styles.xml"]


@pytest.mark.parametrize("seed", range(12))
def test_briefs_of_every_making_are_whole_in_it(restyled, seed):
    assert faults(word_bytes(Maker(seed, 15).brief(), restyled)) == ()


def test_its_page_is_kept_and_tables_fill_it(sample, restyled):
    brief = replace(compose(sample, Wishes()), paper=Paper.LETTER)
    document = etree.fromstring(unzipped(word_bytes(brief, restyled))["word/document.xml"])
    upright = list(document.iter(f"{W}pgSz"))[-1]
    assert {upright.get(f"{W}w"), upright.get(f"{W}h")} == {"10319", "14571"}
    assert next(document.iter(f"{W}tblW")).get(f"{W}w") in {str(10319 - 1276 - 850), str(10319 - 1276 - 849)}


def test_what_it_prints_at_the_head_of_every_page_stays_above_the_tier(restyled):
    brief = Maker(1, 5).brief()
    parts = unzipped(word_bytes(brief, restyled))
    head = next(part.decode() for part in parts.values() if b"Ministry of Rivers" in part)
    assert head.index("Ministry of Rivers") < head.index("Tier")


def test_its_seal_goes_with_it_and_the_tier_stands_on_the_first_page_too(restyled):
    parts = unzipped(word_bytes(Maker(1, 5).brief(), restyled))
    heads = [part for name, part in parts.items() if name.startswith("word/header")]
    assert all(b"Tier" in head for head in heads)
    assert sum(b"Ministry of Rivers" in head for head in heads) * 2 == len(heads)
    assert [part for name, part in parts.items() if name.startswith("word/media/")] == [b"a seal"]
    assert not any("seal" in name for name in parts)


def test_charts_take_its_colours_and_faces(restyled):
    from desktop.terms.brief import Brief

    chart = Chart("T", ("a",), (("s", (1,)),), "told")
    drawn = unzipped(word_bytes(Brief("T", "", (), (Section("S", (chart,)),), "en"), restyled))
    assert b"7A1F3D" in drawn["word/charts/chart1.xml"]
    assert b"Georgia" in drawn["word/charts/chart1.xml"]


def test_nothing_tells_who_restyled_it_or_what_stood_in_it(restyled):
    raw = b"".join(
        name.encode() + part for name, part in unzipped(word_bytes(Maker(2, 5).brief(), restyled)).items()
    )
    assert b"CANARY" not in raw
    assert b"00AB12CD" not in raw


def test_a_style_that_is_missing_is_named_in_a_sentence(restyled, tmp_path):
    parts = parts_of_template()
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"Note Heading"', b'"My Heading"')
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"NoteHeading"', b'"MyHeading"')
    path = tmp_path / "look.docx"
    path.write_bytes(package.pack(parts))
    with pytest.raises(
        UnreadableFile, match=r"look.docx cannot be read: it has no style named “Note Heading”; .*\.$"
    ):
        word_bytes(Maker(1, 3).brief(), path)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", None])
def test_a_file_that_is_no_template_is_told_in_a_sentence(tmp_path, content):
    path = tmp_path / "look.docx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ChapeauError, match=r"\.$"):
        write_word(Maker(1, 3).brief(), tmp_path / "brief.docx", path)
    assert not (tmp_path / "brief.docx").exists()
