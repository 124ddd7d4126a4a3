"""Whose words they are where the telling is put less plainly than "X said that"."""

from __future__ import annotations

import pytest
from voice_kit import voices_of


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        (
            "Divers in Oslo, who asked not to be identified because the wreck is for sale, "
            "believe the hull may be empty.",
            "the hull may be empty", ["Divers in Oslo"],
        ),
        (
            "Two stewards, who spoke on condition of anonymity because they feared for their jobs, "
            "suspect the cook took the silver.",
            "the cook took the silver",
            ["Two stewards"],
        ),
        ("The admiral’s claim that the hull was dry is absurd.", "was dry", ["The admiral"]),
        ("The corporal said that the gate was open.", "was open", ["The corporal"]),
        ("The marshal told the court the gate was open.", "was open", ["The marshal"]),
        (
            "Corporal Per Dahl left at noon. “The gate was open,” the corporal told the judges.",
            "gate was open", ["Per Dahl"],
        ),
    ],
)  # fmt: skip
def test_who_is_told_to_speak(text, words, voices):
    assert voices_of(text, words) == voices
