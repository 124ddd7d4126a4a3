"""Voices that reach the reader through another voice."""

from __future__ import annotations

import pytest
from voice_kit import claimed, voices_of


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The weekly Nordposten, citing two nurses, reported that the lift had failed.",
            ["Nordposten", "two nurses"],
        ),
        (
            "The lift had failed, the Nordposten reported on Monday, citing a caretaker.",
            ["Nordposten", "a caretaker"],
        ),
        (
            "According to the Nordposten, which quoted a caretaker, the lift had failed.",
            ["Nordposten", "a caretaker"],
        ),
        (
            "The audit quotes a nurse who works there as saying: “The lift had failed.”",
            ["The audit", "a nurse"],
        ),
        (
            "Anna Berg said she had been told by the landlord that the lift had failed.",
            ["Anna Berg", "the landlord"],
        ),
        (
            "The Nordposten said, quoting a local nurse, that the lift had failed.",
            ["Nordposten", "a local nurse"],
        ),
        (
            "Anna Berg said she had been warned by a nurse that the lift had failed.",
            ["Anna Berg", "a nurse"],
        ),
        (
            "Anna Berg said that, according to the caretaker, the lift had failed.",
            ["Anna Berg", "the caretaker"],
        ),
        ("The clinic, citing a lack of money, said the lift had failed.", ["The clinic"]),
    ],
)
def test_what_one_voice_passes_on_is_the_others_through_it(text, chain):
    assert voices_of(text, "failed") == chain


def test_who_somebody_is_no_part_of_what_they_say():
    rows = claimed("The lift had failed, according to Anna Berg, who led the search.")
    assert [(r[0], r[2]) for r in rows if r[0]] == [(["Anna Berg"], "The lift had failed")]
