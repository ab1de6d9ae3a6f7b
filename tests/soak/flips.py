"""A bit turned over somewhere in a file of ours: found and said, or of no consequence whatever."""

import contextlib
import json
import os
import shutil
import tempfile
import traceback
from dataclasses import asdict
from pathlib import Path
from unittest import mock

from desktop.errors import ChapeauError, DossierError
from desktop.store import open_dossier
from desktop.store.backups import is_good
from desktop.terms.annotation import NoteKind, Tier
from desktop.terms.brief import BriefKind
from desktop.workspace import presets
from tests.soak.acts import OLD
from tests.soak.settings import of_settings, turned
from tests.soak.trials import prepared


def everything(path, secret):
    """All that a reader can see in a dossier."""
    with contextlib.closing(open_dossier(path, secret=secret)) as dossier:
        doubts = dossier.check()
        if doubts:
            return None
        texts = dossier.texts()
        return (
            texts,
            [dossier.document(text.id) for text in texts],
            [dossier.original(text.id) for text in texts],
            dossier.notes(),
            dossier.notes(binned=True),
            dossier.followings(),
            dossier.undo_label(),
            dossier.search("Parties"),
        )


def of_dossier(count, rng, secret=None):
    """Bits of a dossier: opening or the check must say so, unless everything in it is as it was."""
    with prepared("passphrase" if secret else "backup") as begin:
        path = begin / "d.chapeau"
        whole, content = everything(path, secret), path.read_bytes()
        for _ in range(count):
            changed, where = turned(content, rng)
            for left in begin.glob("d.chapeau*"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()
            path.write_bytes(changed)
            try:
                seen = everything(path, secret)
            except DossierError as error:
                seen = None if str(error).endswith(".") else error
            except Exception:  # noqa: BLE001 - a sentence was promised
                seen = traceback.format_exc(limit=-2)
            yield (
                "" if seen in (None, whole) else f"bit {where} changed something without a word: {told(seen)}"
            )


def told(seen):
    """What to say of it in a line."""
    return seen if isinstance(seen, str) else ""


def of_encrypted(count, rng):
    """The same for an encrypted one."""
    return of_dossier(count, rng, OLD)


def of_backup(count, rng):
    """Bits of a backup: it is no longer called good, unless everything in it is as it was."""
    with prepared("restore") as begin:
        (backup,) = (begin / "d.chapeau.backups").iterdir()
        content = backup.read_bytes()
        whole = everything(backup, None)
        for _ in range(count):
            changed, where = turned(content, rng)
            backup.write_bytes(changed)
            good = is_good(backup, None)
            yield (
                ""
                if not good or everything(backup, None) == whole
                else f"bit {where} of a backup called good"
            )
            for left in backup.parent.glob(f"{backup.name}-*"):
                left.unlink()


def of_sealed_exchange(count, rng):
    """The same for one that is sealed to a key."""
    from desktop.workspace.exchange import Lock, new_key

    secret, public = new_key()
    return of_exchange(count, rng, Lock(keys=(secret,)), public)


def of_exchange(count, rng, lock=None, public=""):
    """Bits of an exchange file: refused, or it holds the same."""
    from desktop.annotate.exchange_sealing import sealed
    from desktop.workspace.exchange import NO_LOCK, read

    with prepared("merge") as begin:
        file = begin / "theirs"
        whole = read(file)
        if lock:
            file.write_bytes(sealed(file.read_bytes(), keys=[public]))
        content = file.read_bytes()
        for _ in range(count):
            changed, where = turned(content, rng)
            file.write_bytes(changed)
            try:
                seen = read(file, lock or NO_LOCK)
            except ChapeauError:
                seen = whole
            except Exception:  # noqa: BLE001
                seen = traceback.format_exc(limit=-2)
            yield "" if seen == whole else f"bit {where} of an exchange file changed something without a word"


def of_presets(count, rng):
    """Bits of the presets: one is what it was, or is not there; never another that chooses more than was chosen."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, CHAPEAU_CONFIG=folder):
        presets.keep_preset("for the minister", MINISTER)
        presets.keep_preset("all", presets.Preset())
        file = Path(folder, "presets.json")
        content, whole = file.read_bytes(), presets.presets()
        for _ in range(count):
            changed, where = turned(content, rng)
            file.write_bytes(changed)
            try:
                seen = presets.presets()
                wrong = any(whole.get(name) != kept for name, kept in seen.items())
            except Exception:  # noqa: BLE001
                wrong = traceback.format_exc(limit=-2)
            yield (
                f"bit {where} of the presets changed something without a word: {told(wrong)}" if wrong else ""
            )


def of_presets_inside(count, rng):
    """Bits of the presets inside a dossier: a preset is what it was, or it is said that it is not."""
    with prepared("backup") as begin, mock.patch.dict(os.environ, CHAPEAU_CONFIG=str(begin / "config")):
        path = begin / "d.chapeau"
        sealed = json.dumps(presets._sealed("for the minister", asdict(MINISTER)))
        with contextlib.closing(open_dossier(path)) as dossier:
            dossier.remember("preset", {"for the minister": sealed})
            whole = presets.presets(dossier)
        content = path.read_bytes()
        start = content.index(sealed.encode())
        for _ in range(count):
            changed, where = turned(content[start : start + len(sealed)], rng)
            path.write_bytes(content[:start] + changed + content[start + len(sealed) :])
            try:
                with contextlib.closing(open_dossier(path)) as dossier:
                    seen = presets.doubts(dossier) or presets.presets(dossier) == whole
            except DossierError as error:
                seen = str(error).endswith(".")
            except Exception:  # noqa: BLE001
                seen = False
            yield "" if seen else f"bit {where} of a preset inside changed something without a word"


MINISTER = presets.Preset(
    BriefKind.REPORT,
    ("16/COP.14",),
    ("L.4",),
    ("4(b)",),
    (Tier.PUBLIC,),
    (NoteKind.POSITION,),
    "zh",
    whom="部",
)
FLIPS = {
    "dossier": of_dossier,
    "encrypted dossier": of_encrypted,
    "backup": of_backup,
    "exchange file": of_exchange,
    "sealed exchange file": of_sealed_exchange,
    "presets": of_presets,
    "presets inside": of_presets_inside,
    "settings": of_settings,
}
