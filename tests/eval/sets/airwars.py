"""Is a strike's toll disputed, and between what: each narrative alone in a database."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import piles

from provenance.compare.events.topic import main_event
from provenance.compare.figures.standing import standing
from provenance.model.finding import Figure, Finding
from provenance.pipeline import groups
from provenance.store import findings

DISPUTED = ("contradiction", "possible_conflict")


def predict(row: dict[str, Any], language: Any) -> dict[str, Any]:
    """Return id, the tolls that the narrative gives for its event, and whether they conflict.

    They conflict where an item says so, and the tolls are those of its versions; else where the
    row of the strike in `prov events` gives the dead as a range, and the tolls are its ends.
    Where neither is so, the tolls are all that are given.
    """
    article = {
        "id": row["id"],
        "text": row["narrative"],
        "outlet": "Airwars",
        "published": row["date"],
    }
    with piles.ingested([article], language) as (session, _):
        loud = [f for f in findings.load(session) if f.verdict in DISPUTED]
        disputed = [f for f in loud if f.measure == "killed"]
        read = [(some, _dead(some)) for some in groups.read(session)]
    every = [f for some, _ in read for f in _of_dead(some)]
    tolls = _numbers(_rivals(disputed[0], every)) if disputed else []
    ends = _numbers(f for some, told in read for f in told.get(_about(some, told), ()))
    conflict = bool(disputed) or len(ends) > 1
    given = tolls if disputed else ends if conflict else _numbers(every)
    return {"id": row["id"], "tolls": given, "conflict": conflict}


def _of_dead(some: groups.Read) -> list[Figure]:
    """Return all whole figures of the dead."""
    return [f for (_, m), figures in some.known.tolls.items() if m == "killed" for f in figures]


def _rivals(finding: Finding, told: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the versions that contradict each other."""
    loud = {i for p in finding.pairs if p.verdict in DISPUTED for i in (p.left, p.right)}
    ends = {(p.low, p.high) for p in finding.positions if p.id in loud}
    return [f for f in told if (f.quantity.low, f.quantity.high) in ends]


def _dead(some: groups.Read) -> dict[str, tuple[Figure, ...]]:
    """Return the figures of the dead that stand, by the key of their event."""
    return {k: standing(figures) for (k, m), figures in some.known.tolls.items() if m == "killed"}


def _about(some: groups.Read, told: Mapping[str, Sequence[Figure]]) -> str:
    """Return the key of the event that the narrative is about, "" where there is none."""
    home = {o.key: g.key for g in some.groups for o in g.members}
    counted = {account for account, key in home.items() if key in told}
    main = main_event((o for g in some.groups for o in g.members), counted)
    return home[main.key] if main else ""


def _numbers(figures: Iterable[Figure]) -> list[int]:
    """Return the numbers that figures give, the lowest first; a vague word gives none."""
    told = [f.quantity for f in figures if f.quantity.bound != "vague"]
    return sorted({int(n) for q in told for n in (q.low, q.high) if n is not None})
