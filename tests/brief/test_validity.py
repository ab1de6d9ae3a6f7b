"""Every rule finds the fault it is for, and none finds one in a file that is whole."""

from __future__ import annotations

import re
import warnings
import zipfile
from io import BytesIO

import pytest

from desktop.brief.ooxml import package
from desktop.brief.validity import faults
from desktop.brief.word import word_bytes
from desktop.terms.brief import Brief, Chart, Grid, Mark, Para, Remark, Run, Section

DOCUMENT, STYLES, TIES = "word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"


@pytest.fixture(scope="module")
def whole():
    remarks = (Remark("Ana", "why", replies=(Remark("Bo", "so"),)), Remark("Bo", "x"))
    runs = (Run("a", Mark.PROPOSED_OUT), Run("b", Mark.PROPOSED_IN), Run("c", link="https://x.example/"))
    cell = (Para((Run("x"),), "Table Text"),)
    content = (
        Para(runs, source="s", remarks=remarks),
        Para((Run("y"),), source="t"),
        Grid(((cell, cell),)),
        Chart("T", ("a",), (("s", (1,)),), "told"),
        Chart("U", ("a",), (("s", (1,)),), "told"),
    )
    sections = (Section("S", content), Section("W", content[:1], wide=True))
    return word_bytes(Brief("T", "", (), sections, "en", author="A", date="2031-05-04"))


def parts(data):
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


BROKEN = {
    "a kind of content is missing": ("[Content_Types].xml", rb'<Default Extension="rels"[^>]+>', b""),
    "a kind names no part": ("[Content_Types].xml", rb"/word/charts/chart2.xml", b"/word/charts/chart3.xml"),
    "a relationship leads nowhere": (TIES, b'Target="charts/chart2.xml"', b'Target="charts/chart9.xml"'),
    "a relationship leads into the machine": (TIES, b'"https://x.example/"', b'"file:///C:/x"'),
    "an id of a relationship twice": (TIES, b'Id="rId2"', b'Id="rId1"'),
    "a link without a relationship": (DOCUMENT, rb'(<w:hyperlink [^>]*r:id=)"\w+"', rb'\1"rId99"'),
    "a bookmark twice": (DOCUMENT, b"_Toc0002", b"_Toc0001"),
    "a picture twice": (DOCUMENT, rb'<wp:docPr id="2"', b'<wp:docPr id="1"'),
    "a change twice": (DOCUMENT, rb'(<w:(?:ins|del) [^>]*w:id=)"\d+"', rb'\1"1"'),
    "a footnote not called": (DOCUMENT, rb'<w:footnoteReference w:id="2"/>', b""),
    "a footnote twice": ("word/footnotes.xml", rb'w:id="2"', b'w:id="1"'),
    "a comment not called": (DOCUMENT, rb'<w:commentReference w:id="1"/>', b""),
    "a comment twice": ("word/comments.xml", rb'w:id="1"', b'w:id="0"'),
    "a thread that leads nowhere": ("word/commentsExtended.xml", rb'paraIdParent="\w+"', b'paraIdParent="10000001"'),
    "a cell without a paragraph": (DOCUMENT, rb"(</w:tcPr>)<w:p>.*?</w:p>(</w:tc>)", rb"\1\2"),
    "a row too narrow": (DOCUMENT, rb"<w:tc>.*?</w:tc>", b""),
    "a style that is not there": (DOCUMENT, b'w:val="TableText"', b'w:val="Other"'),
    "properties out of order": (STYLES, rb"(<w:keepNext/>)(<w:keepLines/>)", rb"\2\1"),
    "struck words in the open": (DOCUMENT, rb"</?w:del( [^>]*)?>", b""),
    "a deletion that strikes nothing": (DOCUMENT, rb"w:delText", b"w:t"),
    "hidden words": (STYLES, b"<w:b/>", b"<w:b/><w:vanish/>"),
    "when it was edited": (DOCUMENT, b"<w:p>", b'<w:p w:rsidR="00AB12CD">'),
    "its program": ("docProps/app.xml", rb"/>$", b"><Application>X</Application></Properties>"),
    "what may be ignored is not named": ("word/comments.xml", b'Ignorable="w14', b'Ignorable="w99 w14'),
    "no page": (DOCUMENT, rb"<w:sectPr>(?:(?!<w:sectPr>).)*</w:sectPr></w:body>", b"</w:body>"),
    "a name that is too long": ("word/comments.xml", b'w:author="Ana"', b'w:author="%s"' % (b"a" * 300)),
    "a change nobody signed": (DOCUMENT, b'w:author="A"', b'w:author=""'),
    "a bookmark left open": (DOCUMENT, b'<w:bookmarkEnd w:id="1"/>', b""),
    "a field left open": ("word/footer1.xml", b'<w:r><w:fldChar w:fldCharType="end"/></w:r>', b""),
    "a footnote with the number of a separator": ("word/footnotes.xml", b'w:id="0"', b'w:id="1"'),
    "no separator": ("word/footnotes.xml", b'w:type="separator"', b'w:type="continuationNotice"'),
    "a page without a head": (DOCUMENT, b"<w:headerReference [^>]*/>", b""),
    "a first page without a head": (DOCUMENT, b"</w:sectPr>", b"<w:titlePg/></w:sectPr>"),
    "even pages without a head": ("word/settings.xml", b"(<w:characterSpacingControl)", rb"<w:evenAndOddHeaders/>\1"),
    "a bookmark in a head": ("word/header1.xml", b"</w:p>", b'<w:bookmarkStart w:id="70" w:name="x"/><w:bookmarkEnd w:id="70"/></w:p>'),
    "no language": (STYLES, rb"<w:lang [^>]+/>", b""),
    "two tables in one": (DOCUMENT, b"</w:tbl>", b"</w:tbl><w:tbl><w:tblPr/><w:tblGrid/></w:tbl>"),
    "a choice that is not named": ("word/header1.xml", b"</w:p>", b'<w:r><x:Choice xmlns:x="http://schemas.openxmlformats.org/markup-compatibility/2006" Requires="wps"/></w:r></w:p>'),
    "a part that is no XML": (STYLES, b"</w:styles>", b""),
}  # fmt: skip


def test_a_file_that_is_whole_has_no_fault(whole):
    assert faults(whole) == ()


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_is_found(whole, fault):
    name, found, put = BROKEN[fault]
    made = parts(whole)
    broken = re.sub(found, put, made[name], flags=re.DOTALL)
    assert broken != made[name]
    assert faults(package.pack({**made, name: broken}))


@pytest.mark.parametrize(
    "name", ["docProps/thumbnail.jpeg", "customXml/item1.xml", "word/people.xml", "word/lost.bin"]
)
def test_a_part_that_has_no_business_in_a_brief_is_found(whole, name):
    assert faults(package.pack({**parts(whole), name: b"<x/>"}))


def test_a_part_that_stands_twice_is_found(whole):
    buffer = BytesIO(whole)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(buffer, "a") as file:
            file.writestr(DOCUMENT, parts(whole)[DOCUMENT])
    assert any("twice" in fault for fault in faults(buffer.getvalue()))


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06" + bytes(18), b"no file"])
def test_what_is_no_word_file_is_told_and_not_raised(data):
    assert faults(data)
