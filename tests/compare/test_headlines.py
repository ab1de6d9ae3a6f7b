"""A change in one line, as a delegate would read it aloud."""

from dataclasses import replace

import pytest

from desktop.clauses import spell_out
from desktop.compare import compare, headline
from desktop.terms.document import Masthead
from desktop.terms.step import finish
from tests.compare.outline import outline


def lines(a, b, language="en"):
    """The headlines of everything that changed."""
    found = finish(compare(spell_out(outline(a, "en")), spell_out(outline(b, "en"))))
    return [headline(p, found, language) for p in found.pairs if p.change.value != "unchanged"]


def test_a_verb_is_quoted_with_what_its_edit_says_beyond_it():
    a = "1. Also requests the secretariat to count the herons of the northern lakes;"
    b = "1. Also reiterates its request to the secretariat to count the herons of the northern lakes;"
    assert lines(a, b)[0].startswith("§1: “Also requests” → “Also reiterates its request to”")


def test_mere_commas_and_particles_stand_behind_what_says_more():
    a = "1. Requests the secretariat to count the herons, the storks and the cranes of the lakes;"
    b = "1. Requests the secretariat to count the herons and the storks and the grey cranes of the lakes;"
    assert lines(a, b) == ["§1: “grey” added"]


def test_a_change_of_form_only_is_said_to_be_one():
    a = "1. Requests the secretariat to count the herons of the lakes;"
    b = "1. Requests the secretariat to count the herons of the lakes."
    assert lines(a, b) == ["§1: only punctuation or spacing"]


def test_one_change_more_is_told_instead_of_counted():
    a = "1. Requests the secretariat to count herons, storks, cranes, ducks and swans of the lake;"
    b = "1. Requests the secretariat to count grey herons, white storks, tall cranes, wild ducks and all swans of the big lake;"
    assert "more change" in lines(a, b)[0]
    assert "more change" not in lines(a, b.replace("all swans", "swans"))[0]


def test_a_title_that_got_a_number_says_which():
    a, b = outline("= The herons"), outline("= The herons")
    numbered = replace(b, provisions=tuple(replace(p, label="Resolution 80/1") for p in b.provisions))
    found = finish(compare(a, numbered))
    assert [headline(p, found) for p in found.pairs] == ["the title: “Resolution 80/1” added"]


def test_the_first_page_is_told_field_by_field():
    from desktop.terms.provision import Kind, Provision

    front = Provision("fm", Kind.MASTHEAD, "words of the first page")
    a, b = outline("1. Requests the secretariat to count;"), outline("1. Requests the secretariat to count;")
    old = replace(a, masthead=Masthead(symbol="X/L.1", date="1 May"), provisions=(front, *a.provisions))
    other = replace(front, text="other words of the first page")
    new = replace(b, masthead=Masthead(symbol="X/RES/1", date="2 May"), provisions=(other, *b.provisions))
    found = finish(compare(old, new))
    assert headline(found.pairs[0], found) == "the masthead: “X/L.1” → “X/RES/1”; “1 May” → “2 May”"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_change_has_a_sentence(language):
    a = "1. Requests the secretariat to count the herons of the northern lakes in the spring;"
    b = "1. Invites the donors to fund the wells;\n2. Requests the secretariat to count the herons of the northern lakes in the autumn;"
    assert all(line and not line.endswith((": ", "：")) for line in lines(a, b, language))


def test_brackets_are_not_cut_in_two_by_a_mark():
    a = "1. Recalls articles 12 (4) and 16 (3) of the Charter of the lakes;"
    b = "1. Recalls articles 12 (4) of the Charter of the lakes;"
    assert lines(a, b) == ["§1: “and 16 (3)” left out"]
