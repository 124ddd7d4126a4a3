"""The reason that the judges of all facets share: a side does not state it."""

from __future__ import annotations

from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

NEITHER, ONE = "not stated on either side", "stated on one side only"
MISSING = frozenset({NEITHER, ONE})
"""What reasons say of a facet that a side does not state."""


def missing(facet: Facet, left: str, right: str) -> Reason | None:
    """Return the reason that a facet is not stated, None where both sides state it."""
    if left and right:
        return None
    which = ONE if left or right else NEITHER
    return Reason(facet, "not_stated", left, right, "none", which)
