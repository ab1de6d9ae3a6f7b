"""Options, read below the comparison: desktop.clauses.options."""

from desktop.clauses.options import options, without_mark

__all__ = ["options", "without_mark"]
