from __future__ import annotations

import pytest

from provenance.resolve.names import LINK, same_person
from provenance.resolve.persons import untitled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zabihullah Mujahid", "Zabiullah Mujahid"),
        ("Zabihullah Mujahid", "Zabihullah Mujahed"),
        ("Hibatullah Akhundzada", "Haibatullah Akhundzada"),
        ("Mullah Mohammad Yaqoob", "Muhammad Yaqub"),
        ("Gen. Sergey Petrenko", "Sergei Petrenko"),
        ("Bachar el-Assad", "Bashar al-Assad"),
        ("Ротенберг Аркадий", "Arkady Rotenberg"),
        ("ORTEGA, Luis", "Luis Ortega"),
        ("Maria Delgado", "María Delgado"),
    ],
)
def test_spellings_of_one_person_are_linked(one: str, other: str) -> None:
    match = same_person(one, other)
    assert match is not None
    assert match.score >= LINK
    assert same_person(other, one) == match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Andrei Sorokin", "Alexei Sorokin"),
        ("Daniel Reyes", "Daniela Reyes"),
        ("Hassan Karimi", "Hussein Karimi"),
        ("Sergey Viktorovich Orlov", "Sergey Ivanovich Orlov"),
        ("Mohammad Khan", "Mohammad Ali Khan"),
        ("Hans Friedrich", "Friedrich Hans"),
        ("Orlov", "Sergey Orlov"),
        ("Amina Yusuf", "Amina Diallo"),
        ("Nils Larsen", "Nils Larson"),
        ("Michael Smith", "Michael Joseph Smith"),
        ("Mark Short Sr.", "Mark Short Jr."),
        ("Mark Smith", "Matthew Mark Smith"),
        ("Anthony Holder", "Anthony Letron Holden"),
    ],
)
def test_other_persons_are_not_linked(one: str, other: str) -> None:
    match = same_person(one, other)
    assert match is None or match.score < LINK


def test_an_initial_or_a_missing_middle_name_is_marked_as_part_of_the_evidence() -> None:
    for shorter in ("P. Lindqvist", "Petra Lindqvist"):
        match = same_person(shorter, "Petra Maria Lindqvist")
        assert match is None or match.partial
    assert same_person("P. Lindqvist", "Petra Lindqvist").partial
    assert same_person("Petra Lindqvist", "Petra Maria Lindqvist").partial


def test_a_slip_in_the_given_name_is_too_little_to_link() -> None:
    match = same_person("Darrell Whitcombe", "Darnell Whitcombe")
    assert match is not None
    assert match.score < LINK


def test_the_reason_names_the_words_that_differ() -> None:
    match = same_person("Yusuf Mansoor", "Yousef Mansour")
    assert match is not None
    assert match.reason == "spelling: Yousef / Yusuf, Mansour / Mansoor"


def test_titles_are_taken_off_as_written() -> None:
    assert untitled("Lt. Gen. Carla Núñez") == "Carla Núñez"
    assert untitled("Mullah Omar") == "Omar"
