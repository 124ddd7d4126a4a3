"""How a pair of versions is judged, in a newsroom's words."""

from __future__ import annotations

from provenance.model.finding import Finding, PositionPair
from provenance.model.vocabulary import Band, Facet, Values, Why

VALUES: dict[Values, str] = {
    "agree": "NO: the same within rounding.",
    "compatible": "NO: one is a bound that leaves room for the other.",
    "disagree": "YES.",
    "cannot_tell": "CANNOT TELL from the words.",
}
BANDS: dict[Band, str] = {
    "same": "same",
    "likely_same": "points to same",
    "unresolved": "not known",
    "likely_different": "points to different",
    "different": "different",
}
BAND_ANSWERS: dict[Band, str] = {
    "same": "YES, the same.",
    "likely_same": "POINTS TO SAME.",
    "unresolved": "NOT KNOWN from these articles.",
    "likely_different": "POINTS TO DIFFERENT.",
    "different": "NO, different.",
}
WHYS: dict[Why, str] = {
    "": "no conflict",
    "other_event": "a different event",
    "other_period": "a different period",
    "not_placed": "no text tells which of several events it is of",
    "fits": "the figure fits another event",
    "part_whole": "one is a part of the other",
    "later_count": "a later count of the same event",
    "bound": "one is a bound that leaves room for the other",
    "unit": "the same in another unit",
    "scope": "a different scope",
    "by_outlet": "changed by its outlet",
}
_DECIDING: dict[Facet, str] = {
    "date": "a date is missing",
    "period": "a period is missing",
    "place": "a place is missing",
    "actor": "who did it is missing",
}
"""Facets that would tell two events apart where a text leaves them out, the strongest first.

What was aimed at, came before or followed can be told of one event in many ways.
"""


def differ(pair: PositionPair) -> str:
    """Return whether two versions differ, as a reader is answered."""
    if pair.verdict == "positions_differ":
        return "NOT AS FACTS: two parties' wishes, promises, charges or words for one thing."
    return VALUES[pair.values]


def missing(pair: PositionPair) -> str:
    """Return the strongest facet that a text leaves out and that would decide it, or ""."""
    facet = lacking(pair)
    return _DECIDING[facet] if facet else ""


def lacking(pair: PositionPair) -> Facet | None:
    """Return the strongest facet that would decide a pair and that a text leaves out."""
    untold = {r.facet for r in pair.reasons if r.state == "not_stated" and not (r.left and r.right)}
    return next((facet for facet in _DECIDING if facet in untold), None)


def worst(finding: Finding) -> PositionPair | None:
    """Return the pair whose verdict the item shows, or None where there is but one version."""
    told = (pair for pair in finding.pairs if pair.verdict == finding.verdict)
    return next(told, finding.pairs[0] if finding.pairs else None)


def others(finding: Finding) -> tuple[str, ...]:
    """Return both verdicts on the further pairs of versions that could be compared.

    Pairs of one version that are judged alike stand together, those set aside last.
    """
    values = {p.id: p.value for p in finding.positions}
    shown = worst(finding)
    alike: dict[tuple[str, str], list[str]] = {}
    for pair in sorted(finding.pairs, key=lambda p: p.why != ""):
        if pair is not shown and pair.verdict != "none":
            others = alike.setdefault((pair.left, _judged(pair)), [])
            others.append(values.get(pair.right, pair.right))
    return tuple(
        f"{values.get(left, left)} / {' / '.join(others)}: {told}"
        for (left, told), others in alike.items()
    )


def _judged(pair: PositionPair) -> str:
    aside = f" Set aside: {WHYS[pair.why]}." if pair.why else ""
    return f"differ? {differ(pair)} One event: {BANDS[pair.event]}.{aside}"
