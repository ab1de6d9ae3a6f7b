"""How a brief is wanted where nobody said."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from desktop.terms.annotation import Tier


def with_defaults(wishes: dict[str, Any]) -> dict[str, Any]:
    """`wishes` with today's date and, where they name no tier, every one but the personal."""
    wanted = {
        "tiers": tuple(tier for tier in Tier if tier is not Tier.PERSONAL),
        "date": datetime.now(UTC).date().isoformat(),
        **wishes,
    }
    return wanted | {"tiers": tuple(wanted["tiers"])}
