"""Automatic numbering, counted as Word prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.reading.word_numerals import numeral
from desktop.reading.word_symbols import symbol
from desktop.reading.word_xml import W, is_on, number, under, value

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.word_xml import Element

PLACE = re.compile(r"%([1-9])")
LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list numbers itself."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    restart: int | None = None  # restarts after this level (from 1); 0 never; None after any higher one
    of_style: str = ""  # the paragraph style that stands on this level
    legal: bool = False  # the numbers of higher levels in it are decimal whatever their own format

    @classmethod
    def of(cls, element: Element) -> Level:
        """Read a w:lvl."""
        style, pattern = value(element, "numFmt", "decimal"), value(element, "lvlText")
        if style == "bullet":
            pattern = _bullet(element, pattern)
        restart = number(element, "lvlRestart") if under(element, "lvlRestart") is not None else None
        legal = is_on(element, "isLgl") or False
        return cls(number(element, "start", 0), style, pattern, restart, value(element, "pStyle"), legal)


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list: its levels, the counters it shares with other lists of its kind, where it starts afresh."""

    kind: str
    levels: dict[int, Level]
    restarts: dict[int, int]


@dataclass
class Numbering:
    """The lists of one file and how far each has counted; ask for labels in reading order."""

    lists: dict[str, NumberedList] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, root: Element | None, list_of_style: Callable[[str], str]) -> Numbering:
        """Read the part "numbering"; `list_of_style` tells the list that a numbering style stands for."""
        if root is None:
            return cls()
        kinds = {k.get(f"{W}abstractNumId", ""): k for k in root.iter(f"{W}abstractNum")}
        nums = {n.get(f"{W}numId", ""): n for n in root.iter(f"{W}num")}
        resolve = _Kinds(kinds, nums, list_of_style)
        return cls({identity: _list(num, resolve) for identity, num in nums.items()})

    def level_of(self, identity: str, style: str) -> int:
        """The level of a list that a paragraph style stands on; the first where the list does not say."""
        found = self.lists.get(identity)
        levels = found.levels.items() if found else ()
        return next((at for at, level in levels if style and level.of_style == style), 0)

    def label(self, identity: str, level: int) -> str:
        """Count one more paragraph of a list at `level` (from 0) and give its label as printed."""
        found = self.lists.get(identity)
        if found is None:
            return ""
        counts = self.counters.setdefault(found.kind, {})
        self._count(identity, found, counts, level)
        return _printed(found, counts, level)

    def _count(self, identity: str, found: NumberedList, counts: dict[int, int], level: int) -> None:
        for skipped in set(range(level)) - set(counts):  # a level passed over on the way down counts as begun
            counts[skipped] = _start(found, skipped)
        afresh = (identity, level) not in self.started and level in found.restarts
        self.started.add((identity, level))
        counts[level] = _start(found, level) if afresh or level not in counts else counts[level] + 1
        for deeper in [at for at in counts if at > level and _restarts(found, at, level)]:
            del counts[deeper]


@dataclass(frozen=True, slots=True)
class _Kinds:
    """Finds the levels of a kind of list, through the style that a kind may stand for."""

    kinds: dict[str, Element]
    nums: dict[str, Element]
    list_of_style: Callable[[str], str]

    def resolve(self, kind: str, hops: int = 3) -> tuple[str, Element | None]:
        """The id and element of the kind that `kind` stands for, at most `hops` styles away."""
        element = self.kinds.get(kind)
        style = value(element, "numStyleLink")
        num = self.nums.get(self.list_of_style(style)) if style and hops else None
        return (kind, element) if num is None else self.resolve(value(num, "abstractNumId"), hops - 1)


def _list(num: Element, kinds: _Kinds) -> NumberedList:
    kind, element = kinds.resolve(value(num, "abstractNumId"))
    levels = {} if element is None else _levels(element)
    restarts: dict[int, int] = {}
    for override in num.iter(f"{W}lvlOverride"):
        at = _at(override)
        levels |= _levels(override)
        if under(override, "startOverride") is not None:
            restarts[at] = number(override, "startOverride")
    return NumberedList(kind, levels, restarts)


def _levels(element: Element) -> dict[int, Level]:
    return {_at(level): Level.of(level) for level in element.findall(f"{W}lvl")}


def _at(element: Element) -> int:
    text = element.get(f"{W}ilvl", "0")
    return int(text) if text.isdecimal() else 0


def _start(found: NumberedList, level: int) -> int:
    return found.restarts.get(level, found.levels.get(level, Level()).start)


def _restarts(found: NumberedList, deeper: int, level: int) -> bool:
    restart = found.levels.get(deeper, Level()).restart
    return restart is None or level < restart


def _printed(found: NumberedList, counts: dict[int, int], level: int) -> str:
    shape = found.levels.get(level)
    if shape is None or (shape.style == "none" and "%" not in shape.pattern):
        return shape.pattern.strip() if shape else ""
    if shape.style == "bullet":
        return shape.pattern

    def place(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        count = counts.get(at, _start(found, at))
        own = found.levels.get(at, Level()).style
        return numeral(count, "decimal" if shape.legal and own != "none" else own)

    return PLACE.sub(place, shape.pattern).strip()


def _bullet(element: Element, pattern: str) -> str:
    fonts = under(element, "rPr/rFonts")
    font = "" if fonts is None else fonts.get(f"{W}ascii", "") or fonts.get(f"{W}hAnsi", "")
    return "".join(symbol(letter, font) for letter in pattern).strip() or "•" * bool(pattern.strip())
