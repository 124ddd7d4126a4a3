"""Whom a pronoun means where it speaks: the only one left, or nobody."""

from __future__ import annotations

import pytest
from voice_kit import voices_of


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        # recognition takes the name for a body's; the role beside it tells a person
        (
            "Her old tutor, Alva Brekken, came to the hearing. “The roof leaked,” she said.",
            "Alva Brekken",
        ),
        # "he" in a clause joined to the subject's own
        (
            "“We are late,” he said after Karl Rehn spoke. Karl Rehn saw the crews with his "
            "deputy, Solveig Tamm, and he promised that the roof would be mended.",
            "Karl Rehn",
        ),
        # two persons met: nobody is sure, and nobody of the sentence before is meant
        (
            "A porter said that it was dark. Dahl Orrin and Wick Tarn met on the stairs, and he "
            "said that the roof leaked.",
            "?",
        ),
        # whoever is quoted as "she" cannot be the man who tells it
        (
            "Karl Rehn said Anna Berg had told him that the pier was safe. She denied that the "
            "roof leaked.",
            "Anna Berg",
        ),
        # people who only did something before they speak
        (
            "The neighbours carried the beds into the yard. They said the roof leaked.",
            "The neighbours",
        ),
        # a body of two words for one person
        (
            "The lift was stuck, according to the utility Nordvarm. It said the roof leaked.",
            "Nordvarm",
        ),
        # a sentence between that names nobody
        (
            "“We are late,” said Karl Rehn. It had rained for days. “The roof leaked,” he said.",
            "Karl Rehn",
        ),
        # but not past somebody else
        (
            "“We are late,” said Karl Rehn. A porter and a clerk came in. He said the roof leaked.",
            "?",
        ),
        # somebody without a name
        ("A nurse rang the paper. “The roof leaked,” she said.", "A nurse"),
        ("The company shut the hall. It said the roof leaked.", "The company"),
        # the given name tells which of two
        ("Karl Rehn met Anna Berg. She said the roof leaked.", "Anna Berg"),
        ("Karl Rehn met Stefan Dahl. He said the roof leaked.", "?"),
        ("Anna Berg’s shop is shut. “The roof leaked,” she said.", "Anna Berg"),
    ],
)
def test_a_pronoun_means_the_one_that_is_left(text, voice):
    assert voices_of(text, "roof") == [voice]


def test_the_writers_own_i_is_nobodys_he():
    text = (
        "“The lock is old,” Karl Rehn said. I repeated the story to Rehn, and he "
        "laughed. “The roof leaked,” he said."
    )
    assert voices_of(text, "leaked", ("Ida Holm",)) == ["Karl Rehn"]
