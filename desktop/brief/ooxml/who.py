"""Names as Word keeps them."""

from __future__ import annotations

from desktop.brief.ooxml.tags import clean

_LONGEST, _MOST = 255, 9  # signs that Word takes of a name, and of its initials


def signed(author: str) -> str:
    """A name on one line, no longer than Word takes it; "" where nothing of it can be seen."""
    name = " ".join(clean(author).split())[:_LONGEST].strip()
    return name if any(sign.isprintable() for sign in name) else ""


def initials(author: str) -> str:
    """The first letters of up to three words of a name."""
    return "".join(word[0] for word in author.split()[:3]).upper()[:_MOST]
