"""Rows: the cells of a table as printed."""

from __future__ import annotations

Rows = tuple[tuple[str, ...], ...]
