"""An event as a row like UCDP GED's: nothing in it that no account states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from compare_builders import figure, occurrence, slot, source, statement, voice, window

from provenance.compare.events.gathered import gather
from provenance.compare.figures.coding import code
from provenance.compare.figures.standing import standing
from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon import places
from provenance.model.finding import Material

KNOWN = Knowledge({"Selby": ("Norland",)}, neutral=frozenset({"Monitoring Mission"}))


def account(outlet, number, days, who=None, place="Selby", bound="exact"):
    said = statement(f"{outlet}: {number} died", source(outlet), who)
    event = occurrence(
        "strike",
        said,
        slot("date", "then", said, days),
        slot("place", place, said),
        slot("actor", "Norland", said),
    )
    told = figure(number, said, event)
    if bound != "exact":
        told = replace(told, quantity=replace(told.quantity, bound=bound, high=None))
    return told


def row(*figures, knowledge=KNOWN):
    material = Material(
        statements=tuple(f.statement for f in figures),
        figures=figures,
        occurrences=tuple(f.occurrence for f in figures),
    )
    known = gather(material, knowledge)
    assert len(known.groups) == 1
    group = known.groups[0]
    told = known.tolls.get((group.key, "killed"), ())
    return code(group, known.inside(group.key), told, {}, knowledge)


DAY = window("2031-03-04")


def test_the_lowest_and_highest_figure_stand_apart_and_are_of_one_event():
    told = row(account("Post", 8, DAY), account("Gazette", 11, DAY))
    assert (told.deaths_low, told.deaths_high, told.deaths_over) == (8, 11, "same")
    assert (told.articles, told.separate_reports) == (2, 2)
    assert told.best is None


def test_an_open_figure_leaves_the_highest_open():
    told = row(account("Post", 8, DAY), account("Gazette", 11, DAY, bound="more_than"))
    assert (told.deaths_low, told.deaths_high) == (8, None)


@pytest.mark.parametrize(
    ("low", "high", "precision"),
    [
        ("2031-03-04", "2031-03-04", "day"),
        ("2031-03-04", "2031-03-05", "days"),
        ("2031-03-02", "2031-03-08", "week"),
        ("2031-03-01", "2031-03-31", "month"),
        ("2031-01-01", "2031-12-31", "longer"),
    ],
)
def test_a_date_has_its_first_and_last_day_and_its_precision(low, high, precision):
    told = row(account("Post", 8, window(low, high)))
    assert (told.low, told.high) == (date.fromisoformat(low), date.fromisoformat(high))
    assert told.date_precision == precision


def test_what_no_account_states_is_left_empty():
    said = statement("A strike.", source("Post"))
    event = occurrence("strike", said)
    known = gather(Material(statements=(said,), occurrences=(event,)), KNOWN)
    told = code(known.groups[0], (), (), {said.key: said}, KNOWN)
    assert (told.low, told.high, told.date_precision) == (None, None, "")
    assert (told.place, told.place_precision, told.sides_a) == ("", "", ())
    assert (told.deaths_low, told.deaths_high, told.deaths_over) == (None, None, "")


@pytest.mark.parametrize(
    ("place", "precision"),
    [
        ("Kenya", "country"),
        ("Ohio", "province"),
        ("Selby", "place"),
        ("Clayton County, Georgia", "district"),
        ("Kurram", "district"),
    ],
)
def test_a_place_has_its_precision(place, precision):
    assert row(account("Post", 8, DAY, place=place)).place_precision == precision


@pytest.mark.parametrize(
    ("place", "held"),
    [
        ("Peshawar", ("Khyber Pakhtunkhwa", "Pakistan")),
        ("Khyber Pakhtunkhwa", ("Khyber Pakhtunkhwa", "Pakistan")),
        ("Pakistan", ("", "Pakistan")),
        ("Selby", ("", "")),
    ],
)
def test_a_place_has_the_province_and_country_that_hold_it_where_they_are_known(place, held):
    inside = {p: places.inside(p) for p in ("Peshawar", "Khyber Pakhtunkhwa", "Pakistan")}
    told = row(account("Post", 8, DAY, place=place), knowledge=Knowledge(inside=inside))
    assert (told.province, told.country) == held


def test_the_figure_of_a_party_bears_its_side():
    told = row(account("Post", 8, DAY, voice("Norland army", side="Norland")))
    assert [(g.body, g.side) for g in told.figures] == [("Norland army", "Norland")]


def test_an_event_without_dead_has_the_reports_that_tell_of_it():
    said = statement("A strike hit Selby.", source("Post"))
    event = occurrence("strike", said, slot("place", "Selby", said))
    known = gather(Material(statements=(said,), occurrences=(event,)), KNOWN)
    assert code(known.groups[0], (), (), {said.key: said}, KNOWN).separate_reports == 1


def test_only_a_body_that_takes_no_part_gives_a_best_figure():
    party = account("Post", 8, DAY, voice("Norland army", side="Norland"))
    mission = account("Gazette", 11, DAY, voice("Monitoring Mission"))
    told = row(party, mission)
    assert (told.best, told.best_by) == (11, "Monitoring Mission")
    assert row(party).best is None


def test_two_figures_of_bodies_that_take_no_part_give_no_best():
    first = account("Post", 8, DAY, voice("Monitoring Mission"))
    second = account("Gazette", 11, DAY, voice("Monitoring Mission"))
    assert row(first, second).best is None


def stated(*quantities):
    """Return the figures that stand of those that one article gives, by number and words."""
    made = []
    for n, (low, more) in enumerate(quantities):
        told = account("Post", low, DAY, voice(f"body {n}"))
        made.append(replace(told, quantity=replace(told.quantity, **more)))
    return [(f.quantity.low, f.quantity.high) for f in standing(made)]


def test_an_early_count_and_a_lower_bound_below_another_do_not_stand():
    assert stated((5, {"stage": "early"}), (13, {})) == [(13, 13)]
    assert stated(
        (3, {"bound": "at_least", "high": None}), (5, {"bound": "at_least", "high": None})
    ) == [(5, None)]


def test_a_lower_bound_beside_a_higher_figure_makes_a_range():
    named = (14, {"bound": "at_least", "high": None, "value": "14"})
    assert stated(named, (20, {})) == [(14, None), (20, 20)]


@pytest.mark.parametrize("words", ["his wife", "his wife and two sons", "her father and uncle"])
def test_persons_told_of_without_a_count_are_no_end_of_a_range(words):
    some = (3, {"bound": "at_least", "high": None, "value": words})
    assert stated(some, (9, {})) == [(9, 9)]


def test_a_vague_word_leaves_the_highest_open():
    told = account("Post", 12, DAY)
    dozens = replace(told, quantity=replace(told.quantity, bound="vague", high=99))
    assert (row(dozens).deaths_low, row(dozens).deaths_high) == (12, None)


def test_a_land_not_known_to_hold_the_one_town_named_hides_it_not():
    said = statement("A strike hit Selby.", source("Post"))
    places_told = [slot("place", p, said) for p in ("Sudan", "Selby, Norland", "Selby")]
    event = occurrence("strike", said, *places_told)
    known = gather(Material(statements=(said,), occurrences=(event,)), Knowledge())
    told = code(known.groups[0], (), (), {said.key: said}, Knowledge())
    assert told.place in ("Selby", "Selby, Norland")
