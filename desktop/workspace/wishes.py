"""What a brief is asked for, and how it is wanted where nobody said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from desktop.terms.annotation import Tier
from desktop.terms.brief import BriefKind, Wishes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.terms.page import Side

HANDED_IN = frozenset({BriefKind.SUBMISSION})  # kinds that are given to a secretariat


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


def usual_tiers(kind: BriefKind) -> tuple[Tier, ...]:
    """The tiers a brief shows where nobody says: every one but the personal, and of what is handed in the public alone."""
    if kind in HANDED_IN:
        return (Tier.PUBLIC,)
    return tuple(tier for tier in Tier if tier is not Tier.PERSONAL)


def asked_for(
    sides: Iterable[Side], columns: Iterable[Side] = (), *, find: bool = False, **wishes: Any
) -> Asked:
    """What is asked for, with today's date and, where no tier is named, the usual ones."""
    return Asked(tuple(sides), tuple(columns), Wishes(**with_defaults(wishes)), find)


def with_defaults(wishes: dict[str, Any]) -> dict[str, Any]:
    """`wishes` with today's date and, where they name no tier, those usual for their kind."""
    wanted = {
        "tiers": usual_tiers(wishes.get("kind", Wishes().kind)),
        "date": datetime.now(UTC).date().isoformat(),
        **wishes,
    }
    return wanted | {"tiers": tuple(wanted["tiers"])}
