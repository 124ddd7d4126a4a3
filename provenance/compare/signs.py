"""What is weighed of two accounts: each reason that a reader sees, and few together.

A sign is a reason's facet, state and detail; which of the two sides is wider tells nothing.
No sign holds a figure, a name, or anything of other articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model.finding import Reason
from provenance.model.vocabulary import Facet

_WIDER = ("left_wider", "right_wider")


def signs(reasons: Sequence[Reason]) -> tuple[str, ...]:
    """Return the signs of two accounts, in the order of their reasons."""
    own = [_sign(r) for r in reasons]
    when, where = _kind(reasons, "date"), _kind(reasons, "place")
    return (*own, f"{when} & {where}") if when and where else tuple(own)


def _sign(reason: Reason) -> str:
    state = "wider" if reason.state in _WIDER else reason.state
    return f"{reason.facet} {state}: {reason.detail}"


_DAYS = ("fits", "one night may be both", "overlap in part")
_POINTED = ("reports of the same days", "the day fits a report of those days")
_TOWNS = ("fits", "fits, a large city", "the same town, other places in it", "one town, one is more precise")


def _kind(reasons: Sequence[Reason], facet: Facet) -> str:
    """Return in a word how close two accounts are in date or place, "" where they are not."""
    reason = next((r for r in reasons if r.facet == facet), None)
    if reason is None:
        return ""
    if facet == "date":
        return "day" if reason.detail in _DAYS else "report" if reason.detail in _POINTED else ""
    return "spot" if reason.detail == "share a precise place" else "town" if reason.detail in _TOWNS else ""
