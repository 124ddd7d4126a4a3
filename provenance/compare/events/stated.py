"""What one account states of its event: values as one phrase, its days, and its persons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from provenance.compare.terms.periods import calendar, narrowest, words
from provenance.lexicon import given
from provenance.lexicon.names import identifies
from provenance.model.extraction import Event, Window
from provenance.model.vocabulary import Facet

LATE = 28
"""Days before its report in which what a report without a day tells of may have been."""
NAME, AGE = "name: ", "age: "
"""How a victim's slot tells a name, or an age, from a class."""


def values(event: Event, facet: Facet) -> tuple[str, ...]:
    """Return the values that an event states for a facet, each once, in text order."""
    return tuple(dict.fromkeys(slot.value for slot in event.stated(facet)))


def said(told: Iterable[str]) -> str:
    """Return values in one phrase, each class of them named once: `civilians: women, children`."""
    by_kind: dict[str, list[str]] = {}
    for value in told:
        kind, colon, words = value.partition(": ")
        by_kind.setdefault(kind if colon else "", []).append(words if colon else value)
    phrases = [f"{k}: {', '.join(v)}" if k else ", ".join(v) for k, v in by_kind.items()]
    return "; ".join(phrases)


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


def dates(event: Event) -> list[Window]:
    """Return the windows that an event states, in text order."""
    return [s.window for s in event.stated("date") if s.window is not None]


def reported(event: Event) -> list[Window]:
    """Return the days of the reports that an event without a day is known from."""
    return [s.window for s in event.stated("reported") if s.window is not None]


def weeks(event: Event) -> list[Window]:
    """Return the weeks that the reports of an event without a day may go back to."""
    back = timedelta(days=LATE)
    return [replace(w, low=w.low - back) if w.low else w for w in reported(event)]


def names(event: Event) -> frozenset[str]:
    """Return the names of an event's victims that tell them from others, folded."""
    return frozenset(filter(identifies, victims_of(event, NAME)))


def victims_of(event: Event, kind: str) -> frozenset[str]:
    """Return what an event states of those hit in one way: `NAME` or `AGE`."""
    told = values(event, "victims")
    return frozenset(v.removeprefix(kind).casefold() for v in told if v.startswith(kind))


def suspects(event: Event) -> frozenset[str]:
    """Return the persons named as acting or suspected, folded; states and groups are none."""
    acting = (v for v in values(event, "actor") if given.gender(v))
    return frozenset(v.casefold() for v in (*acting, *values(event, "suspect")))


def named(event: Event) -> frozenset[str]:
    """Return all persons named with an event, whatever their part in it, folded."""
    beside = {v.casefold() for v in values(event, "named")}
    return names(event) | suspects(event) | frozenset(filter(identifies, beside))


def hit(event: Event) -> Event:
    """Return an event without the victims that are only its targets: aimed at is not hit."""
    aimed = {slot.span for slot in event.stated("target")}
    slots = tuple(s for s in event.slots if s.facet != "victims" or s.span not in aimed)
    return replace(event, slots=slots)
