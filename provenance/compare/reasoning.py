"""What the judges of the facets share: the values stated, as one phrase, and a missing side."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model.extraction import Event
from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

NEITHER, ONE = "not stated on either side", "stated on one side only"
MISSING = frozenset({NEITHER, ONE})
"""What reasons say of a facet that a side does not state."""


def values(event: Event, facet: Facet) -> tuple[str, ...]:
    """Return the values that an event states for a facet, each once, in text order."""
    return tuple(dict.fromkeys(slot.value for slot in event.stated(facet)))


def said(told: Iterable[str]) -> str:
    """Return values in one phrase, each class of them named once: `civilians: women, children`."""
    by_kind: dict[str, list[str]] = {}
    for value in told:
        kind, colon, words = value.partition(": ")
        by_kind.setdefault(kind if colon else "", []).append(words if colon else value)
    phrases = [f"{k}: {', '.join(v)}" if k else ", ".join(v) for k, v in by_kind.items()]
    return "; ".join(phrases)


def missing(facet: Facet, left: str, right: str) -> Reason | None:
    """Return the reason that a facet is not stated, None where both sides state it."""
    if left and right:
        return None
    which = ONE if left or right else NEITHER
    return Reason(facet, "not_stated", left, right, "none", which)
