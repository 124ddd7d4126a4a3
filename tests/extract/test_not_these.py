"""Whom "he" cannot mean, and persons whom only a given name shows."""

from __future__ import annotations

import pytest
from voice_kit import voices_of

BEFORE = "“The law is bad,” said Karl Holm.\n\n"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Ines Duarte, who runs the club, thanked the referee, Rita Lopes. The foul, she said, "
         "was no fault of Lopes.", "no fault", ["Ines Duarte"]),
        ("Anna Berg opened the gate for the farmer, Karl Ness. Ness was late, she said.",
         "was late", ["Anna Berg"]),
        ("Amina Juma had kind words for the clerk, Ruth Mwale. She said that Mwale had slept.",
         "had slept", ["Amina Juma"]),
    ],
)  # fmt: skip
def test_whom_the_words_name_does_not_say_them(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (BEFORE + "Asked by Per Dahl about it, he said that it was gone.", "was gone",
         ["Karl Holm"]),
        ("Questioned by Anders Berg, he said that the money was gone.", "was gone", ["?"]),
        (BEFORE + "Standing next to Per Dahl, he said it would be repealed.", "repealed",
         ["Karl Holm"]),
    ],
)  # fmt: skip
def test_he_is_not_who_asks_him(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (BEFORE + "The haulier, Piotr Zych, gave evidence. He had paid twice, he testified.",
         "paid twice", ["Piotr Zych"]),
        (BEFORE + "His welder, Piotr Zych, came late. The seam would hold, he said.", "would hold",
         ["Piotr Zych"]),
        (BEFORE + "Piotr Zych left the room. He would be back, he said.", "be back", ["?"]),
        (BEFORE + "The bank, Charles Schwab, shut. He was sorry, he said.", "was sorry", ["?"]),
    ],
)  # fmt: skip
def test_a_given_name_shows_a_person(text, words, who):
    assert voices_of(text, words) == who
