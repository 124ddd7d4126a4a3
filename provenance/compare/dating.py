"""The facet of the date: windows that texts name, and reports of the same days that only point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from provenance.compare.periods import FAR, SHORT, calendar, days, narrowest, order, relation, words
from provenance.compare.reasoning import missing, said, values
from provenance.model.extraction import Event, Window
from provenance.model.finding import Reason
from provenance.model.vocabulary import Effect, FacetState

if TYPE_CHECKING:
    from provenance.compare.view import View

NEXT_DAY = "the next day"
DAYS_FIT = ("fits", "one night may be both", "overlap in part")
REPORTS_FIT = ("reports of the same days", "the day fits a report of those days")
"""What a date's reason says of two accounts of perhaps one day, and of news of the same days."""
WEEK = 7
"""Days by which a slip of a weekday can be off; two dates further apart are of two weeks."""
MONTH = 31
"""Days: a window no longer than this tells an occasion apart from others of its year."""
_NIGHT = re.compile(r"night|midnight|early|late|evening|morning|a\.?m\b|dawn|hours", re.IGNORECASE)


def when(event: Event) -> str:
    """Return when an event was, with the words that say so where they are others."""
    window = narrowest(event)
    told = said(values(event, "date"))
    if window is None:
        return told
    named = words(window)
    if told and not calendar(window) and str((window.low or window.high or date.min).year) in told:
        return told  # "mid-2022": the days reckoned from it would look surer than it is.
    return named if _says(told, named) else f"{named} (“{told}”)"


def _says(told: str, named: str) -> bool:
    """Tell whether a text's words only spell out a day ("24 December 2024"), or are missing."""
    same = _parts(told) == _parts(named) or (told in named and told[-4:].isdigit())
    return not told or named in told or same


def _parts(day: str) -> set[str]:
    return {w[:3].casefold() if w.isalpha() else w for w in day.replace(",", " ").split()}


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
        return "match", "supports", DAYS_FIT[0] if short else "fits, but no day is told"
    if kind == "overlap" or short:
        return "match", "supports", DAYS_FIT[2]
    state: FacetState = "left_wider" if kind == "wider" else "right_wider"
    return state, "supports", "one is only wider"


def _apart(left: View, right: View, gap: int) -> tuple[FacetState, Effect, str]:
    if gap == 1 and (_by_night(left) or _by_night(right)):
        return "match", "supports", DAYS_FIT[1]
    if gap > 1 and _another_fits(left, right):
        return "not_stated", "none", "one of several days fits"
    if gap == 1:
        return "mismatch", "opposes", NEXT_DAY
    far = "far apart" if gap > FAR else "another week" if gap > WEEK else "another day"
    return "mismatch", "opposes", far


def _by_night(one: View) -> bool:
    return any(_NIGHT.search(value) for value in one.told("date")[0])


def dates(event: Event) -> list[Window]:
    """Return the windows that an event states, in text order."""
    return [s.window for s in event.stated("date") if s.window is not None]


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
        detail = REPORTS_FIT[0] if both else REPORTS_FIT[1]
        return Reason("date", "not_stated", *told, "none", detail)
    # Words of an undated article ("last month") name no day that could be compared.
    untold = Reason("date", "not_stated", *told, "none", "no day can be told")
    return missing("date", *told) or untold


def reported(event: Event) -> list[Window]:
    """Return the days of the reports that an event without a day is known from."""
    return [s.window for s in event.stated("reported") if s.window is not None]


def _meet(left: Sequence[Window], right: Sequence[Window]) -> bool:
    return any(order(a, b) == 0 for a in left for b in right)
