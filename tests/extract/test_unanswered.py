"""Silences told without a verb of speech."""

from __future__ import annotations

import pytest
from voice_kit import claimed


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Rowe smiled and gave no answer.", "Rowe"),
        ("The mayor shrugged and made no comment.", "The mayor"),
        ("The firm offered no comment.", "The firm"),
        ("Tomás Lund, the governor, visited the store but would take no questions.", "Tomás Lund"),
        ("The minister took no questions.", "The minister"),
        ("The chancellor did not take questions.", "The chancellor"),
        ("The police chief refused to take questions.", "The police chief"),
        ("Calls to the lawyer went unanswered.", "the lawyer"),
        ("Emails and calls to Norvik Steel were not returned.", "Norvik Steel"),
        ("A request for comment sent to the ministry went unanswered.", "the ministry"),
        ("Messages left with the lawyer went unanswered on Friday.", "the lawyer"),
        ("The ministry has so far kept quiet about the draft.", "The ministry"),
        ("Compton left without a word to reporters.", "Compton"),
        ("Karl Holm walked out without taking questions.", "Karl Holm"),
        ("Anna Berg drove off without speaking to reporters.", "Anna Berg"),
    ],
)
def test_who_gives_no_answer(text, who):
    (row,) = claimed(text)
    assert row[:2] == ([who], "silent")


@pytest.mark.parametrize(
    "text",
    [
        "Calls to the hotline went unanswered for hours.",
        "The thief left without a word of thanks.",
        "The boy left home without a coat.",
        "The minister took 40 questions.",
        "The letter was not returned to the widow.",
        "The books were not returned to the library.",
    ],
)
def test_who_is_not_asked_is_not_silent(text):
    assert all(row[1] != "silent" for row in claimed(text))
