"""What an article is about: the event that it opens with and comes back to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from provenance.lexicon import events as classes
from provenance.model.finding import Occurrence


def main_event(
    occurrences: Iterable[Occurrence],
    counted: Collection[str] = (),
    told: Mapping[str, int] = MappingProxyType({}),
) -> Occurrence | None:
    """Return the event that one article is about, None where it tells of no single event.

    Violence comes before talks and statements; then an event of which the article says how many
    were hit, whose keys `counted` holds; then the one that most other articles tell of (`told`:
    how many do, by key), since what one text tells in two places others tell in one; then what
    is told of first, as news opens with it.
    """
    single = [o for o in occurrences if not o.event.series and not o.event.hypothetical]
    return min(single, key=lambda o: _place(o, counted, told), default=None)


def _place(
    occurrence: Occurrence, counted: Collection[str], told: Mapping[str, int]
) -> tuple[bool, bool, int, int, str]:
    event, key = occurrence.event, occurrence.key
    first = min((span.start for span in event.mentions), default=0)
    violent = classes.is_violent(event.type) or event.type == "killing"
    return (not violent, key not in counted, -told.get(key, 0), first, key)
