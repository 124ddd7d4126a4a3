"""Given names that tell a woman from a man."""

from __future__ import annotations

import pytest

from provenance.lexicon import given


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Anna Berg", "f"), ("José Lund", "m"), ("Andrea Rossi", ""), ("Anna", ""), ("", "")],
)
def test_a_full_name_may_tell_a_woman_from_a_man(name, gender):
    assert given.gender(name) == gender
