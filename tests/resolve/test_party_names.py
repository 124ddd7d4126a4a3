from __future__ import annotations

from provenance.model.reference import Body, Containment, Reference
from provenance.resolve.parties import Canon, told_acronyms

REFERENCE = Reference(
    bodies=(
        Body("Ruritania", "body", aliases=("Strelsau",), side="Ruritania"),
        Body("Ruritanian Army", "body", acts_for="Ruritania"),
        Body("Hill Front", "group", aliases=("HF", "Ruritanian Front"), side="Hill Front"),
        Body("Valley Front", "group"),
    ),
    places=(
        Containment("Zenda", "Hentzau"),
        Containment("Hentzau", "Ruritania", aliases=("Hentsau",)),
    ),
    apart=(("Hill Front", "Valley Front"),),
)
CANON = Canon(
    REFERENCE,
    ["Tehreek-e-Azadi", "Tehrik-i-Azadi", "Tehreek-e-Azadi", "Baluchistan", "Balochistan"],
    {"TA": "Tehrik-i-Azadi"},
)


def test_names_of_the_reference_lead_to_one() -> None:
    called = ("the Hill Front", "HF", "Ruritanian Front", "Hill Front (HF)")
    assert {CANON.canonical(name) for name in called} == {"Hill Front"}
    assert CANON.canonical("Strelsau") == "Ruritania"


def test_a_capital_or_demonym_is_its_country_as_a_party_and_a_capital_a_city_as_a_place() -> None:
    assert {CANON.canonical(name) for name in ("Lima", "Peru", "Peruvian")} == {"Peru"}
    assert CANON.place("Lima") == "Lima"
    assert CANON.place("Peruvian") == "Peru"


def test_spellings_take_the_one_most_used() -> None:
    assert CANON.canonical("Tehrik-i-Azadi") == "Tehreek-e-Azadi"
    assert CANON.canonical("TA") == "Tehreek-e-Azadi"
    assert CANON.place("Baluchistan") == CANON.place("Balochistan")


def test_the_front_is_the_only_front_of_the_corpus() -> None:
    one = Canon(Reference(), ["Sea Gate Front", "Front", "Port Council"])
    assert one.canonical("the Front") == "Sea Gate Front"
    two = Canon(Reference(), ["Sea Gate Front", "Front", "Land Gate Front"])
    assert two.canonical("the Front") == "Front"


def test_an_acronym_means_the_only_body_with_its_initials() -> None:
    one = Canon(Reference(), ["Tahrik-e-Darya Sindh", "TDS"])
    assert one.canonical("TDS") == "Tahrik-e-Darya Sindh"
    two = Canon(Reference(), ["Tahrik-e-Darya Sindh", "Trade Docks Society", "TDS"])
    assert two.canonical("TDS") == "TDS"


def test_the_soil_of_a_country_is_the_country() -> None:
    assert CANON.place("Peruvian soil") == "Peru"
    assert CANON.canonical("Peruvian airspace") == "Peru"
    assert CANON.canonical("Peruvian hills") == "Peruvian hills"


def test_an_unknown_name_stays_and_loses_only_its_article() -> None:
    assert CANON.canonical("the River Guard") == "River Guard"
    assert CANON.canonical("suspected hideouts") == "suspected hideouts"
    assert CANON.canonical("") == ""


def test_what_holds_a_place_is_told_nearest_first() -> None:
    assert CANON.inside("Zenda") == ("Hentzau", "Ruritania")
    assert CANON.inside("Hentsau") == ("Ruritania",)
    assert CANON.inside("Peshawar")[-1] == "Pakistan"
    assert CANON.inside("Nowhere Hill") == ()


def test_circular_places_come_to_an_end() -> None:
    circle = Canon(
        Reference(places=(Containment("A-town", "B-land"), Containment("B-land", "A-town")))
    )
    assert circle.inside("A-town") == ("B-land",)


def test_two_places_of_the_reference_that_are_spelled_alike_stay_two() -> None:
    near = (Containment("Walinwick", "Hentzau"), Containment("Walenwick", "Ruritania"))
    canon = Canon(Reference(places=near), ["Walinwick"])
    assert [canon.place(name) for name in ("Walinwick", "Walenwick")] == ["Walinwick", "Walenwick"]
    assert canon.inside("Walenwick") == ("Ruritania",)


def test_sides_are_those_of_the_body_or_of_whom_it_acts_for() -> None:
    assert CANON.side("HF") == "Hill Front"
    assert CANON.side("Ruritanian Army") == "Ruritania"
    assert CANON.side("Lima") == "Peru"
    assert CANON.side("River Guard") == ""


def test_apart_holds_both_ways_and_for_all_names() -> None:
    assert CANON.apart("HF", "Valley Front")
    assert CANON.apart("Valley Front", "Ruritanian Front")
    assert not CANON.apart("Hill Front", "Ruritania")


def test_an_acronym_given_for_two_bodies_stands_for_neither() -> None:
    names = ["River Rescue Corps (RRC)", "the River Rescue Corps (RRC)", "Bank One (BO)"]
    assert told_acronyms(names)["BO"] == "Bank One"
    assert "RRC" in told_acronyms(names)
    assert "RRC" not in told_acronyms([*names, "Regional Road Committee (RRC)"])


def test_a_name_that_is_its_own_initials_stays_as_it_is():
    canon = Canon(Reference(), ["C N N", "CNN"])
    assert {canon.canonical("CNN"), canon.canonical("C N N")} <= {"CNN", "C N N"}


def test_a_name_that_was_cut_short_is_taken_for_nobody():
    reference = Reference(bodies=(Body("Harbour Guard", "group"),))
    assert Canon(reference).canonical("Harbour Guard of") != "Harbour Guard"
