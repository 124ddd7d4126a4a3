"""Which event an article is about."""

from __future__ import annotations

from provenance.compare.events.topic import main_event
from provenance.model.extraction import Event
from provenance.model.finding import Occurrence, Source
from provenance.model.spans import Span

SOURCE = Source("a", "Courier", "", "", "", "published", "report", "original")


def occurrence(key: str, type_: str, start: int, **more: bool) -> Occurrence:
    return Occurrence(key, SOURCE, Event(key, type_, (Span(start, start + 4),), **more))


def test_violence_comes_before_what_is_told_of_first():
    told = [occurrence("t", "talks", 0), occurrence("s", "shooting", 90)]
    assert main_event(told) == told[1]


def test_of_two_the_one_told_of_first():
    told = [occurrence("b", "shooting", 90), occurrence("a", "bombing", 10)]
    assert main_event(told) == told[1]
    assert main_event(reversed(told)) == told[1]


def test_an_event_whose_victims_are_counted_comes_before_one_told_of_in_passing():
    told = [occurrence("a", "robbery", 0), occurrence("b", "shooting", 90)]
    assert main_event(told, {"b"}) == told[1]
    assert main_event([occurrence("t", "talks", 0), *told], {"t"}) == told[0]


def test_a_series_or_a_plan_is_no_single_event():
    told = [
        occurrence("a", "strike", 0, series=True),
        occurrence("b", "strike", 5, hypothetical=True),
    ]
    assert main_event(told) is None
