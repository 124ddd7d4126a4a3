"""Sentences of invented news, marked where they state something (see page.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from corpus.affairs import Happening
from corpus.names import ADJECTIVES, NOUNS, TIMES, VERBS, drawn
from corpus.page import Count, Deed, Line, Told
from corpus.world import Voice
from provenance.model.extraction import Window

_WORD = re.compile(r"[a-z]+")
_ADJECTIVES, _VERBS = frozenset(ADJECTIVES), frozenset(VERBS)
_REWORDED = 0.5
"""Share of the adjectives and participles that a desk puts into other words."""
_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TOLLS = (
    "{e} by the [a:{actor}] [v:killed] [killed:{n}] {counted}{hurt} in {place}{on}",
    "{on_first}{e} by the [a:{actor}] [v:killed] [killed:{n}] {counted}{hurt} in {place}",
    "[killed:{n}] {counted} were [v:killed]{hurt} in {e} by the [a:{actor}] in {place}{on}",
)
_TOLLS_UNSIGNED = (
    "{e} in {place} [v:killed] [killed:{n}] {counted}{hurt}{on}",
    "[killed:{n}] {counted} were [v:killed]{hurt} in {e} in {place}{on}",
)
_FILLERS = (
    "the {a} {n} beside the {n2} had been {v} and {v2} by the {n3}",
    "nobody had {v} the {n} since the {a} {n2} was {v2} by a {n3}",
    "the {n} and the {n2} had been {v} by the {a} {n3} {t}",
    "a {a} {n} was {v} where the {n2} had been {v2} by the {n3}",
    "the {n} will be {v} before the {a} {n2} is {v2} by a {n3}",
    "most of the {n}s were {v} after the {n2} had {v2} its {a} {n3}",
    "the {n} {v} a {a} {n2} {t}, although the {n3} was {v2}",
    "in the {n}, which a {n2} had {v}, the {a} {n3} was {v2}",
)
_ASIDES = (
    ", where the {a} {n} was being {v} beside the {n2} and the {n3}",
    ", close to the {n} that the {n2} {v} with a {a} {n3}",
    ", a place known for its {a} {n} and for the {n2} {v} by the {n3}",
    ", days before the {n} was to be {v} and the {n2} {v2} again",
    ", in sight of the {a} {n}, the {n2} and a {v} {n3}",
    "",
)
_CUES = ("said", "reported", "added", "announced")
_WEEK = 6
_TOWN = 0.7
"""Share of the accounts that name the town alone."""


@dataclass(frozen=True, slots=True)
class When:
    """A date as an article says it; `words` is "" where it says none."""

    words: str = ""
    window: Window | None = None
    joint: str = "on"


def exact(day: date, published: date) -> When:
    """Return the day of an event as an article of `published` says it: weekday, or the date."""
    if 0 < (published - day).days <= _WEEK:
        return When(f"{day:%A}", Window(day, day))
    year = "" if published.year == day.year else f" {day.year}"
    return When(f"{day.day} {day:%B}{year}", Window(day, day))


def month(day: date, published: date) -> When:
    """Return the month of a day, as background paragraphs say it."""
    low = day.replace(day=1)
    high = (low + timedelta(31)).replace(day=1) - timedelta(1)
    near = 0 < (published - day).days < 300
    return When(f"{day:%B}" if near else f"{day:%B %Y}", Window(low, high), "in")


def number(value: int) -> str:
    """Return a number as newspapers write it: in words below ten."""
    return _WORDS[value] if value < len(_WORDS) else f"{value:,}"


def told(h: Happening) -> Told:
    """Return the event as an article tells of it."""
    return Told(h.type, h.name)


def _named(h: Happening) -> str:
    article = "" if h.many else "an " if h.name[0] in "aeiou" else "a "
    return f"{article}[e:{h.name}]"


def toll(
    h: Happening,
    chance: Random,
    *,
    event: str,
    when: When,
    killed: int | None = None,
    voice: Voice | None = None,
    place: str = "",
    signed: bool | None = None,
    injured: bool = False,
    least: bool = False,
    label: str = "",
) -> Line:
    """Return a sentence on an event's dead.

    `place` is its town unless told otherwise, `killed` its true toll; `signed` whether its
    actor is named (by chance, by default); `least` says at least so many.
    """
    killed = h.killed if killed is None else killed
    signed = chance.random() < 0.7 if signed is None else signed
    on = f" {when.joint} [d:{when.words}]" if when.words else ""
    head = number(killed)
    content = chance.choice(_TOLLS if signed else _TOLLS_UNSIGNED).format(
        e=_named(h),
        actor=h.actor,
        n=f"at least {head}" if least else head,
        counted=h.counted,
        hurt=f" and [injured:{number(h.injured)}] were wounded" if injured else "",
        place=_placed(h, place, chance),
        on=on,
        on_first=f"{on[1:]} " if on else "",
    )
    content += _aside(chance)
    dead = Count("killed", killed, killed, h.counted)
    counts = [replace(dead, high=None, bound="at_least") if least else dead]
    if injured:
        counts.append(Count("injured", h.injured, h.injured, ""))
    return Line(
        content, voice, event=event, window=when.window, counts=tuple(counts), label=label,
        first=voice is not None and chance.random() < 0.4, cue=chance.choice(_CUES),
    )  # fmt: skip


def _placed(h: Happening, place: str, chance: Random) -> str:
    """Return where it was: at a wider place, in its town, or in its town and province."""
    told = f"[p:{place or h.town}]"
    return told if place or chance.random() < _TOWN else f"{told} in [p:{h.province}] province"


def _aside(chance: Random) -> str:
    """Return what a writer adds of his own, so that two writers' sentences are unlike."""
    return chance.choice(_ASIDES).format(
        a=drawn(chance, ADJECTIVES), n=drawn(chance, NOUNS), n2=drawn(chance, NOUNS),
        n3=drawn(chance, NOUNS), v=drawn(chance, VERBS), v2=drawn(chance, VERBS),
    )  # fmt: skip


def detail(h: Happening, chance: Random, event: str, voice: Voice | None) -> Line:
    """Return a sentence on what was hit."""
    name = h.name.removeprefix("air ")
    content = (
        f"the [e:{name}] damaged a [t:{drawn(chance, NOUNS)}] and the {drawn(chance, ADJECTIVES)} "
        f"{drawn(chance, NOUNS)} of the {drawn(chance, NOUNS)}"
    )
    return Line(content, voice, event=event, first=chance.random() < 0.5)


def vague(h: Happening, chance: Random, event: str, place: str, label: str) -> Line:
    """Return a sentence on an event without its day, its toll and its town."""
    content = (
        f"people in [p:{place}] still talk of the [e:{h.name}] by the [a:{h.actor}]{_aside(chance)}"
    )
    return Line(content, event=event, label=label)


def total(
    chance: Random, event: str, actor: str, place: str, year: int, killed: int, voice: Voice
) -> Line:
    """Return a sentence on all the dead of a year."""
    content = (
        f"[e:air strikes] by the [a:{actor}] [v:killed] [killed:{killed:,}] people in [p:{place}] "
        f"in [d:{year}]{_aside(chance)}"
    )
    window = Window(date(year, 1, 1), date(year, 12, 31))
    return Line(
        content, voice, event=event, window=window, first=True,
        counts=(Count("killed", killed, killed, "people"),),
    )  # fmt: skip


def deed(d: Deed, said: str, chance: Random, voice: Voice | None, label: str) -> Line:
    """Return a sentence on a deed, `said` in its words."""
    return Line(f"[o:{said}]{_aside(chance)}", voice, deed=d, label=label, first=voice is not None)


def filler(chance: Random, voice: Voice | None) -> Line:
    """Return a sentence that states nothing that could be compared."""
    content = chance.choice(_FILLERS).format(
        a=drawn(chance, ADJECTIVES), n=drawn(chance, NOUNS), n2=drawn(chance, NOUNS),
        n3=drawn(chance, NOUNS), v=drawn(chance, VERBS), v2=drawn(chance, VERBS),
        t=drawn(chance, TIMES),
    )  # fmt: skip
    return Line(
        content, voice, kind="forecast" if " will be " in content else "assertion",
        cue=chance.choice(_CUES), first=chance.random() < 0.5, opens=chance.random() < 0.4,
    )  # fmt: skip


def reworded(line: Line, chance: Random) -> Line:
    """Return a sentence as another desk rewrites it: the facts stay, some words do not."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        words = ADJECTIVES if word in _ADJECTIVES else VERBS if word in _VERBS else ()
        return drawn(chance, words) if words and chance.random() < _REWORDED else word

    return replace(line, content=_WORD.sub(other, line.content))
