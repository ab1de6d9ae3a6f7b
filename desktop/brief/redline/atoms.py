"""A Word paragraph letter by letter: what it prints, and the element that prints it."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.brief.ooxml.tags import w
from desktop.brief.redline.sheet import CALL
from desktop.reading.word_numerals import superscript
from desktop.reading.word_text import PRINTED, RAISED, What
from desktop.reading.word_xml import MATH, W

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.ooxml.tags import Element
    from desktop.reading.word_styles import Styles

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CLOSED = {f"{W}pPr", f"{W}txbxContent", f"{W}drawing", f"{W}pict", f"{W}object"}
_FORMULAS = {f"{MATH}oMath", f"{MATH}oMathPara"}
_NO_LOOK = {W + name for name in ("vertAlign", "vanish", "rPrChange", "ins", "del", "moveFrom", "moveTo")}


@dataclass(frozen=True, slots=True)
class Atom:
    """The least that can be marked: a letter of a w:t, or a whole element; `run` is what can be wrapped."""

    text: str
    run: Element
    child: Element
    at: int = -1  # the place of the letter in its w:t
    note: str = ""  # of a call: the kind and the id of the note


def runs(container: Element) -> Iterator[Element]:
    """The runs and formulas of a paragraph, through links and content controls; text boxes are texts of their own."""
    for child in container:
        if child.tag == f"{W}r" or child.tag in _FORMULAS:
            yield child
        elif child.tag not in _CLOSED:
            yield from runs(child)


def atoms(paragraph: Element, styles: Styles) -> Iterator[Atom]:
    """Everything a paragraph prints, in order."""
    for run in runs(paragraph):
        if run.tag in _FORMULAS:
            text = "".join(letters.text or "" for letters in run.iter(f"{MATH}t"))
            yield from (Atom(text, run, run),) if text else ()
        elif not styles.is_hidden(run):
            yield from _of_run(run, styles)


def _of_run(run: Element, styles: Styles) -> Iterator[Atom]:
    raised = styles.is_raised(run)
    for child in run:
        read = PRINTED.get(str(child.tag))
        for piece in read(child, styles) if read else ():
            if piece.what is What.CALL:
                kind = str(child.tag).removeprefix(W).removesuffix("Reference")
                yield Atom(CALL, run, child, note=f"{kind}:{child.get(f'{W}id', '')}")
            elif piece.what is What.WORDS:
                yield from _letters(run, child, _raised(piece.text) if raised else piece.text)


def _raised(text: str) -> str:
    return superscript(text) if RAISED.fullmatch(text.strip()) else text


def _letters(run: Element, child: Element, text: str) -> Iterator[Atom]:
    own = child.text or ""
    if child.tag == f"{W}t" and len(own) == len(text):
        yield from (Atom(sign, run, child, at) for at, sign in enumerate(text))
    elif child.tag == f"{W}t":  # some signs of it do not print
        printing = [at for at, sign in enumerate(own) if sign not in "\u00ad\u200b"]
        yield from (Atom(sign, run, child, at) for sign, at in zip(text, printing, strict=False))
    elif text:
        yield Atom(text, run, child)


def split_before(atom: Atom) -> None:
    """Part the run of `atom` so that `atom` and what follows it stand in a run of their own, which comes after.

    The run and child that `atom` names keep what comes before it.
    """
    rest = w("r")
    look = atom.run.find(f"{W}rPr")
    if look is not None:
        rest.append(deepcopy(look))
    tail = list(atom.run)[list(atom.run).index(atom.child) :]
    if atom.at > 0:
        rest.append(_letters_of((atom.child.text or "")[atom.at :]))
        atom.child.text = (atom.child.text or "")[: atom.at]
        atom.child.set(SPACE, "preserve")
        tail = tail[1:]
    for child in tail:
        rest.append(child)
    atom.run.addnext(rest)


def split_after(atom: Atom) -> None:
    """Part the run of `atom` so that what follows it stands in a run of its own, if anything does."""
    after = atom.child.getnext()
    if 0 <= atom.at < len(atom.child.text or "") - 1:
        split_before(replace(atom, at=atom.at + 1))
    elif after is not None:
        split_before(replace(atom, child=after, at=-1))


def _letters_of(text: str) -> Element:
    made = w("t")
    made.text = text
    made.set(SPACE, "preserve")
    return made


def is_first(atom: Atom) -> bool:
    """Whether nothing stands before `atom` in its run."""
    if atom.run.tag in _FORMULAS:
        return True
    before = atom.child.getprevious()
    return atom.at <= 0 and (before is None or before.tag == f"{W}rPr")


def look_of(run: Element | None) -> Element | None:
    """The look of a run for words put beside it: not raised, not hidden, of no note's call."""
    found = None if run is None else run.find(f"{W}rPr")
    if found is None:
        return None
    look = deepcopy(found)
    raised = look.find(f"{W}vertAlign") is not None
    for child in list(look):
        if child.tag in _NO_LOOK or (child.tag == f"{W}rStyle" and (raised or _is_call(run))):
            look.remove(child)
    return look if len(look) else None


def _is_call(run: Element | None) -> bool:
    called = {f"{W}footnoteReference", f"{W}endnoteReference", f"{W}footnoteRef", f"{W}endnoteRef"}
    return run is not None and any(child.tag in called for child in run)
