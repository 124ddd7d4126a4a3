"""Ages, ministries and who is said to be behind a deed, in invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

from provenance.extract.dates.times import times
from provenance.extract.events.propositions import propositions
from provenance.extract.parse.nlp import load, parse
from provenance.model.extraction import Claim
from provenance.model.spans import Span


def _told(text: str, predicate: str) -> list[tuple[str, bool, str]]:
    parsed = parse(load(), text)
    whole = Claim("c1", "k1", 0, "assertion", Span(0, len(text)), None, "positive", "certain")
    found = propositions(parsed, [whole], times(parsed, date(2024, 5, 20)))
    return [(p.subject, p.negated, p.object) for p in found if p.predicate == predicate]


@pytest.mark.parametrize(
    "text",
    [
        "Police named Juan Perez, 24, as the driver.",
        "Juan Perez, aged 24, was at home.",
        "The 24-year-old student Juan Perez was at home.",
        "Juan Perez (24) was at home.",
    ],
)
def test_the_age_of_a_person_named_in_full(text: str) -> None:
    assert _told(text, "age") == [("Juan Perez", False, "24")]


@pytest.mark.parametrize(
    "text",
    [
        "Juan Perez, 24 hours later, was at home.",
        "Perez, 24, was at home.",
        "Juan Perez won 24.",
        "A 24-year-old file on Juan Perez was lost.",
    ],
)
def test_what_is_no_age_of_a_person_named_in_full(text: str) -> None:
    assert _told(text, "age") == []


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Foreign Minister Juan Perez spoke.", "foreign minister"),
        ("Juan Perez, the defense minister of Chile, spoke.", "defence minister"),
        ("Juan Perez, Chile's deputy finance minister, spoke.", "deputy finance minister"),
    ],
)
def test_the_ministry_of_a_minister(text: str, office: str) -> None:
    assert _told(text, "office") == [("Juan Perez", False, office)]


def test_a_ministry_once_held_is_none() -> None:
    assert _told("Juan Perez, the former finance minister of Chile, spoke.", "office") == []


def test_who_is_blamed_is_said_to_be_behind_it() -> None:
    text = "Spain blamed Hezbollah for the attack. The bombing was carried out by Hamas."
    assert _told(text, "behind") == [("Hezbollah", False, "attack"), ("Hamas", False, "bombing")]


def test_who_denies_a_part_in_it_is_said_not_to_be() -> None:
    text = "Hezbollah denied involvement in the bombing. Hamas was not behind the attack."
    assert _told(text, "behind") == [("Hezbollah", True, "bombing"), ("Hamas", True, "attack")]


def test_an_act_that_is_no_violence_has_no_doer_here() -> None:
    assert _told("Hezbollah carried out the survey.", "behind") == []
