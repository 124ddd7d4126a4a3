"""Date expressions that name their day, month, season or year, with or without the year."""

from __future__ import annotations

import re

from provenance.extract.dates import reckon
from provenance.extract.dates.readings import (
    UNRESOLVED,
    Context,
    Reading,
    dated_reading,
    directed,
    iso_day,
    iso_month,
    nearest,
    parted,
    years_near,
)
from provenance.lexicon.times import time_words
from provenance.model.extraction import Window

_FULL = 4


def _month(found: re.Match[str], name: str = "month") -> int:
    return time_words().months[found[name].rstrip(".").lower()]


def _day_number(found: re.Match[str], name: str = "day") -> int:
    return int(re.sub(r"\D", "", found[name]))


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
    days = [day for y in years_near(context) if (day := reckon.safe(y, month, number))]
    name = (found["weekday"] or "").lower()
    fitting = [day for day in days if day.weekday() == time_words().weekdays.get(name)]
    windows = [reckon.day_window(day) for day in fitting or days]
    window = windows[0] if len(fitting) == 1 else nearest(windows, context)
    return dated_reading(window, iso_day)


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
    for low_year in [int(year)] if year else years_near(context):
        high_year = low_year + (last < first)
        if year and last < first:
            low_year, high_year = low_year - 1, low_year
        low, high = reckon.safe(low_year, *first), reckon.safe(high_year, *last)
        if low and high:
            windows.append(Window(low, high))
    window = windows[0] if year and windows else nearest(windows, context)
    if window is None:
        return None if year else UNRESOLVED
    return Reading(window, f"{window.low}/{window.high}", relative=not year)


def month_year(found: re.Match[str], context: Context) -> Reading | None:
    """Read January 2023, late August 2021."""
    window = reckon.month_window(int(found["year"]), _month(found))
    return Reading(parted(found, window), iso_month(window))


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
    windows = [reckon.month_window(y, number) for y in years_near(context)]
    window = directed(windows, which, context)
    if window is None:
        return UNRESOLVED
    return Reading(parted(found, window), iso_month(window), relative=True)


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
        return Reading(parted(found, window), value)
    if not (which or found["part"]) or (which == "the" and not context.dated):
        return None
    windows = [reckon.season_window(y, name)[0] for y in years_near(context)]
    meant = directed(windows, which.replace("the", ""), context)
    if meant is None or meant.low is None:
        return UNRESOLVED
    value = reckon.season_window(meant.low.year, name)[1]
    return Reading(parted(found, meant), value, relative=True)


def decade(found: re.Match[str], context: Context) -> Reading | None:
    """Read the 1990s, the early 1990s."""
    first = int(found["year"])
    window = reckon.year_window(first, first + 9)
    return Reading(parted(found, window), f"{first // 10}X")


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
    return Reading(parted(found, window), found["year"])


def named(found: re.Match[str], context: Context) -> Reading | None:
    """Read Thanksgiving Day, Christmas, 9/11."""
    entry = time_words().named[" ".join(found["named"].lower().split())]
    fixed_year = entry.year or (int(found["year"]) if found["year"] else None)
    if fixed_year:
        day = reckon.named_day(entry, fixed_year)
        return Reading(reckon.day_window(day), day.isoformat()) if day else None
    at = [reckon.named_day(entry, y) for y in years_near(context)]
    return dated_reading(nearest([reckon.day_window(d) for d in at if d], context), iso_day)
