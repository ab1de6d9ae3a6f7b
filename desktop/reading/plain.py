"""Plain text, in UTF-8 and the usual encodings of Chinese."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from desktop.errors import UnreadableFile
from desktop.reading.lines import paragraphs
from desktop.terms.block import Line, Source
from desktop.terms.language import language_of
from desktop.terms.step import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.step import Work

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WRITTEN = re.compile(
    r"[\s -~\u00a0-\u024f\u0370-\u052f\u0600-\u06ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]"
)
_CHINESE = ("gb18030", "big5")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
# The characters that make up most of any Chinese text: a wrong decoding hardly ever hits them.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新線條與關發國會員體產經學過"
)
# A link as text converters write it: what is printed is the words, with the signs they escaped.
_LINK = re.compile(r"\[((?:[^\[\]\\\n]|\\.){1,300})\]\((?:#|https?://|mailto:)[^()\s]{0,500}\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_NEWLINE = re.compile(r"\r\n|[\n\r\v\x1c-\x1e\x85\u2028\u2029]")


def read_plain(data: bytes, name: str) -> Work[Source]:
    """Read a text file; form feeds are page breaks. Raises UnreadableFile where it is no text."""
    yield Step(0, 1, name)
    text = _LINK.sub(_words_of_link, decode(data, name))
    if not text.strip():
        raise UnreadableFile(name, "there is no text in it.")
    pages = text.rstrip("\f\n\r ").count("\f") + 1
    blocks = paragraphs(tuple(_lines(text)))
    return Source("txt", blocks, pages if pages > 1 else None, language_of(text) or None)


def _words_of_link(link: re.Match[str]) -> str:
    return _ESCAPED.sub(r"\1", link[1])


def decode(data: bytes, name: str) -> str:
    """The text of `data`, or UnreadableFile where no encoding makes sense of it."""
    if not data.strip(b"\x00 \t\r\n\f"):
        raise UnreadableFile(name, "it is empty.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    text = _attempt(data, "utf-8") or _wide(data) or _chinese(data)
    if text is None:
        raise UnreadableFile(
            name, "its encoding is not one of UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8 text."
        )
    return text


def _attempt(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None
    return text if text and _looks_like_text(text) else None


def _wide(data: bytes) -> str | None:
    text = _attempt(data, _sixteen(data))
    return text if text and len(_WRITTEN.findall(text)) > 0.95 * len(text) else None


def _sixteen(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of its spaces and digits is nought."""
    if len(data) % 2 or b"\x00" not in data:
        return ""
    return "utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"


def _chinese(data: bytes) -> str | None:
    texts = [text for encoding in _CHINESE if (text := _attempt(data, encoding))]
    best = max(texts, key=_commonness, default=None)
    return best if best and _commonness(best) > 0.12 else None


def _commonness(text: str) -> float:
    wide = [sign for sign in text if sign > "\u2e80"]
    return sum(sign in _COMMON for sign in wide) / len(wide) if wide else 0.0


def _looks_like_text(text: str) -> bool:
    return len(_ODD.findall(text)) <= len(text) // 200


def _lines(text: str) -> Iterator[Line]:
    for number, page in enumerate(text.split("\f"), start=1):
        for line in _NEWLINE.split(page):
            yield Line(line.replace("\ufeff", "").rstrip(" "), page=number)
