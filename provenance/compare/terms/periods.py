"""Windows of days: which holds which, and how far apart they lie."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Literal

from provenance.model.extraction import Event, Window

SHORT = 7
"""Days: a window no longer than this names an occasion, not a season."""
FAR = 92
"""Days: beyond a season, two dates are no slip of one."""

Relation = Literal["same", "wider", "narrower", "overlap", "apart"]


def bounds(window: Window) -> tuple[date, date]:
    """Return the first and last day of a window, an open end at the calendar's end."""
    return window.low or date.min, window.high or date.max


def relation(left: Window, right: Window) -> Relation:
    """Return how `left` lies to `right`: wider means that it holds it."""
    a, b = bounds(left)
    c, d = bounds(right)
    if b < c or d < a:
        return "apart"
    if (a, b) == (c, d):
        return "same"
    if a <= c and d <= b:
        return "wider"
    if c <= a and b <= d:
        return "narrower"
    return "overlap"


def order(left: Window, right: Window) -> int:
    """Return how many days lie between two windows, 0 where they touch or overlap."""
    a, b = bounds(left)
    c, d = bounds(right)
    return max((c - b).days, (a - d).days, 0)


def narrowest(event: Event) -> Window | None:
    """Return the narrowest window that an event states, None where it states no day.

    Of several such days the one most often stated, of equals the one told of first: an account
    may also name the day of an arrest.
    """
    stated = [slot.window for slot in event.stated("date") if slot.window is not None]
    times = Counter(stated)
    return min(times, key=lambda w: (bounds(w)[1] - bounds(w)[0], -times[w]), default=None)


def days(window: Window) -> int:
    """Return how many days a window holds."""
    low, high = bounds(window)
    return (high - low).days + 1


def words(window: Window) -> str:
    """Return a window as a newsroom writes it: `24 May 2023`, `March 2024`, `since 2018`."""
    low, high = window.low, window.high
    if low is None or high is None:
        known = low or high
        head = "since" if low else "until"
        return f"{head} {_start(known)}" if known else ""
    if low == high:
        return _day(low)
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return str(low.year) if low.year == high.year else f"{low.year} to {high.year}"
    if low.day == 1 and (high + timedelta(days=1)).day == 1 and low.year == high.year:
        return f"{low:%B %Y}" if low.month == high.month else f"{low:%B} to {high:%B %Y}"
    return f"{_day(low)} to {_day(high)}"


def calendar(window: Window) -> bool:
    """Tell whether a window is a day, a week, or whole months: one that a text names.

    Any other was reckoned from words such as "recent", and can only point.
    """
    low, high = window.low, window.high
    if low is None or high is None:
        return True
    return days(window) <= 7 or (low.day == 1 and (high + timedelta(days=1)).day == 1)


def _start(day: date) -> str:
    """Return the day on which an open window begins: the year alone where that is all it tells."""
    if day.day == 1:
        return str(day.year) if day.month == 1 else f"{day:%B %Y}"
    return _day(day)


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
