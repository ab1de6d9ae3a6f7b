"""A change in one line, to be read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.compare.headline_parts import parts, said, shortened
from desktop.compare.tables import as_printed
from desktop.compare.wording import wording
from desktop.compare.words import fold
from desktop.terms.change import Change
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from desktop.terms.change import Comparison, Pair
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

__all__ = ["headline", "name_of", "shortened"]

_MOST = 4  # parts of a headline
_PIECES = {Change.SPLIT, Change.MERGED}
_WORDS_OF_ITS_OWN = {Change.ADDED: "put_in", Change.DROPPED: "left_out"}


def headline(pair: Pair, comparison: Comparison, language: str = "en") -> str:
    """What happened to one provision, as a delegate would say it."""
    table = wording().headlines.get(language) or wording().headlines["en"]
    start, told = _opening(pair, comparison, language), parts(pair, comparison, table)
    more = len(told) - _MOST
    if more > 1:
        told[_MOST:] = [table["more"].format(count=more)]
    if not told and pair.edits and pair.change not in _PIECES:
        told = [table["form_only"]]
    return table["colon"].join((start, table["between"].join(told))) if told else start


def _opening(pair: Pair, comparison: Comparison, language: str) -> str:
    """What became of the provision as a whole."""
    table = wording().headlines.get(language) or wording().headlines["en"]
    old, new = _named(pair.a, comparison.a, language), _named(pair.b, comparison.b, language)
    if pair.change is Change.RENUMBERED and old == new:
        labels = _label(pair.a, comparison.a), _label(pair.b, comparison.b)
        return table["colon"].join((new, said(*labels, table)))
    change = Change.MOVED if pair.change is Change.MOVED_REWORDED else pair.change
    words = shortened(_words(pair, comparison))
    if change in _WORDS_OF_ITS_OWN and _kind(pair, comparison) is Kind.MASTHEAD:  # words of it, not the whole
        told = table[_WORDS_OF_ITS_OWN[change]].format(old=words, new=words)
        return table["colon"].join((new or old, told))
    return table[change.value].format(place=new or old, old=old, words=words).strip(" :：")


def _kind(pair: Pair, comparison: Comparison) -> Kind:
    return comparison.b.by_id[pair.b].kind if pair.b else comparison.a.by_id[pair.a or ""].kind


def _label(node: str | None, document: Document) -> str:
    return document.by_id[node or ""].label.strip(" .")


def name_of(node: Provision, document: Document, language: str = "en") -> str:
    """How a reader names a provision: §4 (b), the title, preambular paragraph 3."""
    table = wording().headlines.get(language) or wording().headlines["en"]
    kinds = wording().kinds.get(language) or wording().kinds["en"]
    path = _path(node, document)
    if path:
        return table["place"].format(label=path)
    label = fold(node.label).strip(" .()")
    return kinds[node.kind.value].format(n=_place_among_its_kind(node, document), label=label).strip()


def _named(node: str | None, document: Document, language: str) -> str:
    return name_of(document.by_id[node], document, language) if node else ""


def _path(node: Provision, document: Document) -> str:
    """The labels from the numbered paragraph down to `node`: 4 (b) (i)."""
    labels: list[str] = []
    seen: Provision | None = node
    while seen is not None and seen.kind in {Kind.SUBPARAGRAPH, Kind.BULLET}:
        labels.append(fold(seen.label).strip())
        seen = document.by_id.get(seen.parent)
    if seen is not None and seen.kind in {Kind.OPERATIVE, Kind.PARAGRAPH}:
        labels.append(fold(seen.label).strip(" .、"))
        return " ".join(label for label in reversed(labels) if label)
    return ""


def _place_among_its_kind(node: Provision, document: Document) -> int:
    peers = [p.id for p in document.provisions if p.kind is node.kind and p.parent == node.parent]
    return peers.index(node.id) + 1 if node.id in peers else 1


def _words(pair: Pair, comparison: Comparison) -> str:
    node = comparison.b.by_id[pair.b] if pair.b else comparison.a.by_id[pair.a or ""]
    return node.text or (as_printed(node) if node.table else "")
