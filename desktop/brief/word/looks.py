"""How runs and paragraphs name their look: the template's style, the language, and the way the words run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.brief.ooxml.scripts import MARK, held, parting, stretches
from desktop.brief.ooxml.tags import w, words
from desktop.terms.brief import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.ooxml.tags import Element
    from desktop.terms.brief import Run

TAGS = {"zh": "zh-CN", "en": "en-GB", "fr": "fr-FR", "es": "es-ES", "ru": "ru-RU", "ar": "ar-SA"}
RIGHT_TO_LEFT = frozenset({"ar"})
_EASTERN = frozenset({"zh"})
_STYLES = {Mark.INSERTED: "Inserted", Mark.DELETED: "Deleted", Mark.STRONG: "Strong", Mark.QUIET: "Quiet"}


@dataclass(frozen=True)
class Looks:
    """The ids of the template's styles by name, and the language of the brief."""

    styles: Mapping[str, str]
    language: str

    def paragraph(self, style: str, language: str = "") -> Element:
        """The properties of a paragraph."""
        right = (language or self.language) in RIGHT_TO_LEFT
        return w("pPr", w("pStyle", val=self.styles[style]), w("bidi") if right else None)

    def named(self, style: str) -> Element:
        """The properties of a run that is nothing but in a style."""
        return w("rPr", w("rStyle", val=self.styles[style]))

    def run(self, style: str, language: str = "", *, right: bool = False) -> Element | None:
        """Run properties, in the order Word's schema wants them; quotation marks follow the language's face."""
        made = [
            w("rStyle", val=self.styles[style]) if style else None,
            w("rFonts", hint="eastAsia") if language in _EASTERN and not right else None,
            w("rtl") if right else None,
            self._lang(language, right=right),
        ]
        return w("rPr", *made) if any(one is not None for one in made) else None

    def _lang(self, language: str, *, right: bool) -> Element | None:
        """The language of words that are not in the brief's own."""
        if right:
            return None if self.language in RIGHT_TO_LEFT else w("lang", bidi=TAGS["ar"])
        if language in {"", self.language} or language in RIGHT_TO_LEFT:
            return None
        slot = "eastAsia" if language in _EASTERN else "val"
        return w("lang", **{slot: TAGS.get(language, language)})

    def runs(self, run: Run, start: int, ways: list[bool], language: str) -> Iterator[Element]:
        """The runs of Word's that hold the words of `run`, one for each way its words go.

        `ways` says of every sign of the paragraph which way it runs, `start` where in it the run begins.
        """
        style = _STYLES.get(run.mark, "Hyperlink" if run.link else "")
        tag = "delText" if run.mark is Mark.PROPOSED_OUT else "t"
        against = language in RIGHT_TO_LEFT
        for first, last in _even(ways, start, start + len(run.text)):
            text, right = run.text[first - start : last - start], ways[first]
            shown = _placed(text, ways, first, last) if against else text
            yield w("r", self.run(style, language, right=right), *words(shown, tag))


def ways_of(text: str, language: str) -> list[bool]:
    """Of every sign of a paragraph, whether it runs from right to left."""
    ways: list[bool] = []
    for start, end, right in stretches(text, right=language in RIGHT_TO_LEFT):
        ways += [right] * (end - start)
    return ways


def _even(ways: list[bool], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between two places that go one way."""
    first = start
    for at in range(start + 1, end):
        if ways[at] != ways[first]:
            yield first, at
            first = at
    if first < end:
        yield first, end


def _placed(text: str, ways: list[bool], first: int, last: int) -> str:
    """Words of a line from right to left with the marks that keep them where they belong, at the ends of a stretch only."""
    follows = first > 0 and not ways[first - 1]
    if ways[first]:
        return parting(text) if follows and (last < len(ways) or text[-1:].isdecimal()) else text
    shown = held(text)
    if follows:
        shown = shown.lstrip(MARK)
    if last < len(ways) and not ways[last]:
        shown = shown.rstrip(MARK)
    return shown
