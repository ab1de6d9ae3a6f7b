"""The rows of a review sheet in several languages: paragraph beside paragraph, with what changed since the drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.brief.kinds.carried import Carried
from desktop.brief.kinds.doubts import Row
from desktop.brief.kinds.reviewed import Reviewed
from desktop.brief.places import Places
from desktop.brief.runs import capital, cell, label_of, quiet
from desktop.terms.brief import Mark, Run
from desktop.terms.parity import Standing
from desktop.terms.printed import as_printed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.brief.kinds.carried import Gone
    from desktop.brief.kinds.doubts import Doubt
    from desktop.brief.kinds.papers import Told
    from desktop.terms.brief import Cell, Para
    from desktop.terms.provision import Provision
    from desktop.views.lockstep import Beside, BesideRow

_AGAIN = "″"


class Laid:
    """Languages in lock-step as rows of a sheet."""

    def __init__(self, told: Told, beside: Beside) -> None:
        self._told, self._beside = told, beside
        self._places = [Places(document, told.words) for document in beside.documents]
        self._drafts = {n: Places(one.a, told.words) for n, one in told.papers.changes.items()}
        self._reviewed, self._carried = Reviewed(told), Carried(told)
        self._shown: set[tuple[int, str]] = set()

    def rows(self) -> Iterator[Row]:
        """Every paragraph, what was dropped after the one it stood after."""
        rows = [row for row in self._beside.rows if any(row.cells)]
        lost = [self._carried.beside(row.nodes) for row in rows]
        self._shown = {(column, one.id) for gone in lost for column, one in gone.items()}
        yield from self._gone_after(("",) * len(self._places))
        for row, gone in zip(rows, lost, strict=True):
            yield self._row(row, gone)
            yield from self._gone_after(row.nodes)

    def _gone_after(self, nodes: tuple[str | None, ...]) -> Iterator[Row]:
        for column, node in enumerate(nodes):
            for gone in self._carried.after(column, node, self._shown) if node is not None else ():
                self._shown |= {(at, one.id) for at, one in gone.items()}
                yield self._dropped(gone)

    def _row(self, row: BesideRow, gone: Gone) -> Row:
        texts = tuple(
            self._text(n, one.provision, again=one.again, cited=bool(gone)) if one else self._lacking(n, gone)
            for n, one in enumerate(row.cells)
        )
        first, held = next((n, one.provision) for n, one in enumerate(row.cells) if one)
        places = self._places[first]
        return Row(
            capital(places.number(held)), places.page(held), texts, tuple(self._doubts(row, gone))
        )  # fmt: skip

    def _doubts(self, row: BesideRow, gone: Gone) -> Iterator[Doubt]:
        """The change first: what is missing because of it is not said again."""
        carried = self._carried.doubts(row.nodes, gone)
        yield from carried
        matched = replace(row, state=Standing.MATCHED) if any(not d.settled for d in carried) else row
        yield from self._reviewed.parted(matched, self._beside)
        for n, one in enumerate(row.cells):
            if one and not one.again:
                yield from self._reviewed.at(n, one.provision)

    def _dropped(self, gone: Gone) -> Row:
        texts = tuple(self._lacking(n, gone) for n in range(len(self._places)))
        first = min(gone)
        places, held = self._drafts[first], gone[first]
        draft = self._told.words("changes.draft") + self._told.words("list.colon")
        doubts = self._carried.doubts((None,) * len(texts), gone)
        return Row(f"{draft}{places.number(held)}", places.page(held), texts, doubts)

    def _text(self, column: int, provision: Provision, *, again: bool, cited: bool) -> Cell:
        """The words of a column; where another has words of a draft, each says where it stands."""
        if again:
            return cell(quiet(_AGAIN))
        runs = self._carried.words(column, provision) or (Run(as_printed(provision)),)
        made = printed(provision, runs, self._places[column].document.language)
        return _cited(made, self._places[column].cited(provision)) if cited else made

    def _lacking(self, column: int, gone: Gone) -> Cell:
        if column not in gone:
            return cell(quiet(self._told.words("changes.nothing")))
        words = (Run(as_printed(gone[column]), Mark.DELETED),)
        made = printed(gone[column], words, self._places[column].document.language)
        return _cited(made, self._drafts[column].cited(gone[column]))


def _cited(made: Cell, source: str) -> Cell:
    *before, last = made
    return (*before, replace(last, source=source))


def printed(provision: Provision, runs: tuple[Run, ...], language: str) -> Cell:
    """A provision as a cell has it: its label, and the rows of a table in lines of their own."""
    lines: list[list[Run]] = [[*label_of(provision)]]
    for run in runs:
        first, *rest = run.text.replace("\t", " | ").split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=line)] for line in rest]
    return tuple(_line(line, language) for line in lines)


def _line(runs: list[Run], language: str) -> Para:
    return cell(*runs, language=language)[0]
