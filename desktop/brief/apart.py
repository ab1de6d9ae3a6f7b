"""Word files that somebody else made are taken to pieces by a worker: what they do there costs at most one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.brief.told import out
from desktop.reading.apart import done
from desktop.reading.jobs import Job

if TYPE_CHECKING:
    from desktop.reading.jobs import Given
    from desktop.terms.step import Work

PATIENCE = 180.0  # seconds between two steps: a redline is proven whole
_ROOM = "desktop.brief.apart_jobs"  # loaded by the worker alone


class Apart:
    """A job of the brief: the function of `apart_jobs` that does it, what it must give, and a module it needs."""

    def __init__(self, does: str, gives: Any, needs: str = "") -> None:
        self._job = Job(f"{_ROOM}:{does}", gives, needs, PATIENCE)

    def done(self, data: bytes, name: str, *told: Any) -> Work[Given]:
        """What it makes of the bytes of the file `name`; raises UnreadableFile, or BadRequest where the job does."""
        return (yield from done(self._job, data, name, [out(one) for one in told]))
