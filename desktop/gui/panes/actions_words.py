"""Words of the overview of actions: columns, states, roles, verbs by what they do, and what rows are grouped by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.gui import i18n
from desktop.gui.delegates.marks import Badge
from desktop.terms.following import Role, Status
from desktop.views.following import choices, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.views.following import ActionRow

CONTEXT = "overview"
HEADS: Mapping[str, object] = {
    "who": QT_TRANSLATE_NOOP("overview", "Who"),
    "verb": QT_TRANSLATE_NOOP("overview", "Verb"),
    "what": QT_TRANSLATE_NOOP("overview", "What"),
    "by_when": QT_TRANSLATE_NOOP("overview", "By when"),
    "condition": QT_TRANSLATE_NOOP("overview", "Condition"),
    "source": QT_TRANSLATE_NOOP("overview", "Source"),
    "status": QT_TRANSLATE_NOOP("overview", "Status"),
    "role": QT_TRANSLATE_NOOP("overview", "Role"),
    "session": QT_TRANSLATE_NOOP("overview", "Follow-up"),
    "owner": QT_TRANSLATE_NOOP("overview", "Owner"),
    "remark": QT_TRANSLATE_NOOP("overview", "Remark"),
}
STATES: Mapping[str, object] = {
    Status.OPEN: QT_TRANSLATE_NOOP("overview", "open"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("overview", "in progress"),
    Status.DONE: QT_TRANSLATE_NOOP("overview", "done"),
    Status.SUPERSEDED: QT_TRANSLATE_NOOP("overview", "superseded"),
}
SIGNS = {
    Status.OPEN: Badge("○", "comment"),
    Status.IN_PROGRESS: Badge("…", "reworded"),
    Status.DONE: Badge("✓", "inserted"),
    Status.SUPERSEDED: Badge("×", "comment"),
}
ROLES: Mapping[str, object] = {
    Role.FOCAL_POINT: QT_TRANSLATE_NOOP("overview", "focal point"),
    Role.CORRESPONDENT: QT_TRANSLATE_NOOP("overview", "science and technology correspondent"),
    Role.MINISTRY: QT_TRANSLATE_NOOP("overview", "ministry"),
}
VERBS: Mapping[str, object] = {
    "decides": QT_TRANSLATE_NOOP("overview", "decides"),
    "adopts": QT_TRANSLATE_NOOP("overview", "adopts"),
    "demands": QT_TRANSLATE_NOOP("overview", "demands"),
    "requests": QT_TRANSLATE_NOOP("overview", "requests"),
    "urges": QT_TRANSLATE_NOOP("overview", "urges"),
    "condemns": QT_TRANSLATE_NOOP("overview", "condemns"),
    "calls_upon": QT_TRANSLATE_NOOP("overview", "calls upon"),
    "recommends": QT_TRANSLATE_NOOP("overview", "recommends"),
    "encourages": QT_TRANSLATE_NOOP("overview", "encourages"),
    "invites": QT_TRANSLATE_NOOP("overview", "invites"),
    "stresses": QT_TRANSLATE_NOOP("overview", "stresses"),
    "expresses": QT_TRANSLATE_NOOP("overview", "expresses"),
    "welcomes": QT_TRANSLATE_NOOP("overview", "welcomes"),
    "notes": QT_TRANSLATE_NOOP("overview", "notes"),
    "recalls": QT_TRANSLATE_NOOP("overview", "recalls"),
}
EVERY: Mapping[str, object] = {  # what a choice says while it leaves nothing out
    "addressee": QT_TRANSLATE_NOOP("overview", "Every addressee"),
    "verb": QT_TRANSLATE_NOOP("overview", "Every verb"),
    "deadline": QT_TRANSLATE_NOOP("overview", "Every deadline"),
    "topic": QT_TRANSLATE_NOOP("overview", "Every topic"),
    "status": QT_TRANSLATE_NOOP("overview", "Every status"),
    "role": QT_TRANSLATE_NOOP("overview", "Every role"),
    "session": QT_TRANSLATE_NOOP("overview", "Every follow-up"),
}
NONE: Mapping[str, object] = {
    "addressee": QT_TRANSLATE_NOOP("overview", "No addressee"),
    "verb": QT_TRANSLATE_NOOP("overview", "No verb"),
    "deadline": QT_TRANSLATE_NOOP("overview", "No deadline"),
    "topic": QT_TRANSLATE_NOOP("overview", "No topic"),
    "role": QT_TRANSLATE_NOOP("overview", "No role yet"),
    "session": QT_TRANSLATE_NOOP("overview", "No follow-up yet"),
    "owner": QT_TRANSLATE_NOOP("overview", "No owner yet"),
}
GROUPS: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("overview", "In reading order"),
    "addressee": QT_TRANSLATE_NOOP("overview", "By addressee"),
    "verb": QT_TRANSLATE_NOOP("overview", "By verb"),
    "deadline": QT_TRANSLATE_NOOP("overview", "By deadline"),
    "topic": QT_TRANSLATE_NOOP("overview", "By topic"),
    "status": QT_TRANSLATE_NOOP("overview", "By status"),
    "role": QT_TRANSLATE_NOOP("overview", "By role"),
    "session": QT_TRANSLATE_NOOP("overview", "By follow-up"),
    "document": QT_TRANSLATE_NOOP("overview", "By document"),
}
_STRENGTHS = ((7, "binding"), (4, "urging"), (2, "inviting"), (0, "comment"))
_WORDS: Mapping[str, Mapping[str, object]] = {"verb": VERBS, "status": STATES, "role": ROLES}


def _said(words: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(words))


def head(column: str) -> str:
    """The head of a column."""
    return _said(HEADS[column])


def every(facet: str) -> str:
    """What a choice says while it leaves nothing out."""
    return _said(EVERY[facet])


def group_word(facet: str) -> str:
    """What rows are grouped by."""
    return _said(GROUPS[facet])


def value_word(facet: str, value: str) -> str:
    """A value of a facet as the reader knows it; free words stand for themselves."""
    if not value:
        return _said(NONE.get(facet, ""))
    if facet == "addressee":
        return name_of(value, i18n.language())
    known = _WORDS.get(facet, {})
    return _said(known[value]) if value in known else value


def role_of(words: str) -> str:
    """The role that `words` name in the window's language, or the words themselves."""
    return next((role for role in ROLES if value_word("role", role) == words.strip()), words.strip())


def strength_badge(strength: int | None) -> Badge | None:
    """How strong a verb is: its rung on the ladder, in the colour of what it asks."""
    if strength is None:
        return None
    return Badge(str(strength), next(tone for least, tone in _STRENGTHS if strength >= least))


def offered(rows: Sequence[ActionRow], column: str) -> tuple[tuple[str, str], ...]:
    """What a cell may become, as (value, words): the values known, then those in use."""
    if column == "remark":
        return ()
    known = {"status": STATES, "role": ROLES, "session": _sessions(rows)}.get(column, ())
    used = (value for value, _ in choices(rows, column) if value)
    return tuple((value, value_word(column, value)) for value in dict.fromkeys((*known, *used)))


def _sessions(rows: Sequence[ActionRow]) -> list[str]:
    """The sessions that the deadlines name."""
    return sorted({one.session for row in rows for one in row.action.deadlines if one.session})
