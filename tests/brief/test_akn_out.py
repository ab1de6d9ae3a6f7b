"""Akoma Ntoso out: what the schema and the United Nations ask for, and the same tree when it is read back."""

import functools
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from desktop.brief.akn import akoma_ntoso
from desktop.brief.akn.days import iso_day
from desktop.reading.akn_spelled import spelled
from desktop.terms.clause import Addressee, Clause, Reference
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision, Table
from desktop.terms.step import finish
from desktop.workspace.documents import read_document, tree_of

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
CORPUS = HOUSE.parent / "shared" / "corpus"
SAMPLES = sorted([*SAMPLE.glob("*.docx"), *SAMPLE.glob("*.pdf")])
UN = [
    "un/nested/A_RES_80_116/xml/*E.xml",
    "un/nested/A_RES_80_184/xml/*C.xml",
    "un/nested/A_RES_80_242/xml/*A.xml",
    "un/unea/French/*Res.3_F.xml",
    "un/unea/Russian/*Res.14_R.xml",
    "un/unea/Spanish/*Res.9_S.xml",
    "un/chains/*/xml/*E.xml",
    "un/draft-adopted/A_RES_80_13*/*.pdf",
    "un/word/*.docx",
]
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"


@functools.cache
def tree(path):
    return finish(read_document(path))


@functools.cache
def schema():
    found = CORPUS / "schema" / "akomantoso30.xsd"
    if not found.exists():
        pytest.skip("the schema of Akoma Ntoso lies in ../shared, which is not here")
    return etree.XMLSchema(etree.parse(str(found)))


def out(document):
    return etree.fromstring(akoma_ntoso(document))


def read_back(document):
    return finish(tree_of(akoma_ntoso(document), "export.xml"))


def without_our_own(document):
    root = out(document)
    for element in list(root.iter("{*}proprietary")):
        element.getparent().remove(element)
    return finish(tree_of(etree.tostring(root), "foreign.xml"))


def same(a, b):
    assert [replace(p, clause=q.clause) for p, q in zip(a.provisions, b.provisions, strict=True)] == list(
        b.provisions
    )
    assert a.masthead == b.masthead


def of(*provisions, **fields):
    """An invented document: the root, then `provisions`."""
    fields = {"language": "en", "masthead": Masthead(symbol="MPC/COP(3)/L.4", language="en"), **fields}
    return Document(provisions=(Provision("doc", Kind.DOCUMENT, "", parent="doc"), *provisions), **fields)


def decision(number, *provisions, title="High meadows"):
    return (Provision(number, Kind.DECISION, title, f"Decision {number}/COP.3", "doc"), *provisions)


@pytest.fixture(scope="module")
def english():
    return out(tree(SAMPLE / "adopted.en.docx"))


# What the file looks like


def test_a_decision_is_a_statement_that_says_so(english):
    statement = english[0]
    assert statement.tag == f"{AKN}statement"
    assert statement.get("name") == "decision"
    assert [child.tag.removeprefix(AKN) for child in statement] == [
        "meta",
        "coverPage",
        "preface",
        "preamble",
        "mainBody",
        "conclusions",
        "attachments",
    ]


def test_the_work_its_expression_and_its_manifestation_have_their_iris(english):
    uris = [element.get("value") for element in english.iter(f"{AKN}FRBRuri")][:3]
    assert uris[0] == "/akn/un/statement/decision/mpc/4-cop.3"
    assert uris[1] == f"{uris[0]}/eng@"
    assert uris[2] == f"{uris[1]}.xml"
    assert next(english.iter(f"{AKN}FRBRlanguage")).get("language") == "eng"
    assert next(english.iter(f"{AKN}FRBRdate")).get("date") == "2025-11-03"


def test_every_preambular_paragraph_stands_in_a_container_named_by_its_verb(english):
    preamble = next(english.iter(f"{AKN}preamble"))
    assert preamble[0].get("name") == "enactingFormula"
    names = [element.get("name") for element in preamble[1:]]
    assert names[:3] == ["Recalling", "Also recalling", "Reaffirming"]
    assert all("".join(e.itertext()).strip().startswith(e.get("name")) for e in preamble[1:])


def test_a_chapeau_introduces_a_list_of_points(english):
    paragraph = next(e for e in english.iter(f"{AKN}paragraph") if e.get("eId") == "para_5")
    assert [child.tag.removeprefix(AKN) for child in paragraph] == ["num", "list"]
    points = paragraph.find(f"{AKN}list")
    assert [child.tag.removeprefix(AKN) for child in points] == ["intro", "point", "point", "point"]
    assert points.find(f".//{AKN}point[@eId='para_5__point_c__point_i']") is not None


def test_a_heading_of_a_decision_is_a_cross_heading(english):
    body = next(english.iter(f"{AKN}mainBody"))
    assert next("".join(e.itertext()) for e in body.iter(f"{AKN}crossHeading")) == "Restoration of pastures"


def test_a_footnote_stands_where_it_is_called(english):
    note = next(english.iter(f"{AKN}authorialNote"))
    assert note.getprevious().tail.endswith("first regional assessment")
    assert note.tail.startswith(" that about one quarter")
    assert note.get("marker") == "1"
    assert note.get("placement") == "bottom"


def test_what_is_cited_is_a_link_and_a_run_of_decisions_has_one_for_each(english):
    run = next(english.iter(f"{AKN}mref"))
    assert [(ref.text, ref.get("href")) for ref in run] == [
        ("3/COP.1", "/akn/un/statement/decision/mpc/3-cop.1"),
        ("5/COP.2", "/akn/un/statement/decision/mpc/5-cop.2"),
    ]
    assert "#para_8" in {ref.get("href") for ref in english.iter(f"{AKN}ref")}


@pytest.mark.parametrize(
    ("symbol", "iri"),
    [
        ("1/COP.3", "/akn/un/statement/decision/mpc/1-cop.3"),
        ("70/1", "/akn/un/statement/resolution/a/70-1"),
        ("5/11", "/akn/un/statement/resolution/mpc/5-11"),
        ("MPC/COP(3)/6", "/akn/un/doc/mpc-cop-3-6"),
    ],
)
def test_a_decision_is_cited_by_the_iri_that_it_has_itself(symbol, iri):
    asked = Clause(references=(Reference("that text", symbol),))
    op = Provision("1/op/1", Kind.OPERATIVE, "Recalls that text;", "1.", "1", clause=asked)
    root = out(of(*decision("1", op)))
    assert next(root.iter(f"{AKN}ref")).get("href") == iri
    assert next(root.iter(f"{AKN}FRBRuri")).get("value") == "/akn/un/statement/decision/mpc/1-cop.3"


def test_addressees_and_verbs_refer_to_what_the_file_declares(english):
    declared = {element.get("eId") for element in next(english.iter(f"{AKN}references"))}
    referred = {
        element.get("refersTo")[1:]
        for element in english.iter()
        if isinstance(element.tag, str) and element.get("refersTo")
    }
    assert {"addressee_parties", "addressee_secretariat", "verb_requests"} <= referred <= declared


def test_every_link_inside_the_file_leads_somewhere(english):
    ids = {element.get("eId") for element in english.iter() if isinstance(element.tag, str)}
    links = {
        e.get("href")
        for e in english.iter()
        if isinstance(e.tag, str) and (e.get("href") or "").startswith("#")
    }
    assert {link[1:] for link in links} - ids <= {""}


def test_what_a_paragraph_asks_stands_beside_it_in_the_metadata(english):
    own = "{urn:chapeau:tree:1}"
    entry = next(e for e in english.iter(f"{own}provision") if e.get("node") == "4/op/8")
    assert (entry.get("verb"), entry.get("verbClass"), entry.get("href")) == (
        "Requests",
        "#verb_requests",
        "#para_8",
    )
    assert [
        (child.tag.removeprefix(own), child.text) for child in entry if child.tag == f"{own}addressee"
    ] == [("addressee", "secretariat")]


def test_several_decisions_are_a_collection_of_statements():
    op = Provision("1/op/1", Kind.OPERATIVE, "Urges all Parties to mow late;", "1.", "1")
    other = Provision("2/op/1", Kind.OPERATIVE, "Thanks the host.", "1.", "2")
    root = out(of(*decision("1", op), *decision("2", other)))
    assert root[0].tag == f"{AKN}documentCollection"
    assert [s.get("name") for s in root.iter(f"{AKN}statement")] == ["decision", "decision"]


def test_a_text_without_a_decision_is_a_document():
    assert out(of(Provision("p/1", Kind.PARAGRAPH, "Meadows are high.", "1.", "doc")))[0].tag == f"{AKN}doc"


def test_a_resolution_calls_itself_one():
    node = Provision("5", Kind.DECISION, "Springs", "80/5.", "doc")
    root = out(of(node))
    assert root[0].get("name") == "resolution"
    assert "".join(next(root.iter(f"{AKN}preface")).itertext()).strip() == "80/5. Springs"


def test_a_whole_day_is_read_in_every_language_and_half_a_day_is_none():
    assert iso_day("7 March 2022", "en") == "2022-03-07"
    assert iso_day("2019年9月13日", "zh") == "2019-09-13"
    assert iso_day("7 de marzo de 2022", "es") == "2022-03-07"
    assert iso_day("7 mars 2022", "fr") == "2022-03-07"
    assert iso_day("March 2022", "en") == iso_day("99 March 2022", "en") == iso_day("", "zh") == ""


def test_the_same_document_gives_the_same_bytes():
    document = tree(SAMPLE / "adopted.zh.docx")
    assert akoma_ntoso(document) == akoma_ntoso(replace(document))


def test_signs_that_xml_cannot_hold_are_marked_and_not_fatal():
    root = out(of(Provision("p/1", Kind.PARAGRAPH, "High\x0cmeadows\ud800 \x01", "1.\x02", "doc")))
    assert "High�meadows� �" in "".join(root.itertext())


# Reading it back


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_sample_reads_back_as_the_same_tree(path):
    document = tree(path)
    again = read_back(document)
    same(document, again)
    assert [p.clause for p in again.provisions] == [p.clause for p in document.provisions]


@pytest.mark.parametrize("path", [p for p in SAMPLES if p.suffix == ".docx"], ids=lambda path: path.name)
def test_a_reader_that_knows_nothing_of_our_metadata_sees_the_same_paragraphs(path):
    document = tree(path)
    told = [[(p.kind, p.label, p.text) for p in d.provisions] for d in (document, without_our_own(document))]
    assert Counter(told[0]) == Counter(told[1])


def test_one_decision_out_of_several_reads_back():
    op = Provision("1/op/1", Kind.OPERATIVE, "Urges all Parties to mow late;", "1.", "1")
    alone = of(*decision("1", op), *decision("2")).part("1")
    assert [p.id for p in read_back(alone).provisions] == ["doc", "1", "1/op/1"]


def test_any_part_of_a_text_goes_out_alone():
    document = tree(SAMPLE / "adopted.en.docx")
    for node in ("4", "4/op/5", "4/op/5/c", "4/annex", "4/pre/1", "fm", "4/fn/1"):
        part = document.part(node)
        again = spelled(out(part), "en")
        assert again is not None
        assert [(p.id, p.text) for p in again.provisions[1:]] == [(p.id, p.text) for p in part.provisions]


def test_words_corrected_in_the_file_are_the_words_read():
    op = Provision("1/op/1", Kind.OPERATIVE, "Urges Parties to mow late;", "1.", "1")
    written = akoma_ntoso(of(*decision("1", op))).replace(b"mow late", b"mow early")
    assert finish(tree_of(written, "x.xml")).by_id["1/op/1"].text == "Urges Parties to mow early;"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (b'node="1/op/1"', b'node="1"'),
        (b'parent="1"', b'parent="9"'),
        (b'href="#para_1"', b'href="#nothing"'),
        (b'kind="operative"', b'kind="ode"'),
    ],
)
def test_a_tree_that_does_not_hold_is_read_like_any_other_file(wrong, right):
    op = Provision("1/op/1", Kind.OPERATIVE, "Urges Parties to mow late;", "1.", "1")
    written = akoma_ntoso(of(*decision("1", op)))
    assert wrong in written
    found = finish(tree_of(written.replace(wrong, right), "x.xml"))
    assert [p.text for p in found.provisions if p.kind is Kind.OPERATIVE] == ["Urges Parties to mow late;"]


def test_a_footnote_nobody_calls_and_a_table_without_rows_are_kept():
    found = of(
        *decision(
            "1",
            Provision("1/op/1", Kind.OPERATIVE, "Notes table 1:", "1.", "1"),
            Provision("1/t/1", Kind.TABLE, "", "Table 1", "1", table=Table("Costs\n(euros)")),
            Provision("1/t/2", Kind.TABLE, "", "", "1", table=Table("", (("a", ""),), ((), ("1", "2\n3")))),
            Provision("1/t/2/n/a", Kind.TABLE_NOTE, "Estimated.", "a", "1/t/2"),
            Provision("1/fn/1", Kind.FOOTNOTE, "Nobody calls me.", "¹", "1"),
        )
    )
    same(found, read_back(found))


# Any tree whatever

_TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="￾￿"), max_size=20
)
_RUNNING = st.one_of(
    _TEXTS, st.sampled_from(["Requests the secretariat", "see¹ and² ", "a\nb", " two  spaces "])
)
_ROWS = st.lists(st.lists(_TEXTS, min_size=2, max_size=2).map(tuple), max_size=3).map(tuple)
_INNER = [k for k in Kind if k not in {Kind.DOCUMENT, Kind.DECISION, Kind.MASTHEAD, Kind.CONTENTS}]


@st.composite
def trees(draw):
    nodes = [Provision("doc", Kind.DOCUMENT, "", parent="doc")]
    for n in range(draw(st.integers(1, 12))):
        top = n == 0 or draw(st.booleans())
        parent = nodes[0] if top else draw(st.sampled_from(nodes))
        kinds = (
            [*_INNER, Kind.DECISION, Kind.MASTHEAD, Kind.CONTENTS] if parent.kind is Kind.DOCUMENT else _INNER
        )
        nodes.append(draw(provisions(str(n), draw(st.sampled_from(kinds)), parent.id)))
    notes = [node for node in nodes if node.kind is Kind.FOOTNOTE]
    if notes and "¹" in nodes[1].text and nodes[1].kind in {Kind.OPERATIVE, Kind.ANNEX, Kind.DECISION}:
        nodes[1] = replace(nodes[1], footnotes=(notes[0].id,))
    return Document(
        "en", Masthead(symbol=draw(_TEXTS), session=draw(st.none() | st.integers(1, 99))), tuple(nodes)
    )


@st.composite
def provisions(draw, ident, kind, parent):
    if kind in {Kind.MASTHEAD, Kind.CONTENTS}:
        rows = (
            draw(st.lists(st.lists(_TEXTS, max_size=2).map(tuple), max_size=3))
            if kind is Kind.CONTENTS
            else draw(_ROWS)
        )
        text = "" if kind is Kind.MASTHEAD else draw(_RUNNING)
        return Provision(ident, kind, text, parent=parent, table=Table(rows=tuple(rows)))
    if kind is Kind.TABLE:
        return Provision(
            ident, kind, "", draw(_TEXTS), parent, table=Table(draw(_TEXTS), draw(_ROWS), draw(_ROWS))
        )
    label = draw(st.sampled_from(["¹", "²", "*"])) if kind is Kind.FOOTNOTE else draw(_TEXTS)
    clause = draw(st.sampled_from([Clause(), CLAUSE]))
    page = draw(st.none() | st.integers(1, 400))
    return Provision(
        ident, kind, draw(_RUNNING), label, parent, draw(st.none() | st.integers(1, 3)), page, clause=clause
    )


CLAUSE = Clause(
    verb="Requests",
    verb_class="requests",
    strength=7,
    addressees=(Addressee("secretariat", "secretariat"), Addressee("the host")),
    references=(Reference("the", "1/COP.2"), Reference("the", "3/COP.2"), Reference("the", None, "2(a)")),
)


@settings(deadline=None, max_examples=100)
@given(trees())
def test_any_tree_reads_back_as_it_was(document):
    root = out(document)
    again = spelled(root, "en")
    assert again is not None
    same(document, again)


@settings(deadline=None, max_examples=100)
@given(trees())
@pytest.mark.corpus
def test_any_tree_makes_a_valid_file(document):
    root = out(document)
    assert schema().validate(root), schema().error_log.last_error


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=30), st.integers(0, 5000))
def test_a_damaged_export_never_breaks_the_reading_of_its_tree(noise, at):
    written = akoma_ntoso(tree(SAMPLE / "draft.en.docx"))
    try:
        root = etree.fromstring(written[:at] + noise + written[at + len(noise) :])
    except (etree.XMLSyntaxError, ValueError):
        return
    found = spelled(root, "en")
    assert found is None or len(found.provisions) > 1


# The documents beside the house


def texts():
    return [
        *sorted((CORPUS / "unccd").glob("*.txt")),
        *(p for form in UN for p in sorted(CORPUS.glob(form))[:3]),
    ]


@pytest.mark.corpus
@pytest.mark.parametrize("path", [*SAMPLES, *texts()], ids=lambda path: path.name)
def test_the_file_is_valid_and_reads_back_as_the_same_tree(path):
    document = tree(path)
    root = out(document)
    assert schema().validate(root), schema().error_log.last_error
    again = spelled(root, document.language)
    assert again is not None
    same(document, again)


@pytest.mark.corpus
@pytest.mark.skipif(not texts(), reason="the corpus lies in ../shared, which is not here")
def test_documents_read_without_our_metadata_keep_their_paragraphs():
    hits = total = 0
    for path in texts()[:5]:
        told = [
            Counter((p.kind, p.label, re.sub(r"\s+", " ", p.text)) for p in d.provisions)
            for d in (tree(path), without_our_own(tree(path)))
        ]
        hits += (told[0] & told[1]).total()
        total += max(told[0].total(), told[1].total())
    assert hits >= 0.99 * total
