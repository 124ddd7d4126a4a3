"""Where a cue's source and its content stand, in shapes that a parser gets wrong."""

from __future__ import annotations

import pytest
from voice_kit import claimed, voices_of


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        ("The tower leaked, a clerk told the paper.", "leaked", ["a clerk"]),
        ("The tower, said Anna Berg, was leaking.", "leaking", ["Anna Berg"]),
        ("An audit that the board paid for and buried found that it leaked.", "leaked",
         ["An audit"]),
        ("Closing the hearing, the chair, Anna Berg, said it leaked.", "leaked", ["Anna Berg"]),
        ("The guild was accused by the mayor, Karl Rehn, of “selling the tower”.", "selling",
         ["Karl Rehn"]),
        ("A warning from the insurer Korvat that the tower leaked came too late.", "leaked",
         ["Korvat"]),
        ("The guild countered that the tower leaked.", "leaked", ["The guild"]),
        ("The mayor called the tower a ruin.", "ruin", ["The mayor"]),
        ("The data show that the tower leaked.", "leaked", ["The data"]),
        ("“It leaked,” Anna Berg said. “We all ran.” Karl Rehn said the tower was new.", "ran",
         ["Anna Berg"]),
        ("Karl Rehn said it was dry but Anna Berg said it leaked.", "leaked", ["Anna Berg"]),
        ("State television said the tower leaked.", "leaked", ["State television"]),
        ("Karl Rehn was blunt: “The tower leaked.”", "leaked", ["Karl Rehn"]),
        ("Many believe the tower leaked.", "leaked", ["?"]),
        ("“It leaked, she said. Dozens ran.", "Dozens", []),
    ],
)  # fmt: skip
def test_whose_words_they_are(text, words, voices):
    assert voices_of(text, words) == voices


def test_a_belief_ends_where_another_keeps_silent():
    rows = claimed("Oslo believes that the tower leaked, while Bergen has yet to comment.")
    assert [(r[0], r[1]) for r in rows] == [(["Oslo"], "hedging"), (["Bergen"], "silent")]


@pytest.mark.parametrize("text", [
    "Not once has the board said that the tower leaked.",
    "The board has never said that the tower leaked.",
])  # fmt: skip
def test_what_nobody_said_is_told_by_the_writer(text):
    assert [r[0] for r in claimed(text)] == [[]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The board assured tenants that the tower was dry.", "asserting"),
        ("The board assured tenants that the tower would be dried.", "promising"),
    ],
)
def test_an_assurance_about_what_is_promises_nothing(text, stance):
    assert [r[1] for r in claimed(text)] == [stance]


def test_a_plain_sentence_after_a_question_is_none():
    rows = claimed("“Why did it leak?” Anna Berg asked. “The tower is new.”")
    stances = [r[1] for r in rows if r[0] == ["Anna Berg"]]
    assert stances == ["asking", "asserting"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Anna Berg said her son, Ole, had come home wet. “He told me the tower leaked,” "
            "she said.",
            ["Anna Berg"],
        ),
        (
            "“The caretaker told us the tower leaked,” Anna Berg said.",
            ["Anna Berg", "The caretaker"],
        ),
        ("“You said the tower leaked,” Anna Berg said.", ["Anna Berg"]),
    ],
)
def test_in_a_quotation_another_is_heard_only_where_it_is_plain_who(text, chain):
    assert voices_of(text, "leaked") == chain
