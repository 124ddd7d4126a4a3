"""Which party a phrase names, in invented articles."""

from __future__ import annotations

import pytest

from provenance.extract.naming.aliases import alias_pairs, names
from provenance.extract.naming.parties import parties, party
from provenance.extract.parse.nlp import load, parse

LONG = "The Coastal Freedom Front (CFF) was founded in Kenya. The CFF is armed."


def _party(words: str, article: str = "") -> str:
    return party(words, names(parse(load(), article)))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Kenya", "Kenya"),
        ("Nairobi", "Kenya"),
        ("Kenya's military", "Kenya"),
        ("the Kenyan government", "Kenya"),
        ("Kenyan migrants", ""),
        ("an old farmer", ""),
    ],
)
def test_countries_by_name_adjective_and_capital(words: str, expected: str) -> None:
    assert _party(words) == expected


def test_an_acronym_stands_for_the_full_name() -> None:
    assert alias_pairs(LONG) == {"CFF": "Coastal Freedom Front"}
    assert _party("the CFF", LONG) == "Coastal Freedom Front"


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Coastal Freedom Front, or CFF, is armed.", "CFF", "Coastal Freedom Front"),
        ("The CFF (Coastal Freedom Front) is armed.", "CFF", "Coastal Freedom Front"),
        (
            "The River Guard, also known as Coastal Freedom Front (CFF), is armed.",
            "River Guard", "Coastal Freedom Front",
        ),
        ("The Free Coast Army (ELC) is armed.", "ELC", "Free Coast Army"),
        (
            "The Coastal Freedom Front is armed. Two CFF men fled.",
            "CFF", "Coastal Freedom Front",
        ),
    ],
)  # fmt: skip
def test_aliases_that_the_text_gives(text: str, short: str, full: str) -> None:
    assert alias_pairs(text)[short] == full


def test_an_acronym_that_two_names_fit_stands_for_neither() -> None:
    text = "The Coastal Freedom Front met the Cotton Farmers Forum. The CFF left."
    assert "CFF" not in alias_pairs(text)


def _of(text: str, word: str) -> str:
    parsed = parse(load(), text)
    known = parties(parsed)
    token = next(t for p in parsed.paragraphs for t in reversed(p.doc) if t.text == word)
    return known.of(token)


def test_the_government_in_a_capital_is_its_countrys() -> None:
    assert _of("The government in Nairobi closed the port.", "government") == "Kenya"


def test_a_group_that_rules_stands_behind_its_capital() -> None:
    text = (
        "Hezbollah took power. The Hezbollah government in Beirut is isolated. "
        "The Beirut regime closed the port."
    )
    assert _of(text, "regime") == "Hezbollah"


def test_the_group_is_the_only_group_told_of() -> None:
    text = "Hamas left Spain. The group closed its office."
    assert _of(text, "group") == "Hamas"


def test_it_stays_open_between_two_groups() -> None:
    text = "Hamas met Hezbollah in Spain. It closed its office."
    assert _of(text, "It") == ""


def test_civilians_of_a_country_are_not_its_government() -> None:
    assert _of("Kenyan migrants crossed the river.", "migrants") == ""


def test_no_name_crosses_the_end_of_a_sentence() -> None:
    text = "They joined the HWU. The HWU, also known as the Harbour Watch, fled."
    found = alias_pairs(text)
    assert found == {"HWU": "Harbour Watch"}


def test_initials_and_titles_stand_inside_a_name() -> None:
    text = "The U.S. Marine Guard (USMG) and the St. Mary Relief Fund (SMRF) spoke."
    assert alias_pairs(text) == {"USMG": "U.S. Marine Guard", "SMRF": "St. Mary Relief Fund"}


def test_a_family_is_no_group():
    massacre = "A neighbour called it the Abu Obaid massacre."
    assert "abu obaid" in names(parse(load(), massacre)).groups
    text = f"Karam Abu Obaid and Hamza Abu Obaid died. {massacre}"
    assert "abu obaid" not in names(parse(load(), text)).groups


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Hill Freedom Front met on Monday. The front said it was ready.",
            "Hill Freedom Front",
        ),
        ("The Hill Freedom Front met the Lake Unity Front. The front said it was ready.", ""),
        ("The Hill Freedom Front met on Monday. A front said it was ready.", ""),
        ("The Hill Freedom Army met on Monday. The army said it was ready.", ""),
    ],
)
def test_the_last_word_of_one_name_alone_stands_for_it(text: str, expected: str) -> None:
    parsed = parse(load(), text)
    said = next(t for p in parsed.paragraphs for t in p.doc if t.lower_ == "said")
    subject = next(c for c in said.children if c.dep_ == "nsubj")
    assert parties(parsed).of(subject) == expected
