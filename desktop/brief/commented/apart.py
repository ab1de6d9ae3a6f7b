"""Comments written into somebody's Word file, and read from one that came back, by a worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.brief.apart import Apart
from desktop.brief.commented import Commented
from desktop.brief.commented import commented as written
from desktop.brief.commented.reading import Returned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.terms.commented import Thread
    from desktop.terms.document import Document
    from desktop.terms.step import Work

_WRITING = Apart("commented_on", Commented, "desktop.brief.commented")
_READING = Apart("returned", Returned, "desktop.brief.commented.reading")


def commented(document: Document, source: bytes, threads: Sequence[Thread], name: str) -> Work[Commented]:
    """`threads` in the Word file `source`, called `name`, or in one made of words; raises UnreadableFile."""
    if not source:
        return (yield from written(document, source, threads))
    given = yield from _WRITING.done(source, name, document, tuple(threads))
    found: Commented = given.value
    return replace(found, data=given.data)


def returned(data: bytes, name: str) -> Work[Returned]:
    """What a Word file says that came back with comments; raises UnreadableFile."""
    found: Returned = (yield from _READING.done(data, name)).value
    return found
