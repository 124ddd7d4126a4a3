import pytest
from compare_builders import quantity
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.terms.values import compare, half_unit

KM_A_MILE = 1.609344


def length(said, km):
    return quantity(km, "length", value=said, unit="km")


def test_a_figure_is_known_to_half_a_unit_of_its_last_digit():
    assert [half_unit(n) for n in (2600.0, 9.5, 8.0, 500_000.0)] == [50.0, 0.05, 0.5, 50_000.0]


def test_one_length_in_kilometres_and_miles_agrees_within_rounding():
    rounded = length("2,600-kilometer", 2600.0)
    miles = length("1,600 miles", 1600 * KM_A_MILE)
    fine = length("2,640km", 2640.0)
    assert compare(rounded, miles) == compare(miles, fine) == compare(rounded, fine) == "agree"


def test_a_length_outside_the_rounding_disagrees():
    assert compare(length("2,600 km", 2600.0), length("2,910 km", 2910.0)) == "disagree"


@pytest.mark.parametrize(("left", "right"), [(8.0, 46.0), (50.0, 46.0), (15.0, 16.0)])
def test_counts_of_people_under_a_thousand_are_exact(left, right):
    assert compare(quantity(left), quantity(right)) == "disagree"


def test_about_fifty_and_forty_six_agree():
    assert compare(quantity(50.0, bound="about"), quantity(46.0)) == "agree"


def test_an_open_bound_with_a_figure_on_its_side_is_only_compatible():
    at_least = quantity((100.0, None), bound="at_least")
    assert compare(at_least, quantity(239.0)) == "compatible"
    assert compare(at_least, quantity(82.0)) == "disagree"


def test_more_than_half_a_million_agrees_with_its_own_number():
    more = quantity((500_000.0, None), "displaced", bound="more_than", value="half a million")
    assert compare(more, quantity(500_000.0, "displaced")) == "agree"


def test_units_that_differ_cannot_be_told():
    assert compare(quantity(9.0, "money", unit="USD"), quantity(9.0, "money", unit="EUR")) == (
        "cannot_tell"
    )


numbers = st.floats(0, 1e9, allow_nan=False).map(lambda x: float(f"{x:.3g}"))
figures = st.builds(
    lambda n, bound: quantity(
        {"at_least": (n, None), "up_to": (None, n)}.get(bound, n), bound=bound
    ),
    numbers,
    st.sampled_from(["exact", "about", "at_least", "up_to"]),
)


@given(figures, figures)
def test_the_verdict_is_the_same_whichever_figure_comes_first(left, right):
    assert compare(left, right) == compare(right, left)


@given(figures)
def test_a_figure_agrees_with_itself(figure):
    assert compare(figure, figure) == "agree"
