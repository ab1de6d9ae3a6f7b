"""Options: wordings offered beside each other, as headings over paragraphs or within one paragraph."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from desktop.paths import resources
from desktop.terms.bracket import Option
from desktop.terms.label import han_value, roman_value
from desktop.terms.printed import as_printed
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ENDS = frozenset({Kind.DECISION, Kind.ANNEX, Kind.ADOPTION, Kind.ENACTING})


@dataclass(frozen=True, slots=True)
class _Words:
    """The table of how options are marked, as patterns."""

    heads: re.Pattern[str]  # a paragraph that announces an option
    inside: re.Pattern[str]  # an option announced within a paragraph
    ends: re.Pattern[str]


@cache
def _words() -> _Words:
    read = tomllib.loads((resources() / "wording" / "brackets.toml").read_text(encoding="utf-8"))["options"]
    marks = "|".join(sorted(map(re.escape, set(read["marks"])), key=len, reverse=True))
    stops = "".join(map(re.escape, read["stops"]))
    number = r"(?P<number>\d{1,2}(?:\.\d{1,2})?|[A-Za-zА-Яа-я]|[一二三四五六七八九十]{1,2}|[ivxIVX]{1,4})"
    mark = rf"(?P<label>(?:{marks})\s?{number})(?![^\W_])"
    return _Words(
        re.compile(rf"[\[{{(（［]*\s*{mark}(?:\s*$|\s*[{stops}])", re.IGNORECASE),
        re.compile(rf"(?<![^\W_]){mark}\s*[:：]", re.IGNORECASE),
        re.compile(
            rf"[\[{{(（]*\s*(?:{'|'.join(map(re.escape, read['ends']))})\s*(?:{marks})", re.IGNORECASE
        ),
    )


@dataclass
class _Open:
    """An option whose end is not known yet."""

    label: str
    group: int
    series: str
    value: int
    nodes: list[str] = field(default_factory=list)


@dataclass
class _Reading:
    """The options read so far, and those that are still open, the outer first."""

    closed: list[Option] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    groups: int = 0

    def close(self, down_to: int = 0) -> None:
        """Close the open options from the innermost down to a depth."""
        while len(self.open) > down_to:
            last = self.open.pop()
            self.closed.append(Option(last.label, last.group, tuple(last.nodes)))

    def begin(self, label: str, number: str) -> None:
        """Begin an option: the next of its series, or the first of a new group, inside what is still open."""
        series, value = _counted(number)
        depth = next((n for n, one in enumerate(self.open) if one.series == series), len(self.open))
        before = self.open[depth] if depth < len(self.open) else None
        self.close(depth)
        if before is None or value <= before.value:
            self.groups += 1
            group = self.groups
        else:
            group = before.group
        self.open.append(_Open(label, group, series, value))

    def take(self, node: Provision) -> None:
        """Count a provision to every open option."""
        for one in self.open:
            one.nodes.append(node.id)


def options(document: Document) -> tuple[Option, ...]:
    """The options of `document` in reading order."""
    reading = _Reading()
    for node in document.provisions:
        _read(node, reading)
        reading.take(node)
        if node.kind not in {Kind.MASTHEAD, Kind.CONTENTS} and not _head(node):
            reading.closed += _inside(node, reading)
    reading.close()
    order = document.order
    first = {id(one): (order[one.nodes[0]], one.span or (0, 0), -len(one.nodes)) for one in reading.closed}
    return tuple(sorted(reading.closed, key=lambda one: first[id(one)]))


def _read(node: Provision, reading: _Reading) -> None:
    head = _head(node)
    if head:
        reading.begin(head["label"].strip(), head["number"])
    elif _words().ends.match(as_printed(node)):
        reading.close(max(0, len(reading.open) - 1))
    elif node.kind in _ENDS or (node.kind is Kind.HEADING and node.label):
        reading.close()


def _head(node: Provision) -> re.Match[str] | None:
    """The mark of an option that a provision announces and that governs what follows."""
    text = f"{node.label} {node.text}".strip() if node.kind is Kind.HEADING else node.text
    found = _words().heads.match(text)
    others = len(_words().inside.findall(text)) if found else 0
    return found if others < 2 else None


def without_mark(node: Provision) -> int:
    """Where in the words of the provision that announces an option its own words begin."""
    found = _words().heads.match(node.text)
    return found.end("label") if found else 0


def _inside(node: Provision, reading: _Reading) -> Iterator[Option]:
    """The options offered within one provision."""
    text = as_printed(node)
    if ":" not in text and "：" not in text:
        return
    found = list(_words().inside.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    values: dict[str, int] = {}
    for match, end in zip(found, ends, strict=True):
        series, value = _counted(match["number"])
        if value <= values.get(series, value):
            reading.groups += 1
        values[series] = value
        span = match.start(), _closed_before(text, match.end(), end)
        words = text[match.end() : span[1]].strip()
        yield Option(match["label"].strip(), reading.groups, (node.id,), span, words)


def _closed_before(text: str, start: int, end: int) -> int:
    """Where an option within a paragraph ends: at a bracket that was opened before it, or where the next begins."""
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "[［") - (text[at] in "]］")
        if depth < 0:
            return at
    return end


def _counted(number: str) -> tuple[str, int]:
    """The series a mark counts in, and its place there."""
    if number[0].isdigit():
        whole, _, part = number.partition(".")
        return "number", int(whole) * 100 + int(part or 0)
    han, small = han_value(number), roman_value(number)
    if han is not None:
        return "han", han
    if small is not None and (len(number) > 1 or number in "ivxIVX"):
        return "roman", small
    return "letter", ord(number[0].upper())
