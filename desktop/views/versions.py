"""Version, and which texts of a dossier are versions of one text, in time or in language."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from desktop.terms.dossier import TextEntry

_DRAFT = re.compile(r"/(?:L|CRP|WP)\.\d", re.IGNORECASE)  # limited and conference-room papers
_LATER = re.compile(r"/(?:Rev|Corr)\.\d.*$", re.IGNORECASE)  # of a text issued anew
_ADDED = re.compile(r"/Add\.\d.*$", re.IGNORECASE)  # of another text that belongs to it
_DIGITS = re.compile(r"(\d+)")
_ALIKE = 88  # per cent of a title: a word more or less
_ORDER = ("en", "zh", "fr", "es", "ru", "ar")  # where nothing else says which language comes first
MOST = 4  # languages that find room beside each other


@dataclass(frozen=True, slots=True)
class Version:
    """A text of the dossier or, where it holds several, the number of one decision in it."""

    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """A version with what its masthead says of it."""

    version: Version
    entry: TextEntry
    title: str

    @property
    def age(self) -> tuple[bool, list[tuple[int, str]]]:
        """Drafts first, then by the numbers of their symbols."""
        return not is_draft(self.entry), _natural(self.entry.symbol)


def is_draft(entry: TextEntry) -> bool:
    """Whether a symbol is that of a draft."""
    return _DRAFT.search(entry.symbol) is not None


def version_of(entry: TextEntry, node: str | None) -> Version:
    """The version a text is, or that of the decision at `node` where it holds several."""
    numbers = (number for number, _ in entry.parts) if node and len(entry.parts) > 1 else ()
    return Version(entry.id, next((n for n in numbers if n.partition("/")[0] == node), ""))


def drafts_like(entries: Iterable[TextEntry], version: Version) -> tuple[Version, ...]:
    """The versions of one text in one language, oldest first: the same title, or the same symbol but for its revision."""
    known = list(_known(entries))
    ours = _found(known, version)
    if ours is None:
        return ()
    here = [one for one in known if one.entry.language == ours.entry.language]
    first = [one for one in here if _is_one(one, ours)]
    near = [one for one in here if any(_is_one(one, other) for other in (ours, *first))]
    return tuple(one.version for one in sorted(_once(near, ours), key=lambda one: one.age))


def in_time(entries: Iterable[TextEntry], versions: Sequence[Version]) -> tuple[Version, ...]:
    """The versions in the order they were likely issued; what is not known comes last."""
    ages = {one.version: one.age for one in _known(entries)}
    known = sorted((one for one in versions if one in ages), key=lambda one: ages[one])
    return (*known, *(one for one in versions if one not in ages))


def languages_like(entries: Iterable[TextEntry], version: Version) -> tuple[Version, ...]:
    """The same text in other languages, the likeliest original first: the same symbol and decision."""
    known = list(_known(entries))
    ours = _found(known, version)
    if ours is None:
        return ()
    best: dict[str, _Known] = {ours.entry.language: ours}
    for one in known:
        if ours.entry.symbol and one.entry.symbol == ours.entry.symbol and one.version.part == version.part:
            best.setdefault(one.entry.language, one)
    wanted = sorted(
        best, key=lambda language: (language != "en", language != ours.entry.language, _rank(language))
    )
    return tuple(best[language].version for language in wanted[:MOST])


def four_like(entries: Sequence[TextEntry], version: Version) -> tuple[Version, ...]:
    """Draft and final of the original, then of the translation, as far as they are there."""
    symbols = {entry.id: entry.symbol for entry in entries}
    chains = [drafts_like(entries, one) for one in languages_like(entries, version)]
    long = [chain for chain in chains if len(chain) > 1][:2]
    if len(long) < 2:
        return ()
    both = {symbols[one.text] for one in long[0][:-1]} & {symbols[one.text] for one in long[1][:-1]}
    return tuple(one for chain in long for one in (_draft_of(chain, both, symbols), chain[-1]))


def _draft_of(chain: Sequence[Version], both: set[str], symbols: Mapping[str, str]) -> Version:
    """The last draft that stands in both languages, or else the last."""
    return next((one for one in reversed(chain[:-1]) if symbols[one.text] in both), chain[-2])


def _known(entries: Iterable[TextEntry]) -> Iterator[_Known]:
    for entry in entries:
        if len(entry.parts) > 1:
            for number, title in entry.parts:
                yield _Known(Version(entry.id, number), entry, _folded(title))
        else:
            title = entry.parts[0][1] if entry.parts else entry.title
            yield _Known(Version(entry.id), entry, _folded(title or entry.title))


def _found(known: Iterable[_Known], version: Version) -> _Known | None:
    return next((one for one in known if one.version == version), None)


def _is_one(one: _Known, ours: _Known) -> bool:
    if one.version == ours.version:
        return True
    stems = _stem(one.entry.symbol), _stem(ours.entry.symbol)
    if stems[0] and stems[0] == stems[1] and not (one.version.part or ours.version.part):
        return True
    if stems[0] != stems[1] and _ADDED.sub("", stems[0]) == _ADDED.sub("", stems[1]) and any(stems):
        return False  # two addenda, or a text and its addendum
    return _likeness(one, ours) > 0


def _likeness(one: _Known, ours: _Known) -> float:
    return fuzz.ratio(one.title, ours.title, score_cutoff=_ALIKE) if ours.title else 0.0


def _once(near: Iterable[_Known], ours: _Known) -> Iterable[_Known]:
    """One file of every symbol, and of a text of several decisions the likeliest: what is in hand comes first."""
    best: dict[str, _Known] = {ours.entry.symbol or ours.entry.id: ours}
    for one in sorted(near, key=lambda one: -_likeness(one, ours)):
        best.setdefault(one.entry.symbol or one.entry.id, one)
    return best.values()


def _stem(symbol: str) -> str:
    return _LATER.sub("", symbol)


def _rank(language: str) -> int:
    return _ORDER.index(language) if language in _ORDER else len(_ORDER)


def _natural(symbol: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in _DIGITS.split(symbol)]


def _folded(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())
