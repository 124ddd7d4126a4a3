"""Quotations beside which no verb of speech stands, and those that nobody is known to speak."""

from __future__ import annotations

import pytest
from voice_kit import claimed, voices_of


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        ("“Which gate?” a man in the crowd called out.", "gate", ["a man in the crowd"]),
        ("“Who pays for it?” the driver shouted back.", "Who pays", ["the driver"]),
        ("“Which ferry?” a passenger wanted to know.", "Which ferry", ["a passenger"]),
        (
            "“This is a farce, said a porter outside the gate, who would not give his name.",
            "farce", ["a porter outside the gate"],
        ),
        ("“We are tired of this rain, says the widow.", "tired", ["the widow"]),
        ("“The lift fell, added Ida Holm.", "lift fell", ["Ida Holm"]),
        (
            "The chair, Ida Holm, was unimpressed: “He says that every time.” Holm’s party "
            "demanded a vote.",
            "every time", ["Ida Holm"],
        ),
        (
            "The dockers’ union accused the firm of hiding behind the dead. “They were friends "
            "of ours.”",
            "friends of ours", ["The dockers’ union"],
        ),
        ("“It leaked and leaked.” Jan Dahl told the court a lie.", "leaked", ["?"]),
        ("“Nobody sleeps here any more.” — Ida Holm", "Nobody sleeps", ["Ida Holm"]),
        ("“Nobody sleeps here any more.” ― Jan Dahl.", "Nobody sleeps", ["Jan Dahl"]),
        (
            "Ida Holm said the tower was old. “It leaked even on dry days.”",
            "leaked even", ["Ida Holm"],
        ),
        (
            "A guard told the court that the gate was open. “It was never shut at night.”",
            "never shut", ["A guard"],
        ),
        (
            "The square was empty. “We ran for our lives and nobody helped.” The church was shut.",
            "ran for our lives", ["?"],
        ),
        ("The strike is over. “Nobody has won anything by it.”", "Nobody has won", ["?"]),
        (
            "Ida Holm said the tower was old. It stands by the quay. “We never go in there.”",
            "never go in", ["?"],
        ),
    ],
)  # fmt: skip
def test_whose_a_loose_quotation_is(text, words, voices):
    assert voices_of(text, words) == voices


@pytest.mark.parametrize(
    "text",
    [
        "It became known as the “year of the rats”.",
        "The play “Nobody Sleeps” opens on Monday.",
        "“Who pays?” Ida Holm left the room.",
    ],
)
def test_a_title_or_a_word_set_apart_has_no_voice_of_its_own(text):
    assert [r[0] for r in claimed(text) if r[0] and r[0] != ["?"]] == []
