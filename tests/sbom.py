"""The bill of materials: every library of the lock with its hashes, and the licences of those installed, as CycloneDX.

python -m tests.sbom FILE
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution, version
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[1]
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?:\s*;\s*(?P<marker>[^\\]+))?")


def pins():
    """(name, version, marker, hashes) of everything the lock pins."""
    found, hashes = [], []
    for line in (HOUSE / "requirements.lock").read_text(encoding="utf-8").splitlines():
        if pin := _PIN.match(line):
            hashes = []
            found.append((pin["name"], pin["version"], (pin["marker"] or "").strip(), hashes))
        hashes += re.findall(r"--hash=sha256:([0-9a-f]{64})", line)
    return found


def bill():
    """The bill as CycloneDX 1.6; the same lock gives the same bytes."""
    from desktop.workspace.licences import libraries, normal

    needed = {normal(library.name) for library in libraries()}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "chapeau", "version": version("chapeau")}},
        "components": [component(*pin, needed) for pin in pins()],
    }


def component(name, number, marker, hashes, needed):
    from desktop.workspace.licences import normal

    # A pin has a hash for every file it may be installed from; which of them was is not known here.
    files = [
        {
            "type": "distribution",
            "url": f"pkg:pypi/{normal(name)}@{number}",
            "hashes": [{"alg": "SHA-256", "content": one}],
        }
        for one in hashes
    ]
    return {
        "type": "library",
        "bom-ref": f"pkg:pypi/{normal(name)}@{number}",
        "name": name,
        "version": number,
        "purl": f"pkg:pypi/{normal(name)}@{number}",
        "scope": "required" if normal(name) in needed else "excluded",
        "licenses": [{"license": {"name": licence(name)}}],
        "externalReferences": files,
        **({"properties": [{"name": "marker", "value": marker}]} if marker else {}),
    }


def licence(name):
    from desktop.workspace.licences import library_of

    try:
        return library_of(distribution(name)).licence
    except PackageNotFoundError:  # pinned for another system
        return ELSEWHERE.get(name, "not declared")


# Pinned for systems this one is not.
ELSEWHERE = {
    "colorama": "BSD-3-Clause",
    "macholib": "MIT",
    "pefile": "MIT",
    "pywin32-ctypes": "BSD-3-Clause",
    "tzdata": "Apache-2.0",
}


if __name__ == "__main__":
    Path(sys.argv[1]).parent.mkdir(parents=True, exist_ok=True)
    Path(sys.argv[1]).write_text(json.dumps(bill(), indent=1) + "\n", encoding="utf-8")
    print(f"{len(bill()['components'])} libraries are listed in {sys.argv[1]}.")
