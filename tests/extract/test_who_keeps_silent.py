"""Who keeps silent, in more words than "declined to comment"."""

from __future__ import annotations

import pytest
from voice_kit import claimed


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("The harbour board has so far not explained why the crane was sold.", "The harbour board"),
        ("Ida Holm did not explain how the ledger was lost.", "Ida Holm"),
        ("The foundry would not clarify who signed the lease.", "The foundry"),
        ("The bishop would not be drawn on the price of the bell.", "The bishop"),
        ("Ida Holm refused to be drawn on the date of the vote.", "Ida Holm"),
        ("Police could not be drawn on the matter.", "Police"),
        ("The harbour board has said nothing in public since May.", "The harbour board"),
        ("Ida Holm has not said a word about the fire.", "Ida Holm"),
        ("The sergeant said nothing about the missing rifles.", "The sergeant"),
        ("The foundry gave no explanation.", "The foundry"),
        ("The architect declined an interview.", "The architect"),
        ("Ida Holm declined requests for comment.", "Ida Holm"),
        ("Ida Holm was not reachable by phone.", "Ida Holm"),
        ("Government officials were not immediately available.", "Government officials"),
        ("Ida Holm made no statement on Monday.", "Ida Holm"),
    ],
)
def test_somebody_keeps_silent(text, voice):
    assert [(r[0], r[1]) for r in claimed(text)] == [([voice], "silent")]


@pytest.mark.parametrize(
    "text",
    [
        "A deal could not be reached before midnight.",
        "The curtains could not be drawn.",
        "Ida Holm said nothing would change.",
        "Ida Holm said nothing but the truth.",
    ],
)
def test_nobody_is_called_silent(text):
    assert all(r[1] != "silent" for r in claimed(text))
