"""A Word file we write runs nothing and fetches nothing, whatever the one it was made of did."""

import io
import zipfile

from desktop.brief.ooxml.harmless import harmless
from desktop.brief.ooxml.package import pack
from tests.reading.word_files import docx, p, r

TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATED = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
SETTINGS = (
    f'<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{TYPE}">'
    '<w:zoom w:percent="90"/><w:attachedTemplate r:id="r9"/></w:settings>'
)


def tie(kind, target, outside=True):
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="r9" Type="{TYPE}/{kind}" Target="{target}"{mode}/>'


def parts(**more):
    with zipfile.ZipFile(io.BytesIO(docx(p(r("Decides to rest."))))) as usual:
        found = {name: usual.read(name) for name in usual.namelist()}
    return found | {name.replace("__", "/"): part.encode() for name, part in more.items()}


def with_ties(*ties, **more):
    return parts(**more) | {"word/_rels/document.xml.rels": RELATED.format("".join(ties)).encode()}


def test_a_template_elsewhere_is_not_fetched():
    given = parts() | {
        "word/settings.xml": SETTINGS.encode(),
        "word/_rels/settings.xml.rels": RELATED.format(
            tie("attachedTemplate", "http://there/t.dotm")
        ).encode(),
    }
    kept = harmless(given)
    assert b"there" not in b"".join(kept.values())
    assert b"attachedTemplate" not in kept["word/settings.xml"]
    assert b"zoom" in kept["word/settings.xml"]


def test_macros_stay_behind_and_the_file_is_called_a_plain_one():
    given = with_ties(tie("vbaProject", "vbaProject.bin", outside=False)) | {
        "word/vbaProject.bin": b"x",
        "word/vbaData.xml": b"<x/>",
    }
    types = given["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    kept = harmless(given | {"[Content_Types].xml": types})
    assert not [name for name in kept if "vba" in name]
    assert b"vba" not in kept["word/_rels/document.xml.rels"]
    assert b"macroEnabled" not in kept["[Content_Types].xml"]


def test_text_of_another_format_is_not_taken_along():
    given = with_ties(tie("aFChunk", "page.html", outside=False)) | {"word/page.html": b"<b>words</b>"}
    chunk = f'<w:altChunk xmlns:r="{TYPE}" r:id="r9"/></w:body>'.encode()
    given["word/document.xml"] = given["word/document.xml"].replace(b"</w:body>", chunk)
    kept = harmless(given)
    assert "word/page.html" not in kept
    assert b"altChunk" not in kept["word/document.xml"]
    assert b"Decides to rest." in kept["word/document.xml"]


def test_pictures_elsewhere_lead_nowhere_and_a_link_to_click_on_stays():
    kept = harmless(with_ties(tie("image", "file:///etc/passwd"), tie("hyperlink", "https://undocs.org/A/1")))
    ties = kept["word/_rels/document.xml.rels"]
    assert b"passwd" not in ties
    assert b"https://undocs.org/A/1" in ties


def test_what_leads_out_of_the_file_is_gone():
    kept = harmless(with_ties(tie("image", "../../../../etc/passwd", outside=False)))
    assert b"passwd" not in kept["word/_rels/document.xml.rels"]


def test_an_honest_file_is_left_as_it_is():
    assert harmless(parts()) == parts()
    assert pack(parts()) == pack(parts())
