"""Brought: one note or reply as a file brings it into the dossier."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.terms.annotation import Anchor


@dataclass(frozen=True)
class Brought:
    """A note, or with `note` an answer to that note: new, or fields of one that is there that are to change."""

    thing: str  # its id
    fields: Mapping[str, Any] = field(default_factory=dict)
    sides: Mapping[str, str] = field(
        default_factory=dict
    )  # by field: what is kept beside ours, to be chosen from
    note: str = ""
    anchor: Anchor | None = None  # of a new note
    created: str = ""
