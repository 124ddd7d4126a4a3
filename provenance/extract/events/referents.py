"""Events while they are gathered, and what speaks against two of them being one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from provenance.extract.events.eventwords import Mention
from provenance.lexicon import cities, scenes
from provenance.lexicon import events as lexicon
from provenance.lexicon import places as gazetteer
from provenance.model.extraction import Slot, Window
from provenance.model.keys import fold

_DAYS = 3


def _ends(kind: str) -> str:
    return "|".join(sorted(re.escape(fold(word)) for word in scenes.words(kind)))


_STREET = re.compile(rf"\d|\b(?:{_ends('streets')})$").search
_BUILDING = re.compile(rf"\b(?:{_ends('buildings')})$").search


@dataclass(frozen=True, slots=True)
class Told:
    """A mention with the slots that its sentence gives it."""

    mention: Mention
    slots: tuple[Slot, ...]
    months: frozenset[str] = frozenset()
    """Months of its dates as written, also where their year is not known."""
    tolls: frozenset[float] = frozenset()
    """How many dead its sentence gives it, where more than one."""
    fighting: frozenset[str] = frozenset()
    """On which side of a war its doers fight."""


@dataclass(slots=True)
class Referent:
    """An event while it is being gathered."""

    told: list[Told] = field(default_factory=list)
    series: bool = False
    unreal: bool = False

    @property
    def mentions(self) -> list[Mention]:
        """All its mentions, in text order."""
        return [t.mention for t in self.told]

    @property
    def slots(self) -> list[Slot]:
        """All its slots, in text order."""
        return [slot for t in self.told for slot in t.slots]

    @property
    def kind(self) -> str:
        """The class that says most of its mentions' classes, "" where only pointers tell."""
        found = ""
        for mention in self.mentions:
            if mention.kind:
                found = lexicon.narrower(found, mention.kind) if found else mention.kind
        return found

    @property
    def single(self) -> bool:
        """Tell whether it is one occurrence that is told to have been."""
        return not self.series and not self.unreal

    def values(self, facet: str) -> set[str]:
        """Return the folded values that it states for a facet."""
        return {fold(s.value) for s in self.slots if s.facet == facet}

    def towns(self) -> set[str]:
        """Return the places that it states, those left out that stand in some town unnamed."""
        return {p for p in self.values("place") if not _STREET(p) and not _BUILDING(p)}

    def buildings(self) -> set[str]:
        """Return the houses, grounds and parts of a town that it states by name."""
        return {p for p in self.values("place") if _BUILDING(p) and not _STREET(p)}

    def tolls(self) -> set[float]:
        """Return the numbers of dead given with its mentions."""
        return {toll for t in self.told for toll in t.tolls}

    def fighting(self) -> set[str]:
        """Return on which sides of a war its doers are said to fight."""
        return {side for t in self.told for side in t.fighting}

    def months(self) -> set[str]:
        """Return the months that its dates name."""
        return {month for t in self.told for month in t.months}

    def windows(self) -> list[Window]:
        """Return the bounded windows of its dates."""
        found = [s.window for s in self.slots if s.facet in ("date", "period") and s.window]
        return [w for w in found if w.low and w.high]


def _share(left: set[str], right: set[str]) -> bool:
    """Tell whether one place of each side is the other's, or a part of its words."""
    pairs = [(_spaced(a), _spaced(b)) for a in left for b in right]
    return any(a in b or b in a for a, b in pairs)


def _spaced(name: str) -> str:
    return f" {name.replace(',', '')} "


@lru_cache(maxsize=8192)
def _holders(name: str) -> frozenset[str]:
    """Return what may hold a place, by every town of its name, with itself."""
    first = name.partition(",")[0]
    towns = (h.partition(" (")[0] for city in cities.named(first) for h in city.holders)
    return frozenset(fold(place) for place in (*gazetteer.inside(name), *towns, name))


def _countries(values: Iterable[str]) -> set[str]:
    held = (place for v in values for place in (*gazetteer.inside(v), v))
    return {c for place in held if (c := gazetteer.country(place))}


def _apart(left: Window, right: Window) -> bool:
    if not (left.low and left.high and right.low and right.high):
        return False
    return left.high < right.low or right.high < left.low


def clash(left: Referent, right: Referent) -> bool:
    """Tell whether what the two state cannot be true of one event: date, country or actor."""
    if _other_day(left, right):
        return True
    lands = _countries(left.values("place")), _countries(right.values("place"))
    if all(lands) and not lands[0] & lands[1]:
        return True
    actors = left.values("actor"), right.values("actor")
    sides = left.fighting(), right.fighting()
    return any(all(both) and not both[0] & both[1] for both in (actors, sides))


def _other_day(left: Referent, right: Referent) -> bool:
    dates = [(a, b) for a in left.windows() for b in right.windows()]
    if dates and all(_apart(a, b) for a, b in dates):
        return True
    months = left.months(), right.months()
    return all(months) and not months[0] & months[1]


def elsewhere(left: Referent, right: Referent) -> bool:
    """Tell whether both state places, and none is the same or known to hold the other.

    A street or a school and a town say nothing against each other.
    """
    if _share(left.values("place"), right.values("place")):
        return False
    pairs = (left.towns(), right.towns()), (left.buildings(), right.buildings())
    return any(here and there and not _held(here, there) for here, there in pairs)


def _held(here: set[str], there: set[str]) -> bool:
    """Tell whether a place of one side may hold one of the other's."""
    return any(_first(a) in _holders(b) or _first(b) in _holders(a) for a in here for b in there)


def _first(name: str) -> str:
    """Return a place's name without what it is said to lie in."""
    return name.partition(",")[0]


def streets_apart(left: Referent, right: Referent) -> bool:
    """Tell whether both state streets or houses, and none is the other's."""
    one, other = (set(filter(_STREET, one.values("place"))) for one in (left, right))
    return bool(one and other) and not _share(one, other)


def contradicts(new: Referent, old: Referent) -> bool:
    """Tell whether a place or day of `new` stands against one that `old` states.

    So does another number of dead, or a day of its own, where `new` is brought in as "an attack".
    """
    dated = bool(new.windows() or new.months()) and bool(old.windows() or old.months())
    later = _another(new) and bool(new.windows() or new.months())
    told = (dated or later) and not shares(new, old)
    return elsewhere(new, old) or told or other_toll(new, old)


def other_toll(new: Referent, old: Referent) -> bool:
    """Tell whether `new` is brought in as "an attack", with another number of dead."""
    return _another(new) and bool(new.tolls() and old.tolls()) and not new.tolls() & old.tolls()


def _another(new: Referent) -> bool:
    return any(not m.given and not m.verbal for m in new.mentions)


def shares(new: Referent, old: Referent) -> bool:
    """Tell whether the two state the same day, actor, victim, toll or place below a country."""
    days = [(a, b) for a in new.windows() for b in old.windows()]
    if any(_short(a) and _short(b) and not _apart(a, b) for a, b in days):
        return True
    if new.tolls() & old.tolls():
        return True
    small = {p for p in new.values("place") if not gazetteer.country(p)}
    return any(new.values(f) & old.values(f) for f in ("actor", "victims")) or _share(
        small, old.values("place")
    )


def _short(window: Window) -> bool:
    if window.low is None or window.high is None:
        return False
    return (window.high - window.low).days <= _DAYS
