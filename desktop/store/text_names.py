"""Texts by the hash of their original, the one name that means the same in every dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from db import versions as rows
from desktop.store.registers import ON
from desktop.terms.exchange import KnownText, Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from db.connection import Connection
    from desktop.store.registers import Registers

    Rename = Callable[[str], str]

_HASH, _ID = "sha256:", "id:"
_DIGITS = 8


class TextNames:
    """Tells the ids of this dossier from the hashes that go out and come in."""

    def __init__(self, connection: Connection, more: Iterable[KnownText] = ()) -> None:
        self.known = {row["id"]: _known(row) for row in rows.texts(connection)}
        self._ids = {text.sha256: text_id for text_id, text in self.known.items()}
        self.new: dict[str, KnownText] = {}
        for text in more:
            if text.sha256 not in self._ids:
                self._learn(text)

    def _learn(self, text: KnownText) -> None:
        """Name a text as it will be named once it is imported."""
        ids = (text.sha256[:n] for n in range(_DIGITS, len(text.sha256) + 1))
        chosen = next((text_id for text_id in ids if text_id not in self.known), text.sha256)
        self.known[chosen] = self.new[chosen] = text
        self._ids[text.sha256] = chosen

    def out(self, registers: Registers) -> Registers:
        """The registers with every text named for another dossier."""
        return _renamed(registers, self._out)

    def back(self, registers: Mapping[str, list[Any]]) -> Registers:
        """The registers with every text named as it is here."""
        return _renamed(registers, self._back)

    def behind(self, things: Iterable[Thing]) -> tuple[KnownText, ...]:
        """The texts that things going out hang on."""
        named = {name for thing in things for name in _texts_in(thing)}
        return tuple(text for text in self.known.values() if f"{_HASH}{text.sha256}" in named)

    def _out(self, text: str) -> str:
        return f"{_HASH}{self.known[text].sha256}" if text in self.known else f"{_ID}{text}"

    def _back(self, name: str) -> str:
        if name.startswith(_ID):
            return name.removeprefix(_ID)
        digest = name.removeprefix(_HASH)
        return str(self._ids.get(digest, digest[:_DIGITS]))


def _texts_in(thing: Thing) -> Iterator[str]:
    for entries in thing.version.entries.values():
        yield from (entry.value["text"] for entry in entries if _is_anchor(entry.value))


def _known(row: Mapping[str, Any]) -> KnownText:
    return KnownText(row["sha256"], row["symbol"], row["language"], row["title"])


def _renamed(registers: Mapping[str, list[Any]], rename: Rename) -> Registers:
    return {
        _key(name, rename): [_value(value, rename) for value in values] for name, values in registers.items()
    }


def _key(name: str, rename: Rename) -> str:
    return f"{ON}{rename(name.removeprefix(ON))}" if name.startswith(ON) else name


def _value(value: Any, rename: Rename) -> Any:
    return {**value, "text": rename(value["text"])} if _is_anchor(value) else value


def _is_anchor(value: Any) -> bool:
    return isinstance(value, dict) and "text" in value
