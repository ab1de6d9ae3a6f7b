"""The guard over everything that leaves as a file: what was written is searched for words of notes that must stay."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.apart import Apart
from desktop.terms.annotation import TranslationQuery
from desktop.terms.brief import Grid, Para

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.terms.annotation import Note, Tier
    from desktop.terms.brief import Brief, Chart, Remark
    from desktop.terms.step import Work

_TELLING = 12  # letters of a sentence: fewer may stand anywhere
_TELLING_HAN = 6  # Chinese says as much in half of them
_SENTENCES = re.compile(r"(?<=[.!?؟。！？；;])\s*|\n+")
_BLANK = re.compile(
    r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)  # with the marks that hold symbols together
_MARKUP = (".xml", ".rels")


@dataclass(frozen=True, slots=True)
class Leak:
    """Words of a note that must stay, found in what was to leave."""

    note: str
    tier: Tier
    words: str


def leaked(
    blob: bytes | str | Iterable[str], kept_back: Iterable[Note], shown: Iterable[str] = ()
) -> tuple[Leak, ...]:
    """What of `kept_back` stands in a file, a text or several texts.

    Words that are `shown` anyway, as those of the documents and of the notes that go out, are no leak.
    """
    sentences = [(note, words) for note in kept_back for words in _sentences(note)]
    if not sentences:
        return ()
    hay = _folded("\n".join(texts_in(blob)))
    found = [(note, words) for note, words in sentences if words in hay]
    open_words = _folded("\n".join(shown)) if found else ""
    return tuple(Leak(note.id, note.tier, words) for note, words in found if words not in open_words)


def said_in(brief: Brief) -> Iterator[str]:
    """Every word a brief says, before it is a file."""
    yield from (brief.title, brief.subtitle, brief.author)
    yield from (words for fact in brief.facts for words in fact)
    for section in brief.sections:
        yield section.title
        for part in section.content:
            yield from _said(part)


def _said(part: Para | Grid | Chart) -> Iterator[str]:
    if isinstance(part, Para):
        yield from (
            part.text,
            part.source,
            *(words for remark in part.remarks for words in _remarked(remark)),
        )
    elif isinstance(part, Grid):
        yield from (words for row in part.rows for cell in row for para in cell for words in _said(para))
    else:
        yield from (part.title, part.told, *part.labels, *(name for name, _ in part.series))


def _remarked(remark: Remark) -> Iterator[str]:
    yield from (remark.author, remark.text)
    yield from (words for reply in remark.replies for words in _remarked(reply))


def words_in(data: bytes, name: str) -> Work[tuple[str, ...]]:
    """All words that can be read in a file made of somebody else's, as a worker finds them; raises UnreadableFile."""
    given = yield from Apart("words", type(None)).done(data, name)
    return tuple(given.data.decode("utf-8", "replace").split("\0"))


def texts_in(blob: bytes | str | Iterable[str]) -> Iterator[str]:
    """Every word that can be read in a file: of all parts of a package, in text and in attributes."""
    if isinstance(blob, str):
        yield blob
    elif isinstance(blob, bytes):
        yield from _of_file(blob)
    else:
        yield from blob


def _of_file(data: bytes) -> Iterator[str]:
    if not zipfile.is_zipfile(io.BytesIO(data)):
        yield data.decode("utf-8", "replace")
        return
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            yield name
            part = package.read(name)
            yield from _of_markup(part) if name.endswith(_MARKUP) else [part.decode("utf-8", "replace")]


def _of_markup(part: bytes) -> Iterator[str]:
    """The text of a part as it runs on through its runs, and its attributes."""
    try:
        root = etree.fromstring(
            part, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
        )
    except etree.XMLSyntaxError:
        yield part.decode("utf-8", "replace")
        return
    yield "".join(map(str, root.itertext()))
    yield "\n".join(str(value) for one in root.iter(etree.Element) for value in one.attrib.values())


def _sentences(note: Note) -> Iterator[str]:
    """The sentences of a note, of its form and of its answers that are long enough to tell it."""
    for text in words_of(note):
        for sentence in _SENTENCES.split(text):
            words = _folded(sentence)
            if _tells(words):
                yield words


def words_of(note: Note) -> Iterator[str]:
    """All that a note says: its text, its answers, the other side of a conflict, and the answer to a query."""
    yield note.text
    yield from (reply.text for reply in note.replies)
    yield from (variant.words for reply in note.replies for variant in reply.variants)
    yield from (variant.words for variant in note.variants)
    if isinstance(note.form, TranslationQuery):
        yield from (note.form.answer, *(words for _, words in note.form.variants))


def _tells(words: str) -> bool:
    han = sum("\u4e00" <= sign <= "\u9fff" for sign in words)
    return len(words) >= _TELLING or han >= _TELLING_HAN


def _folded(words: str) -> str:
    """Words without their blanks: a file may break its lines wherever it likes."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", words))
