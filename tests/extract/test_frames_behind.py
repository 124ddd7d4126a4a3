"""Frames behind or within what is said, and quotations that go on behind them."""

from __future__ import annotations

import pytest
from voice_kit import claimed, voices_of


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The ward will close from June, the health board confirmed yesterday, ending months of "
         "rumour.", "will close", ["the health board"]),
        ("The pool will stay shut all summer, the district council announced last night, dashing "
         "hopes of a deal.", "stay shut", ["the district council"]),
        ("Two crew members have drowned, the coastguard confirmed overnight, raising the toll to "
         "nine.", "have drowned", ["the coastguard"]),
        ("The strike will go on, the union warned, adding that no talks were planned.",
         "will go on", ["the union"]),
        ("The police came, the crowd left, and the mayor said nothing.", "crowd left", []),
        ("He came, he saw, he conquered.", "he saw", []),
    ],
)  # fmt: skip
def test_a_frame_joined_by_a_comma_tells_who_says_the_rest(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The snow sheds alone, the planner pointed out, eat half the grant.", "half the grant",
         ["the planner"]),
        ("The road tax, the minister admitted, hits the poor hardest.", "hits the poor",
         ["the minister"]),
    ],
)  # fmt: skip
def test_what_goes_on_behind_an_inserted_frame_is_said_too(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ('Traders fret. "We threw away fish," said Merle Bristol, "and nobody came." She says '
         "wrecks are not covered.", "nobody came", ["Merle Bristol"]),
        ("“The roof leaked,” said farmer Ida Lund, “and then it fell.” The mayor said repairs had "
         "been ordered.", "then it fell", ["Ida Lund"]),
        ("“The roof leaked,” said farmer Ida Lund, “and then it fell.” The mayor said repairs had "
         "been ordered.", "repairs had been", ["The mayor"]),
        ("“The road is open,” Karl Ness said, “but who will use it?” He told the council that it "
         "was too steep.", "who will use", ["Karl Ness"]),
    ],
)  # fmt: skip
def test_a_quotation_goes_on_behind_its_frame_whoever_speaks_next(text, words, who):
    assert voices_of(text, words) == who


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("The ministry's answer, Oravec told this newspaper, was that there was no money.",
         "no money", ["Oravec"]),
        ("The roof, Anna Berg told the council, had leaked for years.", "had leaked",
         ["Anna Berg"]),
        ("His view, the coach told reporters, is that the ban should stay.", "should stay",
         ["the coach"]),
        ("Rokaya blames the road: no teacher from the plains, he told me, will walk six hours.",
         "six hours", ["Rokaya"]),
    ],
)  # fmt: skip
def test_whom_it_is_told_to_is_no_part_of_what_is_told(text, words, who):
    assert voices_of(text, words) == who
    assert not any("told" in row[2] or "newspaper" in row[2] for row in claimed(text))


def test_a_quotation_over_two_paragraphs_is_hers_who_spoke_before_it():
    text = (
        "Celeste Moreno, the doctor, said that the doses were being tested.\n\n“We lost power on "
        "Friday. I was called by a guard.\n\n“I asked for a medal for that guard,” she said."
    )
    assert voices_of(text, "lost power") == ["Celeste Moreno"]
    assert voices_of(text, "a medal for") == ["Celeste Moreno"]


def test_what_somebody_often_said_in_a_quotation_is_theirs():
    text = "“Our old priest used to tell us that the well was deep,” Gurung said."
    assert voices_of(text, "the well was deep") == ["Gurung", "Our old priest"]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("In the words of her own adviser, the rule is “a fence painted on the ground”.", "a fence",
         ["her own adviser"]),
        ("In the words of Karl Holm, the union leader, “the mine is dead”.", "is dead",
         ["Karl Holm"]),
        ("The bridge was sound, in the words of one engineer.", "was sound", ["one engineer"]),
        ("The dam is, in the words of the bishop, a monument to vanity.", "monument", []),
        ("In the words of the song, she walked home.", "walked home", []),
        ("In other words, the bridge was sound.", "was sound", []),
    ],
)  # fmt: skip
def test_what_is_said_in_somebodys_words_is_his(text, words, who):
    assert voices_of(text, words) == who
