"""Who is told to have said nothing."""

from __future__ import annotations

import pytest
from voice_kit import claimed


@pytest.mark.parametrize(
    "text",
    [
        "Bergen has yet to comment on the leak.",
        "Bergen is yet to comment.",
        "Bergen made no comment on the leak.",
        "Bergen has remained silent on the leak.",
        "Bergen was not available for comment.",
        "Bergen was unavailable for comment.",
        "Bergen declined to be interviewed.",
        "Bergen has not commented on the leak.",
    ],
)
def test_who_says_nothing_is_silent(text):
    assert [(r[0], r[1]) for r in claimed(text)] == [(["Bergen"], "silent")]


@pytest.mark.parametrize(
    "text",
    ["Bergen made no ships.", "The street remained quiet.", "Bergen was not available for hire."],
)
def test_who_does_nothing_is_not(text):
    assert [r[0] for r in claimed(text)] == [[]]
