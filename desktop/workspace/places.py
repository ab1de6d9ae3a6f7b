"""Where a dossier lies: folders that another program copies behind its back, and drives of other machines."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from desktop import paths

_MOUNTS = Path("/proc/self/mounts")


def warning_about(path: Path) -> str:
    """What a reader must know of the place a dossier lies in, in a sentence; "" where it lies well."""
    whole = path.absolute()
    service = _service(whole)
    if service:
        return (
            f"{path.name} lies in a folder that {service} copies on its own. A copy made while you work may be torn, and"
            " two machines may overwrite each other: keep the dossier in another folder and put backups there."
        )
    if _is_remote(whole):
        return (
            f"{path.name} lies on a drive of another machine, where a dossier can be damaged when the line breaks:"
            " keep it on this machine and put backups there."
        )
    return ""


def _service(path: Path) -> str:
    for service in _table()["service"]:
        if _is_inside(path, service):
            return str(service["name"])
    return ""


def _is_inside(path: Path, service: dict[str, Any]) -> bool:
    folders = [part.casefold() for part in path.parts[:-1]]
    named = any(_is_named(folder, str(name).casefold()) for folder in folders for name in service["folders"])
    told = (os.environ.get(name) for name in service.get("variables", ()))
    pointed = any(path.is_relative_to(place) for place in told if place)
    marks = (parent / mark for parent in path.parents for mark in service.get("marks", ()))
    return named or pointed or any(mark.exists() for mark in marks)


def _is_named(folder: str, name: str) -> bool:
    """Whether it is "OneDrive" or an organisation's "OneDrive - Ministry"; "Dropbox (Ministry)" likewise."""
    return folder == name or folder.startswith((f"{name} - ", f"{name} ("))


def _is_remote(path: Path) -> bool:
    return str(path).startswith("\\\\") or _file_system(path) in _table()["remote"]


def _file_system(path: Path) -> str:
    """The kind of file system the path lies on, "" where the system does not say."""
    try:
        mounts = [line.split() for line in _MOUNTS.read_text(encoding="utf-8").splitlines()]
    except OSError:
        return ""
    over = [(mount[1].replace("\\040", " "), mount[2]) for mount in mounts if len(mount) > 2]
    holding = [(len(place), kind) for place, kind in over if path.is_relative_to(place)]
    return max(holding, default=(0, ""))[1]


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((paths.resources() / "places" / "synced.toml").read_text(encoding="utf-8"))
