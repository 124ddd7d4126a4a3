"""The facet of the date: windows that texts name, and reports of the same days that only point."""

from __future__ import annotations

import re
from collections.abc import Sequence

from provenance.compare.events.reasoning import missing
from provenance.compare.events.view import View
from provenance.compare.terms.periods import (
    FAR,
    SHORT,
    days,
    order,
    relation,
)
from provenance.model.extraction import Window
from provenance.model.finding import Reason
from provenance.model.vocabulary import Effect, FacetState

NEXT_DAY = "the next day"
FITS, ONE_NIGHT, IN_PART = "fits", "one night may be both", "overlap in part"
DAYS_FIT = (FITS, ONE_NIGHT, IN_PART)
BOTH_REPORTS, ONE_REPORT = "reports of the same days", "the day fits a report of those days"
REPORTS_FIT = (BOTH_REPORTS, ONE_REPORT)
"""What a date's reason says of two accounts of perhaps one day, and of news of the same days."""
WEEK = 7
"""Days by which a slip of a weekday can be off; two dates further apart are of two weeks."""
MONTH = 31
"""Days: a window no longer than this tells an occasion apart from others of its year."""
_NIGHT = re.compile(r"night|midnight|early|late|evening|morning|a\.?m\b|dawn|hours", re.IGNORECASE)


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
        return "match", "supports", FITS if short else "fits, but no day is told"
    if kind == "overlap" or short:
        return "match", "supports", IN_PART
    state: FacetState = "left_wider" if kind == "wider" else "right_wider"
    return state, "supports", "one is only wider"


def _apart(left: View, right: View, gap: int) -> tuple[FacetState, Effect, str]:
    if gap == 1 and (_by_night(left) or _by_night(right)):
        return "match", "supports", ONE_NIGHT
    if gap > 1 and _another_fits(left, right):
        return "not_stated", "none", "one of several days fits"
    if gap == 1:
        return "mismatch", "opposes", NEXT_DAY
    far = "far apart" if gap > FAR else "another week" if gap > WEEK else "another day"
    return "mismatch", "opposes", far


def _by_night(one: View) -> bool:
    return any(_NIGHT.search(value) for value in one.told("date")[0])


def _another_fits(left: View, right: View) -> bool:
    """Tell whether another date that one of them states is one of the other's, to the month."""
    return any(
        order(a, b) == 0 and max(days(a), days(b)) <= MONTH for a in left.dates for b in right.dates
    )


def _pointing(left: View, right: View, told: tuple[str, str]) -> Reason:
    """Return what is known where a side names no day: whether reports of the same days tell it."""
    a, b = left.reported, right.reported
    known = [a or left.short, b or right.short]
    if (a or b) and _meet(*known):
        both = bool(a and b)
        detail = BOTH_REPORTS if both else ONE_REPORT
        return Reason("date", "not_stated", *told, "none", detail)
    # Words of an undated article ("last month") name no day that could be compared.
    untold = Reason("date", "not_stated", *told, "none", "no day can be told")
    return missing("date", *told) or untold


def _meet(left: Sequence[Window], right: Sequence[Window]) -> bool:
    return any(order(a, b) == 0 for a in left for b in right)
