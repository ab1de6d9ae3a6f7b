"""Dossier → Brief (a value) → Word."""
