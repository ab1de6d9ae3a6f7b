"""Terms ↔ rows: keep, fetch, search, undo."""
