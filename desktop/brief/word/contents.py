"""The headings of a brief: their numbers, their bookmarks, and the contents that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import instruction, w
from desktop.terms.brief import Para, Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.brief.ooxml.tags import Element
    from desktop.brief.word.lines import Lines
    from desktop.terms.brief import Section

_LONG = 8  # headings: from here on a table of contents helps
_DEEPEST = 2  # level that is listed
_MANY = 60  # headings: from here on only those of the first level are listed


def heading(lines: Lines, section: Section, place: int) -> Element:
    """The heading of the section at `place`, from 1, with the bookmark that contents lead to."""
    made = lines.plain(section.title, f"heading {min(section.level, 3)}")
    number = lines.number()
    made.insert(1, w("bookmarkStart", id=number, name=_bookmark(place)))
    made.append(w("bookmarkEnd", id=number))
    return made


def contents(lines: Lines, sections: Sequence[Section], title: str, *, numbered: bool) -> Iterator[Element]:
    """The headings of a long brief as a field with links, right before Word has looked; nothing in a short one."""
    entries = listed(sections)
    if not entries:
        return
    yield lines.plain(title, "Lead")
    counted = list(numbers(sections))
    for n, section in entries:
        made = w("p", lines.looks.paragraph(f"toc {section.level}"))
        if n == entries[0][0]:
            made.extend(_begun(_deepest(sections)))
        shown = f"{counted[n - 1]}\t{section.title}" if numbered else section.title
        made.append(w("hyperlink", *lines.runs(Para((Run(shown),))), anchor=_bookmark(n), history=1))
        if n == entries[-1][0]:
            made.append(w("r", w("fldChar", fldCharType="end")))
        yield made


def listed(sections: Sequence[Section]) -> list[tuple[int, Section]]:
    """The sections that contents list, with their places from 1; none of a short brief."""
    if len(sections) < _LONG:
        return []
    deepest = _deepest(sections)
    return [(n, section) for n, section in enumerate(sections, 1) if section.level <= deepest]


def _deepest(sections: Sequence[Section]) -> int:
    return 1 if len(sections) > _MANY else _DEEPEST


def _bookmark(place: int) -> str:
    return f"_Toc{place:04}"


def numbers(sections: Sequence[Section]) -> Iterator[str]:
    """The number of every heading as Word counts them."""
    counts = [0, 0, 0]
    for section in sections:
        level = min(section.level, 3)
        counts[level - 1] += 1
        counts[level:] = [0] * (3 - level)
        yield ".".join(str(count) for count in counts[:level]) + ("." if level == 1 else "")


def _begun(deepest: int) -> list[Element]:
    """The runs that open a field whose result spans the paragraphs that follow."""
    told = instruction(f'TOC \\o "1-{deepest}" \\n \\h')
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", told),
        w("r", w("fldChar", fldCharType="separate")),
    ]
