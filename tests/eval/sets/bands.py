"""Pairs of accounts of annotated incidents: how each is judged, and whether it is of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import piles
from sets import gvc

from provenance.compare.events.bands import ruled
from provenance.compare.events.groups import Events
from provenance.compare.events.signs import signs
from provenance.compare.events.topic import main_event
from provenance.compare.events.view import View
from provenance.compare.terms import linking
from provenance.model.finding import Material, Occurrence
from provenance.model.vocabulary import Band
from provenance.pipeline.judging.shelf import Beforehand, Shelf
from provenance.store import articles

BANDS: tuple[Band, ...] = ("same", "likely_same", "unresolved", "likely_different", "different")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles that meet by what they are about, as judged; `incidents` are the set's own."""

    incidents: tuple[str, str]
    signs: tuple[str, ...]
    band: Band
    weighed: bool
    """Whether its reasons were weighed: no rule gave its band."""

    @property
    def same(self) -> bool:
        """Whether they are of one incident."""
        return self.incidents[0] == self.incidents[1]


def pairs(rows: Sequence[Mapping[str, Any]], language: Any) -> list[Pair]:
    """Return every pair of documents whose main events meet, ingested as a user would."""
    incident: dict[str, str] = {}
    for row in rows:
        for doc in row["docs"]:
            incident.setdefault(doc["doc_id"], row["incident_id"])
    with piles.ingested(gvc.documents(rows), language) as (session, ids):
        shelf = Shelf(session, Beforehand.of(session))
        material = shelf.material(articles.revisions(session))
        homes = {article: incident[doc] for article, doc in ids.items()}
        return list(met(material, Events(shelf.verdicts), homes))


def met(material: Material, events: Events, homes: Mapping[str, str]) -> Iterator[Pair]:
    """Yield the pairs of what the articles of `homes` are about, in key order."""
    here: dict[str, list[Occurrence]] = defaultdict(list)
    for occurrence in material.occurrences:
        here[occurrence.source.article].append(occurrence)
    main = {m.key: m for article in homes if (m := main_event(here[article]))}
    seated = linking.blocks(events, main)
    names = {
        (one.referent, other.referent)
        for key, seats in seated.items()
        for one, other in linking.pairs(key, seats)
    }
    for one, other in sorted(names):
        left, right = main[one], main[other]
        if events.comparable(left, right):
            edge = events.verdicts(left, right)
            told = signs(left.event, right.event, edge.reasons)
            both = (View(one.event, events.verdicts.knowledge) for one in (left, right))
            where = homes[left.source.article], homes[right.source.article]
            yield Pair(where, told, edge.band, ruled(*both, edge.reasons) is None)


def figures(found: Iterable[Pair]) -> dict[str, float]:
    """Return for each band how many pairs have it, and which share of them is of one incident."""
    by_band: dict[Band, list[bool]] = {band: [] for band in BANDS}
    for pair in found:
        by_band[pair.band].append(pair.same)
    out: dict[str, float] = {}
    for band, right in by_band.items():
        out |= {f"{band} pairs": len(right), f"{band} one": sum(right) / max(1, len(right))}
    return out
