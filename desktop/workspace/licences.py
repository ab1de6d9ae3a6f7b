"""The libraries the program stands on, with version and licence, as they are installed: for About and for the SBOM."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any

from desktop import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"\bextra\s*==")


@dataclass(frozen=True, slots=True)
class Library:
    """A library that is installed, and the licence it comes under."""

    name: str
    version: str
    licence: str


def libraries() -> tuple[Library, ...]:
    """Every library the program needs to run, and theirs, by name."""
    found: dict[str, Distribution] = {}
    _gather("chapeau", found)
    found.pop("chapeau", None)
    return tuple(library_of(found[name]) for name in sorted(found))


def library_of(installed: Distribution) -> Library:
    """What is known of one installed library."""
    name = normal(installed.name)
    return Library(
        installed.name, installed.version, str(_table().get(name) or _declared(installed) or "not declared")
    )


def normal(name: str) -> str:
    """A library's name as registries compare them."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _gather(name: str, found: dict[str, Distribution]) -> None:
    try:
        installed = distribution(name)
    except PackageNotFoundError:  # not needed on this system
        return
    found[normal(name)] = installed
    for needed in _needed(installed):
        if needed not in found:
            _gather(needed, found)


def _needed(installed: Distribution) -> Iterator[str]:
    for requirement in installed.requires or ():
        name = _NAME.match(requirement)
        if name and not _EXTRA.search(requirement):
            yield normal(name.group())


def _declared(installed: Distribution) -> str:
    """What a library says of its licence: an expression, a line, or a class of licences."""
    said: Any = installed.metadata
    line = said.get("License-Expression") or (said.get("License") or "").partition("\n")[0].strip()
    classes = [
        c.rpartition(" :: ")[2] for c in said.get_all("Classifier") or () if c.startswith("License ::")
    ]
    return str(line or ", ".join(classes))


@cache
def _table() -> dict[str, str]:
    """The licences of libraries that declare none, or several of which one was chosen."""
    table: dict[str, str] = tomllib.loads((paths.resources() / "licences.toml").read_text(encoding="utf-8"))[
        "licence"
    ]
    return table
