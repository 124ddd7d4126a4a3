"""When the events of invented articles were, and what counts as many events."""

from __future__ import annotations

from datetime import date

import pytest
from event_kit import DAY, only, read, values


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The current escalation began with Peruvian airstrikes in Bolivia.",
            "current escalation",
        ),
        ("The latest airstrikes destroyed a depot in Bolivia.", "latest airstrikes"),
    ],
)
def test_an_event_told_as_of_late_lies_in_the_month_up_to_the_article(text: str, words: str):
    (slot,) = only(text, "strike").stated("date")
    assert slot.value == words
    assert slot.window is not None
    assert (slot.window.low, slot.window.high) == (date(2024, 4, 20), DAY)


def test_an_undated_article_tells_nothing_of_an_event_of_late():
    text = "The current escalation began with Peruvian airstrikes in Bolivia."
    assert only(text, "strike", day=None).stated("date") == ()


def test_a_date_of_its_own_outweighs_of_late():
    strike = only("The latest airstrike destroyed a depot in March 2019.", "strike")
    assert values(strike, "date") == {"March 2019"}


def test_an_undated_article_keeps_the_words_of_a_date():
    attack = only("On January 6, rebels attacked a barracks.", "attack", day=None)
    assert [(s.value, s.window) for s in attack.stated("date")] == [("January 6", None)]


def test_attacks_of_one_week_are_a_total_over_it():
    text = "Just this week, two guards were killed in two separate attacks in Cusco."
    killed = next(q for q in read(text)[1] if q.measure == "killed")
    assert killed.total
    assert killed.period is not None
    assert killed.period.high == DAY


def test_some_day_of_late_is_no_period_to_sum_over():
    text = "Two guards were killed just days ago in Cusco; so far four have died in all."
    assert [q.total for q in read(text)[1] if q.low == 2] == [False]


def test_hundreds_killed_in_daily_attacks_are_no_single_killing():
    found, figures = read(
        "Two provinces have seen almost daily attacks since August 2021; "
        "hundreds of guards and farmers have been killed."
    )
    assert [e.series for e in found] == [True]
    assert [(q.event, q.total) for q in figures if q.measure == "killed"] == [(found[0].id, True)]


def test_an_older_dated_mention_lends_no_date_to_another_sort_of_event():
    found, _ = read(
        "The skirmishes between the two armies started in early 2022. Trade fell. Prices rose. "
        "Nobody paid. The Red Front attacked a checkpoint, killing 16 soldiers."
    )
    attack = next(e for e in found if e.type == "attack")
    assert values(attack, "date") == set()


DENIED = (
    "The Peruvian army on Saturday denied bombing a market in Tacna, saying that it had killed 12 "
    "fighters in the strike a day earlier. Residents said that 45 people died when the market "
    "was bombed on Friday."
)


def test_the_day_of_a_denial_is_not_the_day_of_what_is_denied():
    (event,) = read(DENIED)[0]
    assert values(event, "date") == {"Friday"}
    assert values(event, "place") == {"Tacna"}


def test_a_noun_takes_up_the_deed_of_a_verb_unless_it_is_elsewhere():
    text = DENIED.replace("in the strike a day earlier", "in the strike on Arica")
    assert len(read(text.partition(" Residents")[0])[0]) == 2
