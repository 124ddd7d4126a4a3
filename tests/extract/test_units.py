from __future__ import annotations

import pytest

from provenance.extract.figures.units import converted, currency, is_metres, unit_after
from provenance.lexicon.units import currency_signs, unit_words


@pytest.mark.parametrize("word", sorted(unit_words()))
def test_every_unit_word_is_found_after_a_number_and_can_be_converted(word):
    text = f"12 {word} "
    unit, end = unit_after(text, 2)
    assert text[2:end].strip().lower() == word
    assert converted(1.0, unit) > 0


@pytest.mark.parametrize("sign", sorted(currency_signs()))
def test_every_sign_has_a_code_in_any_case(sign):
    assert currency(sign) == currency(sign.upper()) == currency(sign.lower())


def test_an_open_end_stays_open():
    assert converted(None, unit_words()["mile"]) is None


def test_a_word_that_begins_like_a_unit_is_none():
    assert unit_after("12 milestones", 2) is None


def test_the_letter_m_is_metres_only_before_a_dimension():
    assert is_metres("2m high", 2)
    assert not is_metres("2m people", 2)
