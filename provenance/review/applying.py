"""Decisions laid upon findings: applied, stale, contested or orphaned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from provenance.model.decision import Decision
from provenance.model.finding import Finding
from provenance.model.keys import fold
from provenance.review import judgements, sides
from provenance.review.constraints import Pair, Said, Settled, settle

Status = Literal["open", "decided", "stale", "contested"]
_Given = tuple[Pair, tuple[Decision, ...]]
"""What was said of two events, and the decisions that say it."""
_SAID: dict[str, Said] = {"same": "same", "different": "different"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding as a person's decisions leave it.

    `value` is the judgement in force, "" where none is. `stale`: it was decided in another
    state, or against another decision, and is asked again. `contested`: reviewers differ,
    so nothing is decided. `decisions` are those that bear on it.
    """

    finding: Finding
    status: Status = "open"
    value: str = ""
    decisions: tuple[Decision, ...] = ()

    @property
    def settled(self) -> bool:
        """Tell whether a person has answered it, and not only looked at it."""
        return self.status == "decided" and self.value != "unsure"


@dataclass(frozen=True, slots=True)
class Review:
    """All findings as judged, in their order, and decisions whose finding is not there."""

    judged: tuple[Judged, ...]
    orphaned: tuple[Decision, ...]

    @property
    def queue(self) -> tuple[Judged, ...]:
        """Return what is to be asked: loud findings that no person has answered."""
        return tuple(j for j in self.judged if j.finding.loud and not j.settled)


def apply(findings: Sequence[Finding], decisions: Iterable[Decision]) -> Review:
    """Return the findings under the decisions in force.

    What is decided on the events of one finding holds for all others on the same events.
    """
    live = [d for d in decisions if d.kind == "finding" and not d.superseded_by]
    homes = {decision.key: _home(decision, findings) for decision in live}
    judged = [_judged(f, [d for d in live if homes[d.key] == f.key]) for f in findings]
    given = [(pair, item.decisions) for item in judged for pair in _pairs(item)]
    settled = settle(pair for pair, _ in given)
    return Review(
        tuple(_final(item, settled, given) for item in judged),
        tuple(decision for decision in live if homes[decision.key] is None),
    )


def _home(decision: Decision, findings: Sequence[Finding]) -> str | None:
    """Return the key of the finding a decision is about: by its key, its sides or its words.

    What holds both of its sides comes before one of its key that has lost one of them.
    """
    named = next((f for f in findings if f.key == decision.left), None)
    judged = [f for f in findings if sides.holds(decision, f)]
    if named and (named in judged or not decision.right or (named.pairs and not judged)):
        return named.key
    words = fold(decision.exact)
    told = [f for f in findings if words in _words(f) and (f.pairs or not decision.right)]
    found = [f for f in judged if sides.follows(decision, f)] or judged or (told if words else [])
    return found[0].key if len(found) == 1 else None


def _words(finding: Finding) -> set[str]:
    return {fold(s.exact) for position in finding.positions for s in position.statements}


def _judged(finding: Finding, decisions: Sequence[Decision]) -> Judged:
    """Return what the decisions on one finding come to, before they are applied."""
    given = tuple(decisions)
    seen = (d for d in given if d.state_seen == finding.state or sides.follows(d, finding))
    values = {d.value for d in seen}
    if len(values) > 1:
        return Judged(finding, "contested", "", given)
    if values:
        return Judged(finding, "decided", values.pop(), given)
    return Judged(finding, "stale" if given else "open", "", given)


def _pairs(item: Judged) -> list[Pair]:
    """Return what a decided finding says of the events of its positions."""
    events = _events(item.finding)
    said = _SAID.get(item.value)
    if said is None:
        return []
    return [
        Pair(events[pair.left], events[pair.right], said, item.finding.key)
        for pair in item.finding.pairs
        if _two(events, pair.left, pair.right)
    ]


def _final(item: Judged, settled: Settled, given: Sequence[_Given]) -> Judged:
    """Return a finding with its verdicts as decided."""
    if item.finding.key in settled.asked_again:
        return replace(item, status="stale", value="")
    if item.status == "decided":
        return replace(item, finding=judgements.judged(item.finding, item.value))
    if item.status == "stale":
        return replace(item, finding=sides.held(item.finding, item.decisions))
    return _following(item, settled, given) if item.status == "open" else item


def _following(item: Judged, settled: Settled, given: Sequence[_Given]) -> Judged:
    """Return an open finding under what was decided on its events elsewhere."""
    events = _events(item.finding)
    said = [
        settled.between(events[pair.left], events[pair.right])
        if _two(events, pair.left, pair.right)
        else None
        for pair in item.finding.pairs
    ]
    if not any(said):
        return item
    pairs = tuple(
        judgements.judged_pair(pair, value) if value else pair
        for pair, value in zip(item.finding.pairs, said, strict=True)
    )
    whole = set(said)
    moved = replace(
        item,
        finding=judgements.with_pairs(item.finding, pairs),
        decisions=_bearing(events.values(), settled, given),
    )
    return moved if len(whole) > 1 else replace(moved, status="decided", value=whole.pop() or "")


def _bearing(
    events: Iterable[str], settled: Settled, given: Sequence[_Given]
) -> tuple[Decision, ...]:
    """Return the decisions that settle something between these events."""
    mine = {settled.group(event) for event in events if event}
    found = (
        decision
        for pair, decisions in given
        if {settled.group(pair.left), settled.group(pair.right)} <= mine
        for decision in decisions
    )
    return tuple(dict.fromkeys(found))


def _events(finding: Finding) -> Mapping[str, str]:
    return {position.id: position.event for position in finding.positions}


def _two(events: Mapping[str, str], left: str, right: str) -> bool:
    """Tell whether two positions are known to rest on two events."""
    return bool(events[left] and events[right]) and events[left] != events[right]
