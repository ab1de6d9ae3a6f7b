"""What a brief is asked for, and how it is wanted where nobody said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.terms.annotation import Tier
from desktop.terms.brief import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.page import Side


@dataclass(frozen=True)
class Asked:
    """What a brief is on: decisions or texts, and the texts that stand beside them.

    `columns` are earlier versions, oldest first, or for a review sheet the other languages and a draft in any of
    them. With `find`, a text that nobody named is looked for in the dossier.
    """

    sides: tuple[Side, ...]
    columns: tuple[Side, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    find: bool = False


def asked_for(
    sides: Iterable[Side], columns: Iterable[Side] = (), *, find: bool = False, **wishes: Any
) -> Asked:
    """What is asked for, with today's date and, where no tier is named, every one but the personal."""
    return Asked(tuple(sides), tuple(columns), Wishes(**with_defaults(wishes)), find)


def with_defaults(wishes: dict[str, Any]) -> dict[str, Any]:
    """`wishes` with today's date and, where they name no tier, every one but the personal."""
    wanted = {
        "tiers": tuple(tier for tier in Tier if tier is not Tier.PERSONAL),
        "date": datetime.now(UTC).date().isoformat(),
        **wishes,
    }
    return wanted | {"tiers": tuple(wanted["tiers"])}
