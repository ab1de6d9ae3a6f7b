"""Why two provisions are a pair, in words a reader can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.compare.items import Item
    from desktop.compare.pairing import Pairing


def reason(one: Item, other: Item, pairing: Pairing, alike: float) -> str:
    """What speaks for the pair: label, chapeau, words."""
    return ", ".join(_facts(one, other, pairing, alike))


def _facts(one: Item, other: Item, pairing: Pairing, alike: float) -> Iterator[str]:
    if one.label or other.label:
        yield (
            "same label"
            if one.label == other.label
            else f"label {one.label or 'none'} → {other.label or 'none'}"
        )
    if one.chapeau is not None and other.chapeau is not None:
        same = pairing.to_b.get(one.chapeau) == other.chapeau
        yield "same chapeau" if same else "another chapeau"
    yield "the same words" if alike == 1.0 else f"{_percent(alike)} % of the words"


def _percent(alike: float) -> int:
    """Never 100 where something differs."""
    return min(99, round(alike * 100))
