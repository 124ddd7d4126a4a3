"""The rare words with which an article tells of its event."""

from __future__ import annotations

from event_kit import only, values

from provenance.lexicon.wordcounts import rarity, words


def test_rare_words_are_told_the_most_telling_first():
    text = "A man was shot dead at a carwash on Tuesday, police said. The carwash sells plovers."
    (told,) = values(only(text, "shooting"), "words")
    assert told.split(", ") == ["carwash", "plovers", "sells"]


def test_words_that_all_news_has_tell_nothing():
    assert rarity("police") == 0
    assert 0 < rarity("ambulance") < rarity("carwash") <= rarity("xylograph")


def test_words_are_small_without_years_and_owners():
    assert list(words("In 2016 Mr. O’Hara’s CAR stood in the 1900 block, No. 1204")) == [
        "o'hara", "car", "stood", "the", "block", "1204",
    ]  # fmt: skip
