"""Exact arithmetic on days: the windows of years, months, weeks, seasons and named days."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from provenance.lexicon.times import NamedDay, time_words
from provenance.model.extraction import Window


def day_window(day: date) -> Window:
    """Return the window of one day."""
    return Window(day, day)


def safe(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where there is no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def month_window(year: int, month: int) -> Window:
    """Return the window of a calendar month."""
    return Window(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))


def year_window(year: int, last: int | None = None) -> Window:
    """Return the window of a year, or of the years up to `last`."""
    return Window(date(year, 1, 1), date(last or year, 12, 31))


def moved(day: date, days: int) -> date:
    """Return the day so many days later, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def week_window(day: date, weeks: int = 0) -> Window:
    """Return the Monday to Sunday that holds `day`, `weeks` later."""
    monday = moved(day, 7 * weeks - day.weekday())
    return Window(monday, moved(monday, 6))


def add_months(day: date, months: int) -> tuple[int, int]:
    """Return the year and month that lie `months` after that of `day`, held in the calendar."""
    total = day.year * 12 + day.month - 1 + months
    total = min(max(total, MINYEAR * 12), MAXYEAR * 12 + 11)
    return total // 12, total % 12 + 1


def held_year(year: int) -> int:
    """Return `year`, held inside the calendar."""
    return min(max(year, MINYEAR), MAXYEAR)


def season_window(year: int, season: str) -> tuple[Window, str]:
    """Return the window and TIMEX3 value of a season; winter runs into the next year."""
    first, code = time_words().seasons[season]
    low = date(year, first, 1)
    next_year, month = add_months(low, 2)
    return Window(low, month_window(next_year, month).high), f"{year:04}-{code}"


def named_day(named: NamedDay, year: int) -> date | None:
    """Return the day that the name means in `year`."""
    if named.fixed:
        return safe(year, *named.fixed)
    if not named.nth:
        return None
    month, weekday, nth = named.nth
    days = [d for d in range(1, 32) if (at := safe(year, month, d)) and at.weekday() == weekday]
    return date(year, month, days[nth if nth < 0 else nth - 1])


def part(window: Window, which: str) -> Window:
    """Return the early, middle or late third of a window."""
    if window.low is None or window.high is None:
        return window
    size = (window.high - window.low).days + 1
    third = max(1, round(size / 3))
    if which == "early":
        return Window(window.low, window.low + timedelta(third - 1))
    if which == "late":
        return Window(window.high - timedelta(third - 1), window.high)
    return Window(window.low + timedelta(third), max(window.low, window.high - timedelta(third)))
