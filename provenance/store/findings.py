"""Findings as compared, loaded with the statements they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import delete
from sqlalchemy.orm import Session

from provenance.model.finding import (
    Finding,
    Independence,
    Position,
    PositionPair,
    Reason,
    Statement,
)
from provenance.store import keys, rows
from provenance.store.material import statements
from provenance.store.rows import Row, Values
from provenance.store.sayings import Revise
from provenance.store.tables import (
    Base,
    FindingLineRow,
    FindingRow,
    FindingUnitRow,
    PairRow,
    PositionMarkRow,
    PositionRow,
    PositionStatementRow,
    ReasonRow,
)
from provenance.store.texts import claim_articles, claim_texts

_TEXTS = ("to_settle", "safe", "related")
_COUNTED = ("speakers", "sides", "silent")
_PAIRS = ("left_out", "notes")
_PARTS: tuple[type[Base], ...] = (
    FindingLineRow,
    PositionRow,
    PositionStatementRow,
    PositionMarkRow,
    PairRow,
    ReasonRow,
)
_Parts = Mapping[type[Base], Mapping[Any, list[Row]]]


class Made(NamedTuple):
    """A finding to be stored, its place in the list (text that sorts), and what it rests on."""

    finding: Finding
    rank: str
    units: frozenset[str]


def put(session: Session, made: Sequence[Made]) -> None:
    """Store findings; none with the key of one of them may be stored yet."""
    found = [one.finding for one in made]
    rows.add(session, FindingRow, [_head(one) for one in made])
    marked = {mark[0] for f in found for p in f.positions for mark in p.marks}
    texts = claim_texts(session, marked)
    parts: dict[type[Base], list[Values]] = {cls: [] for cls in _PARTS}
    for finding in found:
        for cls, some in _rows(finding, texts).items():
            parts[cls] += [{"finding": finding.key, **row} for row in some]
    for cls, every in parts.items():
        rows.add(session, cls, every)
    units = [{"finding": one.finding.key, "unit": u} for one in made for u in sorted(one.units)]
    rows.add(session, FindingUnitRow, units)


def drop(session: Session, found: Iterable[str]) -> None:
    """Forget the findings with these keys."""
    for some in rows.chunks(found):
        session.execute(delete(FindingRow).where(FindingRow.key.in_(some)))


def load(
    session: Session, revise: Revise | None = None, wanted: Iterable[str] | None = None
) -> list[Finding]:
    """Return findings in the order of a reader's need: all that are shown, or those wanted."""
    if wanted is None:
        found: Sequence[Row] = rows.rows_in(session, FindingRow, "shown", [True], "rank")
    else:
        some = rows.rows_in(session, FindingRow, "key", wanted)
        found = sorted(some, key=lambda row: str(row["rank"]))
    return _load(session, found, revise)


def load_one(session: Session, prefix: str, revise: Revise | None = None) -> Finding:
    """Return the finding whose key begins with `prefix`. Raises UnknownKey, AmbiguousKey."""
    key = keys.find(session, prefix, ["item"])[1]
    return load(session, revise, [key])[0]


def without_statements(
    session: Session, wanted: Iterable[str]
) -> list[tuple[Finding, frozenset[str]]]:
    """Return findings whose versions hold no statements, each with the keys of those it has.

    In the order of a reader's need; none that is not shown.
    """
    some = (row for row in rows.rows_in(session, FindingRow, "key", wanted) if row["shown"])
    found = sorted(some, key=lambda row: str(row["rank"]))
    parts = _parts(session, [row["key"] for row in found])
    given = parts[PositionStatementRow]
    return [
        (_finding(row, parts, {}), frozenset(r["claim"] for r in given.get(row["key"], ())))
        for row in found
    ]


def _head(made: Made) -> Values:
    finding = made.finding
    row = rows.as_row(finding, rank=made.rank, shown=True) | rows.as_row(finding.independence)
    return {name: value for name, value in row.items() if name != "independence"}


def _rows(finding: Finding, texts: Mapping[str, str]) -> dict[type[Base], list[Values]]:
    """Return the rows of one finding by table, without its key."""
    positions = list(enumerate(finding.positions))
    return {
        FindingLineRow: _lines(finding),
        PositionRow: [rows.as_row(position, nth=nth) for nth, position in positions],
        PositionStatementRow: [
            {"position": nth, "nth": k, "claim": statement.key}
            for nth, position in positions
            for k, statement in enumerate(position.statements)
        ],
        PositionMarkRow: [
            {"position": nth, "nth": k, **_mark(mark, texts)}
            for nth, position in positions
            for k, mark in enumerate(position.marks)
        ],
        PairRow: [rows.as_row(pair, nth=nth) for nth, pair in enumerate(finding.pairs)],
        ReasonRow: [
            rows.as_row(reason, pair=nth, nth=k)
            for nth, pair in enumerate(finding.pairs)
            for k, reason in enumerate(pair.reasons)
        ],
    }


def _mark(mark: tuple[str, int, int], texts: Mapping[str, str]) -> Values:
    claim, start, end = mark
    exact = texts.get(claim, "")[start:end]
    return {"claim": claim, "start": start, "end": end, "exact": exact}


def _lines(finding: Finding) -> list[Values]:
    plain = {field: getattr(finding, field) for field in _TEXTS}
    plain |= {field: getattr(finding.independence, field) for field in _COUNTED}
    named = {field: [("", text) for text in texts] for field, texts in plain.items()}
    named |= {field: list(getattr(finding, field)) for field in _PAIRS}
    return [
        {"field": field, "nth": nth, "name": name, "text": text}
        for field, lines in named.items()
        for nth, (name, text) in enumerate(lines)
    ]


def _load(session: Session, found: Sequence[Row], revise: Revise | None) -> list[Finding]:
    parts = _parts(session, [row["key"] for row in found])
    claims = {r["claim"] for every in parts[PositionStatementRow].values() for r in every}
    homes = set(claim_articles(session, claims).values())
    said = {s.key: s for s in statements(session, homes, revise)}
    return [_finding(row, parts, said) for row in found]


def _parts(session: Session, wanted: Sequence[str]) -> dict[type[Base], dict[Any, list[Row]]]:
    return {
        cls: rows.grouped(rows.rows_in(session, cls, "finding", wanted, "nth"), "finding")
        for cls in _PARTS
    }


def _finding(row: Row, parts: _Parts, said: Mapping[str, Statement]) -> Finding:
    mine = {cls: by_finding.get(row["key"], []) for cls, by_finding in parts.items()}
    lines = rows.grouped(mine[FindingLineRow], "field")
    reasons = rows.grouped(mine[ReasonRow], "pair")
    return rows.as_value(
        Finding,
        row,
        positions=_positions(mine, said),
        independence=rows.as_value(Independence, row, **_told(lines, _COUNTED)),
        pairs=tuple(
            rows.as_value(
                PositionPair,
                pair,
                reasons=tuple(rows.as_value(Reason, r) for r in reasons[pair["nth"]]),
            )
            for pair in mine[PairRow]
        ),
        **_told(lines, _TEXTS),
        **{field: tuple((r["name"], r["text"]) for r in lines[field]) for field in _PAIRS},
    )


def _told(lines: Mapping[str, list[Row]], fields: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {field: tuple(row["text"] for row in lines[field]) for field in fields}


def _positions(
    mine: Mapping[type[Base], list[Row]], said: Mapping[str, Statement]
) -> tuple[Position, ...]:
    given = rows.grouped(mine[PositionStatementRow], "position")
    marks = rows.grouped(mine[PositionMarkRow], "position")
    return tuple(
        rows.as_value(
            Position,
            row,
            statements=tuple(said[r["claim"]] for r in given[row["nth"]] if r["claim"] in said),
            marks=tuple((r["claim"], r["start"], r["end"]) for r in marks[row["nth"]]),
        )
        for row in mine[PositionRow]
    )
