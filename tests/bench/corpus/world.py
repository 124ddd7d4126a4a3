"""The invented world: countries with what lies in them, who speaks there, and who prints it.

It is the same for a corpus of any size; a larger one only tells of more affairs in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from corpus.names import Names
from provenance.model.reference import Body, Containment, Outlet, Reference
from provenance.model.vocabulary import SpeakerKind

COUNTRIES = 40
PROVINCES = 5
DISTRICTS = 4
VALLEYS = 4
TOWNS = 2
OUTLETS = 240
AGENCIES = 4


@dataclass(frozen=True, slots=True)
class Voice:
    """Who may be quoted. `words` is how a text names it, `side` the party that it speaks for."""

    name: str
    words: str
    kind: SpeakerKind
    named: bool
    role: str = ""
    affiliation: str = ""
    side: str = ""

    @property
    def again(self) -> str:
        """How a text names it once it is known: a person by the surname."""
        return self.name.split()[-1] if self.kind == "person" else self.words


@dataclass(frozen=True, slots=True)
class Valley:
    """A valley of a district, with the towns in it."""

    name: str
    towns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class District:
    """A district with its valleys, the province that holds it, and the armed group in it."""

    name: str
    province: str
    valleys: tuple[Valley, ...]
    group: str


@dataclass(frozen=True, slots=True)
class Country:
    """A country: `voices` speak for it, the first the most often."""

    name: str
    adjective: str
    army: str
    districts: tuple[District, ...]
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Everything that affairs happen in."""

    countries: tuple[Country, ...]
    voices: tuple[Voice, ...]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]

    @property
    def reference(self) -> Reference:
        """What an analyst would have told of it beforehand."""
        return Reference(
            outlets=tuple(Outlet(name) for name in (*self.outlets, *self.agencies)),
            bodies=tuple(b for c in self.countries for b in _bodies(c)),
            places=tuple(p for c in self.countries for p in _places(c)),
        )


def world(seed: int) -> World:
    """Return the world of a seed."""
    chance = Random(f"{seed} world")
    names = Names(chance)
    return World(
        tuple(_country(names) for _ in range(COUNTRIES)),
        tuple(_body(f"World {what}") for what in ("Relief Council", "Rights Watch", "Food Fund")),
        tuple(f"The {names.place()} {_paper(chance)}" for _ in range(OUTLETS)),
        tuple(f"{names.place()} News Agency" for _ in range(AGENCIES)),
    )


def _paper(chance: Random) -> str:
    return chance.choice(("Gazette", "Herald", "Courier", "Post", "Mercury", "Echo", "Argus"))


def _body(name: str, side: str = "") -> Voice:
    return Voice(name, f"the {name}", "body", True, side=side)


def _country(names: Names) -> Country:
    name, adjective = names.country()
    army = f"{adjective} Army"
    districts = tuple(
        _district(names, province)
        for province in [names.place() for _ in range(PROVINCES)]
        for _ in range(DISTRICTS)
    )
    spokesman = names.person()
    voices = (
        Voice(spokesman, f"Colonel {spokesman}", "person", True, "Colonel", "", army),
        *(_body(f"{adjective} {what}", name) for what in ("Health Ministry", "Interior Ministry")),
        _body(army, name),
        _body(f"{adjective} Red Cross"),
    )
    return Country(name, adjective, army, districts, voices)


def _district(names: Names, province: str) -> District:
    name = names.place()
    valleys = tuple(
        Valley(f"{names.place()} Valley", tuple(names.place() for _ in range(TOWNS)))
        for _ in range(VALLEYS)
    )
    return District(name, province, valleys, f"{name} Liberation Front")


def _bodies(country: Country) -> list[Body]:
    ministries = [v for v in country.voices if v.side == country.name]
    return [
        Body(country.name, "body", (f"{country.adjective} government",), side=country.name),
        *(Body(v.name, "body", side=country.name, acts_for=country.name) for v in ministries),
        *(Body(d.group, "group", side=d.group) for d in country.districts),
    ]


def _places(country: Country) -> list[Containment]:
    provinces = dict.fromkeys(d.province for d in country.districts)
    return [
        Containment(country.name, ""),
        *(Containment(province, country.name) for province in provinces),
        *(Containment(d.name, d.province) for d in country.districts),
        *(Containment(v.name, d.name) for d in country.districts for v in d.valleys),
        *(Containment(t, v.name) for d in country.districts for v in d.valleys for t in v.towns),
    ]
