"""Which place a name means in one article: "Springfield" of an article on Illinois."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from provenance.extract.naming.aliases import bare
from provenance.lexicon import cities
from provenance.lexicon import places as gazetteer
from provenance.lexicon.cities import City
from provenance.model.spans import Span

if TYPE_CHECKING:
    from provenance.extract.parse.nlp import Parsed

_LABELS = {"GPE", "LOC", "NORP", "FAC"}
_AFTER = re.compile(
    r"\A(?: (?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Vv]illage|[Tt]own))?, "
    r"(?P<holder>[A-Z][\w.’'-]*(?: (?:of |and )?[A-Z][\w.’'-]*){0,3})"
)
_TOWN = 5_000
"""People of a town that is known in its whole country."""
_BEFORE = re.compile(r"(?P<holder>[A-Z][\w.]+(?: [A-Z][\w.]+)?) (?:city|town|village|suburb) of \Z")


class Located:
    """Answers what place a name means in an article, by the words beside it and its neighbours.

    A name that several places bear stays bare where neither decides.
    """

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._known: dict[str, str] = {}

    def value(self, name: str, span: Span) -> str:
        """Return the one name of the place that `name`, which stands at `span`, means."""
        told = self._beside(name, span)
        if told:
            return self._known.setdefault(name, told)
        if name not in self._known:
            self._known[name] = self._told.get(name) or self._by_neighbours(name)
        return self._known[name]

    def _beside(self, name: str, span: Span) -> str:
        """Return the place by what its own words say: "Springfield, Illinois"."""
        text = self._parsed.text
        after = _AFTER.match(text[span.end : span.end + 60])
        before = _BEFORE.search(text[max(0, span.start - 60) : span.start])
        for match in (after, before):
            if match and (value := _qualified(name, match["holder"])):
                return value
        return ""

    @cached_property
    def _told(self) -> dict[str, str]:
        """What each name is told to mean, where it first is."""
        found: dict[str, str] = {}
        for words, span in self._named:
            if words not in found and (value := self._beside(words, span)):
                found[words] = value
        return found

    @cached_property
    def _named(self) -> tuple[tuple[str, Span], ...]:
        """Every name of a place or people in the article, with where it stands."""
        return tuple(self._names())

    def _names(self) -> Iterator[tuple[str, Span]]:
        for paragraph in self._parsed.paragraphs:
            for entity in paragraph.doc.ents:
                if entity.label_ in _LABELS:
                    yield bare(entity.text), paragraph.place(entity)

    @cached_property
    def _holders(self) -> frozenset[str]:
        """The regions and countries that the article names, and those of its well-known towns."""
        names = {name for name, _ in self._named}
        lands = {holder for name in names if (holder := _holder(name))}
        told = {h for value in self._told.values() for h in gazetteer.inside(value)}
        return frozenset(lands | told)

    @cached_property
    def _around(self) -> frozenset[str]:
        """The regions that its towns of one meaning lie in, a weaker hint than what is named."""
        names = {name for name, _ in self._named}
        held = {h for name in names for h in gazetteer.inside(name)}
        return frozenset(held)

    def _by_neighbours(self, name: str) -> str:
        known = gazetteer.place(name)
        if known and known == gazetteer.country(name):
            return self._namesake(name)
        if known and set(gazetteer.inside(known)[:1]) & self._holders:
            return name
        found = cities.named(name)
        near = _nearest(name, found, self._holders - {name})
        if near is None and not known:
            near = _nearest(name, found, self._around - {name})
        return _value(name, near) if near is not None else name

    def _namesake(self, name: str) -> str:
        """Return the region that bears a country's name, where a town of the article lies in it."""
        told = (c.name for c in cities.named(name) if "(" in c.name)
        return next((region for region in told if region in self._around), name)


def _holder(name: str) -> str:
    """Return the region or country that a name or demonym means, "" for other names."""
    return gazetteer.place(name) or gazetteer.country(name) or name


def _qualified(name: str, words: str) -> str:
    """Return the value of a town told with what holds it, "" where the words hold nothing."""
    holder = _known_holder(words)
    if not holder:
        return ""
    inside = [c for c in cities.named(name) if c.lies_in(holder)]
    if inside:
        return _value(name, inside[0])
    return name if holder in gazetteer.inside(name) else f"{name}, {holder}"


def _known_holder(words: str) -> str:
    """Return the region or country that the words after a comma begin with, "" for others."""
    parts = words.split()
    for size in range(len(parts), 0, -1):
        told = " ".join(parts[:size])
        for form in (told, told.rstrip(".")):
            known = gazetteer.place(form)
            if known:
                return known
    return ""


def _nearest(name: str, found: tuple[City, ...], holders: frozenset[str]) -> City | None:
    """Return the town that lies in what is named, by region first; None where several do.

    Somewhere in a whole country, the name must be the town's own, and the town no hamlet: what is
    called "East Side" or "Broadway" is more often a part of another town.
    """
    by_region = [c for c in found if _in(c.region, holders) or _in(c.county, holders)]
    own = [c for c in found if cities.plain(c.name) == cities.plain(name)]
    by_country = [c for c in own if _in(c.country, holders) and (c.people >= _TOWN or not c.people)]
    if by_region:
        return cities.foremost(by_region)
    return cities.foremost(by_country)


def _in(holder: str, holders: frozenset[str]) -> bool:
    return bool(holder) and holder.partition(" (")[0] in holders


def _value(name: str, city: City) -> str:
    """Return the bare name where that alone means this town, else its full one."""
    known = gazetteer.place(name)
    if known:
        return known if set(gazetteer.inside(known)[:1]) & set(city.holders) else city.full
    return city.name if cities.foremost(cities.named(name)) == city else city.full
