"""The faces of a PDF as pypdf knows them: which letters a string spells, and how wide each is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pypdf.generic._font import Font  # the only place where pypdf tells how wide a letter is

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAVY = 600  # of a face's weight: bold
FORCED = 1 << 18  # the flag of a face that is to be made bold


class Face:
    """One face."""

    def __init__(self, font: Font) -> None:
        self._font = font
        self.bold = _is_bold(font)
        self._known: dict[str, tuple[str, float, bool]] = {}

    def read(self, string: str | bytes) -> Iterator[tuple[str, float, bool]]:
        """The letters of a string, each with its width as a share of the type size and whether it is a space."""
        if isinstance(string, str):
            string = string.encode("latin-1", "replace")
        for code in self._codes(string):
            if code not in self._known:
                self._known[code] = self._letter(code)
            yield self._known[code]

    def _codes(self, string: bytes) -> str:
        encoding = self._font.encoding
        if not isinstance(encoding, str):
            return string.decode("latin-1")
        try:
            return string.decode(encoding, "surrogatepass")
        except UnicodeDecodeError:
            return string.decode(encoding, "replace")

    def _letter(self, code: str) -> tuple[str, float, bool]:
        font = self._font
        letter = font.encoding.get(ord(code), code) if isinstance(font.encoding, dict) else code
        letter = str(font.character_map.get(letter, letter))
        single = isinstance(font.encoding, dict)
        return letter, font.get_text_width(code) / 1000, single and code == " "


class Faces:
    """The faces of a file, each made once."""

    def __init__(self) -> None:
        self._made: dict[int, Face | None] = {}

    def face(self, resources: Any, name: str) -> Face | None:
        """The face of that name; None where it is damaged or missing."""
        try:
            font = resources["/Font"].get_object()[name].get_object()
        except (AttributeError, KeyError, TypeError):
            return None
        if id(font) not in self._made:
            self._made[id(font)] = _made(font)
        return self._made[id(font)]


def _made(font: Any) -> Face | None:
    try:
        return Face(Font.from_font_resource(font))
    except Exception:  # noqa: BLE001 - a damaged face prints nothing that could be read
        return None


def _is_bold(font: Font) -> bool:
    weight, flags = font.font_descriptor.weight, font.font_descriptor.flags
    heavy = isinstance(weight, (int, float)) and weight >= HEAVY
    return "Bold" in font.name or heavy or bool(isinstance(flags, int) and flags & FORCED)
