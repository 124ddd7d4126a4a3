"""Which two events a judgement was on, so that it holds however they are grouped later.

A decision keeps them in `right`: for each pair of versions that are of two events, both sides as
`event.claim`, the smallest account of the event and the smallest claim that gives the version.
Where versions of what was taken for one event were said to be of two, each account of the one
stands before each of the other, with a stroke between.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from provenance.model.decision import Decision
from provenance.model.finding import Finding, Position, PositionPair
from provenance.review import judgements

ON_EVENTS = ("same", "different")
"""The judgements that are on events, not on what is said of them."""
Accounts = Mapping[str, Sequence[str]]
"""The keys of the accounts of one event that give a version, by the version's id."""
_TWO, _ONE = " ", "/"
"""What stands between two sides: of two events, and of what was taken for one."""
_Pair = frozenset[str]


def written(finding: Finding, value: str, accounts: Accounts) -> str:
    """Return the sides of a judgement as a decision keeps them, "" where it is on no events.

    `accounts` tell for each version of one event whose accounts give it.
    """
    if value not in ON_EVENTS:
        return ""
    said = {p.id: min((s.key for s in p.statements), default="") for p in finding.positions}
    events = {p.id: p.event for p in finding.positions}
    two: set[str] = set()
    for p in finding.pairs:
        one, other = events[p.left], events[p.right]
        if one and other and one != other:
            two.add(_side_by_side(_TWO, (one, said[p.left]), (other, said[p.right])))
        elif one and p.values == "disagree" and value == "different":
            two |= {
                _side_by_side(_ONE, (a, said[p.left]), (b, said[p.right]))
                for a in accounts.get(p.left, ())
                for b in accounts.get(p.right, ())
            }
    return ",".join(sorted(two))


def _side_by_side(joint: str, *sides: tuple[str, str]) -> str:
    return joint.join(sorted(f"{event}.{claim}" for event, claim in sides))


Apart = Mapping[str, frozenset[str]]
"""For an event, by the key of its smallest account or of any, those that it is none of."""


def parted(decisions: Iterable[Decision]) -> Apart:
    """Return what was taken for one event and told apart: for each account the others."""
    return _apart(decisions, _ONE)


def apart(decisions: Iterable[Decision]) -> Apart:
    """Return all that was told apart, for each event the others.

    What one reviewer says last counts; where reviewers differ nothing is settled.
    """
    return _apart(decisions, _TWO + _ONE)


def _apart(decisions: Iterable[Decision], joints: str) -> Apart:
    said: dict[_Pair, dict[str, str]] = {}
    for decision in decisions:
        if decision.kind == "finding" and not decision.superseded_by:
            for pair in _pairs(decision, joints):
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
    judged = [pair for d in decisions for pair in _judged(d, finding)]
    pairs = tuple(
        judgements.judged_pair(pair, value) if pair in judged else pair for pair in finding.pairs
    )
    return judgements.with_pairs(finding, pairs)


def holds(decision: Decision, finding: Finding) -> bool:
    """Tell whether both sides of what was judged stand in a finding, in two of its versions."""
    return bool(_judged(decision, finding))


def follows(decision: Decision, finding: Finding) -> bool:
    """Tell whether a finding says by itself what was decided: that these are two events."""
    judged = _judged(decision, finding)
    apart = all(pair.event == "different" for pair in judged)
    return bool(judged) and apart and decision.value == "different"


def _judged(decision: Decision, finding: Finding) -> list[PositionPair]:
    """Return the pairs of versions that a decision was on."""
    claims = {p.id: _of(p) for p in finding.positions}
    some = {_claims(pair) for pair in _pairs(decision)}
    return [
        pair
        for pair in finding.pairs
        if any(_between(claims[pair.left], claims[pair.right], two) for two in some)
    ]


def _pairs(decision: Decision, joints: str = _TWO + _ONE) -> list[tuple[str, str]]:
    some = [pair for pair in decision.right.split(",") if pair]
    return [
        (one, other)
        for pair in some
        for joint in joints
        for one, found, other in [pair.partition(joint)]
        if found
    ]


def _claims(pair: tuple[str, str]) -> tuple[str, str]:
    one, other = (side.partition(".")[2] for side in pair)
    return one, other


def _of(position: Position) -> Collection[str]:
    return {s.key for s in position.statements}


def _between(one: Collection[str], other: Collection[str], two: tuple[str, str]) -> bool:
    a, b = two
    return (a in one and b in other) or (b in one and a in other)
