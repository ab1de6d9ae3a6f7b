"""Painting of words in lists: marked runs, wrapped, in either direction."""
