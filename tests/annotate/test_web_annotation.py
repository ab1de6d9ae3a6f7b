"""Notes as W3C Web Annotations: what we write validates and reads back the same; what is wrong is refused in a sentence."""

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.annotate import anchor
from desktop.annotate.web_annotation import iri_of, moment_out, source_of, written
from desktop.annotate.web_placing import place_of
from desktop.annotate.web_reading import read_annotations, symbol_in
from desktop.errors import UnreadableFile
from desktop.reading.plain import read_plain
from desktop.store.codec import words_of
from desktop.structure import structure
from desktop.terms.annotation import Amendment, Note, NoteKind, Position, Reply, Stance, Task, Tier
from desktop.terms.step import finish

FIXTURES = Path(__file__).resolve().parents[2].parent / "shared" / "corpus" / "fixtures" / "web-annotation"
EXAMPLES = FIXTURES / "spec_examples" / "model" / "wd2" / "examples"
needs_fixtures = pytest.mark.skipif(not FIXTURES.exists(), reason="the Web Annotation fixtures are not there")
TEXT = """Decision 4/COP.3

Restoration of pastures

The Conference of the Parties,

Recalling its decision on pastures above the tree line 𝒫,

1. Requests the secretariat to report, as appropriate, on pastures;

2. Invites Parties to report, as appropriate, on pastures in 2027.
"""
FORMS = {
    NoteKind.POSITION: Position("Ardenia", Stance.OPPOSE),
    NoteKind.AMENDMENT: Amendment("as appropriate"),
    NoteKind.TASK: Task("2027-01-31"),
}


@pytest.fixture(scope="module")
def document():
    return structure(finish(read_plain(TEXT.encode(), "d.txt")))


def note(document, node, span=None, **fields):
    said = {"kind": NoteKind.COMMENT, "text": "A word.", "author": "Anna", **fields}
    stamp = "2026-11-03T09:15:00.120+00:00"
    return Note("n1", anchor(document, "t", node, span), created=stamp, changed=stamp, **said)


def operative(document):
    return [p.id for p in document.provisions if p.kind.value == "operative"]


def back(notes, document):
    return read_annotations(written(notes, document, "urn:sha256:00").encode(), "a.jsonld")


# -- out and in again


@pytest.mark.parametrize("kind", NoteKind)
def test_every_kind_of_note_reads_back_as_it_was(document, kind):
    node = operative(document)[0]
    reply = Reply("r1", "Bo", "Agreed.", "2026-11-04T09:15:00.000+00:00", "2026-11-04T09:15:00.000+00:00")
    one = note(document, node, (9, 20), kind=kind, form=FORMS.get(kind), tags=("finance", "urgent"), state="resolved", replies=(reply,), tier=Tier.PUBLIC)  # fmt: skip
    (read,) = back([one], document)
    assert (read.text, read.kind, read.form, read.tags, read.author) == (
        "A word.",
        kind,
        one.form,
        one.tags,
        "Anna",
    )
    assert (read.resolved, read.tier, read.created) == (True, Tier.PUBLIC, moment_out(one.created))
    assert [(r.text, r.author) for r in read.replies] == [("Agreed.", "Bo")]


def test_every_span_comes_back_to_its_words_in_code_points(document):
    for provision in document.provisions:
        words = words_of(provision)
        for start in range(0, len(words), 5):
            one = note(document, provision.id, (start, min(start + 7, len(words))))
            spot = back([one], document)[0].spot
            place = place_of(spot, document)
            assert (place.node, place.span or (0, len(words))) == (
                provision.id,
                (one.anchor.start, one.anchor.end),
            )
            assert "\n".join(map(words_of, document.provisions))[spot.start : spot.end] == one.anchor.quote


@given(
    st.text(max_size=200),
    st.text(max_size=30),
    st.lists(st.text(min_size=1, max_size=20), max_size=3, unique=True),
)
def test_any_words_read_back_the_same(text, author, tags):
    document = structure(finish(read_plain(TEXT.encode(), "d.txt")))
    (read,) = back(
        [note(document, operative(document)[0], text=text, author=author, tags=tuple(tags))], document
    )
    assert (read.text, read.author, read.tags) == (text, author, tuple(tags))


def test_no_id_of_ours_and_no_program_is_named(document):
    said = written([note(document, operative(document)[0])], document, "urn:sha256:00")
    assert '"n1"' not in said
    assert "generator" not in said
    assert iri_of("n1") in said


def test_a_source_names_the_symbol_and_gives_it_back():
    source = source_of("ICCD/COP(14)/CST/L.1", "zh", "00")
    assert source == "https://undocs.org/zh/ICCD/COP(14)/CST/L.1"
    assert symbol_in(source) == ("ICCD/COP(14)/CST/L.1", "zh")
    assert symbol_in(source_of("", "en", "ab")) == ("", "")


# -- placing


def test_words_that_stand_twice_are_placed_by_what_surrounds_them_or_not_at_all(document):
    first, second = operative(document)
    words = words_of(document.by_id[second])
    at = words.index("as appropriate")
    spot = {"exact": "as appropriate", "prefix": words[:at][-32:], "suffix": words[at + 14 :][:32]}
    assert place_of(_spot(spot), document).node == second
    unsure = place_of(_spot({"exact": "as appropriate"}), document)
    assert unsure.node is None
    assert {one.node for one in unsure.candidates} == {first, second}
    assert place_of(_spot({"exact": "whatever it takes"}), document).candidates == ()


def _spot(quote):
    return read_annotations(
        json.dumps(_annotation(selector={"type": "TextQuoteSelector", **quote})).encode(), "a"
    )[0].spot


def _annotation(name="http://example.org/1", selector=None, **more):
    target = {"source": "http://example.org/d", **({"selector": selector} if selector else {})}
    frame = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": name, "type": "Annotation"}
    return {**frame, "bodyValue": "A word.", "target": target, **more}


# -- what others send


@pytest.mark.corpus
@needs_fixtures
def test_every_example_of_the_model_is_read():
    files = sorted((EXAMPLES / "correct").glob("*.json"))
    read = {file.name: read_annotations(file.read_bytes(), file.name) for file in files}
    assert len(read) == 44
    assert read["anno42.json"][0].text == "Comment text"
    assert read["anno5.json"][0].text == "j'adore !"
    assert (read["anno15.json"][0].tags, read["anno38.json"][0].author) == (("readme",), "A. Person")
    assert (read["anno29.json"][0].spot.quote, read["anno29.json"][0].spot.node) == ("Selected Text", "para5")
    assert len(read["collection1.json"]) > 1


@pytest.mark.corpus
@needs_fixtures
def test_every_wrong_example_is_refused_with_a_sentence():
    for file in sorted((EXAMPLES / "incorrect").glob("*.json")):
        with pytest.raises(UnreadableFile) as refusal:
            read_annotations(file.read_bytes(), file.name)
        assert str(refusal.value).endswith("."), file.name


@pytest.mark.corpus
@needs_fixtures
def test_wrong_examples_are_refused_for_what_is_wrong_in_them_too():
    """Many of them have two ids or a comma too many beside what they are about; without these they are still wrong."""
    harmless = {"anno7.json", "anno15.json"}  # about their ids alone; about a misspelt property
    for file in sorted((EXAMPLES / "incorrect").glob("*.json")):
        mended = re.sub(rb",(\s*[}\]])", rb"\1", file.read_bytes())
        mended = re.sub(rb'"id":\s*\[[^\]]*\]', b'"id": "http://example.org/1"', mended, count=1)
        if file.name not in harmless:
            with pytest.raises(UnreadableFile):
                read_annotations(mended, file.name)


@pytest.mark.corpus
@needs_fixtures
@pytest.mark.parametrize("kind", NoteKind)
def test_what_we_write_passes_every_required_assertion_of_the_model(document, kind):
    schemas = Schemas(FIXTURES / "tests")
    reply = Reply("r1", "Bo", "Agreed.", "2026-11-04T09:15:00+00:00", "2026-11-04T09:15:00+00:00")
    one = note(document, operative(document)[0], (9, 20), kind=kind, form=FORMS.get(kind), tags=("finance",), state="resolved", replies=(reply,))  # fmt: skip
    collection = json.loads(written([one], document, source_of("MPC/COP(3)/L.4", "en", "")))
    musts = json.loads((FIXTURES / "tests" / "annotations" / "annotationMusts.test").read_text("utf-8"))
    for item in collection["first"]["items"]:
        for assertion in musts["assertions"]:
            assert schemas.holds(assertion, item), (assertion, item)
    musts = json.loads((FIXTURES / "tests" / "collections" / "collectionMusts.test").read_text("utf-8"))
    for assertion in musts["assertions"]:
        assert schemas.holds(assertion, collection), assertion


class Schemas:
    """The part of JSON Schema, draft 4, that the assertions of the model are written in."""

    def __init__(self, folder):
        self.files = {file.name: json.loads(file.read_text("utf-8")) for file in folder.rglob("*.json")}

    def holds(self, path, value):
        name = Path(path).name
        return self.valid(self.files[name], value, name) is (
            self.files[name].get("expectedResult", "valid") == "valid"
        )

    def valid(self, schema, value, home):
        if "$ref" in schema:
            file, _, inside = schema["$ref"].partition("#")
            home = Path(file).name or home
            schema = self.files[home]
            for step in filter(None, inside.split("/")):
                schema = schema[step]
            return self.valid(schema, value, home)
        return all(RULES[name](self, schema[name], value, home) for name in schema if name in RULES)


TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}


def _each(schemas, wanted, value, home):
    if not isinstance(value, list):
        return True
    if isinstance(wanted, list):
        return all(schemas.valid(s, v, home) for s, v in zip(wanted, value, strict=False))
    return all(schemas.valid(wanted, one, home) for one in value)


def _is_of(_schemas, wanted, value, _home):
    return any(isinstance(value, TYPES[name]) for name in ([wanted] if isinstance(wanted, str) else wanted))


def _has(_schemas, wanted, value, _home):
    return not isinstance(value, dict) or all(name in value for name in wanted)


FORMATS = {
    "date-time": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)\Z",
    "uri": r"[a-zA-Z][\w+.-]*:\S+\Z",
}


def _formatted(_schemas, wanted, value, _home):
    return not isinstance(value, str) or bool(re.match(FORMATS.get(wanted, ""), value))


def _properties(schemas, wanted, value, home):
    found = [name for name in wanted if isinstance(value, dict) and name in value]
    return all(schemas.valid(wanted[name], value[name], home) for name in found)


RULES = {
    "type": _is_of,
    "enum": lambda _s, wanted, value, _h: value in wanted,
    "required": _has,
    "properties": _properties,
    "oneOf": lambda s, wanted, value, h: sum(s.valid(one, value, h) for one in wanted) == 1,
    "anyOf": lambda s, wanted, value, h: any(s.valid(one, value, h) for one in wanted),
    "allOf": lambda s, wanted, value, h: all(s.valid(one, value, h) for one in wanted),
    "not": lambda s, wanted, value, h: not s.valid(wanted, value, h),
    "items": _each,
    "format": _formatted,
    "minItems": lambda _s, wanted, value, _h: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda _s, wanted, value, _h: not isinstance(value, list) or len(value) <= wanted,
    "pattern": lambda _s, wanted, value, _h: not isinstance(value, str) or bool(re.search(wanted, value)),
    "minimum": lambda _s, wanted, value, _h: not isinstance(value, int) or value >= wanted,
}


@pytest.mark.corpus
@needs_fixtures
def test_the_assertions_tell_a_broken_annotation():
    schemas = Schemas(FIXTURES / "tests")
    assert schemas.holds("3.1-targetKeyFound.json", _annotation())
    assert not schemas.holds("3.1-targetKeyFound.json", {"id": "http://x.org/1"})
    assert not schemas.holds("3.3.1-annotationCreatedValidated.json", _annotation(created="yesterday"))


# -- hostile files


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is no JSON"),
        (b"\xff\xfe\x00", "it is no JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "nested too deeply"),
        (b'{"@context": "http://www.w3.org/ns/anno.jsonld", "id": NaN}', "NaN is no number"),
        (b"9" * 10_000, "cannot be read"),
        (b"[1, 2]", "no annotation"),
        (b" " * (32 * 2**20 + 1), "larger than 32 MB"),
    ],
)
def test_a_hostile_file_is_refused_at_once(data, why):
    with pytest.raises(UnreadableFile, match=re.escape(why)):
        read_annotations(data, "a.jsonld")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"target": []}, "on nothing"),
        ({"body": "http://example.org/b"}, "a body and a bodyValue"),
        ({"target": {"source": "http://x.org/", "selector": {"type": "TextPositionSelector", "start": 9, "end": 2}}}, "an end that follows"),
        ({"target": {"source": "http://x.org/", "selector": {"type": "TextPositionSelector", "start": True, "end": 2}}}, "an end that follows"),
        ({"target": {"source": "http://x.org/", "selector": {"type": "TextQuoteSelector", "exact": ["a", "b"]}}}, "one exact text"),
        ({"created": "2026-13-45T00:00:00Z"}, "one moment"),
        ({"type": "AnnotationCollection", "first": "http://example.org/page"}, "pages lie elsewhere"),
    ],
)  # fmt: skip
def test_a_broken_annotation_is_refused_with_its_reason(more, why):
    with pytest.raises(UnreadableFile, match=re.escape(why)):
        read_annotations(json.dumps(_annotation(**more)).encode(), "a.jsonld")


def test_a_ring_of_answers_ends_nowhere():
    ring = [
        _annotation("http://x.org/1", target="http://x.org/2"),
        _annotation("http://x.org/2", target="http://x.org/1"),
    ]
    assert len(read_annotations(json.dumps(ring).encode(), "a.jsonld")) == 2


def test_an_answer_to_an_answer_stands_in_the_same_thread():
    rows = [_annotation("http://x.org/1"), _annotation("http://x.org/2", target="http://x.org/1"), _annotation("http://x.org/3", target="http://x.org/2")]  # fmt: skip
    (one,) = read_annotations(json.dumps(rows).encode(), "a.jsonld")
    assert len(one.replies) == 2


def test_one_id_twice_is_refused():
    with pytest.raises(UnreadableFile, match="one id"):
        read_annotations(json.dumps([_annotation(), _annotation()]).encode(), "a.jsonld")


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "body", "target", "source", "selector", "value", "items", "creator", "audience", "exact", "refinedBy", "motivation", "purpose"]), inner, max_size=4), max_leaves=12))  # fmt: skip
def test_nothing_in_an_annotation_ends_in_a_traceback(value):
    for name in ("body", "target", "creator", "audience", "motivation", "id", "first"):
        with_it = {**_annotation(), name: value}
        with_it.pop("bodyValue")
        with suppress(UnreadableFile):
            read_annotations(json.dumps(with_it).encode(), "a.jsonld")
