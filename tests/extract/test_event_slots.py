"""What the events of invented articles were aimed at, whom they hit, and what followed."""

from __future__ import annotations

import pytest
from event_kit import only, read, values

from provenance.lexicon.victims import victim_class


@pytest.mark.parametrize(
    "text",
    [
        "The airstrikes, aimed at a fuel depot and at rebel camps, shook the town.",
        "The airstrikes, aimed at wrecking a fuel depot and hitting rebel camps, shook the town.",
        "The airstrikes, which were meant to destroy a fuel depot and hit rebel camps, shook us.",
    ],
)
def test_both_things_aimed_at_are_targets(text: str):
    assert {"fuel depot", "rebel camps"} <= values(only(text, "strike"), "target")


def test_whom_it_killed_is_not_what_it_was_aimed_at():
    strike = only("Peru launched airstrikes on a depot, killing eight people.", "strike")
    assert values(strike, "target") == {"depot"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Peruvian jets bombed a depot at dawn; Bolivian gunners fired back from the hills.",
            "Bolivian gunners fired back from the hills",
        ),
        (
            "Airstrikes hit a depot. The ministry summoned the envoy and protested over "
            "the strikes.",
            "The ministry summoned the envoy and protested over the strikes",
        ),
        (
            "Airstrikes hit a depot. The ministry vowed to retaliate for what it called "
            "a cruel attack.",
            "The ministry vowed to retaliate for what it called a cruel attack",
        ),
    ],
)
def test_what_the_other_side_does_at_once_follows_the_event(text: str, words: str):
    kind = "bombing" if "bombed" in text else "strike"
    assert words in values(only(text, kind), "aftermath")


@pytest.mark.parametrize(
    ("noun", "before", "kind"),
    [
        ("smuggler", [], "fighters"),
        ("pirate", [], "fighters"),
        ("member", ["gang"], "fighters"),
        ("member", ["family"], ""),
        ("islander", [], "civilians"),
        ("schoolchild", [], "civilians"),
        ("sailor", [], "security"),
    ],
)
def test_nouns_tell_who_was_hit(noun: str, before: list[str], kind: str):
    assert victim_class(noun, before) == kind


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Ana Lucia capsized off the coast, and 58 people drowned.",
        "Since the loss of the ferry Ana Lucia, in which 58 passengers drowned, trade has fallen.",
        "The sinking of the ferry Ana Lucia with 58 dead shocked the island.",
    ],
)
def test_a_lost_ferry_is_known_by_its_name_and_has_its_toll(text: str):
    sinking = only(text, "sinking")
    assert values(sinking, "target") == {"ferry Ana Lucia"}
    assert "name: ferry Ana Lucia" in values(sinking, "victims")
    assert [(q.low, q.event) for q in read(text)[1] if q.measure == "killed"] == [(58, sinking.id)]


def test_numbers_are_no_part_of_who_was_hit():
    strike = only("At least nine villagers were killed in a strike.", "strike")
    assert values(strike, "victims") == {"civilians: villagers"}


def test_an_event_does_not_trigger_itself():
    strike = only("One woman was killed following Peruvian airstrikes in Bolivia.", "strike")
    assert values(strike, "trigger") == set()


def test_where_news_is_posted_is_no_target():
    text = "The strike hit a bakery. Mourners wrote of the strike on Facebook."
    assert "Facebook" not in values(only(text, "strike"), "target")


def test_they_of_a_quotation_are_not_who_speaks():
    told = "The shelling shook the town. The Harbour Council said: “They shelled the school.”"
    assert not any(e.stated("actor") for e in read(told)[0])
    outside = "Peru bombed a depot. They killed eight people there."
    assert {s.value for s in only(outside, "bombing").stated("actor")} == {"Peru"}


@pytest.mark.parametrize(
    "said",
    [
        "Two women and a child were among the dead.",
        "Among the wounded were a child and a woman.",
        "Among the dead were a child and two women, she said.",
    ],
)
def test_those_among_the_dead_were_hit(said: str):
    event = only(f"A strike hit a depot in Tacna on Friday. {said}", "strike")
    told = {s.value for s in event.stated("victims")}
    assert "civilians: child" in told
    assert any("wom" in value for value in told)


def test_courts_overturn_rulings_and_boats_overturn():
    assert not read("The court overturned the ruling on Monday.")[0]
    sank = "15 people died when a boat with 90 people on board overturned near Arica on Monday."
    assert values(only(sank, "sinking"), "date") == {"Monday"}


def test_what_people_protest_against_has_been():
    text = "Crowds gathered on Thursday to protest the killing of five children in a strike."
    assert not any(e.hypothetical for e in read(text)[0])
    assert all(e.hypothetical for e in read("Crowds gathered to plan a strike on the port.")[0])


def test_it_is_who_tells_it_and_not_whoever_was_named_before():
    text = (
        "Bolivia’s health ministry said a Peruvian strike on a car killed three people. The "
        "{} said it had killed a commander."
    )
    for teller, doer in (("Peruvian army", {"Peru"}), ("health office", set())):
        told = [e for e in read(text.format(teller))[0] if e.type in ("killing", "strike")]
        assert {s.value for s in told[-1].stated("actor")} - {"Peru"} == doer - {"Peru"}


def test_who_was_killed_and_held_in_a_raid_was_so_on_its_day_and_at_its_place():
    text = "Gunmen killed 12 people and kidnapped dozens in a raid on the town of Tacna on Friday."
    raid = only(text, "attack")
    assert (values(raid, "place"), values(raid, "date")) == ({"Tacna"}, {"Friday"})
    assert "killed" in {text[m.start : m.end] for m in raid.mentions}


def test_an_attack_of_another_day_is_another_wherever_the_first_one_was_buried():
    text = (
        "Witnesses had buried 78 bodies after the strike on the mosque in the city of Tacna. In "
        "March, an air strike on a market in Arica killed hundreds."
    )
    places = [values(e, "place") for e in read(text)[0] if e.type == "strike"]
    assert places == [{"Tacna"}, {"Arica"}]


def test_who_calls_a_strike_a_mistake_neither_did_it_nor_plans_it():
    event = only("The minister called Sunday’s strike on Arica a tragic mistake.", "strike")
    assert not event.hypothetical
    assert not event.stated("actor")
