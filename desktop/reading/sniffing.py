"""What kind of file a file is, told by its content; what cannot be read is refused in a sentence."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from desktop.errors import UnreadableFile

MAX_BYTES = 200 * 2**20
MAX_ENTRIES = 2_000
MAX_UNPACKED = 500 * 2**20
MAX_PART = 100 * 2**20  # of one part that is parsed
MAX_RATIO = 100  # real Word files stay under 40
RATIO_COUNTS_FROM = 20 * 2**20  # a small file may be as dense as it likes
MAX_SIDE = 6_000  # pixels of a page that is drawn; more would not fit in memory
HEAD = 4_096
SAMPLE = 65_536  # even: a character of two bytes is not cut

_AGAIN = "ask for it to be sent again."
_AS_DOCX = "open it in Word or LibreOffice and save it as .docx"
_IMAGE = "it is an image; run text recognition on it and save the result as PDF or .docx."
_MEDIA = "it is a recording, not a document."
_ARCHIVE = "it is an archive; unpack it and open the documents in it."
_PROGRAM = "it is a program, not a document."
_SHEET = "it is a spreadsheet; save the sheet you need as PDF or copy it into a .docx."
_SLIDES = "it is a presentation; save it as PDF."
_HTML = f"it is a web page; {_AS_DOCX} or print it as PDF."
_XML = "it is XML, but not an Akoma Ntoso document."
_UNKNOWN = "it is none of the kinds that can be read (PDF, Word .docx, plain text, Akoma Ntoso XML)."
_EMPTY = f"it is empty; {_AGAIN}"
_DAMAGED = f"it is a damaged .docx or zip file; {_AGAIN}"
_ENCRYPTED = "it is protected with a password; open it in Word, remove the password and save it again."
TOO_LARGE = f"it is larger than {MAX_BYTES // 2**20} MB; split it and open the parts."
BOMB = "it unpacks to far more than a document holds, so it was not opened."


@dataclass(frozen=True, slots=True)
class Signature:
    """Bytes a kind of file starts with (`at` bytes in), and the sentence that refuses it."""

    start: bytes
    why: str
    at: int = 0


SIGNATURES = (  # tried in this order; the first to match wins
    Signature(b"\x89PNG", _IMAGE),
    Signature(b"\xff\xd8\xff", _IMAGE),
    Signature(b"GIF8", _IMAGE),
    Signature(b"II*\x00", _IMAGE),
    Signature(b"MM\x00*", _IMAGE),
    Signature(b"WEBP", _IMAGE, at=8),
    Signature(b"WAVE", _MEDIA, at=8),
    Signature(b"AVI ", _MEDIA, at=8),
    Signature(b"ftypheic", _IMAGE, at=4),
    Signature(b"ftypavif", _IMAGE, at=4),
    Signature(b"ftyp", _MEDIA, at=4),
    Signature(b"ID3", _MEDIA),
    Signature(b"MIME-Version:", f"it is a web page saved with its pictures; {_AS_DOCX}."),
    Signature(b"{\\rtf", f"it is an RTF file; {_AS_DOCX}."),
    Signature(b"\xffWPC", f"it is a WordPerfect file; {_AS_DOCX}."),
    Signature(b"%!PS", "it is a PostScript file; convert it to PDF."),
    Signature(b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    Signature(b"Rar!", _ARCHIVE),
    Signature(b"\x1f\x8b", _ARCHIVE),
    Signature(b"BZh", _ARCHIVE),
    Signature(b"\xfd7zXZ", _ARCHIVE),
    Signature(b"SQLite format 3\x00", "it is a dossier or another database; open it as a dossier instead."),
    Signature(b"CHAP\x01", "it is an encrypted dossier; open it as a dossier instead."),
    Signature(b"age-encryption.org/", "it is encrypted; decrypt it first."),
    Signature(b"\x7fELF", _PROGRAM),
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLE_STREAMS = (  # directory entries of a compound file; the first found wins
    ("EncryptedPackage", _ENCRYPTED),
    ("WordDocument", f"it is a Word file of the old kind (.doc); {_AS_DOCX}."),
    ("Workbook", _SHEET),
    ("PowerPoint Document", _SLIDES),
)

_ENTRY = b"PK\x01\x02"  # begins every entry in the list of an archive
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ZIP_KINDS = (  # how an entry of the archive is named; the first found wins
    ("word/document", ""),
    ("xl/", _SHEET),
    ("ppt/", _SLIDES),
    ("content.xml", f"it is an OpenDocument file; {_AS_DOCX}."),
    ("META-INF/container.xml", "it is an e-book; save it as PDF."),
)

NAMES = {"pdf": "a PDF", "docx": "a Word document", "akn": "Akoma Ntoso XML", "txt": "plain text"}
ENDINGS = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".xml": "akn",
    ".akn": "akn",
    ".txt": "txt",
    ".text": "txt",
    ".md": "txt",
}
BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
# ICCD/COP(14)/21/Add.1, A/80/604, FCCC/PA/CMA/2021/10/Add.3
SYMBOL = re.compile(r"\b[A-Z][A-Z0-9]*\s?(?:[/-][A-Z0-9.()\[\]-]+)*/[A-Za-z0-9.()\[\]/-]*\d")
_HTML_START = re.compile(
    r"\s*(<!--.*?-->\s*)*(<!doctype\s+html|<html|<head|<body)", re.IGNORECASE | re.DOTALL
)
_XML_START = re.compile(r"\s*(<!--.*?-->\s*)*(<\?xml\b|<!DOCTYPE\b|<(\w+:)?akomaNtoso\b)", re.DOTALL)


def kind_of(data: bytes, name: str) -> str:
    """Tell "pdf", "docx", "akn" or "txt", or raise UnreadableFile with a sentence on what the file is."""
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableFile(name, _EMPTY)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(name, TOO_LARGE)
    if _is_pdf(data):
        return "pdf"
    if data.startswith(ZIP_STARTS):
        return _kind_of_zip(data, name)
    if data.startswith(OLE):
        raise UnreadableFile(name, _why_not_ole(data))
    for signature in SIGNATURES:
        if data.startswith(signature.start, signature.at):
            raise UnreadableFile(name, signature.why)
    return _kind_of_text(data, name)


def kind_by_ending(name: str) -> str:
    """The kind the ending of `name` promises, "" where it promises none that can be read."""
    return ENDINGS.get(PurePath(name).suffix.lower(), "")


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """Open an archive that is whole and of a reasonable size, or raise UnreadableFile."""
    if data.count(_ENTRY) > 10 * MAX_ENTRIES:  # to list them all would take longer than reading any document
        raise UnreadableFile(name, BOMB)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise UnreadableFile(name, _DAMAGED) from error
    _refuse_bombs(archive, len(data), name)
    if any(entry.flag_bits & 1 for entry in archive.infolist()):
        raise UnreadableFile(name, _ENCRYPTED)
    return archive


def _refuse_bombs(archive: zipfile.ZipFile, packed: int, name: str) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    dense = unpacked > RATIO_COUNTS_FROM and unpacked > MAX_RATIO * packed
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or dense:
        raise UnreadableFile(name, BOMB)


def _is_pdf(data: bytes) -> bool:
    """A PDF may begin with a few stray bytes; a text may speak of PDFs."""
    return data.lstrip().startswith(b"%PDF-") or (b"%PDF-" in data[:1024] and b"endobj" in data)


def _kind_of_zip(data: bytes, name: str) -> str:
    entries = open_zip(data, name).namelist()
    for start, why in ZIP_KINDS:
        if any(entry.startswith(start) for entry in entries):
            if not why:
                return "docx"
            raise UnreadableFile(name, why)
    if "[Content_Types].xml" in entries:
        return "docx"
    raise UnreadableFile(name, _ARCHIVE)


def _why_not_ole(data: bytes) -> str:
    for stream, why in OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            return why
    return _UNKNOWN


def _kind_of_text(data: bytes, name: str) -> str:
    head = _head(data)
    if _HTML_START.match(head):
        raise UnreadableFile(name, _HTML)
    if _XML_START.match(head):
        if "akomaNtoso" not in head and b"akomaNtoso" not in data[:SAMPLE]:
            raise UnreadableFile(name, _XML)
        return "akn"
    if _is_binary(data) and not _is_text(data, name):
        promised = NAMES.get(kind_by_ending(name))
        raise UnreadableFile(
            name, f"it is damaged, or not {promised} at all; {_AGAIN}" if promised else _UNKNOWN
        )
    return "txt"


def _head(data: bytes) -> str:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[:HEAD].decode(encoding, "replace")
    return data[:HEAD].decode("latin-1")


def _is_binary(data: bytes) -> bool:
    """Whether `data` holds what no text of single bytes holds: control characters by the dozen."""
    sample = data[:SAMPLE]
    odd = sum(sample.count(code) for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1a\x1b")
    return odd * 200 > len(sample)


def _is_text(data: bytes, name: str) -> bool:
    """Whether it is text all the same, in an encoding of two bytes."""
    from desktop.reading.plain import decode  # noqa: PLC0415 - most files are known without loading a reader

    try:
        return bool(decode(data[:SAMPLE], name))
    except UnreadableFile:
        return False
