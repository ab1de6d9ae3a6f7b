"""The redline in somebody's Word file, made by a worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.brief.apart import Apart
from desktop.brief.redline import Redline, redline

if TYPE_CHECKING:
    from desktop.brief.redline import Signature
    from desktop.terms.change import Comparison
    from desktop.terms.step import Work

_JOB = Apart("redlined", Redline, "desktop.brief.redline")


def redlined(comparison: Comparison, signature: Signature, source: bytes, name: str) -> Work[Redline]:
    """What `redline` gives; `source` is the Word file `name` of its old text, b"" where there is none.

    Raises UnreadableFile where the worker breaks on it, and BadRequest.
    """
    if not source:
        return (yield from redline(comparison, signature))
    given = yield from _JOB.done(source, name, comparison, signature)
    found: Redline = given.value
    return replace(found, data=given.data)
