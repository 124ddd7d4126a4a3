from __future__ import annotations

import pytest

from provenance.read import dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("June 3, 2023, 6:00am", "2023-06-03"),
        ("Saturday, June 15 , 2024", "2024-06-15"),
        ("21 Apr 2024, 09:00 AM", "2024-04-21"),
        ("3rd of May 2021", "2021-05-03"),
        ("Sept. 9, 2019", "2019-09-09"),
        ("2024-04-21T22:30:00Z", "2024-04-21"),
        ("2024/4/1", "2024-04-01"),
        ("25/12/2022", "2022-12-25"),
        ("12/25/22", "2022-12-25"),
        ("7.7.2017", "2017-07-07"),
    ],
)
def test_a_full_date_is_read_in_its_usual_forms(text: str, day: str) -> None:
    assert dates.iso(text) == day


@pytest.mark.parametrize("text", ["05/06/2016", "May 27", "31 June 2020", "may 2021 be kind", ""])
def test_what_is_no_certain_day_is_left_unknown(text: str) -> None:
    assert dates.iso(text) == ""


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Published: June 3, 2023, 6:00am", dates.DateLine(published="2023-06-03")),
        ("Update : 21 Apr 2024, 09:00 AM", dates.DateLine(updated="2024-04-21")),
        ("Monday, May 27, 2024", dates.DateLine(bare="2024-05-27")),
        (
            "Posted: Tuesday, March 4, 2014 8:18 PM EST Updated: Wednesday, March 5, 2014 9 AM",
            dates.DateLine(published="2014-03-04", updated="2014-03-05"),
        ),
        ("Last updated on 7 May 2020 at 14:05 GMT", dates.DateLine(updated="2020-05-07")),
        ("Posted 3 hours ago", dates.DateLine()),
        ("Published 3h ago", dates.DateLine()),
    ],
)
def test_a_line_of_dates_tells_which_is_which(line: str, told: dates.DateLine) -> None:
    assert dates.date_line(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on May 3, 2021.",
        "On May 3, 2021, the ferry sank",
        "Published works of 2021",
        "12 dead",
        "May Day",
    ],
)
def test_a_line_with_other_words_is_no_date_line(line: str) -> None:
    assert dates.date_line(line) is None


def test_a_stamp_is_cut_from_the_end_of_a_headline() -> None:
    line = "Ferry sinks off Port Amber Posted: May 3, 2021 5:00 PM"
    assert dates.split_stamp(line) == (
        "Ferry sinks off Port Amber",
        "Posted: May 3, 2021 5:00 PM",
    )


def test_prose_that_ends_in_a_date_is_not_cut() -> None:
    line = "The list of passengers was updated May 3, 2021."
    assert dates.split_stamp(line) == (line, "")
