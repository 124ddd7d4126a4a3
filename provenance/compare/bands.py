"""From facets to a band: is it one event? Rules in words, never a percentage.

`same` needs a precise day and place, or a victim's name, with nothing against it. A pair
whose facets merely fit stays `unresolved`: such events recur. Differing figures are no
argument either way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from provenance.compare.facets import SAME_NAME
from provenance.compare.periods import FAR, calendar, days, narrowest, order
from provenance.compare.view import View
from provenance.model.extraction import Event, Window
from provenance.model.finding import Reason
from provenance.model.vocabulary import Band, Facet, FacetState

PRECISE = 7
"""Days: a window no longer than this names an occasion, not a season."""
SLIP = 3
"""Days by which two reports of one named victim may differ (time zones, weekday slips)."""
NEEDED = 2
"""How many facets beside the type must fit before a pair is worth a reader's question."""

_States = Mapping[Facet, FacetState]
_FITS: frozenset[FacetState] = frozenset({"match", "left_wider", "right_wider"})
_STRONG: tuple[Facet, ...] = ("date", "place", "actor", "type")


def _apart_in_time(left: View, right: View) -> int:
    a, b = left.window, right.window
    return order(a, b) if a and b else 0


def precise(event: Event) -> bool:
    """Tell whether an event is dated to an occasion, not to a season or not at all."""
    return _precise(narrowest(event))


def _precise(window: Window | None) -> bool:
    return window is not None and days(window) <= PRECISE


def _by_name(states: _States, gap: int) -> Band:
    """Return the band where both sides name the same victim."""
    if gap > FAR:
        return "unresolved"
    return "same" if gap <= SLIP and states["type"] != "mismatch" else "likely_same"


def _against(states: _States, gap: int, named: bool) -> Band:
    """Return the band where at least one strong facet speaks against.

    `named` tells that both texts name their dates; a date reckoned from "recent" only points.
    """
    count = sum(states[f] == "mismatch" for f in _STRONG)
    dated = states["date"] == "mismatch" and gap > SLIP and named
    return "different" if count > 1 or dated else "likely_different"


def _for(states: _States, precise: bool) -> Band:
    """Return the band where nothing speaks against."""
    when, where = states["date"] in _FITS and precise, states["place"]
    if when and where == "match":
        return "same" if states["type"] == "match" else "likely_same"
    if when and where in _FITS and states["actor"] == "match":
        return "likely_same"
    if states["trigger"] == "match" and where in _FITS and states["actor"] != "not_stated":
        return "likely_same"
    return "unresolved"


def worth_asking(reasons: Sequence[Reason]) -> bool:
    """Tell whether enough facets fit, beside the type, to ask if two events are one.

    Victims of one class are no ground to ask: soldiers die in every ambush.
    """
    fits = sum(r.state in _FITS for r in reasons if r.facet not in ("type", "victims"))
    return fits >= NEEDED and all(r.state != "mismatch" for r in reasons)


def worth_telling(reasons: Sequence[Reason]) -> bool:
    """Tell whether two accounts look alike but for their date: told apart, and said to be."""
    states = {r.facet: r.state for r in reasons}
    against = [f for f, state in states.items() if state == "mismatch"]
    alike = states["actor"] == "match" and states["place"] in _FITS
    return against == ["date"] and alike


def but_for_the_doer(reasons: Sequence[Reason]) -> bool:
    """Tell whether two accounts give one day, place and kind, and other doers."""
    states = {r.facet: r.state for r in reasons}
    fits = states["date"] == states["place"] == states["type"] == "match"
    return fits and states["actor"] == "mismatch"


def band(left: View, right: View, reasons: Sequence[Reason]) -> Band:
    """Return how far two events are known to be one, from the facets' reasons."""
    states: dict[Facet, FacetState] = {r.facet: r.state for r in reasons}
    gap = _apart_in_time(left, right)
    named = any(r.facet == "victims" and r.detail == SAME_NAME for r in reasons)
    if named:
        return _by_name(states, gap)
    if any(states[f] == "mismatch" for f in _STRONG):
        windows = [w for w in (left.window, right.window) if w]
        return _against(states, gap, all(calendar(w) for w in windows))
    return _for(states, _precise(left.window) and _precise(right.window))
