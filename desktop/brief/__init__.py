"""Dossier → Brief (a value) → Word."""

from desktop.brief.compose import compose
from desktop.brief.word import write_word

__all__ = ["compose", "write_word"]
