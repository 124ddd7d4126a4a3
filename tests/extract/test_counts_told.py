from __future__ import annotations

import pytest
from figure_kit import read

from provenance.lexicon.counts import table


def examples(name):
    return table()[name]["examples"]


def last(text):
    return [q for q in read(text) if q.measure == "killed"][-1]


@pytest.mark.parametrize("text", examples("early"))
def test_an_early_count_is_told_as_one(text):
    assert last(text).stage == "early"


@pytest.mark.parametrize("text", examples("later"))
def test_a_later_count_is_told_as_one(text):
    assert last(text).stage == "later"


@pytest.mark.parametrize("text", examples("growth"))
def test_a_count_that_has_grown_is_told_as_one(text):
    assert last(text).stage == "grown"


def test_a_count_that_a_clause_corrects_is_followed_by_a_later_one():
    told = read("The mayor gave a toll of 50 people killed, which was then revised to 47.")
    assert [(q.low, q.stage) for q in told] == [(50, ""), (47, "later")]


def test_the_hurt_beside_a_toll_that_rose_are_a_later_count_too():
    rose = read("The death toll rose to 9, and 40 miners were hurt, the clinic said.")
    assert [(q.measure, q.stage) for q in rose] == [("killed", "grown"), ("injured", "grown")]


@pytest.mark.parametrize(
    "text",
    [
        "The radio reported that 9 miners were killed.",
        "Nine miners died later in hospital.",
        "The first blast killed 9 miners.",
    ],
)
def test_a_time_that_is_not_that_of_a_report_makes_no_stage(text):
    assert last(text).stage == ""


@pytest.mark.parametrize("text", examples("against"))
def test_a_count_is_set_against_another(text):
    assert last(text).opposed


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 9 miners, but spared the village.",
        "The radio reported 9 deaths and the clinic admitted 12 wounded, but 3 of them died.",
        "Nine miners died in the first shaft, while 12 died in the second.",
    ],
)
def test_a_mere_contrast_sets_no_count_against_another(text):
    assert not last(text).opposed


@pytest.mark.parametrize("text", examples("found"))
def test_of_the_found_there_may_be_more(text):
    assert (last(text).low, last(text).bound) == (9, "at_least")


@pytest.mark.parametrize(
    "text",
    [
        "Nine cooks were critically wounded.",
        "Nine cooks suffered minor burns.",
        "Nine cooks were in serious condition.",
        "Nine cooks who were hurt were treated and released.",
        "Officers found nine victims suffering from burns.",
        "A gunman shot nine more people.",
        "Four cooks were shot. Nine others were shot at the gate.",
    ],
)
def test_of_those_hurt_so_badly_treated_or_met_there_may_be_more(text):
    told = read(text)[-1]
    assert (told.low, told.high) == (9, None)


@pytest.mark.parametrize(
    "text", ["Nine cooks were hurt.", "A guard was killed and nine others were wounded."]
)
def test_all_who_were_hurt_are_an_exact_count(text):
    told = read(text)[-1]
    assert (told.low, told.high) == (9, 9)


def test_a_bare_number_counts_what_the_sentence_counted_before():
    assert [(q.measure, q.low, q.counted) for q in read(
        "The radio reported 9 deaths, all other sources reported 12."
    )] == [("killed", 9, "deaths"), ("killed", 12, "deaths")]  # fmt: skip
    assert read("The radio reported 12.") == ()


def test_a_bare_number_counts_what_the_sentence_before_counted_alone():
    text = "The radio reported 9 deaths. All other sources reported {}."
    assert [(q.measure, q.low) for q in read(text.format(12))] == [("killed", 9), ("killed", 12)]
    assert len(read("The radio reported 9 deaths and 4 injuries. Others reported 12.")) == 2


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Nine members of the crew died.", 9, 9),
        ("Fifteen members of the Barlow family had been killed.", 15, 15),
        ("Two of the crew died.", 2, None),
        ("The nine members of the crew died.", 9, None),
    ],
)
def test_members_of_a_family_are_not_some_of_a_known_number(text, low, high):
    assert (last(text).low, last(text).high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Doctors counted eight cooks as having been killed.", 8, 8),
        ("Doctors counted eight cooks as dead.", 8, 8),
        ("The radio stated that between 12 and 18 members of the crew were killed.", 12, 18),
        ("A total of 20 cooks had been killed and dozens more had been injured.", 20, 20),
        ("The mayor gave a death toll of 50 cooks, which was then revised to 47.", 47, 47),
        ("Two of the wounded died on Sunday.", 2, None),
    ],
)
def test_the_dead_are_counted_in_other_turns_of_phrase(text, low, high):
    assert (last(text).low, last(text).high) == (low, high)


def test_deaths_and_injuries_with_numbers_of_their_own_are_not_one():
    dead, hurt = read("The clinic reported ten deaths and more than 20 injuries.")
    assert (dead.measure, hurt.measure) == ("killed", "injured")


def test_an_extreme_of_the_numbers_given_is_one_of_them():
    text = "The highest number given was 53, while the lowest toll of deaths was 30."
    assert [(q.measure, q.low) for q in read(text)] == [("killed", 53), ("killed", 30)]


def test_those_who_report_others_dead_are_not_dead():
    (dead,) = read("Several papers reported ten cooks dead.")
    assert (dead.measure, dead.low) == ("killed", 10)


def test_counts_that_add_up_to_the_one_before_are_its_parts():
    text = "Four people were killed on Sunday. Two died at the scene and two died at the hospital."
    whole, *parts = read(text)
    assert [q.part_of for q in parts] == [whole.id, whole.id]
    other = "Four people were killed on Sunday. Two died at the scene and one died at the hospital."
    assert [q.part_of for q in read(other)] == [None, None, None]


@pytest.mark.parametrize("text", ["Eight people remain hospitalized.", "A fifth person has died."])
def test_who_is_in_hospital_yet_or_died_last_is_counted_from_below(text):
    (figure,) = read(text)
    assert figure.bound == "at_least"
    assert (figure.stage == "grown") == text.startswith("A fifth")
