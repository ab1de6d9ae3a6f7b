"""File on disk → blocks."""
