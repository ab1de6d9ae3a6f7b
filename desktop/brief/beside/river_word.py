"""A river as a Word file: its versions in columns on wide pages, what came and went marked, and the lineage beside them."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.brief.beside.cover import dated, subtitle
from desktop.brief.beside.river import Course
from desktop.brief.runs import cell, heads, para, quiet
from desktop.brief.word import word_bytes
from desktop.compare.headlines import shortened
from desktop.terms.annotation import Tier
from desktop.terms.brief import Brief, Grid, Mark, Para, Run, Section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.brief import Cell
    from desktop.terms.lineage import Phrase, River, RiverRow

_LINEAGE = 0.7  # the width of its column, where that of a version is 1
_MOST, _LONG = 6, 60  # phrases of a row that are told, characters of one


def river_word(river: River, files: Sequence[str], language: str = "") -> bytes:
    """The Word file of a river; `files` names its versions where they bear no symbol."""
    return word_bytes(river_brief(Course.of(river, files, language)))


def river_brief(course: Course) -> Brief:
    """The river as a brief: what the versions are, what changed at each step, and the table of all of them."""
    own, newest = course.labels, course.places[-1]
    return Brief(
        title=newest.title if course.river.documents[-1].decisions() else course.names[-1],
        subtitle=subtitle(newest),
        facts=tuple(_facts(course)),
        sections=(
            Section(own("river.steps"), tuple(para(step) for step in course.steps())),
            Section(own("river.rows"), (para(own("river.marks"), style="Small"), grid(course))),
        ),
        language=own.language,
        tier=Tier.PUBLIC,
        named=own("river.kind"),
        wide=True,
    )


def _facts(course: Course) -> Iterator[tuple[str, str]]:
    for n, (name, document) in enumerate(zip(course.names, course.river.documents, strict=True), 1):
        yield course.labels("river.version", n=n), dated(name, document, course.labels)


def grid(course: Course, *, brief: bool = False) -> Grid:
    """All versions in columns, what they share in one cell, and the lineage beside them.

    A `brief` one names in a line what stayed the same in all of them, and says no phrase again that is marked.
    """
    head = heads(*course.names, course.labels("river.lineage"))
    rows: list[tuple[Cell, ...]] = []
    spans: list[tuple[int, ...]] = []
    for stays, found in groupby(course.river.rows, lambda row: brief and course.stays(row)):
        told = tuple(found)
        rows += [_stayed(course, told)] if stays else [_row(course, row, brief=brief) for row in told]
        spans += [(len(head),)] if stays else [(*map(len, course.stretches(row)), 1) for row in told]
    widths = (*(1.0 for _ in course.names), _LINEAGE)
    return Grid((head, *rows), 1, widths, ((1,) * len(head), *spans))


def _stayed(course: Course, rows: Sequence[RiverRow]) -> tuple[Cell, ...]:
    """A line for what stayed the same."""
    first, last = course.place(rows[0]), course.place(rows[-1])
    places = first if first == last else f"{first} {'–' if len(rows) == 2 else '…'} {last}"
    return (cell(quiet(course.labels("river.same", places=places))),)


def _row(course: Course, row: RiverRow, *, brief: bool) -> tuple[Cell, ...]:
    """A cell for versions that say the same, and the lineage."""
    versions = (_versions(course, row, stretch) for stretch in course.stretches(row))
    lineage = _in_short(course, row) if brief else _lineage(course, row)
    return (*versions, tuple(lineage) or cell(""))


def _in_short(course: Course, row: RiverRow) -> Iterator[Para]:
    """With which versions the provision was reworded, moved, dropped."""
    colon, found = course.labels("list.colon"), dict[str, list[str]]()
    for n, change in enumerate(row.changes):
        if change is not None and change.value != "unchanged":
            found.setdefault(change.value, []).append(f"{course.names[n + 1]}{_relabelled(course, row, n)}")
    for kind, names in found.items():
        said = f"{colon}{course.labels('list.comma').join(names)}"
        yield _small(Run(course.labels(f"change.{kind}"), Mark.STRONG), Run(said))


def _versions(course: Course, row: RiverRow, stretch: range) -> Cell:
    said = course.said(row, stretch)
    language = course.river.documents[stretch[-1]].language
    return cell(*said, language=language) if said else cell(quiet(course.labels("changes.nothing")))


def _lineage(course: Course, row: RiverRow) -> Iterator[Para]:
    """What became of the provision at each step, and the phrases that came and went."""
    colon = course.labels("list.colon")
    for n, change in enumerate(row.changes):
        if change is not None and change.value != "unchanged":
            what = f"{colon}{course.labels(f'change.{change.value}').lower()}{_relabelled(course, row, n)}"
            yield _small(Run(course.names[n + 1], Mark.STRONG), Run(what))
    for version in range(row.first + 1, len(row.nodes)):
        left = [phrase for phrase in course.left(row) if phrase.until == version]
        came = [phrase for phrase in course.came(row) if phrase.since == version]
        for key, phrases, mark in (("left", left, Mark.DELETED), ("came", came, Mark.INSERTED)):
            if phrases:
                told = course.labels(f"river.{key}", version=course.names[version])
                yield _small(quiet(f"{told}{colon}"), *_phrases(course, phrases, mark))


def _relabelled(course: Course, row: RiverRow, step: int) -> str:
    """The old number and the new one, where they differ."""
    one, other = course.provision(row, step), course.provision(row, step + 1)
    if one is None or other is None or one.label == other.label:
        return ""
    none = course.labels("changes.nothing")
    a, b = (unicodedata.normalize("NFKC", side.label).strip(" .") or none for side in (one, other))
    labels = course.labels("changes.number", a=a, b=b)
    return course.labels("changes.direction", words=labels)


def _phrases(course: Course, phrases: Sequence[Phrase], mark: Mark) -> Iterator[Run]:
    for n, phrase in enumerate(phrases[:_MOST]):
        yield Run(course.labels("list.semicolon") if n else "")
        yield Run(shortened(phrase.text, _LONG), mark)
    if len(phrases) > _MOST:
        yield quiet(f"{course.labels('list.comma')}{course.labels('river.more', n=len(phrases) - _MOST)}")


def _small(*runs: Run) -> Para:
    return para(*runs, style="Table Text")
