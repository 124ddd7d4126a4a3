"""One account's event as it is held against many others: what is asked of it, found out once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

from provenance.compare.events import stated, where
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.periods import SHORT, days, narrowest
from provenance.lexicon import events as classes
from provenance.lexicon import given
from provenance.model.extraction import Event, Window
from provenance.model.vocabulary import Facet

_FADING = 24
"""At which place in the order of an account's rare words one would tell nothing."""


class View:
    """An event, seen with what is known beside it."""

    def __init__(self, event: Event, knowledge: Knowledge) -> None:
        """Take the event and what is known; all else is found out when it is asked for."""
        self.event, self.knowledge = event, knowledge
        self._told: dict[Facet, tuple[tuple[str, ...], str]] = {}

    def told(self, facet: Facet) -> tuple[tuple[str, ...], str]:
        """Return the values stated of a facet, each once, and the same in one phrase."""
        if facet not in self._told:
            found = stated.values(self.event, facet)
            self._told[facet] = (found, stated.said(found))
        return self._told[facet]

    @cached_property
    def window(self) -> Window | None:
        """The narrowest window stated."""
        return narrowest(self.event)

    @cached_property
    def when(self) -> str:
        """When it was, in words."""
        return stated.when(self.event)

    @cached_property
    def dates(self) -> list[Window]:
        """The windows stated."""
        return stated.dates(self.event)

    @cached_property
    def short(self) -> list[Window]:
        """The days stated."""
        return [w for w in self.dates if days(w) <= SHORT]

    @cached_property
    def reported(self) -> list[Window]:
        """The days of reports that stand for a day of its own."""
        return stated.reported(self.event)

    @cached_property
    def weeks(self) -> list[Window]:
        """The weeks that such reports may go back to."""
        return stated.weeks(self.event)

    @cached_property
    def where(self) -> where.Where:
        """Its places, in their sorts."""
        return where.where(self.event, self.knowledge)

    @cached_property
    def doers(self) -> tuple[str, ...]:
        """Who acted or is suspected, each once."""
        return tuple(dict.fromkeys((*self.told("actor")[0], *self.told("suspect")[0])))

    @cached_property
    def acting(self) -> str:
        """The same in one phrase."""
        return stated.said(self.doers)

    @cached_property
    def sides(self) -> frozenset[str]:
        """The sides of those who acted, persons left out, also where a surname alone is told."""
        persons = {*self.named, *(name.split()[-1] for name in self.named)}
        parties = (x for x in self.doers if not given.gender(x) and x.casefold() not in persons)
        return frozenset(map(self.knowledge.side, parties))

    @cached_property
    def suspects(self) -> frozenset[str]:
        """The persons named as acting or suspected."""
        return stated.suspects(self.event)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of those hit."""
        return stated.names(self.event)

    @cached_property
    def ages(self) -> frozenset[str]:
        """The ages of those hit."""
        return stated.victims_of(self.event, stated.AGE)

    @cached_property
    def named(self) -> frozenset[str]:
        """All persons named with it."""
        return stated.named(self.event)

    @cached_property
    def words(self) -> Mapping[str, float]:
        """The rare words that it is told with, each with its weight: the first tell most."""
        found = [w for value in self.told("words")[0] for w in value.split(", ")]
        weights = {word: 1 - n / _FADING for n, word in enumerate(dict.fromkeys(found))}
        length = math.sqrt(math.fsum(w * w for w in weights.values()))
        return {word: weight / length for word, weight in weights.items()}

    @cached_property
    def waged(self) -> bool:
        """Whether it is what armies do day after day."""
        return classes.is_waged(self.event.type)

    @cached_property
    def hit(self) -> View:
        """The same without the victims that were only aimed at."""
        return View(stated.hit(self.event), self.knowledge)
