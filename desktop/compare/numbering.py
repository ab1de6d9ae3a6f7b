"""Which number became which, and what a reference inside the text says once the numbers have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.texts import Text
from desktop.compare.wording import wording
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.compare.items import Item
    from desktop.compare.words import Word

Couple = tuple["Item", "Item"]
Numbers = dict[str, str]

_NEAR = 4  # words: so far from the number its owner may stand


def numbers(couples: Iterable[Couple]) -> Numbers:
    """The number of every operative paragraph that has another now."""
    found: Numbers = {}
    for one, other in couples:
        if one.node.kind is other.node.kind is Kind.OPERATIVE and one.label and other.label:
            found.setdefault(one.label, other.label)
    return {old: new for old, new in found.items() if old != new}


def numbers_by_home(couples: Iterable[Couple]) -> Mapping[int | None, Numbers]:
    """The same for each decision apart, by the place of the decision in the old text."""
    homes: dict[int | None, list[Couple]] = {}
    for one, other in couples:
        homes.setdefault(one.home, []).append((one, other))
    return {home: numbers(row) for home, row in homes.items()}


def renumbered(text: Text, new: Numbers) -> Text:
    """`text` with every reference to a paragraph of its own decision saying that paragraph's new number."""
    row = list(text.words)
    for at, number in references(row):
        if number in new:
            row[at] = row[at]._replace(key=new[number])
    return Text(text.text, tuple(row))


def references(row: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The words that are the number of a paragraph of the same decision."""
    keys = [word.key.casefold() for word in row]
    own = False
    for start, end in _runs(keys):
        own = own if _goes_on(keys, start) else _own(keys, start, end)
        if own:
            yield from ((at, keys[at]) for at in range(start, end) if keys[at].isdigit())


def _runs(keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where numbers of paragraphs stand: after the word for paragraph, or between 第 and 段."""
    stems = tuple(wording().paragraph_words)
    at = 0
    while at < len(keys):
        end = _run_end(keys, at + 1)
        if (keys[at].startswith(stems) and end > at + 1) or (
            keys[at] == "第" and keys[end : end + 1] == ["段"]
        ):
            yield at, end
            at = end
        at += 1


def _run_end(keys: Sequence[str], at: int) -> int:
    links = wording().number_links
    while at < len(keys) and (keys[at].isdigit() or keys[at] in links):
        at += 1
    return at


def _goes_on(keys: Sequence[str], start: int) -> bool:
    """Whether the run goes on with what stood before it: 第5段和第6段."""
    return start > 1 and keys[start - 2] == "段" and keys[start - 1] in wording().number_links


def _own(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether the paragraph is one of this decision: no other text is named beside it."""
    table = wording()
    before, after = "".join(keys[max(0, start - _NEAR) : start]), keys[end : end + _NEAR]
    if before.endswith(tuple(table.other_texts_before)):
        return before.endswith(tuple(table.own_texts))
    others = any(key.startswith(tuple(table.other_texts_after)) for key in after)
    return not others or any(key.startswith(tuple(table.own_words)) for key in after)
