"""The parts of a headline: what the clauses say first, then the edits, mere form last."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.compare.edited import Edited
from desktop.compare.fields import deadlines_changed, lost_and_gained, says_much_more
from desktop.compare.tables import as_printed
from desktop.compare.telling import adds_up_to_form, content
from desktop.compare.wording import wording
from desktop.compare.words import is_han
from desktop.terms.change import Op
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.terms.change import Comparison, Edit, Pair
    from desktop.terms.clause import Deadline
    from desktop.terms.document import Masthead
    from desktop.terms.provision import Provision

_SAYABLE = 24  # characters: a deadline no longer is told as printed
_LONG = 48  # characters of a quotation
_TOLD_WHOLE = ("verb", "qualifier", "condition")
_STOPS = " \n\t,;.:，；：、。"
_CALL = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_CALL, "0123456789")
_CALLS = re.compile(rf"[\s,{_CALL}]*[{_CALL}][\s,{_CALL}]*")
_ON_FRONT = ("symbol", "distribution", "date", "agenda_item", "submitted_by")
_SESSION = re.compile(r"(?<=[A-Z])(?=\d)")


def parts(pair: Pair, comparison: Comparison, table: Mapping[str, str]) -> list[str]:
    """What happened to the words of a pair, part by part, what says most first."""
    if pair.a is None or pair.b is None:
        return []
    one, other = comparison.a.by_id[pair.a], comparison.b.by_id[pair.b]
    if other.kind is Kind.MASTHEAD:
        return list(_of_masthead(comparison.a.masthead, comparison.b.masthead, table))
    told = _Told(pair, one, other)
    first = [*_of_clauses(told, table), *_of_deadlines(told, table)]
    edits = (told_edit(edit, table) for edit in told.left())
    return list(dict.fromkeys((*first, *edits, *_of_brackets(pair, table))))


def telling(pair: Pair, one: Provision, other: Provision) -> list[Edit]:
    """The edits of a pair that are worth a reader's time, what says most first."""
    return _Told(pair, one, other).left()


def shortened(words: str, most: int = _LONG) -> str:
    """`words` on one line, cut where it grows too long to be said."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept = line[:most] if is_han(line) else line[:most].rsplit(" ", 1)[0]
    return f"{kept}…"


class _Told:
    """A pair with what its headline has told already."""

    def __init__(self, pair: Pair, one: Provision, other: Provision) -> None:
        self.pair, self.one, self.other = pair, one, other
        self.words: list[str] = []
        self.edits: list[Edit] = []

    def left(self) -> list[Edit]:
        """The edits that are still to be told: mere form after what says more, punctuation not at all."""
        left = [e for e in self.pair.edits if e not in self.edits and not _is_in(e, self.words)]
        worded = [edit for edit in left if quoted(edit.a_text) or quoted(edit.b_text)]
        telling = [edit for edit in worded if _says_something(edit)]
        return sorted(telling if telling or self.words else worded, key=self._is_form)

    def _is_form(self, edit: Edit) -> bool:
        """Whether an edit changes only the form, calls a footnote, or puts elsewhere what left another place."""
        if _CALLS.fullmatch(edit.a_text + edit.b_text):
            return True
        gone, come = quoted(edit.a_text), quoted(edit.b_text)
        if edit.op is not Op.REPLACE and any(
            (quoted(e.a_text), quoted(e.b_text)) == (come, gone) for e in self.pair.edits
        ):
            return True
        return adds_up_to_form(Edited(as_printed(self.one), as_printed(self.other), edit))


def _of_brackets(pair: Pair, table: Mapping[str, str]) -> Iterator[str]:
    """Brackets that came or went without a word."""
    for side, key in (("b_text", "brackets_put_in"), ("a_text", "brackets_left_out")):
        said = {getattr(edit, side).strip() for edit in pair.edits}
        if any(one and set(one) <= wording().brackets for one in said):
            yield table[key]


def _says_something(edit: Edit) -> bool:
    """Whether an edit calls a footnote or does more than a particle does."""
    if _CALLS.fullmatch(edit.a_text + edit.b_text):
        return True
    return bool(content(quoted(edit.a_text)) or content(quoted(edit.b_text)))


def _of_clauses(told: _Told, table: Mapping[str, str]) -> Iterator[str]:
    """The verb, qualifiers and conditions that came, went or gave way."""
    pair = told.pair
    for field in (field for field in _TOLD_WHOLE if field in pair.meaning):
        lost, gained = lost_and_gained(told.one, told.other, field)
        if any(says_much_more(edit, words) for edit in pair.edits for words in (*lost, *gained)):
            continue
        for old, new in zip_longest(lost, gained, fillvalue=""):
            yield said(*_with_its_edit(told, old, new), table)


def _with_its_edit(told: _Told, old: str, new: str) -> tuple[str, str]:
    """A word and what it became, with what its edit says beyond it: Recalling → Taking note of."""
    told.words += [words for words in (old, new) if words]
    for edit in told.pair.edits if old and new else ():
        wider = _joined(old, edit.a_text.strip(_STOPS)), _joined(new, edit.b_text.strip(_STOPS))
        if wider[0] and wider[1]:
            told.edits.append(edit)
            return wider[0], wider[1]
    return old, new


def _joined(words: str, more: str) -> str:
    """`words` and `more` as one where the one goes on where the other ends, or holds it; else ""."""
    if words and more and (words in more or more in words):
        return max(words, more, key=len)
    at = next((n for n in range(min(len(words), len(more)), 0, -1) if words.endswith(more[:n])), 0)
    ends_word = at and (at == len(more) or not more[at].isalnum()) and not words[-at - 1].isalnum()
    return words + more[at:] if ends_word else ""


def _of_deadlines(told: _Told, table: Mapping[str, str]) -> Iterator[str]:
    if "deadline" not in told.pair.meaning:
        return
    for old, new in zip(*deadlines_changed(told.one, told.other), strict=False):
        told.words += [old.text, new.text]
        yield table["deadline"].format(old=_when(old), new=_when(new))


def _when(deadline: Deadline) -> str:
    """A deadline in few words: as printed, or COP 16."""
    if len(deadline.text) <= _SAYABLE:
        return deadline.text
    return _SESSION.sub(" ", deadline.session or "") or deadline.date or shortened(deadline.text)


def _is_in(edit: Edit, told: Sequence[str]) -> bool:
    """Whether what an edit did was told already."""
    sides = [part.strip(_STOPS) for part in (edit.a_text, edit.b_text)]
    return any(sides) and all(not part or any(part in words for words in told) for part in sides)


def quoted(text: str) -> str:
    """The words of an edit as they are said aloud: without the marks around them and the calls of footnotes in them."""
    if _CALLS.fullmatch(text):
        return text.strip(_STOPS)
    words = text.translate(dict.fromkeys(map(ord, _CALL))).strip(_STOPS)
    return words.lstrip("]］").rstrip("[［").strip(_STOPS)


def told_edit(edit: Edit, table: Mapping[str, str]) -> str:
    """An edit in words: what came, what went, what gave way to what."""
    if _CALLS.fullmatch(edit.a_text + edit.b_text):
        return _of_calls(_digits(edit.a_text), _digits(edit.b_text), table)
    return said(quoted(edit.a_text), quoted(edit.b_text), table)


def said(old: str, new: str, table: Mapping[str, str]) -> str:
    """What came, what went, what gave way to what."""
    return table[_form(old, new)].format(old=shortened(old), new=shortened(new))


def _digits(calls: str) -> str:
    return calls.translate(_DIGITS).strip(_STOPS)


def _of_calls(old: str, new: str, table: Mapping[str, str]) -> str:
    return table[f"note_{_form(old, new)}"].format(old=old, new=new)


def _form(old: str, new: str) -> str:
    return "became" if old and new else "put_in" if new else "left_out"


def _of_masthead(one: Masthead, other: Masthead, table: Mapping[str, str]) -> Iterator[str]:
    """What the first pages say otherwise, field by field: the symbol, the date, who submits it."""
    for field in _ON_FRONT:
        old, new = getattr(one, field).strip(), getattr(other, field).strip()
        if "".join(old.split()) != "".join(new.split()) and ((old and new) or field == "symbol"):
            yield said(old, new, table)
