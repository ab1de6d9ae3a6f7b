"""Pictures of a template as they are seen: without the notes on who made them, when, where and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_TELLING = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_APART = frozenset({0xE1, *range(0xE3, 0xEE), 0xEF, 0xFE})  # Exif, XMP, Photoshop's, remarks; not the colours
_SCAN = 0xDA


def shown_only(picture: bytes) -> bytes:
    """A PNG or JPEG without what it says of itself; any other picture, and a damaged one, as it is."""
    if picture.startswith(_PNG):
        return b"".join((_PNG, *_chunks(picture)))
    if picture.startswith(_JPEG):
        return b"".join((_JPEG, *_segments(picture)))
    return picture


def _chunks(picture: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at < len(picture):
        end = at + 12 + int.from_bytes(picture[at : at + 4], "big")
        if picture[at + 4 : at + 8] not in _TELLING:
            yield picture[at:end]
        at = end


def _segments(picture: bytes) -> Iterator[bytes]:
    at = len(_JPEG)
    while at + 4 <= len(picture) and picture[at] == 0xFF and picture[at + 1] != _SCAN:
        end = at + 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
        if picture[at + 1] not in _APART:
            yield picture[at:end]
        at = end
    yield picture[at:]
