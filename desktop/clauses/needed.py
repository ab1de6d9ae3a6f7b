"""Forms that are only looked for in a text that holds the words they cannot do without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_OPEN = "\0"  # stands for what a form can print in more than one way
_CLASS = re.compile(r"\\(?:x\w\w|u\w{4}|U\w{8}|N\{[^{}]*\}|\d+|.)|\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$]")
_GROUP = re.compile(r"\((?P<looks>\?(?!:|P<))?(?:\?(?::|P<\w+>))?(?P<body>[^()]*)\)")
_ONCE = re.compile(r"(.)(?:\+|\{[1-9]\d*(?:,\d*)?\})[?+]?")
_PERHAPS = re.compile(r".(?:[?*]|\{[^{}]*\})[?+]?")
_WITH_FLAGS = re.compile(r"\(\?[aiLmsux-]")
# Letters for private use, which no form prints, stand for signs that are printed as they are, and for groups.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SIGNS = {0xE000 + code: code for code in range(0x21, 0x7F)}
_FIRST_GROUP, _MOST_GROUPS = 0xF0000, 0xFFFE
_NO_LETTER = re.compile(f"[{_OPEN}{chr(_FIRST_GROUP)}-{chr(_FIRST_GROUP + _MOST_GROUPS)}]")


def needed(pattern: str) -> tuple[str, ...]:
    """Runs of letters without all of which the regular expression `pattern` matches nothing; none where none is sure."""
    if _WITH_FLAGS.search(pattern):
        return ()
    printed = _ESCAPED.sub(lambda sign: chr(0xE000 + ord(sign[1])), pattern)
    left, groups = _CLASS.sub(_OPEN, printed), dict[str, tuple[str, ...]]()
    while (group := _GROUP.search(left)) and len(groups) < _MOST_GROUPS:
        sign = chr(_FIRST_GROUP + len(groups))
        groups[sign] = () if group["looks"] else _of_any(group["body"], groups)
        left = left[: group.start()] + sign + left[group.end() :]
    return tuple(need.translate(_SIGNS) for need in _of_any(left, groups))


def _of_any(body: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What the branches of `body` need, one or the other; nothing where a branch needs nothing."""
    branches = [_of_one(branch, groups) for branch in body.split("|")]
    return tuple(dict.fromkeys(need for needs in branches for need in needs)) if all(branches) else ()


def _of_one(branch: str, groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The rarest of what a branch needs: that whose shortest run is the longest."""
    printed = _PERHAPS.sub(_OPEN, _ONCE.sub(rf"\1{_OPEN}", branch))
    runs = filter(None, _NO_LETTER.split(printed))
    needs = [*(groups[sign] for sign in printed if sign in groups), *((run,) for run in runs)]
    return max(filter(None, needs), key=lambda runs: min(map(len, runs)), default=())


class Form:
    """A regular expression that knows what it needs."""

    def __init__(self, pattern: str) -> None:
        self._needs, self._form = needed(pattern) or ("",), re.compile(pattern)

    def finditer(self, text: str) -> Iterable[re.Match[str]]:
        """Every match in `text`, in order."""
        for need in self._needs:
            if need in text:
                return self._form.finditer(text)
        return ()
