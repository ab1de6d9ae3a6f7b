"""Footnotes: their marks, their calls, and the notes at the foot of a page."""

from __future__ import annotations

import re

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARK = re.compile(rf"\(?([{SUPERSCRIPTS}]{{1,3}})\)?\s*(?=\S)")
_CALL = re.compile(rf"[{SUPERSCRIPTS}]{{1,3}}")
_TO_SUPERSCRIPT = str.maketrans("0123456789", SUPERSCRIPTS)


def split_mark(text: str) -> tuple[str, str] | None:
    """The mark that a footnote's text begins with, and the rest; None where `text` begins with none."""
    match = _MARK.match(text)
    return (match[1], text[match.end() :].strip()) if match else None


def calls(text: str) -> tuple[str, ...]:
    """The marks called in `text`, in order."""
    return tuple(_CALL.findall(text))


def superscript(mark: str) -> str:
    """The digits of `mark` as superscript digits."""
    return mark.translate(_TO_SUPERSCRIPT)
