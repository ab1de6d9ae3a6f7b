"""Words of the panel on a clause: the parts by name, and every part as rows of runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui import i18n
from desktop.views.clauses import Part, inherited
from desktop.views.following import name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from desktop.terms.clause import Addressee, Amount, Bracketed, Deadline, Reference
    from desktop.terms.provision import Provision

HEADS: Mapping[str, object] = {
    Part.ADDRESSEE: QT_TRANSLATE_NOOP("clause", "To"),
    Part.QUALIFIER: QT_TRANSLATE_NOOP("clause", "Qualified"),
    Part.CONDITION: QT_TRANSLATE_NOOP("clause", "On condition"),
    Part.DEADLINE: QT_TRANSLATE_NOOP("clause", "By when"),
    Part.REFERENCE: QT_TRANSLATE_NOOP("clause", "Refers to"),
    "amount": QT_TRANSLATE_NOOP("clause", "How much"),
    "bracket": QT_TRANSLATE_NOOP("clause", "In brackets"),
    "option": QT_TRANSLATE_NOOP("clause", "Option"),
}
_LONGEST = 160  # characters of words in brackets that are shown


@dataclass(frozen=True, slots=True)
class Item:
    """Words of the provision, and what they come to; `link` is the number of the reference, from 0."""

    words: str
    told: str = ""
    link: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One part of a clause."""

    part: str
    items: tuple[Item, ...]


def head(part: str) -> str:
    """What a part is called."""
    return _said(HEADS[part])


def rows(provision: Provision, language: str) -> Iterator[Row]:
    """What a provision in `language` says, part by part; parts it does not have are left out."""
    clause = provision.clause
    parts: tuple[tuple[str, Iterator[Item]], ...] = (
        (Part.ADDRESSEE, map(_addressee(language, above=inherited(provision)), clause.addressees)),
        (Part.QUALIFIER, map(Item, clause.qualifiers)),
        (Part.CONDITION, map(Item, clause.conditions)),
        (Part.DEADLINE, map(_deadline, clause.deadlines)),
        (Part.REFERENCE, (_reference(n, one) for n, one in enumerate(clause.references))),
        ("amount", map(_amount, clause.sums) if clause.sums else map(Item, clause.amounts)),
        ("bracket", (_bracket(provision.text, one) for one in clause.brackets)),
        ("option", map(Item, clause.options)),
    )
    for part, items in parts:
        if told := tuple(items):
            yield Row(part, told)


def _addressee(language: str, *, above: bool) -> Callable[[Addressee], Item]:
    def item(one: Addressee) -> Item:
        name = name_of(one.id, i18n.language())
        known = i18n.language() == language and one.text.casefold() in name.casefold()
        named = "" if known else name
        chapeau = _said(QT_TRANSLATE_NOOP("clause", "named by the chapeau")) if above else ""
        return Item(one.text, _joined(named, chapeau))

    return item


def _deadline(one: Deadline) -> Item:
    return Item(one.text, _joined(one.session or "", one.date or ""))


def _reference(number: int, one: Reference) -> Item:
    symbol = one.symbol if one.symbol and one.symbol not in one.text else ""
    return Item(one.text, symbol or "", number)


def _amount(one: Amount) -> Item:
    return Item(one.text, f"{one.value:,.10g} {one.unit}".strip())


def _bracket(text: str, one: Bracketed) -> Item:
    words = text[one.start : one.end]
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
    depth = _said(QT_TRANSLATE_NOOP("clause", "depth {n}")).format(n=one.depth) if one.depth > 1 else ""
    open_ = "" if one.closes else _said(QT_TRANSLATE_NOOP("clause", "closes in a later paragraph"))
    begun = "" if one.opens else _said(QT_TRANSLATE_NOOP("clause", "opened in an earlier paragraph"))
    return Item(shown, _joined(depth, begun, open_))


def _joined(*words: str) -> str:
    return " · ".join(word for word in words if word)


def _said(words: object) -> str:
    return QCoreApplication.translate("clause", str(words))
