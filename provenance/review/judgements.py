"""What a judgement does to a verdict. The machine's own state is kept, to tell what changes."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from provenance.model.finding import Finding, PositionPair
from provenance.model.vocabulary import LOUD, Band, Values, Verdict, Why

_WORST: tuple[Verdict, ...] = (
    "contradiction",
    "who_was_hit",
    "claim_denial",
    "possible_conflict",
    "mutation",
    "positions_differ",
    "explained",
    "agreement",
    "none",
)
_ONE_EVENT: dict[Values, tuple[Verdict, Why]] = {
    "agree": ("agreement", ""),
    "compatible": ("explained", "bound"),
    "disagree": ("contradiction", ""),
}
"""The verdicts on two positions once their events are one."""


_OTHER_EVENTS: tuple[Why, ...] = ("other_event", "not_placed", "fits")
"""What sets a figure aside since its event may be, or is, another: a person may say otherwise."""


class Outcome(NamedTuple):
    """A verdict and, where it is `explained`, by what."""

    verdict: Verdict
    why: Why


def judged(finding: Finding, value: str) -> Finding:
    """Return `finding` as a person's judgement leaves it: each pair, and the worst of them."""
    if not finding.pairs:
        verdict, why = _outcome(Outcome(finding.verdict, finding.why), "disagree", value)
        return replace(finding, verdict=verdict, why=why)
    return with_pairs(finding, tuple(judged_pair(pair, value) for pair in finding.pairs))


def judged_pair(pair: PositionPair, value: str) -> PositionPair:
    """Return a pair of positions as a judgement leaves it."""
    verdict, why = _outcome(Outcome(pair.verdict, pair.why), pair.values, value)
    bands: dict[str, Band] = {"same": "same", "different": "different"}
    return replace(pair, event=bands.get(value, pair.event), verdict=verdict, why=why)


def with_pairs(finding: Finding, pairs: tuple[PositionPair, ...]) -> Finding:
    """Return `finding` with these pairs, under the worst of their verdicts where one changed."""
    if [p.verdict for p in pairs] == [p.verdict for p in finding.pairs]:
        return replace(finding, pairs=pairs)
    worst = min(pairs, key=lambda pair: _WORST.index(pair.verdict))
    return replace(finding, pairs=pairs, verdict=worst.verdict, why=worst.why)


def _outcome(found: Outcome, values: Values, value: str) -> Outcome:
    """Return the verdict after a judgement; what the judgement does not touch stays."""
    by_event = found.verdict in ("possible_conflict", "none") or found.why in _OTHER_EVENTS
    if value == "same" and by_event:
        return Outcome(*_ONE_EVENT.get(values, found))
    if value == "different" and found.verdict in LOUD:
        return Outcome("explained", "other_event")
    if value == "different" and found.verdict == "agreement":
        return Outcome("none", "")
    if (
        value == "real"
        and values == "disagree"
        and found.verdict not in LOUD - {"possible_conflict"}
    ):
        return Outcome("contradiction", "")
    if value == "not-a-conflict" and found.verdict in LOUD:
        return Outcome("explained", "")
    return found
