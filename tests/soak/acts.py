"""The acts that are interrupted: what each begins from, does, acknowledges, and must have left behind."""

import contextlib
import gzip
import shutil
from dataclasses import dataclass
from pathlib import Path

from db.keys import Secret
from desktop.brief.ooxml.package import put
from desktop.errors import DossierError
from desktop.store import keys, open_dossier
from desktop.store.backups import Occasion, is_good, listed
from desktop.store.restoring import restore
from desktop.terms.annotation import Anchor, NoteKind
from desktop.terms.step import finish
from tests.soak.notes_in import annotations_in, comments_in, with_annotations, with_comments
from tests.store.making import decision

OLD, NEW = Secret("the passphrase of old"), Secret("the passphrase of now")
GOLDEN = Path(__file__).resolve().parents[1] / "store" / "layouts"
WORDS = "Requests Parties to rest their pastures. " * 12


def secret_of(folder):
    """The secret the dossier of an act may be opened with just now."""
    path = folder / "d.chapeau"
    if not keys.is_encrypted(path):
        return None
    for secret in (OLD, NEW):
        with contextlib.suppress(DossierError):
            open_dossier(path, secret=secret, read_only=True).close()
            return secret
    raise AssertionError("neither passphrase opens the dossier")


@contextlib.contextmanager
def opened(folder, **how):
    dossier = open_dossier(folder / "d.chapeau", secret=secret_of(folder), **how)
    try:
        yield dossier
    finally:
        dossier.close()


def filled(folder, secret=None, notes=3):
    """A dossier with a text and a few notes, the last of a long line of edits."""
    with contextlib.closing(open_dossier(folder / "d.chapeau", create=True, secret=secret)) as dossier:
        entry, _ = dossier.keep(decision("1", WORDS, WORDS + "二"), WORDS.encode() * 20, "first.txt")
        for n in range(notes):
            dossier.add_note(Anchor(entry.id, "1/op/1"), NoteKind.POSITION, f"note {n}: {WORDS}")


def backed_up(folder):
    filled(folder)
    with opened(folder) as dossier:
        dossier.make_backup()
        dossier.add_note(Anchor(dossier.texts()[0].id, "1/op/2"), NoteKind.COMMENT, "after the backup")


def older(folder):
    (folder / "d.chapeau").write_bytes(gzip.decompress((GOLDEN / "layout-2.chapeau.gz").read_bytes()))


def encrypted(folder):
    filled(folder, OLD)
    with opened(folder) as dossier:
        dossier.make_backup()


def with_a_colleague(folder):
    """Two dossiers of one text, and a file of a colleague's notes."""
    from desktop.terms.annotation import Tier
    from desktop.workspace import Workspace
    from desktop.workspace.exchange import Chosen, write

    filled(folder)
    shutil.copy(folder / "d.chapeau", folder / "other.chapeau")
    workspace = Workspace.open(folder / "other.chapeau")
    try:
        entry = workspace.texts()[0]
        for n in range(4):
            workspace.dossier.add_note(
                Anchor(entry.id, "1/op/2"), NoteKind.COMMENT, f"theirs {n}", tier=Tier.PUBLIC
            )
        finish(write(workspace, folder / "theirs", Chosen(frozenset({Tier.PUBLIC}))))
    finally:
        workspace.close()


def edit(folder, say):
    with opened(folder) as dossier:
        text = dossier.texts()[0].id
        for n in range(4):
            note = dossier.add_note(Anchor(text, "1/op/1"), NoteKind.POSITION, f"kept {n} " * 40)
            say(f"note {note.id} kept")
            dossier.edit_note(note.id, text=f"edited {n} " * 40)
            say(f"note {note.id} edited")
        say("undoing")
        dossier.undo()
        dossier.redo()


def import_(folder, say):
    with opened(folder) as dossier:
        for n in range(3):
            entry, _ = dossier.keep(
                decision(str(n), WORDS, *[f"{n} {WORDS}"] * 8), f"{n}".encode() * 9000, f"{n}.txt"
            )
            say(f"text {entry.id} {n}.txt")


def merge(folder, say):
    from desktop.workspace import Workspace
    from desktop.workspace.exchange import merge as merged
    from desktop.workspace.exchange import read

    workspace = Workspace.open(folder / "d.chapeau")
    try:
        finish(merged(workspace, read(folder / "theirs")))
        say("merged")
    finally:
        workspace.close()


def export(folder, say):
    for letter in "bcd":
        put(letter.encode() * 300_000, folder / "brief.docx")
        say(f"file {letter}")


def backup(folder, say):
    with opened(folder) as dossier:
        made = dossier.make_backup()
        say(f"backup {made.path.name}")
        dossier.add_note(Anchor(dossier.texts()[0].id, "1/op/2"), NoteKind.COMMENT, "more")
        say(f"backup {dossier.checkpoint(Occasion.CARRYING).path.name}")


def migrate(folder, say):
    with opened(folder):
        say("migrated")


def change(folder, say):
    keys.set_secret(folder / "d.chapeau", OLD, NEW)
    say("changed")


def encrypt(folder, say):
    keys.set_secret(folder / "d.chapeau", None, NEW)
    say("encrypted")


def put_back(folder, say):
    restore(folder / "d.chapeau")
    say("restored")


def sound(folder, said):
    """Opens, holds what it held, what was acknowledged is there, and so for every backup called good."""
    with opened(folder) as dossier:
        assert dossier.check() == (), dossier.check()
        notes = {note.id: note.text for note in dossier.notes()}
        texts = {entry.id: entry.file for entry in dossier.texts()}
        assert "first.txt" in texts.values()
        assert sum(text.startswith("note ") for text in notes.values()) == 3
    for kind, name, *more in (line.split() for line in said if line.startswith(("note", "text"))):
        if kind == "note":
            undone = {"kept"} if "undoing" in said else set()
            assert notes[name].split()[0] in {more[0], "edited"} | undone, "an acknowledged edit is lost"
        else:
            assert texts[name] == more[0], "an acknowledged text is lost"
    backups_are_good(folder, said)


def backups_are_good(folder, said=()):
    there = listed(folder / "d.chapeau")
    for one in there:
        assert not one.sound or any(is_good(one.path, secret) for secret in (None, OLD, NEW)), one.path.name
    names = {one.path.name for one in there}
    assert {line.split()[1] for line in said if line.startswith("backup ")} <= names, (
        "an acknowledged backup is lost"
    )


def merged_or_not(folder, said):
    sound(folder, [])
    with opened(folder) as dossier:
        theirs = sum(note.text.startswith("theirs") for note in dossier.notes())
    assert theirs in ({4} if "merged" in said else {0, 4}), f"{theirs} of 4 merged"


def whole(folder, said):
    content = (folder / "brief.docx").read_bytes() if (folder / "brief.docx").exists() else b"a" * 300_000
    last = said[-1].split()[1] if said else "a"
    assert len(content) == 300_000
    assert len(set(content)) == 1
    assert content[:1].decode() >= last, "an acknowledged file is lost"


def brought_up(folder, said):
    with opened(folder) as dossier:
        assert dossier.check() == (), dossier.check()
        assert len(dossier.texts()) == 2
        assert len(dossier.notes()) == 2
    backups_are_good(folder)


def under_a_passphrase(folder, said):
    sound(folder, [])
    if "changed" in said:
        assert secret_of(folder) is NEW
    if "encrypted" in said:
        assert secret_of(folder) is NEW
        for file in (folder / "d.chapeau", *(one.path for one in listed(folder / "d.chapeau"))):
            assert WORDS[:20].encode() not in file.read_bytes(), f"{file.name} can be read"


def restored_or_not(folder, said):
    sound(folder, [])
    after = {note.text for one in _versions(folder) for note in one}
    assert "after the backup" in after, "what stood there before is lost"


def _versions(folder):
    files = [folder / "d.chapeau", *(one.path for one in listed(folder / "d.chapeau"))]
    for file in files:
        with contextlib.closing(open_dossier(file, read_only=True)) as dossier:
            yield dossier.notes()


def with_a_brief(folder):
    (folder / "brief.docx").write_bytes(b"a" * 300_000)


@dataclass(frozen=True)
class Act:
    """What is there first, what is done, and what must hold whatever stopped it."""

    prepare: object
    do: object
    look: object


ACTS = {
    "edit": Act(filled, edit, sound),
    "import": Act(filled, import_, sound),
    "merge": Act(with_a_colleague, merge, merged_or_not),
    "annotations in": Act(with_annotations, annotations_in, merged_or_not),
    "comments in": Act(with_comments, comments_in, merged_or_not),
    "export": Act(with_a_brief, export, whole),
    "backup": Act(filled, backup, sound),
    "restore": Act(backed_up, put_back, restored_or_not),
    "migration": Act(older, migrate, brought_up),
    "encryption": Act(backed_up, encrypt, under_a_passphrase),
    "passphrase": Act(encrypted, change, under_a_passphrase),
}
