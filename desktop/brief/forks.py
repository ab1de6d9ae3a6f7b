"""What hangs on a condition and what is not agreed: forks, square brackets and options as lines a reader can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.runs import capital, head, para, quiet
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.brief import Para
    from desktop.terms.clause import Bracketed, Branch
    from desktop.terms.provision import Provision

_LONGEST = 160  # characters of one way out that are repeated
_MOST = 3  # brackets of a provision that are repeated
_LINES = 40  # provisions listed; a text with more is one draft from beginning to end


def forked(provision: Provision, labels: Labels, language: str) -> tuple[Para, ...]:
    """A line for every fork of a provision, one for its brackets and one for its options."""
    lines = (*_forks(provision, labels), *_brackets(provision, labels), *_options(provision, labels))
    return tuple(para(quiet(line), style="Table Text", language=language) for line in lines)


def elsewhere(places: Places, told: Collection[str]) -> tuple[Para, ...]:
    """The same for every provision that was not told of yet, after its place; nothing where there is none."""
    document, labels = places.document, places.labels
    others = [p for p in document.provisions if p.id not in told and _is_open(p)]
    if not others:
        return ()
    lines = [_line(places, provision) for provision in others[:_LINES]]
    more = [para(quiet(labels("fork.more", n=len(others) - _LINES)))] if len(others) > _LINES else []
    return (para(labels("fork.elsewhere")), *lines, *more)


def _line(places: Places, provision: Provision) -> Para:
    between = places.labels("list.semicolon")
    own = (*_forks(provision, places.labels), *_brackets(provision, places.labels))
    said = between.join((*own, *_options(provision, places.labels)))
    words = places.labels("fork.line", place=capital(places.name(provision)), words=said)
    return para(words)


def _is_open(provision: Provision) -> bool:
    clause = provision.clause
    return bool(clause.branches or clause.options or any(piece.opens for piece in clause.brackets))


def _forks(provision: Provision, labels: Labels) -> Iterator[str]:
    for branch in provision.clause.branches:
        yield _fork(branch, labels)


def _fork(branch: Branch, labels: Labels) -> str:
    met = labels("fork.if", condition=capital(branch.condition), words=_short(branch.consequence))
    if not branch.otherwise:
        return met
    return met + labels("list.semicolon") + labels("fork.otherwise", words=_short(branch.otherwise))


def _brackets(provision: Provision, labels: Labels) -> Iterator[str]:
    text, pieces = as_printed(provision), provision.clause.brackets
    inner = [one for one in pieces if one.opens and not _is_whole(one, text)]
    if len(inner) < sum(one.opens for one in pieces):
        yield labels("fork.whole")
    outer = min((one.depth for one in inner), default=0)
    words = [_short(text[one.start : one.end]) for one in inner if one.depth == outer]
    if words:
        said = labels("list.comma").join(words[:_MOST])
        yield labels("fork.brackets", words=said + ("…" if len(words) > _MOST else ""))


def _is_whole(piece: Bracketed, text: str) -> bool:
    return piece.start == 0 and piece.end >= len(text.rstrip(" .;。；"))


def _options(provision: Provision, labels: Labels) -> Iterator[str]:
    if provision.clause.options:
        yield labels("fork.options", words=labels("list.comma").join(provision.clause.options))


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{head(words, _LONGEST)}…"
