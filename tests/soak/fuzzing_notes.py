"""Files of notes broken where it hurts: the values of an exchange file, sealed anew, and of Web Annotations.

What is still accepted is taken into a dossier, which must be sound afterwards, and undone.
"""

import atexit
import json
import os
import random
import shutil
import tempfile
from functools import cache
from hashlib import sha256
from pathlib import Path

from desktop.annotate.exchange import exchange_in
from desktop.annotate.web_reading import read_annotations
from desktop.terms.annotation import Anchor, NoteKind, Position, Stance, Tier
from desktop.terms.step import finish
from desktop.workspace import Side, Workspace, exchange, web_notes, word_comments
from tests.soak.acts import filled

EVERY = frozenset(Tier) - {Tier.PERSONAL}
ODD = (
    None,
    True,
    0,
    -1,
    2**31,
    2**63,
    1.5,
    10**400,
    "",
    " ",
    "x" * 3_000,
    "\ud800",
    "\x00",
    "\u202e字",
    "../../outside",
    "/etc/passwd",
    "<b>x</b>",
    "id:x",
    "text/html",
    "application/json",
    [],
    {},
    [[]],
    [None],
    {"": ""},
    {"id": "urn:x:1"},
    {"items": [{}]},
    "2026-99-99T00:00:00Z",
    "9999-12-31T23:59:59+00:00",
)


@cache
def begun():
    """A folder with a dossier that has notes of some kinds, and both files made of them."""
    folder = Path(tempfile.mkdtemp(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    filled(folder, notes=0)
    shutil.copy(folder / "d.chapeau", folder / "bare.chapeau")
    workspace = Workspace.open(folder / "d.chapeau")
    try:
        text = workspace.texts()[0].id
        form = Position("Ardenia", Stance.OPPOSE)
        note = workspace.add_note(
            Side(text, "1/op/1"), NoteKind.POSITION, "Too weak.", (2, 9), form=form, tags=["a"]
        )
        workspace.dossier.add_reply(note.id, "Indeed.", "Bo")
        workspace.dossier.add_note(Anchor(text, "1/op/2"), NoteKind.COMMENT, "theirs", tier=Tier.PUBLIC)
        workspace.dossier.edit_note(note.id, text="Far too weak.")
        wanted = word_comments.Wanted(EVERY)
        web_notes.write(workspace, Side(text), folder / "web.jsonld", wanted)
        held = exchange._exchange(workspace, exchange.Chosen(EVERY, documents=True), keep=False)
    finally:
        workspace.close()
    from desktop.annotate.exchange import exchange_out

    (folder / "theirs").write_bytes(exchange_out(held))
    return folder


def whole(name):
    """A file as it was written; what it is taken into has nothing of it yet but the text."""
    return lambda: [(name, (begun() / name).read_bytes())]


def places(value, path=()):
    """Every place in a JSON value, as the keys that lead to it."""
    if path:
        yield path
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, inner in entries:
        yield from places(inner, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def value_changed(said, rng):
    """One value taken out, made odd, doubled, renamed, put elsewhere, or wrapped many times."""
    path = rng.choice(list(places(said)) or [()])
    if not path:
        return said
    home, key = at(said, path[:-1]), path[-1]
    way = rng.randrange(7)
    if way == 0:
        del home[key]
    elif way == 1 and isinstance(home, dict):
        home[rng.choice(("", "x" * 300, "type", "id", "\ud800"))] = home.pop(key)
    elif way == 2 and isinstance(home, list):
        home.extend([home[key]] * rng.choice((1, 300)))
    elif way == 3:
        home[key] = json.loads(json.dumps(at(said, rng.choice(list(places(said))))))
    elif way == 4:
        for _ in range(rng.choice((1, 30, 400))):
            home[key] = rng.choice(([home[key]], {"items": [home[key]]}))
    elif way == 5 and isinstance(home[key], str) and home[key]:
        cut = rng.randrange(len(home[key]))
        home[key] = (
            home[key][:cut] + rng.choice(("", "\x00", "字", "\ud800", home[key])) + home[key][cut + 1 :]
        )
    else:
        home[key] = rng.choice(ODD)
    return said


def gently_changed(said, rng):
    """A leaf changed into another of its kind, so that what is written there is still likely."""
    leaves = [path for path in places(said) if not isinstance(at(said, path), (dict, list))]
    if not leaves:
        return said
    path = rng.choice(leaves)
    home, key = at(said, path[:-1]), path[-1]
    alike = [at(said, other) for other in leaves if len(other) == len(path) and other[-1] == key]
    words = home[key] if isinstance(home[key], str) else ""
    digit = rng.randrange(len(words) + 1)
    ways = (
        rng.choice(alike),
        words[:digit] + rng.choice("0af字\x00\u202e ") + words[digit + 1 :],
        words * 40,
    )
    home[key] = rng.choice(ways if words else ways[:1])
    return said


def bytes_changed(data, rng):
    from tests.soak.fuzzing import bytes_changed as changed

    return changed(data, rng)


def web_changed(data, rng):
    """Values of the annotations changed, now and then the bytes."""
    if rng.random() < 0.2:
        return bytes_changed(data, rng)
    try:
        return json.dumps(rng.choice((gently_changed, value_changed))(json.loads(data), rng)).encode()
    except (ValueError, RecursionError):
        return bytes_changed(data, rng)


def exchange_changed(data, rng):
    """Values of an exchange file changed and, mostly, sealed anew: whoever writes one can do that too."""
    if rng.random() < 0.1:
        return bytes_changed(data, rng)
    try:
        said = (gently_changed if rng.random() < 0.7 else value_changed)(json.loads(data), rng)
        if isinstance(said, dict) and rng.random() < 0.9:
            said.pop("hash", None)
            said["hash"] = sha256(_json(said)).hexdigest()
        return _json(said)
    except (ValueError, TypeError, RecursionError):
        return bytes_changed(data, rng)


def _json(said):
    return json.dumps(said, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()


def exchanged(data, name):
    """Read an exchange file, and merge it where it is taken."""
    found = exchange_in(data, name)
    _taken(lambda workspace: finish(exchange.merge(workspace, found, "me")))


def annotated(data, name):
    """Read annotations, and keep what they bring where they are taken."""
    read_annotations(data, name)

    def take(workspace):
        file = workspace.path.with_name(name)
        file.write_bytes(data)
        side = random.Random(len(data)).choice((Side(workspace.texts()[0].id), None))
        word_comments.keep(workspace, web_notes.read(workspace, file, side), Tier.DELEGATION)
        file.unlink()

    _taken(take)


def _taken(take):
    """Take something into a copy of the dossier; what is not as promised is an AssertionError."""
    with tempfile.TemporaryDirectory(dir=begun().parent) as place:
        folder = Path(place, "inner")
        folder.mkdir()
        shutil.copy(begun() / "bare.chapeau", folder / "d.chapeau")
        workspace = Workspace.open(folder / "d.chapeau")
        try:
            before = workspace.notes()
            take(workspace)
            assert workspace.dossier.check() == (), "not sound"
            workspace.notes(binned=True)
            while workspace.notes() != before and workspace.dossier.undo_label():
                workspace.undo()
            assert workspace.notes() == before, "not undone"
        finally:
            workspace.close()
            outside = sorted(file.name for file in Path(place).iterdir())
        assert outside == ["inner"], f"written outside: {outside}"


KINDS = {
    "exchange file": (whole("theirs"), exchange_changed, exchanged),
    "Web Annotation": (whole("web.jsonld"), web_changed, annotated),
}
