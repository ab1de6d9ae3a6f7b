"""The proof of a redline: accepting every change gives the new text, rejecting every change the old, to the character."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop.brief.redline.sheet import CALL, canonical
from desktop.reading.word import read_word
from desktop.reading.word_numerals import own_mark_plain, superscript
from desktop.terms.block import Role
from desktop.terms.label import split_label
from desktop.terms.step import finish

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.brief.redline.sheet import Sheet
    from desktop.reading.word_revisions import Reading
    from desktop.terms.block import Block, Rows

_NOTES = {"footnote", "endnote"}
_CELL, _ROW = "\ue002", "\ue003"


@dataclass(frozen=True, slots=True)
class Said:
    """One thing a text says: a provision or a block; a `loose` one may stand in several blocks."""

    text: str
    node: str = ""
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """Everything a text says, and its notes in the order they are called."""

    text: tuple[Said, ...]
    notes: tuple[Said, ...] = ()


def of_sheet(sheet: Sheet) -> Spoken:
    """What a sheet says; a note is known by what calls it."""
    text = tuple(
        Said(of_rows(t.rows) if t.is_table else canonical(t.words()), t.node, t.loose) for t in sheet.targets
    )
    notes = tuple(
        Said(canonical(sheet.notes.get(note, "")), t.node) for t in sheet.targets for note in t.calls
    )
    return Spoken(text, notes)


def of_file(data: bytes, name: str, reading: Reading) -> Spoken:
    """What a Word file says after its tracked changes, or before them."""
    return of_blocks(finish(read_word(data, name, reading)).blocks)


def of_blocks(blocks: Iterable[Block], nodes: Sequence[str] = ()) -> Spoken:
    """What the blocks of a Word file say; `nodes` names the provision of each."""
    text: list[Said] = []
    notes: list[Said] = []
    named = list(nodes)
    for n, (block, called) in enumerate(_with_notes(blocks)):
        node = named[n] if n < len(named) else ""
        marks = [superscript(note.label) for note in called]
        text.append(Said(_canonical(block, marks), node))
        notes += [Said(canonical(note.text), node) for note in called]
    return Spoken(tuple(said for said in text if said.text), tuple(notes))


def _with_notes(blocks: Iterable[Block]) -> Iterator[tuple[Block, list[Block]]]:
    """Every block that is no note and not set aside, with the notes it calls."""
    held: list[tuple[Block, list[Block]]] = []
    for block in blocks:
        if block.role is Role.FOOTNOTE and block.style in _NOTES and held:
            held[-1][1].append(block)
        elif held and _awaits_text(held[-1][0]) and not block.rows and not split_label(block.text).text:
            held[-1] = replace(block, label=f"{held[-1][0].label} {block.label}".strip()), held[-1][1]
        elif block.role is not Role.FURNITURE:
            held.append((block, []))
    return iter(held)


def _awaits_text(block: Block) -> bool:
    """Whether a counted label stands alone on its line: its text is on the next."""
    return not block.text and not block.rows and any(sign.isalnum() for sign in block.label)


def _canonical(block: Block, marks: Sequence[str]) -> str:
    if block.rows:
        flat = _ROW.join(_CELL.join(row) for row in block.rows)
        return of_rows(tuple(tuple(row.split(_CELL)) for row in _called(flat, marks).split(_ROW)))
    return canonical(f"{block.label} {_called(block.text, marks)}")


def _called(text: str, marks: Sequence[str]) -> str:
    """`text` with `CALL` for each of the marks, in order."""
    at = 0
    for mark in marks:
        found = text.find(mark, at)
        if found >= 0:
            text = text[:found] + CALL + text[found + len(mark) :]
            at = found + 1
    return text


def of_rows(rows: Rows) -> str:
    """The rows of a table as one string; what is empty at the end of a row, and empty rows, do not print."""
    flat = (_CELL.join(_cell(cell) for cell in row).rstrip(_CELL) for row in rows)
    return _ROW.join(row for row in flat if row)


def _cell(text: str) -> str:
    return "".join("".join(own_mark_plain(f"{line.strip()} ").split()) for line in text.split("\n"))


def flaws(wanted: Spoken, found: Spoken) -> set[str]:
    """The provisions of `wanted` that `found` does not say to the character; "" where none can be named."""
    wrong = _differing(wanted.text, found.text)
    if [note.text for note in wanted.notes] != [note.text for note in found.notes]:
        wrong |= _differing(wanted.notes, found.notes)
    return wrong


def _differing(wanted: Sequence[Said], found: Sequence[Said]) -> set[str]:
    a, b = [said.text for said in wanted], [said.text for said in found]
    wrong: set[str] = set()
    for op, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op != "equal":
            wrong |= _in_stretch(wanted[a0:a1], b[b0:b1]) or _beside(wanted, a0, a1, b0, b1)
    return wrong


def _beside(wanted: Sequence[Said], *stretch: int) -> set[str]:
    """Where something too much is said with nothing wanted: what stands beside it."""
    a0, a1, b0, b1 = stretch
    if a1 > a0 or b1 == b0:
        return set()
    return {said.node for said in wanted[max(0, a0 - 1) : a0 + 1]} or {""}


def _in_stretch(wanted: Sequence[Said], found: Sequence[str]) -> set[str]:
    """What of `wanted` is not said by as many of `found` as it may take."""
    at = 0
    for n, said in enumerate(wanted):
        taken, end = "", at
        while end < len(found) and len(taken) < len(_loose(said)) and (said.loose or end == at):
            taken, end = taken + _bare(found[end]), end + 1
        if taken != _loose(said) or (not said.loose and found[at] != said.text):
            return {one.node for one in wanted[n:]}
        at = end
    return set() if at == len(found) else {one.node for one in wanted}


def _bare(text: str) -> str:
    return text.replace(_CELL, "").replace(_ROW, "")


def _loose(said: Said) -> str:
    return _bare(said.text)
