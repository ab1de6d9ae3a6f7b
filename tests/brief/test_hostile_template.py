"""Templates as ministries have them: saved by every program, full of letterheads, links, changes and names."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from desktop.brief.ooxml import package
from desktop.brief.validity import faults
from desktop.brief.word import word_bytes
from desktop.brief.word.pictures import shown_only
from desktop.brief.word.template import house_file
from tests.brief.brief_values import Maker

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATED = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
NOTES, LISTS, HEAD = "word/footnotes.xml", "word/numbering.xml", "word/header1.xml"
LATER = b' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14" '
SIGNED = b'w:author="CANARY" w:date="2030-01-01T00:00:00Z"'
BEGUN, PARTED, ENDED = (
    b'<w:r><w:fldChar w:fldCharType="%s"/></w:r>' % kind for kind in (b"begin", b"separate", b"end")
)
ENDING = b"</w:hdr>"


def line(inside):
    return b"<w:p>" + inside + b"</w:p></w:hdr>"


def said(words):
    return b"<w:r><w:t>" + words + b"</w:t></w:r>"


def told(code, shown):
    return BEGUN + b"<w:r><w:instrText> " + code + b" </w:instrText></w:r>" + PARTED + said(shown) + ENDED


NOTE = b'<w:footnote w:type="%s" w:id="%d"><w:p><w:r><w:%s/></w:r></w:p></w:footnote>'
COUNTED = NOTE % (b"separator", 0, b"separator") + NOTE % (
    b"continuationSeparator",
    1,
    b"continuationSeparator",
)
BOX = (
    b'<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    b'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><mc:Choice Requires="wps">'
    b"<w:t>Ministry</w:t></mc:Choice><mc:Fallback><w:t>Ministry</w:t></mc:Fallback></mc:AlternateContent></w:r>"
)
BOUND = (
    b'<w:sdt><w:sdtPr><w:alias w:val="CANARY"/><w:dataBinding w:xpath="/CANARY" w:storeItemID="{0}"/></w:sdtPr>'
    b"<w:sdtContent><w:r><w:t>Ministry</w:t></w:r></w:sdtContent></w:sdt>"
)
LOOSE = b'<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rIdCANARY"/></w:drawing></w:r>'

# What each is, the part it is in, what is found there, what is put instead.
TEMPLATES = {
    "saved by the newest Word": [(STYLES, b"<w:styles ", b"<w:styles" + LATER), (STYLES, b"</w:rPr></w:rPrDefault>", b'<w14:ligatures w14:val="all"/></w:rPr></w:rPrDefault>')],
    "without defaults": [(STYLES, rb"<w:docDefaults>.*?</w:docDefaults>", b"")],
    "numbers of separators as LibreOffice counts": [(NOTES, rb"<w:footnote .*</w:footnote>", COUNTED), (SETTINGS, rb"<w:footnotePr>.*?</w:footnotePr>", b'<w:footnotePr><w:footnote w:id="1"/><w:footnote w:id="2"/></w:footnotePr>')],
    "separators lost": [(NOTES, rb"<w:footnote .*</w:footnote>", b"")],
    "lists lost": [(LISTS, rb'<w:num w:numId="2".*?</w:num>', b"")],
    "properties in another order": [(STYLES, rb"(<w:keepNext/>)(<w:keepLines/>)", rb"\2\1"), (LISTS, rb"(<w:numFmt [^>]*/>)(.*?)(<w:lvlText)", rb"\2\1\3")],
    "names of styles in German": [(STYLES, b'"heading ([123])"', "Überschrift \\1".encode().join((b'"', b'"'))), (STYLES, b'name w:val="header"', b'name w:val="Kopfzeile"')],
    "names of styles as a reader calls them": [(STYLES, b'<w:name w:val="Quote"/>', b'<w:name w:val="Wording"/><w:aliases w:val="Quote,Text"/>')],
    "styles of tables lost": [(STYLES, rb'<w:style w:type="table" w:styleId.*?</w:style>', b"")],
    "a style twice": [(STYLES, b"</w:styles>", b'<w:style w:type="paragraph" w:styleId="Caption1"><w:name w:val="Caption"/></w:style></w:styles>')],
    "a page nobody described": [(DOCUMENT, rb"<w:sectPr>.*</w:sectPr>", b"")],
    "a page without margins": [(DOCUMENT, rb"<w:pgMar [^>]*/>", b"")],
    "a page that was changed": [(DOCUMENT, b"</w:sectPr>", b"<w:sectPrChange w:id='1' " + SIGNED + b"><w:sectPr><w:pgSz w:w='99'/></w:sectPr></w:sectPrChange></w:sectPr>")],
    "columns": [(DOCUMENT, b"</w:sectPr>", b'<w:cols w:num="3"/></w:sectPr>')],
    "styles that were changed": [(STYLES, b"</w:rPr></w:style>", b"<w:rPrChange w:id='4' " + SIGNED + b"><w:rPr/></w:rPrChange></w:rPr></w:style>")],
    "no heads": [(DOCUMENT, rb"<w:(?:header|footer)Reference [^>]*/>", b"")],
    "a first page of its own": [(DOCUMENT, b"</w:sectPr>", b"<w:titlePg/></w:sectPr>")],
    "even pages of their own": [(SETTINGS, b"(<w:characterSpacingControl)", rb"<w:evenAndOddHeaders/>\1")],
    "a link": [(HEAD, ENDING, line(b'<w:hyperlink r:id="rIdWeb">' + said(b"Ministry") + b"</w:hyperlink>"))],
    "a picture that is elsewhere": [(HEAD, ENDING, line(LOOSE + said(b"Ministry")))],
    "the name of its file": [(HEAD, ENDING, line(told(rb"FILENAME \\p", rb"C:\\CANARY") + said(b"Ministry")))],
    "the name of its author": [(HEAD, ENDING, line(b'<w:fldSimple w:instr=" AUTHOR ">' + said(b"CANARY") + b"</w:fldSimple>" + told(b"PAGE", b"Ministry")))],
    "changes": [(HEAD, ENDING, line(b"<w:ins w:id='1' " + SIGNED + b">" + said(b"Ministry") + b"</w:ins><w:del w:id='2' " + SIGNED + b"><w:r><w:delText>CANARY</w:delText></w:r></w:del>"))],
    "a bookmark": [(HEAD, ENDING, line(b'<w:bookmarkStart w:id="1" w:name="_Toc0001"/>' + said(b"Ministry") + b'<w:bookmarkEnd w:id="1"/>'))],
    "words bound to data": [(HEAD, ENDING, line(BOUND))],
    "a box": [(HEAD, ENDING, line(BOX))],
    "a style that is nowhere": [(HEAD, ENDING, line(b'<w:pPr><w:pStyle w:val="Gone"/></w:pPr>' + said(b"Ministry")))],
}  # fmt: skip


def saved(path, parts):
    path.write_bytes(package.pack(parts))
    return path


def parts_of(data):
    with zipfile.ZipFile(BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def whole_in(template):
    """The parts of a long brief in it, found whole."""
    data = word_bytes(Maker(4, 12).brief(), template)
    assert faults(data) == ()
    return parts_of(data)


@pytest.mark.parametrize("what", TEMPLATES)
def test_a_brief_is_whole_in_a_template_with(what, tmp_path):
    parts = package.unpack(house_file())
    for name, found, put in TEMPLATES[what]:
        changed = re.sub(found, put, parts[name], flags=re.DOTALL)
        assert changed != parts[name]
        parts[name] = changed
    made = whole_in(saved(tmp_path / "t.docx", parts))
    assert not [name for name, part in made.items() if b"CANARY" in part]
    heads = [part for name, part in made.items() if name.startswith("word/header")]
    assert heads
    assert all(b"Tier" in part for part in heads)
    if b"Ministry" in parts[HEAD]:
        assert all(b"Ministry" in part for part in heads)


def test_the_strict_dialect_is_taken_in_points(tmp_path):
    parts = package.unpack(house_file())
    strict = b"http://purl.oclc.org/ooxml/"
    for name in parts:
        parts[name] = (
            parts[name]
            .replace(RELATED, strict + b"officeDocument/relationships")
            .replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                strict + b"wordprocessingml/main",
            )
        )
    parts[DOCUMENT] = re.sub(rb'(w:(?:w|h|left|right))="(\d+)"', points, parts[DOCUMENT])
    made = whole_in(saved(tmp_path / "t.docx", parts))
    assert not [name for name, part in made.items() if b"purl.oclc.org" in part]
    page = list(etree.fromstring(made[DOCUMENT]).iter(f"{W}pgMar"))[-1]
    assert (page.get(f"{W}left"), page.get(f"{W}right")) == ("1276", "1276")


def points(found):
    return b'%s="%.1fpt"' % (found[1], int(found[2]) / 20)


def test_a_template_by_another_ending_is_one_too(tmp_path):
    parts = package.unpack(house_file())
    types = parts["[Content_Types].xml"]
    for ending, kind in (("dotx", b"template.main+xml"), ("docm", b"document.macroEnabled.main+xml")):
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", kind)
        parts["word/vbaProject.bin"] = b"CANARY"
        made = whole_in(saved(tmp_path / f"t.{ending}", parts))
        assert "word/vbaProject.bin" not in made


PNG = b"\x89PNG\r\n\x1a\n"
SEEN, UNSEEN = b"\0\0\0\2IDATxx\1\1\1\1", b"\0\0\0\6tEXtCANARY\1\1\1\1"
EXIF, SCAN = b"\xff\xe1\0\x08CANARY", b"\xff\xdb\0\x04ok\xff\xda\0\x02CANARIES"


def test_a_picture_tells_nothing_of_who_made_it():
    assert shown_only(PNG + UNSEEN + SEEN) == PNG + SEEN
    assert shown_only(b"\xff\xd8" + EXIF + SCAN) == b"\xff\xd8" + SCAN


@pytest.mark.parametrize(
    "picture", [b"", PNG, PNG + b"\0", b"\xff\xd8", b"\xff\xd8\xff", b"GIF89a", PNG + b"\xff" * 9]
)
def test_a_damaged_picture_is_left_as_it_is(picture):
    assert shown_only(picture) == picture
