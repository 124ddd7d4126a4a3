"""Which accounts are worth comparing at all: those that share two facets, or a victim's name.

A pair that shares less could never be judged one event, nor be worth a question, so it is
never looked at. A facet that an account does not state leaves its keys out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from provenance.compare.facets import names
from provenance.compare.knowledge import Knowledge
from provenance.compare.periods import bounds, narrowest
from provenance.lexicon import events as classes
from provenance.model.extraction import Event, Extraction
from provenance.model.finding import Occurrence

MONTHS = 24
"""A window longer than this dates nothing closely enough to share a key by it."""


def family(event: Event) -> str:
    """Return the widest class of an event; violence is one, since a killing has no manner."""
    if classes.is_violent(event.type) or event.type == "killing":
        return "violence"
    return (event.type, *classes.wider(event.type))[-1]


def _months(event: Event) -> list[str]:
    window = narrowest(event)
    if window is None:
        return []
    low, high = bounds(window)
    first, last = low.year * 12 + low.month - 1, high.year * 12 + high.month - 1
    if low == date.min or high == date.max or last - first > MONTHS:
        return []
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def keys(event: Event, knowledge: Knowledge) -> frozenset[str]:
    """Return the block keys of an event: pairs of its facets, wider places included."""
    places = {p for s in event.stated("place") for p in (s.value, *knowledge.around(s.value))}
    actors = {knowledge.side(s.value) for s in event.stated("actor")}
    facets: Sequence[list[str]] = (sorted(places), sorted(actors), _months(event))
    head = family(event)
    joined = {
        f"{head}|{a}|{b}" for one, other in combinations(facets, 2) for a in one for b in other
    }
    return frozenset(joined | {f"{head}|name|{name}" for name in names(event)})


def of_extraction(extraction: Extraction) -> frozenset[tuple[str, str]]:
    """Return the (kind, key) blocks of all that an article says, by its own words for things.

    The article itself is one, so that its voices and sentences are looked at again too.
    """
    events = {("event", key) for e in extraction.events for key in keys(e, Knowledge())}
    facts = {("fact", q.measure) for q in extraction.quantities if q.total or q.event is None}
    said = {("predicate", f"{p.predicate}|{p.object}") for p in extraction.propositions}
    return frozenset(events | facts | said | {("article", extraction.article)})


def candidates(
    occurrences: Iterable[Occurrence], knowledge: Knowledge
) -> Iterator[tuple[Occurrence, Occurrence]]:
    """Yield each pair of accounts that shares a block, once, in key order."""
    blocks: dict[str, list[Occurrence]] = {}
    for occurrence in sorted(occurrences, key=lambda o: o.key):
        for key in keys(occurrence.event, knowledge):
            blocks.setdefault(key, []).append(occurrence)
    seen: set[tuple[str, str]] = set()
    for members in blocks.values():
        for left, right in combinations(members, 2):
            if (left.key, right.key) not in seen:
                seen.add((left.key, right.key))
                yield left, right
