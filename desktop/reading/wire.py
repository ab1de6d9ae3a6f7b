"""Values of the field between two processes: plain JSON out, checked against the types of the fields on the way in.

What comes back from a worker that a document may have got hold of is only ever built into frozen values of ours: text,
numbers and names from lists we know. Nothing in it can be run.
"""

from __future__ import annotations

import base64
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from desktop.terms import block, clause, document, finding, provision

if TYPE_CHECKING:
    from collections.abc import Callable

_ALIASES = {tuple, Union, types.UnionType}
_NAMES: dict[str, Any] = {"Mapping": Mapping}  # what annotations name without importing it
_PLAIN = (str, int, float, bool, types.NoneType)


class Unexpected(ValueError):  # noqa: N818 - named for what it is
    """What came is not a value of the type that was to come."""


def know(*modules: types.ModuleType) -> None:
    """Let the types of these modules be named in annotations of frozen values."""
    for module in modules:
        named = vars(module).items()
        _NAMES.update((n, v) for n, v in named if isinstance(v, type) or get_origin(v) in _ALIASES)


know(block, clause, document, finding, provision)


def out(value: Any) -> Any:
    """A frozen value as JSON holds it; fields that have their default are left out."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | frozenset):
        return [out(item) for item in value]
    if is_dataclass(value):
        kind: Any = type(value)
        kept = ((name, getattr(value, name), default) for name, default in _defaults(kind))
        return {name: out(own) for name, own, default in kept if own != default}
    return _loose(value)


def _loose(value: Any) -> Any:
    """The same of what hardly any value holds."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, Mapping):
        return {str(key): out(item) for key, item in value.items()}
    return value


def into(kind: Any, value: Any) -> Any:
    """JSON as a value of `kind`, to the letter what `out` was given; raises Unexpected where it cannot be one."""
    return _reader(kind)(value)


@cache
def _defaults(kind: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if get_origin(kind) in {Union, types.UnionType}:
        return _any_of(tuple(get_args(kind)))
    if get_origin(kind) is tuple:
        return _tuple_of(get_args(kind))
    if get_origin(kind) is Mapping:
        return _mapping_of(get_args(kind)[1])
    if is_dataclass(kind):
        return _frozen(kind)
    if kind is bytes:
        return _bytes
    return _named(kind) if issubclass(kind, Enum) else _plain(kind)


def _plain(kind: type) -> Callable[[Any], Any]:
    allowed = {kind, int} if kind is float else {kind}

    def read(value: Any) -> Any:
        if type(value) not in allowed or kind not in _PLAIN:
            raise Unexpected(f"{type(value).__name__} for {kind.__name__}")
        return value

    return read


def _bytes(value: Any) -> bytes:
    try:
        return base64.b64decode(value, validate=True)
    except (ValueError, TypeError) as error:
        raise Unexpected("no bytes") from error


def _mapping_of(kind: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise Unexpected("no mapping")
        return {key: _reader(kind)(item) for key, item in value.items()}

    return read


def _named(kind: type[Enum]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        try:
            return kind(value)
        except (ValueError, TypeError) as error:
            raise Unexpected(f"no {kind.__name__}") from error

    return read


def _any_of(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        for kind in kinds:
            try:
                return _reader(kind)(value)
            except Unexpected:
                continue
        raise Unexpected(f"{type(value).__name__} for none of {len(kinds)} kinds")

    return read


def _tuple_of(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    many = len(kinds) == 2 and kinds[1] is ...

    def read(value: Any) -> Any:
        if not isinstance(value, list) or (not many and len(value) != len(kinds)):
            raise Unexpected("no list of the right length")
        if many:
            item = _reader(kinds[0])
            return tuple(item(one) for one in value)
        return tuple(_reader(kind)(one) for kind, one in zip(kinds, value, strict=True))

    return read


def _frozen(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind, localns=_NAMES)
    needed = {f.name for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING}

    def read(value: Any) -> Any:
        if not isinstance(value, dict) or not needed <= value.keys() <= hints.keys():
            raise Unexpected(f"no {kind.__name__}")
        return kind(**{name: _reader(hints[name])(own) for name, own in value.items()})

    return read
