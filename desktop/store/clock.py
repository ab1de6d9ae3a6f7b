"""The time as the dossier writes it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The present moment, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
