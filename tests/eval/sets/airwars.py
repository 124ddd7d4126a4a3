"""Is a strike's toll disputed, and between what: each narrative alone in a database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import piles

from provenance.model.finding import Figure, Finding
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
        loud = [f for f in findings.load(session) if f.verdict in DISPUTED]
        disputed = [f for f in loud if f.measure == "killed"]
        read = [one.known.tolls for one in groups.read(session)]
    told = [f for one in read for (_, m), fs in one.items() if m == "killed" for f in fs]
    rivals = _rivals(disputed[0], told) if disputed else told
    tolls = {n for figure in rivals for n in _bounds(figure)}
    return {"id": row["id"], "tolls": sorted(tolls), "conflict": bool(disputed)}


def _rivals(finding: Finding, told: Sequence[Figure]) -> list[Figure]:
    """Return the figures of the versions that contradict each other."""
    loud = {i for p in finding.pairs if p.verdict in DISPUTED for i in (p.left, p.right)}
    ends = {(p.low, p.high) for p in finding.positions if p.id in loud}
    return [f for f in told if (f.quantity.low, f.quantity.high) in ends]


def _bounds(figure: Figure) -> Iterator[int]:
    """Yield the numbers that a figure gives; a vague word gives none."""
    if figure.quantity.bound != "vague":
        yield from (int(n) for n in (figure.quantity.low, figure.quantity.high) if n is not None)
