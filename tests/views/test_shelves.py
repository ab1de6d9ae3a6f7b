from dataclasses import replace

import pytest

from desktop.terms.dossier import TextEntry
from desktop.views.shelves import body_part, shelves

ENTRY = TextEntry("1", "MPC/COP(3)/L.4", "", "en", "pdf", "", "Conference of the Parties", 3, "", 2, "", "")


@pytest.mark.parametrize(
    ("symbol", "body"),
    [
        ("ICCD/COP(14)/CST/L.1", ("ICCD/COP", 14)),
        ("A/RES/80/125", ("A", None)),
        ("A/C.2/80/L.1", ("A", None)),
        ("S/RES/2535", ("S", None)),
        ("FCCC/CP/2022/10/Add.1", ("FCCC/CP", None)),
        ("CBD/COP/DEC/15/4", ("CBD/COP", None)),
        ("UNEP/EA.6/RES.1", ("UNEP", None)),
        ("letter", ("", None)),
        ("", ("", None)),
    ],
)
def test_a_symbol_names_its_body(symbol, body):
    assert body_part(symbol) == body


def test_the_languages_of_one_body_stand_together_under_its_name_in_the_readers_language():
    chinese = replace(ENTRY, id="2", language="zh", body="缔约方会议")
    committee = replace(ENTRY, id="3", symbol="MPC/COP(3)/CST/1", body="Conference of the Parties Committee")
    silent = replace(ENTRY, id="4", symbol="MPC/COP(3)/9", body="", session=None)
    entries = (ENTRY, chinese, committee, silent)
    (english,) = shelves(entries, "en")
    assert (english.name, shelves(entries, "zh")[0].name) == ("Conference of the Parties", "缔约方会议")
    assert [(b.session, [e.id for e in b.entries]) for b in english.boards] == [(3, ["4", "3", "1", "2"])]


def test_texts_without_a_symbol_stand_with_their_body_and_the_nameless_last():
    report = replace(ENTRY, symbol="", body="Board", session=None)
    nameless = replace(ENTRY, symbol="", body="")
    assert [shelf.name for shelf in shelves((nameless, report, ENTRY), "en")] == [
        "Board",
        "Conference of the Parties",
        "",
    ]


def test_a_body_that_no_text_names_goes_by_its_symbol():
    assert shelves((replace(ENTRY, body=""),), "en")[0].name == "MPC/COP"


def test_two_bodies_of_one_name_are_told_apart_by_their_symbols():
    other = replace(ENTRY, symbol="XYZ/COP(3)/1")
    assert [shelf.name for shelf in shelves((ENTRY, other), "en")] == [
        "Conference of the Parties · MPC/COP",
        "Conference of the Parties · XYZ/COP",
    ]
