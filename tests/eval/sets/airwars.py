"""Is a strike's toll disputed, and between what: each narrative alone in a database."""

from __future__ import annotations

from typing import Any

import piles

from provenance.model.finding import Figure, Position
from provenance.pipeline import groups
from provenance.store import findings

DISPUTED = ("contradiction", "possible_conflict")


def predict(row: dict[str, Any], language: Any) -> dict[str, Any]:
    """Return id, the tolls that the narrative gives for its event, and whether they conflict."""
    article = {
        "id": row["id"],
        "text": row["narrative"],
        "outlet": "Airwars",
        "published": row["date"],
    }
    with piles.ingested([article], language) as (session, _):
        found = [f for f in findings.load(session) if f.measure == "killed"]
        disputed = [f for f in found if f.verdict in DISPUTED]
        tolls = {n for f in disputed[:1] for p in f.positions for n in _bounds(p)}
        if not tolls:
            read = (one.known.tolls for one in groups.read(session))
            told = [f for one in read for (_, m), fs in one.items() if m == "killed" for f in fs]
            tolls = {n for f in told for n in _bounds(f)}
    return {"id": row["id"], "tolls": sorted(tolls), "conflict": bool(disputed)}


def _bounds(told: Position | Figure) -> list[int]:
    value = told.quantity if isinstance(told, Figure) else told
    return [int(n) for n in (value.low, value.high) if n is not None]
