"""A group of accounts of one event, coded as a row like UCDP GED's.

The codebook's columns: Sundberg and Melander, "Introducing the UCDP Georeferenced Event
Dataset", Journal of Peace Research 50 (2013). Ours differ where theirs need a judgement that
no text makes: there is no "best" unless a body that takes no part in the event gives it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from provenance.compare.events import wording
from provenance.compare.events.groups import Group
from provenance.compare.events.where import met_as, sort
from provenance.compare.figures.standing import standing
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import bounds, days, narrowest
from provenance.compare.terms.positions import origins
from provenance.lexicon import cities, places
from provenance.model.coding import Bodily, CodedEvent, DatePrecision, Over, PlacePrecision
from provenance.model.extraction import Event, Window
from provenance.model.finding import Figure, Statement
from provenance.model.linking import Tie

_LONGEST: tuple[tuple[int, DatePrecision], ...] = (
    (1, "day"), (6, "days"), (7, "week"), (31, "month"),
)  # fmt: skip
"""The most days that each precision holds."""


def code(
    group: Group,
    inside: Sequence[Tie],
    figures: Sequence[Figure],
    said: Mapping[str, Statement],
    knowledge: Knowledge,
) -> CodedEvent:
    """Return the row of an event.

    `inside` are the ties that join its accounts, `figures` its whole figures of the dead,
    `said` the statements of its articles by key.
    """
    events = wording.events_of([group])
    window = _window(events)
    place = _place(events, knowledge)
    province, country = _holders(place, knowledge)
    told = tuple(_bodily(f) for f in figures)
    counted = standing(figures)
    best = _best(counted, knowledge)
    return CodedEvent(
        low=window.low if window else None,
        high=window.high if window else None,
        date_precision=_date_precision(window),
        place=place,
        place_precision=_place_precision(place),
        province=province,
        country=country,
        sides_a=wording.values_of(events, "actor"),
        sides_b=wording.values_of(events, "target"),
        figures=told,
        deaths_low=min(map(_low, counted), default=None),
        deaths_high=_high(counted),
        deaths_over=_over(inside) if counted else "",
        best=_low(best) if best else None,
        best_by=_body(best) if best else "",
        articles=len({o.source.article for o in group.members}),
        separate_reports=len(origins(_telling(group, figures, said))),
    )


def _window(events: Sequence[Event]) -> Window | None:
    """Return the days that every dated account allows; where they do not meet, all of them."""
    stated = [bounds(w) for e in events if (w := narrowest(e))]
    stated = [(low, high) for low, high in stated if low != date.min and high != date.max]
    if not stated:
        return None
    low, high = max(low for low, _ in stated), min(high for _, high in stated)
    if low <= high:
        return Window(low, high)
    return Window(min(low for low, _ in stated), max(high for _, high in stated))


def _date_precision(window: Window | None) -> DatePrecision:
    if window is None:
        return ""
    return next((name for most, name in _LONGEST if days(window) <= most), "longer")


def _place(events: Sequence[Event], knowledge: Knowledge) -> str:
    """Return the narrowest place that an account states and none contradicts.

    A land of which it is only not known whether it holds the one town named contradicts nothing.
    """
    shared = wording.where(events, knowledge)
    stated = wording.values_of(events, "place")
    narrow = [p for p in stated if all(p == o or o in knowledge.around(p) for o in stated)]
    fine = [p for p in stated if sort(p) not in ("region", "country")]
    alone = fine[:1] if len(set(map(met_as, fine))) == 1 else []
    return next(iter((*narrow, *alone)), shared)


def _place_precision(place: str) -> PlacePrecision:
    if not place:
        return ""
    if places.country(place):
        return "country"
    if _province(place):
        return "province"
    return "district" if cities.is_region(place) else "place"


def _province(place: str) -> bool:
    """Tell whether a place is a first part of its country, not a county inside one."""
    return places.division(place) or cities.is_division(place)


def _holders(place: str, knowledge: Knowledge) -> tuple[str, str]:
    """Return the province and the country that hold a place, or that it is; "" where not known."""
    chain = (place, *sorted(knowledge.around(place)))
    provinces = [p for p in chain if p and not places.country(p) and _province(p)]
    countries = [p for p in chain if places.country(p)]
    return _only(provinces), _only(countries)


def _only(found: Sequence[str]) -> str:
    return found[0] if len(found) == 1 else ""


def _telling(
    group: Group, figures: Sequence[Figure], said: Mapping[str, Statement]
) -> list[Statement]:
    """Return the statements that tell of the event: those that give its dead, else its facets."""
    slots = (slot.claim for member in group.members for slot in member.event.slots)
    return [f.statement for f in figures] or [said[key] for key in slots if key in said]


def _bodily(figure: Figure) -> Bodily:
    voice = figure.statement.voice
    return Bodily(_body(figure), voice.side if voice else "", figure)


def _body(figure: Figure) -> str:
    voice = figure.statement.voice
    return voice.name if voice else ""


def _low(figure: Figure) -> float:
    q = figure.quantity
    return q.low if q.low is not None else q.high or 0.0


def _high(figures: Sequence[Figure]) -> float | None:
    """Return the highest figure, None where there is none or an open one is highest.

    The upper end of a vague word is what we take it for, not what anybody says.
    """
    closed = [f.quantity for f in figures if f.quantity.bound != "vague"]
    ends = [q.high for q in closed if q.high is not None]
    opened = [_low(f) for f in figures if f.quantity not in closed or f.quantity.high is None]
    top = max(ends, default=None)
    return None if opened and (top is None or max(opened) >= top) else top


def _over(inside: Sequence[Tie]) -> Over:
    return "likely_same" if any(tie.band != "same" for tie in inside) else "same"


def _best(figures: Sequence[Figure], knowledge: Knowledge) -> Figure | None:
    """Return the one exact figure of bodies that take no part, None where they give several."""
    neutral = [f for f in figures if _body(f) in knowledge.neutral and f.quantity.bound == "exact"]
    values = {(f.quantity.low, f.quantity.high) for f in neutral}
    return min(neutral, key=lambda f: f.statement.key) if len(values) == 1 else None
