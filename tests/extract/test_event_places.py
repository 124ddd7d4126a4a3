"""Where the events of invented articles were."""

from __future__ import annotations

import pytest
from event_kit import only, values


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A Peruvian naval bombardment of Ardano, an island in Junin province, began at dawn.",
         {"Ardano", "Junin, Peru"}),
        ("The Peruvian strike on Bolivian soil came at dawn.", {"Bolivia"}),
        ("A strike hit the village of Ardano. The attack on Ardano killed two.", {"Ardano"}),
        ("The airstrike killed two guards on the Peru-Bolivia border.", set()),
        ("An airstrike hit a depot in Bolivia’s northwest.", {"Bolivia"}),
        ("An airstrike on Bolivia’s forces drew anger.", set()),
        ("The Mosul market airstrike killed two.", {"Mosul"}),
        ("The Peru airstrike killed two.", set()),
        ("Officials announced details of an airstrike in Isla Vista, Bolivia.",
         {"Isla Vista, Bolivia", "Bolivia"}),
        ("The airstrike hit a crowd in a Mosul market.", {"Mosul"}),
    ],
)  # fmt: skip
def test_places_of_a_strike(text: str, places: set[str]):
    assert values(only(text, "strike"), "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Deputies came to the Nov. 13 shooting scene.", set()),
        ("A man was shot near Broadway in Seattle on Monday.", {"Broadway", "Seattle"}),
        ("DeKalb County police say a boy was shot on Monday.", {"DeKalb County"}),
        ("The Albany Police Department said a boy was shot on Monday.", {"Albany"}),
    ],
)  # fmt: skip
def test_places_of_a_shooting(text: str, places: set[str]):
    assert values(only(text, "shooting"), "place") == places


def test_the_country_is_the_one_that_its_clause_alone_names():
    text = "Rebels attacked a checkpoint in the country’s northwest, killing 16 Bolivian soldiers."
    (slot,) = only(text, "attack").stated("place")
    assert slot.value == "Bolivia"
    assert slot.span.of(text) == "country’s northwest"


def test_a_land_struck_on_its_soil_is_no_target():
    assert (
        values(only("The Peruvian strike on Bolivian soil came at dawn.", "strike"), "target")
        == set()
    )


@pytest.mark.parametrize(
    ("where", "land"),
    [("the Japanese neighbourhood", False), ("the Indonesian hospital", False),
     ("Peruvian territory", True)],
)  # fmt: skip
def test_a_quarter_or_house_called_after_a_people_is_not_in_its_land(where: str, land: bool):
    event = only(f"An air strike hit a house in {where} on Friday, killing two people.", "strike")
    assert any(s.value in ("Japan", "Indonesia", "Peru") for s in event.stated("place")) is land


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Ardan Region's Selm township, gunmen shot two villagers.", {"Ardan", "Selm"}),
        ("Two men were shot in Ligon Township.", {"Ligon Township"}),
        ("Two men were shot along the Virginia border.", set()),
        ("Police in Boulder, Colorado are looking for a man. A shooting left two dead.",
         {"Boulder"}),
        ("Boulder PD closed a road. A shooting left two dead.", {"Boulder"}),
    ],
)  # fmt: skip
def test_towns_of_a_shooting(text: str, places: set[str]):
    assert values(only(text, "shooting"), "place") == places
