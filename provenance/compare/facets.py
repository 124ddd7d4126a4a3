"""Are two accounts of one event? Facet by facet, each with its reason.

A facet that one side does not state is `not_stated`: neither match nor mismatch. Two
aftermaths, triggers or targets that differ can both be true, so they are no mismatch.
The gap between the figures is no facet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from provenance.compare import labels, where
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import FAR, narrowest, order, relation, words
from provenance.lexicon import events as classes
from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Effect, Facet, FacetState

SIMILAR = 80.0
"""Token-set similarity (0 to 100, rapidfuzz) from which two short descriptions are alike."""

SAME_NAME = "the same name among those or what was hit"
"""What a victims' reason says where both sides give one name: a person's, or a lost ship's."""

_Judge = Callable[[Event, Event, Knowledge], Reason]


def _values(event: Event, facet: Facet) -> tuple[str, ...]:
    return tuple(dict.fromkeys(slot.value for slot in event.stated(facet)))


def _said(values: Iterable[str]) -> str:
    """Return values in one phrase, each class of them named once: `civilians: women, children`."""
    told: dict[str, list[str]] = {}
    for value in values:
        kind, colon, words = value.partition(": ")
        told.setdefault(kind if colon else "", []).append(words if colon else value)
    phrases = [f"{k}: {', '.join(v)}" if k else ", ".join(v) for k, v in told.items()]
    return "; ".join(phrases)


def _reason(
    facet: Facet, state: FacetState, left: str, right: str, effect: Effect, detail: str = ""
) -> Reason:
    return Reason(facet, state, left, right, effect, detail)


def _missing(facet: Facet, left: str, right: str) -> Reason | None:
    if left and right:
        return None
    which = "not stated on either side" if not (left or right) else "stated on one side only"
    return _reason(facet, "not_stated", left, right, "none", which)


def _type(left: Event, right: Event, _: Knowledge) -> Reason:
    a, b = labels.called(left), labels.called(right)
    if left.type == right.type:
        return _reason("type", "match", a, b, "supports", "fits, but such events recur")
    if classes.compatible(left.type, right.type):
        fine = classes.narrower(left.type, right.type)
        state: FacetState = "right_wider" if fine == left.type else "left_wider"
        return _reason("type", state, a, b, "supports", "one is only wider")
    return _reason("type", "mismatch", a, b, "opposes", "another kind of event")


def _actor(left: Event, right: Event, knowledge: Knowledge) -> Reason:
    a, b = _values(left, "actor"), _values(right, "actor")
    if missing := _missing("actor", _said(a), _said(b)):
        return missing
    same = {knowledge.side(x) for x in a} & {knowledge.side(x) for x in b}
    if same:
        return _reason("actor", "match", _said(a), _said(b), "supports", "fits")
    return _reason("actor", "mismatch", _said(a), _said(b), "opposes", "by someone else")


_PLACES: dict[where.Share, tuple[FacetState, Effect, str]] = {
    "site": ("match", "supports", "share a precise place"),
    "town": ("match", "supports", "fits"),
    "region": ("match", "supports", "the same region"),
    "country": ("match", "supports", "the same country"),
    "apart": ("mismatch", "opposes", "another place"),
    "unknown": ("not_stated", "none", "not known whether one holds the other"),
    "not_stated": ("not_stated", "none", ""),
}


def _place(left: Event, right: Event, knowledge: Knowledge) -> Reason:
    a, b = where.where(left, knowledge), where.where(right, knowledge)
    said = _said(_values(left, "place")), _said(_values(right, "place"))
    if missing := _missing("place", *said):
        return missing
    share = where.shared(a, b, knowledge)
    if share == "inside":
        state: FacetState = "left_wider" if where.holds(a, b) else "right_wider"
        return _reason("place", state, *said, "none", "one is only wider")
    known, effect, detail = _PLACES[share]
    return _reason("place", known, *said, effect, detail)


def when(event: Event) -> str:
    """Return when an event was, with the words that say so where they are others."""
    window = narrowest(event)
    said = _said(_values(event, "date"))
    if window is None:
        return said
    told = words(window)
    return told if told in said or not said else f"{told} (“{said}”)"


def _date(left: Event, right: Event, _: Knowledge) -> Reason:
    a, b = narrowest(left), narrowest(right)
    said = when(left), when(right)
    if a is None or b is None:
        # Words of an undated article ("last month") name no day that could be compared.
        missing = _missing("date", *said)
        return missing or _reason("date", "not_stated", *said, "none", "no day can be told")
    kind = relation(a, b)
    if kind == "apart":
        far = "far apart" if order(a, b) > FAR else "another day"
        return _reason("date", "mismatch", *said, "opposes", far)
    if kind == "same":
        return _reason("date", "match", *said, "supports", "fits")
    state_of: dict[str, FacetState] = {"wider": "left_wider", "narrower": "right_wider"}
    detail = "overlap in part" if kind == "overlap" else "one is only wider"
    return _reason("date", state_of.get(kind, "match"), *said, "supports", detail)


def _loose(facet: Facet) -> _Judge:
    """Return the judge of a facet whose differing values can both be true."""

    def judge(left: Event, right: Event, _: Knowledge) -> Reason:
        a, b = _values(left, facet), _values(right, facet)
        if missing := _missing(facet, _said(a), _said(b)):
            return missing
        if max(fuzz.token_set_ratio(x.lower(), y.lower()) for x in a for y in b) >= SIMILAR:
            return _reason(facet, "match", _said(a), _said(b), "supports", "fits, weak")
        return _reason(facet, "not_stated", _said(a), _said(b), "none", "both can be true")

    return judge


def names(event: Event) -> frozenset[str]:
    """Return the names of an event's victims, folded; ages and classes are not names."""
    values = _values(event, "victims")
    return frozenset(v.removeprefix("name: ").casefold() for v in values if v.startswith("name: "))


def _hit(event: Event) -> Event:
    """Return an event without the victims that are only its targets: aimed at is not hit."""
    aimed = {slot.span for slot in event.stated("target")}
    slots = tuple(s for s in event.slots if s.facet != "victims" or s.span not in aimed)
    return replace(event, slots=slots)


def _victims(left: Event, right: Event, knowledge: Knowledge) -> Reason:
    a, b = names(left), names(right)
    if not a or not b:
        return _loose("victims")(_hit(left), _hit(right), knowledge)
    said = _said(sorted(a)), _said(sorted(b))
    alike = any(fuzz.token_sort_ratio(x, y) >= 88 for x in a for y in b)
    if alike:
        return _reason("victims", "match", *said, "supports", SAME_NAME)
    return _reason("victims", "not_stated", *said, "none", "both can be true")


_JUDGES: tuple[_Judge, ...] = (
    _date, _place, _type, _actor,
    _loose("target"), _loose("trigger"), _loose("aftermath"), _victims,
)  # fmt: skip


def reasons(left: Event, right: Event, knowledge: Knowledge) -> tuple[Reason, ...]:
    """Return one reason for each facet of the two events, the deciding ones first."""
    return tuple(judge(left, right, knowledge) for judge in _JUDGES)
