"""What keeps a Word file from opening, or tells what must not leave: rules of our own, asked of every brief written."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from desktop.brief.ooxml.tags import root
from desktop.brief.validity.parts import called, clean, spelled, tied, twice, typed
from desktop.brief.validity.text import celled, noted, numbered, ordered, struck, styled, threaded
from desktop.brief.validity.whole import (
    alone,
    closed,
    headed,
    parted,
    required,
    signed,
    spoken,
    tabled,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.brief.validity.parts import Parts, Trees

    Rule = Callable[[Parts, Trees], Iterator[str]]

_NEEDED = ("word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels")

RULES: tuple[Rule, ...] = (
    typed,
    tied,
    called,
    numbered,
    noted,
    threaded,
    celled,
    styled,
    ordered,
    struck,
    signed,
    closed,
    parted,
    headed,
    alone,
    spoken,
    tabled,
    required,
    clean,
    spelled,
)


def faults(data: bytes) -> tuple[str, ...]:
    """What is wrong with a Word file, a clause each; nothing where it is whole and clean."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            parts = {name: package.read(name) for name in names}
        trees = {name: root(part) for name, part in parts.items() if name.endswith((".xml", ".rels"))}
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        return (f"it cannot be taken apart: {error}",)
    lost = [name for name in _NEEDED if name not in trees]
    if lost:
        return tuple(f"{name} is missing" for name in lost)
    again = [f"part {name} stands in it twice" for name in twice(name.lower() for name in names)]
    return (*again, *(found for rule in RULES for found in rule(parts, trees)))
