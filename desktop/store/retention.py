"""Which backups are kept: all of the last day, then one a day, a week, a month, ever fewer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DAILY, WEEKLY, MONTHLY = 12, 10, 9
ALL_OF = timedelta(days=1)

_Shelf = tuple[int, ...]


def _week(moment: datetime) -> _Shelf:
    year, week, _ = moment.isocalendar()
    return year, week


# How many shelves of a kind, and which shelf a moment lies on.
_SHELVES: tuple[tuple[int, Callable[[datetime], _Shelf]], ...] = (
    (DAILY, lambda moment: (moment.year, moment.month, moment.day)),
    (WEEKLY, _week),
    (MONTHLY, lambda moment: (moment.year, moment.month)),
)


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Those of `moments` whose backups stay: of each shelf the last one, and all that are younger than a day.

    Shelves count only where something lies on them, so that a pause of months lets nothing go. What a clock that went
    wrong dated to come stays, and takes no place on a shelf.
    """
    ordered = sorted(moments, reverse=True)
    young = {moment for moment in ordered if now - moment < ALL_OF}
    past = [moment for moment in ordered if moment <= now]
    return frozenset(young.union(*(_last_of_each(past, most, shelf) for most, shelf in _SHELVES)))


def _last_of_each(
    ordered: Iterable[datetime], most: int, shelf: Callable[[datetime], _Shelf]
) -> set[datetime]:
    found: dict[_Shelf, datetime] = {}
    for moment in ordered:
        if len(found) < most:
            found.setdefault(shelf(moment), moment)
    return set(found.values())
