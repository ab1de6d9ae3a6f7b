"""A paragraph with its citation."""

from desktop.brief.citation import citation
from desktop.brief.labels import labels


def test_a_paragraph_is_cited_with_symbol_place_and_page(sample):
    found = citation(sample.decision, "4/op/3")
    for words in (found.plain, found.html):
        assert "MPC/COP(3)/12/Add.1" in words
        assert labels(sample.decision.language)("place.page", n=2) in words
    assert sample.decision.by_id["4/op/3"].text in found.plain


def test_what_markdown_and_html_would_take_for_marks_is_escaped(sample):
    from dataclasses import replace

    odd = "take *note* of <b> [and] A_B & C"
    provisions = tuple(replace(p, text=odd) if p.id == "4/op/3" else p for p in sample.decision.provisions)
    found = citation(replace(sample.decision, provisions=provisions), "4/op/3")
    assert r"\*note\*" in found.markdown
    assert "&lt;b&gt;" in found.html
    assert "<b>" not in found.html
    assert odd in found.plain


def test_a_table_stays_a_table_in_rich_text(sample):
    table = next(p for p in sample.decision.provisions if p.table)
    assert citation(sample.decision, table.id).html.count("<tr>") == len(table.table.rows) + len(
        table.table.header
    )


def test_arabic_runs_from_right_to_left(sample):
    from dataclasses import replace

    assert 'dir="rtl"' in citation(replace(sample.decision, language="ar"), "4/op/3").html


def test_the_place_is_named_in_the_language_asked_for(sample):
    assert "paragraph 3" in citation(sample.decision, "4/op/3", "en").plain
    assert "第3段" in citation(sample.decision, "4/op/3", "zh").plain
