"""Paragraphs of which Word prints only a number: they go with the words they number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.redline.atoms import atoms
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.reading.word_styles import Styles

_FLOWING = (f"{W}p", f"{W}tbl", f"{W}sdt")


def bare_numbers(body: Element, styles: Styles) -> Mapping[Element, Sequence[Element]]:
    """By what is next printed after them: the paragraphs of a text that print nothing but their number."""
    found: dict[Element, list[Element]] = {}
    for paragraph in body.iter(f"{W}p"):
        if styles.numbering(paragraph) is not None and _is_silent(paragraph, styles):
            following = next(_printing_after(paragraph, styles), None)
            if following is not None:
                found.setdefault(following, []).append(paragraph)
    return found


def _printing_after(paragraph: Element, styles: Styles) -> Iterator[Element]:
    for after in paragraph.itersiblings(*_FLOWING):
        if after.tag != f"{W}p" or not _is_silent(after, styles):
            yield after


def _is_silent(paragraph: Element, styles: Styles) -> bool:
    return not any(atom.text.strip() for atom in atoms(paragraph, styles))
