"""The overview of requested actions: one row per request."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from desktop.clauses.further import further
from desktop.terms.provision import Kind
from desktop.terms.symbol import number_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from desktop.terms.clause import Addressee, Deadline
    from desktop.terms.document import Document
    from desktop.terms.provision import Provision

_ASKS = frozenset({Kind.OPERATIVE, Kind.SUBPARAGRAPH})
_AND = "#"  # stands in no id of a provision


@dataclass(frozen=True, slots=True)
class Action:
    """Who is asked to do what, by when, under which condition, and where it says so."""

    node: str
    source: str  # "16/COP.14, para. 4 (b)"
    addressees: tuple[Addressee, ...]
    verb: str
    strength: int | None
    what: str
    deadlines: tuple[Deadline, ...]
    conditions: tuple[str, ...]
    qualifiers: tuple[str, ...]
    page: int | None = None
    request: int = 1  # which of those its provision makes

    @property
    def key(self) -> str:
        """What it is kept under: its provision's id, with the request's number from the second on ("4/op/1#2")."""
        return self.node if self.request == 1 else f"{self.node}{_AND}{self.request}"


def node_of(key: str) -> str:
    """The provision of an action that is kept under `key`."""
    return key.partition(_AND)[0]


def actions(document: Document) -> Iterator[Action]:
    """One action for every request: a chapeau gives one per sub-paragraph, a paragraph that asks twice gives two."""
    for provision in document.provisions:
        if provision.kind in _ASKS:
            for number, action in enumerate(_requests(document, provision), 1):
                yield replace(action, request=number)


def _requests(document: Document, provision: Provision) -> Iterator[Action]:
    asked = None if _is_chapeau(document, provision) else _asked(document, provision)
    if asked is not None:
        yield _action(document, provision, asked)
    yield from _further(document, provision)


def _further(document: Document, provision: Provision) -> Iterator[Action]:
    """What a paragraph asks after its first verb: "…, and requests the secretariat to …"."""
    if not provision.clause.verb:
        return
    for words, clause in further(provision.text, document.language):
        if words.endswith((":", "：")):  # its items say it
            continue
        yield Action(
            node=provision.id,
            source=source_of(document, provision),
            addressees=clause.addressees,
            verb=clause.verb,
            strength=clause.strength,
            what=words,
            deadlines=clause.deadlines,
            conditions=clause.conditions,
            qualifiers=clause.qualifiers,
            page=provision.page,
        )


def _is_chapeau(document: Document, provision: Provision) -> bool:
    return any(child.kind is Kind.SUBPARAGRAPH for child in document.children.get(provision.id, ()))


def _asked(document: Document, provision: Provision) -> Provision | None:
    """The provision itself or the nearest one above that names whom it addresses."""
    current: Provision | None = provision
    while current is not None and current.kind in _ASKS:
        if current.clause.addressees:
            return current
        current = document.by_id.get(current.parent)
    return None


def _action(document: Document, provision: Provision, asked: Provision) -> Action:
    own, above = provision.clause, asked.clause
    return Action(
        node=provision.id,
        source=source_of(document, provision),
        addressees=own.addressees or above.addressees,
        verb=own.verb or above.verb,
        strength=own.strength if own.verb else above.strength,
        what=provision.text if provision is asked else f"{asked.text} {provision.text}",
        deadlines=own.deadlines or above.deadlines,
        conditions=own.conditions or above.conditions,
        qualifiers=own.qualifiers or above.qualifiers,
        page=provision.page,
    )


def source_of(document: Document, provision: Provision) -> str:
    """Where a provision stands, as it is cited: the decision's number or symbol, and the labels down to it."""
    labels, current = [], provision
    while current.kind in _ASKS:
        labels.append(current.label.rstrip("."))
        current = document.by_id.get(current.parent, document.provisions[0])
    number = number_of(current.label) if current.kind is Kind.DECISION else ""
    return f"{number or document.masthead.symbol}, {''.join(reversed(labels))}".strip(", ")


def grouped(rows: Iterable[Action], by: str | None) -> list[Action]:
    """The actions in order of the first addressee, the verb or the first deadline; as they stand where `by` is None."""
    return sorted(rows, key=_KEYS[by]) if by else list(rows)


def groups(rows: Iterable[Action], by: str) -> list[tuple[str, list[Action]]]:
    """The actions under every addressee, verb or deadline they name, each under the words it is first named with.

    An action with several addressees or deadlines stands under each of them; one without a deadline under none.
    """
    names: dict[str, str] = {}
    found: dict[str, list[Action]] = {}
    for action in rows:
        for key, name in dict(_NAMES[by](action)).items():
            names.setdefault(key, name)
            found.setdefault(key, []).append(action)
    return [(names[key], found[key]) for key in found]


_KEYS: Mapping[str, Callable[[Action], str]] = {
    "addressee": lambda action: action.addressees[0].id or action.addressees[0].text,
    "verb": lambda action: f"{99 - (action.strength or 0):02}{action.verb}",  # the strongest first
    "deadline": lambda action: (
        action.deadlines[0].session or action.deadlines[0].text if action.deadlines else "~"
    ),
}
_NAMES: Mapping[str, Callable[[Action], list[tuple[str, str]]]] = {
    "addressee": lambda action: [(one.id or one.text, one.text) for one in action.addressees],
    "verb": lambda action: [(action.verb.casefold(), action.verb)],
    "deadline": lambda action: [
        (one.session or one.date or one.text, one.session or one.date or one.text) for one in action.deadlines
    ],
}


def action_json(action: Action) -> dict[str, object]:
    """An action as the command line's JSON has it."""
    return {
        "node": action.node,
        "request": action.request,
        "source": action.source,
        "addressees": [asdict(addressee) for addressee in action.addressees],
        "verb": action.verb,
        "strength": action.strength,
        "what": action.what,
        "deadlines": [asdict(deadline) for deadline in action.deadlines],
        "conditions": list(action.conditions),
        "qualifiers": list(action.qualifiers),
    }
