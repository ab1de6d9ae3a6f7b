"""Files that mean harm, made for the tests: PDFs and Word files that no reader should take at their word."""

import io
import zipfile
import zlib

from tests.reading.pdf_files import Sheet, _file, pdf
from tests.reading.word_files import NAMES, OFFICE, archive, docx, p, relations

CANARY = "canary of the disk"
_PAGES = "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>"


def _page(box="0 0 612 792", more=""):
    return f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]{more}/Contents 4 0 R>>"


def _stream(body, head=""):
    return f"<<{head}/Length {len(body)}>>stream\n{body}\nendstream"


def _bomb(times, megabytes):
    """A stream packed `times` over, of which every one unpacks to the next."""
    press = zlib.compressobj(1)
    packed = b"".join(press.compress(b" " * 2**20) for _ in range(megabytes)) + press.flush()
    for _ in range(times - 1):
        packed = zlib.compress(packed, 9)
    filters = "/ASCIIHexDecode" + "/FlateDecode" * times
    return _stream(packed.hex() + ">", f"/Filter[{filters}]")


PDFS = {
    "a page as large as a field": _file([*_PAGES, _page("0 0 1e9 1e9"), _stream("")]),
    "a page of no size": _file([*_PAGES, _page("0 0 0 0"), _stream("")]),
    "a page of sizes that are no numbers": _file([*_PAGES, _page("0 0 nan -inf"), _stream("")]),
    "pages without end": _file(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1000000000>>"]),
    "a page that is its own parent": _file([*_PAGES, "<</Type/Page/Parent 3 0 R/Contents 3 0 R>>", _stream("")]),
    "brackets a million deep": _file([*_PAGES, _page(), _stream("[" * 10**6)]),
    "states a million deep": _file([*_PAGES, _page(), _stream("q " * 10**6)]),
    "a picture that draws itself": _file(
        [
            *_PAGES,
            _page(more="/Resources<</XObject<</A 5 0 R>>>>"),
            _stream("/A Do"),
            _stream("/A Do /A Do", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"),
        ]
    ),
    "a stream that unpacks to very much": _file([*_PAGES, _page(), _bomb(2, 200)]),
    "a picture of a million rows": _file(
        [
            *_PAGES,
            _page(),
            _stream("q 9 0 0 9 0 0 cm BI /W 1000000 /H 1000000 /CS /RGB /BPC 8 /F /AHx ID 80> EI Q"),
        ]
    ),
    "cut short": pdf(Sheet().write(72, 72, "text"))[:-200],
    "a file that is asked for": _file(
        [*_PAGES, _page(), _stream("/A Do", "/F(/etc/hostname)/FFilter/Crypt"), "<</Type/Filespec/F(/etc/hostname)>>"]
    ),
}  # fmt: skip


def _deep(times):
    return f"<w:document {NAMES}><w:body>{'<w:p>' * times}{'</w:p>' * times}</w:body></w:document>"


def _with(**files):
    """A Word file with parts put in or replaced."""
    packed = zipfile.ZipFile(io.BytesIO(docx(p("1. Decides to meet again."), styles="")))
    names = {name: packed.read(name) for name in packed.namelist()}
    named = {"document": "word/document.xml", "ties": "word/_rels/document.xml.rels", "top": "_rels/.rels"}
    return archive({**names, **{named.get(name, name): body for name, body in files.items()}})


def _told(doctype, words="&a;"):
    return f"<?xml version='1.0'?>{doctype}<w:document {NAMES}><w:body>{p(words)}</w:body></w:document>"


def _laughs(times):
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, times))
    return f'<!DOCTYPE w [<!ENTITY a0 "ha">{rows}<!ENTITY a "&a{times - 1};">]>'


def _outside(path):
    """Ties to files of the machine, told as inside and as outside."""
    inside = [("r-1", "styles", path), ("r-2", "footnotes", f"../../../../{path}"), ("r-3", "header", path)]
    link = f'<Relationship Id="r-9" Type="{OFFICE}/relationships/attachedTemplate" Target="file://{path}" TargetMode="External"/>'
    return relations(inside).replace("</Relationships>", link + "</Relationships>")


def word_files(path):
    """Word files that mean harm; some would read the file at `path`."""
    return {
        "entries by the thousand": archive({**{f"word/{n}.xml": "" for n in range(3_000)}, "a": ""}),
        "a part that unpacks to very much": _with(document=b" " * (105 * 2**20)),
        "parts nested without end": _with(document=_deep(100_000)),
        "laughs": _with(document=_told(_laughs(12))),
        "an entity from the disk": _with(document=_told(f'<!DOCTYPE w [<!ENTITY a SYSTEM "file://{path}">]>')),
        "a declaration from the disk": _with(document=_told(f'<!DOCTYPE w SYSTEM "file://{path}">', "text")),
        "ties to the disk": _with(ties=_outside(path)),
        "its text on the disk": _with(top=relations([("r0", "officeDocument", path)])),
        "names that lead out": _with(**{"../../../../tmp/x.xml": "x", "/etc/x.xml": "x"}),
        "an archive that is cut": _with()[:-40],
        "no text at all": archive({"word/document.xml": b"\x00" * 99, "_rels/.rels": b"<"}),
    }  # fmt: skip
