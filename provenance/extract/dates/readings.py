"""What a date expression can mean: a window and a value, and the nearest of several."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from provenance.extract.dates import reckon
from provenance.extract.dates.tense import Tense
from provenance.model.extraction import Window

_AHEAD = 60
"""Days within which an undirected date is taken for the coming one rather than the last."""
_SLIP = 2
"""Days by which what is told as past may lie after the article's own day."""
_MONTH, _FEW = 31, 7
"""Days after the article's own on which what is told as past is neither this nor last year's."""


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands: the day it is reckoned from, its verb, the words before it."""

    day: date | None
    tense: Tense
    before: str
    dated: bool
    """The language model too takes the words for a date."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A window (None: cannot be told), a TIMEX3 value, and whether it hangs on the anchor."""

    window: Window | None
    value: str
    relative: bool = False


UNRESOLVED = Reading(None, "", relative=True)


def parted(found: re.Match[str], window: Window) -> Window:
    """Return the part of `window` that "early", "mid" or "late" before it names."""
    word = (found["part"] or "").lower()
    if not word:
        return window
    for which, cues in (("early", ("early", "earlier", "start", "beginning")), ("mid", ("mid",))):
        if any(cue in word for cue in cues):
            return reckon.part(window, which)
    return reckon.part(window, "late")


def nearest(candidates: list[Window], context: Context) -> Window | None:
    """Return the window that the verb's direction points to; else the last, or one soon to come."""
    day = context.day
    whole = [w for w in candidates if w.low is not None and w.high is not None]
    if day is None or not whole:
        return None
    past = [w for w in whole if w.low and w.low <= day]
    ahead = [w for w in whole if w.high and w.high >= day]
    if context.tense == "future" and ahead:
        return ahead[0]
    if context.tense == "none" and ahead and ahead[0].low:
        soon = (ahead[0].low - day).days
        if soon <= _AHEAD and (not past or not past[-1].high or soon < (day - past[-1].high).days):
            return ahead[0]
    if context.tense == "past" and ahead and _just_ahead(ahead[0], day):
        # A text that was changed since its date, or another time zone: nobody means last year.
        return ahead[0] if ahead[0].low and (ahead[0].low - day).days <= _SLIP else None
    return past[-1] if past else None


def _just_ahead(window: Window, day: date) -> bool:
    """Tell whether a day or a few begin within the month after `day`."""
    low, high = window.low or date.max, window.high or date.max
    return (high - low).days < _FEW and 0 < (low - day).days <= _MONTH


def dated_reading(window: Window | None, value: Callable[[Window], str]) -> Reading:
    """Return the reading of a reckoned window, unresolved where there is none."""
    return Reading(window, value(window), relative=True) if window else UNRESOLVED


def iso_day(window: Window) -> str:
    """Return the TIMEX3 value of a day."""
    return window.low.isoformat() if window.low else ""


def iso_month(window: Window) -> str:
    """Return the TIMEX3 value of a month."""
    return f"{window.low:%Y-%m}" if window.low else ""


def years_near(context: Context) -> list[int]:
    """Return the years around the anchor, in order."""
    if context.day is None:
        return []
    return [y for y in (context.day.year + i for i in (-1, 0, 1)) if 1 < y < 9999]


def directed(windows: list[Window], which: str, context: Context) -> Window | None:
    """Return the window that last, next or this points to, else the nearest."""
    day = context.day
    if day is None:
        return None
    if which in ("last", "past", "previous"):
        return next((w for w in reversed(windows) if w.high and w.high < day), None)
    if which in ("next", "coming", "upcoming"):
        return next((w for w in windows if w.low and w.low > day), None)
    if which == "this":
        return next((w for w in windows if w.low and w.low.year == day.year), None)
    return nearest(windows, context)
