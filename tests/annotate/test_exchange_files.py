"""Exchange files: what goes out comes in to the letter; what anybody tampered with is refused with a sentence."""

import base64
import json
import random
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.annotate import exchange as files
from desktop.annotate.exchange import exchange_in, exchange_out
from desktop.annotate.exchange_guard import leaks
from desktop.annotate.exchange_sealing import new_key, opened, sealed
from desktop.errors import BadRequest, UnreadableFile
from desktop.terms.annotation import Anchor, Note, NoteKind, Tier
from desktop.terms.exchange import Entry, Exchange, KnownText, Original, Thing, Version

SHA = sha256(b"draft").hexdigest()
WHEN = "2026-01-01T10:00:00.000+00:00"
ANCHOR = {"text": f"sha256:{SHA}", "node": "1/op/1", "quote": "土地", "start": 1, "end": 3}
ANCHOR |= {"prefix": "一", "suffix": "", "page": None, "hash": ""}
FIELDS = {
    "text": "our line",
    "form": {"kind": "position", "form": '{"party": "AU", "stance": "oppose"}'},
    "state": "open",
    "author": "wei",
    "tier": "coalition",
    "priority": "normal",
    "assignee": "",
    "anchor": ANCHOR,
    "binned": False,
    "tag:x": True,
    f"on:sha256:{SHA}": None,
}


def thing(fields=FIELDS, name="n1", note=""):
    event = "a" * 24
    return Thing(
        name,
        WHEN,
        Version({key: (Entry(event, WHEN, value),) for key, value in fields.items()}, frozenset([event])),
        note,
    )


REPLY = thing({"text": "why", "author": "li", "binned": False}, "r1", "n1")
FULL = Exchange((thing(), REPLY), (KnownText(SHA, "X/1", "zh", "题"),), (Original("a.txt", b"draft"),), "wei")


def said():
    return json.loads(exchange_out(FULL))


def packed(value):
    value.pop("hash", None)
    seal = sha256(json.dumps(value, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
    return json.dumps(value | {"hash": seal}).encode()


def test_what_goes_out_comes_in_to_the_letter():
    assert exchange_in(exchange_out(FULL), "f") == FULL
    assert exchange_in(exchange_out(Exchange()), "f") == Exchange()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no exchange file"),
        (b"\xff\xfe", "no exchange file"),
        (b"[]", "no exchange file"),
        (b"{}", "no exchange file"),
        (b"SQLite format 3\0" + bytes(200), "no exchange file"),
        (b"[" * 100_000, "no exchange file"),
        (b'{"format":"chapeau exchange","layout":1,"x":' + b"[" * 900 + b"]" * 900 + b"}", "damaged|deeply"),
        (b'{"format":"chapeau exchange","layout":1,"notes":NaN}', "no exchange file"),
        (b'{"format":"chapeau exchange","layout":2}', "newer program"),
        (exchange_out(FULL)[:-40], "no exchange file"),
        (exchange_out(FULL).replace(b"our line", b"her line"), "damaged"),
    ],
)
def test_a_file_that_is_none_is_a_sentence(data, why):
    with pytest.raises(UnreadableFile, match=rf"f cannot be read: .*(?:{why}).*\.$"):
        exchange_in(data, "f")


def test_a_file_too_large_is_not_even_looked_at(monkeypatch):
    monkeypatch.setattr(files, "MOST_BYTES", 10)
    with pytest.raises(UnreadableFile, match="larger"):
        exchange_in(exchange_out(FULL), "f")


def paths(value, before=()):
    yield before
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    for key, child in children:
        yield from paths(child, (*before, key))


PATHS = [path for path in paths(said()) if path and path != ("hash",)]
ODD = (
    None,
    True,
    -1,
    2**70,
    1.5,
    "",
    "x" * 50,
    "\ud800",
    [],
    [[]],
    {},
    {"a": 1},
    "2026",
    "id:\n",
    [None] * 3,
)


@settings(deadline=None, max_examples=150)
@given(path=st.sampled_from(PATHS), odd=st.sampled_from(ODD), drop=st.booleans())
def test_any_field_of_another_kind_is_a_sentence_or_harmless(path, odd, drop):
    value = spot = said()
    for key in path[:-1]:
        spot = spot[key]
    if drop:
        del spot[path[-1]]
    else:
        spot[path[-1]] = odd
    read, refused = None, ""
    try:
        read = exchange_in(packed(value), "f")
    except UnreadableFile as error:
        refused = str(error)
    assert read or (refused.endswith(".") and "\n" not in refused)
    assert read is None or exchange_in(exchange_out(read), "f") == read


@pytest.mark.parametrize(
    "change",
    [
        lambda value: value["notes"].append(value["notes"][0]),
        lambda value: value["replies"][0].update(id="n1"),
        lambda value: value["notes"][0]["entries"].update(unknown=[["a" * 24, WHEN, 1]]),
        lambda value: value["notes"][0]["entries"].pop("tier"),
        lambda value: value["notes"][0].update(seen=[]),
        lambda value: value["notes"][0]["entries"]["tier"].append(["a" * 24, WHEN, "public"]),
        lambda value: value["notes"][0]["entries"]["form"][0][2].update(form='{"party":"AU"}'),
        lambda value: value["notes"][0]["entries"]["form"][0][2].update(kind="comment"),
        lambda value: value["notes"][0]["entries"]["anchor"][0][2].update(start=9),
        lambda value: value["notes"][0]["entries"]["anchor"][0][2].update(text="../../etc"),
        lambda value: value["notes"][0].update(id="../x"),
        lambda value: value["notes"][0].update(created="2026-01-01"),
        lambda value: value["originals"][0].update(bytes=base64.b64encode(b"other").decode()),
        lambda value: value["originals"][0].update(bytes="*"),
        lambda value: value["texts"][0].update(sha256="0"),
    ],
)
def test_what_no_dossier_would_write_is_refused(change):
    value = said()
    change(value)
    with pytest.raises(UnreadableFile, match=r"\.$"):
        exchange_in(packed(value), "f")


def test_only_who_has_the_key_or_the_passphrase_can_read_it():
    secret, public = new_key()
    other, _ = new_key()
    data = exchange_out(FULL)
    closed = sealed(data, keys=[public])
    assert b"our line" not in closed
    assert opened(closed, "f", keys=[other, secret]) == data
    for keys, why in (((), "give the file that holds yours"), ([other], "does not open it")):
        with pytest.raises(UnreadableFile, match=why):
            opened(closed, "f", keys=keys)
    locked = sealed(data, "开门")
    with pytest.raises(UnreadableFile, match="passphrase does not open it"):
        opened(locked, "f", "开窗")
    with pytest.raises(UnreadableFile, match="give the passphrase"):
        opened(locked, "f")


def test_what_is_no_key_is_a_sentence():
    for ask in (
        lambda: sealed(b"", keys=["age1x"]),
        lambda: sealed(b""),
        lambda: sealed(b"", "a", ["age1x"]),
    ):
        with pytest.raises(BadRequest):
            ask()
    with pytest.raises(BadRequest, match="secret key"):
        opened(sealed(b"x", keys=[new_key()[1]]), "f", keys=["nonsense"])


def test_every_changed_byte_of_a_sealed_file_is_noticed():
    secret, public = new_key()
    closed, chance = sealed(exchange_out(FULL), keys=[public]), random.Random(5)
    for _ in range(1_000):
        at = chance.randrange(len(closed))
        bent = bytearray(closed)
        bent[at] ^= 1 << chance.randrange(8)
        with pytest.raises(UnreadableFile):
            exchange_in(opened(bytes(bent), "f", keys=[secret]), "f")


def note(tier, text, name="hidden"):
    return Note(name, Anchor("t", "1"), NoteKind.COMMENT, text, tier=tier)


def test_the_guard_finds_what_is_above_the_chosen_tiers():
    assert list(leaks(FULL, {"coalition"}, [])) == []
    assert list(leaks(FULL, {"public"}, [])) == ["a note in it is, or was said to be, coalition"]
    assert list(leaks(FULL, {"coalition"}, [note(Tier.PERSONAL, "nothing of it is in there")])) == []
    assert list(leaks(FULL, {"coalition"}, [note(Tier.PERSONAL, "x", "n1")])) == ["note n1 is personal"]


def test_the_guard_finds_hidden_words_in_the_other_side_of_a_conflict():
    secret = "we would accept less than half"
    events = "a" * 24, "b" * 24
    entries = {
        **thing().version.entries,
        "text": (Entry(events[0], WHEN, "our line"), Entry(events[1], WHEN, secret)),
    }
    torn = Thing("n1", WHEN, Version(entries, frozenset(events)))
    found = list(leaks(Exchange((torn,)), {"coalition"}, [note(Tier.PERSONAL, secret)]))
    assert found == ["it has words of note hidden, which is personal"]
