"""Following: what becomes of one requested action at home: who takes care of it, and how far they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    DONE = "done"
    SUPERSEDED = "superseded"


class Role(StrEnum):
    """The roles every Party names; a dossier may hold any other words for a role."""

    FOCAL_POINT = "focal point"
    CORRESPONDENT = "science and technology correspondent"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Following:
    """What a delegation keeps of the action that stands at a provision; fields nobody filled in are ""."""

    text: str  # the id of the text
    node: str  # of the request; from the second of a provision on with its number: "4/op/1#2"
    role: str = ""  # one of Role, or free words
    owner: str = ""
    status: Status = Status.OPEN
    session: str = ""  # where it is followed up: "COP16"
    remark: str = ""
    author: str = ""
    changed: str = ""  # ISO 8601, UTC
