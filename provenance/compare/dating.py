"""The facet of the date: windows that texts name, and reports of the same days that only point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from provenance.compare.periods import FAR, SHORT, days, narrowest, order, relation, words
from provenance.compare.reasoning import missing, said, values
from provenance.model.extraction import Event, Window
from provenance.model.finding import Reason
from provenance.model.vocabulary import Effect, FacetState

if TYPE_CHECKING:
    from provenance.compare.view import View

WEEK = 7
"""Days by which a slip of a weekday can be off; two dates further apart are of two weeks."""
_NIGHT = re.compile(r"night|midnight|early|late|evening|morning|a\.?m\b|dawn|hours", re.IGNORECASE)


def when(event: Event) -> str:
    """Return when an event was, with the words that say so where they are others."""
    window = narrowest(event)
    told = said(values(event, "date"))
    if window is None:
        return told
    named = words(window)
    return named if named in told or not told else f"{named} (“{told}”)"


def date_reason(left: View, right: View) -> Reason:
    """Return what two accounts' dates tell: a day that both name, or that they differ."""
    a, b = left.window, right.window
    told = left.when, right.when
    if a is None or b is None:
        return _pointing(left, right, told)
    state, effect, detail = _compared(left, right, a, b)
    return Reason("date", state, *told, effect, detail)


def _compared(left: View, right: View, a: Window, b: Window) -> tuple[FacetState, Effect, str]:
    kind = relation(a, b)
    short = max(days(a), days(b)) <= SHORT
    if kind == "apart":
        return _apart(left, right, order(a, b))
    if kind == "same":
        return "match", "supports", "fits" if short else "fits, but no day is told"
    if kind == "overlap" or short:
        return "match", "supports", "overlap in part"
    state: FacetState = "left_wider" if kind == "wider" else "right_wider"
    return state, "supports", "one is only wider"


def _apart(left: View, right: View, gap: int) -> tuple[FacetState, Effect, str]:
    if gap == 1 and (_by_night(left) or _by_night(right)):
        return "match", "supports", "one night may be both"
    if gap > 1 and _another_fits(left, right):
        return "not_stated", "none", "one of several days fits"
    if gap == 1:
        return "mismatch", "opposes", "the next day"
    far = "far apart" if gap > FAR else "another week" if gap > WEEK else "another day"
    return "mismatch", "opposes", far


def _by_night(one: View) -> bool:
    return any(_NIGHT.search(value) for value in one.told("date")[0])


def short(event: Event) -> list[Window]:
    """Return the days that an event states, in text order."""
    stated = (slot.window for slot in event.stated("date"))
    return [w for w in stated if w is not None and days(w) <= SHORT]


def _another_fits(left: View, right: View) -> bool:
    """Tell whether another day that one of them states is one of the other's."""
    return any(order(a, b) == 0 for a in left.short for b in right.short)


def _pointing(left: View, right: View, told: tuple[str, str]) -> Reason:
    """Return what is known where a side names no day: whether reports of the same days tell it."""
    a, b = left.reported, right.reported
    known = [a or left.short, b or right.short]
    if (a or b) and _meet(*known):
        both = bool(a and b)
        detail = "reports of the same days" if both else "the day fits a report of those days"
        return Reason("date", "not_stated", *told, "none", detail)
    # Words of an undated article ("last month") name no day that could be compared.
    untold = Reason("date", "not_stated", *told, "none", "no day can be told")
    return missing("date", *told) or untold


def reported(event: Event) -> list[Window]:
    """Return the days of the reports that an event without a day is known from."""
    return [s.window for s in event.stated("reported") if s.window is not None]


def _meet(left: Sequence[Window], right: Sequence[Window]) -> bool:
    return any(order(a, b) == 0 for a in left for b in right)
