"""A provision with its draft in one line of words: what went struck through, what came underlined, where it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.terms.brief import Mark, Run
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.terms.change import Edit
    from desktop.terms.provision import Provision


def redlined(before: Provision | None, after: Provision | None, edits: Sequence[Edit]) -> tuple[Run, ...]:
    """The words of `after` with those that `edits` took from `before` in their place; whole where one is missing."""
    if after is None:
        return (Run(as_printed(before), Mark.DELETED),) if before else ()
    if before is None:
        return (Run(as_printed(after), Mark.INSERTED),)
    return tuple(run for run in _pieces(as_printed(after), edits) if run.text)


def _pieces(text: str, edits: Sequence[Edit]) -> Iterator[Run]:
    done = 0
    for edit in sorted(edits, key=lambda edit: edit.b):
        start, end = edit.b
        yield Run(text[done:start])
        yield Run(edit.a_text, Mark.DELETED)
        yield Run(text[start:end], Mark.INSERTED)
        done = max(done, end)
    yield Run(text[done:])
