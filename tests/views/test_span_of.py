from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.views.places import span_of

TEXT = "Invites Parties to pay and invites Parties to re\u2011port;²"


def test_printed_words_are_found_whatever_their_breaks_and_hyphens():
    assert TEXT[slice(*span_of(TEXT, "Parties  to\r\nre-\nport"))] == "Parties to re\u2011port"


def test_of_two_places_the_one_that_is_led_up_to_counts():
    assert span_of(TEXT, "Parties", "pay and invites ") == (35, 42)
    assert span_of(TEXT, "Parties", "Invites ") == (8, 15)


def test_words_that_run_on_count_as_far_as_the_text_goes():
    assert TEXT[slice(*span_of(TEXT, "report;2 Next paragraph"))] == "re\u2011port;²"
    assert span_of(TEXT, "  ") is None


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_a_span_lies_inside_of_its_text(text, words, before):
    span = span_of(text, words, before)
    assert span is None or 0 <= span[0] < span[1] <= len(text)
