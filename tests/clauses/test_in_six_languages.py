"""The same paragraph in six languages says the same: whom it asks, by when, and what it cites."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses.reading import ClauseReader
from desktop.terms.session import ordinal
from desktop.terms.wording import LANGUAGES

REQUEST = {
    "zh": "请秘书处向缔约方会议第十五届会议报告，并不迟于2026年12月31日执行以上第 2 (a) 段；",
    "en": "Requests the secretariat to implement paragraph 2 (a) above by 31 December 2026 and to report to the Conference of the Parties at its fifteenth session;",
    "fr": "Prie le secrétariat d’appliquer le paragraphe 2 a) ci-dessus avant le 31 décembre 2026 et de faire rapport à la Conférence des Parties à sa quinzième session ;",
    "es": "Solicita a la secretaría que aplique el párrafo 2 a) supra a más tardar el 31 de diciembre de 2026 e informe a la Conferencia de las Partes en su decimoquinto período de sesiones;",
    "ru": "просит секретариат выполнить пункт 2 а) выше не позднее 31 декабря 2026 года и представить Конференции Сторон доклад на ее пятнадцатой сессии;",
    "ar": "تطلب إلى الأمانة أن تنفذ الفقرة 2 (أ) أعلاه قبل 31 كانون الأول/ديسمبر 2026 وأن تقدم تقريرا إلى مؤتمر الأطراف في دورتها الخامسة عشرة؛",
}


def clause(text, language):
    return ClauseReader(language).clause(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_request_reads_the_same_in_every_language(language):
    found = clause(REQUEST[language], language)
    assert (found.verb_class, found.strength) == ("requests", 7)
    assert [one.id for one in found.addressees] == ["secretariat"]
    assert sorted(filter(None, (one.session for one in found.deadlines))) == ["COP15"]
    assert sorted(filter(None, (one.date for one in found.deadlines))) == ["2026-12-31"]
    assert [one.paragraph for one in found.references] == ["2(a)"]


@pytest.mark.parametrize(
    ("language", "words", "number"),
    [
        ("fr", "quatre-vingt-unième", 81),
        ("fr", "soixante-dix-huitième", 78),
        ("fr", "vingt et unième", 21),
        ("es", "octogésimo primer", 81),
        ("es", "decimoquinto", 15),
        ("ru", "восемьдесят первой", 81),
        ("ru", "восьмидесятой", 80),
        ("ar", "الحادية والثمانين", 81),
        ("ar", "الخامسة عشرة", 15),
        ("en", "eighty-first", 81),
    ],
)
def test_the_number_of_a_session_is_read_from_its_words(language, words, number):
    assert ordinal(words, language) == number


@pytest.mark.parametrize(
    ("language", "text", "rung"),
    [
        ("en", "Noting with concern that the springs run dry,", "notes"),
        ("en", "Having also considered the report,", "recalls"),
        ("fr", "Se félicitant des travaux accomplis,", "welcomes"),
        ("es", "Profundamente preocupada por la sequía,", "expresses"),
        ("ru", "вновь подтверждая свою резолюцию 98/3,", "stresses"),
        ("ar", "وإذ تشير إلى قرارها 98/3،", "recalls"),
    ],
)
def test_a_preambular_verb_stands_on_the_ladder_too(language, text, rung):
    found = clause(text, language)
    assert found.verb_class == rung
    assert found.strength


@pytest.mark.parametrize(
    ("language", "text", "addressees"),
    [
        (
            "en",
            "Requests the Scientific and Technical Panel to meet;",
            [("Scientific and Technical Panel", "")],
        ),
        ("en", "Invites the regional centres, as appropriate, to take part;", [("regional centres", "")]),
        ("en", "Encourages further cooperation between States to protect meadows;", []),
        ("en", "Calls for the protection of the meadows;", []),
        (
            "en",
            "Urges developed country Parties and other Parties to contribute;",
            [("developed country Parties", "developed_parties"), ("other Parties", "parties")],
        ),
        (
            "en",
            "Calls upon Member States, academia, the private sector and other stakeholders to act;",
            [
                ("Member States", "member_states"),
                ("academia", ""),
                ("private sector", "private_sector"),
                ("other stakeholders", "stakeholders"),
            ],
        ),
        (
            "fr",
            "Demande aux États Membres et aux autres parties prenantes de coopérer ;",
            [("États Membres", "member_states"), ("autres parties prenantes", "stakeholders")],
        ),
        ("fr", "Prie le groupe de botanistes de se réunir ;", [("groupe de botanistes", "")]),
        (
            "es",
            "Invita a los Gobiernos y a otros interesados a que participen;",
            [("Gobiernos", "member_states"), ("otros interesados", "stakeholders")],
        ),
        (
            "ru",
            "просит Генерального секретаря и секретариат представить доклад;",
            [("Генерального секретаря", "secretary_general"), ("секретариат", "secretariat")],
        ),
        (
            "ar",
            "تدعو الدول الأعضاء والقطاع الخاص إلى المشاركة؛",
            [("الدول الأعضاء", "member_states"), ("القطاع الخاص", "private_sector")],
        ),
    ],
)
def test_who_is_asked_is_told_as_printed_in_every_language(language, text, addressees):
    assert [(one.text, one.id) for one in clause(text, language).addressees] == addressees


def test_a_deadline_is_the_time_and_not_what_is_due():
    (found,) = clause(
        "Requests the bureau to report to the Conference of the Parties at its fourth session;", "en"
    ).deadlines
    assert (found.text, found.session) == ("at its fourth session", "COP4")


def test_a_session_that_is_past_is_no_deadline():
    text = "Takes note of the report that was before the Conference of the Parties at its fourth session;"
    assert clause(text, "en").deadlines == ()


def test_resources_that_may_be_lacking_are_a_qualifier_and_no_condition():
    found = clause("Requests the secretariat, subject to the availability of resources, to act;", "en")
    assert (found.qualifiers, found.conditions) == (("subject to the availability of resources",), ())


def test_a_run_of_paragraphs_names_each_of_them():
    found = clause("Decides to implement paragraphs 2 to 4 above;", "en").references
    assert [one.paragraph for one in found] == ["2", "3", "4"]


def test_a_paragraph_of_another_text_bears_its_symbol():
    found = clause("Recalling paragraph 5 of its decision 7/COP.3,", "en").references
    assert [(one.symbol, one.paragraph) for one in found] == [("7/COP.3", "5"), ("7/COP.3", None)]


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(sorted(REQUEST.values())), st.data(), st.sampled_from(LANGUAGES))
def test_every_piece_of_a_clause_stands_in_the_text_however_it_is_cut(text, data, language):
    start = data.draw(st.integers(0, len(text)))
    text = text[start:] + text[:start]
    found = clause(text, language)
    pieces = [*found.qualifiers, *found.conditions, *found.amounts]
    pieces += [one.text for field in (found.addressees, found.deadlines, found.references) for one in field]
    pieces += [words for one in found.branches for words in (one.condition, one.consequence, one.otherwise)]
    assert all(words in text for words in (found.verb, *pieces))


def test_a_letter_printed_behind_its_paragraph_belongs_to_it():
    (found,) = clause("请秘书处执行上文第 12 段(a)项；", "zh").references
    assert (found.text, found.paragraph) == ("上文第 12 段(a)项", "12(a)")
