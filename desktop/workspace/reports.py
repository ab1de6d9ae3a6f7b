"""Crash reports: a file the reader can read before sending it anywhere; on this machine only.

A report says where in the program something went wrong and with which versions. What an error says in words is left
out: it may quote the document, a note, a title or a file's name.
"""

from __future__ import annotations

import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop import paths
from desktop.workspace.own_files import put_new

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROOTS = ("site-packages", "desktop", "db")  # what stands before them is the reader's own folder


def write_report(error: BaseException, *versions: str) -> Path:
    """Write what happened, where in the program and with which versions, and say where the report is."""
    now = datetime.now(UTC)
    path = paths.log_folder() / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    head = (now.isoformat(), f"Python {sys.version}", *versions, platform.platform(), "", "")
    put_new(path, "\n".join([*head, *_told(error), ""]))
    return path


def _told(error: BaseException) -> Iterator[str]:
    """The errors from the first cause to the last, each with its places in the program and no words of its own."""
    for one in reversed(list(_chain(error))):
        for frame in traceback.extract_tb(one.__traceback__):
            yield f"  {_place(frame.filename)}, line {frame.lineno}, in {frame.name}"
        yield type(one).__qualname__
        yield ""


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        one = one.__cause__ or (None if one.__suppress_context__ else one.__context__)


def _place(file: str) -> str:
    """The file of a frame, from the program's own folder on."""
    parts = PurePath(file).parts
    starts = [len(parts) - 1 - parts[::-1].index(root) for root in _ROOTS if root in parts]
    return "/".join(parts[max(starts) :]) if starts else PurePath(file).name
