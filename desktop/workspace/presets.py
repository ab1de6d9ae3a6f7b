"""Presets: what was chosen for a brief, kept under a name in the reader's own folder or, where it is encrypted, the dossier."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.errors import BadRequest, ChapeauError, UnknownThing, UnwritableFile
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind, Paper
from desktop.workspace.own_files import put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from desktop.store import Dossier
    from desktop.workspace import Workspace

_FILE, _SEAL = "presets.json", "hash"
_KIND = "preset"  # as the dossier knows them
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


def presets(dossier: Dossier | None = None) -> dict[str, Preset]:
    """All presets by their names, those in the dossier too; what cannot be read is passed over."""
    return {name: _read(kept) for name, kept in sorted(_all(dossier).items()) if _is_whole(name, kept)}


def doubts(dossier: Dossier | None = None) -> tuple[str, ...]:
    """A sentence for the file of presets where it cannot be read, and for each preset that is not as it was kept."""
    unread = f"The presets in {_file().name} cannot be read; the next one that is kept sets the file aside."
    spoiled = [
        _SPOILED.format(name=name) for name, kept in _all(dossier).items() if not _is_whole(name, kept)
    ]
    return (*([unread] if _is_spoiled() else []), *spoiled)


def preset(name: str, dossier: Dossier | None = None) -> Preset:
    """The preset of that name; raises UnknownThing, naming those there are, and BadRequest where it is spoiled."""
    known = presets(dossier)
    if name not in known and name in _all(dossier):
        raise BadRequest(_SPOILED.format(name=name))
    if name not in known:
        there = f"there are {', '.join(known)}" if known else "there is none yet"
        raise UnknownThing(f"No preset {name} is kept; {there}.")
    return known[name]


def keep_preset(name: str, chosen: Preset, dossier: Dossier | None = None) -> str:
    """Keep choices under a name, in the place of what was kept under it; inside a dossier that is encrypted.

    Gives a sentence where the file could not be read and was set aside first, else "". Raises BadRequest,
    UnwritableFile and, where the dossier cannot be written, DossierError.
    """
    name = name.strip()
    if not name or len(name) > _NAME:
        raise BadRequest(f"A preset needs a name of at most {_NAME} letters.")
    sealed = _sealed(name, asdict(chosen))
    if dossier is None or not (dossier.encrypted or name in _inside(dossier)):
        return _write({**_kept(), name: sealed})
    dossier.remember(_KIND, {name: json.dumps(sealed)})
    return ""


def drop_preset(name: str, dossier: Dossier | None = None) -> None:
    """Forget a preset, the dossier's own first; nothing happens where there is none of that name."""
    if dossier is not None and name in _inside(dossier):
        dossier.remember(_KIND, {name: None})
    elif name in _kept():
        _write({kept: chosen for kept, chosen in _kept().items() if kept != name})


def naming(workspace: Workspace) -> tuple[str, ...]:
    """The names of the presets outside that name a text of the dossier: to be told of where it is encrypted."""
    return tuple(name for name, one in presets().items() if _names_a_text(workspace, one))


def bring_in(workspace: Workspace, names: Iterable[str]) -> None:
    """Move presets from the reader's folder into the dossier, where it is encrypted."""
    outside = presets()
    for name in names:
        if workspace.dossier.encrypted and name in outside:
            keep_preset(name, outside[name], workspace.dossier)
            drop_preset(name)


def _names_a_text(workspace: Workspace, chosen: Preset) -> bool:
    for name in (*chosen.on, *chosen.against):
        with suppress(ChapeauError):
            workspace.side(name)
            return True
    return False


def wishes_of(chosen: Preset) -> dict[str, Any]:
    """The choices as fields of terms.brief.Wishes; the texts are left out."""
    named = {one.name: getattr(chosen, one.name) for one in fields(Preset)}
    wishes = {name: value for name, value in named.items() if name not in {"on", "against"}}
    return wishes if chosen.tiers else {name: value for name, value in wishes.items() if name != "tiers"}


def _file() -> Path:
    return paths.config_folder() / _FILE


def _all(dossier: Dossier | None) -> dict[str, Any]:
    """What is kept by name; where both the file and the dossier have one of that name, the dossier's."""
    return {**_kept(), **(_inside(dossier) if dossier else {})}


def _inside(dossier: Dossier) -> dict[str, Any]:
    return {name: _json(words) for name, words in dossier.remembered(_KIND).items()}


def _json(words: str) -> Any:
    try:
        return json.loads(words)
    except (ValueError, RecursionError):
        return None


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
