from __future__ import annotations

import pytest

from provenance.read import names
from provenance.read.names import Byline


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "By Jane Roe and Omar Vale, Bloomberg News",
            Byline(("Jane Roe", "Omar Vale"), "Bloomberg News"),
        ),
        ("By JANE ROE", Byline(("Jane Roe",))),
        ("By Jane Roe, Harbour Herald", Byline(("Jane Roe",), "Harbour Herald")),
        ("By Jane Roe, The Columbian", Byline(("Jane Roe",), "The Columbian")),
        ("By Jane Roe, Staff Writer | May 3, 2021", Byline(("Jane Roe",))),
        ("By Jane Roe in Port Amber", Byline(("Jane Roe",))),
        ("By The Associated Press", Byline((), "AP")),
        ("By Jane Roe jroe@example.org", Byline(("Jane Roe",))),
        ("Written by Jane van der Roe", Byline(("Jane van der Roe",))),
        ("By: Breaking News Staff", Byline(())),
        ("Author: Jane Roe", Byline(("Jane Roe",))),
    ],
)
def test_a_byline_names_people_and_their_outlet(line: str, expected: Byline) -> None:
    assert names.byline(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the toll had risen to 12.",
        "By the end of the day, divers had found the hull.",
        "By 3:15 a.m., most of the guests had left.",
        "Jane Roe said that the ferry had sunk",
        "By land and sea",
    ],
)
def test_a_sentence_that_starts_with_by_is_no_byline(line: str) -> None:
    assert names.byline(line) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Jane Roe, Correspondent", Byline(("Jane Roe",))),
        ("Jane Roe | Staff Reporter", Byline(("Jane Roe",))),
        ("Jane Roe, Associated Press", Byline(("Jane Roe",), "AP")),
        ("Jane Roe", None),
        ("Jane Roe, director of the union", None),
        ("Jane Roe, 34, of Port Amber", None),
        ("Ferry sinks, Reuters reports", None),
    ],
)
def test_a_name_with_a_job_or_an_outlet_is_a_byline(line: str, expected: Byline | None) -> None:
    assert names.signature(line) == expected


@pytest.mark.parametrize(
    "name", ["Harbour Tribune", "Times of Amber", "AFP", "The Amber Post", "amberpost.com"]
)
def test_an_outlet_is_known_by_its_words(name: str) -> None:
    assert names.is_outlet(name)


@pytest.mark.parametrize(
    "name", ["Top Brokers", "News Releases", "Breaking News Staff", "News", "Bad news travels fast"]
)
def test_other_short_lines_are_no_outlets(name: str) -> None:
    assert not names.is_outlet(name)


def test_outlets_are_cut_from_the_end_of_a_headline() -> None:
    line = "Ferry sinks off Port Amber – Voice of America – VOA News"
    assert names.split_title(line) == (
        "Ferry sinks off Port Amber",
        ("Voice of America", "VOA News"),
    )


@pytest.mark.parametrize(
    "line", ["Ferry sinks – and nobody knows why", "Port Amber | A city at sea", "Amber Post"]
)
def test_a_dash_in_a_headline_is_no_reason_to_cut_it(line: str) -> None:
    assert names.split_title(line) == (line, ())
