"""Date expressions reckoned from the article's day, and lengths of time."""

from __future__ import annotations

import re
from datetime import date

from provenance.extract.dates import reckon
from provenance.extract.dates.readings import (
    UNRESOLVED,
    Context,
    Reading,
    iso_month,
    parted,
)
from provenance.extract.figures.numwords import vague_range, value_of
from provenance.lexicon.times import time_words
from provenance.model.extraction import Window


def _lies_ahead(context: Context, back: int) -> bool:
    """Tell whether a weekday is the coming one: tomorrow too, where no verb says it is past."""
    return context.tense == "future" or (context.tense == "none" and back == _TOMORROW)


def weekday(found: re.Match[str], context: Context) -> Reading | None:
    """Read Thursday, last Friday, Sunday night: the last one, unless the verb looks ahead."""
    day = context.day
    if day is None:
        return UNRESOLVED
    which = (found["which"] or "").lower()
    back = (day.weekday() - time_words().weekdays[found["weekday"].lower()]) % 7
    if which in ("last", "past"):
        at = reckon.moved(day, -(back or 7))
    elif which in ("next", "coming") or (back and _lies_ahead(context, back)):
        at = reckon.moved(day, 7 - back)
    else:
        at = reckon.moved(day, -back)
    return Reading(reckon.day_window(at), at.isoformat(), relative=True)


_TOMORROW = 6
_DEICTIC = {"yesterday": -1, "last night": -1, "tomorrow": 1, "day before yesterday": -2}


def deictic(found: re.Match[str], context: Context) -> Reading | None:
    """Read today, tonight, yesterday, tomorrow, last night, this morning."""
    if context.day is None:
        return UNRESOLVED
    word = " ".join(found["word"].lower().split()).removeprefix("the ")
    if word == "overnight":
        window = Window(reckon.moved(context.day, -1), context.day)
        return Reading(window, context.day.isoformat(), relative=True)
    at = reckon.moved(context.day, _DEICTIC.get(word, 0))
    return Reading(reckon.day_window(at), at.isoformat(), relative=True)


def _grain(text: str) -> str:
    return text.lower().rstrip("s") if text.lower() != "century" else "century"


def _count(text: str) -> float | None:
    folded = " ".join(text.lower().split())
    if folded in ("a", "an", "one"):
        return 1.0
    if vague_range(folded) or folded in ("few", "many"):
        return None
    return value_of(folded)


def ago(found: re.Match[str], context: Context) -> Reading | None:
    """Read six months ago: the month; 41 years ago: the year; 11 days ago: the day."""
    grain, n = _grain(found["grain"]), _count(found["n"])
    if context.day is None or n is None or n > 5000:
        return UNRESOLVED
    window, value = _shifted(context.day, grain, -int(n))
    return Reading(window, value, relative=True)


_LATELY = 31


def lately(found: re.Match[str], context: Context) -> Reading | None:
    """Read days ago, just weeks ago: some day of the last 31."""
    if context.day is None:
        return UNRESOLVED
    window = Window(reckon.moved(context.day, 1 - _LATELY), context.day)
    return Reading(window, "PAST_REF", relative=True)


def _shifted(day: date, grain: str, n: int) -> tuple[Window, str]:
    """Return the window `n` grains from that of `day`, and its value."""
    if grain in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[grain]
        at = reckon.held_year(day.year + n * size)
        return reckon.year_window(at), f"{at:04}"
    if grain in ("month", "quarter"):
        window = reckon.month_window(*reckon.add_months(day, n * (3 if grain == "quarter" else 1)))
        return window, iso_month(window)
    if grain in ("week", "weekend"):
        window = reckon.week_window(day, n)
        return window, _iso_week(window)
    at_day = reckon.moved(day, n if grain in ("day", "night") else 0)
    return reckon.day_window(at_day), at_day.isoformat()


def _iso_week(window: Window) -> str:
    if window.low is None:
        return ""
    iso_year, week, _ = window.low.isocalendar()
    return f"{iso_year:04}-W{week:02}"


_SIZES = {"minute": 0.0, "hour": 0.0, "day": 1.0, "night": 1.0, "week": 7.0, "month": 30.44,
          "weekend": 2.0, "year": 365.25, "decade": 3652.5, "century": 36525.0}  # fmt: skip


def span(found: re.Match[str], context: Context) -> Reading | None:
    """Read the last three years, the past few months, the next two weeks: up to or from the day."""
    grain, n = _grain(found["grain"]), _count(found["n"])
    value = _period(grain, n)
    if context.day is None:
        return Reading(None, value, relative=True)
    length = round((n if n is not None else 3) * _SIZES[grain])
    ahead = found["which"].lower() in ("next", "coming")
    low = reckon.moved(context.day, 0 if ahead else -length)
    high = reckon.moved(context.day, length if ahead else 0)
    return Reading(Window(low, high), value, relative=True)


def _period(grain: str, n: float | None) -> str:
    code = time_words().grains.get(grain, "D" if grain == "weekend" else "CE")
    amount = "X" if n is None else f"{n:g}"
    return f"PT{amount}{code[1]}" if code.startswith("T") else f"P{amount}{code}"


_BACK = ("last", "past", "the past", "the last")
_SUNDAY = 6
_ON = ("next", "coming", "the next", "the coming")


def grain(found: re.Match[str], context: Context) -> Reading | None:
    """Read this week, last month, next year, earlier this year, late last month, the weekend."""
    which = " ".join(found["which"].lower().split())
    name = found["grain"].lower()
    if which == "the" and name != "weekend":
        return None
    if context.day is None:
        return UNRESOLVED
    shift = -1 if which in _BACK else 1 if which in _ON else 0
    if name == "weekend":
        return _weekend(context, which, shift)
    window, value = _shifted(context.day, name, shift)
    if shift == 0 and name in ("decade", "century"):
        size = 10 if name == "decade" else 100
        first = max(1, context.day.year // size * size)
        window, value = reckon.year_window(first, first + size - 1), f"{first // size}"
    if name == "week" and shift < 0 and context.day.weekday() == _SUNDAY:
        window = Window(window.low, reckon.moved(context.day, -1))  # some begin their week on it
    return Reading(_within(found, window, context), value, relative=True)


def _weekend(context: Context, which: str, shift: int) -> Reading:
    day = context.day or date.min
    saturday = reckon.moved(day, -((day.weekday() - 5) % 7))
    if shift > 0 or (context.tense == "future" and which != "last"):
        saturday = reckon.moved(saturday, 7)
    if shift < 0 and reckon.moved(saturday, 2) > day:  # "last weekend" is not the one that it is
        saturday = reckon.moved(saturday, -7)
    window = Window(saturday, reckon.moved(saturday, 1))
    return Reading(window, f"{_iso_week(window)}-WE", relative=True)


def _within(found: re.Match[str], window: Window, context: Context) -> Window:
    """Narrow "this week" to what has passed of it, "later this year" to what is to come."""
    word, day = (found["part"] or "").lower(), context.day
    if day is None or window.low is None or window.high is None:
        return window
    holds = window.low <= day <= window.high
    if word == "later" or (holds and not word and context.tense == "future"):
        return Window(day, window.high) if holds else window
    if holds and word in ("", "earlier"):
        return Window(window.low, day)
    return parted(found, window) if word else window


def offset(found: re.Match[str], context: Context) -> Reading | None:
    """Read two days earlier, the following day: they hang on an event, so no window."""
    return UNRESOLVED


def vague(found: re.Match[str], context: Context) -> Reading | None:
    """Read recent weeks, coming months: a reference without a window."""
    coming = "coming" in found.group().lower()
    return Reading(None, "FUTURE_REF" if coming else "PAST_REF", relative=True)


def clock(found: re.Match[str], context: Context) -> Reading | None:
    """Read 10:35 a.m.: a time of an unnamed day."""
    numbers = re.findall(r"\d+", found.group())
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    lowered = found.group().lower()
    if hour > 24 or minute > 59:
        return None
    if "p" in lowered and hour < 12:
        hour += 12
    elif "a" in lowered and hour == 12:
        hour = 0
    return Reading(None, f"T{hour:02}:{minute:02}", relative=True)


def duration(found: re.Match[str], context: Context) -> Reading | None:
    """Read six months, two-day: a length of time, which has no window."""
    return Reading(None, _period(_grain(found["grain"]), _count(found["n"])))
