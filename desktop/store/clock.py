"""The time as the dossier writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present moment, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def exactly_now() -> str:
    """The present moment to the microsecond: two things written one after the other never bear the same."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
