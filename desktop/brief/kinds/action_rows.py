"""Requested actions as a table: only the columns that say something, the words of a chapeau said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.brief.runs import capital, cell, heads, para, quiet, strong
from desktop.terms.brief import Grid, Run
from desktop.terms.following import Role, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from desktop.brief.kinds.papers import Told
    from desktop.brief.labels import Labels
    from desktop.brief.places import Places
    from desktop.terms.brief import Cell, Para
    from desktop.views.following import ActionRow

_WIDTHS = {
    "source": 0.13,
    "who": 0.14,
    "verb": 0.1,
    "what": 0.34,
    "deadline": 0.13,
    "condition": 0.13,
    "status": 0.12,
}


def table(told: Told, rows: Iterable[ActionRow]) -> Grid:
    """The rows in full, a band for every decision where there are several."""
    listed = tuple(rows)
    asked = _Table(told, listed)
    several = len({_topic(row) for row in listed}) > 1
    made: list[tuple[Cell, ...]] = []
    topic = None
    for row in listed:
        if several and _topic(row) != topic:
            topic = _topic(row)
            made.append(((para(_band(row), style="Table Band", language=language(told, row)),),))
        made.append(asked.row(row))
    return asked.grid(made)


def plain(told: Told, rows: Iterable[ActionRow], *, whose: bool) -> Grid:
    """The rows one under the other; `whose` says whether they are of several addressees."""
    listed = tuple(rows)
    asked = _Table(told, listed, () if whose else ("who",))
    return asked.grid([asked.row(row) for row in listed])


def place(told: Told, row: ActionRow) -> str:
    """The decision and the paragraph; the paragraph alone, where the brief is on one decision."""
    found = _at(told, row)
    if found is None:
        return row.action.source
    places, number = found
    alone = len(told.papers.matters) == 1 or places.several
    return number if alone else told.words("list.comma").join((places.title, number))


def language(told: Told, row: ActionRow) -> str:
    """The language the action is printed in."""
    return told.papers.shelf[row.text][1].language if row.text in told.papers.shelf else ""


def _at(told: Told, row: ActionRow) -> tuple[Places, str] | None:
    places = told.elsewhere(row.text)
    if len(told.papers.matters) == 1:
        places = told.nearest(row.text, row.action.node)
    provision = places.document.by_id.get(row.action.node) if places else None
    return (places, places.number(provision)) if places and provision else None


def _topic(row: ActionRow) -> tuple[str, str]:
    return row.text, row.topic


def _band(row: ActionRow) -> str:
    return row.topic if row.topic.startswith(row.document) else f"{row.document} · {row.topic}".strip(" ·")


class _Table:
    """Makes the cells of rows, and remembers the chapeau of the row above."""

    def __init__(self, told: Told, rows: Sequence[ActionRow], without: Sequence[str] = ()) -> None:
        self._told, self._words = told, told.words
        said = {name for name, says in _SAYS.items() if not any(map(says, rows))}
        self._columns = [name for name in _WIDTHS if name not in said and name not in without]
        self._above = ""
        self._cells: Mapping[str, Callable[[ActionRow], Cell]] = {
            "source": self._source,
            "who": lambda row: self._printed(row, (one.text for one in row.action.addressees), lead=True),
            "verb": self._verb,
            "what": self._what,
            "deadline": lambda row: self._printed(row, (one.text for one in row.action.deadlines)),
            "condition": lambda row: self._printed(row, (*row.action.conditions, *row.action.qualifiers)),
            "status": lambda row: tuple(_kept(self._words, row)),
        }

    def grid(self, rows: Sequence[tuple[Cell, ...]]) -> Grid:
        """The table of these rows, under the heads of its columns."""
        head = heads(*(self._words(f"sheet.{name}") for name in self._columns))
        return Grid((head, *rows), 1, tuple(_WIDTHS[name] for name in self._columns))

    def row(self, row: ActionRow) -> tuple[Cell, ...]:
        """An action as cells, a column each; what stands in the row above is not said again."""
        made = tuple(self._cells[name](row) for name in self._columns)
        self._above = _chapeau(self._told, row)
        return made

    def _printed(self, row: ActionRow, words: Iterable[str], *, lead: bool = False) -> Cell:
        """Words of the text, each once."""
        joined = self._words("list.semicolon").join(dict.fromkeys(words))
        shown = capital(joined) if lead else joined
        return cell(shown or self._words("changes.nothing"), language=language(self._told, row))

    def _source(self, row: ActionRow) -> Cell:
        places = self._told.elsewhere(row.text)
        provision = places.document.by_id.get(row.action.node) if places else None
        page = places.page(provision) if places and provision else ""
        return (*cell(place(self._told, row)), *(cell(quiet(page)) if page else ()))

    def _verb(self, row: ActionRow) -> Cell:
        """The verb as printed, and how strong it is: on a line of its own, where the two run different ways."""
        key, code = f"strength.{row.action.strength}", language(self._told, row)
        if not self._words.has(key):
            return cell(row.action.verb, language=code)
        if (code == "ar") != (self._words.language == "ar"):
            return (*cell(row.action.verb, language=code), *cell(quiet(self._words(key))))
        return cell(row.action.verb, quiet(f" ({self._words(key)})"), language=code)

    def _what(self, row: ActionRow) -> Cell:
        """What is asked: of a sub-paragraph its own words, those of the chapeau stepping back before them."""
        chapeau, what = _chapeau(self._told, row), row.action.what
        runs: tuple[Run, ...] = (Run(what),)
        if chapeau:
            runs = (quiet("… " if chapeau == self._above else chapeau), Run(what[len(chapeau) :]))
        return cell(*runs, language=language(self._told, row))


_SAYS: Mapping[str, Callable[[ActionRow], bool]] = {
    "deadline": lambda row: bool(row.action.deadlines),
    "condition": lambda row: bool(row.action.conditions or row.action.qualifiers),
    "status": lambda row: row.kept.status is not Status.OPEN or any(_said(row)),
}


def _chapeau(told: Told, row: ActionRow) -> str:
    """The words before those of the provision itself, "" where there are none."""
    shelf, what = told.papers.shelf, row.action.what
    provision = shelf[row.text][1].by_id.get(row.action.node) if row.text in shelf else None
    own = provision.text if provision else ""
    return what[: -len(own)] if own and what != own and what.endswith(own) else ""


def _said(row: ActionRow) -> tuple[str, ...]:
    return (row.kept.role, row.kept.owner, row.kept.session, row.kept.remark)


def _kept(words: Labels, row: ActionRow) -> Iterator[Para]:
    """How far it is, who takes care of it, where it is followed up, and what was remarked."""
    begun = row.kept.status is not Status.OPEN
    name = words(f"status.{row.kept.status}")
    yield para(strong(name) if begun else quiet(name), style="Table Text")
    role, *others = _said(row)
    for said in (words(f"role.{role}") if role in set(Role) else role, *others):
        if said:
            yield para(said, style="Table Text")
