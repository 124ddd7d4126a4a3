from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from provenance.extract.dates.times import times
from provenance.extract.dates.timewords import patterns
from provenance.extract.parse import nlp
from provenance.model.spans import Span

DAY = date(2024, 5, 20)  # a Monday


def read(text, day=DAY, quoted=()):
    return times(nlp.parse(nlp.load(), text), day, quoted)


def only(text, day=DAY):
    found = read(text, day)
    assert len(found) == 1, found
    return found[0]


def window(text, day=DAY):
    found = only(text, day).window
    return (str(found.low) if found.low else None, str(found.high) if found.high else None)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("The dam broke on May 3, 2021.", "2021-05-03", "2021-05-03", "2021-05-03"),
        ("The dam broke on 3 May 2021.", "2021-05-03", "2021-05-03", "2021-05-03"),
        ("It began in March 2019.", "2019-03", "2019-03-01", "2019-03-31"),
        ("It began in late August 2021.", "2021-08", "2021-08-22", "2021-08-31"),
        ("It began in mid-2022.", "2022", "2022-05-03", "2022-08-31"),
        ("The bridge was built in 1893.", "1893", "1893-01-01", "1893-12-31"),
        ("They met between 2018 and 2020.", "2018/2020", "2018-01-01", "2020-12-31"),
        ("It was a wonder of the 1990s.", "199X", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_full_date_needs_no_anchor(text, value, low, high):
    found = only(text, day=None)
    assert (found.value, found.anchor) == (value, "")
    assert window(text, day=None) == (low, high)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("The mill burned last month.", "2024-04", "2024-04-01", "2024-04-30"),
        ("The mill burned last year.", "2023", "2023-01-01", "2023-12-31"),
        ("The mill burned this week.", "2024-W21", "2024-05-20", "2024-05-20"),
        ("The mill burned last week.", "2024-W20", "2024-05-13", "2024-05-19"),
        ("The mill burned on Thursday.", "2024-05-16", "2024-05-16", "2024-05-16"),
        ("The mill burned just days ago.", "PAST_REF", "2024-04-20", "2024-05-20"),
        ("The mill burned Monday.", "2024-05-20", "2024-05-20", "2024-05-20"),
        ("The mill burned last Monday.", "2024-05-13", "2024-05-13", "2024-05-13"),
        ("The mill burned yesterday.", "2024-05-19", "2024-05-19", "2024-05-19"),
        ("The council will meet on Thursday.", "2024-05-23", "2024-05-23", "2024-05-23"),
        ("The vote is scheduled for next month.", "2024-06", "2024-06-01", "2024-06-30"),
        ("This January the mill burned.", "2024-01", "2024-01-01", "2024-01-31"),
        ("The mill burned in July.", "2023-07", "2023-07-01", "2023-07-31"),
        ("The mill burned last August.", "2023-08", "2023-08-01", "2023-08-31"),
        ("The mill burned on January 6.", "2024-01-06", "2024-01-06", "2024-01-06"),
        ("The mill burned six months ago.", "2023-11", "2023-11-01", "2023-11-30"),
        ("The mill burned 11 days ago.", "2024-05-09", "2024-05-09", "2024-05-09"),
        ("The mill burned last fall.", "2023-FA", "2023-09-01", "2023-11-30"),
        ("Prices rose during the last three years.", "P3Y", "2021-05-20", "2024-05-20"),
        ("They met on Thanksgiving Day.", "2023-11-23", "2023-11-23", "2023-11-23"),
    ],
)
def test_a_relative_date_is_reckoned_from_the_articles_day(text, value, low, high):
    found = only(text)
    assert (found.value, found.anchor) == (value, "2024-05-20")
    assert window(text) == (low, high)


def test_without_a_day_a_relative_date_stays_unresolved():
    found = only("The mill burned last August.", day=None)
    assert (found.window, found.value, found.anchor) == (None, "", "")


def test_since_leaves_the_end_open():
    assert window("Attacks grew since 2018.") == ("2018-01-01", None)


def test_from_and_to_are_one_range():
    assert window("From November 9 to December 9 the guns fell silent.") == (
        "2023-11-09", "2023-12-09",
    )  # fmt: skip


def test_two_years_compared_are_two_dates():
    assert [t.value for t in read("Deaths rose in 2023 compared to 2022.")] == ["2023", "2022"]


def test_a_length_of_time_has_no_window():
    found = only("The truce lasted about six months.")
    assert (found.value, found.window) == ("P6M", None)


def test_days_counted_from_an_event_have_no_window():
    assert only("Two days earlier a train derailed.").window is None


def test_the_verb_may_is_no_month():
    assert read("They may return. The council may vote, officials say.") == ()


@pytest.mark.parametrize("text", ["He sold 2000 goats.", "He owns a 1500 cc engine.", "Sundays"])
def test_a_count_of_four_digits_is_no_year(text):
    assert read(text) == ()


def test_a_weekday_beside_a_date_decides_its_year():
    assert only("The sale opens on Monday, Oct. 26.", date(1998, 10, 25)).value == "1998-10-26"


def test_inside_a_quotation_the_day_of_the_speech_counts():
    text = "“We met last month,” she said."
    found = read(text, DAY, [(Span(0, 21), date(2024, 2, 2))])
    assert [(t.value, t.anchor) for t in found] == [("2024-01", "2024-02-02")]


def test_spans_slice_to_the_words():
    text = "On Tuesday evening\nthe mill burned; by 2023 it stood again."
    assert [t.span.of(text) for t in read(text)] == ["Tuesday evening", "2023"]


def test_each_kind_of_pattern_is_read_by_some_reader():
    from provenance.extract.dates.times import READERS

    assert {name for name, _ in patterns()} == set(READERS)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(["last", "May", "31", "2023", "ago", "since", "the", "week", "-", "to",
                         "February", "30", "0", "99999", "decades", "9999", "next", "early"]),
        max_size=12,
    ),
    st.sampled_from([None, date(2024, 2, 29), date.min, date.max]),
)  # fmt: skip
def test_any_text_on_any_day_is_read(text, words, day):
    whole = text + " " + " ".join(words)
    for found in read(whole, day):
        assert 0 <= found.span.start < found.span.end <= len(whole)


@pytest.mark.parametrize(
    ("day", "low"),
    [
        ("May 19", "2024-05-19"),
        ("May 22", "2024-05-22"),
        ("May 29", None),
        ("July 3", "2023-07-03"),
    ],
)
def test_a_past_day_just_after_the_articles_own_is_not_last_years(day, low):
    found = only(f"The dam broke on {day}.").window
    assert (str(found.low) if found else None) == low


@pytest.mark.parametrize(
    ("day", "text", "low", "high"),
    [
        (date(2024, 5, 19), "It burned last weekend.", "2024-05-11", "2024-05-12"),
        (date(2024, 5, 20), "It burned last weekend.", "2024-05-18", "2024-05-19"),
        (date(2024, 5, 19), "It burned last week.", "2024-05-06", "2024-05-18"),
        (date(2024, 5, 18), "It burned last week.", "2024-05-06", "2024-05-12"),
    ],
)
def test_on_a_sunday_the_last_weekend_is_over_and_a_week_may_be(day, text, low, high):
    found = only(text, day).window
    assert (str(found.low), str(found.high)) == (low, high)
