"""Newest: of the answers to what was asked beside the window, only the newest counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

T = TypeVar("T")


class Newest:
    """An answer is not heard once something else was asked, nor when whoever asked is gone."""

    def __init__(self, asker: QObject) -> None:
        self._asker, self._asked = asker, 0

    def renew(self) -> None:
        """Something else is asked from now on: answers still on their way no longer count."""
        self._asked += 1

    def only(self, hear: Callable[[T], None]) -> Callable[[T], None]:
        """`hear`, as long as nothing else is asked."""
        asked = self._asked

        def heard(answer: T) -> None:
            if isValid(self._asker) and asked == self._asked:
                hear(answer)

        return heard
