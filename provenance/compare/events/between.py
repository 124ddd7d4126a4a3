"""What a reader is to be told, or asked, of two event groups; and what is a mere habit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.events import bands, blocks
from provenance.compare.events.groups import APART, Edge, Group, Verdicts, apart_by
from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon import events as classes
from provenance.model.finding import Occurrence


@dataclass(frozen=True)
class Habits:
    """What the texts themselves call a habit ("almost daily attacks"), as keys that are met.

    A key is a kind of event, the side that does it, and a month. What an article calls a habit
    is one for some months around its own day; of an undated article, always.
    """

    knowledge: Knowledge

    def told(self, series: Occurrence) -> frozenset[str]:
        """Return the keys under which a series makes a habit known."""
        day = series.source.published
        months = {blocks.month(day, n) for n in range(-AROUND, AROUND + 1)} if day else {_ALWAYS}
        sides = {self.knowledge.side(slot.value) for slot in series.event.stated("actor")}
        return _doings((series.event.type,), sides, (*months, _EVER))

    def asked(self, one: Occurrence) -> frozenset[str]:
        """Return the keys of which one tells that an account is of what happens all the time."""
        kinds = (one.event.type, *classes.wider(one.event.type))
        sides = {self.knowledge.side(slot.value) for slot in one.event.stated("actor")}
        day = one.source.published
        months = blocks.months(one.event) or ([blocks.month(day)] if day else [_EVER])
        return _doings(kinds, sides, (*months, _ALWAYS))


AROUND = 2
"""Months before and after an article's own for which it calls something a habit."""
_ALWAYS, _EVER = "always", "ever"


def _doings(kinds: Iterable[str], sides: Iterable[str], months: Iterable[str]) -> frozenset[str]:
    return frozenset(f"{k}|{s}|{m}" for k in kinds for s in sides for m in months)


def recurring(occurrences: Iterable[Occurrence], knowledge: Knowledge) -> frozenset[str]:
    """Return the keys of all habits that the articles of these accounts tell of."""
    habits = Habits(knowledge)
    return frozenset(key for o in occurrences if o.event.series for key in habits.told(o))


def _habitual(one: Edge, habits: Collection[str], knowledge: Knowledge) -> bool:
    """Tell whether two accounts fit only in what happens all the time: no question to ask."""
    by_facet = {r.facet: r for r in one.reasons}
    if by_facet["date"].effect == "supports" or by_facet["trigger"].effect == "supports":
        return False
    told = Habits(knowledge)
    return any(key in habits for o in (one.left, one.right) for key in told.asked(o))


def between(
    groups: Sequence[Group],
    judged: Iterable[Edge],
    habits: Collection[str],
    verdicts: Verdicts,
) -> Mapping[tuple[str, str], Edge]:
    """Return for each pair of groups the edge that a reader is to be told of.

    The most telling unresolved one; or, where the accounts are judged apart but look alike
    save for their date, the one that says so; first of all what a person told apart. What fits
    only in what the same side does all the time is no question to ask.
    """
    home = {o.key: g.key for g in groups for o in g.members}
    pairs: dict[tuple[str, str], list[Edge]] = {}
    for one in judged:
        a, b = sorted((home[one.left.key], home[one.right.key]))
        if a != b and (one.decided or not _habitual(one, habits, verdicts.knowledge)):
            pairs.setdefault((a, b), []).append(one)
    by_key, apart = {g.key: g for g in groups}, apart_by(verdicts)
    told = {
        (a, b): _telling(found, apart(by_key[a].members, by_key[b].members))
        for (a, b), found in pairs.items()
    }
    return {pair: one for pair, one in told.items() if one is not None}


def _telling(found: Sequence[Edge], apart: bool) -> Edge | None:
    """Return the edge between two groups that says most; one judged apart closes the question."""
    decided = [e for e in found if e.decided]
    asked = [e for e in found if bands.worth_asking(e.reasons)]
    told = [e for e in found if e.band in APART and bands.worth_telling(e.reasons)]
    return max(decided or (told if apart else asked), key=_stated, default=None)


def _stated(one: Edge) -> int:
    return sum(r.state != "not_stated" for r in one.reasons)
