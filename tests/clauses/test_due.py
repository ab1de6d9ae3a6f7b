"""Times: which of those a paragraph names are times by which something is asked, and whose session is meant."""

import pytest

from desktop.clauses.reading import ClauseReader


def due(language, text, body="COP"):
    return [
        one.session or one.date or one.text for one in ClauseReader(language, body).clause(text).deadlines
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Urges Parties to carry out the plan adopted by the Conference of the Parties at its ninth session;",
        ),
        (
            "fr",
            "Exhorte les Parties à appliquer le plan adopté par la Conférence des Parties à sa neuvième session ;",
        ),
        (
            "es",
            "Insta a las Partes a que apliquen el plan aprobado por la Conferencia en su noveno período de sesiones;",
        ),
        ("ru", "призывает Стороны выполнять план, принятый на девятой сессии Конференции Сторон;"),
        ("zh", "敦促缔约方执行缔约方会议第九届会议通过的计划；"),
        ("ar", "تحث الأطراف على تنفيذ الخطة التي اعتمدها مؤتمر الأطراف في دورته التاسعة؛"),
    ],
)
def test_what_was_adopted_at_a_session_is_not_due_there(language, text):
    assert due(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Takes note of the plan for 2027, and requests the secretariat to report by 2030;"),
        ("en", "Requests the secretariat to report by 2030, and welcomes the progress made by 2025;"),
        (
            "fr",
            "Prie le secrétariat de faire rapport d’ici à 2030, et prend note des progrès faits d’ici à 2025 ;",
        ),
        (
            "es",
            "Solicita a la secretaría que informe a más tardar en 2030, y toma nota de los progresos hasta 2025;",
        ),
        (
            "ru",
            "просит секретариат представить доклад к 2030 году, и приветствует прогресс, ожидаемый к 2025 году;",
        ),
        ("zh", "请秘书处到2030年提交报告，并欢迎到2025年取得的进展；"),
        ("ar", "تطلب إلى الأمانة أن تقدم تقريرا بحلول عام 2030، وترحب بالتقدم المتوقع بحلول عام 2025؛"),
    ],
)
def test_a_paragraph_that_turns_to_what_was_done_asks_for_nothing_there(language, text):
    assert due(language, text) == ["2030"]


def test_an_item_is_decided_not_because_a_decision_is_named():
    assert due("zh", "注意到第1/COP.3号决定，到2025年完成的工作；") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Requests the secretariat to report at its tenth and eleventh sessions;"),
        ("fr", "Prie le secrétariat de faire rapport à ses dixième et onzième sessions ;"),
        ("ru", "просит секретариат представить доклад на ее десятой и одиннадцатой сессиях;"),
        ("zh", "请秘书处向缔约方会议第十届和第十一届会议提交报告；"),
        ("ar", "تطلب إلى الأمانة أن تقدم تقريرا في دورتيها العاشرة والحادية عشرة؛"),
    ],
)
def test_of_two_sessions_the_first_is_the_one_it_is_due_at(language, text):
    assert due(language, text) == ["COP10"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Requests the secretariat to speak at the fifth session of the International Meeting on Meadows;",
        ),
        ("zh", "请秘书处在国际草地大会第五届会议上发言；"),
    ],
)
def test_the_session_of_a_body_nobody_listed_is_no_session_of_ours(language, text):
    (deadline,) = ClauseReader(language, "COP").clause(text).deadlines
    assert (deadline.session, bool(deadline.text)) == (None, True)


def test_an_agenda_that_is_decided_on_is_the_own_one():
    text = "Requests the Conference of the Parties to report, and decides to include it in the provisional agenda of its tenth session;"
    assert due("en", text, "GA") == ["GA10"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Requests the secretariat to report during the first half of 2030;"),
        ("es", "Solicita a la secretaría que informe durante el primer semestre de 2030;"),
        ("ru", "просит секретариат представить доклад в первой половине 2030 года;"),
        ("zh", "请秘书处于2030年上半年报告；"),
        ("ar", "تطلب إلى الأمانة أن تقدم تقريرا في النصف الأول من عام 2030؛"),
    ],
)
def test_a_part_of_a_year_is_a_deadline(language, text):
    assert due(language, text) == ["2030"]
