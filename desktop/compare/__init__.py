"""What became of every provision between two texts."""

from desktop.compare.comparing import compare
from desktop.compare.headlines import headline

__all__ = ["compare", "headline"]
