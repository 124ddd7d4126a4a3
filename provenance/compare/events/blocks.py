"""Which accounts are worth comparing at all: those that share two facets, or a victim's name.

A pair that shares less could never be judged one event, nor be worth a question, so it is
never looked at. A facet that an account does not state leaves its keys out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from provenance.compare.events import where
from provenance.compare.events.bands import PRECISE
from provenance.compare.events.stated import named, reported, weeks
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import bounds, days, narrowest
from provenance.lexicon import events as classes
from provenance.model.extraction import Event, Window
from provenance.model.linking import Key

WORDS = 8
"""By how many of the rare words that an account is told with it meets others of a month."""
MONTHS = 24
"""A window longer than this dates nothing closely enough to share a key by it."""


def family(event: Event) -> str:
    """Return the widest class of an event; violence is one, since a killing has no manner."""
    if classes.is_violent(event.type) or event.type == "killing":
        return "violence"
    return (event.type, *classes.wider(event.type))[-1]


def month(day: str, later: int = 0) -> str:
    """Return the month of an ISO day, or one so many months later."""
    number = int(day[:4]) * 12 + int(day[5:7]) - 1 + later
    return f"{number // 12}-{number % 12 + 1:02}"


def months(event: Event) -> list[str]:
    """Return the months of an event, none where it tells of no season."""
    return _months(narrowest(event))


def _months(window: Window | None) -> list[str]:
    if window is None:
        return []
    low, high = bounds(window)
    first, last = low.year * 12 + low.month - 1, high.year * 12 + high.month - 1
    if low == date.min or high == date.max or last - first > MONTHS:
        return []
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(first, last + 1)]


def _occasion(event: Event) -> Window | None:
    """Return when an event was, by its own date, else by the days that its report points to."""
    return narrowest(event) or next(iter(reported(event)), None)


def _days(event: Event) -> list[str]:
    window = _occasion(event)
    if window is None or days(window) > PRECISE:
        return []
    low, high = bounds(window)
    return [(low + timedelta(days=n)).isoformat() for n in range((high - low).days + 1)]


def _weeks(event: Event) -> list[str]:
    """Return the months of an event, with those that a report of it may go back to."""
    return _months(narrowest(event) or next(iter(weeks(event)), None))


def _telling(event: Event) -> list[str]:
    """Return the words that tell most of an event, by which two accounts may meet."""
    found = (word for slot in event.stated("words") for word in slot.value.split(", "))
    return list(dict.fromkeys(found))[:WORDS]


def keys(event: Event, knowledge: Knowledge) -> Iterator[Key]:
    """Yield the keys of an event: pairs of its facets, wider places included.

    Those of a day and a place are strong; under a place that is only wider, an event meets the
    accounts that state no other, so the attacks of a day on all towns of a country do not meet.
    """
    head = family(event)
    values = {s.value for s in event.stated("place")}
    stated = {where.met_as(value) for value in values}
    places = stated | {where.met_as(h) for value in values for h in knowledge.around(value)}
    actors = {knowledge.side(s.value) for s in event.stated("actor")}
    season = _months(_occasion(event))
    weak: Sequence[list[str]] = (sorted(places), sorted(actors), season)
    for one, other in combinations(weak, 2):
        yield from (Key(f"{head}|{a}|{b}") for a in one for b in other)
    for day in _days(event):
        yield from (Key(f"{head}|{p}|{day}", p in stated, strong=True) for p in sorted(places))
    for name in sorted(named(event)):
        yield Key(f"{head}|name|{name}")
        yield from (Key(f"{head}|name|{name}|{m}", strong=True) for m in season)
    for word in _telling(event):
        yield from (Key(f"{head}|word|{word}|{m}") for m in _weeks(event))
