"""The same text in several languages stands paragraph beside paragraph; where it parts, the reason is told."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses import spell_out
from desktop.compare.parity import parity
from desktop.compare.parity_changes import four_way
from desktop.compare.parity_faces import figures
from desktop.terms.document import Document, Masthead
from desktop.terms.provision import Kind, Provision
from desktop.terms.step import finish
from desktop.workspace import read_document

HOUSE = Path(__file__).resolve().parents[2]
SAMPLE = HOUSE / "resources" / "sample"
UN = HOUSE.parent / "shared" / "corpus" / "un"

EN = [
    "Requests the secretariat to publish the register of lakes by 31 March 2027;",
    "Urges Parties to dig 250 wells, taking into account decision 12/COP.3;",
    "Invites the Global Fund to support the nurseries of the northern villages;",
    "Decides to hold the next session in 2028.",
]
ZH = [
    "请秘书处在2027年3月31日之前公布湖泊登记册；",
    "敦促缔约方考虑到第12/COP.3号决定，挖掘250口水井；",
    "邀请全球基金支助北部村庄的苗圃；",
    "决定于2028年举行下届会议。",
]


def document(language, texts, numbers=None):
    numbers = numbers or range(1, len(texts) + 1)
    rows = [
        Provision(f"{language}{n}", Kind.OPERATIVE, text, f"{n}.", "d")
        for n, text in zip(numbers, texts, strict=True)
    ]
    root = Provision("d", Kind.DECISION, "Lakes 4", "4", "d")
    return spell_out(Document(language, Masthead(), (root, *rows)))


def rows(**documents):
    found = finish(parity(documents)).rows
    return [(tuple(row.nodes.values()), row.state.value) for row in found if "d" not in row.nodes.values()]


def test_the_same_text_in_two_languages_matches_throughout():
    found = rows(en=document("en", EN), zh=document("zh", ZH))
    assert found == [((f"en{n}", f"zh{n}"), "matched") for n in range(1, 5)]


def test_a_paragraph_the_translation_lacks_is_missing_and_the_rest_stays_in_step():
    found = rows(en=document("en", EN), zh=document("zh", [ZH[0], *ZH[2:]], [1, 2, 3]))
    assert found == [
        (("en1", "zh1"), "matched"),
        (("en2", None), "missing"),
        (("en3", "zh2"), "matched"),
        (("en4", "zh3"), "matched"),
    ]


def test_a_paragraph_only_the_translation_has_is_extra():
    found = rows(en=document("en", [EN[0], *EN[2:]], [1, 2, 3]), zh=document("zh", ZH))
    assert (((None, "zh2")), "extra") in found


def test_two_paragraphs_kept_in_one_are_merged():
    found = rows(en=document("en", EN), zh=document("zh", [ZH[0], ZH[1] + ZH[2], ZH[3]]))
    assert [state for _, state in found] == ["matched", "merged", "merged", "matched"]
    assert [nodes[1] for nodes, _ in found] == ["zh1", "zh2", "zh2", "zh3"]


def test_what_one_of_three_languages_lacks_is_missing_there():
    third = [*EN[:1], *EN[2:]]
    found = finish(
        parity({"en": document("en", EN), "zh": document("zh", ZH), "fr": document("fr", third, [1, 2, 3])})
    )
    (row,) = [row for row in found.rows if row.state.value == "missing"]
    assert dict(row.nodes) == {"en": "en2", "zh": "zh2", "fr": None}
    assert row.why.startswith("fr:")


def test_what_the_first_language_lacks_and_the_others_have_shares_a_row():
    documents = {
        "fr": document("fr", [EN[0], *EN[2:]], [1, 2, 3]),
        "en": document("en", EN),
        "zh": document("zh", ZH),
    }
    (row,) = [row for row in finish(parity(documents)).rows if row.nodes["fr"] is None]
    assert dict(row.nodes) == {"fr": None, "en": "en2", "zh": "zh2"}
    assert row.state.value == "missing"


def test_a_year_the_translation_lost_is_told():
    changed = [ZH[0].replace("2027", "2026"), *ZH[1:]]
    found = finish(parity({"en": document("en", EN), "zh": document("zh", changed)}))
    (row,) = [row for row in found.rows if row.differs]
    assert row.differs == ("figure",)
    assert "2027" in row.why


def test_numbers_are_one_however_a_language_writes_them():
    assert figures("1,250,000") == figures("1 250 000") == figures("125万") == figures("1.25 million")
    assert figures("17.5") == figures("17,5")
    assert figures("50,000 100,000") == figures("50000 100000")


@settings(deadline=None, max_examples=60)
@given(st.lists(st.booleans(), min_size=4, max_size=4), st.lists(st.booleans(), min_size=4, max_size=4))
def test_every_paragraph_of_every_language_stands_in_a_row(mine, theirs):
    a = document("en", [text for text, kept in zip(EN, mine, strict=True) if kept])
    b = document("zh", [text for text, kept in zip(ZH, theirs, strict=True) if kept])
    found = finish(parity({"en": a, "zh": b})).rows
    for language, held in (("en", a), ("zh", b)):
        assert {row.nodes[language] for row in found} - {None} == set(held.by_id)


def told(final_en, final_zh):
    found = finish(
        four_way(
            (document("en", EN), document("en", final_en)), (document("zh", ZH), document("zh", final_zh))
        )
    )
    return [(one.state.value, one.why) for one in found]


def test_a_change_made_in_both_languages_is_carried():
    assert [
        state
        for state, _ in told(
            [EN[0].replace("2027", "2029"), *EN[1:]], [ZH[0].replace("2027", "2029"), *ZH[1:]]
        )
    ] == ["carried"]


def test_a_change_the_translation_did_not_make_is_missed():
    assert [state for state, _ in told([EN[0].replace("2027", "2029"), *EN[1:]], ZH)] == ["missed"]


def test_a_change_with_no_cause_in_the_original_is_told():
    assert [state for state, _ in told(EN, [ZH[0].replace("2027", "2029"), *ZH[1:]])] == ["uncaused"]


def test_another_number_in_the_translation_is_missed_though_both_changed():
    found = told([EN[0].replace("2027", "2029"), *EN[1:]], [ZH[0].replace("2027", "2028"), *ZH[1:]])
    assert found[0][0] == "missed"
    assert "2029" in found[0][1]


def test_a_paragraph_dropped_in_the_original_only_is_missed():
    assert [state for state, _ in told(EN[:2] + EN[3:], ZH)] == ["missed"]


def test_nothing_changed_is_nothing_to_tell():
    assert told(EN, ZH) == []


def test_the_sample_is_in_step_and_its_changes_are_carried_over():
    read = {
        (kind, language): finish(read_document(SAMPLE / f"{kind}.{language}.docx"))
        for kind in ("draft", "adopted")
        for language in ("en", "zh")
    }
    for kind in ("draft", "adopted"):
        found = finish(parity({language: read[kind, language] for language in ("en", "zh")}))
        assert {row.state.value for row in found.rows} == {"matched"}
    changes = finish(
        four_way((read["draft", "en"], read["adopted", "en"]), (read["draft", "zh"], read["adopted", "zh"]))
    )
    assert {one.state.value for one in changes} == {"carried"}


@pytest.mark.corpus
def test_six_languages_of_a_resolution_part_only_where_the_files_do():
    folder = UN / "draft-adopted" / "A_RES_80_133" / "xml"
    if not folder.exists():
        pytest.skip("the resolution is not beside the repository")
    files = {
        name: next(folder.glob(f"*{sign}.xml"))
        for name, sign in zip(("en", "fr", "es", "ru", "ar", "zh"), "EFSRAC", strict=True)
    }
    found = finish(parity({name: finish(read_document(file)) for name, file in files.items()}))
    (row,) = [row for row in found.rows if row.state.value != "matched"]
    assert row.nodes["fr"] == "133/pre/34"
    assert row.state.value == "extra"
