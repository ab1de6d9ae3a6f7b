"""Annotations of the Web Annotation model read with suspicion: sizes first, then the rules, then what they say."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from desktop.annotate.web_annotation import FORM, MOTIVES, RESOLVED
from desktop.annotate.web_rules import (
    BadAnnotation,
    annotations_in,
    check,
    is_moment,
    listed,
    selectors_of,
    types_of,
)
from desktop.errors import UnreadableFile
from desktop.store.forms import form_in
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.web_note import Spot, WebNote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_MOST_BYTES = 32 * 2**20
_DEEPEST = 40
_MOST = 20_000  # annotations
_LONG, _SHORT = 100_000, 2_000  # letters of a text, and of a name
_MANY = 200  # bodies, targets, selectors of one annotation
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_TAGS = re.compile(r"<[^<>]{0,2000}>")
_SYMBOL = re.compile(
    r"https?://(?:undocs\.org|docs\.un\.org)/(?:(?P<language>[a-z]{2})/)?(?P<symbol>.+)\Z", re.IGNORECASE
)
_TIERS = frozenset(Tier)
_KINDS = frozenset(NoteKind)


def read_annotations(data: bytes, name: str) -> tuple[WebNote, ...]:
    """The annotations of a file with the answers to each; raises UnreadableFile with a sentence on what is wrong."""
    try:
        return tuple(_threads(annotations_in(_parsed(data))))
    except (BadAnnotation, RecursionError) as error:
        raise UnreadableFile(name, f"{error or 'it is nested too deeply'}.") from error


def symbol_in(source: str) -> tuple[str, str]:
    """Symbol and language that the IRI of a document names, "" where it names none."""
    found = _SYMBOL.match(source)
    return (unquote(found["symbol"]), (found["language"] or "").lower()) if found else ("", "")


def _parsed(data: bytes) -> Any:
    if len(data) > _MOST_BYTES:
        raise BadAnnotation(f"it is larger than {_MOST_BYTES // 2**20} MB")
    try:
        words = data.decode("utf-8-sig")
        _refuse_depth(words)
        return json.loads(words, parse_constant=_refuse_constant)
    except ValueError as error:
        if isinstance(error, BadAnnotation):
            raise
        raise BadAnnotation("it is no JSON") from error


def _refuse_depth(words: str) -> None:
    depth = 0
    for sign in _STRUCTURE.finditer(words):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(sign[0], 0)
        if depth > _DEEPEST:
            raise BadAnnotation("it is nested too deeply")


def _refuse_constant(word: str) -> Any:
    raise BadAnnotation(f"{word} is no number")


def _threads(rows: list[dict[str, Any]]) -> Iterator[WebNote]:
    if len(rows) > _MOST:
        raise BadAnnotation(f"it holds more than {_MOST} annotations")
    for row in rows:
        check(row)
    names = [row["id"] for row in rows]
    if len(set(names)) < len(names):
        raise BadAnnotation("two annotations in it have one id")
    answers: dict[str, list[WebNote]] = {}
    known = {row["id"]: row for row in rows}
    tops = []
    for row in rows:
        answered = _top(row, known)
        if answered:
            answers.setdefault(answered, []).append(_note(row, ()))
        else:
            tops.append(row)
    return (_note(row, answers.get(row["id"], ())) for row in tops)


def _answered(row: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """The annotation of the file that a row answers, "" where it is no answer."""
    for target in listed(row["target"]):
        name = target if isinstance(target, str) else target.get("source", target.get("id", ""))
        if isinstance(name, str) and name in known and name != row["id"]:
            return name
    return ""


def _top(row: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """The annotation at the head of the thread a row answers in; a ring of answers has none."""
    seen, at = {row["id"]}, _answered(row, known)
    while at:
        further = _answered(known[at], known)
        if not further:
            return at
        if further in seen:
            return ""
        seen.add(at)
        at = further
    return ""


def _note(row: Mapping[str, Any], replies: Iterable[WebNote]) -> WebNote:
    bodies = list(_flat(listed(row.get("body"))))[:_MANY]
    said = _purposes(bodies)
    kind = _kind(row, said)
    return WebNote(
        iri=row["id"],
        text=_text(row, bodies)[:_LONG],
        kind=kind,
        author=_author(row)[:_SHORT],
        created=_moment(row, "created"),
        modified=_moment(row, "modified"),
        tags=tuple(dict.fromkeys(word[:_SHORT] for word in said.get("tagging", ()))),
        resolved=RESOLVED in said.get("moderating", ()),
        form=next((form for one in bodies if (form := _form(one, kind)) is not None), None),
        tier=_tier(row),
        spot=_spot(next(iter(_flat(listed(row["target"]))))),
        replies=tuple(replies),
    )


def _flat(rows: Iterable[Any]) -> Iterator[Any]:
    """Bodies or targets, those of sets one by one."""
    for one in rows:
        if isinstance(one, dict) and "items" in one:
            yield from _flat(listed(one["items"]))
        else:
            yield one


def _purposes(bodies: Iterable[Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in bodies:
        if isinstance(one, dict) and isinstance(one.get("value"), str):
            for purpose in listed(one.get("purpose")):
                found.setdefault(purpose, []).append(one["value"])
    return found


def _kind(row: Mapping[str, Any], said: Mapping[str, list[str]]) -> NoteKind:
    """The kind said outright, else the first that the motive is that of."""
    for word in said.get("classifying", ()):
        if word in _KINDS:
            return NoteKind(word)
    motives = listed(row.get("motivation"))
    return next((kind for kind, motive in _HEARD if motive in motives), NoteKind.COMMENT)


_HEARD = tuple(
    (kind, MOTIVES[kind]) for kind in (NoteKind.QUESTION,)
)  # others need a form that only we write
_ASIDE = frozenset({"tagging", "classifying", "moderating"})


def _text(row: Mapping[str, Any], bodies: Iterable[Any]) -> str:
    if "bodyValue" in row:
        return str(row["bodyValue"])
    return "\n".join(filter(None, map(_words, bodies)))


def _words(body: Any) -> str:
    """What a body says: its words, or the IRI of what it only points to, which is never fetched."""
    if isinstance(body, str):
        return body
    if "value" in body:
        if _ASIDE & set(listed(body.get("purpose"))) or body.get("format") == FORM:
            return ""
        return _plain(body["value"]) if "html" in body.get("format", "") else str(body["value"])
    name = body.get("source", body.get("id", ""))
    return name if isinstance(name, str) else str(name.get("id", ""))


def _plain(value: str) -> str:
    return html.unescape(_TAGS.sub("", value))


def _form(body: Any, kind: NoteKind) -> Any:
    if not isinstance(body, dict) or body.get("format") != FORM or not isinstance(body.get("value"), str):
        return None
    try:
        return form_in(body["value"][:_LONG], kind)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _author(row: Mapping[str, Any]) -> str:
    names = []
    for who in listed(row.get("creator"))[:_MANY]:
        said = (
            who
            if isinstance(who, str)
            else next((who[n] for n in ("name", "nickname", "id") if n in who), "")
        )
        names += [str(one) for one in listed(said)[:1]]
    return ", ".join(filter(None, names))


def _moment(row: Mapping[str, Any], name: str) -> str:
    return str(row[name]) if is_moment(row.get(name)) else ""


def _tier(row: Mapping[str, Any]) -> Tier | None:
    for one in listed(row.get("audience")):
        name = str(one.get("id", "")) if isinstance(one, dict) else str(one)
        if name.rpartition(":")[2] in _TIERS and name.startswith("urn:audience:"):
            return Tier(name.rpartition(":")[2])
    return None


def _spot(target: Any) -> Spot:
    if isinstance(target, str):
        return Spot(target)
    source = target.get("source", target.get("id", ""))
    source = source.get("id", "") if isinstance(source, dict) else source
    found: dict[str, Any] = {}
    for one in list(selectors_of(target))[:_MANY]:
        kinds = types_of(one)
        if "TextQuoteSelector" in kinds:
            found |= {
                "quote": one["exact"][:_LONG],
                "prefix": one.get("prefix", "")[-_SHORT:],
                "suffix": one.get("suffix", "")[:_SHORT],
            }
        elif "FragmentSelector" in kinds:
            found |= {"node": one["value"][:_SHORT], "within": _within(one)}
    for one in listed(target.get("selector"))[:_MANY]:
        if isinstance(one, dict) and "TextPositionSelector" in types_of(one):
            found |= {"start": one["start"], "end": one["end"]}
    return Spot(str(source), **found)


def _within(one: Mapping[str, Any]) -> tuple[int, int] | None:
    for further in listed(one.get("refinedBy")):
        if isinstance(further, dict) and "TextPositionSelector" in types_of(further):
            return further["start"], further["end"]
    return None
