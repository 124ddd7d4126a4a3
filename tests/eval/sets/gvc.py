"""Which documents are of one incident, and its dead and injured; and noise, for findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import piles

from provenance.compare.events.accounts import Tolls
from provenance.compare.events.topic import main_event
from provenance.model.finding import Figure, Occurrence
from provenance.model.vocabulary import Measure
from provenance.pipeline import groups
from provenance.store import findings
from provenance.store.database import Session


def documents(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return each document once, as a row that can be ingested."""
    told: dict[str, dict[str, Any]] = {}
    for row in rows:
        for doc in row["docs"]:
            told.setdefault(doc["doc_id"], _article(doc))
    return list(told.values())


def _article(doc: Mapping[str, Any]) -> dict[str, Any]:
    address = f"https://{doc['outlet'] or 'example.org'}/{doc['doc_id']}"
    return {
        "id": doc["doc_id"], "text": doc["text"], "title": doc["title"], "url": address,
        "outlet": doc["outlet"], "published": doc["dct"],
    }  # fmt: skip


def incidents(rows: Iterable[Mapping[str, Any]], language: Any) -> Iterator[dict[str, Any]]:
    """Yield for each document the event that it is about, with its dead and injured.

    Documents of one text, which the product takes for one article, have one event.
    """
    docs = documents(rows)
    with piles.ingested(docs, language) as (session, _):
        told: dict[str, list[Occurrence]] = defaultdict(list)
        home: dict[str, str] = {}
        tolls: dict[tuple[str, Measure], tuple[Figure, ...]] = {}
        shared: dict[str, int] = {}
        for some in groups.read(session):
            tolls |= some.known.tolls
            for group in some.groups:
                home |= {o.key: group.key for o in group.members}
                count = len({o.source.article for o in group.members})
                shared |= dict.fromkeys((o.key for o in group.members), count)
                for occurrence in group.members:
                    told[occurrence.source.article].append(occurrence)
        for doc, article in piles.seen(session, docs).items():
            counted = _counted(told[article], home, tolls)
            main = main_event(told[article], counted, shared)
            if main is not None:
                yield {"doc_id": doc, "cluster": home[main.key], **_tolls(main, home, tolls)}


def _counted(told: Iterable[Occurrence], home: Mapping[str, str], tolls: Tolls) -> set[str]:
    """Return the keys of the events of an article of which it says that somebody was hit."""
    return {o.key for o in told if any(_tolls(o, home, tolls).values())}


def _tolls(main: Occurrence, home: Mapping[str, str], tolls: Tolls) -> dict[str, int]:
    """Return the dead and injured that an article gives for its event, 0 where it gives none.

    Those hit are killed or injured: where the article says how many were hit and how many of
    them died, the others were injured.
    """
    measures: Sequence[Measure] = ("killed", "injured", "hit")
    group, article = home[main.key], main.source.article
    killed, injured, hit = (_highest(tolls.get((group, m), ()), article) for m in measures)
    return {"killed": killed, "injured": max(injured, hit - killed)}


def _highest(figures: Iterable[Figure], article: str) -> int:
    mine = [f.quantity for f in figures if f.statement.source.article == article]
    return max((int(q.low or q.high or 0) for q in mine), default=0)


def noise(rows: Iterable[Mapping[str, Any]], language: Any) -> Iterator[dict[str, Any]]:
    """Yield the class and documents of each finding over all documents, worst first."""
    with piles.ingested(documents(rows), language) as (session, ids):
        yield from _found(session, ids)


def _found(session: Session, ids: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    for finding in findings.load(session):
        docs = dict.fromkeys(ids[s.source.article] for s in finding.statements)
        yield {"class": finding.verdict, "docs": list(docs), "title": finding.title}
