"""The footnotes of a redline: those called anew are added, those kept are edited where they stand."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w, words
from desktop.brief.redline.pen import like
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.redline.pen import Pen


@dataclass
class Notes:
    """The notes of the file in hand and the words of those that the new text calls."""

    parts: dict[str, Element]  # "footnote", "endnote" → the part
    texts: Mapping[str, str]  # of the notes of the new text, by id
    pen: Pen
    found: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, part in self.parts.items():
            self.found |= {f"{kind}:{note.get(f'{W}id')}": note for note in part.findall(W + kind)}
        self.look = _look_of_calls(self.found)

    def paragraphs(self, key: str) -> list[Element]:
        """The paragraphs of a note of the old text."""
        note = self.found.get(key)
        return [] if note is None else list(note.iter(f"{W}p"))

    def call(self, note: str) -> Element:
        """A run that calls a new footnote with the words of `note`."""
        return w("r", deepcopy(self.look), w("footnoteReference", id=self.add(note)))

    def add(self, note: str) -> int:
        """Add a footnote with the words of `note`, inserted, and give its number."""
        number = 1 + max((int(n.get(f"{W}id", "0")) for n in self.parts["footnote"]), default=0)
        own = w("r", deepcopy(self.look), w("footnoteRef"))
        said = w("r", *words(f" {self.texts.get(note, '')}"))
        paragraph = like(self._model())
        paragraph.append(self.pen.tag("ins", own, said))
        self.parts["footnote"].append(w("footnote", paragraph, id=number))
        return number

    def _model(self) -> Element:
        notes = [
            note
            for key, note in self.found.items()
            if key.startswith("footnote") and not note.get(f"{W}type")
        ]
        return next((p for note in notes for p in note.iter(f"{W}p")), w("p"))


def _look_of_calls(found: dict[str, Element]) -> Element:
    """How the marks of notes look in this file; raised where it has none."""
    for note in found.values():
        for own in note.iter(f"{W}footnoteRef"):
            run = own.getparent()
            look = None if run is None else run.find(f"{W}rPr")
            if look is not None:
                return deepcopy(look)
    return w("rPr", w("vertAlign", val="superscript"))
