"""Which style of a template is which: by its name, by another name it bears, as other programs name it, or by our id."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.reading.word_xml import W

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.brief.ooxml.tags import Element


def styles_in(part: Element) -> Mapping[str, str]:
    """The id of every style, by its name."""
    named = ((style.find(f"{W}name"), style.get(f"{W}styleId", "")) for style in part.iter(f"{W}style"))
    return {name.get(f"{W}val", ""): ident for name, ident in named if name is not None}


def recognised(house: Mapping[str, str], part: Element) -> Iterator[tuple[str, str]]:
    """The ids that the styles of `house` have in another part, those that are there."""
    there = styles_in(part)
    folded = {name.casefold(): ident for name, ident in there.items()}
    also = dict(_also(part))
    idents = set(there.values())
    for name, ours in house.items():
        others = [folded.get(one.casefold(), "") for one in (name, *_elsewhere().get(name, "").split("|"))]
        ways = (there.get(name, ""), *others, also.get(name.casefold(), ""), ours if ours in idents else "")
        found = next(filter(None, ways), "")
        if found:
            yield name, found


def _also(part: Element) -> Iterator[tuple[str, str]]:
    """The ids of styles by the further names they bear."""
    for style in part.iter(f"{W}style"):
        for aliases in style.iter(f"{W}aliases"):
            for one in aliases.get(f"{W}val", "").split(","):
                yield one.strip().casefold(), style.get(f"{W}styleId", "")


@cache
def _elsewhere() -> Mapping[str, str]:
    """How other programs name Word's own styles."""
    names: Mapping[str, str] = tomllib.loads((paths.resources() / "word.toml").read_text("utf-8"))["names"]
    return names
