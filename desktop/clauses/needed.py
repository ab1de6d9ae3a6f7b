"""Forms that are only looked for in a text that holds the words they cannot do without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN = "\0"  # stands for what a form can print in more than one way
_CLASS = re.compile(r"\\(?:x\w\w|u\w{4}|U\w{8}|N\{[^{}]*\}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$]")
_GROUP = re.compile(r"\([^()]*\)")
_REPEATED = re.compile(r".(?:[?*+]|\{[^{}]*\})[?+]?")
_WITH_FLAGS = re.compile(r"\(\?[aiLmsux-]")


def needed(pattern: str) -> str:
    """The longest run of letters without which the regular expression `pattern` matches nothing; "" where none is sure."""
    if _WITH_FLAGS.search(pattern):
        return ""
    left, groups = _CLASS.sub(_OPEN, pattern), 1
    while groups:
        left, groups = _GROUP.subn(_OPEN, left)
    left = _REPEATED.sub(_OPEN, left)
    return "" if "|" in left else max(left.split(_OPEN), key=len)


class Form:
    """A regular expression that knows what it needs."""

    def __init__(self, pattern: str) -> None:
        self._need, self._form = needed(pattern), re.compile(pattern)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every match in `text`, in order."""
        return self._form.finditer(text) if self._need in text else ()
