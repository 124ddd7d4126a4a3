"""Two descriptions of what came before: of one thing, or only of one kind?"""

from __future__ import annotations

import pytest

from provenance.compare.events.descriptions import alike

CAME_BEFORE = (
    "days after rebels had attacked an outpost in the hills, leaving 14 border guards dead"
)


@pytest.mark.parametrize(
    ("other", "one"),
    [
        ("after rebels attacked an outpost in the hills", True),
        ("an attack by rebels on an outpost in which fourteen guards were killed", True),
        ("days after rebels had attacked an outpost in the hills, leaving 12 guards dead", False),
        ("after two guards were killed at an outpost", False),
        ("after floods that drowned 14 people", False),
    ],
)
def test_a_count_and_several_words_in_common_are_one_another_count_never(other, one):
    assert alike(CAME_BEFORE, other) is alike(other, CAME_BEFORE) is one
