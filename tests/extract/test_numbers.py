from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.extract.figures.numbers import numerals
from provenance.extract.figures.numwords import vague_range, value_of
from provenance.lexicon.numbers import number_words


def only(text):
    found = list(numerals(text))
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5,00,000", 500_000), ("1,23,45,678", 12_345_678), ("1,500", 1500), ("2.5m", 2_500_000),
        ("15K", 15_000), ("9.5 billion", 9_500_000_000), ("eight", 8), ("twenty-five", 25),
        ("one hundred and fifty-two", 152), ("half a million", 500_000), ("two dozen", 24),
        ("two and a half million", 2_500_000), ("1.5 lakh", 150_000), ("a hundred", 100),
        ("three thousand two hundred", 3200),
    ],
)  # fmt: skip
def test_a_number_phrase_has_its_value(text, value):
    assert value_of(text) == value


def test_a_word_that_is_no_number_has_no_value():
    assert value_of("ferry") is None


@pytest.mark.parametrize(
    ("text", "bound", "low", "high"),
    [
        ("some 5,00,000 farmers", "about", 500_000, 500_000),
        ("more than half a million", "more_than", 500_000, None),
        ("over 1,500 crates", "more_than", 1500, None),
        ("at least 100 huts", "at_least", 100, None),
        ("100+ huts", "at_least", 100, None),
        ("100 or more huts", "at_least", 100, None),
        ("up to 45 boats", "up_to", None, 45),
        ("as many as 45 boats", "up_to", None, 45),
        ("fewer than 20 boats", "less_than", None, 20),
        ("nearly 300 boats", "about", 300, 300),
        ("an estimated 300 boats", "about", 300, 300),
        ("a total of 12 boats", "exact", 12, 12),
        ("between two and six boats", "between", 2, 6),
        ("8-10 boats", "between", 8, 10),
        ("2-3 million", "between", 2_000_000, 3_000_000),
        ("two or three boats", "between", 2, 3),
        ("dozens of boats", "vague", 12, 99),
        ("several hundred boats", "vague", 300, 900),
        ("several boats", "vague", 3, None),
    ],
)
def test_bound_words_open_or_shut_the_ends(text, bound, low, high):
    found = only(text)
    assert (found.bound, found.low, found.high) == (bound, low, high)


def test_the_span_holds_the_bound_words_and_the_core_only_the_number():
    text = "They lost more than 1,500 crates."
    found = only(text)
    assert found.span.of(text) == "more than 1,500"
    assert found.core.of(text) == "1,500"


def test_a_growth_gives_the_figure_it_grew_to():
    assert only("rose from 5 to 13").low == 13


def test_a_stated_range_is_no_growth():
    assert only("ranging from 5 to 13").bound == "between"


def test_two_counts_joined_by_and_stay_two():
    assert [n.low for n in numerals("three cooks and two porters")] == [3, 2]


@pytest.mark.parametrize(
    "text",
    ["M-16", "9/11", "10:30", "COVID-19", "the 1st", "33-02 Hill Road", "https://a.example/12",
     "someone@12.example", "192888919167017123", "no-one"],
)  # fmt: skip
def test_names_codes_clocks_and_addresses_are_no_numbers(text):
    assert list(numerals(text)) == []


def test_every_vague_word_has_a_range():
    for word in number_words().vague:
        low, high = vague_range(word)
        assert low > 0
        assert high is None or high >= low


@given(st.text(max_size=200))
def test_any_text_is_read_and_spans_slice_to_it(text):
    for found in numerals(text):
        assert found.core.of(text)
        assert found.span.covers(found.core)


@given(st.integers(min_value=1, max_value=999_999_999))
def test_western_grouping_never_changes_a_value(number):
    assert only(f"the {number:,} boats").low == number


def test_a_score_is_no_count():
    assert list(numerals("They won 4-0 on Sunday.")) == []
