"""What an event of one article is called: its smallest claim and its type."""

from __future__ import annotations

from collections import Counter

from provenance.model.extraction import Event, Extraction
from provenance.model.keys import digest


def event_keys(extraction: Extraction) -> dict[str, str]:
    """Return keys by the local ids of events.

    Two events of one type in one claim are told apart by their order.
    """
    claims = {claim.id: claim.key for claim in extraction.claims}
    taken: Counter[tuple[str, str]] = Counter()
    keys = {}
    for event in extraction.events:
        name = (min(_claims(event, extraction, claims), default=extraction.article), event.type)
        again = (str(taken[name]),) if taken[name] else ()
        keys[event.id] = digest("event", *name, *again)
        taken[name] += 1
    return keys


def _claims(event: Event, extraction: Extraction, claims: dict[str, str]) -> set[str]:
    """Return the keys of the claims that state a slot of the event or mention it."""
    stated = {claims[slot.claim] for slot in event.slots if slot.claim in claims}
    mentioned = {
        claim.key
        for claim in extraction.claims
        if any(claim.span.overlaps(span) for span in event.mentions)
    }
    return stated | mentioned
