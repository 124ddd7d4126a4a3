"""Planted cases: what is reported of an event, and under which labels its claims are found again.

A label is `kind|case|part`. What has to come of each kind is in scoring.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from corpus import wording
from corpus.affairs import GROUND, Affair, Course, Happening, unlike
from corpus.names import Names
from corpus.page import Deed, Line, Told
from corpus.world import Voice

ORDER = (
    "agreement", "contradiction", "agreement", "lookalike", "copies", "agreement", "later_count",
    "polarity", "agreement", "possible", "denial", "agreement", "chain", "agreement",
)  # fmt: skip
"""The kinds of cases in the order in which an affair has them, each beginning elsewhere in it."""
EVENT = "x"
"""What an article calls the event that it was written for."""


@dataclass(frozen=True, slots=True)
class Report:
    """The news of one article. `day` is when it is published; `dated` whether it says so."""

    day: date
    lines: tuple[Line, ...]
    events: tuple[tuple[str, Told], ...] = ()
    dated: bool = True
    wires: int = 0
    """By how many other outlets it is printed again."""


@dataclass(frozen=True, slots=True)
class Case:
    """A planted case: its reports, and an event that later articles look back on."""

    kind: str
    reports: tuple[Report, ...]
    happened: tuple[Happening, ...] = ()


def cases(affair: Affair, chance: Random) -> Iterator[Case]:
    """Yield cases without end, in the order of their days."""
    kept, common = affair.district.valleys[:2], affair.district.valleys[2:]
    course = Course(affair, [(t, v.name) for v in common for t in v.towns], chance)
    apart = [(town, v.name) for v in kept for town in v.towns[:1]]
    at = affair.number
    while True:
        kind = ORDER[at % len(ORDER)]
        at += 1
        h = course.next()
        if kind == "possible":
            if not apart:
                continue
            h = course.at(*apart.pop(), h.day, GROUND)
        yield _MAKERS[kind](_Case(kind, h, affair, course, chance))


@dataclass(frozen=True, slots=True)
class _Case:
    """What a case is made from."""

    kind: str
    h: Happening
    affair: Affair
    course: Course
    chance: Random

    def label(self, part: str) -> str:
        return f"{self.kind}|{self.h.key}|{part}"

    def report(
        self,
        part: str,
        voice: Voice | None,
        after: int = 1,
        killed: int | None = None,
        h: Happening | None = None,
        signed: bool | None = None,
    ) -> Report:
        """Return a report on an event some days after it."""
        h, chance = h or self.h, self.chance
        day = h.day + timedelta(after)
        lead = wording.toll(
            h, chance, event=EVENT, when=wording.exact(h.day, day), killed=killed, voice=voice,
            signed=signed, injured=killed is None and chance.random() < 0.3, label=self.label(part),
        )  # fmt: skip
        details = [
            wording.detail(h, chance, EVENT, chance.choice(self.affair.local))
            for _ in range(chance.randrange(3))
        ]
        return Report(day, (lead, *details), ((EVENT, wording.told(h)),))

    def voices(self) -> list[Voice]:
        """Return two bodies that count the dead, in no order."""
        return self.chance.sample([*self.affair.local[:4], *self.affair.country.voices[1:3]], 2)

    def body(self) -> Voice:
        """Return a body with a name: "police" of two articles need not be the same police."""
        return self.chance.choice((*self.affair.local[1:4], *self.affair.country.voices[1:3]))

    def done(self, *reports: Report, happened: tuple[Happening, ...] | None = None) -> Case:
        return Case(self.kind, reports, (self.h,) if happened is None else happened)


def _agreement(c: _Case) -> Case:
    """Several outlets, by themselves, give one toll."""
    several = min(2 + int((1 - c.chance.random()) ** -0.7), 12)
    voices = [*c.voices(), None]
    return c.done(
        *(c.report("toll", voices[n % 3], 1 + n // 3) for n in range(several)),
    )


def _contradiction(c: _Case) -> Case:
    """Two bodies give two tolls of one event, on its day and at its place."""
    one, other = c.voices()
    high = unlike(c.h.killed, c.chance)
    return c.done(
        c.report("low", one, killed=c.h.killed, signed=True),
        c.report("low", one, killed=c.h.killed),
        c.report("high", other, killed=high, signed=True),
        happened=(),
    )


def _later(c: _Case) -> Case:
    """One body gives a toll, and some days on a higher one."""
    voice = c.body()
    high = unlike(c.h.killed, c.chance)
    return c.done(
        c.report("early", voice, killed=c.h.killed),
        c.report("late", voice, 3, killed=high),
        c.report("late", voice, 4, killed=high),
        happened=(replace(c.h, killed=high),),
    )


def _lookalike(c: _Case) -> Case:
    """The same actor strikes the same town again, and others die."""
    other = c.course.like(c.h, c.h.town, c.chance.randrange(2, 20))
    one, two = c.voices()
    return c.done(
        c.report("one", one, signed=True),
        c.report("one", two),
        c.report("other", one, h=other, signed=True),
        c.report("other", two, h=other, signed=True),
        happened=(c.h, other),
    )


def _copies(c: _Case) -> Case:
    """One report is printed again and again; it is one report."""
    voice = c.chance.choice((None, *c.affair.local[:2]))
    first = c.report("toll", voice, signed=True)
    return c.done(replace(first, wires=c.chance.randrange(2, 6)), happened=())


def _possible(c: _Case) -> Case:
    """One account has day and town; the other, undated, is of the valley that the town lies in."""
    voice, _ = c.voices()
    told = wording.toll(
        c.h, c.chance, event=EVENT, when=wording.When(), killed=unlike(c.h.killed, c.chance),
        place=c.h.valley, signed=True, label=c.label("vague"),
    )  # fmt: skip
    undated = Report(c.h.day + timedelta(9), (told,), ((EVENT, wording.told(c.h)),), dated=False)
    return c.done(
        c.report("dated", voice, signed=True), c.report("dated", None, signed=True), undated,
        happened=(),
    )  # fmt: skip


def _chain(c: _Case) -> Case:
    """Vague accounts that would fit either of two dated events of one valley."""
    here = next(v for v in c.affair.district.valleys if v.name == c.h.valley)
    town = next(t for t in here.towns if t != c.h.town)
    other = c.course.like(c.h, town, c.chance.randrange(1, 9))
    one, two = c.voices()
    between = [
        Report(
            other.day + timedelta(2 + n),
            (wording.vague(c.h, c.chance, EVENT, place, c.label("vague")),),
            ((EVENT, wording.told(c.h)),),
            dated=n % 2 == 0,
        )
        for n, place in enumerate((c.h.valley, c.affair.district.name, c.h.valley))
    ]
    return c.done(
        c.report("one", one, signed=True), c.report("one", two),
        c.report("other", one, h=other, signed=True), c.report("other", two, h=other),
        *between,
        happened=(c.h, other),
    )  # fmt: skip


def _said(c: _Case, line: Line, after: int) -> Report:
    return Report(c.h.day + timedelta(after), (line,))


def _polarity(c: _Case) -> Case:
    """Two outlets say that a country recognised somebody; its ministry says that it never did."""
    country, names = c.affair.country, Names(c.chance)
    council = f"{names.place()} {names.place()} Council"
    yes = Deed("recognise", country.name, council)
    no = replace(yes, negated=True)
    did = f"{country.name} has recognised the {council}"
    never = f"{country.name} has never recognised the {council}"
    return c.done(
        *(_said(c, wording.deed(yes, did, c.chance, None, c.label("yes")), n) for n in (1, 2)),
        _said(c, wording.deed(no, never, c.chance, country.voices[2], c.label("no")), 3),
        happened=(),
    )


def _denial(c: _Case) -> Case:
    """The army alleges that the armed group arms another; the group denies it."""
    names = Names(c.chance)
    group, militia = c.affair.district.group, f"{names.place()} {names.place()} Militia"
    arms = Deed("arm", group, militia)
    alleged = wording.deed(
        arms, f"the {group} has armed the {militia}", c.chance, c.affair.country.voices[3],
        c.label("alleged"),
    )  # fmt: skip
    accused = Voice(group, f"the {group}", "body", True, side=group)
    denied = Line(
        "the allegations", accused, "denied", first=True, stance="denying", label=c.label("denied")
    )
    return c.done(Report(c.h.day + timedelta(1), (alleged, denied)), happened=())


_MAKERS: dict[str, Callable[[_Case], Case]] = {
    "agreement": _agreement,
    "contradiction": _contradiction,
    "later_count": _later,
    "lookalike": _lookalike,
    "copies": _copies,
    "possible": _possible,
    "chain": _chain,
    "polarity": _polarity,
    "denial": _denial,
}
