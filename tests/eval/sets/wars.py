"""Strikes of one war, each told by one narrative, in one pile: no two of them are one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import piles
from sets import airwars

from provenance.compare.events.groups import Group
from provenance.compare.events.topic import main_event
from provenance.model.finding import Occurrence
from provenance.pipeline import groups
from provenance.store import findings


def apart(rows: Sequence[Mapping[str, Any]], language: Any) -> dict[str, float]:
    """Return which share of the strikes stands alone, and how many disputed items mix several."""
    with piles.ingested([_article(row) for row in rows], language) as (session, _):
        gathered = [group for some in groups.read(session) for group in some.groups]
        disputed = [f for f in findings.load(session) if f.verdict in airwars.DISPUTED]
    several = [f for f in disputed if len({s.source.article for s in f.statements}) > 1]
    return {"alone": _alone(gathered), "mixed": len(several)}


def _article(row: Mapping[str, Any]) -> dict[str, Any]:
    address = f"https://example.org/{row['id']}"
    return {"id": row["id"], "text": row["narrative"], "url": address, "published": row["date"]}


def _alone(gathered: Iterable[Group]) -> float:
    """Return which share of the articles tells its main event in a group of its own."""
    told: dict[str, list[Occurrence]] = {}
    home: dict[str, str] = {}
    for group in gathered:
        home |= {o.key: group.key for o in group.members}
        for occurrence in group.members:
            told.setdefault(occurrence.source.article, []).append(occurrence)
    mains = [m for some in told.values() if (m := main_event(some))]
    sharing = Counter(home[m.key] for m in mains)
    return sum(n for n in sharing.values() if n == 1) / max(1, len(mains))
