"""What happens in an affair: where and when it is, who is in it, and blow by blow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from corpus.names import Names
from corpus.world import Country, District, Voice, World

BEGIN = date(2024, 1, 1)
SPAN = 360
"""Days in which an affair runs its course; the next one in its district begins after it."""
LEAST, MOST = 12, 240
"""Articles of the smallest and the largest affair."""
TAIL = 1.3
"""Exponent of the sizes of affairs: most are small, few are large (Pareto)."""
APART = 5
"""Days between two events in one town that are no planted look-alikes."""
Kind = tuple[str, str, bool]
"""A class of events, the name of one, and whether that is a plural."""
STRIKES: Kind = ("strike", "air strikes", True)
GROUND: tuple[Kind, ...] = (
    ("bombing", "bombing", False), ("shooting", "shooting", False), ("attack", "ambush", False),
)  # fmt: skip
"""What the armed group does; strikes are the army's."""
KINDS = (STRIKES, *GROUND)


@dataclass(frozen=True, slots=True)
class Happening:
    """One event as it truly was."""

    key: str
    type: str
    name: str
    many: bool
    """Whether its name is a plural ("air strikes")."""
    actor: str
    province: str
    town: str
    valley: str
    day: date
    killed: int
    injured: int
    counted: str


@dataclass(frozen=True, slots=True)
class Affair:
    """An affair: `voices` are those that are heard in it, the commonest first."""

    number: int
    country: Country
    district: District
    begin: date
    articles: int
    voices: tuple[Voice, ...]
    local: tuple[Voice, ...]
    """Voices of the place, who count its dead."""


def affairs(world: World, seed: int) -> Iterator[Affair]:
    """Yield affairs without end, the same from the first on; no two share a place and time."""
    had: Counter[int] = Counter()
    number = 0
    while True:
        chance = Random(f"{seed} affair {number}")
        at = int(len(world.countries) ** chance.random()) - 1
        country, nth = world.countries[at], had[at]
        had[at] += 1
        yield _affair(world, country, nth, number, chance)
        number += 1


def _affair(world: World, country: Country, nth: int, number: int, chance: Random) -> Affair:
    turn, place = divmod(nth, len(country.districts))
    district = country.districts[place]
    size = LEAST * (1 - chance.random()) ** (-1 / TAIL)
    local = _local(district, chance)
    return Affair(
        number,
        country,
        district,
        BEGIN + timedelta(SPAN * turn),
        min(int(size), MOST),
        (*country.voices, *world.voices, *local),
        local,
    )


def _local(district: District, chance: Random) -> tuple[Voice, ...]:
    names = Names(chance)
    town = district.valleys[0].towns[0]
    mayor, doctor = names.person(), names.person()
    return (
        Voice("police", "police", "body", False, "police"),
        Voice(mayor, f"Mayor {mayor}", "person", True, "Mayor"),
        Voice(doctor, f"doctor {doctor}", "person", True, "doctor"),
        Voice(f"{town} Hospital", f"the {town} Hospital", "body", True),
        Voice("witnesses", "witnesses", "group", False, "witnesses"),
    )


class Course:
    """The events of an affair one after another, no two in one town within some days."""

    def __init__(self, affair: Affair, towns: Sequence[tuple[str, str]], chance: Random) -> None:
        """Take the towns, each with its valley, in which all but the planted ones happen."""
        self._affair = affair
        self._towns = towns
        self._chance = chance
        self._day = affair.begin
        self._days: dict[str, set[date]] = {}
        self._number = 0

    def next(self) -> Happening:
        """Return the next event."""
        while True:
            self._day += timedelta(self._chance.randrange(1, 6))
            town, valley = self._chance.choice(self._towns)
            if self._free(town, self._day):
                return self.at(town, valley, self._day)

    def like(self, h: Happening, town: str, days: int) -> Happening:
        """Return another event of the same kind and actor, at least so many days after it."""
        day = h.day + timedelta(days)
        while day in self._days.get(town, ()):
            day += timedelta(1)
        other = self.at(town, h.valley, day)
        return replace(h, key=other.key, town=town, day=day, killed=unlike(h.killed, self._chance))

    def at(self, town: str, valley: str, day: date, kinds: Sequence[Kind] = KINDS) -> Happening:
        """Return an event at this place and time, of one of these kinds and so by its actor."""
        self._days.setdefault(town, set()).add(day)
        self._number += 1
        chance, affair = self._chance, self._affair
        kind, name, many = chance.choice(kinds)
        army = kind == STRIKES[0]
        killed = toll(chance)
        return Happening(
            f"{affair.number}.{self._number}", kind, name, many,
            affair.country.army if army else affair.district.group,
            affair.district.province,
            town, valley, day, killed, killed + chance.randrange(1, 30),
            "people" if army or chance.random() < 0.6 else "soldiers",
        )  # fmt: skip

    def _free(self, town: str, day: date) -> bool:
        return all(abs((day - had).days) >= APART for had in self._days.get(town, ()))


def toll(chance: Random) -> int:
    """Return how many an event kills: mostly few, seldom many."""
    return min(2 + int(4 * (1 - chance.random()) ** -0.8), 400)


def unlike(number: int, chance: Random) -> int:
    """Return another toll, well apart from `number` and above it."""
    return number + 2 + chance.randrange(max(3, number // 2))
