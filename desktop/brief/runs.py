"""Paragraphs and marked words: the small change of a brief."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.brief import Mark, Para, Run
from desktop.terms.provision import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.terms.brief import Cell
    from desktop.terms.provision import Provision

_WORD = 25  # characters: hardly a word is longer
_LONG, _KEPT = 320, 110  # characters of an unchanged stretch beside a change
_UNLABELLED = frozenset({Kind.DECISION, Kind.FOOTNOTE, Kind.TABLE})


def para(*runs: Run | str, style: str = "Body", source: str = "", language: str = "") -> Para:
    """A paragraph of runs; plain words may stand for a plain run."""
    made = (run if isinstance(run, Run) else Run(run) for run in runs)
    return Para(tuple(run for run in made if run.text), style, source, language)


def cell(*runs: Run | str, language: str = "", source: str = "") -> Cell:
    """A cell of a table with one paragraph."""
    return (para(*runs, style="Table Text", language=language, source=source),)


def heads(*words: str) -> tuple[Cell, ...]:
    """The cells of a header row."""
    return tuple((para(word, style="Table Heading"),) for word in words)


def strong(words: str) -> Run:
    """Words in bold."""
    return Run(words, Mark.STRONG)


def quiet(words: str) -> Run:
    """Words that step back."""
    return Run(words, Mark.QUIET)


def capital(words: str) -> str:
    """Words as they stand at the head of a line."""
    return words[:1].upper() + words[1:]


def marked(text: str, spans: Iterable[tuple[int, int]], mark: Mark) -> tuple[Run, ...]:
    """`text` as runs with the spans (code points) in `mark`; together they are `text` again.

    An empty span, where the other text has words, parts the run it stands in.
    """
    return tuple(_pieces(text, sorted(spans), mark))


def _pieces(text: str, spans: Iterable[tuple[int, int]], mark: Mark) -> Iterator[Run]:
    done = 0
    for start, end in spans:
        start_here, end_here = max(done, min(start, len(text))), min(end, len(text))
        if done < start_here:
            yield Run(text[done:start_here])
        if start_here < end_here:
            yield Run(text[start_here:end_here], mark)
        done = max(done, start_here, end_here)
    if done < len(text):
        yield Run(text[done:])


def shortened(runs: Sequence[Run], gap: str) -> tuple[Run, ...]:
    """The runs with the middle of every long plain stretch left out, and said to be."""
    return tuple(piece for run in runs for piece in _ends(run, gap))


def _ends(run: Run, gap: str) -> Iterator[Run]:
    if run.mark is not Mark.PLAIN or len(run.text) <= _LONG:
        yield run
        return
    yield Run(head(run.text, _KEPT))
    yield Run(f" {gap} ", Mark.QUIET)
    yield Run(head(run.text[::-1], _KEPT)[::-1])


def head(text: str, room: int) -> str:
    """The first `room` characters, without the word that is cut where words are spaced."""
    space = text.rfind(" ", room - _WORD, room)
    return text[: space if space > 0 else room].rstrip()


def label_of(provision: Provision) -> tuple[Run, ...]:
    """The label of a provision, ready to stand before its words."""
    if not provision.label or provision.kind in _UNLABELLED:
        return ()
    return (Run(f"{provision.label} ", Mark.QUIET),)


def quoted(provision: Provision) -> tuple[Run, ...]:
    """A provision with its label, as printed."""
    return (*label_of(provision), Run(provision.text or table_text(provision)))


def table_text(provision: Provision) -> str:
    """What stands for a table where there is room for words only."""
    return provision.table.caption if provision.table else ""
