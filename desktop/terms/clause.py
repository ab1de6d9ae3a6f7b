"""Clause and its parts: what a provision says, to whom, by when, if what."""

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
    """What is cited: the words as printed, the symbol they resolve to, the paragraph in it, and the provision.

    `node` is the id of the provision of the same document that is meant, None where it is another text's.
    """

    text: str
    symbol: str | None = None
    paragraph: str | None = None
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """A fork: what holds if the condition is met and, where it is said, what holds otherwise."""

    condition: str
    consequence: str
    otherwise: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """How much: the words as printed, the number, and what it counts (a currency's code, or %)."""

    text: str
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Bracketed:
    """The part of a provision's words that stands in square brackets, from `start` to `end`, the marks included."""

    start: int
    end: int
    depth: int  # 1 where no other bracket is around it
    opens: bool = True  # False where it began in an earlier provision
    closes: bool = True  # False where it ends in a later one


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
    branches: tuple[Branch, ...] = ()
    sums: tuple[Amount, ...] = ()  # the amounts, counted
    brackets: tuple[Bracketed, ...] = ()
    options: tuple[str, ...] = ()  # the marks of the options it stands in, the outer first


NO_CLAUSE = Clause()
