"""What a reader can put right, said in one sentence.

ChapeauError
├── UnreadableFile      the file cannot be read as a document
├── UnknownPart         the file has no such decision
├── UnwritableFile      a file cannot be written where asked
├── DossierError        the dossier cannot be opened or is not one
├── UnknownThing        no such document, provision or note in the dossier
└── BadRequest          what was asked makes no sense as put

`str(error)` is the sentence the reader sees. Anything that is not a ChapeauError is a bug.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class ChapeauError(Exception):
    """Something the reader can put right; `str()` of it is a whole sentence."""


class UnreadableFile(ChapeauError):  # noqa: N818 - named for what it is, as the sentence says
    """The file at `path` cannot be read as a document, and why."""

    def __init__(self, path: Path | str, why: str) -> None:
        name = getattr(path, "name", str(path)) or str(path)
        super().__init__(f"{name} cannot be read: {why}")
        self.path, self.why = path, why


class UnknownPart(ChapeauError):  # noqa: N818
    """A file has no decision of the number asked for; the sentence says which it has."""

    def __init__(self, file: str, part: str, there: Sequence[str]) -> None:
        known = f"it has {', '.join(there)}" if there else "no decision with a number was found in it"
        super().__init__(f"{file} has no decision {part}; {known}.")


class UnwritableFile(ChapeauError):  # noqa: N818
    """A file cannot be written at `path`, and why."""

    def __init__(self, path: Path | str, why: str) -> None:
        super().__init__(f"{path} cannot be written: {why}")


class DossierError(ChapeauError):
    """The dossier cannot be opened, is not one, or is of a newer program."""


class UnknownThing(ChapeauError):  # noqa: N818
    """No such document, provision or note stands in the dossier."""


class BadRequest(ChapeauError):  # noqa: N818
    """What was asked makes no sense as put; the sentence says how to put it."""
