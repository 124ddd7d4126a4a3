"""Countries, demonyms, capitals, seats of government, and what holds what."""

from __future__ import annotations

import pytest

from provenance.lexicon import places


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Pakistan", "Pakistan"),
        ("Pakistani", "Pakistan"),
        ("Pakistan’s", "Pakistan"),
        ("the Philippines'", "Philippines"),
        ("Afghans", "Afghanistan"),
        ("the U.S.", "United States"),
        ("U.S.’s", "United States"),
        ("US", "United States"),
        ("U.S", "United States"),
        ("Pakistan.", "Pakistan"),
        ("Britain", "United Kingdom"),
        ("Scottish", "United Kingdom"),
        ("Burmese", "Myanmar"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("the Gambia", "Gambia"),
        ("Gaza Strip", "Gaza"),
        ("UKRAINE", "Ukraine"),
    ],
)
def test_a_country_is_known_by_name_short_form_and_demonym(word: str, name: str | None) -> None:
    assert places.country(word) == name


@pytest.mark.parametrize("word", ["us", "turkey", "polish", "Kabul", "Congress", "", "SWAT"])
def test_common_words_and_cities_are_no_countries(word: str) -> None:
    assert places.country(word) is None


@pytest.mark.parametrize("word", ["Serbs", "Croat", "Baloch", "Kurds", "Pashtun"])
def test_a_people_that_lives_in_several_countries_stands_for_none(word: str) -> None:
    assert places.country(word) is None


def test_niger_and_nigeria_the_two_congos_and_the_two_koreas_stay_apart() -> None:
    assert places.country("Nigerien") == "Niger"
    assert places.country("Nigerian") == "Nigeria"
    assert places.country("Congo-Brazzaville") != places.country("Congo-Kinshasa")
    assert places.country("South Koreans") == "South Korea"
    assert places.country("Korean") is None


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Islamabad", "Pakistan"),
        ("Kyiv’s", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("KABUL", "Afghanistan"),
        ("The Hague", "Netherlands"),
        ("Washington", "United States"),
        ("Karachi", None),
    ],
)
def test_a_capital_stands_for_its_government(word: str, name: str | None) -> None:
    assert places.capital_of(word) == name


def test_a_seat_of_power_stands_for_its_government_and_is_no_capital() -> None:
    assert places.government_metonym("the White House") == "United States"
    assert places.government_metonym("Kremlin’s") == "Russia"
    assert places.government_metonym("10 Downing Street") == "United Kingdom"
    assert places.government_metonym("Moscow") is None
    assert places.capital_of("Kremlin") is None


def test_holders_are_told_from_the_narrowest_outward() -> None:
    assert places.inside("Mir Ali") == (
        "North Waziristan", "Khyber Pakhtunkhwa", "Pakistan",
    )  # fmt: skip
    assert places.inside("Tenn.") == ("United States",)
    assert places.inside("Kabul") == ("Afghanistan",)
    assert places.inside("Pakistan") == ()
    assert places.inside("Atlantis") == ()


@pytest.mark.parametrize("word", ["Punjab", "Hyderabad", "Birmingham", "Georgia"])
def test_nothing_is_told_of_what_holds_an_ambiguous_place(word: str) -> None:
    assert places.is_place(word)
    assert places.inside(word) == ()


def test_a_place_in_two_spellings_has_one_name() -> None:
    assert places.place("Baluchistan") == places.place("Balochistan") == "Balochistan"
    assert places.place("Kiev") == "Kyiv"
    assert places.place("Gaza Strip") == "Gaza"


def test_a_demonym_names_no_place() -> None:
    assert not places.is_place("Pakistani")
    assert places.is_place("Pakistan")


def test_the_adjective_of_a_country_is_its_first_demonym() -> None:
    assert places.demonym("Pakistan") == "Pakistani"
    assert places.demonym("UK") == "British"
    assert places.demonym("Manila") is None
    assert places.demonym("Philippines") == "Philippine"
    assert places.demonym("Hong Kong") == "Hong Kong"
    assert places.demonym("Atlantis") is None


def test_every_listed_place_ends_in_a_country() -> None:
    lands = {row["name"] for row in places._table()["country"]}
    loose = [holder for holder in places._table()["holds"] if not ({holder} & lands)]
    strays = [name for name in loose if not set(places.inside(name)) & lands]
    assert strays == []


def test_every_regional_demonym_belongs_to_a_region_that_is_held() -> None:
    assert [name for name in places._table()["regional"] if not places.is_place(name)] == []
    assert places.country("Chechens") == "Russia"


def test_a_part_of_the_world_is_a_place_that_nothing_holds() -> None:
    assert places.is_place("the Middle East")
    assert places.is_place("the Red Sea")
    assert places.inside("Sahel") == ()


def test_no_word_stands_for_two_countries() -> None:
    seen: dict[str, str] = {}
    for row in places._table()["country"]:
        for field in ("aliases", "demonyms", "capital", "seats"):
            for word in row.get(field, ()):
                assert seen.setdefault(word, row["name"]) == row["name"], word
