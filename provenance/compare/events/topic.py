"""What an article is about: the event that it opens with and comes back to."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from provenance.lexicon import events as classes
from provenance.model.finding import Occurrence


def main_event(
    occurrences: Iterable[Occurrence], counted: Collection[str] = ()
) -> Occurrence | None:
    """Return the event that one article is about, None where it tells of no single event.

    Violence comes before talks and statements; then an event of which the article says how many
    were hit, whose keys `counted` holds; then what is told of first, as news opens with it.
    """
    single = [o for o in occurrences if not o.event.series and not o.event.hypothetical]
    return min(single, key=lambda o: _place(o, counted), default=None)


def _place(occurrence: Occurrence, counted: Collection[str]) -> tuple[bool, bool, int, str]:
    event = occurrence.event
    first = min((span.start for span in event.mentions), default=0)
    violent = classes.is_violent(event.type) or event.type == "killing"
    return (not violent, occurrence.key not in counted, first, occurrence.key)
