"""What a document prints, provision by provision: the words a redline starts from and must come to."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.compare.tables import as_printed
from desktop.reading.word_numerals import own_mark_plain
from desktop.terms.label import split_label
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.terms.block import Rows
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision, Table

# Characters for private use stand for what is no character in Word: the end of a paragraph, the call of a note.
PILCROW, CALL = "\ue000", "\ue001"
_CALLS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_UNSEEN = dict.fromkeys((0x00AD, 0x200B))
_BY_LINES = frozenset({Kind.MASTHEAD, Kind.CONTENTS})
_MANY_LINES = frozenset(
    {
        *_BY_LINES,
        Kind.DECISION,
        Kind.ANNEX,
        Kind.HEADING,
        Kind.SUMMARY,
        Kind.ADOPTION,
        Kind.TABLE,
        Kind.DOCUMENT,
    }
)


@dataclass(frozen=True, slots=True)
class Target:
    """One provision as it is to be printed, or a table's caption, or its rows; `CALL` stands for each note called."""

    node: str
    kind: Kind
    label: str = ""
    lines: tuple[str, ...] = ()  # without the label
    rows: Rows = ()
    header_rows: int = 0
    level: int = 0
    calls: tuple[str, ...] = ()  # the notes called, by id, in order

    @property
    def loose(self) -> bool:
        """Whether its lines may stand in several paragraphs."""
        return self.kind in _MANY_LINES

    @property
    def by_lines(self) -> bool:
        """Whether each of its lines is a thing of its own."""
        return self.kind in _BY_LINES

    @property
    def is_table(self) -> bool:
        """Whether it is the rows of a table."""
        return bool(self.rows)

    def words(self, *, labelled: bool = True) -> str:
        """Its words as one string, with its label or without."""
        lines = "\n".join(self.lines)
        return f"{self.label}{_gap(self)}{lines}" if labelled and self.label else lines


@dataclass(frozen=True)
class Sheet:
    """Everything a document prints, in reading order, and the notes it calls."""

    targets: tuple[Target, ...]
    notes: Mapping[str, str] = field(
        default_factory=dict
    )  # the words of every note that is called, by its id
    language: str = ""


def sheet(document: Document) -> Sheet:
    """The sheet of `document`."""
    called = _called(document)
    ties = {note: place for place, notes in called.items() for note, _ in notes.values()}
    targets = [
        target
        for node in document.provisions
        if node.id not in ties and node.kind is not Kind.SEPARATOR
        for target in _targets(node, called.get(node.id, {}))
    ]
    notes = {note: document.by_id[note].text for note in ties}
    return Sheet(tuple(targets), notes, document.language)


Called = dict[int, tuple[str, int]]  # offset of a call in the printed text: the note's id, the call's length


def _called(document: Document) -> dict[str, Called]:
    """Where in each provision which notes are called: the first call of a mark is that of the first note that bears it."""
    waiting: dict[tuple[str, str], list[str]] = {}
    for scope, node in _scoped(document):
        if node.kind is Kind.FOOTNOTE:
            waiting.setdefault((scope, node.label), []).append(node.id)
    found: dict[str, Called] = {}
    for scope, node in _scoped(document) if waiting else ():
        if node.kind is not Kind.FOOTNOTE:
            for match in _CALLS.finditer(as_printed(node)):
                notes = waiting.get((scope, match[0]))
                if notes:
                    found.setdefault(node.id, {})[match.start()] = notes.pop(0), len(match[0])
    return found


def _scoped(document: Document) -> Iterator[tuple[str, Provision]]:
    """Every provision with the decision it stands in."""
    scope = ""
    for node in document.provisions:
        scope = node.id if node.kind is Kind.DECISION else scope
        yield scope, node


def _targets(node: Provision, called: Called) -> Iterator[Target]:
    printed = _with_calls(as_printed(node), called)
    calls = tuple(note for _, (note, _) in sorted(called.items()))
    level = node.level or 0
    if node.kind in _BY_LINES or node.table is None:
        yield from _kept(Target(node.id, node.kind, node.label, _lines(printed), level=level, calls=calls))
    else:
        yield from _of_table(node, node.table, printed, calls)


def _of_table(node: Provision, table: Table, printed: str, calls: tuple[str, ...]) -> Iterator[Target]:
    caption, rest = printed, printed
    if table.caption:
        size = table.caption.count("\n") + 1
        pieces = printed.split("\n")
        caption, rest = "\n".join(pieces[:size]), "\n".join(pieces[size:])
        first = caption.count(CALL)
        yield from _kept(Target(node.id, node.kind, node.label, _lines(caption), calls=calls[:first]))
        calls = calls[first:]
    elif node.label:
        yield Target(node.id, node.kind, node.label)
    rows = _cut(rest, (*table.header, *table.rows))
    if any(any(row) for row in rows):
        yield Target(node.id, node.kind, rows=rows, header_rows=len(table.header), calls=calls)


def _cut(text: str, shape: Rows) -> Rows:
    """`text` cut into cells as `shape` has them: a cell may hold lines of its own."""
    rows, at = [], 0
    for row in shape:
        cells = []
        for cell in row:
            end = at
            for sign in cell:
                end = _past(text, end, sign)
            cells.append(text[at:end])
            at = end + 1
        rows.append(tuple(cells))
    return tuple(rows)


def _past(text: str, at: int, sign: str) -> int:
    """The place after `sign`; of a call of several digits only the first stands in `text`."""
    if at < len(text) and (text[at] == sign or text[at] == CALL):
        return at + 1
    return at


def _with_calls(text: str, called: Called) -> str:
    for at, (_, length) in sorted(called.items(), reverse=True):
        text = text[:at] + CALL + text[at + length :]
    return text


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line.strip())


def _kept(target: Target) -> Iterator[Target]:
    if target.label or target.lines:
        yield target


def _gap(target: Target) -> str:
    return "\n" if target.kind in {Kind.DECISION, Kind.ANNEX, *_BY_LINES, Kind.SUMMARY} else "\t"


def canonical(text: str) -> str:
    """`text` without white space and with the bracket that may stand before a label after it."""
    found = split_label(own_mark_plain(f"{text.strip()} "))
    return "".join(f"{found.text}{found.rest}".translate(_UNSEEN).split())
