"""What is compared bit by bit, in any order, is what comes of comparing all at once."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

import pytest
from corpus import saving
from corpus.page import Written
from corpus.stream import SEED, corpus
from corpus.world import world

from provenance import review
from provenance.compare.terms import linking
from provenance.model.extraction import Extraction
from provenance.pipeline import judge as judging
from provenance.pipeline.judge import judge
from provenance.store import articles, decisions, dump, extractions, findings
from provenance.store import corpus as stored
from provenance.store.database import Database, open_for_writing

CLAIMS = 900
NEVER = ("rival",)
"""Tables that may hold more than is needed: who may have to be asked again."""


@cache
def written() -> tuple[Written, ...]:
    return tuple(corpus(CLAIMS))


@pytest.fixture(params=[60, 3], ids=["few under a key", "every key crowded"])
def crowd(request, monkeypatch):
    monkeypatch.setattr(linking, "CROWD", request.param)
    monkeypatch.setattr(judging, "AT_ONCE", 7)


def filled(path, *parts: Sequence[Written]) -> Database:
    """Give a database into which these parts came one after another, compared after each."""
    database = open_for_writing(f"sqlite:///{path}")
    saving.fill(database, world(SEED).reference, [])
    for part in parts:
        with database.write() as session:
            for one in part:
                saving.save(session, one)
        judge(database)
    return database


def content(database: Database) -> list[str]:
    with database.read() as session:
        lines = list(dump.lines(session, content=True))
    return [line for line in lines if not any(f'"table": "{name}"' in line for name in NEVER)]


def shuffled(items: Iterable[Written], seed: int) -> list[Written]:
    out = list(items)
    random.Random(seed).shuffle(out)
    return out


@pytest.mark.usefixtures("crowd")
def test_the_order_and_the_number_of_ingests_change_nothing(tmp_path):
    whole = content(filled(tmp_path / "whole.db", written()))
    some = shuffled(written(), 1)
    cuts = [some[0:1], some[1:4], some[4:20], some[20:]]
    assert content(filled(tmp_path / "parts.db", *cuts)) == whole


@pytest.mark.usefixtures("crowd")
def test_a_rebuild_makes_the_same_again(tmp_path):
    some = shuffled(written(), 2)
    database = filled(tmp_path / "a.db", some[:9], some[9:])
    before = content(database)
    assert judge(database, anew=True) == ()
    assert content(database) == before


@pytest.mark.usefixtures("crowd")
def test_an_article_that_is_dropped_and_taken_back_leaves_no_trace(tmp_path):
    database = filled(tmp_path / "a.db", written())
    before = content(database)
    key = shuffled(written(), 3)[0].revision.key
    with database.write() as session:
        made = review.drop(articles.revision(session, key), "K", "1", "")
        decisions.append(session, made)
        stored.mark_articles(session, [key])
    judge(database)
    without = filled(tmp_path / "b.db", [one for one in written() if one.revision.key != key])
    assert found(database) == found(without)
    with database.write() as session:
        undone = review.undo(decisions.one(session, made.key), "K", "2", "")
        decisions.append(session, undone)
        decisions.supersede(session, made.key, undone.key)
        stored.mark_articles(session, [key])
    judge(database)
    assert [line for line in content(database) if '"table": "decision"' not in line] == before


def found(database: Database) -> list[object]:
    with database.read() as session:
        return list(findings.load(session))


def test_an_unrelated_article_changes_no_finding(tmp_path):
    """Of another affair: no voice, place or party of the first is in it."""
    first, *others = by_affair(written())
    database = filled(tmp_path / "a.db", first)
    before = found(database)
    with database.write() as session:
        saving.save(session, others[0][0])
    assert judge(database) == ()
    assert [f for f in found(database) if f in before] == before


def by_affair(every: Iterable[Written]) -> list[list[Written]]:
    out: dict[str, list[Written]] = {}
    for one in every:
        out.setdefault(one.revision.url.split("/")[-2], []).append(one)
    return list(out.values())


@pytest.mark.usefixtures("crowd")
def test_articles_that_their_outlets_edit_are_as_if_they_had_come_so(tmp_path):
    """All at once, so that each waits for its turn while others meet what it said before."""
    some = written()
    swapped = [replace(one, extraction=shortened(one)) for one in some]
    database = filled(tmp_path / "a.db", some)
    with database.write() as session:
        for one in swapped:
            extractions.save(session, one.extraction)
        stored.mark_articles(session, [one.revision.key for one in swapped])
    judge(database)
    assert content(database) == content(filled(tmp_path / "b.db", swapped))


def shortened(one: Written) -> Extraction:
    """Return what is found in an article without its first two sentences."""
    whole = one.extraction
    gone = {s.index for s in whole.sentences[:2]}
    claims = tuple(c for c in whole.claims if c.sentence not in gone)
    kept = {c.id for c in claims}
    events = tuple(
        replace(e, slots=tuple(s for s in e.slots if s.claim in kept)) for e in whole.events
    )
    return replace(
        whole,
        sentences=tuple(s for s in whole.sentences if s.index not in gone),
        claims=claims,
        quantities=tuple(q for q in whole.quantities if q.claim in kept),
        propositions=tuple(p for p in whole.propositions if p.claim in kept),
        events=events,
    )
