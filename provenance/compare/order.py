"""The order of a reader's need: deaths and who was hit; other contradictions; accusations."""

from __future__ import annotations

from collections.abc import Iterable

from provenance.model.finding import Finding
from provenance.model.vocabulary import Verdict

_CLASS: dict[Verdict, int] = {
    "contradiction": 0, "mutation": 1, "possible_conflict": 2, "who_was_hit": 3, "claim_denial": 4,
    "positions_differ": 5, "agreement": 6, "explained": 7, "none": 8,
}  # fmt: skip


_MOST = 500_000_000
"""More than any count that ranks a finding."""


def section(finding: Finding) -> int:
    """Return 0 for deaths and who was hit, 1 for other facts, 2 for accusations, 3 for quiet."""
    if not finding.loud:
        return 3
    if finding.measure in ("killed", "who_was_hit"):
        return 0
    return 2 if finding.verdict == "claim_denial" else 1


def rank(finding: Finding) -> tuple[int, int, int, int, str]:
    """Return a finding's place: section, established before unresolved, most carried first."""
    articles = len({s.source.article for s in finding.statements})
    return (section(finding), _CLASS[finding.verdict], -articles, -_worst(finding), finding.key)


def sortable(finding: Finding) -> str:
    """Return a finding's place as text of one width, which sorts as `rank` does."""
    place, cls, articles, worst, key = rank(finding)
    return f"{place}{cls}{_MOST + articles:09}{_MOST + worst:09}{key}"


def _worst(finding: Finding) -> int:
    highs = [p.high or p.low or 0 for p in finding.positions]
    return min(int(max(highs, default=0)), _MOST)


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in the order in which a reader needs them."""
    return tuple(sorted(findings, key=rank))
