"""Which two events a judgement was on, so that it holds however they are grouped later.

A decision keeps them in `right`: for each pair of versions that are of two events, both sides as
`event.claim`, the smallest account of the event and the smallest claim that gives the version.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from provenance.model.decision import Decision
from provenance.model.finding import Finding, Position
from provenance.review import judgements

ON_EVENTS = ("same", "different")
"""The judgements that are on events, not on what is said of them."""
_Pair = frozenset[str]


def written(finding: Finding, value: str) -> str:
    """Return the sides of a judgement as a decision keeps them, "" where it is on no events."""
    said = {p.id: min((s.key for s in p.statements), default="") for p in finding.positions}
    sides = {p.id: f"{p.event}.{said[p.id]}" for p in finding.positions}
    events = {p.id: p.event for p in finding.positions}
    two = [
        sorted((sides[p.left], sides[p.right]))
        for p in finding.pairs
        if events[p.left] and events[p.right] and events[p.left] != events[p.right]
    ]
    return ",".join(sorted(" ".join(pair) for pair in two)) if value in ON_EVENTS else ""


def apart(decisions: Iterable[Decision]) -> Mapping[str, frozenset[str]]:
    """Return for each event, by the key of its smallest account, those that it is none of.

    What one reviewer says last counts; where reviewers differ nothing is settled.
    """
    said: dict[_Pair, dict[str, str]] = {}
    for decision in decisions:
        if decision.kind == "finding" and not decision.superseded_by:
            for pair in _pairs(decision):
                events = frozenset(side.partition(".")[0] for side in pair)
                said.setdefault(events, {})[decision.reviewer] = decision.value
    out: dict[str, frozenset[str]] = {}
    for events, values in said.items():
        if set(values.values()) == {"different"}:
            for one in events:
                out[one] = out.get(one, frozenset()) | (events - {one})
    return out


def held(finding: Finding, decisions: Sequence[Decision]) -> Finding:
    """Return a finding in another state than was judged, with what was judged still holding.

    That is the verdict on each two versions whose claims were said to be of one event, or of two.
    """
    values = {d.value for d in decisions}
    value = values.pop() if len(values) == 1 else ""
    if value not in ON_EVENTS:
        return finding
    judged = [_claims(pair) for d in decisions for pair in _pairs(d)]
    claims = {p.id: _of(p) for p in finding.positions}
    pairs = tuple(
        judgements.judged_pair(pair, value)
        if any(_between(claims[pair.left], claims[pair.right], two) for two in judged)
        else pair
        for pair in finding.pairs
    )
    return judgements.with_pairs(finding, pairs)


def _pairs(decision: Decision) -> list[tuple[str, str]]:
    some = (pair.partition(" ") for pair in decision.right.split(",") if pair)
    return [(one, other) for one, _, other in some]


def _claims(pair: tuple[str, str]) -> tuple[str, str]:
    one, other = (side.partition(".")[2] for side in pair)
    return one, other


def _of(position: Position) -> Collection[str]:
    return {s.key for s in position.statements}


def _between(one: Collection[str], other: Collection[str], two: tuple[str, str]) -> bool:
    a, b = two
    return (a in one and b in other) or (b in one and a in other)
