"""Forks, square brackets and options: in the brief, and in Akoma Ntoso out."""

import pytest
from lxml import etree

from desktop.brief.akn import akoma_ntoso
from desktop.brief.asks import asked
from desktop.brief.labels import labels, languages
from desktop.clauses import spell_out
from desktop.reading.plain import read_plain
from desktop.structure import structure
from desktop.terms.brief import Para
from desktop.terms.step import finish
from desktop.workspace.documents import tree_of

OURS = "{urn:chapeau:tree:1}"
DRAFT = """Decision 5/COP.9

Meetings

The Conference of the Parties,

1. Decides that, if no Party offers to host the tenth session, it shall be held in Bonn; otherwise, it shall be held in the offering country;

2. Requests the secretariat to report [at its tenth session] on the costs;

3. [Invites Parties to help;]
"""


@pytest.fixture(scope="module")
def document():
    return spell_out(structure(finish(read_plain(DRAFT.encode(), "draft"))))


def lines(document, language="en"):
    told = asked(document, labels(language))
    cells = (
        para
        for part in told
        if not isinstance(part, Para)
        for row in part.rows
        for cell in row
        for para in cell
    )
    return [para.text for para in (*cells, *(part for part in told if isinstance(part, Para)))]


def test_a_fork_is_a_line_with_both_its_ways(document):
    assert (
        "Paragraph 1 – If no Party offers to host the tenth session: it shall be held in Bonn; "
        "otherwise: it shall be held in the offering country"
    ) in lines(document)


def test_a_bracket_is_told_with_its_place(document):
    said = lines(document)
    assert any(line.endswith(" – In square brackets: [at its tenth session]") for line in said)
    assert any(line.endswith(" – The whole of it stands in square brackets") for line in said)


@pytest.mark.parametrize("language", sorted(languages()))
def test_the_lines_speak_the_language_of_the_brief(document, language):
    told = labels(language)("fork.brackets", words="[at its tenth session]")
    assert any(told in line for line in lines(document, language))


def test_a_text_without_forks_or_brackets_has_no_such_line():
    plain = spell_out(structure(finish(read_plain(b"1. Requests Parties to mow.", "text"))))
    assert not any(labels("en")("fork.elsewhere") in line for line in lines(plain))


def test_the_metadata_hold_both_ways_of_a_fork_and_every_bracket(document):
    root = etree.fromstring(akoma_ntoso(document))
    (branch,) = root.iter(f"{OURS}branch")
    assert [(etree.QName(way).localname, way.text) for way in branch] == [
        ("if", "if no Party offers to host the tenth session"),
        ("then", "it shall be held in Bonn"),
        ("otherwise", "it shall be held in the offering country"),
    ]
    assert [(one.text, one.get("depth")) for one in root.iter(f"{OURS}bracket")] == [
        ("[at its tenth session]", "1"),
        ("[Invites Parties to help;]", "1"),
    ]


def test_the_tree_reads_back_as_it_was(document):
    again = finish(tree_of(akoma_ntoso(document), "export.xml"))
    assert [(p.id, p.kind, p.text) for p in again.provisions] == [
        (p.id, p.kind, p.text) for p in document.provisions
    ]
