"""What a careful reader takes for one event though it is told in other words, or twice."""

from __future__ import annotations

import pytest
from event_kit import only, read, values

from provenance.extract.parse import nlp


def single(text: str) -> list[str]:
    return [e.type for e in read(text)[0] if not e.series and not e.hypothetical]


@pytest.mark.parametrize(
    "text",
    [
        # what follows a crime is told by its result
        "A boy was shot and killed and four were hurt following a shooting on Friday.",
        # those who answer fire
        "A man shot at the guards in Denver. Officers returned fire. Nobody spoke.",
        # no manner, then one
        "A teen was shot near Denver. It was a tragic accident, his uncle said.",
        "A hunter died in an accident near Denver. He had shot himself, his uncle said.",
        # a day told only later, and in other words
        "A man was killed in Denver. Neighbors wept. A burst of gunfire on Friday woke the street.",
    ],
)
def test_one_crime_told_in_two_places_is_one_event(text: str):
    assert single(text) == ["shooting"]


@pytest.mark.parametrize(
    "text",
    [
        # a town and its county, a town and a house that stands in some town
        "A man was shot in Boulder. Nobody wept. The shooting in Boulder County stunned many.",
        "A man was shot in Boulder on Friday. Nobody wept. A woman was also shot at Lake Hospital.",
    ],
)
def test_places_that_may_lie_in_one_another_part_nothing(text: str):
    assert single(text) == ["shooting"]


@pytest.mark.parametrize(
    "text",
    [
        "A man was shot at Lake Hospital on Friday. Nobody wept. A woman was shot at Hill School.",
        "A man was shot in Boulder on Friday. Nobody wept. A cook was shot in Denver.",
        "A bus crash hurt four in Denver. Nobody wept. A cook was shot in Denver.",
        "Rebels attacked a camp on Friday. Nobody wept. Rebels attacked a camp on May 2.",
    ],
)
def test_what_is_told_of_two_houses_towns_or_manners_is_two(text: str):
    assert len(single(text)) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Drones hit a school in Selby.", "strike"),
        ("A girl was hit by a stray bullet.", "shooting"),
        ("A girl was struck by gunfire.", "shooting"),
        ("A clerk was hit by a car.", "crash"),
    ],
)
def test_what_hits_tells_the_kind(text: str, kind: str):
    assert only(text, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The tax hit a school.",
        "Norland hit Selby with a fine.",
        "The gun went off and it struck a boy.",
    ],
)
def test_what_hits_without_a_weapon_is_no_event(text: str):
    assert read(text)[0] == ()


def test_a_raid_that_hit_something_is_told_once():
    found = only("The airstrike hit a school.", "strike")
    assert len(found.mentions) == 1
    assert values(found, "target") == {"school"}


def test_what_an_article_recalls_of_other_years_is_not_its_news():
    text = (
        "A gunman shot five people in Denver. Police looked at the 2013 case again. "
        "In 2013 a man had been shot in Denver. The shooting on Friday shook many."
    )
    first = next(e for e in read(text)[0] if e.type == "shooting")
    assert values(first, "date") == {"Friday"}


def test_a_trial_tells_of_what_was_years_before():
    text = "He was convicted of shooting a baker. The baker was shot in 2013 in Denver."
    assert values(only(text, "shooting"), "date") == {"2013"}


@pytest.mark.parametrize(
    "text",
    [
        "Police are looking into a report of a three-year-old shot in the leg.",
        "Nobody slept after a teenage boy was found shot.",
        "Teenager shot in the leg.",
        "A three-year-old shot.",
        "Two boys, a three-year-old shot in the leg and a teenager shot in the arm.",
        "The toddler was reported to be shot in Denver.",
    ],
)
def test_who_is_found_shot_was_shot(text: str):
    assert not only(text, "shooting").hypothetical


def test_a_headline_of_nothing_but_who_was_shot_keeps_a_root():
    doc = nlp.parse(nlp.load(), "Child shot, baker injured in East Selby brawl").paragraphs[0].doc
    assert len([token for token in doc if token.head == token]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a post on Friday, killing two. The army shelled a village, killing six.",
        "A rebel attack killed two at a post. The army's shelling of a village killed six.",
        "Militants attacked a post on Friday. Army rockets hit a village.",
    ],
)
def test_what_an_army_does_and_what_rebels_do_are_two_events(text: str):
    assert len(single(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Two were killed in what the mayor called a rebel attack on Selby.",
        "The ministry on Sunday raised to four the dead of a rebel attack on Selby on Friday.",
    ],
)
def test_what_somebody_calls_an_attack_is_the_deed(text: str):
    found = only(text, "attack")
    assert values(found, "date") <= {"Friday"}


def test_artillery_fire_is_no_blaze():
    assert only("Artillery fire hit the town.", "strike")


def test_two_nouns_that_stand_for_what_is_known_are_of_one_event():
    text = "A post told of the bombing, and said that a second home was damaged in the strike."
    assert len(single(text)) == 1


def test_what_came_after_another_event_is_none_of_it():
    assert len(single("The strike came after the bombing.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "A woman was killed and three men were hurt when gunfire erupted in Denver on Friday.",
        "Two teenagers were hospitalized Friday after being shot by a guard.",
        "A man sustained minor injuries Friday when he shot himself in the leg.",
    ],
)
def test_the_day_on_which_people_were_hit_is_that_of_the_deed(text: str):
    assert values(only(text, "shooting"), "date") == {"Friday"}
