"""Are two accounts of one event? Facet by facet, each with its reason.

A facet that one side does not state is `not_stated`: neither match nor mismatch. Two
aftermaths, triggers or targets that differ can both be true, so they are no mismatch.
The gap between the figures is no facet. What is weighed later (`bands`) is what a reader sees
here: each reason's facet, state and detail.
"""

from __future__ import annotations

from provenance.compare.events import where
from provenance.compare.events.dating import date_reason
from provenance.compare.events.people import (
    SAME_SUSPECT,
    described,
    named_reasons,
    same_person,
    victims_reason,
)
from provenance.compare.events.reasoning import missing
from provenance.compare.events.telling import words_reason
from provenance.compare.events.view import View
from provenance.compare.terms import labels
from provenance.lexicon import events as classes
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Effect, FacetState


def _type(left: Event, right: Event) -> Reason:
    a, b = labels.called(left), labels.called(right)
    if left.type == right.type:
        return Reason("type", "match", a, b, "supports", "fits, but such events recur")
    if classes.compatible(left.type, right.type):
        fine = classes.narrower(left.type, right.type)
        state: FacetState = "right_wider" if fine == left.type else "left_wider"
        return Reason("type", state, a, b, "supports", "one is only wider")
    return Reason("type", "mismatch", a, b, "opposes", "another kind of event")


def _actor(left: View, right: View) -> Reason:
    told = left.acting, right.acting
    if lacking := missing("actor", *told):
        return lacking
    if same_person(left.suspects, right.suspects):
        return Reason("actor", "match", *told, "supports", SAME_SUSPECT)
    if left.sides & right.sides:
        return Reason("actor", "match", *told, "supports", SAME_SIDE)
    if not left.sides or not right.sides:
        return Reason("actor", "not_stated", *told, "none", "other persons, both can be true")
    return Reason("actor", "mismatch", *told, "opposes", "by someone else")


ONE_SPOT, ONE_TOWN, ONE_COUNTRY = "share a precise place", "fits", "the same country"
"""What a place's reason says by the finest place that two accounts share."""
FITS: frozenset[FacetState] = frozenset({"match", "left_wider", "right_wider"})
"""The states of facets that fit."""
WIDER = "one is only wider"
"""What it says where one names only what holds the other's."""
SAME_SIDE = "fits"
"""What an actor's reason says of two accounts of what one side did."""
OTHER_NAME = "another name, of which no more is known"
"""What a place's reason says of two names that may be one place, or one inside the other."""
NEIGHBOURS, UNPLACED = "two towns of one county", "two towns, one of them not known where"
TWO_TOWNS = (NEIGHBOURS, UNPLACED)
"""What it says of two towns that may be near each other."""
_PLACES: dict[where.Share, tuple[FacetState, Effect, str]] = {
    "site": ("match", "supports", ONE_SPOT),
    "town": ("match", "supports", ONE_TOWN),
    "city": ("match", "supports", "fits, a large city"),
    "streets": ("match", "supports", "the same town, other places in it"),
    "region": ("match", "supports", "the same region"),
    "country": ("match", "supports", ONE_COUNTRY),
    "apart": ("mismatch", "opposes", "another place"),
    "names": ("mismatch", "opposes", OTHER_NAME),
    "neighbours": ("not_stated", "none", NEIGHBOURS),
    "unplaced": ("not_stated", "none", UNPLACED),
    "unknown": ("not_stated", "none", "not known whether one holds the other"),
}


def _place(left: View, right: View) -> Reason:
    told = left.told("place")[1], right.told("place")[1]
    if lacking := missing("place", *told):
        return lacking
    a, b = left.where, right.where
    share = where.shared(a, b)
    if share in ("inside", "finer"):
        state: FacetState = "left_wider" if where.holds(a, b) else "right_wider"
        detail = WIDER if share == "inside" else "one town, one is more precise"
        return Reason("place", state, *told, "none" if share == "inside" else "supports", detail)
    known, effect, detail = _PLACES[share]
    return Reason("place", known, *told, effect, detail)


def near(left: View, right: View) -> bool:
    """Tell whether two accounts share a place, one that is only wider included."""
    return _place(left, right).state in FITS


def reasons(left: View, right: View) -> tuple[Reason, ...]:
    """Return a reason for each facet of the two events, the deciding ones first.

    Persons named beside it have one only where the two have any in common.
    """
    return (
        date_reason(left, right),
        _place(left, right),
        _type(left.event, right.event),
        _actor(left, right),
        described("target", left, right),
        described("trigger", left, right),
        described("aftermath", left, right),
        victims_reason(left, right),
        *named_reasons(left, right),
        *words_reason(left, right),
    )
