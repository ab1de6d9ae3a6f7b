"""PageImage, PagePlace, Side: what the window shows of a text, and what a comparison is asked of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: `pixels` is BGRX, 4 bytes a pixel, `stride` bytes a row."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A rectangle on a page, in shares (0-1) of its width and height from the top left; pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: a text of the dossier and, where only a part is meant, the id of its node.

    `before` asks for a Word text as it read before its tracked changes.
    """

    text: str
    node: str | None = None
    before: bool = False
