"""A conference of the parties whose letters are shared is told by whose text it is; verbs keep their own words only."""

import pytest

from desktop.clauses import spell_out
from desktop.clauses.conferences import conference_in
from desktop.clauses.reading import ClauseReader
from desktop.reading.lines import paragraphs
from desktop.structure import structure
from desktop.terms.block import Line, Source

CITING = "إذ يشير إلى مقرره 4/م أ-3 بشأن المراعي،"


def cited(text, conference=""):
    return [one.symbol for one in ClauseReader("ar", "COP", conference).clause(text).references]


@pytest.mark.parametrize(
    ("head", "symbol"),
    [
        ("FCCC/CP/2031/L.2\n\nمؤتمر الأطراف", "4/CP.3"),
        ("ICCD/COP(9)/L.2\n\nمؤتمر الأطراف", "4/COP.3"),
        ("مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة التصحر", "4/COP.3"),
    ],
)
def test_the_documents_own_symbol_or_body_says_which_conference_decided(head, symbol):
    lines = f"{head}\n\nإن مؤتمر الأطراف،\n\n{CITING}\n\n1 - يقرر الاجتماع."
    source = Source("txt", paragraphs([Line(line) for line in lines.split("\n")]), language="ar")
    found = [one.symbol for p in spell_out(structure(source)).provisions for one in p.clause.references]
    assert found == [symbol]


def test_where_the_document_says_nothing_the_paragraph_may():
    assert cited("تشير إلى المقرر 4/م أ-3 لاتفاقية الأمم المتحدة الإطارية بشأن تغير المناخ؛") == ["4/CP.3"]


def test_where_nothing_says_so_the_number_stays_as_printed():
    assert cited("تشير إلى المقرر 4/م أ-3 بشأن المراعي؛") == ["4/مأ-3"]


def test_the_meeting_of_the_parties_to_an_agreement_keeps_letters_of_its_own():
    assert cited("تشير إلى المقررين 1/م أ-27 و 3/م أ ت-5؛", "CP") == ["1/CP.27", "3/CMA.5"]


def test_a_language_with_letters_of_their_own_needs_no_telling():
    assert conference_in("FCCC/CP/2031/L.2", "en") == ""


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("ru", "с удовлетворением отмечает также приверженность общин;", "с удовлетворением отмечает также"),
        ("ru", "подтверждает свою твердую приверженность миру;", "подтверждает свою твердую приверженность"),
        ("ru", "выступая в поддержку усилий общин,", "выступая в поддержку"),
        ("ar", "وإذ تؤكد من جديد التزامها القوي بالمراعي،", "وإذ تؤكد من جديد التزامها القوي"),
    ],
)
def test_what_the_body_has_belongs_to_its_verb_and_what_it_names_does_not(language, text, verb):
    assert ClauseReader(language).clause(text).verb == verb
