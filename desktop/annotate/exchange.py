"""An exchange file: one JSON value with the notes, the identities of their texts and the originals sent along.

Nothing of it is a program's own: no SQLite, no archive. It is sealed by a hash and, unless all of it is public, by age.
"""

from __future__ import annotations

import base64
import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop.annotate.exchange_reading import BadExchange, exchange_from
from desktop.errors import UnreadableFile

if TYPE_CHECKING:
    from desktop.terms.exchange import Exchange, KnownText, Original, Thing

FORMAT, LAYOUT = "chapeau exchange", 1
MOST_BYTES = 256 * 1024 * 1024


def exchange_out(exchange: Exchange) -> bytes:
    """What the file holds, before it is encrypted."""
    said = {
        "format": FORMAT,
        "layout": LAYOUT,
        "sender": exchange.sender,
        "notes": [_thing(one) for one in exchange.things if not one.note],
        "replies": [_thing(one) | {"note": one.note} for one in exchange.things if one.note],
        "texts": [_text(one) for one in exchange.texts],
        "originals": [_original(one) for one in exchange.originals],
    }
    return _json(said | {"hash": _hash(said)})


def exchange_in(data: bytes, name: str) -> Exchange:
    """What a file holds, every field of it checked; raises UnreadableFile with one sentence for any that is not ours."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(name, "it is larger than any exchange file.")
    try:
        said = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(name, "it is no exchange file, or it was cut short.") from error
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise UnreadableFile(name, "it is no exchange file.")
    if said.get("layout") != LAYOUT:
        raise UnreadableFile(name, "it was written by a newer program.")
    return _checked(said, name)


def _checked(said: dict[str, Any], name: str) -> Exchange:
    seal = said.pop("hash", None)
    try:
        if seal != _hash(said):
            raise UnreadableFile(name, "it is damaged: what it holds is not what was written.")
        return exchange_from(said)
    except (BadExchange, RecursionError) as error:
        raise UnreadableFile(name, f"{error or 'it is nested too deeply'}.") from error


def _refuse(word: str) -> None:
    raise ValueError(word)


def _thing(thing: Thing) -> dict[str, Any]:
    entries = {
        name: [[entry.event, entry.when, entry.value] for entry in kept]
        for name, kept in sorted(thing.version.entries.items())
    }
    return {"id": thing.id, "created": thing.created, "entries": entries, "seen": sorted(thing.version.seen)}


def _text(text: KnownText) -> dict[str, str]:
    return {"sha256": text.sha256, "symbol": text.symbol, "language": text.language, "title": text.title}


def _original(original: Original) -> dict[str, str]:
    return {
        "file": original.file,
        "sha256": sha256(original.content).hexdigest(),
        "bytes": base64.b64encode(original.content).decode(),
    }


def _hash(said: dict[str, Any]) -> str:
    return sha256(_json(said)).hexdigest()


def _json(said: dict[str, Any]) -> bytes:
    return json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
