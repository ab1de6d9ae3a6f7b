"""How the library is arranged: by the body its symbols name, and by session."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.terms.dossier import TextEntry

_SESSION = re.compile(r"(?P<body>[A-Z]+(?:/[A-Z][A-Za-z]*)*)\((?P<session>\d{1,3})\)")
_BODY = re.compile(r"[A-Z]+(?:/(?!(?:RES|DEC|L|INF|CRP|NGO|PV|SR|HLS)\b)[A-Z]+(?=/|$))*")


@dataclass(frozen=True, slots=True)
class Board:
    """The texts of one session of a body; `session` is None where they name none."""

    session: int | None
    entries: tuple[TextEntry, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """The texts of one body in all languages; `name` is "" where no text names it."""

    name: str
    boards: tuple[Board, ...]


def shelves(entries: Iterable[TextEntry], language: str) -> tuple[Shelf, ...]:
    """Every body with its sessions, the latest first; bodies are named in `language` where one of their texts is in it."""
    groups: dict[str, list[TextEntry]] = defaultdict(list)
    for entry in entries:
        groups[_key(entry)].append(entry)
    names = {key: _name(group, language) or key.strip() for key, group in groups.items()}
    often = Counter(names.values())
    made = [
        Shelf(_apart(names[key], key) if often[names[key]] > 1 else names[key], _boards(group))
        for key, group in groups.items()
    ]
    return tuple(sorted(made, key=lambda shelf: (not shelf.name, shelf.name)))


def _apart(name: str, key: str) -> str:
    """A name that several bodies bear, with the symbols of this one."""
    return name if key.startswith(" ") else f"{name} · {key}"


def body_part(symbol: str) -> tuple[str, int | None]:
    """The part of a symbol that names the body, and its session where it stands in brackets: ("ICCD/COP", 14)."""
    if found := _SESSION.match(symbol):
        return found["body"], int(found["session"])
    found = _BODY.match(symbol)
    return (found[0] if found and "/" in symbol else ""), None


def _key(entry: TextEntry) -> str:
    """A text without a symbol stands with those that name the same body."""
    return body_part(entry.symbol)[0] or f" {entry.body}"


def _boards(entries: Sequence[TextEntry]) -> tuple[Board, ...]:
    boards: dict[int | None, list[TextEntry]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: (e.name, e.language, e.format)):
        boards[_session(entry)].append(entry)
    order = sorted(boards, key=lambda session: (session is None, -(session or 0)))
    return tuple(Board(session, tuple(boards[session])) for session in order)


def _session(entry: TextEntry) -> int | None:
    return entry.session if entry.session is not None else body_part(entry.symbol)[1]


def _name(entries: Sequence[TextEntry], language: str) -> str:
    """What the texts call their body, in that language first; the shortest, for a committee adds its own name."""
    named = [entry for entry in entries if entry.body]
    best = min(named, key=lambda entry: (entry.language != language, len(entry.body)), default=None)
    return best.body if best else ""
