"""An invented article and all that can be found in it, for the tests of the store."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from typing import Any
from uuid import uuid4

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from provenance.model.article import Revision, Stated
from provenance.model.extraction import (
    Attribution,
    Claim,
    Event,
    Extraction,
    Proposition,
    Quantity,
    Sentence,
    Slot,
    Speaker,
    TimeExpression,
    Window,
)
from provenance.model.finding import (
    Finding,
    Independence,
    Position,
    PositionPair,
    Reason,
    Statement,
)
from provenance.model.keys import claim_key, raw_hash, sentence_key
from provenance.model.reference import Lineage
from provenance.model.spans import Span
from provenance.store import articles, database, extractions, findings, lineages, material, resting

MEMORY = "sqlite:///:memory:"
TEXT = (
    "A blast at the harbour of Lorne killed six dockers on Tuesday.\n"
    "“Nine people died in the blast,” Mara Quill said, citing a survey by the Dock Office.\n"
    "Tarnia never signed the treaty."
)


@contextmanager
def empty() -> Iterator[Session]:
    """Give an empty database: in memory, or a schema of the server that the environment names."""
    server = os.environ.get("PROV_TEST_POSTGRESQL")
    with on_server(server) if server else in_memory() as opened, opened.write() as session:
        yield session


@cache
def made() -> bytes:
    """Return an empty database, which takes too long to make for each example of a test."""
    with database.open_for_writing(MEMORY) as opened:
        return connection(opened).serialize()


def in_memory() -> database.Database:
    opened = database.Database(database._engine(MEMORY))
    connection(opened).deserialize(made())
    return opened


def connection(opened: database.Database) -> Any:
    return opened.engine.raw_connection().driver_connection


@contextmanager
def on_server(server: str) -> Iterator[database.Database]:
    with schema(server) as url, database.open_for_writing(url) as opened:
        yield opened


@contextmanager
def schema(server: str) -> Iterator[str]:
    name = f"prov_test_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {name}"))
        try:
            yield f"{server}?options=-csearch_path%3D{name}"
        finally:
            connection.execute(text(f"DROP SCHEMA {name} CASCADE"))


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def revision(**changes: object) -> Revision:
    known = {
        "key": "lorne",
        "text": TEXT,
        "raw_hash": raw_hash(b"raw"),
        "where": "news/lorne.txt",
        "title": Stated("Blast in Lorne", "text", "Blast in Lorne"),
        "outlet": Stated("Coast Courier", "command_line"),
        "republisher": Stated("Harbour Wire", "html"),
        "published": Stated("2031-05-08", "text", "8 May 2031"),
        "authors": ("Ilo Brandt", "Uma Reyes"),
        "kind": "report",
        "url": "https://courier.example/lorne",
        "standfirst": ("A port is shut.",),
        "seen": "2031-05-09T08:00:00+00:00",
        "dropped": ("Share", "Share"),
    }
    return Revision(**known | changes)


def extraction(article: str = "lorne", text: str = TEXT) -> Extraction:
    lines = [span(line, text) for line in text.split("\n")]
    keys = [sentence_key(article, line.of(text), 0) for line in lines]
    said = span("Nine people died in the blast", text)
    claims = (
        Claim(
            "c1", claim_key(keys[0], "a", 0), 0, "assertion", lines[0], None, "positive", "certain"
        ),
        Claim("c2", claim_key(keys[1], "b", 0), 1, "assertion", said, "a2", "positive", "probable"),
        Claim(
            "c3", claim_key(keys[2], "c", 0), 2, "assertion", lines[2], None, "negative", "certain"
        ),
    )
    day = date(2031, 5, 6)
    name, office = span("Mara Quill", text), span("the Dock Office", text)
    return Extraction(
        article,
        tuple(Sentence(i, i, *pair) for i, pair in enumerate(zip(lines, keys, strict=True))),
        (
            Speaker("s1", "Mara Quill", "person", True, role="port chief", mentions=(name,)),
            Speaker("s2", "survey by the Dock Office", "report", True, affiliation="Dock Office"),
        ),
        (
            Attribution("a1", None, "s2", "indirect", "asserting", (office,), (), (said,)),
            Attribution(
                "a2", "a1", "s1", "direct", "hedging",
                (name,), (span("said", text),), (said, span("citing", text)),
            ),
        ),
        claims,
        (
            Quantity(
                "q1", "c1", "killed", "1", "exact", 6.0, 6.0, "six", span("six", text),
                counted="dockers", event="e1", about=("Lorne", "Tarnia"),
            ),
            Quantity(
                "q2", "c2", "killed", "1", "at_least", 9.0, None, "nine", span("Nine", text),
                part_of="q1", period=Window(date(2031, 5, 1), None), total=True, of="blast",
            ),
        ),
        (TimeExpression(span("on Tuesday", text), Window(day, day), "2031-05-06", "2031-05-08"),),
        (
            Event(
                "e1", "bombing", (span("A blast", text), span("the blast", text)),
                (
                    Slot("place", "Lorne", span("Lorne", text), None, "c1"),
                    Slot("date", "Tuesday", span("Tuesday", text), Window(None, day), "c1"),
                ),
            ),
        ),
        (Proposition("c3", "sign", "Tarnia", "treaty", True, lines[2], window=Window()),),
    )  # fmt: skip


def stored(
    session: Session, article: str = "lorne", text: str = TEXT, **changes: object
) -> Extraction:
    changes = {"url": "", "title": None, **changes} if article != "lorne" else changes
    articles.save_revision(session, revision(key=article, text=text, **changes), article.encode())
    made = extraction(article, text)
    extractions.save(session, made)
    return made


def finding(session: Session, key: str = "fffftoll", **changes: object) -> Finding:
    first, second = material.statements(session)[:2]
    known = {
        "key": key,
        "state": "state-1",
        "aspect": "quantity",
        "measure": "killed",
        "title": "Blast in Lorne: 6; 9",
        "question": "How many people were killed in Lorne?",
        "verdict": "possible_conflict",
        "why": "",
        "positions": (position("p1", "6", first, "six"), position("p2", "9", second, "Nine")),
        "pairs": (
            PositionPair(
                "p1", "p2", "disagree", "unresolved", "possible_conflict", "",
                (
                    Reason("place", "match", "Lorne", "Lorne", "supports"),
                    Reason("date", "not_stated", "6 May 2031", "", "none", "a date is missing"),
                ),
            ),
        ),
        "separate_reports": 2,
        "independence": Independence(2, 2, ("Mara Quill",), ("Tarnia",), ("the Dock Office",)),
        "to_settle": ("the date", "the list of names"),
        "left_out": (("k1", "another year"),),
        "safe": ("One report says six.",),
        "notes": (("who_was_hit", "see n2"),),
        "related": ("other",),
    }  # fmt: skip
    return Finding(**known | changes)


def position(name: str, value: str, statement: Statement, words: str) -> Position:
    found = span(words)
    number = float(value)
    return Position(
        name, value, (statement,), 1, f"event-{name}", number, number,
        marks=((statement.key, found.start, found.end),), note="as said",
    )  # fmt: skip


def saved(session: Session, made: Sequence[Finding]) -> None:
    """Store findings in their order, in the place of all that are stored."""
    findings.drop(session, resting.every(session))
    ranked = enumerate(made)
    findings.put(session, [findings.Made(f, f"{n:03}", frozenset({f.key})) for n, f in ranked])


def traced(session: Session, *found: Lineage) -> None:
    """Store lineages of the one article."""
    lineages.replace(session, ["lorne"], {"lorne": found})
