"""What is kin though little of it is left, and what is a stranger though it stands in the same place."""


def test_what_shares_a_long_run_and_its_verb_is_a_pair_wherever_it_went(compared, told):
    a = """
    1. Notes the results of the high-level meeting on the care of the lakes convened by the President of the Assembly on 17 April of this year, during the week of the lakes, as well as the many consultations held before it in four regions, which provided momentum and comprehensive inputs for shaping the plan;
    2. Requests the secretariat to keep the register of the wells;
    """
    b = """
    > Noting the summary of the high-level meeting on the care of the lakes convened by the President of the Assembly on 17 April of this year,
    1. Requests the secretariat to keep the register of the wells;
    """
    assert sorted(change for _, _, change in told(compared(a, b))) == ["renumbered", "reworded"]


def test_strangers_that_open_alike_stay_strangers(compared, told):
    a = "1. Encourages the donors to fund the wells of the northern villages;"
    b = "1. Encourages the herders to rest the meadows in the dry season;"
    assert {change for _, _, change in told(compared(a, b))} == {"added", "dropped"}


def test_what_was_merged_in_another_order_is_merged(compared, told):
    a = """
    > Recognizing that access to water is just one aspect of the health of the herds and that other efforts are needed, including fences, shade and salt,
    > Recognizing also that the care of the herds should come first, a state in which herders can plan their year and meet the drought without fear,
    """
    b = """
    > Recognizing that the care of the herds should come first, a state in which herders can plan their year and meet the drought without fear, and recognizing also that access to water is just one aspect of the health of the herds and that other efforts are needed, including fences, shade and salt,
    """
    assert [change for _, _, change in told(compared(a, b))] == ["merged", "merged"]


def test_a_name_with_a_number_in_it_is_no_number(compared):
    a = "1. Recognizes the need to help the herders recover;"
    b = "1. Recognizes the need to help the herders recover from the consequences of COVID-19;"
    (pair,) = compared(a, b).pairs
    assert "number" not in pair.meaning
