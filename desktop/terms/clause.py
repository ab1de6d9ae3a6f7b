"""Clause and its parts: what a provision says, to whom, by when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who is addressed: the words as printed and the identity behind them ("" where none is known)."""

    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: the words as printed, the session they resolve to and, where known, the date (ISO)."""

    text: str
    session: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What is cited: the words as printed, the symbol they resolve to, and the paragraph in it."""

    text: str
    symbol: str | None = None
    paragraph: str | None = None


@dataclass(frozen=True, slots=True)
class Clause:
    """What one provision says. All texts are as printed."""

    verb: str = ""
    verb_class: str = ""  # the row of the ladder the verb stands on, e.g. "requests"
    strength: int | None = None
    addressees: tuple[Addressee, ...] = ()
    qualifiers: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    references: tuple[Reference, ...] = ()
    amounts: tuple[str, ...] = ()


NO_CLAUSE = Clause()
