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
            "Anna Berg, the chair and a friend of the owner, said the tower leaked.",
            ["Anna Berg"],
        ),
    ],
)
def test_each_of_several_speaks(text, voices):
    assert together(text, "leaked") == voices
