"""Secluded: what the window remembers of an encrypted dossier, kept in the dossier and nowhere else."""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from desktop.errors import ChapeauError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace import Workspace

_KIND = "setting"  # as the dossier knows them


class Secluded:
    """The choices of one dossier; a change is written beside the window, several in a row as one."""

    def __init__(self, keep: Callable[..., None], workspace: Workspace) -> None:
        """`keep` does some work beside the window: what, and what comes then or where it fails."""
        self._beside, self._workspace = keep, workspace
        self.values: dict[str, str] = {}
        with suppress(ChapeauError):  # damage is found and told of by others
            self.values = workspace.dossier.remembered(_KIND)
        self._new: dict[str, str | None] = {}
        self._turn = Lock()

    def put(self, key: str, value: str) -> None:
        """Remember a choice, now and in the dossier."""
        if self.values.get(key) == value:
            return
        self.values[key] = value
        with self._turn:
            waiting, self._new = bool(self._new), {**self._new, key: value}
        if not waiting and not self._workspace.dossier.read_only:
            self._beside(
                self._keep, _nothing, _nothing
            )  # a choice that cannot be kept is no loss to speak of

    def _keep(self) -> None:
        with self._turn:
            new, self._new = self._new, {}
        self._workspace.dossier.remember(_KIND, new)


def _nothing(_: object) -> None:
    """What comes then."""
