"""A day of police, courts and mourners is no day of the deed; a charge is no deed told anew."""

from __future__ import annotations

import pytest
from event_kit import only, read, values


@pytest.mark.parametrize(
    "text",
    [
        "A man was arraigned Tuesday in a shooting that wounded three people.",
        "Paula Burns entered a plea Friday in the shooting death of a baker.",
        "The coroner on Monday identified the second victim of the shooting.",
        "Deputies on Friday continued to investigate the accidental shooting of a boy.",
        "A man was arrested Monday in the fatal shooting of a boy.",
        "A vigil is planned for Thursday at the scene of the shooting.",
        "The man accused of shooting his friend was sentenced Tuesday.",
    ],
)
def test_a_day_of_what_is_done_about_a_deed_is_not_its_own(text: str):
    assert not values(only(text, "shooting"), "date")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Detectives on Monday arrested two men in the May 3 shooting.", "May 3"),
        ("Two people were hurt Friday in a shooting on Elm Street.", "Friday"),
        ("The man accused of shooting his friend on May 3 was sentenced Tuesday.", "May 3"),
        ("A man was charged in the shooting of a baker last week.", "last week"),
    ],
)
def test_a_day_that_stands_with_the_deed_is_its_own(text: str, day: str):
    assert values(only(text, "shooting"), "date") == {day}


@pytest.mark.parametrize(
    "text",
    [
        "He is held on suspicion of two counts of murder and one count each of attempted robbery.",
        "She is charged with fraud, attempted murder and aggravated assault.",
        "He pleaded guilty to involuntary manslaughter.",
    ],
)
def test_the_name_of_a_crime_in_a_charge_is_no_event(text: str):
    assert [e.type for e in read(text)[0]] == []


def test_the_crime_that_a_court_speaks_of_as_known_is_one():
    assert only("He pleaded guilty in the murder of a miller.", "killing")
