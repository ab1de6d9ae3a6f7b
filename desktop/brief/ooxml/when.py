"""Dates as Word keeps them."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime


def moment(date: str) -> str:
    """An ISO 8601 date or time as Word writes it, "" where it is none; Word keeps no zone and no part of a second."""
    with suppress(ValueError):
        return datetime.fromisoformat(date).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0")
    return ""
