"""Where an event was, by how precise its places are, and what two accounts share of that.

A street or a house lies in some town that the text may not name, so two streets never stand
against each other. Two names that no table knows are told apart, but prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon import cities, places, scenes
from provenance.model.extraction import Event

Sort = Literal["site", "town", "region", "country", "unlisted"]
Share = Literal[
    "site", "town", "city", "streets", "region", "country", "inside", "finer", "apart",
    "names", "neighbours", "unplaced", "unknown",
]  # fmt: skip
LARGE = 400_000
"""People of a town from which two violent events of one day in it are no rarity."""

_SIDES = {"north", "south", "east", "west", "n", "s", "e", "w", "block", "of", "the", "unit"}
_WORD = re.compile(r"[^\W\d_]+|\d+(?:st|nd|rd|th)")


@lru_cache(maxsize=1)
def _streets() -> frozenset[str]:
    return frozenset(word.lower().rstrip(".") for word in scenes.words("streets"))


@lru_cache(maxsize=16384)
def sort(value: str) -> Sort:
    """Return of what sort a place is; `unlisted` where neither its words nor a table tell."""
    if places.country(value) == value:
        return "country"
    town = value.partition(",")[0]
    last = town.split()[-1].lower().rstrip(".") if town else ""
    known = places.place(town)
    if last in _streets() or (re.search(r"\d", town) and not known):
        return "site"
    if places.holds(value) or (not known and cities.is_region(value)):
        return "region"
    if known or cities.named(town):
        return "town"
    return "site" if last in scenes.words("sites") - scenes.words("settled") else "unlisted"


@lru_cache(maxsize=16384)
def _key(site: str) -> frozenset[str]:
    """Return the words that tell a street or house from others: "W. Elm Street": elm."""
    words = _WORD.findall(site.partition(",")[0].lower())
    own = [w for w in words if w not in _SIDES and w not in _streets()]
    return frozenset(own)


@lru_cache(maxsize=16384)
def met_as(value: str) -> str:
    """Return what accounts that name one place have in common: "naples" of "Naples, Florida"."""
    words = _key(value) if sort(value) == "site" else ()
    return " ".join(sorted(words)) or value.partition(", ")[0].casefold()


@dataclass(frozen=True, slots=True)
class Lying:
    """Where a town lies: the regions that hold it, and the counties that may, None if unknown."""

    town: str
    regions: frozenset[str]
    counties: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Where:
    """The places of one account by their sorts; a street or house by the words that tell it.

    `spots` are the same by name, since a valley may be known to hold towns. `names` are those that
    no table knows. `around` is what is known to hold any of them, `lying` where its towns lie.
    """

    sites: frozenset[frozenset[str]]
    spots: frozenset[str]
    names: frozenset[str]
    towns: frozenset[str]
    regions: frozenset[str]
    countries: frozenset[str]
    around: frozenset[str]
    lying: frozenset[Lying]

    @property
    def fine(self) -> frozenset[object]:
        """Its streets and houses, and what no table knows."""
        return self.names | self.sites

    @property
    def narrow(self) -> bool:
        """Whether it names a town, or what may be one or stand in one."""
        return bool(self.fine or self.towns)


def where(event: Event, knowledge: Knowledge) -> Where:
    """Return the places that an event states, in their sorts, with all that holds them."""
    values = {slot.value for slot in event.stated("place")}
    around = {h for value in values for h in knowledge.around(value)}
    told: dict[Sort, set[str]] = {}
    for value in values:
        kind = sort(value)
        held = kind == "unlisted" and bool(knowledge.around(value))
        told.setdefault("town" if held else kind, set()).add(value)
    towns = told.get("town", set()) - around
    return Where(
        frozenset(key for value in told.get("site", ()) if (key := _key(value))),
        frozenset(told.get("site", ())),
        frozenset(told.get("unlisted", set()) - around),
        frozenset(towns),
        frozenset(told.get("region", set())),
        frozenset(told.get("country", set())),
        frozenset(around),
        frozenset(_lying(town, knowledge) for town in towns),
    )


def _lying(town: str, knowledge: Knowledge) -> Lying:
    around = knowledge.around(town)
    regions = frozenset(holder for holder in around if sort(holder) == "region")
    return Lying(town, regions, _counties(town, around) if regions else None)


@lru_cache(maxsize=65536)
def shared(left: Where, right: Where) -> Share:
    """Return the finest thing that two accounts share of where it was, or how they differ."""
    towns = _towns(left, right)
    if _any_alike(left.towns, right.names) or _any_alike(left.names, right.towns):
        towns = "town"
    if towns == "apart" or (towns != "town" and _lands_apart(left, right)):
        return "apart"
    if left.sites & right.sites:
        return "site"
    if left.names & right.names:
        wider = left.names < right.names or right.names < left.names
        return "inside" if wider and not towns else "site"
    if towns != "town" and (_reaches(left, right) or _reaches(right, left)):
        return "inside"
    if towns == "town":
        return _within(left, right)
    if towns:
        return towns
    if left.towns or right.towns:
        return "unknown"
    return _wide(left, right)


def _within(left: Where, right: Where) -> Share:
    """Return what two accounts of one town tell beyond the town."""
    if left.sites and right.sites:
        return "streets"
    if bool(left.fine) != bool(right.fine):
        return "finer"
    both = [name for name in left.towns if _any_alike([name], right.towns)]
    return "city" if both and all(_people(name) >= LARGE for name in both) else "town"


def _people(town: str) -> int:
    name, _, holder = town.partition(", ")
    found = cities.named(name)
    inside = [c for c in found if c.lies_in(holder)][:1]
    first = next(iter(inside), None) if holder else cities.foremost(found)
    return first.people if first else 0


def _towns(left: Where, right: Where) -> Share | None:
    """Return what two accounts' towns tell, None where one names none."""
    if not left.towns or not right.towns:
        return None
    if _any_alike(left.towns, right.towns):
        return "town"
    told = {_neighbours(a, b) for a in left.lying for b in right.lying}
    return min(told, key=_NEARNESS.index)


def _any_alike(left: Iterable[str], right: Iterable[str]) -> bool:
    others = list(right)
    return any(_alike(a, b) for a in left for b in others)


def _alike(left: str, right: str) -> bool:
    """Tell whether two names are one, or one is the other's without what holds it."""
    if left == right:
        return True
    bare, full = sorted((left.casefold(), right.casefold()), key=len)
    return bare == full or ("," not in bare and full.startswith(f"{bare}, "))


_NEARNESS: tuple[Share, ...] = ("neighbours", "unplaced", "apart")


def _neighbours(left: Lying, right: Lying) -> Share:
    """Tell whether two towns lie in one county, or it is not known where one of them lies."""
    if left.counties is None or right.counties is None:
        return "unplaced"
    one = not left.counties.isdisjoint(right.counties) and not left.regions.isdisjoint(
        right.regions
    )
    return "neighbours" if one else "apart"


def _counties(town: str, around: frozenset[str]) -> frozenset[str]:
    """Return the counties that a town, held by these, may lie in.

    What the reference or a list of places tells of it goes before the table of towns.
    """
    told = {h for h in around if sort(h) == "region" and _small(h)}
    found = cities.named(town.partition(",")[0])
    held = {c.county for c in found if c.region in around and c.county}
    return frozenset(told | held)


def _small(region: str) -> bool:
    """Tell whether a region is a part of another region: a county, not a state."""
    return cities.is_county(region) or any(
        sort(holder) == "region" for holder in places.inside(region)[:1]
    )


def _lands_apart(left: Where, right: Where) -> bool:
    """Tell whether both are known to lie in countries, or in regions of one, and none is shared."""
    lands = _lands(left), _lands(right)
    if all(lands) and not lands[0] & lands[1]:
        return True
    parts = _parts(left), _parts(right)
    return all(parts) and not parts[0] & parts[1] and not _held_by(*parts)


def _lands(one: Where) -> frozenset[str]:
    return one.countries | {h for h in one.around if sort(h) == "country"}


def _parts(one: Where) -> frozenset[str]:
    """Return the largest regions that it names or is known to lie in."""
    held = one.regions | {h for h in one.around if sort(h) == "region"}
    return frozenset(h for h in held if not _small(h))


def _held_by(left: frozenset[str], right: frozenset[str]) -> bool:
    holders = {h for name in left | right for h in places.inside(name)}
    return bool(holders & (left | right))


def _reaches(left: Where, right: Where) -> bool:
    """Tell whether something that the first account names holds a place of the second."""
    named = left.regions | left.countries | left.names | left.towns | left.spots
    return bool(named & right.around)


def holds(left: Where, right: Where) -> bool:
    """Tell whether the first account names less: what holds the places of the second."""
    return _reaches(left, right) or left.fine < right.fine


def _wide(left: Where, right: Where) -> Share:
    fine = left.fine, right.fine
    if left.names and right.names:
        return "names"
    for name in ("regions", "countries"):
        if getattr(left, name) & getattr(right, name):
            return _SHARES[name] if bool(fine[0]) == bool(fine[1]) else "inside"
    held = (left.around | left.countries) & (right.around | right.countries)
    return "inside" if held else "unknown"


_SHARES: dict[str, Share] = {"regions": "region", "countries": "country"}


def specific(values: Iterable[str], knowledge: Knowledge) -> frozenset[str]:
    """Return the places that hold no other of them: the most precise ones stated."""
    every = frozenset(values)
    holders = frozenset().union(*(knowledge.around(p) for p in every)) if every else frozenset()
    return (every - holders) or every
