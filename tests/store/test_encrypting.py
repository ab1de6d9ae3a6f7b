"""An encrypted dossier: nothing of it can be read without its secret, and every way in and out is safe."""

import contextlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import ciphering
from db.keys import Key, Secret, key_for, new_salt
from desktop.errors import BadRequest, DossierError
from desktop.store import keys, open_dossier
from desktop.store.backups import Occasion, listed
from desktop.store.restoring import restore
from desktop.terms.annotation import Anchor, NoteKind
from tests.store.making import decision

CANARIES = ("Kanarienvogel", "金丝雀", "canary-file-name", "Paßwort-canary")
PASSPHRASE = "Paßwort-canary 4711"
SECRET = Secret(PASSPHRASE)
OTHER = Secret("another one, as long")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """A key that is cheap to make: what it costs is no matter here."""
    monkeypatch.setattr("db.keys._COST", {"n": 2**4, "r": 8, "p": 1})


@pytest.fixture
def plain(path):
    """A plain dossier with a text, a note and a backup."""
    with contextlib.closing(open_dossier(path, create=True)) as dossier:
        fill(dossier)
        dossier.make_backup()
    return path


def fill(dossier):
    entry, _ = dossier.keep(
        decision("1", CANARIES[0], CANARIES[1]), CANARIES[0].encode(), f"{CANARIES[2]}.txt"
    )
    dossier.add_note(
        Anchor(entry.id, "1/op/1"), NoteKind.POSITION, f"ours: {CANARIES[0]}", author=CANARIES[1]
    )
    return entry


def words_of(path, secret=None):
    with contextlib.closing(open_dossier(path, secret=secret, read_only=True)) as dossier:
        assert dossier.check() == ()
        return dossier.notes()[0].text, dossier.texts()[0].file, dossier.search(CANARIES[1]) != ()


def readable(folder):
    """The files below `folder` that show a canary, in any encoding it may stand in."""
    spelled = [word.encode(code) for word in CANARIES for code in ("utf-8", "utf-16-le")]
    return sorted(
        file.name
        for file in folder.rglob("*")
        if file.is_file() and any(w in file.read_bytes() for w in spelled)
    )


def test_nothing_can_be_read_in_any_file_while_it_is_open_and_after(tmp_path, monkeypatch):
    path = tmp_path / "d.chapeau"
    for name in ("TMPDIR", "HOME", "CHAPEAU_CONFIG", "SQLITE_TMPDIR"):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(name, str(tmp_path / name))
    dossier = open_dossier(path, create=True, secret=SECRET, hold=True)
    fill(dossier)
    assert (tmp_path / "d.chapeau-wal").stat().st_size > 0
    dossier.search(CANARIES[0])
    dossier.make_backup()
    dossier.edit_note(dossier.notes()[0].id, text=f"theirs: {CANARIES[0]}")
    dossier.checkpoint(Occasion.CARRYING)
    assert readable(tmp_path) == []
    dossier.close()
    assert readable(tmp_path) == []
    assert words_of(path, SECRET)[0] == f"theirs: {CANARIES[0]}"


def test_encrypting_leaves_nothing_readable_behind(plain, tmp_path):
    assert len(readable(tmp_path)) == 2
    before = words_of(plain)
    with plain.open("rb") as former:  # the disk under the old file, while it can still be looked at
        keys.set_secret(plain, None, SECRET)
        assert not any(word.encode() in former.read() for word in CANARIES)
    assert readable(tmp_path) == []
    assert words_of(plain, SECRET) == before
    assert words_of(listed(plain)[0].path, SECRET) == before


def test_a_changed_passphrase_opens_and_the_old_one_no_more(plain):
    keys.set_secret(plain, None, SECRET)
    keys.set_secret(plain, SECRET, OTHER)
    for file in (plain, listed(plain)[0].path):
        assert words_of(file, OTHER)
        with pytest.raises(DossierError, match="does not open with this passphrase"):
            open_dossier(file, secret=SECRET)


def test_decrypted_it_is_what_it_was(plain):
    before = words_of(plain)
    keys.set_secret(plain, None, SECRET)
    assert keys.set_secret(plain, SECRET, None) == ""
    assert words_of(plain) == before == words_of(listed(plain)[0].path)


@pytest.mark.parametrize("wrong", [None, Secret(""), Secret("wrong horse"), Secret(PASSPHRASE, b"key file")])
def test_without_the_right_secret_it_stays_shut_and_as_it_is(plain, wrong):
    keys.set_secret(plain, None, SECRET)
    files = [plain, listed(plain)[0].path]
    before = [file.read_bytes() for file in files]
    for act in (lambda: open_dossier(plain, secret=wrong), lambda: keys.set_secret(plain, wrong, OTHER)):
        with pytest.raises(DossierError, match=r"passphrase.+\.$"):
            act()
    assert [file.read_bytes() for file in files] == before


def test_a_key_file_is_needed_beside_its_passphrase(plain):
    keys.set_secret(plain, None, Secret(PASSPHRASE, b"bytes"))
    assert words_of(plain, Secret(PASSPHRASE, b"bytes"))
    for wrong in (SECRET, Secret(PASSPHRASE, b"others")):
        with pytest.raises(DossierError, match="key file"):
            open_dossier(plain, secret=wrong)


def test_the_recovery_code_opens_it_however_it_is_typed(plain):
    code = keys.set_secret(plain, None, Secret(PASSPHRASE, b"lost"))
    assert keys.recovery_code(plain, Secret(PASSPHRASE, b"lost")) == code
    typed = code.lower().replace("-", " ").replace("o", "0").replace("i", "1")
    assert words_of(plain, keys.secret_of(typed))


def test_a_secret_that_does_not_open_gives_no_recovery_code(plain):
    with pytest.raises(BadRequest, match="not encrypted"):
        keys.recovery_code(plain, SECRET)
    keys.set_secret(plain, None, SECRET)
    with pytest.raises(DossierError, match="passphrase"):
        keys.recovery_code(plain, OTHER)


@given(
    st.binary(min_size=32, max_size=32),
    st.integers(0, 55),
    st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"),
)
def test_a_slip_in_a_recovery_code_is_never_taken_for_a_key(raw, place, letter):
    code = keys.code_of(Key(raw, b""))
    assert keys.secret_of(code).raw == raw
    letters = list(code.replace("-", ""))
    slipped = "".join([*letters[:place], letter, *letters[place + 1 :]])
    assert keys.secret_of(slipped).raw in ({raw} if letter == letters[place] else {b""})


def test_a_passphrase_composed_on_another_keyboard_is_the_same():
    salt = new_salt()
    assert key_for(Secret("é" * 5), salt) == key_for(Secret("e\u0301" * 5), salt)
    assert key_for(SECRET, salt) != key_for(SECRET, new_salt())


@pytest.mark.parametrize("words", ["", "short", " " * 20, "密码密"])
def test_a_passphrase_that_guards_nothing_is_refused(words):
    with pytest.raises(BadRequest, match="too short"):
        keys.new_secret(words)


def test_no_secret_shows_itself():
    for value in (SECRET, key_for(SECRET, new_salt())):
        assert PASSPHRASE not in repr(value)
        assert "raw" not in repr(value)


def test_the_passphrase_of_a_dossier_in_use_is_not_changed(plain):
    with contextlib.closing(open_dossier(plain)), pytest.raises(DossierError, match="another program holds"):
        keys.set_secret(plain, None, SECRET)
    with (
        contextlib.closing(open_dossier(plain, hold=True)),
        pytest.raises(DossierError, match="another window has it open"),
    ):
        keys.set_secret(plain, None, SECRET)
    assert words_of(plain)


def test_a_new_file_that_is_not_the_old_one_is_not_taken(plain, monkeypatch):
    before = plain.read_bytes()
    hashes = iter("abcdef")
    monkeypatch.setattr(ciphering, "content_hash", lambda _: next(hashes))
    with pytest.raises(DossierError, match="damaged"):
        keys.set_secret(plain, None, SECRET)
    assert plain.read_bytes()[100:] == before[100:]
    assert not list(plain.parent.glob("*.new*"))


def test_a_flipped_bit_in_an_encrypted_dossier_is_found(plain):
    keys.set_secret(plain, None, SECRET)
    content = bytearray(plain.read_bytes())
    content[len(content) // 2] ^= 1
    plain.write_bytes(content)
    assert re.search(r"HMAC verification failed|is damaged", told(plain))


def told(path):
    try:
        with contextlib.closing(open_dossier(path, secret=SECRET)) as dossier:
            return " ".join(dossier.check())
    except DossierError as error:
        return str(error)


def test_an_encrypted_dossier_is_restored_with_its_passphrase(plain):
    keys.set_secret(plain, None, SECRET)
    with contextlib.closing(open_dossier(plain, secret=SECRET)) as dossier:
        dossier.edit_note(dossier.notes()[0].id, text="changed")
    chosen = restore(plain, SECRET)
    assert chosen == listed(plain)[1].path
    assert words_of(plain, SECRET)[0].startswith("ours")
    assert words_of(listed(plain)[0].path, SECRET)[0] == "changed"


def test_a_plain_dossier_opens_whatever_secret_is_at_hand(plain):
    assert words_of(plain, SECRET)


def test_sqlcipher_says_nothing_on_its_own(plain, capfd):
    keys.set_secret(plain, None, SECRET)
    with contextlib.suppress(DossierError):
        open_dossier(plain, secret=OTHER)
    assert capfd.readouterr() == ("", "")
    assert isinstance(plain, Path)
