"""Local news of one shooting, as invented articles tell it."""

from __future__ import annotations

from event_kit import only, read, values

from provenance.extract.parse.nlp import load, parse


def test_a_sentence_begins_after_a_dateline():
    parsed = parse(load(), "COCO BAY, Fla. (XY) — A woman was shot at a bar.")
    assert [s.text for _, s in parsed.sentences()][1] == "A woman was shot at a bar."


def test_those_named_are_parts_of_the_toll_of_their_event():
    _, figures = read("Four people were killed in a shooting in Dale. Ann Lee, 33, was killed.")
    whole = next(q for q in figures if q.low == 4)
    assert [q.part_of for q in figures if q.measure == "killed" and q.low == 1] == [whole.id]


def test_a_street_or_a_holiday_is_no_target():
    text = "Police are looking into a shooting on Maple Avenue. The shooting on Labor Day hurt two."
    assert values(only(text, "shooting"), "target") == set()


def test_a_shooting_incident_and_its_gunshot_wound_are_one_shooting():
    found, figures = read(
        "One person has died in a shooting incident near a bar. "
        "Officers noted a gunshot wound. The shooting came just after midnight."
    )
    assert [(e.type, e.name) for e in found] == [("shooting", "shooting")]
    assert [q.event for q in figures if q.measure == "killed"] == [found[0].id]


def test_shot_and_killed_on_a_day_is_killed():
    _, figures = read("Ann Lee, a 22-year-old baker, was shot and killed May 3 in Dale.")
    assert [q.measure for q in figures if q.value == "Ann Lee"] == ["killed"]


def test_two_victims_are_a_part_of_four():
    _, figures = read("Four people were shot in Dale. Two victims were shot in the leg.")
    whole, part = (q for q in figures if q.measure == "hit")
    assert part.part_of == whole.id


def test_a_headline_in_the_present_tells_of_one_killing():
    found, _ = read("Dale man kills neighbor with a rake")
    assert [e.series for e in found] == [False]


def test_a_gunshot_wound_that_is_treated_was_real():
    found, _ = read("Officers were sent to treat a teen suffering from a gunshot wound.")
    assert [e.hypothetical for e in found] == [False]
