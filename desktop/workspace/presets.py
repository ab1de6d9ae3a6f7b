"""Presets: what was chosen for a brief, kept under a name in the reader's own folder."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.errors import BadRequest, UnknownThing, UnwritableFile
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind, Paper
from desktop.workspace.own_files import put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

_FILE, _SEAL = "presets.json", "hash"
_NAME = 60  # letters of a preset's name
_SPOILED = "The preset {name} is not as it was kept: its file was damaged on the disk. Choose anew and keep it again."


@dataclass(frozen=True, slots=True)
class Preset:
    """Choices for a brief; texts by the names a reader gives them: 16/COP.14, a symbol, SYMBOL@language."""

    kind: BriefKind = BriefKind.DELEGATION
    on: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    tiers: tuple[Tier, ...] = ()  # every one but the personal where empty
    kinds: tuple[NoteKind, ...] = ()
    language: str = ""
    paper: Paper = Paper.A4
    party: str = ""
    whom: str = ""
    author: str = ""
    template: str = ""  # the path of a restyled copy of the template


def presets() -> dict[str, Preset]:
    """All presets by their names; what cannot be read in the file is passed over."""
    return {name: _read(kept) for name, kept in sorted(_kept().items()) if _is_whole(name, kept)}


def doubts() -> tuple[str, ...]:
    """A sentence for the file of presets where it cannot be read, or for each preset in it that is not as it was kept."""
    if _is_spoiled():
        return (
            f"The presets in {_file().name} cannot be read; the next one that is kept sets the file aside.",
        )
    return tuple(_SPOILED.format(name=name) for name, kept in _kept().items() if not _is_whole(name, kept))


def preset(name: str) -> Preset:
    """The preset of that name; raises UnknownThing, naming those there are, and BadRequest where it is spoiled."""
    known = presets()
    if name not in known and name in _kept():
        raise BadRequest(_SPOILED.format(name=name))
    if name not in known:
        there = f"there are {', '.join(known)}" if known else "there is none yet"
        raise UnknownThing(f"No preset {name} is kept; {there}.")
    return known[name]


def keep_preset(name: str, chosen: Preset) -> str:
    """Keep choices under a name, in the place of what was kept under it; raises BadRequest and UnwritableFile.

    Gives a sentence where the file could not be read and was set aside first, else "".
    """
    if not name.strip() or len(name) > _NAME:
        raise BadRequest(f"A preset needs a name of at most {_NAME} letters.")
    return _write({**_kept(), name.strip(): _sealed(name.strip(), asdict(chosen))})


def drop_preset(name: str) -> None:
    """Forget a preset; nothing happens where there is none of that name."""
    if name in _kept():
        _write({kept: chosen for kept, chosen in _kept().items() if kept != name})


def wishes_of(chosen: Preset) -> dict[str, Any]:
    """The choices as fields of terms.brief.Wishes; the texts are left out."""
    named = {one.name: getattr(chosen, one.name) for one in fields(Preset)}
    wishes = {name: value for name, value in named.items() if name not in {"on", "against"}}
    return wishes if chosen.tiers else {name: value for name, value in wishes.items() if name != "tiers"}


def _file() -> Path:
    return paths.config_folder() / _FILE


def _kept() -> dict[str, Any]:
    found = _found()
    return found if isinstance(found, dict) else {}


def _found() -> Any:
    """What stands in the file, None where it cannot be read."""
    try:
        return json.loads(_file().read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        return None


def _is_spoiled() -> bool:
    return not isinstance(_found(), dict)


def _sealed(name: str, chosen: Mapping[str, Any]) -> dict[str, Any]:
    """The choices with their hash: a tier spoiled on the disk would else be no tier, and none chosen means nearly all."""
    said = json.dumps([name, chosen], sort_keys=True).encode()
    return {**chosen, _SEAL: sha256(said).hexdigest()}


def _is_whole(name: str, kept: Any) -> bool:
    """Whether a preset is as it was kept; one written by hand bears no hash."""
    if not isinstance(kept, dict):
        return False
    chosen = {field: value for field, value in kept.items() if field != _SEAL}
    return _SEAL not in kept or kept == _sealed(name, chosen)


def _write(all_of_them: Mapping[str, Any]) -> str:
    """All or nothing: a file half written would lose every preset. What cannot be read is set aside, and it is said."""
    file = _file()
    try:
        data = json.dumps(all_of_them, ensure_ascii=False, indent=1).encode()
        aside = paths.set_aside(file).name if _is_spoiled() else ""
        put(file, data)
    except UnicodeEncodeError as error:
        raise BadRequest("What was chosen holds a letter that cannot be written.") from error
    except OSError as error:
        raise UnwritableFile(file, f"the system refused it ({error.strerror}).") from error
    return f"The presets kept before could not be read; they were set aside as {aside}." if aside else ""


def _read(kept: Mapping[str, Any]) -> Preset:
    """A preset as far as it can be understood: what a newer program added or a hand spoiled is left out."""
    read = {name: make(kept[name]) for name, make in _FIELDS.items() if name in kept}
    return Preset(**{name: value for name, value in read.items() if value is not None})


def _words(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _several(value: Any) -> tuple[str, ...] | None:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else None


def _one_of(known: Iterable[Any]) -> Callable[[Any], Any]:
    table = {one.value: one for one in known}
    return lambda value: table.get(value) if isinstance(value, str) else None


def _some_of(known: Iterable[Any]) -> Callable[[Any], Any]:
    table = {one.value: one for one in known}
    return lambda value: tuple(table[one] for one in _several(value) or () if one in table)


_FIELDS: Mapping[str, Callable[[Any], Any]] = {
    "kind": _one_of(BriefKind),
    "on": _several,
    "against": _several,
    "paragraphs": _several,
    "tiers": _some_of(Tier),
    "kinds": _some_of(NoteKind),
    "language": _words,
    "paper": _one_of(Paper),
    "party": _words,
    "whom": _words,
    "author": _words,
    "template": _words,
}
