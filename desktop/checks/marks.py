"""Punctuation: marks that come in pairs, and how items and paragraphs end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.checks.table import doubt, table
from desktop.terms.finding import Severity
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.document import Document
    from desktop.terms.finding import Finding
    from desktop.terms.provision import Provision

_TEXT = frozenset({Kind.PREAMBULAR, Kind.OPERATIVE, Kind.PARAGRAPH, Kind.SUBPARAGRAPH})
_ENDED = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_LONG = 25  # code points from which on an item is a sentence
_HABIT = 0.7  # the share of a text's lists that makes a habit of it
_QUOTED = 30


def unpaired(document: Document) -> Iterator[Finding]:
    """A mark whose other half is missing; a quotation over several paragraphs is none of them."""
    pairs = [*table("marks")[""], *table("marks").get(document.language, ())]
    for provision in document.provisions:
        for opening, closing in pairs if provision.kind in _TEXT else ():
            at = _lonely(provision.text, opening, closing)
            if at is not None and not _goes_on(provision, document, opening, closing):
                quote = provision.text[max(0, at - 5) : at + _QUOTED]
                severity = Severity.MEDIUM
                yield doubt("unpaired_mark", provision, quote, severity, mark=provision.text[at])


def _lonely(text: str, opening: str, closing: str) -> int | None:
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == opening:
            opened.append(at)
        elif sign == closing:
            if not opened:
                return None if _is_label(text, at) else at
            opened.pop()
    return opened[0] if opened else None


def _is_label(text: str, at: int) -> bool:
    """Whether the bracket closes a label in running words: a) …, 1) …."""
    word = text[max(0, at - 4) : at].rsplit(" ", 1)[-1]
    return len(word) <= 3 and word.isalnum()


def _goes_on(provision: Provision, document: Document, opening: str, closing: str) -> bool:
    """Whether the other half stands in a provision around it: what is quoted may be a list."""
    near = [document.by_id.get(provision.parent), *document.children.get(provision.id, ())]
    siblings = document.children.get(provision.parent, ())
    return any(
        one.text.count(opening) != one.text.count(closing)
        for one in (*near, *siblings)
        if one is not None and one.id != provision.id
    )


def endings(document: Document) -> Iterator[Finding]:
    """An operative paragraph or item of a list without an ending, or with a comma where its list ends."""
    ended = [one for one in document.provisions if _is_ended(one, document)]
    usual = sum(_end(one.text) in table("endings")["final"] + table("endings")["between"] for one in ended)
    if not ended or usual < _HABIT * len(ended):
        return
    for provision in ended:
        end = _end(provision.text)
        if end not in table("endings")["final"] + table("endings")["between"]:
            if not _has_conjunction(provision, document.language):
                yield doubt("no_ending", provision, provision.text[-_QUOTED:], Severity.MEDIUM)
        elif end in ",，،" and not _has_more(provision, document) and _is_operative(provision, document):
            yield doubt("wrong_ending", provision, provision.text[-_QUOTED:], Severity.MEDIUM, mark=end)


def _is_ended(provision: Provision, document: Document) -> bool:
    return (
        provision.kind in _ENDED
        and len(provision.text) >= _LONG
        and not any(one.kind is Kind.TABLE for one in document.children.get(provision.id, ()))
    )


def _end(text: str) -> str:
    return text.rstrip().rstrip(table("endings")["closing"])[-1:]


def _has_more(provision: Provision, document: Document) -> bool:
    """Whether something follows that the comma may lead to."""
    siblings = document.children.get(provision.parent, ())
    return provision.id in document.children or (bool(siblings) and siblings[-1].id != provision.id)


def _is_operative(provision: Provision, document: Document) -> bool:
    """Whether it stands in an operative paragraph: the items of a preamble end with commas."""
    while provision.kind is Kind.SUBPARAGRAPH and provision.parent in document.by_id:
        provision = document.by_id[provision.parent]
    return provision.kind is Kind.OPERATIVE


def _has_conjunction(provision: Provision, language: str) -> bool:
    words = provision.text.rstrip("; ；،,").rsplit(None, 1)
    known = table("endings")["and"].get(language, ())
    return bool(words) and (words[-1] in known or provision.text.endswith(tuple(known)))


def conjunctions(document: Document) -> Iterator[Finding]:
    """A list without “and” before its last item, where most lists of the text have it."""
    lists = [items for items in _items(document) if len(items) > 1]
    told = [(items, _joined(items, document.language)) for items in lists]
    with_word = Counter(word for _, word in told if word)
    if len(lists) < 4 or with_word.total() < _HABIT * len(lists):
        return
    word = with_word.most_common(1)[0][0]
    for items, joined in told:
        if not joined:
            yield doubt("list_conjunction", items[-2], items[-2].text[-_QUOTED:], word=word)


def _items(document: Document) -> Iterator[Sequence[Provision]]:
    for children in document.children.values():
        yield [one for one in children if one.kind is Kind.SUBPARAGRAPH]


def _joined(items: Sequence[Provision], language: str) -> str:
    """The word that joins the last two items of a list, at the end of the one or the start of the other."""
    before = items[-2].text.rstrip(" ;；,，.。")
    after = items[-1].text
    for word in table("endings")["and"].get(language, ()):
        if before.endswith(word) or after.startswith(word):
            return str(word)
    return ""
