"""Voices that the text does not name, and the remark on why, which is no part of what they say."""

from __future__ import annotations

import pytest
from voice_kit import voices_of


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "A porter, who spoke on condition of anonymity because he feared for his post, said "
            "that the lift had been broken for years.",
            "A porter",
        ),
        (
            "Three nurses, who asked not to be named because the ward is small, told the paper "
            "the lift had been broken for years.",
            "Three nurses",
        ),
        (
            "A person who asked for anonymity because the case is open said the lift had been "
            "broken for years.",
            "A person",
        ),
        (
            "A porter, who was briefed on the repairs and spoke on condition of anonymity because "
            "of the talks, said the lift had been broken for years.",
            "A porter",
        ),
    ],
)
def test_the_reason_of_anonymity_hides_no_cue(text, voice):
    assert [v.startswith(voice) for v in voices_of(text, "broken for years")] == [True]


def test_the_day_on_which_somebody_speaks_is_no_part_of_his_name():
    said = "The army on Saturday denied that the bridge was mined."
    assert voices_of(said, "bridge was mined") == ["The army"]
