"""The headline of a toll: the event, and the versions that a reader is to see first."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.compare.events import wording
from provenance.compare.events.groups import Group
from provenance.compare.terms import phrases
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.finding import Position, PositionPair
from provenance.model.vocabulary import Verdict

SHOWN = 3
"""Versions that a headline holds; the rest are counted."""


def headline(
    groups: Sequence[Group],
    positions: Sequence[Position],
    pairs: Sequence[PositionPair],
    verdict: Verdict,
    knowledge: Knowledge,
) -> str:
    """Return the event, then its versions: those first that make the verdict.

    Whole tolls come before parts and names, what more reports say before what fewer do.
    """
    shown = sorted(_first(positions, pairs, verdict), key=_low)
    told = list(dict.fromkeys(phrases.short(p.value) for p in shown))
    rest = len(positions) - len(shown)
    told += [f"and {rest} more version{'s' if rest > 1 else ''}"] if rest else []
    return f"{phrases.upper(_event(groups, knowledge))}: {'; '.join(told)}"


def _event(groups: Sequence[Group], knowledge: Knowledge) -> str:
    events = wording.events_of(groups)
    head = wording.by_whom(events, len(groups) == 1)
    named = wording.is_named(events)
    place = "" if named else wording.place(events, knowledge)
    return f"{head}, {place}" if place else head


def _first(
    positions: Sequence[Position], pairs: Sequence[PositionPair], verdict: Verdict
) -> list[Position]:
    """Return the versions to show: the two that differ most plainly, then others that do."""
    by_id = {p.id: p for p in positions}
    rivals = [(by_id[p.left], by_id[p.right]) for p in pairs if p.verdict == verdict]
    best = min(rivals, key=lambda pair: sorted(map(_rank, pair), reverse=True), default=())
    others = sorted({p.id: p for pair in rivals for p in pair}.values(), key=_rank)
    every = (*best, *(others or sorted(positions, key=_rank)))
    return list({p.id: p for p in every}.values())[:SHOWN]


def _rank(position: Position) -> tuple[bool, int, float]:
    """Order versions by how much they weigh: whole tolls first, then by their reports."""
    whole = position.low is not None and position.low == position.high
    return (not whole, -position.separate_reports, _low(position))


def _low(position: Position) -> float:
    return position.low if position.low is not None else position.high or 0.0
