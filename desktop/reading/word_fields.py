"""What Word keeps twice or does not print: field instructions, the second form of a drawing, hidden words."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as made
from typing import TYPE_CHECKING

from desktop.reading.word_revisions import remove, unwrap
from desktop.reading.word_xml import MC, W

if TYPE_CHECKING:
    from desktop.reading.word_xml import Element


@dataclass(slots=True)
class _Field:
    """A field whose end has not come yet."""

    instruction: list[Element] = made(default_factory=list)
    printing: bool = False  # its separator has come: what follows is its result


def keep_what_prints(root: Element) -> None:
    """Leave one form of every drawing and only the result of every field, in place."""
    _choose_one_form(root)
    _drop_instructions(root)


def _choose_one_form(root: Element) -> None:
    for both in list(root.iter(f"{MC}AlternateContent")):
        forms = [*both.findall(f"{MC}Choice"), *both.findall(f"{MC}Fallback")]
        chosen = next((form for form in forms if _has_words(form)), forms[0] if forms else None)
        for form in list(both):
            if form is chosen:
                unwrap(form)
            else:
                both.remove(form)
        unwrap(both)


def _has_words(form: Element) -> bool:
    return any((text.text or "").strip() for text in form.iter(f"{W}t"))


def _drop_instructions(root: Element) -> None:
    """A field that never ends hides nothing: better an instruction too many than a word too few."""
    still_open: list[_Field] = []
    doomed: list[Element] = list(root.iter(f"{W}instrText"))
    for element in root.iter(f"{W}fldChar", f"{W}t", f"{W}tab", f"{W}sym", f"{W}br"):
        if element.tag == f"{W}fldChar":
            doomed += _turn(still_open, element.get(f"{W}fldCharType", ""))
            continue
        for unseparated in (field for field in still_open if not field.printing):
            unseparated.instruction.append(element)
    for element in doomed:
        remove(element)


def _turn(still_open: list[_Field], kind: str) -> list[Element]:
    """Follow one field character; at a field's end, its instruction is what must go."""
    if kind == "begin":
        still_open.append(_Field())
    elif kind == "separate" and still_open:
        still_open[-1].printing = True
    elif kind == "end" and still_open:
        return still_open.pop().instruction
    return []
