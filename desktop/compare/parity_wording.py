"""The weights and sentences of the lock-step, from resources/wording/parity.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.paths import resources

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Weights:
    """What speaks for two paragraphs being one, and what against."""

    same_kind: float
    like_kind: float
    same_label: float
    other_label: float
    one_label: float
    running: float
    rare_figure: float
    shared_figure: float
    lone_figure: float
    most_figures: float
    same_verb: float
    other_verb: float
    same_chapeau: float
    length: float
    base: float
    gap: float
    merger: float


@dataclass(frozen=True, slots=True)
class ParityWords:
    """The table, ready to be looked up."""

    weights: Weights
    family: Mapping[str, str]  # of a kind
    said: Mapping[str, str]
    said_four: Mapping[str, str]  # the same of the four-way check


@cache
def parity_words() -> ParityWords:
    """The table, read once."""
    read = tomllib.loads((resources() / "wording" / "parity.toml").read_text(encoding="utf-8"))
    family = {kind: name for name, row in read["kinds"].items() for kind in row}
    return ParityWords(Weights(**read["weights"]), family, read["said"], read["four_way"])
