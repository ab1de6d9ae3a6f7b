"""Did it survive? A proposal, or the words of a position, looked for in what a paragraph became in a later text."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop import paths
from desktop.annotate.spots import alike, keys, occurrences, words
from desktop.compare.meaning import meaning
from desktop.compare.rewording import edits
from desktop.terms.surviving import Station, Survival
from desktop.views.notes import words_of
from desktop.views.wording import is_amended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.annotate.spots import Word
    from desktop.terms.change import Edit
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_BRACKETS = str.maketrans("[]［］【】", "      ")
_OPENS, _CLOSES = "[［【", "]］】"
_STOPS = " ,;:.，；：、。"
_TELLING = 5  # words that found elsewhere are no coincidence
_ALIKE = 0.6  # of its words: what was put in was reworded, not dropped
_SHOWN = 300  # letters of evidence
_TURNED = frozenset({"verb", "negation"})  # the same words under another verb are no longer what was asked


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a paragraph said, and what it was to say."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Later:
    """A later text with the provisions that the paragraph became in it, and what the old text said everywhere."""

    text: str
    document: Document
    nodes: tuple[str, ...]
    before: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Run:
    """Words that a proposal puts in or leaves out, alone and with a word on either side."""

    words: str
    framed: str


def survived(proposal: Proposal, later: Later) -> Station:
    """What a later text made of a proposed amendment, with the words that show it."""
    found = [_in_paragraph(proposal, later, node) for node in later.nodes]
    best = min(found, key=lambda station: _RANK[station.survival], default=None)
    if best is not None and best.survival is not Survival.DROPPED:
        return best
    return (
        _elsewhere(proposal, later)
        or best
        or Station(later.text, Survival.DROPPED, why="its paragraph is gone")
    )


def stands(quote: str, old: Provision, later: Later) -> Station:
    """What a later text made of the words of `old` that a position is on."""
    found = [_quoted(quote, old, later, node) for node in later.nodes]
    best = min(found, key=lambda station: _RANK[station.survival], default=None)
    if best is not None and best.survival is not Survival.DROPPED:
        return best
    moved = _first(quote, later) if len(keys(quote)) >= _TELLING else None
    return moved or best or Station(later.text, Survival.DROPPED, why="its paragraph is gone")


_RANK = {survival: n for n, survival in enumerate(Survival)}


def _in_paragraph(proposal: Proposal, later: Later, node: str) -> Station:
    printed = words_of(later.document.by_id[node])
    bare = printed.translate(_BRACKETS)
    put_in, left_out = _runs(proposal)
    if keys(bare) == keys(proposal.new.translate(_BRACKETS)):
        return _taken(later, node, put_in, "the paragraph says what was proposed")
    taken = [_is_put_in(run, proposal, bare) for run in put_in]
    taken += [_is_left_out(run, proposal, bare) for run in left_out]
    if taken and all(taken):
        return _taken(later, node, put_in, "every word proposed is there")
    if any(taken) or _like(put_in, proposal, bare):
        why = (
            f"{sum(taken)} of {len(taken)} changes taken up"
            if any(taken)
            else "like what was proposed, in other words"
        )
        return Station(later.text, Survival.REWORDED, node, _shown(printed), why)
    same = keys(bare) == keys(proposal.old.translate(_BRACKETS))
    why = "the paragraph stayed as it was" if same else "the paragraph was reworded in another way"
    return Station(later.text, Survival.DROPPED, node, _shown(printed), why)


def _taken(later: Later, node: str, put_in: Sequence[Run], why: str) -> Station:
    """As proposed, unless what was put in stands in brackets."""
    printed = words_of(later.document.by_id[node])
    places = [spot for run in put_in for spot in occurrences(run.framed, printed.translate(_BRACKETS))[:1]]
    open_ones = [spot for spot in places if _in_brackets(printed, spot)]
    survival = Survival.BRACKETED if open_ones else Survival.ADOPTED
    start, end = (open_ones or places or [(0, len(printed))])[0]
    return Station(later.text, survival, node, _shown(printed[start:end]), why)


def _runs(proposal: Proposal) -> tuple[list[Run], list[Run]]:
    """What the proposal puts in, and what it leaves out."""
    if not is_amended(proposal.old, proposal.new):
        return [Run(proposal.new, proposal.new)], []
    marks = edits(proposal.old, proposal.new)
    put_in = [_framed(proposal.new, mark.b) for mark in marks if keys(mark.b_text)]
    left_out = [
        _framed(proposal.old, mark.a) for mark in marks if keys(mark.a_text) and not keys(mark.b_text)
    ]
    return put_in, left_out


def _framed(text: str, span: tuple[int, int]) -> Run:
    before = [word.start for word in words(text) if word.end <= span[0]]
    after = [word.end for word in words(text) if word.start >= span[1]]
    start, end = before[-1] if before else span[0], after[0] if after else span[1]
    return Run(text[slice(*span)].strip(_STOPS), text[start:end].translate(_BRACKETS))


def _is_put_in(run: Run, proposal: Proposal, bare: str) -> bool:
    if _count(run.framed, bare) > _count(run.framed, proposal.old.translate(_BRACKETS)):
        return True
    return len(keys(run.words)) >= _TELLING and _count(run.words, bare) > _count(run.words, proposal.old)


def _is_left_out(run: Run, proposal: Proposal, bare: str) -> bool:
    return not _count(run.framed, bare) and _count(run.words, bare) < _count(run.words, proposal.old)


def _count(quote: str, text: str) -> int:
    return len(occurrences(quote, text))


def _like(put_in: Iterable[Run], proposal: Proposal, bare: str) -> bool:
    """Whether what the later text itself put in is like what was proposed."""
    new = " ".join(mark.b_text for mark in edits(proposal.old, bare))
    asked = " ".join(run.words for run in put_in)
    return bool(keys(asked)) and alike(asked, new) >= _ALIKE


def _elsewhere(proposal: Proposal, later: Later) -> Station | None:
    for run in sorted(_runs(proposal)[0], key=lambda run: -len(run.words)):
        if len(keys(run.words)) >= _TELLING:
            found = _first(run.words, later)
            if found:
                return found
    return None


def _first(quote: str, later: Later) -> Station | None:
    """The words in another paragraph, where the old text had them in none."""
    if any(occurrences(quote, old) for old in later.before):
        return None
    for provision in later.document.provisions:
        printed = words_of(provision)
        for start, end in occurrences(quote, printed.translate(_BRACKETS))[:1]:
            if provision.id not in later.nodes:
                quoted = _shown(printed[start:end])
                return Station(
                    later.text, Survival.MOVED, provision.id, quoted, "the words stand in another paragraph"
                )
    return None


def _quoted(quote: str, old: Provision, later: Later, node: str) -> Station:
    now, said = later.document.by_id[node], words_of(old)
    printed, whole = words_of(now), quote == said
    places = occurrences(quote, printed.translate(_BRACKETS))
    meant = _meant(old, now) if whole else frozenset()
    if places and (not meant & _TURNED if whole else len(places) >= _count(quote, said)):
        return _standing(later, node, places[0], "the words stand")
    if whole and not meant:
        return _standing(later, node, (0, len(printed)), "only the wording changed")
    like = alike(quote, printed) if whole else _best(quote, printed)
    survival = Survival.REWORDED if like >= _ALIKE else Survival.DROPPED
    return Station(later.text, survival, node, _shown(printed), "the words were changed")


def _standing(later: Later, node: str, span: tuple[int, int], why: str) -> Station:
    """Words that stand in a later text, in brackets or not."""
    printed = words_of(later.document.by_id[node])
    survival = Survival.BRACKETED if _in_brackets(printed, span) else Survival.ADOPTED
    return Station(later.text, survival, node, _shown(printed[slice(*span)]), why)


def _meant(old: Provision, now: Provision) -> frozenset[str]:
    """What a change of a paragraph touches of what it means; nothing, where only its wording changed."""
    marks = [mark for mark in edits(words_of(old), words_of(now)) if not _only_points(mark)]
    return frozenset(meaning(old, now, marks)[0]) - {"editorial"}


def _only_points(mark: Edit) -> bool:
    """Whether a word that points at a thing gave way to another: the for its."""
    sides = [frozenset(key.casefold() for key in keys(side)) for side in (mark.a_text, mark.b_text)]
    return all(side and side <= _pointing() for side in sides)


@cache
def _pointing() -> frozenset[str]:
    table = tomllib.loads((paths.resources() / "wording" / "compare.toml").read_text("utf-8"))
    return frozenset(table["editorial"]["pointing"])


def _best(quote: str, printed: str) -> float:
    """How like the likest stretch of as many words is."""
    row, length = words(printed), len(keys(quote))
    starts = range(max(1, len(row) - length + 1))
    return max((alike(quote, _stretch(printed, row[n : n + length])) for n in starts), default=0.0)


def _stretch(printed: str, row: Sequence[Word]) -> str:
    return printed[row[0].start : row[-1].end] if row else ""


def _in_brackets(printed: str, span: tuple[int, int]) -> bool:
    """Whether a span, or its middle, stands between brackets."""
    middle = (span[0] + span[1]) // 2
    before = printed[:middle]
    return _number(before, _OPENS) > _number(before, _CLOSES)


def _number(text: str, marks: str) -> int:
    return sum(text.count(mark) for mark in marks)


def _shown(printed: str) -> str:
    return printed if len(printed) <= _SHOWN else f"{printed[: _SHOWN - 1].rstrip()}…"


def all_words(document: Document) -> Iterator[str]:
    """What every provision of a text says."""
    return filter(None, map(words_of, document.provisions))
