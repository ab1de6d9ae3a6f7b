"""Where a document can be read by its symbol."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.terms.brief import Run
from desktop.terms.symbol import find_symbol

if TYPE_CHECKING:
    from collections.abc import Mapping


def linked(symbol: str, language: str) -> Run:
    """A symbol that leads to its document where the documents system of the body is known."""
    return Run(symbol, link=address(symbol, language))


def address(symbol: str, language: str) -> str:
    """The address of a document, "" where its body publishes no such addresses."""
    if find_symbol([symbol]) != symbol:
        return ""
    served = _served()
    pattern = next((row for head, row in served.items() if symbol.startswith(head)), "")
    return pattern.format(symbol=symbol, language=language or "en")


@cache
def _served() -> Mapping[str, str]:
    table = tomllib.loads((paths.resources() / "labels" / "addresses.toml").read_text("utf-8"))
    return {head: str(row) for head, row in table["served"].items()}
