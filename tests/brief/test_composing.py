"""What a brief says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.brief import compose
from desktop.brief.labels import labels, languages
from desktop.terms.annotation import Tier
from desktop.terms.brief import Grid, Mark, Matter, Para, Wishes

ALL = Wishes(tuple(Tier), author="Delegation", date="2025-11-20")


def paras(brief):
    """Every paragraph of a brief, those in tables too, in order."""
    for section in brief.sections:
        for part in section.content:
            if isinstance(part, Para):
                yield part
            else:
                yield from (para for row in part.rows for cell in row for para in cell)


def words(brief):
    return "\n".join(para.text for para in paras(brief))


def grids(brief):
    return [part for section in brief.sections for part in section.content if isinstance(part, Grid)]


def changes(brief):
    """The table of every change: its first column is that of the draft."""
    draft = labels(brief.language)("changes.draft")
    return next(grid for grid in grids(brief) if grid.rows[0][0][0].text.startswith(draft))


def test_the_cover_names_the_decision_its_symbol_and_who_prepared_it(sample):
    brief = compose(sample, ALL)
    values = [value for _, value in brief.facts]
    assert "4/COP.3" in brief.title
    assert brief.subtitle == sample.decision.decisions()[0].text
    assert {"MPC/COP(3)/12/Add.1", "MPC/COP(3)/L.4", "Delegation"} <= set(values)


def test_the_brief_speaks_the_language_of_the_decision_unless_told_otherwise(sample):
    assert compose(sample, ALL).language == sample.decision.language
    assert compose(sample, replace(ALL, language="en")).language == "en"


def test_a_language_without_labels_is_answered_in_english(sample):
    assert compose(sample, replace(ALL, language="tlh")).language == "en"


def test_every_change_of_the_sample_stands_in_the_table(sample):
    brief = compose(sample, ALL)
    rows = {pair.a if pair.change == "split" else (pair.a, pair.b) for pair in told(sample)}
    assert len(changes(brief).rows) == 1 + len(rows)


def told(matter):
    return [pair for pair in matter.comparison.pairs if pair.change not in {"unchanged", "renumbered"}]


def test_the_marks_take_nothing_from_the_words_and_add_nothing(sample):
    rows = changes(compose(sample, ALL)).rows[1:]
    shown = "".join(para.text for row in rows for cell in row[:2] for para in cell)
    for pair in told(sample):
        for document, node in ((sample.comparison.a, pair.a), (sample.comparison.b, pair.b)):
            assert node is None or document.by_id[node].text in shown


def test_deletions_stand_only_in_the_draft_and_insertions_only_in_the_adopted_text(sample):
    for row in changes(compose(sample, ALL)).rows[1:]:
        marks = [{run.mark for para in cell for run in para.runs} for cell in row[:2]]
        assert Mark.INSERTED not in marks[0]
        assert Mark.DELETED not in marks[1]


def test_the_headlines_begin_with_the_verb_that_was_weakened(sample):
    brief = compose(sample, ALL)
    first = next(para for para in paras(brief) if para.style == "List Bullet")
    changed = [run.text for run in first.runs if run.mark in {Mark.DELETED, Mark.INSERTED}]
    assert changed in (["Urges", "Encourages"], ["敦促", "鼓励"])


def test_an_editorial_change_is_no_headline(sample):
    pairs = tuple(replace(pair, meaning=("editorial",)) for pair in sample.comparison.pairs)
    brief = compose(replace(sample, comparison=replace(sample.comparison, pairs=pairs)), ALL)
    assert not [para for para in paras(brief) if para.style == "List Bullet"]
    assert labels(brief.language)("changes.light") in words(brief)


def test_a_file_without_pages_of_its_own_is_cited_without_a_page(sample):
    unpaged = replace(sample.decision, pages=None)
    cited = [para.source for para in paras(compose(replace(sample, decision=unpaged, comparison=None), ALL))]
    page = labels(sample.decision.language)("place.page", n=2)
    assert any(cited)
    assert not any(page in source for source in cited)


def test_two_texts_that_are_the_same_are_said_to_be(sample):
    same = replace(sample.comparison, pairs=(), numbers={})
    brief = compose(replace(sample, comparison=same), ALL)
    assert labels(brief.language)("changes.none") in words(brief)


@pytest.mark.parametrize(
    ("tiers", "seen"),
    [((), 0), ((Tier.PUBLIC,), 1), ((Tier.PUBLIC, Tier.COALITION), 2), (tuple(Tier), 4)],
)
def test_only_notes_of_the_chosen_tiers_stand_in_the_brief(sample, tiers, seen):
    brief = compose(sample, replace(ALL, tiers=tiers))
    assert sum(para.style == "Note Heading" for para in paras(brief)) == seen


def test_without_a_word_about_tiers_only_public_notes_are_shown(sample):
    assert compose(sample).tier is Tier.PUBLIC


def test_the_brief_bears_the_narrowest_tier_that_stands_in_it(sample):
    assert compose(sample, ALL).tier is Tier.PERSONAL
    assert compose(sample, replace(ALL, tiers=(Tier.PUBLIC, Tier.COALITION))).tier is Tier.COALITION


def test_a_note_in_the_bin_and_a_note_on_another_text_stay_out(sample):
    binned = tuple(replace(note, binned=True) for note in sample.notes)
    elsewhere = tuple(replace(note, anchor=replace(note.anchor, text="other")) for note in sample.notes)
    brief = compose(replace(sample, notes=binned + elsewhere), ALL)
    assert labels(brief.language)("notes.none") in words(brief)


def test_notes_follow_the_order_of_the_decision(sample):
    brief = compose(sample, ALL)
    order = sample.decision.order
    quotes = [para.text for para in paras(brief) if para.style == "Quote"]
    nodes = sorted({note.anchor.node for note in sample.notes}, key=order.__getitem__)
    assert [sample.decision.by_id[node].text in quote for node, quote in zip(nodes, quotes, strict=True)] == [
        True
    ] * 3


def test_every_line_of_a_note_is_kept(sample):
    shown = [para.text for para in paras(compose(sample, ALL)) if para.style == "Note"]
    written = [line for note in sample.notes for line in note.text.splitlines()]
    assert sorted(shown) == sorted(written)


def asks(brief):
    """The table of who is asked: its first column is that of the addressees."""
    who = labels(brief.language)("sheet.who")
    return next(grid for grid in grids(brief) if grid.rows[0][0][0].text == who)


def test_every_addressee_has_a_row_of_what_it_is_asked(sample):
    names = {one.text.lower() for p in sample.decision.provisions for one in p.clause.addressees}
    assert names == {row[0][0].text.lower() for row in asks(compose(sample, ALL)).rows[1:]}


def test_an_action_tells_its_deadline_and_its_condition(sample):
    told = words(compose(sample, ALL))
    assert "31 March 2027" in told or "2027年3月31日" in told
    assert "subject to the availability of resources" in told or "视资源具备情况" in told


def test_a_sub_paragraph_of_an_action_is_named_with_its_number(sample):
    told = " ".join(row[1][0].text for row in asks(compose(sample, ALL)).rows[1:])
    assert "5 (c) (i)" in told or "5(c)(一)" in told


def test_every_change_and_every_quoted_paragraph_names_its_source_with_symbol_and_page(sample):
    brief = compose(sample, ALL)
    cited = [para.source for para in paras(brief) if para.source]
    assert len(cited) == len(changes(brief).rows) - 1 + 3
    assert all("MPC/COP(3)/" in source for source in cited)
    page = labels(brief.language)("place.page", n=2)
    assert sum(page in source for source in cited) > 10


def test_the_sources_list_both_documents_with_their_files(sample):
    brief = compose(sample, ALL)
    told = "\n".join(para.text for para in brief.sections[-1].content)
    for entry in (sample.entry, sample.draft_entry):
        assert entry.symbol in told
        assert entry.file in told
        assert entry.sha256 in told


def test_a_decision_without_a_draft_and_without_notes_still_makes_a_brief(sample):
    brief = compose(Matter(sample.decision))
    assert labels(brief.language)("changes.without") in words(brief)


def test_a_brief_on_nothing_but_a_root_makes_a_brief(sample):
    root = sample.decision.provisions[0]
    empty = replace(sample.decision, provisions=(root,))
    assert compose(Matter(empty)).sections


def test_every_language_has_every_label():
    known = {key for key in labels("en").words if not key.endswith(".one")}
    for language in languages():
        assert {key for key in labels(language).words if not key.endswith(".one")} == known, language


def test_every_label_has_the_fields_of_the_english_one():
    import string

    def fields(words):
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    for language in languages():
        for key, english in labels("en").words.items():
            theirs = labels(language).words.get(key)
            assert theirs is None or fields(theirs) == fields(english), (language, key)


def test_where_several_decisions_stand_in_one_text_every_place_names_its_own(sample):
    first = sample.decision.decisions()[0]
    second = replace(first, id="5", label="5/COP.3", text="Another decision")
    brief = compose(Matter(replace(sample.decision, provisions=(*sample.decision.provisions, second))))
    assert brief.title == sample.decision.masthead.symbol
    assert all(row[1][0].text.startswith("4/COP.3") for row in asks(brief).rows[1:])


def test_a_bare_number_does_not_stand_as_the_title(sample):
    decision = sample.decision.decisions()[0]
    numbered = tuple(replace(p, label="80/133.") if p is decision else p for p in sample.decision.provisions)
    assert compose(Matter(replace(sample.decision, provisions=numbered))).title == "MPC/COP(3)/12/Add.1"


def test_a_split_told_with_another_change_in_between_is_one_change(sample):
    pairs = list(sample.comparison.pairs)
    pieces = [pair for pair in pairs if pair.change == "split"]
    pairs.remove(pieces[1])
    mixed = replace(sample.comparison, pairs=(*pairs, pieces[1]))
    assert len(changes(compose(replace(sample, comparison=mixed), ALL)).rows) == len(
        changes(compose(sample, ALL)).rows
    )


def test_more_changes_than_a_minister_reads_are_counted(sample):
    brief = compose(sample, ALL)
    lines = [para for para in paras(brief) if para.style == "List Bullet"]
    rest = len(changes(brief).rows) - 1 - len(lines)
    assert len(lines) == 12
    assert labels(brief.language)("changes.more", n=rest) in words(brief)
