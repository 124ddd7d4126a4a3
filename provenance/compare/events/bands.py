"""From facets to a band: is it one event? Rules first, then weights of what a reader sees.

`same` needs a precise day and place, or a victim's name, with nothing against it: two accounts
that differ in day, place or doer are never the same, whatever else fits. Where nothing speaks
against, the reasons are weighed (`lexicon/bands.json`, fitted on annotated incidents); what then
is not near enough stays `unresolved`: such events recur. Differing figures are no argument.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from provenance.compare.events.dating import DAYS_FIT, REPORTS_FIT, WEEKS_FIT, date_reason
from provenance.compare.events.facets import (
    FITS,
    ONE_COUNTRY,
    ONE_SPOT,
    ONE_TOWN,
    TWO_TOWNS,
    WIDER,
)
from provenance.compare.events.people import SAME_NAME, SAME_PART, WEAK, same_person
from provenance.compare.events.signs import UNSURE, signs
from provenance.compare.events.telling import ALIKE
from provenance.compare.events.view import View
from provenance.compare.terms.periods import FAR, calendar, days, narrowest, order
from provenance.lexicon import bands as learned
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
_ONE_DAY = (*DAYS_FIT, *REPORTS_FIT)
"""What a date's reason says of two accounts of perhaps one day, or of news of the same days."""
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


def _weighed(left: View, right: View, reasons: Sequence[Reason]) -> Band:
    """Return the band where nothing that is sure speaks against."""
    weights = learned.load()
    states: dict[Facet, FacetState] = {r.facet: r.state for r in reasons}
    total = weights.sum(signs(left.event, right.event, reasons))
    shown = states["date"] == states["place"] == "match"
    shown = shown and _precise(left.window) and _precise(right.window)
    if total >= weights.same and shown:
        return "same"
    telling = _of_a_war if left.waged or right.waged else _tells_apart
    if total >= weights.likely and telling(left, right, reasons):
        return "likely_same"
    soft = any(states[f] == "mismatch" for f in _STRONG)
    return "likely_different" if soft else "unresolved"


def _tells_apart(_left: View, _right: View, reasons: Sequence[Reason]) -> bool:
    """Tell whether anything tells an event from the next of its kind, at one place by one side."""
    by_facet = {r.facet: r for r in reasons}
    victims = by_facet["victims"]
    hit = victims.state == "match" and victims.detail != WEAK
    dated = by_facet["date"].detail in _ONE_DAY or _alike(reasons, WEEKS_FIT)
    return dated or hit or "named" in by_facet or by_facet["trigger"].state == "match"


def _of_a_war(left: View, right: View, reasons: Sequence[Reason]) -> bool:
    """Tell the same of what armies do day after day, in many towns, to many people.

    A day needs a place, the day of a report one town or spot, and a person hit one or the other.
    That two who were hit are of one age tells nothing.
    """
    by_facet = {r.facet: r for r in reasons}
    if by_facet["trigger"].state == "match":
        return True
    place, day = by_facet["place"], by_facet["date"].detail
    near = place.state in FITS and place.detail != ONE_COUNTRY
    if place.detail == WIDER:  # two towns, of which one article adds the land
        near = not (left.where.narrow and right.where.narrow)
    if "named" in by_facet and (near or day in _ONE_DAY):
        return True
    at_one = place.detail == ONE_SPOT or (place.detail == ONE_TOWN and not _two_spots(left, right))
    dated = (day in DAYS_FIT and near) or (day in REPORTS_FIT and at_one)
    return dated and not _others_hit(left, right)


def _two_spots(left: View, right: View) -> bool:
    """Tell whether each account names a quarter, street or house of its own in one town."""
    return bool(left.where.fine and right.where.fine)


def _others_hit(left: View, right: View) -> bool:
    """Tell whether both accounts name several who were hit, and nobody whom the other names."""
    return min(len(left.names), len(right.names)) > 1 and not same_person(left.names, right.names)


def _alike(reasons: Sequence[Reason], dates: Collection[str]) -> bool:
    """Tell whether two accounts, whose dates are said to fit so, share enough rare words."""
    dated = any(r.facet == "date" and r.detail in dates for r in reasons)
    return dated and any(r.facet == "words" and r.detail in ALIKE for r in reasons)


def far_apart(left: View, right: View) -> bool:
    """Tell whether the days of two accounts surely differ, and no name says otherwise.

    Then they are of two events, whatever else fits (see `ruled`).
    """
    if not _apart_in_time(left, right) or (left.names and right.names):
        return False
    date = date_reason(left, right)
    return date.state == "mismatch" and date.detail not in UNSURE


def worth_asking(reasons: Sequence[Reason]) -> bool:
    """Tell whether enough facets fit, beside the type, to ask if two events are one.

    Victims of one class are no ground to ask: soldiers die in every ambush. Nor is it where each
    names a town and the two are not one, though it is not known how far apart they lie.
    """
    if any(r.detail in TWO_TOWNS for r in reasons):
        return False
    fits = sum(r.state in FITS for r in reasons if r.facet not in ("type", "victims", "words"))
    return fits >= NEEDED and all(r.state != "mismatch" for r in reasons)


def worth_telling(reasons: Sequence[Reason]) -> bool:
    """Tell whether two accounts look alike but for their date: told apart, and said to be."""
    states = {r.facet: r.state for r in reasons}
    against = [f for f, state in states.items() if state == "mismatch"]
    alike = states["actor"] == "match" and states["place"] in FITS
    return against == ["date"] and alike


def but_for_the_doer(reasons: Sequence[Reason]) -> bool:
    """Tell whether two accounts give one day, place and kind, and other doers."""
    states = {r.facet: r.state for r in reasons}
    fits = states["date"] == states["place"] == states["type"] == "match"
    return fits and states["actor"] == "mismatch"


def ruled(left: View, right: View, reasons: Sequence[Reason]) -> Band | None:
    """Return the band that a rule gives, None where the reasons are to be weighed."""
    states: dict[Facet, FacetState] = {r.facet: r.state for r in reasons}
    gap = _apart_in_time(left, right)
    if any(r.facet == "victims" and r.detail == SAME_NAME for r in reasons):
        return _by_name(states, gap)
    sure = [r for r in reasons if r.facet in _STRONG and r.state == "mismatch"]
    # Somebody hit or held outweighs a place, a doer or a word for the deed that was read wrong.
    part = any(r.detail == SAME_PART for r in reasons) and states["date"] != "mismatch"
    if part or _alike(reasons, _ONE_DAY) or all(r.detail in UNSURE for r in sure):
        return None
    windows = [w for w in (left.window, right.window) if w]
    return _against(states, gap, all(calendar(w) for w in windows))


def band(left: View, right: View, reasons: Sequence[Reason]) -> Band:
    """Return how far two events are known to be one, from the facets' reasons."""
    return ruled(left, right, reasons) or _weighed(left, right, reasons)
