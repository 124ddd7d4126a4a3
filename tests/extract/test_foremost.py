"""What the event that an article opens with takes in once all of it is read; who is named by it."""

from __future__ import annotations

import pytest
from event_kit import DAY, only, plain_claims, read, values

from provenance.extract.dates.times import times
from provenance.extract.events.events import events
from provenance.extract.figures.quantities import quantities
from provenance.extract.parse.nlp import load, parse

OPENING = "A gunman shot four people at a bar in Denver on Friday, police said. "


@pytest.mark.parametrize(
    "later",
    [
        "The bar was closed. Neighbors wept. Mayors came. Nobody slept. The shooting shook them.",
        "Neighbors wept. Mayors came. Nobody slept. Two of the victims were killed.",
    ],
)
def test_what_nothing_sets_apart_is_the_event_that_the_article_opened_with(later: str):
    found = [e for e in read(OPENING + later)[0] if not e.series]
    assert len(found) == 1, [(e.type, e.mentions) for e in found]


@pytest.mark.parametrize(
    "later",
    [
        "Neighbors wept. In 2011, a man was shot at the same bar.",
        "Neighbors wept. On Sunday a woman was shot at a park in Boulder.",
        "Neighbors wept. On May 3 a woman was shot at a park.",
    ],
)
def test_what_was_at_another_time_or_place_is_another_event(later: str):
    assert len([e for e in read(OPENING + later)[0] if not e.series]) == 2


def test_who_is_named_where_an_event_is_told_belongs_to_it():
    text = (
        "A gunman shot four people in Denver on Friday. “We ran,” said Anna Berg, who was there. "
        "Mayor Tomas Rehn spoke of a dark day. The hall is beside Lincoln Hospital."
    )
    assert values(only(text, "shooting"), "named") == {"Anna Berg"}


def test_who_is_named_later_belongs_to_the_event_told_of_last():
    text = (
        OPENING + "Neighbors wept. On Sunday a woman was shot at a park in Boulder. "
        "She had met Anna Berg there."
    )
    first, other = (e for e in read(text)[0] if not e.series)
    assert not values(first, "named")
    assert values(other, "named") == {"Anna Berg"}


HEADLINES = (
    ("Four shot at bar in Denver", {"Denver"}),
    ("Four Shot, One Killed During Argument In Denver", {"Denver"}),
    ("Officer Killed In Line of Duty", set()),
    ("Four shot", set()),
)


def test_a_headline_tells_the_town_where_the_body_does_not():
    language = load()
    text = "Four people were shot at a bar on Friday. One of them died."
    for headline, towns in HEADLINES:
        parsed = parse(language, text)
        claims, told = plain_claims(parsed), times(parsed, DAY)
        figures = quantities(parsed, claims, told)
        found, _ = events(
            parsed, claims, told, figures, day=DAY, headline=parse(language, headline)
        )
        assert {v for e in found for v in values(e, "place")} == towns
