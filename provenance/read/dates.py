"""Dates of publication, read from the lines that hold nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from provenance.lexicon import page

_TIME = re.compile(
    r"\b\d{1,2}\s?(?:h|hr|hrs|m|min|mins|d)\b|"
    r"\b\d{1,2}(?:[:.]\d{2}){1,2}(?:\.\d+)?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*[ap]\.?m\b\.?",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?:(?:GMT|UTC)?[+-]\d{1,2}:?\d{2}\b|\bZ\b)")
_PLACE = re.compile(r"\s[-–—|]\s*[A-Z][A-Z .]{2,30}$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A full date in a text: where it stands and which day it is."""

    start: int
    end: int
    day: date


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line of labels, dates and times; days are ISO. `bare` is a day without a label."""

    published: str = ""
    updated: str = ""
    bare: str = ""


def find(text: str) -> tuple[Found, ...]:
    """Return the full dates (day, month and year) in a text, in order, none twice.

    Numeric dates that could be read in two ways (05/06/2016) are left out.
    """
    taken: list[Found] = []
    for found in _date().finditer(text):
        day = _day(found)
        if day:
            taken.append(Found(found.start(), found.end(), day))
    return tuple(taken)


def iso(text: str) -> str:
    """Return the first full date of a text as an ISO day, or "" where there is none."""
    return next((found.day.isoformat() for found in find(text)), "")


def date_line(line: str) -> DateLine | None:
    """Return what a line tells that is made of dates, times and their labels, else None."""
    found = find(line)
    rest = _ZONE.sub(" ", _TIME.sub(" ", _PLACE.sub("", _without(line, found))))
    labels, rest = _labels(rest)
    if not _is_frame(rest) or not (found or labels or _names_month(line)):
        return None
    if not any(letter.isdigit() for letter in line):
        return None
    return _told(line, found)


def split_stamp(line: str) -> tuple[str, str]:
    """Cut a labelled date from the end of a headline or byline; "" where it has none.

    Prose ends in dates too ("was updated May 3"): the label must have a capital.
    """
    for found in _label().finditer(line):
        tail = line[found.start() :]
        stamp = date_line(tail) if found[0][0].isupper() and found.start() else None
        head = line[: found.start()].rstrip(" |,–—-")
        if stamp and (stamp.published or stamp.updated) and not head.endswith("("):
            return head, tail
    return line, ""


def _told(line: str, found: tuple[Found, ...]) -> DateLine:
    days = {"published": "", "updated": "", "bare": ""}
    before = 0
    for date_found in found:
        names, _ = _labels(line[before : date_found.start])
        kind = _kind(names)
        days[kind] = days[kind] or date_found.day.isoformat()
        before = date_found.end
    return DateLine(**days)


def _kind(labels: list[str]) -> str:
    if not labels:
        return "bare"
    return "updated" if labels[-1] in page.words("update_label") else "published"


def _labels(text: str) -> tuple[list[str], str]:
    names = [found[0].lower() for found in _label().finditer(text)]
    return names, _label().sub(" ", text)


def _is_frame(rest: str) -> bool:
    allowed = page.words("around_date") | page.words("weekday") | page.months().keys()
    words = [word.lower() for word in _WORD.findall(rest)]
    return all(word in allowed or (word.isdigit() and len(word) <= 4) for word in words)


def _names_month(line: str) -> bool:
    words = {word.lower() for word in _WORD.findall(line)}
    return bool(words & page.months().keys())


def _without(line: str, found: tuple[Found, ...]) -> str:
    for one in reversed(found):
        line = f"{line[: one.start]} {line[one.end :]}"
    return line


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    names = sorted(page.words("date_label"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    month = "|".join(sorted(page.months(), key=len, reverse=True))
    return re.compile(
        rf"\b(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]+(?P<m1>{month})\b\.?,?[ -]+"
        r"(?P<y1>\d{4})\b"
        rf"|\b(?P<m2>{month})\b\.?[ -]+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s?,?\s*(?P<y2>\d{{4}})\b"
        r"|\b(?P<y3>\d{4})[-/.](?P<n3>\d{1,2})[-/.](?P<d3>\d{1,2})(?=\D|$)"
        r"|\b(?P<a>\d{1,2})(?P<by>[/.-])(?P<b>\d{1,2})(?P=by)(?P<y4>\d{4}|\d{2})\b",
        re.IGNORECASE,
    )


def _day(found: re.Match[str]) -> date | None:
    part = found.groupdict()
    if part["d1"]:
        return _date_of(part["y1"], page.months()[part["m1"].lower()], part["d1"])
    if part["d2"]:
        return _date_of(part["y2"], page.months()[part["m2"].lower()], part["d2"])
    if part["d3"]:
        return _date_of(part["y3"], int(part["n3"]), part["d3"])
    return _numeric(int(part["a"]), int(part["b"]), part["y4"])


def _numeric(first: int, second: int, year: str) -> date | None:
    year = year if len(year) == 4 else f"20{year}"
    if first > 12 or first == second:
        return _date_of(year, second, str(first))
    return _date_of(year, first, str(second)) if second > 12 else None


def _date_of(year: str, month: int, day: str) -> date | None:
    try:
        made = date(int(year), month, int(day))
    except ValueError:
        return None
    return made if made.year >= 1800 else None
