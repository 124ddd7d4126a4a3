from dataclasses import replace

import pytest
from compare_builders import figure, occurrence, slot, source, statement, voice, window
from hypothesis import given
from hypothesis import strategies as st

from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Material

EARLY = source("Harbour Post", published="2031-05-02")
LATE = source("Valley Echo", published="2031-05-06")
UNDATED = source("Coast Wire", published="")
TEXT = "A blast at the grain silos of Orvik killed twelve dockers on Saturday morning."
COPY = "A blast at the Orvik grain silos killed twelve dockers early on Saturday morning."
KNOWN = Knowledge(
    inside={"Orvik": ("Selland",)}, sides={"Norland army": "Norland", "Norland": "Norland"}
)
YEAR = window("2030-01-01", "2030-12-31")
FIRE = voice("the fire brigade", named=False)


def twin(of, text=TEXT, key="", **more):
    said = replace(statement(text, of), text="first", **more)
    return replace(said, key=key) if key else said


FIRST = twin(EARLY, key="first")
SECOND = twin(LATE, COPY)


def changes(*statements, figures=(), occurrences=()):
    material = Material(statements, figures, (), occurrences)
    return [f for f in find(material, KNOWN) if f.verdict == "mutation"]


def told(found):
    return [(f.pairs[0].reasons[0].facet, f.pairs[0].reasons[0].detail) for f in found]


def test_a_faithful_copy_is_none():
    both = (figure(12.0, FIRST, counted="dockers"), figure(12.0, SECOND, counted="dockers"))
    assert changes(FIRST, SECOND, figures=both) == []


def test_statements_that_share_no_text_are_no_copies():
    other = replace(SECOND, text="")
    both = (figure(12.0, FIRST, counted="dockers"), figure(14.0, other, counted="dockers"))
    assert changes(FIRST, other, figures=both) == []


def test_a_figure_changed_in_copying_is_an_item_of_its_own():
    both = (figure(12.0, FIRST, counted="dockers"), figure(21.0, SECOND, counted="dockers"))
    (found,) = changes(FIRST, SECOND, figures=both)
    assert found.title == "12 dockers killed; 21 dockers killed: changed in copying"
    assert not found.loud
    assert [p.statements for p in found.positions] == [(FIRST,), (SECOND,)]


def test_a_bound_that_a_copy_leaves_away_is_a_changed_figure():
    bounded = figure((40.0, None), FIRST, value="at least 40", bound="at_least", counted="dockers")
    (found,) = changes(FIRST, SECOND, figures=(bounded, figure(40.0, SECOND, counted="dockers")))
    assert found.title == "at least 40 dockers killed; 40 dockers killed: changed in copying"


def test_a_count_given_another_measure_still_counts_the_same_people():
    both = (figure(3.0, FIRST, measure="other", counted="dockers"),
            figure(13.0, SECOND, counted="dockers"))  # fmt: skip
    (found,) = changes(FIRST, SECOND, figures=both)
    assert found.title == "3 dockers; 13 dockers killed: changed in copying"


def test_ages_and_names_are_no_figures_that_copying_changes():
    ages = [
        figure(n, s, measure="age", value=f"{n:g}-year-old")
        for n, s in ((21.0, FIRST), (19.0, SECOND))
    ]
    named = [
        figure(n, s, value="Ida Lund", counted="Ida Lund") for n, s in ((1.0, FIRST), (2.0, SECOND))
    ]
    assert changes(FIRST, SECOND, figures=(*ages, *named)) == []


@pytest.mark.parametrize(
    ("first", "second", "became"),
    [
        (EARLY, LATE, "the year (2030) was lost in copying"),
        (LATE, EARLY, "the year (2030) was added in copying"),
        (EARLY, UNDATED, "the year (2030) stands in one copy alone"),
    ],
)
def test_a_period_in_one_copy_alone_was_lost_or_added_where_dates_tell(first, second, became):
    one, other = twin(first, key="first"), twin(second, COPY)
    left = figure(500.0, one, measure="displaced", counted="dockers", total=True, period=YEAR)
    right = figure(500.0, other, measure="displaced", counted="dockers")
    assert ("period", became) in told(changes(one, other, figures=(left, right)))


def placed(said, *facets):
    return occurrence("explosion", said, *(slot(f, v, said, *w) for f, v, *w in facets))


def place_of(left, right):
    first, second = (
        twin(EARLY, "Twelve dockers died when grain silos burst on Saturday morning.", "first"),
        twin(LATE, "Twelve dockers died when the grain silos burst early on Saturday morning."),
    )
    occurrences = (placed(first, *left), placed(second, *right))
    return told(changes(first, second, occurrences=occurrences))


def test_another_place_is_a_change_and_a_wider_one_is_none():
    assert place_of([("place", "Orvik")], [("place", "Brenna")]) == [
        ("place", "the place was changed in copying")
    ]
    assert place_of([("place", "Orvik")], [("place", "Selland")]) == []


def test_a_place_that_a_copy_has_no_more_was_lost():
    day = ("date", "on Saturday", window("2031-05-01"))
    assert place_of([("place", "Brenna"), day], [day]) == [
        ("place", "the place (Brenna) was lost in copying")
    ]


def test_the_same_words_for_another_day_are_a_changed_date():
    days = [window("2031-05-01"), window("2031-05-08")]
    left, right = ([("date", "on Saturday", day)] for day in days)
    assert place_of(left, right) == [("date", "the date was changed in copying")]


def test_another_party_is_a_change_and_its_own_army_is_none():
    def by(name):
        return [("actor", name)]

    assert place_of(by("Norland"), by("Norland army")) == []
    assert place_of(by("Norland army"), by("Chile")) == [
        ("actor", "who did it was changed in copying")
    ]
    assert place_of(by("Norland army"), by("Odeon cinema")) == []


def test_a_hedge_that_a_copy_leaves_away_is_lost():
    hedged = replace(FIRST, modality="possible")
    assert told(changes(hedged, SECOND)) == [("modality", "the hedge was lost in copying")]
    hearsay = replace(FIRST, modality="hearsay")
    assert told(changes(hearsay, SECOND)) == [
        ("modality", "that it is hearsay was lost in copying")
    ]


def test_a_no_that_a_copy_makes_a_yes_is_told():
    denied = replace(FIRST, polarity="negative")
    assert told(changes(denied, SECOND)) == [("polarity", "a no became a yes in copying")]


def test_a_denied_no_is_a_yes():
    denied = replace(FIRST, polarity="negative", stance="denying")
    assert told(changes(denied, SECOND)) == []


def test_who_says_it_may_be_lost_in_copying():
    sourced = replace(FIRST, voice=FIRE)
    assert told(changes(sourced, SECOND)) == [
        ("speaker", "who says it (the fire brigade) was lost in copying")
    ]


def test_a_voice_that_the_copy_names_in_other_words_is_not_lost():
    sourced = replace(FIRST, voice=FIRE)
    other = replace(SECOND, sentence=f"{COPY[:-1]}, the brigade believes.")
    assert changes(sourced, other) == []


def test_two_named_voices_for_one_sentence_are_a_change_of_who_says_it():
    first = replace(FIRST, voice=voice("Mara Quill"))
    assert told(changes(first, replace(SECOND, voice=voice("Ilo Brandt")))) == [
        ("speaker", "who says it was changed in copying")
    ]
    office = voice("Ministry of Ports", side="Norland")
    spoken = voice("Ida Lund", side="Norland")
    assert changes(replace(FIRST, voice=office), replace(SECOND, voice=spoken)) == []


def test_what_a_cut_sentence_or_a_loose_rewording_leaves_unsaid_is_not_lost():
    sourced = replace(FIRST, voice=FIRE)
    cut = replace(SECOND, sentence=f"{COPY[:-1]} ...")
    loose = twin(LATE, "Grain burned at Orvik and dockers died, among them the foreman of a crane.")
    assert changes(sourced, cut) == changes(sourced, loose) == []


def test_an_outlet_need_not_say_again_who_told_it():
    again = twin(replace(EARLY, article="later", published="2031-05-09"), COPY)
    assert changes(replace(FIRST, voice=FIRE), again) == []


def test_thirty_copies_of_one_changed_copy_are_one_item():
    copies = [
        replace(twin(source(f"Paper {n}", published="2031-05-07"), COPY), modality="certain")
        for n in range(30)
    ]
    (found,) = changes(replace(FIRST, modality="possible"), *copies)
    assert [len(p.statements) for p in found.positions] == [1, 30]


@given(st.permutations(["possible", "certain", "hearsay"]), st.permutations(range(3)))
def test_the_order_of_copies_changes_no_item(modalities, order):
    sources = (EARLY, LATE, UNDATED)
    said = [
        twin(of, key=key, modality=modality)
        for of, key, modality in zip(sources, ("first", "b", "c"), modalities, strict=True)
    ]
    assert changes(*said) == changes(*(said[n] for n in order))
