"""Voices that speak together, each for itself."""

from __future__ import annotations

import pytest
from voice_kit import claimed


def together(text, words):
    return sorted("/".join(r[0]) for r in claimed(text) if words in r[2])


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Both the mayor and the bishop said the tower leaked.", ["the bishop", "the mayor"]),
        (
            "Port director Karl Rehn and her Danish counterpart, Anna Berg, said in a joint letter "
            "that the tower leaked.",
            ["Anna Berg", "Karl Rehn"],
        ),
        (
            "Anna Berg and the dockers’ union warned jointly that the tower leaked.",
            ["Anna Berg", "the dockers’ union"],
        ),
        ("Doctors and nurses said the tower leaked.", ["Doctors and nurses"]),
        (
            "At least four pipes leaked on Tuesday when a storm struck a fish market near the town "
            "of Rudna, a local official and two residents said.",
            ["a local official", "two residents"],
        ),
        (
            "The tower leaked when a storm hit the market near Telikoro, a guard and two "
            "neighbours said.",
            ["a guard", "two neighbours"],
        ),
        ("The roof leaked near Rudna, two clerks and a driver said.", ["a driver", "two clerks"]),
        ("The tower leaked, the mayor and three nuns said.", ["the mayor", "three nuns"]),
        (
            "Anna Berg, the chair and a friend of the owner, said the tower leaked.",
            ["Anna Berg"],
        ),
    ],
)
def test_each_of_several_speaks(text, voices):
    assert together(text, "leaked") == voices


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "The Unity Party and the tailors’ guild said that sixty were held. They asked whether "
            "the tower leaked.",
            ["Unity Party", "the tailors’ guild"],
        ),
        (
            "Anna Berg and Jan Dahl said it was late. They added that the tower leaked.",
            ["Anna Berg", "Jan Dahl"],
        ),
        (
            "Both the mayor and the bishop denied it. They said the tower leaked.",
            ["the bishop", "the mayor"],
        ),
        (
            "Anna Berg and Jan Dahl said that nuns had warned that it was late. They said the "
            "tower leaked.",
            ["Anna Berg", "Jan Dahl"],
        ),
    ],
)
def test_they_are_those_who_spoke_together(text, voices):
    assert together(text, "tower leaked") == voices


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        (
            "Anna Berg and her lawyer, Karl Holm, have put out a joint statement in which they say "
            "the count is too close to call.",
            "is too close",
            ["Anna Berg", "Karl Holm"],
        ),
        (
            "Anna Berg and Karl Holm signed a letter in which they call the ban a mistake.",
            "the ban",
            ["Anna Berg", "Karl Holm"],
        ),
        (
            "“It leaks,” said Ida Lund.\n\nAnna Berg and Karl Holm wrote a paper in which they "
            "warn that the dam is weak.",
            "dam is weak",
            ["Anna Berg", "Karl Holm"],
        ),
    ],
)
def test_those_who_sign_a_paper_speak_in_it(text, words, voices):
    assert sorted(set(together(text, words))) == voices
