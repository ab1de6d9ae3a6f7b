"""A change in one line, to be read aloud."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from desktop.compare.fields import deadlines_changed, lost_and_gained, says_much_more
from desktop.compare.wording import wording
from desktop.compare.words import fold, is_han
from desktop.terms.change import Change, Op
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.terms.change import Comparison, Edit, Pair
    from desktop.terms.clause import Deadline
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_MOST = 4  # parts of a headline
_SAYABLE = 24  # characters: a deadline no longer is told as printed
_LONG = 48  # characters of a quotation
_TOLD_WHOLE = ("verb", "qualifier", "condition")
_STOPS = " ,;:，；：、"


def headline(pair: Pair, comparison: Comparison, language: str = "en") -> str:
    """What happened to one provision, as a delegate would say it."""
    table = wording().headlines.get(language) or wording().headlines["en"]
    old, new = _named(pair.a, comparison.a, language), _named(pair.b, comparison.b, language)
    change = Change.MOVED if pair.change is Change.MOVED_REWORDED else pair.change
    words = shortened(_words(pair, comparison))
    start = table[change.value].format(place=new or old, old=old, words=words)
    told = list(_told(pair, comparison, table))
    more = len(told) - _MOST
    tail = [*told[:_MOST], *([table["more"].format(count=more)] if more > 0 else [])]
    return f"{start}: {'; '.join(tail)}" if tail else start


def shortened(words: str, most: int = _LONG) -> str:
    """`words` on one line, cut where it grows too long to be said."""
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    kept = line[:most] if is_han(line) else line[:most].rsplit(" ", 1)[0]
    return f"{kept}…"


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
    return node.text or (node.table.caption if node.table else "")


def _told(pair: Pair, comparison: Comparison, table: Mapping[str, str]) -> Iterator[str]:
    """The parts of the headline: first what the clauses say, then the edits they leave untold."""
    if pair.a is None or pair.b is None:
        return
    one, other = comparison.a.by_id[pair.a], comparison.b.by_id[pair.b]
    told: list[str] = []
    for field in (field for field in _TOLD_WHOLE if field in pair.meaning):
        lost, gained = lost_and_gained(one, other, field)
        if not any(says_much_more(edit, words) for edit in pair.edits for words in (*lost, *gained)):
            told += [*lost, *gained]
            yield from _became(lost, gained, table)
    for field, old, new in _postponed(one, other, pair):
        told += [old.text, new.text]
        yield table[field].format(old=_when(old), new=_when(new))
    yield from (_of_edit(edit, table) for edit in pair.edits if not _is_in(edit, told))


def _postponed(one: Provision, other: Provision, pair: Pair) -> Iterator[tuple[str, Deadline, Deadline]]:
    if "deadline" in pair.meaning:
        lost, gained = deadlines_changed(one, other)
        yield from (("deadline", old, new) for old, new in zip(lost, gained, strict=False))


def _when(deadline: Deadline) -> str:
    if len(deadline.text) <= _SAYABLE:
        return deadline.text
    return deadline.session or deadline.date or shortened(deadline.text)


def _became(lost: Sequence[str], gained: Sequence[str], table: Mapping[str, str]) -> Iterator[str]:
    for old, new in zip_longest(lost, gained):
        form = "left_out" if new is None else "put_in" if old is None else "became"
        yield table[form].format(old=shortened(old or ""), new=shortened(new or ""))


def _is_in(edit: Edit, told: Sequence[str]) -> bool:
    """Whether what an edit did was told already."""
    parts = [part.strip(_STOPS) for part in (edit.a_text, edit.b_text)]
    return all(not part or any(part in words for words in told) for part in parts)


def _of_edit(edit: Edit, table: Mapping[str, str]) -> str:
    forms = {Op.INSERT: "put_in", Op.DELETE: "left_out", Op.REPLACE: "became"}
    return table[forms[edit.op]].format(old=shortened(edit.a_text), new=shortened(edit.b_text))
