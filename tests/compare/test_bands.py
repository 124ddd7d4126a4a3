"""How what two accounts share is weighed, and what no weight outdoes."""

from __future__ import annotations

from itertools import product

import pytest
from compare_builders import figure, occurrence, slot, source, statement, voice, window

from provenance.compare.events import facets
from provenance.compare.events.bands import but_for_the_doer, ruled, worth_asking, worth_telling
from provenance.compare.events.groups import APART, Verdicts
from provenance.compare.events.people import SAME_NAME, SAME_PART, SAME_PERSON
from provenance.compare.events.signs import signs
from provenance.compare.events.view import View
from provenance.compare.findings import find
from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon import bands as learned
from provenance.model.finding import Material

DAY, NEXT, LATER = window("2031-03-04"), window("2031-03-05"), window("2031-06-04")
KNOWN = Knowledge({"Denver": ("Colorado",), "Boise": ("Idaho",)})


def account(name, *told, kind="shooting"):
    said = statement(f"News of {name}.", source(name))
    return occurrence(kind, said, *(slot(f, v, said, *w) for f, v, *w in told))


def views(*accounts):
    return [View(one.event, KNOWN) for one in accounts]


def band(left, right):
    assert Verdicts(KNOWN)(left, right).band == Verdicts(KNOWN)(right, left).band
    return Verdicts(KNOWN)(left, right).band


def detail(left, right, facet):
    told = facets.reasons(*views(left, right))
    return next((r.detail for r in told if r.facet == facet), None)


def test_two_named_towns_are_no_question_of_one_or_two():
    told = ("date", "Tuesday", DAY), ("actor", "Red Front")
    left, right = account("A", *told, ("place", "Denver")), account("B", *told, ("place", "Tulsa"))
    assert not worth_asking(facets.reasons(*views(left, right)))
    right = account("B", *told)
    assert worth_asking(facets.reasons(*views(left, right)))


def test_one_month_and_one_kind_of_victims_are_no_event():
    told = (
        ("date", "January", window("2031-01-01", "2031-01-31")), ("place", "Elm Street"),
        ("actor", "Red Front"), ("victims", "security: soldiers"),
    )  # fmt: skip
    assert band(account("A", *told), account("B", *told)) == "unresolved"


def test_a_day_and_a_street_in_common_are_one_event():
    told = ("date", "Tuesday", DAY), ("place", "Elm Street")
    assert band(account("A", *told), account("B", *told)) == "same"


def test_what_no_facet_tells_is_not_known():
    assert band(account("A"), account("B")) == "unresolved"


@pytest.mark.parametrize("other", [("date", "June 4", LATER), ("place", "Boise")])
def test_no_weight_outdoes_another_day_or_town(other):
    told = {"date": ("date", "Tuesday", DAY), "place": ("place", "Denver")}
    left = account("A", *told.values(), ("named", "Anna Berg"), ("named", "Ivo Rehn"))
    right = account("B", *(told | {other[0]: other}).values(), ("named", "Anna Berg"),
                    ("named", "Ivo Rehn"))  # fmt: skip
    assert band(left, right) in ("likely_different", "different")


def test_persons_in_common_point_to_one_event_only_where_the_days_fit():
    named = ("named", "Anna Berg"), ("named", "Ivo Rehn")
    assert band(account("A", *named), account("B", *named)) == "unresolved"
    told = (*named, ("date", "Tuesday", DAY))
    assert band(account("A", *told), account("B", *told)) == "likely_same"


def test_who_was_held_in_one_account_and_is_named_in_another_points_to_one_event():
    left, right = account("A", ("suspect", "Ivo Rehn")), account("B", ("named", "Ivo Rehn"))
    assert detail(left, right, "named") == SAME_PART
    assert band(left, right) == "likely_same"


def test_leaders_are_named_with_every_strike():
    left = account("A", ("named", "Anna Berg"), ("actor", "Anna Berg"), kind="strike")
    right = account("B", ("named", "Anna Berg"), kind="strike")
    assert detail(left, right, "named") is None
    alike = account("A", ("named", "Anna Berg")), account("B", ("named", "Anna Berg"))
    assert detail(*alike, "named") == SAME_PERSON


def test_a_surname_is_no_party_beside_its_full_name():
    left = account("A", ("actor", "Ivo Rehn"), ("named", "Ivo Rehn"))
    right = account("B", ("actor", "Rehn"), ("named", "Ivo Rehn"))
    told = facets.reasons(*views(left, right))
    assert next(r.state for r in told if r.facet == "actor") != "mismatch"


def test_one_of_several_days_that_fits_is_no_mismatch():
    left = account("A", ("date", "Thursday", LATER), ("date", "March 4", DAY))
    right = account("B", ("date", "Tuesday", DAY))
    assert detail(left, right, "date") == "one of several days fits"


def test_what_a_side_does_not_state_is_no_sign():
    left, right = account("A", ("place", "Denver")), account("B")
    reasons = facets.reasons(*views(left, right))
    assert all("stated on" not in sign for sign in signs(left.event, right.event, reasons))
    assert ruled(*views(left, right), reasons) is None


def test_the_weights_are_of_signs_that_reasons_can_have():
    weights = learned.load()
    facet_names = {"date", "place", "type", "actor", "target", "trigger", "aftermath", "victims",
                   "named", "words"}  # fmt: skip
    for sign in weights.signs:
        assert " & " in sign or sign.split()[0] in facet_names, sign
    assert weights.likely < weights.same
    assert weights.sum(["never seen"]) == weights.bias


WORDS = "carwash, anniston, lowrider, barbecue, plover, organist"


def test_rare_words_in_common_show_where_one_side_names_no_town():
    day = ("date", "Tuesday", DAY)
    left, right = account("A", day, ("words", WORDS)), account("B", day, ("words", WORDS))
    assert band(left, right) == "likely_same"
    reason = next(r for r in facets.reasons(*views(left, right)) if r.facet == "words")
    assert (reason.state, reason.left) == ("match", WORDS)
    other = account("B", day, ("words", "regatta, chapel, sledge, tannery, orchard, flume"))
    assert band(left, other) == "unresolved"


def test_rare_words_alone_join_nothing_and_are_nothing_to_ask_of():
    left, right = account("A", ("words", WORDS)), account("B", ("words", WORDS))
    assert band(left, right) == "unresolved"
    told = ("place", "Denver"), ("words", WORDS)
    assert not worth_asking(facets.reasons(*views(account("A", *told), account("B", *told))))


def test_rare_words_of_one_day_outdo_a_town_that_was_read_wrong_but_never_another_day():
    left = account("A", ("date", "Tuesday", DAY), ("words", WORDS), ("place", "Denver"))
    late = account("B", ("date", "June", LATER), ("words", WORDS), ("place", "Denver"))
    away = account("B", ("date", "Tuesday", DAY), ("words", WORDS), ("place", "Boise"))
    other = account("B", ("date", "Tuesday", DAY), ("words", "regatta, tannery"),
                    ("place", "Boise"))  # fmt: skip
    assert band(left, late) == "different"
    assert band(left, away) == "likely_same"
    assert band(left, other) == "likely_different"


REPORT = window("2031-03-20", "2031-03-23")


def test_news_of_some_weeks_later_is_of_one_event_only_where_it_is_told_alike():
    first = ("date", "Tuesday", DAY), ("place", "Elm Street"), ("words", WORDS)
    later = ("reported", "reported 2031-03-23", REPORT), ("place", "Elm Street")
    left, right = account("A", *first), account("B", *later, ("words", WORDS))
    assert detail(left, right, "date") == "the day is of the weeks before a report"
    assert band(left, right) == "likely_same"
    assert band(left, account("B", *later)) == "unresolved"


def test_the_words_of_a_war_or_of_a_party_are_in_all_news_of_it():
    words = ("words", WORDS)
    for told, kind in (((), "strike"), ((("actor", "Red Front"),), "shooting")):
        left, right = account("A", words, *told, kind=kind), account("B", words, kind=kind)
        assert detail(left, right, "words") is None


def test_the_gap_between_figures_is_no_sign():
    left = account("A", ("place", "Denver"), ("victims", "age: 8"))
    reasons = facets.reasons(*views(left, left))
    assert not any(c.isdigit() for sign in signs(left.event, left.event, reasons) for c in sign)


def test_each_column_of_reasons_is_of_the_version_above_it():
    post, echo = source("A Post"), source("B Echo")
    here, there = ("place", "Elm Street"), ("place", "Elm Street")
    for first, second in ((post, echo), (echo, post)):
        low = statement("Four died.", first, voice("Anna Berg"))
        high = statement("Nine died.", second, voice("Ivo Rehn"))
        four = occurrence("shooting", low, slot(*here, low), slot("date", "Tuesday", low, DAY))
        nine = occurrence("killing", high, slot(*there, high), slot("date", "Tuesday", high, DAY))
        found = find(
            Material((low, high), (figure(4, low, four), figure(9, high, nine)),
                     occurrences=(four, nine)), KNOWN,
        )  # fmt: skip
        (item,) = (f for f in found if f.measure == "killed")
        (pair,) = item.pairs
        value = {p.id: p.value for p in item.positions}[pair.left]
        kind = next(r.left for r in pair.reasons if r.facet == "type")
        assert (value, kind) in (("4 killed", "shooting"), ("9 killed", "killing"))


ON_TUESDAY, NEWS = ("date", "Tuesday", DAY), ("reported", "", DAY)
IN_TOWN, IN_LAND = ("place", "Denver"), ("place", "Colorado")


@pytest.mark.parametrize(
    ("left", "right", "joined"),
    [
        ((ON_TUESDAY,), (ON_TUESDAY,), False),
        ((NEWS, IN_TOWN), (NEWS, IN_LAND), False),
        ((NEWS, IN_TOWN, ("victims", "age: 43")), (NEWS, IN_LAND, ("victims", "age: 43")), False),
        ((ON_TUESDAY, IN_TOWN), (ON_TUESDAY, IN_LAND), True),
        ((ON_TUESDAY, IN_TOWN), (NEWS, IN_TOWN), False),  # a large city
        ((ON_TUESDAY, ("place", "Selby")), (NEWS, ("place", "Selby")), True),
        (
            (ON_TUESDAY, ("place", "Elm Street"), IN_TOWN),
            (NEWS, IN_TOWN, ("place", "Ash Street")),
            False,
        ),
        ((ON_TUESDAY, IN_TOWN), (NEWS, IN_LAND), False),
    ],
)
def test_of_the_many_strikes_of_a_war_a_day_needs_a_place_and_news_one_town(left, right, joined):
    told = ("actor", "Norland")
    one, other = (account(n, *t, told, kind="strike") for n, t in (("A", left), ("B", right)))
    assert (band(one, other) in ("same", "likely_same")) is joined


def test_two_strikes_on_one_town_that_hit_others_are_not_joined():
    told = ("date", "Tuesday", DAY), ("place", "Denver"), ("actor", "Norland")
    hit = [("victims", f"name: {n}") for n in ("Anna Berg", "Ivo Rehn", "Lea Holm", "Per Dahl")]
    left = account("A", *told, *hit[:2], kind="strike")
    assert band(left, account("B", *told, *hit[2:], kind="strike")) == "unresolved"
    assert band(left, account("B", *told, *hit[1:3], kind="strike")) == "same"


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("Abu Ahmed", "Abu Ahmed", False), ("Umm Khaled", "Umm Khaled", False),
        ("Ahmed", "Ahmed", False), ("Yahya Ali", "Yahya Salim", False),
        ("Abu Ahmed Masri", "Abu Ahmed Masri", True), ("Hatem Awad", "Hatem Awwad", True),
        ("Grenfell", "Grenfell", True),
    ],
)  # fmt: skip
def test_what_thousands_are_called_names_nobody(left, right, one):
    found = detail(*(account(n, ("victims", f"name: {v}")) for n, v in (("A", left), ("B", right))),
                   "victims")  # fmt: skip
    assert (found == SAME_NAME) is one


_DAYS = (DAY, NEXT, LATER, window("2031-03-01", "2031-03-31"), None)
_PLACES = ("Denver", "Boise", "Elm Street", "Colorado", None)
_NAMES = ("name: Ann Lee", "name: Ann Lea", None)


def _accounts(title):
    every = product(_DAYS, _PLACES, _NAMES, ("Red Front", None))
    for nth, (when, place, name, actor) in enumerate(every):
        told = (
            ("date", "that day", when) if when else None, ("place", place) if place else None,
            ("victims", name) if name else None, ("actor", actor) if actor else None,
        )  # fmt: skip
        yield account(f"{title}{nth}", *filter(None, told))


def test_what_is_settled_beforehand_would_neither_be_joined_nor_told_of_nor_asked():
    verdicts, settled = Verdicts(KNOWN), 0
    for left, right in product(_accounts("A"), _accounts("B")):
        if verdicts.settled(left, right):
            one, settled = verdicts(left, right), settled + 1
            assert one.band in APART
            assert not worth_telling(one.reasons)
            assert not but_for_the_doer(one.reasons)
    assert settled > 1000
