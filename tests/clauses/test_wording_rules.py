"""Rules of the wording tables, on invented sentences: what belongs to a verb, who is asked, by when, how limited."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.clauses import spell_out
from desktop.clauses.phrases import KINDS
from desktop.clauses.reading import ClauseReader
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.terms.wording import LANGUAGES, wording

FORMS = [
    (language, kind, form)
    for language in LANGUAGES
    for kind in KINDS
    for form in wording(language).words("clauses", kind)
]


def clause(text, language="zh"):
    return ClauseReader(language, "COP").clause(text)


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("zh", "表示赞赏地注意到河流报告；", "表示赞赏地注意到"),
        ("zh", "感到关切的是，芦苇减少，", "感到关切的是"),
        ("zh", "欢迎并鼓励沿岸社区的举措；", "欢迎并鼓励"),
        ("zh", "在这方面，强调指出河岸的重要性；", "强调指出"),
        ("zh", "又极为关切地注意到水位下降，", "又极为关切地注意到"),
        ("en", "Expressing grave concern at the loss of reeds,", "Expressing grave concern"),
        ("en", "Taking into account the river plan,", "Taking into account"),
        ("fr", "Se félicitant également des progrès accomplis,", "Se félicitant également"),
        ("es", "Acogiendo con beneplácito los progresos,", "Acogiendo con beneplácito"),
        ("ru", "с глубокой обеспокоенностью отмечает сокращение,", "с глубокой обеспокоенностью отмечает"),
        ("ru", "принимая во внимание план,", "принимая во внимание"),
        ("ar", "وإذ تعرب عن بالغ القلق إزاء تراجع القصب،", "وإذ تعرب عن بالغ القلق"),
        ("ar", "تسلّم أيضا بأهمية الأنهار؛", "تسلّم أيضا"),
    ],
)
def test_what_belongs_to_a_verb_is_printed_with_it(language, text, verb):
    assert clause(text, language).verb == verb


@pytest.mark.parametrize(
    ("text", "addressees"),
    [
        ("请秘书处与其他公约和相关伙伴协调，编写报告；", ["秘书处"]),
        ("邀请芦苇河组织国际资源委员会提供数据；", ["芦苇河组织国际资源委员会"]),
        ("请秘书处和包括科技委在内的公约适当机构继续工作；", ["秘书处", "包括科技委在内的公约适当机构"]),
        ("鼓励在国家和区域各级种植芦苇；", []),
        ("感谢芦苇国政府的盛情款待；", ["芦苇国政府"]),
    ],
)
def test_who_is_asked_ends_where_the_name_ends(text, addressees):
    assert [one.text for one in clause(text).addressees] == addressees


@pytest.mark.parametrize(
    ("text", "phrase", "session"),
    [
        ("请秘书处向科技委第五届会议提交一份报告；", "向科技委第五届会议提交", "CST5"),
        (
            "请秘书处至少在科技委第五届会议召开之前六周分发文件；",
            "至少在科技委第五届会议召开之前六周",
            "CST5",
        ),
        ("请秘书处在缔约方会议今后的届会上报告；", "缔约方会议今后的届会", None),
        ("决定会议于2031年秋季举行；", "2031年秋季", None),
    ],
)
def test_by_when_is_told_in_the_words_printed(text, phrase, session):
    (found,) = clause(text).deadlines
    assert (found.text, found.session) == (phrase, session)


def test_the_day_something_was_adopted_is_no_deadline():
    assert clause("回顾2016年12月21日通过的第71/999号决议，").deadlines == ()


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("请秘书处在其任务范围内和资源允许的情况下行动；", ["在其任务范围内和资源允许的情况下"]),
        ("请缔约方保护河岸，同时考虑到国情；", ["同时考虑到国情"]),
        ("决定讨论该项目，如有必要，也列入下届会议议程；", ["如有必要"]),
        ("请秘书处尽可能广泛地征求意见；", []),
        ("请秘书处应缔约方的请求提供支持；", ["应缔约方的请求"]),
    ],
)
def test_what_limits_a_request_is_told_whole(text, qualifiers):
    assert list(clause(text).qualifiers) == qualifiers


@pytest.mark.parametrize(
    "text", ["请缔约方种植作物，如芦苇和菖蒲，", "注意到若干倡议的加速器，", "采用工具，例如债券，"]
)
def test_an_example_is_no_condition(text):
    assert clause(text).conditions == ()


def test_a_condition_is_told():
    (found,) = clause("决定，如果没有缔约方表示愿意承办，会议在芦苇城举行；").conditions
    assert found == "如果没有缔约方表示愿意承办"


@pytest.mark.parametrize(
    ("enacting", "session"),
    [
        ("The General Assembly,", "GA81"),
        ("The Human Rights Council,", "HRC81"),
        ("The River Board,", "COP81"),
    ],
)
def test_a_session_without_a_body_is_one_of_the_body_that_speaks(enacting, session):
    document = Document(
        "en",
        Masthead(),
        (
            Provision("doc", Kind.DOCUMENT, "", parent="doc"),
            Provision("e", Kind.ENACTING, enacting, parent="doc"),
            Provision(
                "1",
                Kind.OPERATIVE,
                "Requests the Secretary-General to report at its eighty-first session.",
                "1.",
                "doc",
            ),
        ),
    )
    assert spell_out(document).by_id["1"].clause.deadlines[0].session == session


@pytest.mark.parametrize(
    ("text", "symbol", "paragraph"),
    [
        ("见 A/80/15 (Part II)。", "A/80/15(PartII)", None),
        ("执行上文第 1 和第 2 执行段所述决定；", None, "1"),
        ("在进行以上第 2 (a) 段所指审查时；", None, "2(a)"),
    ],
)
def test_a_reference_is_resolved(text, symbol, paragraph):
    found = clause(text).references[0]
    assert (found.symbol, found.paragraph) == (symbol, paragraph)


def test_letters_alone_are_no_symbol():
    assert clause("见 ICCD/COP 的网页，2030 年。").references == ()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_phrase_is_passed_over_for_lack_of_what_its_kind_needs(data):
    language, kind, form = data.draw(st.sampled_from(FORMS))
    need = wording(language).pattern("clauses", f"{kind}_need")
    found = re.search(form, data.draw(st.from_regex(form)))
    assert found is None or re.search(need, found[0])
