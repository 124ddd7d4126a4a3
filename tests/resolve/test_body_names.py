from __future__ import annotations

import pytest

from provenance.resolve.bodies import author, generic, key, split
from provenance.resolve.names import LINK, same_body


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inter-Services Public Relations", "Inter Services Public Relations"),
        ("Centre for River Studies", "the Center for River Studies"),
        ("Islamic State Khorasan", "Islamic State of Khorasan"),
        ("Islamic State Khorasan Province", "Islamic State Khorasan"),
        ("Tehreek-e-Taliban Pakistan", "Tehrik-i-Taliban Pakistan"),
        ("Ministry of Foreign Affairs of Peru", "Peru's Foreign Ministry"),
        ("U.S. Department of State", "United States Department of State"),
        ("World Health Organisation", "World Health Organization"),
    ],
)
def test_names_of_one_body_are_linked(one: str, other: str) -> None:
    match = same_body(one, other)
    assert match is not None
    assert match.score >= LINK


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inter-Services Public Relations", "Inter-Services Intelligence"),
        ("Tehreek-e-Taliban Pakistan", "Afghan Taliban"),
        ("Islamic State", "Islamic State Khorasan"),
        ("Banco Estrella", "Banco Estrella Chile"),
        ("Bank of Armenia", "Bank of America"),
        ("Ministry of Defence of Peru", "Ministry of Defence of Chile"),
        ("Brigade 44", "Brigade 45"),
    ],
)
def test_other_bodies_are_not_linked(one: str, other: str) -> None:
    match = same_body(one, other)
    assert match is None or match.score < LINK


def test_an_acronym_made_of_the_words_is_partial_and_a_told_one_is_not() -> None:
    guessed = same_body("RRC", "River Rescue Corps")
    told = same_body("RRC", "River Rescue Corps (RRC)")
    assert guessed is not None
    assert guessed.partial
    assert told is not None
    assert not told.partial
    assert same_body("RRX", "River Rescue Corps") is None


def test_a_bracketed_acronym_is_parted_from_the_name() -> None:
    assert split("Inter Services Public Relations (ISPR)") == (
        "Inter Services Public Relations",
        "ISPR",
    )
    assert split("Bank (Holdings of the north)") == ("Bank (Holdings of the north)", "")


def test_a_kind_of_body_is_generic_and_a_named_one_is_not() -> None:
    assert generic("the police")
    assert generic("Foreign Ministry")
    assert not generic("Memphis police")
    assert not generic("Peru's Foreign Ministry")


def test_spellings_share_a_key_and_other_bodies_do_not() -> None:
    assert key("Centre for River Studies") == key("the Center for River Studies")
    assert key("Tehreek-e-Taliban Pakistan") == key("Tehrik-i-Taliban Pakistan")
    assert key("Afghan Taliban") != key("Taliban Pakistan")


@pytest.mark.parametrize(
    ("report", "writer"),
    [
        ("a report by the Lagos-based Institute for Ports", "Institute for Ports"),
        ("January study from the Port Council", "Port Council"),
        ("a report that the Institute of Ports published in May", "Institute of Ports"),
        ("the annual report for 2030 by Institute of Ports", "Institute of Ports"),
        ("an Institute of Ports study", "Institute of Ports"),
        ("the Port Council’s report", "Port Council"),
        ("Department of Ports", "Department of Ports"),
        ("a report by two divers", "a report by two divers"),
        ("January report", "January report"),
    ],
)
def test_a_report_goes_by_its_author(report: str, writer: str) -> None:
    assert author(report) == writer
