"""Between a provision and the page it is printed on."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision


def words_of(document: Document, node: str) -> tuple[str, int, int]:
    """The printed words of a provision and the first and last page they may stand on; ("", 0, 0) where unknown."""
    provision = document.by_id.get(node)
    if provision is None or provision.page is None:
        return "", 0, 0
    return _printed(provision), provision.page, _page_after(document, provision)


def _printed(provision: Provision) -> str:
    if provision.table:
        cells = (cell for row in (*provision.table.header, *provision.table.rows) for cell in row if cell)
        return next(cells, provision.table.caption)
    return f"{provision.label} {provision.text}".strip()


def _page_after(document: Document, provision: Provision) -> int:
    """The page on which the next provision begins: the last this one can reach."""
    first = provision.page or 1
    later = document.provisions[document.order[provision.id] + 1 :]
    return next((p.page for p in later if p.page and p.page > first), first)


def provision_with(document: Document, page: int, words: str) -> str | None:
    """The id of the provision on `page` whose text holds `words`; the shortest where several do."""
    wanted = _folded(words)
    if not wanted:
        return None
    here = (p for p in document.provisions if p.page in {page, page - 1} and p.text)
    holding = [p for p in here if wanted in _folded(f"{p.label}{p.text}")]
    return min(holding, key=lambda p: (p.page != page, len(p.text))).id if holding else None


def span_of(text: str, words: str, before: str = "") -> tuple[int, int] | None:
    """Where printed `words` stand in `text`, in code points; of several places the one that `before` leads up to.

    Words that run on beyond the end of `text` count as far as it goes.
    """
    letters, places = _letters(text)
    wanted = _longest_start(letters, _letters(words)[0])
    if not wanted:
        return None
    lead = _letters(before)[0]
    starts = [n for n in range(len(letters)) if letters.startswith(wanted, n)]
    best = max(starts, key=lambda n: _agreeing(letters[:n], lead))
    return places[best], places[best + len(wanted) - 1] + 1


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters as they are compared, and the place of each in `text`."""
    pairs = [
        (letter, n)
        for n, character in enumerate(text)
        for letter in unicodedata.normalize("NFKC", character)
        if not letter.isspace() and unicodedata.category(letter) not in {"Pd", "Cf", "Cc", "Cn"}
    ]
    return "".join(letter for letter, _ in pairs), [n for _, n in pairs]


def _longest_start(letters: str, wanted: str) -> str:
    """The longest beginning of `wanted` that stands in `letters`, found by halving."""
    low, high = 0, len(wanted)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if wanted[:middle] in letters else (low, middle - 1)
    return wanted[:low]


def _agreeing(end: str, lead: str) -> int:
    """How many last letters two texts share."""
    pairs = zip(reversed(end), reversed(lead), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(end), len(lead)))


def _folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())
