"""What papers show at a sentence's end, what a figure is put at, and what is suspected."""

from __future__ import annotations

import pytest
from voice_kit import voices_of


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Thefts fell last year, documents seen by the Gazette show.", "Thefts fell",
         ["documents seen by the Gazette"]),
        ("The airline knew of the crack, emails published by the inquiry reveal.", "airline knew",
         ["emails published by the inquiry"]),
        ("Sales of bread rose by a third, data released on Tuesday by the bureau show.",
         "Sales of bread", ["data released on Tuesday by the bureau"]),
        ("Sales of bread rose by a third, a survey published on Monday shows.", "Sales of bread",
         ["a survey published on Monday"]),
        ("Two members wanted a deeper cut, minutes published on Friday show.", "deeper cut",
         ["minutes published on Friday"]),
        ("The singer, a star of the records, left the show.", "left the show", []),
        ("He was late, and the band missed the Friday show.", "missed", []),
    ],
)  # fmt: skip
def test_papers_show_what_stands_before_them(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Turnout was put at 58 percent by the commission.", "58 percent", ["the commission"]),
        ("The loss was put at 300 million crowns by insurers.", "300 million", ["insurers"]),
        ("The toll was put at nine by the coastguard.", "nine", ["the coastguard"]),
        ("The hens were kept at home by the farmer.", "hens", []),
    ],
)  # fmt: skip
def test_a_figure_is_theirs_who_put_it_there(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Water has broken through a plug, experts suspect.", "broken through", ["experts"]),
        ("The fire was lit on purpose, investigators suspect.", "lit on purpose",
         ["investigators"]),
        ("Police hold that the letter was forged.", "was forged", ["Police"]),
        ("Anna Berg said her doctor had told her of a second tumour.", "second tumour",
         ["Anna Berg", "her doctor"]),
        ("Ole Ness said a guard told him of nine lost sheep.", "nine lost sheep",
         ["Ole Ness", "a guard"]),
    ],
)  # fmt: skip
def test_what_is_suspected_held_or_told_of(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Shops must cut their fees, according to a draft rule.", "their fees", ["a draft rule"]),
        ("Shops must cut their fees, according to a plan seen by the Gazette.", "their fees",
         ["a plan seen by the Gazette"]),
        ("The race was stopped, according to the rules.", "was stopped", []),
        ("The barge was raised, according to a plan drawn up by divers.", "was raised", []),
    ],
)  # fmt: skip
def test_a_rule_or_a_plan_speaks_where_it_is_a_paper(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Analysts expect profits to fall next year.", "profits to fall", ["Analysts"]),
        ("The traders expect it to be paid in April.", "paid in April", ["The traders"]),
        ("The police believe him to be abroad.", "abroad", ["The police"]),
        ("Bergen expected the union to help with the boats.", "help with", []),
    ],
)  # fmt: skip
def test_what_somebody_now_expects_is_theirs(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Observers, quoting polling staff, reported that three stations opened late.",
         "opened late", ["Observers", "polling staff"]),
        ("Shops must cut their fees, according to a draft rule circulated last week. The text, "
         "citing game developers, says that small studios lose a third of their income to fees.",
         "small studios", ["The text", "game developers"]),
        ("The board, citing hospital staff, said that nine had died.", "nine had died",
         ["The board", "hospital staff"]),
    ],
)  # fmt: skip
def test_those_whom_a_voice_cites_say_it(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The ministry revised its toll to 18.", "18", ["The ministry"]),
        ("The coastguard updated its count to nine dead.", "nine", ["The coastguard"]),
        ("The club revised its timetable to suit bakers.", "suit bakers", []),
        ("The city updated the park to a modern design.", "modern design", []),
    ],
)  # fmt: skip
def test_a_figure_is_theirs_who_revised_it(text, words, who):
    assert voices_of(text, words) == who
