"""What a form needs is never more than what it prints."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.clauses.needed import Form, needed


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("without delay", ("without delay",)),
        (r"\bannually\b", ("annually",)),
        ("its (?:next|[a-z]+(?:-[a-z]+)?) (?:regular )?sessions?", ("session",)),
        ("[Tt]argets? [0-9]", ("arget",)),
        ("once|twice", ("once", "twice")),
        ("once|[0-9]", ()),
        ("(?:once|twice) a year", (" a year",)),
        ("(?:once or more|twice) a", ("once or more", "twice")),
        ("every(?:(?: other)|(?: third))+ year", (" other", " third")),
        ("by (?:(?:the end)|soon)?", ("by ",)),
        ("(?=the end)by", ("by",)),
        ("(?P<when>soon)", ("soon",)),
        ("(?i)without delay", ()),
        (r"caf\u00e9", ("caf",)),
        (r"US\$ \d", ("US$ ",)),
        ("in mid{1,2}le", ("in mid",)),
        ("in mid{0,2}le", ("in mi",)),
    ],
)
def test_a_form_needs_the_longest_runs_it_always_prints(pattern: str, needs: tuple[str, ...]):
    assert needed(pattern) == needs


_PIECES = [
    "a",
    "b",
    "c ",
    "ab?",
    "[ab]",
    "a{0,2}",
    "(?:a|bc)",
    "(?:ab(?:c)?)?",
    "(?:b|ac)+",
    "(?:c |ab){1,2}",
    "(a|c)",
    r"\.",
    r"\b",
    r"\d",
    "(?!b)",
    "c+",
    ".",
]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.sampled_from([*_PIECES, "|"]), min_size=1, max_size=7), st.text("abc 1.", max_size=25))
def test_a_form_finds_all_that_its_expression_finds(pieces: list[str], text: str):
    pattern = "".join(pieces)
    found = [match.span() for match in Form(pattern).finditer(text)]
    assert found == [match.span() for match in re.finditer(pattern, text)]
