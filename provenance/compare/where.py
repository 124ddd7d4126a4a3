"""Where an event was, by how precise its places are, and what two accounts share of that.

A street or a house lies in some town that the text may not name, so two streets never stand
against each other, and neither do two places that no table knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from provenance.compare.knowledge import Knowledge
from provenance.lexicon import cities, places, scenes
from provenance.model.extraction import Event

Sort = Literal["site", "town", "region", "country", "unlisted"]
Share = Literal["site", "town", "region", "country", "inside", "apart", "unknown", "not_stated"]

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


@dataclass(frozen=True, slots=True)
class Where:
    """The places of one account: `wide` holds regions and countries, stated or known to hold."""

    sites: frozenset[frozenset[str]]
    towns: frozenset[str]
    regions: frozenset[str]
    countries: frozenset[str]
    around: frozenset[str]

    @property
    def stated(self) -> bool:
        """Tell whether any place is stated."""
        return bool(self.sites or self.towns or self.regions or self.countries)


def where(event: Event, knowledge: Knowledge) -> Where:
    """Return the places that an event states, in their sorts, with all that holds them."""
    values = {slot.value for slot in event.stated("place")}
    by_sort: dict[Sort, set[str]] = {}
    for value in values:
        by_sort.setdefault(sort(value), set()).add(value)
    fine = by_sort.get("site", set()) | by_sort.get("unlisted", set())
    around = {h for value in values for h in knowledge.around(value)}
    towns = by_sort.get("town", set()) - around
    return Where(
        frozenset(key for value in fine if (key := _key(value))),
        frozenset(towns),
        frozenset(by_sort.get("region", set())),
        frozenset(by_sort.get("country", set())),
        frozenset(around),
    )


def shared(left: Where, right: Where, knowledge: Knowledge) -> Share:
    """Return the finest thing that two accounts share of where it was, or how they differ."""
    if not (left.stated and right.stated):
        return "not_stated"
    towns = _towns(left.towns, right.towns, knowledge)
    if towns == "apart" or _lands_apart(left, right):
        return "apart"
    if left.sites & right.sites:
        return "site"
    if towns:
        return towns
    if left.towns or right.towns:
        return _held(left, right)
    return _wide(left, right)


def _towns(left: Iterable[str], right: Iterable[str], knowledge: Knowledge) -> Share | None:
    """Return what two accounts' towns tell, None where one names none."""
    pairs = [(a, b) for a in left for b in right]
    if not pairs:
        return None
    if any(_alike(a, b) for a, b in pairs):
        return "town"
    near = any(_neighbours(knowledge.around(a), knowledge.around(b)) for a, b in pairs)
    return "unknown" if near else "apart"


def _alike(left: str, right: str) -> bool:
    """Tell whether two names are one, or one is the other's without what holds it."""
    if left == right:
        return True
    bare, full = sorted((left, right), key=len)
    return "," not in bare and full.startswith(f"{bare}, ")


def _neighbours(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two towns lie in one county, or it is not known what holds one of them."""
    return not left or not right or any(sort(h) == "region" and _small(h) for h in left & right)


def _small(region: str) -> bool:
    """Tell whether a region is a part of another region: a county, not a state."""
    return any(sort(holder) == "region" for holder in places.inside(region)[:1])


def _lands_apart(left: Where, right: Where) -> bool:
    """Tell whether both are known to lie in countries, or in regions of one, and none is shared."""
    for name in ("country", "region"):
        a, b = _all(left, name), _all(right, name)
        if a and b and not a & b and (name == "country" or not _held_by(a, b)):
            return True
    return False


def _all(one: Where, name: Sort) -> frozenset[str]:
    stated = one.countries if name == "country" else one.regions
    return stated | {h for h in one.around if sort(h) == name and not (name == "region" and _small(h))}


def _held_by(left: frozenset[str], right: frozenset[str]) -> bool:
    holders = {h for name in left | right for h in places.inside(name)}
    return bool(holders & (left | right))


def _held(left: Where, right: Where) -> Share:
    """Return whether what one account names holds the other's town."""
    wide = (left.around & (right.regions | right.countries)) | (
        right.around & (left.regions | left.countries)
    )
    return "inside" if wide else "unknown"


def holds(left: Where, right: Where) -> bool:
    """Tell whether the first account names what holds the places of the second."""
    return bool((left.regions | left.countries) & right.around)


def _wide(left: Where, right: Where) -> Share:
    if left.regions & right.regions:
        return "region"
    if (left.around | left.countries) & (right.around | right.countries):
        both = bool(left.regions or left.sites) == bool(right.regions or right.sites)
        return "country" if both else "inside"
    return "unknown"


def specific(values: Iterable[str], knowledge: Knowledge) -> frozenset[str]:
    """Return the places that hold no other of them: the most precise ones stated."""
    every = frozenset(values)
    holders = frozenset().union(*(knowledge.around(p) for p in every)) if every else frozenset()
    return (every - holders) or every
