"""Blocks → documents and decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.block import Source
    from desktop.terms.document import Document


def structure(source: Source) -> Document:
    """The tree that the blocks of `source` spell out, or the one that the file gives itself.

    Never fails: a doubt is a finding. Every word of every block that is no furniture stands in exactly one provision,
    in order.
    """
    from desktop.structure.building import build

    return source.spelled or build(source)
