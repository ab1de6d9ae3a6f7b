"""Bad files by name, and the sentence each gets for what it is given as."""

import io
import json
import os
import zipfile
from pathlib import Path

from tests.reading.pdf_files import locked
from tests.reading.word_files import archive, docx, p, r

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
DRAFT, PDF = SAMPLE / "draft.en.docx", SAMPLE / "adopted.en.pdf"
AKN = b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement>%b</statement></akomaNtoso>'
ENTITY = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NOTE = {
    "@context": CONTEXT,
    "id": "urn:uuid:1",
    "type": "Annotation",
    "bodyValue": "Too weak.",
    "target": "https://undocs.org/en/NO/SUCH/1",
}


def word(part, content):
    """A Word file with a part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(docx(p(r("Decides to rest."))))) as usual:
        files = {name: usual.read(name) for name in usual.namelist()}
    return archive(files | {part: content})


def lengthened(data):
    """The archive with a false unpacked size in its directory."""
    at = data.rindex(b"PK\x01\x02")
    return data[: at + 24] + (2**31).to_bytes(4, "little") + data[at + 28 :]


def annotation(**changed):
    return json.dumps(NOTE | changed).encode()


def exchange(**changed):
    """An exchange file that says something else than it is sealed for."""
    said = {"format": "chapeau exchange", "layout": 1, "sender": "", "hash": "0" * 64}
    rows = {name: [] for name in ("notes", "replies", "texts", "originals")}
    return json.dumps(said | rows | changed).encode()


def deep(opening, closing=b"", times=100_000):
    return opening * times + closing * times


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
FILES = {  # the name says what is wrong with it
    "empty.pdf": b"",
    "blank.txt": b" \r\n\t\n",
    "zeros.docx": bytes(5000),
    "truncated.pdf": PDF.read_bytes()[:900],
    "truncated.docx": DRAFT.read_bytes()[:3000],
    "truncated.xml": (AKN % b"<p>text</p>")[:-20],
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(99),
    "noise.pdf": bytes(range(32)) * 40,
    "locked.pdf": locked(PDF.read_bytes(), "a word"),
    "locked.docx": OLE + "EncryptedPackage".encode("utf-16-le"),
    "old.doc": OLE + "WordDocument".encode("utf-16-le"),
    "sheet.docx": archive({"xl/workbook.xml": "x", "[Content_Types].xml": "x"}),
    "letters.zip": archive({"letter.txt": "x"}),
    "bomb.docx": archive({"word/document.xml": bytes(40 * 2**20)}),
    "many.docx": archive({f"word/document{n}.xml": "x" for n in range(2_100)}),
    "lying.docx": lengthened(archive({"word/document.xml": "x"})),
    "climbing.docx": archive({"../../outside.xml": "x", "letter.txt": "x"}),
    "doctype.docx": word("word/document.xml", ENTITY + b"<x>&e;</x>"),
    "deep.docx": word("word/document.xml", deep(b"<w:p>", b"</w:p>", 20_000)),
    "page.html": b"<!DOCTYPE html><html><p>text</p></html>",
    "feed.xml": b"<?xml version='1.0'?><feed/>",
    "nothing.xml": AKN % b"",
    "entity.xml": ENTITY + AKN % b"<p>&e;</p>",
    "deep.xml": AKN % deep(b"<p>", b"</p>", 50_000),
    "laughs.xml": b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + AKN % b"<p>&b;</p>",
    "bytes.txt": bytes(range(256)) * 3,
    "NUL.txt": b"Decides\x00\x01\x02\x03" * 90,
    "program": b"\x7fELF" + bytes(99),
    "words.chapeau": b"this is no dossier at all, only words " * 40,
    "short.chapeau": b"SQLite format 3\x00" + bytes(20),
    "other.sqlite": None,
    "newer.chapeau": None,
    "damaged.chapeau": None,
    "half.chapeau": None,
    "empty.chapeau": b"",
    "words.json": b"only words",
    "list.json": b"[]",
    "deep.json": deep(b"["),
    "deeper.json": b'{"@context":' + deep(b'{"a":') + b"1" + deep(b"}") + b"}",
    "nan.json": b'{"@context": NaN}',
    "long.json": b'{"layout": ' + b"9" * 9_000 + b"}",
    "half.json": b'{"format": "chapeau exchange", "layout": 1, "notes": [',
    "alone.json": b'{"sender": "\\ud800"}',
    "twice.json": json.dumps([NOTE, NOTE]).encode(),
    "untold.json": annotation(),
    "untargeted.json": annotation(target=[]),
    "backwards.json": annotation(
        target={"source": "urn:x:1", "selector": {"type": "TextPositionSelector", "start": 9, "end": 1}}
    ),
    "no-iri.json": annotation(id=7),
    "other.exchange": b'{"format": "another program", "layout": 1}',
    "newer.exchange": exchange(layout=2),
    "unsealed.exchange": exchange(),
    "shapeless.exchange": exchange(notes={"a": 1}),
    "sealed.exchange": None,
    "sealed-damaged.exchange": None,
    "sealed-noise.exchange": None,
    "to-a-key.exchange": b"age-encryption.org/v1\n-> X25519 x\n",
    "template.docx": docx(
        p(r("No template.")),
        styles='<w:style w:type="paragraph" w:styleId="Verse"><w:name w:val="Verse"/></w:style>',
    ),
    "macros.docx": word("word/vbaProject.bin", OLE),
    "wrong.words": b"the wrong passphrase\n",
    "empty.words": b"",
    "noise.words": b"\xff\xfe\xfd\n",
    "comment.key": b"# public key: age1\n",
    "no.key": b"AGE-SECRET-KEY-1NONE\n",
}

CUT = "ask for it to be sent again."
AS_DOCX = "open it in Word or LibreOffice and save it as .docx."
BOMB = "it unpacks to far more than a document holds, so it was not opened."
NOT_EXCHANGE = "it is no exchange file"
NO_MORE = "it is none of the kinds that can be read (PDF, Word .docx, plain text, Akoma Ntoso XML)."
DOCUMENTS = [  # a file given as a document, and the end of its sentence
    ("nowhere.pdf", "there is no such file; check the name and the folder."),
    ("folder", "it is a folder; choose the documents in it."),
    (os.devnull, "it is a device or a pipe, not a document; save it as a file first."),
    ("/dev/zero", "it is a device or a pipe, not a document; save it as a file first."),
    ("pipe", "it is a device or a pipe, not a document; save it as a file first."),
    ("loop.pdf", ""),
    ("empty.pdf", f"it is empty; {CUT}"),
    ("blank.txt", f"it is empty; {CUT}"),
    ("zeros.docx", f"it is empty; {CUT}"),
    ("truncated.pdf", ""),
    ("truncated.docx", f"it is a damaged .docx or zip file; {CUT}"),
    ("truncated.xml", "damaged XML"),
    ("picture.pdf", "it is an image; run text recognition on it and save the result as PDF or .docx."),
    ("noise.pdf", f"it is damaged, or not a PDF at all; {CUT}"),
    ("locked.pdf", "password"),
    ("locked.docx", "password; open it in Word, remove the password and save it again."),
    ("old.doc", f"it is a Word file of the old kind (.doc); {AS_DOCX}"),
    ("sheet.docx", "it is a spreadsheet; save the sheet you need as PDF or copy it into a .docx."),
    ("letters.zip", "it is an archive; unpack it and open the documents in it."),
    ("bomb.docx", BOMB),
    ("many.docx", BOMB),
    ("lying.docx", BOMB),
    ("climbing.docx", "it is an archive; unpack it and open the documents in it."),
    ("doctype.docx", "declarations"),
    ("deep.docx", ""),
    ("page.html", f"it is a web page; {AS_DOCX[:-1]} or print it as PDF."),
    ("feed.xml", "it is XML, but not an Akoma Ntoso document."),
    ("nothing.xml", "no text in it"),
    ("entity.xml", "declarations"),
    ("laughs.xml", "declarations"),
    ("deep.xml", ""),
    ("bytes.txt", ""),
    ("NUL.txt", f"it is damaged, or not plain text at all; {CUT}"),
    ("program", "it is a program, not a document."),
    ("d.chapeau", "open it as a dossier instead."),
    ("locked.chapeau", "open it as a dossier instead."),
    ("other.sqlite", "it is a dossier or another database; open it as a dossier instead."),
    ("sealed.exchange", "it is encrypted; decrypt it first."),
]
DOSSIERS = [  # given as a dossier
    ("nowhere.chapeau", "nowhere.chapeau"),
    ("folder", "folder"),
    (os.devnull, os.devnull),
    ("/dev/zero", "/dev/zero"),
    ("pipe", "pipe"),
    ("empty.chapeau", "empty.chapeau"),
    ("words.chapeau", "words.chapeau cannot be opened: it is not a dossier."),
    ("short.chapeau", "short.chapeau"),
    ("draft.docx", "draft.docx cannot be opened: it is not a dossier."),
    ("unsealed.exchange", "unsealed.exchange cannot be opened: it is not a dossier."),
    ("other.sqlite", "other.sqlite cannot be opened: it is not a dossier."),
    ("newer.chapeau", "newer version of Chapeau"),
    ("damaged.chapeau", "damaged"),
    ("half.chapeau", "damaged"),
    ("loop.pdf", ""),
    ("locked.chapeau", "is encrypted; name a file with the passphrase"),
    ("nul\0name", ""),
    ("n" * 300, ""),
]
BACKUPS = [  # given as a backup to restore from
    ("nowhere.chapeau", "there is no such file"),
    ("folder", "folder"),
    ("/dev/zero", "it is not a dossier"),
    ("pipe", "it is not a dossier"),
    ("loop.pdf", ""),
    ("empty.chapeau", "it is not a dossier"),
    ("words.chapeau", "it is not a dossier"),
    ("draft.docx", "it is not a dossier"),
    ("newer.chapeau", "newer version of Chapeau"),
    ("damaged.chapeau", "Nothing was changed"),
    ("half.chapeau", "Nothing was changed"),
    ("locked.chapeau", "is encrypted; name a file with the passphrase"),
]
EXCHANGES = [  # given as an exchange file, with what it is opened with
    ("nowhere.exchange", (), "there is no such file; check the name and the folder."),
    ("folder", (), "folder"),
    ("/dev/zero", (), "device"),
    (os.devnull, (), "device"),
    ("pipe", (), "device"),
    ("empty.chapeau", (), NOT_EXCHANGE),
    ("draft.docx", (), NOT_EXCHANGE),
    ("d.chapeau", (), NOT_EXCHANGE),
    ("words.json", (), NOT_EXCHANGE),
    ("list.json", (), NOT_EXCHANGE),
    ("deep.json", (), NOT_EXCHANGE),
    ("nan.json", (), NOT_EXCHANGE),
    ("long.json", (), NOT_EXCHANGE),
    ("half.json", (), "or it was cut short."),
    ("alone.json", (), NOT_EXCHANGE),
    ("untold.json", (), NOT_EXCHANGE),
    ("other.exchange", (), NOT_EXCHANGE),
    ("newer.exchange", (), "it was written by a newer program."),
    ("unsealed.exchange", (), "it is damaged: what it holds is not what was written."),
    ("shapeless.exchange", (), "it is damaged: what it holds is not what was written."),
    ("sealed.exchange", (), "it is encrypted; give the passphrase."),
    ("sealed.exchange", ("--passphrase-file", "wrong.words"), "the passphrase does not open it"),
    ("sealed.exchange", ("--passphrase-file", "empty.words"), "holds nothing to open or close a file with."),
    ("sealed.exchange", ("--passphrase-file", "noise.words"), "noise.words cannot be read: it is no text."),
    ("sealed.exchange", ("--passphrase-file", "nowhere"), "nowhere cannot be read"),
    ("sealed-damaged.exchange", ("--identity", "right.key"), "or it is damaged."),
    ("sealed-noise.exchange", ("--identity", "right.key"), NOT_EXCHANGE),
    ("to-a-key.exchange", (), "it is encrypted to a key; give the file that holds yours."),
    ("to-a-key.exchange", ("--identity", "comment.key"), "comment.key holds nothing"),
    ("to-a-key.exchange", ("--identity", "no.key"), "no secret key"),
    ("to-a-key.exchange", ("--identity", "nowhere.key"), "nowhere.key cannot be read"),
]
NOTES = [  # given as Word file with comments or as Web Annotations
    ("nowhere.docx", "there is no such file"),
    ("folder", "it is a folder"),
    ("/dev/zero", "it is a device"),
    ("pipe", "it is a device"),
    ("empty.pdf", "damaged"),
    ("truncated.docx", "damaged"),
    ("bomb.docx", BOMB),
    ("doctype.docx", "declarations"),
    ("template.docx", "names no document of this dossier"),
    ("words.json", ""),
    ("list.json", ""),
    ("deep.json", "nested too deeply"),
    ("deeper.json", "nested too deeply"),
    ("nan.json", "NaN is no number"),
    ("long.json", ""),
    ("half.json", "it is no JSON"),
    ("alone.json", ""),
    ("twice.json", "two annotations in it have one id"),
    ("untold.json", "names no document of this dossier"),
    ("untargeted.json", ""),
    ("backwards.json", "a position selector needs a start and an end that follows it"),
    ("no-iri.json", ""),
    ("unsealed.exchange", ""),
]
LOOKS = [  # given as a template
    ("nowhere.docx", "nowhere.docx"),
    ("folder", "folder"),
    ("/dev/zero", "it is a device"),
    ("empty.pdf", "empty.pdf"),
    ("truncated.docx", "truncated.docx"),
    ("bomb.docx", "bomb.docx"),
    ("doctype.docx", "doctype.docx"),
    ("template.docx", "it has no style named"),
    ("d.chapeau", "d.chapeau"),
]
PRESETS = [b"", b"{", b"[]", deep(b"["), b'{"mine": ' + deep(b"["), b"\xff\xfe", b"\x00", b'{"mine": 4}']
