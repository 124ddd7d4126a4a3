"""What a person should be told when findings change: opened, settled, judged otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from provenance.model.finding import Finding
from provenance.model.keys import SHORTEST
from provenance.report import pairs, words


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding, whose versions need hold no statements, and the keys of all its claims."""

    finding: Finding
    claims: frozenset[str]


def changes(before: Mapping[str, Seen], now: Iterable[Seen]) -> tuple[str, ...]:
    """Return a sentence for each item that is or was loud and is not what it was.

    Quiet findings come and go with each article; they are not news.
    """
    after = {seen.finding.key: seen for seen in now}
    gone = [seen for key, seen in before.items() if key not in after and seen.finding.loud]
    fresh = [seen for key, seen in after.items() if key not in before]
    heirs = _heirs(gone, fresh)
    named = {heir.key for heir in heirs.values()}
    opened = [s.finding for s in fresh if s.finding.loud and s.finding.key not in named]
    told = [_changed(before[k].finding, s.finding) for k, s in after.items() if k in before]
    told += [f"{_name(f)}: new, {words.label(f)}." for f in opened]
    told += [
        _became(old, heirs[old.key]) if old.key in heirs else f"{_name(old)}: no longer found."
        for old in (seen.finding for seen in gone)
    ]
    return tuple(line for line in told if line)


def _heirs(gone: Iterable[Seen], fresh: Iterable[Seen]) -> dict[str, Finding]:
    """Return by old key the new item in its place: of one question, with most of its words."""
    by_claim: dict[str, list[Seen]] = {}
    for seen in fresh:
        for claim in seen.claims:
            by_claim.setdefault(claim, []).append(seen)
    heirs = {}
    for old in gone:
        near = {s.finding.key: s for claim in old.claims for s in by_claim.get(claim, ())}
        alike = [s for s in near.values() if _asks(s.finding) == _asks(old.finding)]
        most = max(alike, key=lambda s: (len(old.claims & s.claims), s.finding.key), default=None)
        if most and 2 * len(old.claims & most.claims) > len(old.claims):
            heirs[old.finding.key] = most.finding
    return heirs


def _asks(finding: Finding) -> tuple[str, str]:
    return (finding.aspect, finding.measure)


def _became(old: Finding, new: Finding) -> str:
    """Return what took an item's place; its key is another, since it asks about more or less."""
    was, now = words.label(old), words.label(new)
    judged = f"was “{was}”, now “{now}”{_because(new)}" if was != now else f"still “{now}”"
    return f"{_name(new)}: {judged}; before: {old.key[:SHORTEST]} {old.title}."


def _name(finding: Finding) -> str:
    return f"{finding.key[:SHORTEST]} {finding.title}"


def _changed(old: Finding, new: Finding) -> str:
    if not (old.loud or new.loud) or old.state == new.state:
        return ""
    if old.verdict != new.verdict or old.why != new.why:
        return f"{_name(new)}: was “{words.label(old)}”, now “{words.label(new)}”{_because(new)}."
    if old.title != new.title:
        return f"{_name(new)}: was “{old.title}”."
    return f"{_name(new)}: its statements changed."


_PLACING = ("Fits", "Taken as one")
"""Notes that say with which event a figure, or an account, is held together now."""


def _because(finding: Finding) -> str:
    """Return the facets that decided, or the event that a figure fits now, in brackets."""
    pair = pairs.worst(finding)
    against = [r for r in pair.reasons if r.state == "mismatch"] if pair else []
    told = [f"{words.FACETS[r.facet]}: {r.left}, {r.right}" for r in against]
    told += [text.rstrip(".") for label, text in finding.notes if label in _PLACING]
    return f" ({'; '.join(told)})" if told else ""
