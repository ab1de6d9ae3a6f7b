"""What the program stands on: every library known, licensed so that it may be given away, and listed."""

import re

from desktop.workspace.licences import libraries
from tests.sbom import bill, licence, pins

# pyinstaller and its hooks: the GPL with an exception for what they build; neither is part of the product.
ONLY_TO_BUILD = {"pyinstaller", "pyinstaller-hooks-contrib"}
COPYLEFT = re.compile(r"\bA?GPL|GNU (Affero )?General Public", re.IGNORECASE)
FREE = re.compile(r"\b(MIT|BSD|Apache|LGPL|Lesser|Zlib|PSF|MPL|Mozilla|Public Domain|CNRI)", re.IGNORECASE)


def test_every_library_of_the_program_says_its_licence():
    assert len(libraries()) > 14
    assert [library for library in libraries() if not FREE.search(library.licence)] == []


def test_no_pinned_library_is_under_the_gpl_alone():
    names = {name for name, *_ in pins()} - ONLY_TO_BUILD
    assert len(names) > 40
    assert [n for n in sorted(names) if COPYLEFT.search(licence(n)) and not FREE.search(licence(n))] == []
    assert [name for name in sorted(names) if licence(name) == "not declared"] == []


def test_what_only_builds_is_no_part_of_the_program():
    assert not ONLY_TO_BUILD & {library.name.lower() for library in libraries()}


def test_the_bill_of_materials_lists_every_pin_with_a_hash():
    parts = bill()["components"]
    assert len(parts) == len(pins())
    assert all(part["externalReferences"] for part in parts)
    required = {part["name"].lower() for part in parts if part["scope"] == "required"}
    assert {"sqlcipher3", "lxml", "pypdfium2", "click"} <= required
    assert not {"pytest", "ruff", "pyinstaller"} & required
