"""Towns of the world and what holds them, from `cities.tsv.gz` (GeoNames; see `cities.md`).

The table is read when a name is first looked up: it takes a fifth of a second, and most
commands never ask. What `places.toml` knows of a place goes before what stands here.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

_SETTLED = 10
"""How many times the people of its next namesake a town has that needs no word on where it is."""
_LARGE = 100_000


@dataclass(frozen=True, slots=True)
class City:
    """A town or county: its name, what holds it ("" unknown), and its people (a county: 0)."""

    name: str
    county: str
    region: str
    country: str
    people: int

    @property
    def holders(self) -> tuple[str, ...]:
        """What holds it, narrowest first."""
        named = (self.county, self.region, self.country)
        return tuple(dict.fromkeys(h for h in named if h and h != self.name))

    @property
    def full(self) -> str:
        """Its name with the region, else the country, that tells it from its namesakes."""
        region = self.region if self.region != self.name else ""
        return f"{self.name}, {(region or self.country).partition(' (')[0]}"

    def lies_in(self, holder: str) -> bool:
        """Tell whether a name is that of a region or country that holds it."""
        wanted = plain(holder)
        return any(plain(h.partition(" (")[0]) == wanted for h in self.holders)


def plain(name: str) -> str:
    """Return a name as the table is asked for it: small, without marks, "Saint" spelled out."""
    marked = unicodedata.normalize("NFKD", name.replace("’", "'").casefold())
    words = "".join(c for c in marked if not unicodedata.combining(c)).replace("-", " ").split()
    return " ".join("saint" if w in ("st", "st.") else "fort" if w == "ft." else w for w in words)


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[str, str, int]]]:
    """Map each spelling to the name, home (a line's head) and people of what bears it."""
    data = files("provenance.lexicon").joinpath("cities.tsv.gz").read_bytes()
    found: dict[str, list[tuple[str, str, int]]] = {}
    for line in gzip.decompress(data).decode().splitlines():
        home, _, towns = line.rpartition("\t")
        country, region, county = home.split("\t")
        if "(" in region:
            front = region.partition(" (")[0]
            found.setdefault(plain(front), []).append((region, f"{country}\t\t", 0))
        if county:
            found.setdefault(plain(county), []).append((county, f"{country}\t{region}\t", 0))
        for town in towns.split(";"):
            names, _, people = town.rpartition(":")
            spellings = names.split("|")
            for name in spellings:
                marked = any(part in name for part in ("-", "t.", "St "))
                key = plain(name) if marked else name.casefold()
                found.setdefault(key, []).append((spellings[0], home, int(people)))
    return found


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    homes = {home for found in _index().values() for _, home, _ in found}
    told = {part for home in homes for part in home.split("\t")[1:]}
    counties = {name for found in _index().values() for name, _, people in found if not people}
    return frozenset(told | {c for c in counties if c.endswith(" County")}) - {""}


@lru_cache(maxsize=1)
def _counties() -> frozenset[str]:
    homes = {home for found in _index().values() for _, home, _ in found}
    told = {tuple(home.split("\t")[1:]) for home in homes}
    return frozenset(county for _, county in told) - {region for region, _ in told} - {""}


def is_county(name: str) -> bool:
    """Tell whether a name is that of a part of a region ("Clayton County"), and of no region."""
    return name.partition(",")[0] in _counties()


def is_region(name: str) -> bool:
    """Tell whether a name is that of a region or county ("Clayton County, Georgia"), no town."""
    first = name.partition(",")[0]
    held = [c for c in named(first) if c.people]
    return first in _regions() and not held


@lru_cache(maxsize=1)
def _divisions() -> frozenset[str]:
    homes = {home for found in _index().values() for _, home, _ in found}
    return frozenset(home.split("\t")[1] for home in homes) - {""}


def is_division(name: str) -> bool:
    """Tell whether a name is that of a first part of a country ("Punjab (India)"), no county."""
    return name in _divisions() and is_region(name)


@lru_cache(maxsize=8192)
def named(name: str) -> tuple[City, ...]:
    """Return the towns and counties that bear a name, the largest first, one of each region."""
    best: dict[tuple[str, str], City] = {}
    for town, home, people in _index().get(plain(name), ()):
        country, region, county = home.split("\t")
        known = best.get((country, region))
        if known is None or people > known.people:
            best[country, region] = City(town, county, region, country, people)
    return tuple(sorted(best.values(), key=lambda c: (-c.people, c.country, c.region)))


def foremost(found: Iterable[City]) -> City | None:
    """Return the town that a bare name means: the only one, or by far the largest."""
    ranked = list(found)
    if len(ranked) == 1:
        return ranked[0]
    if ranked and ranked[0].people >= max(_LARGE, _SETTLED * ranked[1].people):
        return ranked[0]
    return None


def shared(found: Iterable[City]) -> tuple[str, ...]:
    """Return what holds all of these, narrowest first."""
    held = [city.holders for city in found]
    common = set(held[0]).intersection(*held[1:]) if held else set()
    return tuple(h for h in held[0] if h in common) if held else ()
