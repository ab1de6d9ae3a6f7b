"""What an annotation of the Web Annotation model must be; whoever sent one may have sent anything."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+\Z")
_MOMENT = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z")
_SETS = frozenset({"Choice", "List", "Composite", "Independents"})
_FURTHEST = 2**53
_LONGEST_IRI = 4_000
Object = dict[str, Any]


class BadAnnotation(ValueError):  # noqa: N818 - said of the file
    """What is wrong, as the end of a sentence."""


def annotations_in(top: Any) -> list[Object]:
    """The annotations of a file: one, a list, a page or a collection with its first page; raises BadAnnotation."""
    rows = [_object(one) for one in top] if isinstance(top, list) else [_object(top)]
    found: list[Object] = []
    for one in rows:
        _check_context(one)
        found += _items(one)
    return found


def _items(one: Object) -> list[Object]:
    kinds = types_of(one)
    if "AnnotationCollection" in kinds:
        first = one.get("first", {})
        if isinstance(first, str):
            raise BadAnnotation("its pages lie elsewhere, and nothing elsewhere is looked up")
        return _items({"type": "AnnotationPage", **_object(first)})
    if "AnnotationPage" in kinds:
        items = one.get("items", [])
        return [_object(item) for item in (items if isinstance(items, list) else [items])]
    return [one]


def check(one: Object) -> None:
    """Raise BadAnnotation for the first thing in an annotation that the model does not allow."""
    if "Annotation" not in types_of(one):
        raise BadAnnotation("what stands in it is no annotation")
    if not _is_iri(one.get("id")):
        raise BadAnnotation("an annotation needs one id, which is an IRI")
    name = one["id"]
    try:
        _check_frame(one)
        for body in listed(one.get("body")):
            _check_resource(body, "body")
        for target in listed(one["target"]):
            _check_resource(target, "target")
    except BadAnnotation as error:
        raise BadAnnotation(f"annotation {name[:200]}: {error}") from error


def _check_frame(one: Object) -> None:
    if one.get("target") in (None, [], {}, ""):
        raise BadAnnotation("it is on nothing: it has no target")
    if "body" in one and "bodyValue" in one:
        raise BadAnnotation("it has a body and a bodyValue")
    if not isinstance(one.get("bodyValue", ""), str):
        raise BadAnnotation("its bodyValue is no text")
    _check_said(one)
    for motive in listed(one.get("motivation")):
        if not isinstance(motive, str):
            raise BadAnnotation("its motivation is no word")


def _check_said(one: Object) -> None:
    """What may be said of annotations, bodies and targets alike."""
    for names, allowed, must in _SAID:
        for name in names:
            if name in one and not allowed(one[name]):
                raise BadAnnotation(f"“{name}” must be {must}")


def _check_resource(one: Any, what: str) -> None:
    if _is_iri(one):
        return
    if not isinstance(one, dict):
        raise BadAnnotation(f"its {what} is neither an IRI nor an object")
    if "id" in one and not _is_iri(one["id"]):
        raise BadAnnotation(f"the id of its {what} is no IRI")
    _check_said(one)
    if types_of(one) & _SETS or "items" in one:
        _check_set(one, what)
    else:
        _check_one(one, what)


def _check_set(one: Object, what: str) -> None:
    if len(types_of(one) & _SETS) != 1:
        raise BadAnnotation(f"its {what} is a set of no one kind")
    if not listed(one.get("items")):
        raise BadAnnotation(f"its {what} is a set of nothing")
    for item in listed(one["items"]):
        _check_resource(item, what)


def _check_one(one: Object, what: str) -> None:
    kinds = types_of(one)
    _check_words(one, kinds, what)
    if "SpecificResource" in kinds or "selector" in one or "source" in one:
        _check_specific(one, what)
    elif "id" not in one and "value" not in one:
        raise BadAnnotation(f"its {what} names nothing")


def _check_words(one: Object, kinds: set[str], what: str) -> None:
    if ("TextualBody" in kinds or "value" in one) and not isinstance(one.get("value"), str):
        raise BadAnnotation(f"the words of its {what} are no text")
    if not isinstance(one.get("format", ""), str) or one.get("textDirection", "ltr") not in (
        "ltr",
        "rtl",
        "auto",
    ):
        raise BadAnnotation(f"the format of its {what} is none")
    if not all(isinstance(word, str) for name in ("language", "purpose") for word in listed(one.get(name))):
        raise BadAnnotation(f"language or purpose of its {what} is no word")
    if not isinstance(one.get("processingLanguage", ""), str):
        raise BadAnnotation(f"the language its {what} is worked on in is no word")


def _check_specific(one: Object, what: str) -> None:
    source = one.get("source")
    if not _is_iri(source) and not (isinstance(source, dict) and _is_iri(source.get("id"))):
        raise BadAnnotation(f"its {what} needs one source, which is an IRI")
    for selector in listed(one.get("selector")):
        _check_selector(selector)


def _check_selector(one: Any) -> None:
    if _is_iri(one):
        return
    if not isinstance(one, dict):
        raise BadAnnotation("a selector is neither an IRI nor an object")
    for kind in types_of(one) & set(_SELECTORS):
        _SELECTORS[kind](one)
    for further in listed(one.get("refinedBy")):
        _check_selector(further)


def _check_fragment(one: Object) -> None:
    if not isinstance(one.get("value"), str):
        raise BadAnnotation("a selector has no value, or more than one")
    if "conformsTo" in one and not _is_iri(one["conformsTo"]):
        raise BadAnnotation("a selector conforms to more or less than one IRI")


def _check_svg(one: Object) -> None:
    if not isinstance(one.get("value", ""), str) or not {"value", "id"} & set(one):
        raise BadAnnotation("a selector has no value, or more than one")


def _check_quote(one: Object) -> None:
    if not isinstance(one.get("exact"), str) or not all(
        isinstance(one.get(n, ""), str) for n in ("prefix", "suffix")
    ):
        raise BadAnnotation("a quote selector needs one exact text")


def _check_position(one: Object) -> None:
    start, end = one.get("start"), one.get("end")
    if not (_is_count(start) and _is_count(end)) or start > end:  # type: ignore[operator]
        raise BadAnnotation("a position selector needs a start and an end that follows it")


def _check_range(one: Object) -> None:
    for name in ("startSelector", "endSelector"):
        if name not in one or isinstance(one[name], list):
            raise BadAnnotation("a range selector needs one start and one end")
        _check_selector(one[name])


_SELECTORS: Mapping[str, Callable[[Object], None]] = {
    "FragmentSelector": _check_fragment,
    "CssSelector": _check_fragment,
    "XPathSelector": _check_fragment,
    "SvgSelector": _check_svg,
    "TextQuoteSelector": _check_quote,
    "TextPositionSelector": _check_position,
    "DataPositionSelector": _check_position,
    "RangeSelector": _check_range,
}


def _check_context(one: Object) -> None:
    if CONTEXT not in listed(one.get("@context")):
        raise BadAnnotation("it does not say that it follows the Web Annotation model")


def listed(value: Any) -> list[Any]:
    """One value or several, or none, as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def types_of(one: Object) -> set[str]:
    """What a thing says it is."""
    return {kind for kind in listed(one.get("type")) if isinstance(kind, str)}


def is_moment(value: Any) -> bool:
    """Whether a value is one moment."""
    if not isinstance(value, str) or not _MOMENT.match(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def selectors_of(one: Any) -> Iterator[Object]:
    """The selectors of a target with those that refine them, the outer before the inner."""
    for selector in listed(one.get("selector") if isinstance(one, dict) else None):
        yield from _with_refining(selector)


def _with_refining(one: Any) -> Iterator[Object]:
    if isinstance(one, dict):
        yield one
        for further in listed(one.get("refinedBy")):
            yield from _with_refining(further)


def _object(value: Any) -> Object:
    if not isinstance(value, dict):
        raise BadAnnotation("what stands in it is no annotation")
    return value


def _is_iri(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_IRI and bool(_IRI.match(value))


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _FURTHEST


def _are_iris(value: Any) -> bool:
    return all(map(_is_iri, listed(value)))


def _are_somebody(value: Any) -> bool:
    return all(_is_iri(who) or isinstance(who, dict) for who in listed(value))


def _is_sheet(value: Any) -> bool:
    return isinstance(value, dict) or _is_iri(value)


_SAID: tuple[tuple[tuple[str, ...], Callable[[Any], bool], str], ...] = (
    (("created", "modified", "generated"), is_moment, "one moment, as in 2026-11-03T09:15:00Z"),
    (("canonical",), _is_iri, "one IRI"),
    (("stylesheet",), _is_sheet, "one IRI, or an object"),
    (("rights", "via"), _are_iris, "an IRI"),
    (("creator", "generator", "audience"), _are_somebody, "somebody"),
)
