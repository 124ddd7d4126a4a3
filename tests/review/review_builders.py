"""Invented findings and decisions for the tests of review."""

from __future__ import annotations

from provenance.model.article import Revision, Stated
from provenance.model.decision import Decision
from provenance.model.finding import Finding, Position, PositionPair, Source, Statement
from provenance.review import decide

SOURCE = Source("a1", "Coast Courier", "", "Blast", "", "published", "report", "original")


def statement(key: str, words: str) -> Statement:
    sentence = f"Officials wrote that {words} at the harbour."
    return Statement(
        key, SOURCE, None, (), "assertion", "asserting", "positive", "certain",
        sentence, f"s-{key}", 0, 0, words, 21, 21 + len(words),
    )  # fmt: skip


def position(name: str, event: str = "", words: str = "") -> Position:
    words = words or f"the toll was {name}"
    return Position(name, name, (statement(f"claim-{name}", words),), 1, event)


def pair(left: str, right: str, values="disagree", verdict="possible_conflict", why=""):
    return PositionPair(left, right, values, "unresolved", verdict, why, ())


def finding(key: str = "f1", verdict="possible_conflict", **changes: object) -> Finding:
    known = {
        "key": key,
        "state": f"state of {key}",
        "aspect": "quantity",
        "measure": "killed",
        "title": "Blast: 6; 9",
        "question": "How many?",
        "verdict": verdict,
        "why": "",
        "positions": (position("6", "e1"), position("9", "e2")),
        "pairs": (pair("6", "9", verdict=verdict),),
        "separate_reports": 2,
    }
    return Finding(**known | changes)


def decision(
    about: Finding, value: str = "same", reviewer: str = "Kim", when: str = "1"
) -> Decision:
    return decide(about, value, reviewer, when, "https://proof.example")


def revision(**changes: object) -> Revision:
    known = {"key": "a1", "text": "Words.", "raw_hash": "h", "where": "a.txt"}
    return Revision(**known | changes)


def stated(value: str) -> Stated:
    return Stated(value, "text", value)
