"""Wording: what the field says in one language, from resources/wording/<language>.toml."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from desktop.paths import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("zh", "en", "fr", "es", "ru", "ar")


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the ladder of verbs: what they do, how strong that is, and how they are printed."""

    name: str
    strength: int
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """The formulas, verbs and phrases of one language."""

    language: str
    spaced: bool
    formulas: Mapping[str, re.Pattern[str]]
    verbs: tuple[Rung, ...]
    tables: Mapping[str, Mapping[str, object]]

    @property
    def cased(self) -> bool:
        """Whether a paragraph begins with a capital letter: in Russian resolutions it does not."""
        return self.language in {"en", "fr", "es"}

    def match(self, formula: str, text: str) -> re.Match[str] | None:
        """The match of the whole of `text`, brought into shape, with the formula of that name."""
        form = self.formulas.get(formula)
        return form.fullmatch(self.shape(text)) if form else None

    def opens(self, formula: str, text: str) -> re.Match[str] | None:
        """The match of that formula at the beginning of `text`, brought into shape."""
        form = self.formulas.get(formula)
        return form.match(self.shape(text)) if form else None

    def shape(self, text: str) -> str:
        """`text` as formulas expect it: one width, one kind of hyphen, one kind of space or none."""
        return _shape(text, " " if self.spaced else "")

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """The words, in small letters, that a paragraph of a preamble can begin with."""
        verbs = (form for rung in self.verbs for form in rung.forms)
        return (*self.words("preamble", "only"), *self.words("modifiers", "before"), *verbs)

    def pattern(self, table: str, row: str) -> str:
        """A regular expression of a table, "" where it has none."""
        return str(self.tables.get(table, {}).get(row, ""))

    def words(self, table: str, row: str) -> tuple[str, ...]:
        """A list of words of a table, in order."""
        found = self.tables.get(table, {}).get(row, ())
        return tuple(found) if isinstance(found, list | tuple) else ()


@lru_cache(maxsize=64)  # the same line is held against every formula in a row
def _shape(text: str, space: str) -> str:
    return space.join(unicodedata.normalize("NFKC", text).replace("\u2010", "-").split())


@cache
def wording(language: str) -> Wording:
    """The wording of `language`; English where the language is unknown."""
    known = language if language in LANGUAGES else "en"
    read = tomllib.loads((resources() / "wording" / f"{known}.toml").read_text(encoding="utf-8"))
    formulas = {name: re.compile(form) for name, form in read["formulas"].items()}
    rungs = tuple(Rung(v["class"], v["strength"], tuple(v["forms"])) for v in read["verbs"])
    tables = {name: part for name, part in read.items() if isinstance(part, dict) and name != "formulas"}
    tables["addressees"] = {"rows": tuple(read.get("addressees", ()))}
    return Wording(known, bool(read["spaced"]), formulas, rungs, tables)
