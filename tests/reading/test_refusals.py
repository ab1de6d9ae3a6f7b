"""What cannot be read is refused in one sentence that says what it is and what to do."""

import io
import os
import stat
import zipfile

import pytest

from desktop.errors import UnreadableFile
from desktop.reading import read_bytes, read_file, sniffing
from desktop.terms.step import finish
from tests.reading.word_files import archive, docx, p

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
AKN = '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>{}</statement></akomaNtoso>'


def wide(text):
    return text.encode("utf-16-le")


def word(**changed):
    """A Word file with one of its parts, named by what it ends in, replaced."""
    with zipfile.ZipFile(io.BytesIO(docx(p("text")))) as usual:
        files = {name: usual.read(name) for name in usual.namelist()}
    for ending, content in changed.items():
        name = next(name for name in files if name.rsplit("/", 1)[-1].startswith(ending))
        files[name] = content
    return archive(files)


def with_a_password():
    data = bytearray(archive({"word/document.xml": "x"}, zipfile.ZIP_STORED))
    directory = data.index(b"PK\x01\x02")
    data[6] |= 1
    data[directory + 8] |= 1
    return bytes(data)


def of_lies(data, size):
    """The archive with a false unpacked size in its directory."""
    directory = data.rindex(b"PK\x01\x02")
    return data[: directory + 24] + size.to_bytes(4, "little") + data[directory + 28 :]


ENTITY = '<!DOCTYPE x [<!ENTITY e "boom">]>'
REFUSALS = [  # bytes, name, what the sentence must say
    (b"", "a.pdf", "empty"),
    (b"", "a.docx", "empty"),
    (b" \n\n", "a.txt", "empty"),
    (bytes(4000), "a.docx", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(50), "scan.png", "image; run text recognition"),
    (b"\xff\xd8\xff\xe0" + bytes(50), "scan.pdf", "image; run text recognition"),
    (b"II*\x00" + bytes(50), "scan.tif", "image; run text recognition"),
    (b"GIF89a" + bytes(50), "a.gif", "image"),
    (b"RIFF....WEBPVP8 ", "a.webp", "image"),
    (b"RIFF....WAVEfmt ", "a.wav", "recording"),
    (b"....ftypisom" + bytes(20), "a.mp4", "recording"),
    (b"{\\rtf1\\ansi text}", "a.rtf", "RTF file; open it in Word or LibreOffice and save it as .docx"),
    (b"{\\rtf1\\ansi text}", "a.doc", "save it as .docx"),
    (b"\xffWPC" + bytes(50), "a.wpd", "WordPerfect"),
    (b"<!DOCTYPE html><html><p>text</p></html>", "a.html", "web page"),
    (b"\xef\xbb\xbf<html><p>text</p></html>", "a.docx", "web page"),
    (b"<?xml version='1.0'?><feed/>", "a.xml", "XML, but not an Akoma Ntoso document"),
    (b"7z\xbc\xaf\x27\x1c" + bytes(50), "a.7z", "archive; unpack it"),
    (b"Rar!\x1a\x07" + bytes(50), "a.rar", "archive; unpack it"),
    (b"\x1f\x8b\x08" + bytes(50), "a.txt.gz", "archive; unpack it"),
    (b"SQLite format 3\x00" + bytes(50), "a.chapeau", "open it as a dossier"),
    (b"\x7fELF" + bytes(50), "a", "program"),
    (bytes(range(32)) * 40, "a.bin", "none of the kinds that can be read"),
    (bytes(range(32)) * 40, "a.pdf", "not a PDF"),
    (bytes(range(32)) * 40, "a.docx", "not a Word document"),
    (
        OLE + wide("WordDocument"),
        "a.doc",
        "old kind (.doc); open it in Word or LibreOffice and save it as .docx",
    ),
    (OLE + wide("WordDocument"), "a.docx", "old kind (.doc)"),
    (OLE + wide("EncryptedPackage"), "a.docx", "password; open it in Word, remove the password"),
    (OLE + wide("Workbook"), "a.xls", "spreadsheet"),
    (OLE, "a.msg", "none of the kinds"),
    (archive({"xl/workbook.xml": "x", "[Content_Types].xml": "x"}), "a.xlsx", "spreadsheet"),
    (archive({"ppt/presentation.xml": "x"}), "a.pptx", "presentation"),
    (archive({"mimetype": "x", "content.xml": "x"}), "a.odt", "OpenDocument"),
    (archive({"letter.txt": "x"}), "a.zip", "archive; unpack it"),
    (archive({"letter.txt": "x"}), "a.docx", "archive; unpack it"),
    (docx(p("text"))[:-40], "a.docx", "damaged"),
    (docx(p("text"))[:200], "a.docx", "damaged"),
    (with_a_password(), "a.docx", "password"),
    (docx(""), "a.docx", "no text in it"),
    (docx(p("<w:r><w:drawing/></w:r>")), "a.docx", "no text in it"),
    (word(document=b"<w:document"), "a.docx", "damaged"),
    (word(document=b"<other/>"), "a.docx", "no Word document inside"),
    (word(document=ENTITY.encode() + b"<x>&e;</x>"), "a.docx", "declarations"),
    (archive({"[Content_Types].xml": "x"}), "a.docx", "no Word document inside"),
    (
        archive({f"word/document{n}.xml": "x" for n in range(2_100)}),
        "a.docx",
        "far more than a document holds",
    ),
    (archive({"word/document.xml": bytes(30 * 2**20)}), "a.docx", "far more than a document holds"),
    (of_lies(archive({"word/document.xml": "x"}), 2**31), "a.docx", "far more than a document holds"),
    (AKN.format("<p>text</p>").encode()[:-20], "a.xml", "damaged XML"),
    (AKN.format("").encode(), "a.xml", "no text in it"),
    ((ENTITY + AKN.format("<p>&e;</p>")).encode(), "a.xml", "declarations"),
    (b"%PDF-1.7\n" + bytes(range(256)) * 4, "a.pdf", "damaged"),
    (b"%PDF-1.7\n%%EOF\n", "a.pdf", ""),
]


@pytest.mark.parametrize(
    ("data", "name", "says"), REFUSALS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_cannot_be_read_is_refused_in_a_sentence(data, name, says):
    with pytest.raises(UnreadableFile) as refusal:
        finish(read_bytes(data, name))
    sentence = str(refusal.value)
    assert says in sentence
    assert sentence.startswith(f"{name} cannot be read: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


def refused(path):
    with pytest.raises(UnreadableFile) as refusal:
        finish(read_file(path))
    return str(refusal.value)


def test_a_missing_file_is_named(tmp_path):
    assert (
        refused(tmp_path / "draft.pdf")
        == "draft.pdf cannot be read: there is no such file; check the name and the folder."
    )


def test_a_folder_is_no_file(tmp_path):
    assert "folder; choose the documents in it" in refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "not a document" in refused(tmp_path / "pipe")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_without_permission_says_so(tmp_path):
    (tmp_path / "secret.txt").write_text("text")
    (tmp_path / "secret.txt").chmod(stat.S_IWUSR)
    assert "permission" in refused(tmp_path / "secret.txt")


@pytest.mark.skipif(os.name != "posix", reason="other systems make such a file in full")
def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "large.pdf").open("wb") as large:
        large.truncate(sniffing.MAX_BYTES + 1)
    assert "larger than 200 MB; split it" in refused(tmp_path / "large.pdf")


def test_a_name_no_file_can_have_is_refused(tmp_path):
    assert "could not open it" in refused(tmp_path / "a\0b.txt")


def test_a_loop_of_links_is_refused(tmp_path):
    (tmp_path / "a.docx").symlink_to(tmp_path / "b.docx")
    (tmp_path / "b.docx").symlink_to(tmp_path / "a.docx")
    assert "could not open it" in refused(tmp_path / "a.docx")


def test_what_a_word_file_ties_to_the_outside_is_never_followed():
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        'Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="r2" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../etc/passwd"/></Relationships>'
    )
    source = finish(read_bytes(word(**{"document.xml.rels": outside.encode()}), "a.docx"))
    assert [b.text for b in source.blocks] == ["text"]


def test_a_part_of_a_size_no_document_has_is_refused():
    words = "".join(f"<w:p><w:r><w:t>{n * 2654435761 % 2**64:x}</w:t></w:r></w:p>" for n in range(1_000))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sniffing, "MAX_PART", 10_000)
        with pytest.raises(UnreadableFile, match="far more than a document holds"):
            finish(read_bytes(docx(words), "a.docx"))


def test_a_part_as_deep_as_no_document_is_refused():
    deep = b"<w:sdt>" * 5_000
    with pytest.raises(UnreadableFile, match="damaged"):
        finish(read_bytes(docx(deep.decode()), "a.docx"))
