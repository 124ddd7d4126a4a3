"""Local news of one shooting, as invented articles tell it."""

from __future__ import annotations

from event_kit import only, read, values

from provenance.extract.nlp import load, parse


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
