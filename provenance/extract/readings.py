"""What a found date expression means: its window and TIMEX3 value, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from provenance.extract import reckon
from provenance.extract.numwords import vague_range, value_of
from provenance.extract.tense import Tense
from provenance.lexicon.times import time_words
from provenance.model.extraction import Window

_AHEAD = 60
"""Days within which an undirected date is taken for the coming one rather than the last."""


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
_FULL = 4


def _month(found: re.Match[str], name: str = "month") -> int:
    return time_words().months[found[name].rstrip(".").lower()]


def _day_number(found: re.Match[str], name: str = "day") -> int:
    return int(re.sub(r"\D", "", found[name]))


def _parted(found: re.Match[str], window: Window) -> Window:
    """Return the part of `window` that "early", "mid" or "late" before it names."""
    word = (found["part"] or "").lower()
    if not word:
        return window
    for which, cues in (("early", ("early", "earlier", "start", "beginning")), ("mid", ("mid",))):
        if any(cue in word for cue in cues):
            return reckon.part(window, which)
    return reckon.part(window, "late")


def _nearest(candidates: list[Window], context: Context) -> Window | None:
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
    return past[-1] if past else None


def _dated(window: Window | None, value: Callable[[Window], str]) -> Reading:
    return Reading(window, value(window), relative=True) if window else UNRESOLVED


def _iso_day(window: Window) -> str:
    return window.low.isoformat() if window.low else ""


def _iso_month(window: Window) -> str:
    return f"{window.low:%Y-%m}" if window.low else ""


def iso(found: re.Match[str], context: Context) -> Reading | None:
    """Read 2024-05-01."""
    day = reckon.safe(int(found["year"]), int(found["month"]), int(found["day"]))
    return Reading(reckon.day_window(day), day.isoformat()) if day else None


def month_day(found: re.Match[str], context: Context) -> Reading | None:
    """Read May 24, 24 May, with or without a year."""
    month, number = _month(found), _day_number(found)
    if found["year"]:
        day = reckon.safe(int(found["year"]), month, number)
        return Reading(reckon.day_window(day), day.isoformat()) if day else None
    if reckon.safe(2000, month, number) is None:
        return None
    days = [day for y in _years(context) if (day := reckon.safe(y, month, number))]
    name = (found["weekday"] or "").lower()
    fitting = [day for day in days if day.weekday() == time_words().weekdays.get(name)]
    windows = [reckon.day_window(day) for day in fitting or days]
    window = windows[0] if len(fitting) == 1 else _nearest(windows, context)
    return _dated(window, _iso_day)


def _years(context: Context) -> list[int]:
    if context.day is None:
        return []
    return [y for y in (context.day.year + i for i in (-1, 0, 1)) if 1 < y < 9999]


def days(found: re.Match[str], context: Context) -> Reading | None:
    """Read November 9 to December 9, March 3-5, 3 to 5 March: a range. "May 4 and 5" is none."""
    if found["and"] and not (found["open"] or "").lower().startswith("between"):
        return None
    first = last = _month(found)
    if found["month2"]:
        last = _month(found, "month2")
    if found.start("month2") < found.start("month"):
        first, last = last, first
    return _day_range((first, _day_number(found)), (last, _day_number(found, "day2")),
                      found["year"], context)  # fmt: skip


def _day_range(
    first: tuple[int, int], last: tuple[int, int], year: str | None, context: Context
) -> Reading | None:
    windows = []
    for low_year in [int(year)] if year else _years(context):
        high_year = low_year + (last < first)
        if year and last < first:
            low_year, high_year = low_year - 1, low_year
        low, high = reckon.safe(low_year, *first), reckon.safe(high_year, *last)
        if low and high:
            windows.append(Window(low, high))
    window = windows[0] if year and windows else _nearest(windows, context)
    if window is None:
        return None if year else UNRESOLVED
    return Reading(window, f"{window.low}/{window.high}", relative=not year)


def month_year(found: re.Match[str], context: Context) -> Reading | None:
    """Read January 2023, late August 2021."""
    window = reckon.month_window(int(found["year"]), _month(found))
    return Reading(_parted(found, window), _iso_month(window))


_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|to|through|during|before|after|between|and|for|or|around"
    r"|each|every|a|the)|[,(–-])\s*$",
    re.IGNORECASE,
)


def month(found: re.Match[str], context: Context) -> Reading | None:
    """Read a month without a year: in May, late August, this January, last August."""
    number, which = _month(found), (found["which"] or "").lower()
    marked = which or found["part"] or (context.dated and _MONTH_BEFORE.search(context.before))
    named = found["month"].lower() not in ("may", "march", "august", "mar.", "mar")
    if not marked and not (named and context.dated):
        return None
    if context.day is None:
        return UNRESOLVED
    windows = [reckon.month_window(y, number) for y in _years(context)]
    window = _directed(windows, which, context)
    if window is None:
        return UNRESOLVED
    return Reading(_parted(found, window), _iso_month(window), relative=True)


def _directed(windows: list[Window], which: str, context: Context) -> Window | None:
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
    return _nearest(windows, context)


def years(found: re.Match[str], context: Context) -> Reading | None:
    """Read between 2018 and 2020, 2018-20: one range. Two years joined by "and" alone are two."""
    joined = found["link"].strip()
    opened = found.group().lower().startswith(("from", "between"))
    if joined in ("and", "to") and not opened:
        return None
    first, last = int(found["year"]), int(found["year2"])
    if len(found["year2"]) < _FULL:
        last += first // 100 * 100
    if not first < last < first + 200:
        return None
    return Reading(reckon.year_window(first, last), f"{first}/{last}")


def season(found: re.Match[str], context: Context) -> Reading | None:
    """Read last fall, the summer of 2022, the upcoming spring; a bare season is none."""
    name = found["season"].lower()
    which = (found["which"] or "").lower()
    if re.search(r"\b(?:up)?coming\b", found.group(), re.IGNORECASE):
        which = "coming"
    if found["year"]:
        window, value = reckon.season_window(int(found["year"]), name)
        return Reading(_parted(found, window), value)
    if not (which or found["part"]) or (which == "the" and not context.dated):
        return None
    windows = [reckon.season_window(y, name)[0] for y in _years(context)]
    window = _directed(windows, which.replace("the", ""), context)  # type: ignore[assignment]
    if window is None or window.low is None:
        return UNRESOLVED
    value = reckon.season_window(window.low.year, name)[1]
    return Reading(_parted(found, window), value, relative=True)


def decade(found: re.Match[str], context: Context) -> Reading | None:
    """Read the 1990s, the early 1990s."""
    first = int(found["year"])
    window = reckon.year_window(first, first + 9)
    return Reading(_parted(found, window), f"{first // 10}X")


_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|from|until|till|to|than|through|during|before|after|between|and|or|for"
    r"|around|circa|the|late|early|mid|both|with|versus|vs\.?)|[(,–/-])\s*$",
    re.IGNORECASE,
)


def year(found: re.Match[str], context: Context) -> Reading | None:
    """Read 2023, mid-2022; a bare four-digit number only where words before it point to a year."""
    marked = found["part"] or "year" in found.group() or context.dated
    if not marked and not _YEAR_BEFORE.search(context.before):
        return None
    window = reckon.year_window(int(found["year"]))
    return Reading(_parted(found, window), found["year"])


def weekday(found: re.Match[str], context: Context) -> Reading | None:
    """Read Thursday, last Friday, Sunday night: the last one, unless the verb looks ahead."""
    day = context.day
    if day is None:
        return UNRESOLVED
    which = (found["which"] or "").lower()
    back = (day.weekday() - time_words().weekdays[found["weekday"].lower()]) % 7
    if which in ("last", "past"):
        at = reckon.moved(day, -(back or 7))
    elif which in ("next", "coming") or (context.tense == "future" and back):
        at = reckon.moved(day, 7 - back)
    else:
        at = reckon.moved(day, -back)
    return Reading(reckon.day_window(at), at.isoformat(), relative=True)


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


def _shifted(day: date, grain: str, n: int) -> tuple[Window, str]:
    """Return the window `n` grains from that of `day`, and its value."""
    if grain in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[grain]
        at = reckon.held_year(day.year + n * size)
        return reckon.year_window(at), f"{at:04}"
    if grain in ("month", "quarter"):
        window = reckon.month_window(*reckon.add_months(day, n * (3 if grain == "quarter" else 1)))
        return window, _iso_month(window)
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
    return Reading(_within(found, window, context), value, relative=True)


def _weekend(context: Context, which: str, shift: int) -> Reading:
    day = context.day or date.min
    saturday = reckon.moved(day, -((day.weekday() - 5) % 7))
    if shift > 0 or (context.tense == "future" and which != "last"):
        saturday = reckon.moved(saturday, 7)
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
    return _parted(found, window) if word else window


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


def named(found: re.Match[str], context: Context) -> Reading | None:
    """Read Thanksgiving Day, Christmas, 9/11."""
    entry = time_words().named[" ".join(found["named"].lower().split())]
    fixed_year = entry.year or (int(found["year"]) if found["year"] else None)
    if fixed_year:
        day = reckon.named_day(entry, fixed_year)
        return Reading(reckon.day_window(day), day.isoformat()) if day else None
    at = [reckon.named_day(entry, y) for y in _years(context)]
    return _dated(_nearest([reckon.day_window(d) for d in at if d], context), _iso_day)


def duration(found: re.Match[str], context: Context) -> Reading | None:
    """Read six months, two-day: a length of time, which has no window."""
    return Reading(None, _period(_grain(found["grain"]), _count(found["n"])))


READERS: dict[str, Callable[[re.Match[str], Context], Reading | None]] = {
    "iso": iso, "days": days, "days_first": days, "month_day": month_day, "day_month": month_day,
    "month_year": month_year, "month": month, "years": years, "season": season, "decade": decade,
    "year": year, "weekday": weekday, "deictic": deictic, "ago": ago, "span": span, "grain": grain,
    "offset": offset, "vague": vague, "clock": clock, "named": named, "duration": duration,
}  # fmt: skip
