from desktop.terms.dossier import TextEntry
from desktop.views.versions import Version, drafts_like, four_like, in_time, languages_like, version_of


def entry(text, symbol, title, language="en", parts=(), **more):
    given = {"format": "pdf", "file": f"{text}.pdf", "body": "", "session": 9, "date": "", "pages": 1}
    return TextEntry(
        text, symbol, title, language, **{**given, **more}, imported="", sha256=text, parts=parts
    )


SHELF = (
    entry("r", "ICHT/COP(9)/12", "Report", parts=(("4/COP.9", "Lamps"), ("5/COP.9", "Ferries in winter"))),
    entry("d", "ICHT/COP(9)/L.7", "Ferries in winter"),
    entry("e", "ICHT/COP(9)/L.7/Rev.1", "Ferries and lamps in the winter"),
    entry("z", "ICHT/COP(9)/L.7", "冬季渡轮", "zh"),
    entry("y", "ICHT/COP(9)/12", "报告", "zh", parts=(("4/COP.9", "灯"), ("5/COP.9", "冬季渡轮"))),
    entry("o", "ICHT/COP(9)/L.8", "Something else"),
)


def test_the_versions_of_a_draft_are_guessed_by_symbol_and_title():
    guessed = drafts_like(SHELF, Version("d"))
    assert guessed == (Version("d"), Version("e"), Version("r", "5/COP.9"))


def test_the_versions_of_a_decision_in_a_report_begin_with_its_draft():
    assert drafts_like(SHELF, Version("r", "5/COP.9"))[0] == Version("d")


def test_the_addenda_of_a_document_are_not_versions_of_it():
    shelf = tuple(entry(f"a{n}", f"ICHT/COP(9)/20/Add.{n}", "Report of the committee") for n in (1, 2))
    assert drafts_like(shelf, Version("a1")) == (Version("a1"),)


def test_what_stands_alone_is_its_only_version():
    assert drafts_like(SHELF, Version("o")) == (Version("o"),)
    assert drafts_like(SHELF, Version("gone")) == ()


def test_the_languages_of_a_text_are_those_of_its_symbol_english_first():
    assert languages_like(SHELF, Version("z")) == (Version("d"), Version("z"))
    assert languages_like(SHELF, Version("y", "5/COP.9")) == (
        Version("r", "5/COP.9"),
        Version("y", "5/COP.9"),
    )


def test_draft_and_final_in_two_languages_are_found_for_the_four_way_check():
    assert four_like(SHELF, Version("y", "5/COP.9")) == (
        Version("d"),
        Version("r", "5/COP.9"),
        Version("z"),
        Version("y", "5/COP.9"),
    )
    assert four_like(SHELF, Version("o")) == ()


def test_a_decision_is_known_by_its_node_only_where_there_are_several():
    assert version_of(SHELF[0], "5") == Version("r", "5/COP.9")
    assert version_of(SHELF[1], "L.7") == Version("d")


def test_versions_checked_one_by_one_come_in_the_order_of_their_issue():
    wanted = (Version("r", "5/COP.9"), Version("e"), Version("d"))
    assert in_time(SHELF, wanted) == (Version("d"), Version("e"), Version("r", "5/COP.9"))
