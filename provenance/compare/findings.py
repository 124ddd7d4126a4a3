"""All findings of one block of material: the face of the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from provenance.compare import denials, facts, groups, hit, order, polarity, tolls, wording
from provenance.compare.gathered import gather
from provenance.compare.knowledge import Knowledge
from provenance.model.finding import Finding, Material
from provenance.model.vocabulary import Measure


def _of_events(material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    known = gather(material, knowledge)
    by_key = {g.key: g for g in known.groups}
    for (key, measure), figures in known.tolls.items():
        if found := tolls.within(by_key[key], measure, figures, known.edges, knowledge):
            yield found
    for (a, b), edge in groups.between(known.groups, known.edges).items():
        for measure in tolls.COUNTED:
            sides = known.tolls.get((a, measure)), known.tolls.get((b, measure))
            if sides[0] and sides[1]:
                pair = (by_key[a], by_key[b])
                if found := tolls.across(pair, edge, measure, (sides[0], sides[1]), knowledge):
                    yield found
    statements = {s.key: s for s in material.statements}
    for one in known.groups:
        if found := hit.find(one, material.figures, statements, knowledge):
            yield found


def silent_parties(finding: Finding, material: Material, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the parties to an event that give no figure of it, for "no figure from X"."""
    keys = {s.key for p in finding.positions for s in p.statements}
    events = [
        f.occurrence.event
        for f in material.figures
        if f.occurrence and f.statement.key in keys and f.quantity.measure == finding.measure
    ]
    given = {denials.party(s, knowledge) for p in finding.positions for s in p.statements}
    parties = wording.values_of(events, "actor")
    return tuple(p for p in parties if knowledge.side(p) not in given)


def find(material: Material, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return every finding of the material, in the order of a reader's need.

    Pure: the same material in any order gives the same findings.
    """
    out = [
        *_of_events(material, knowledge),
        *facts.findings(material.figures, knowledge),
        *polarity.findings(material.assertions, knowledge),
        *denials.findings(material.statements, material.assertions, knowledge),
    ]
    deaths: tuple[Measure, ...] = ("killed", "injured")
    noted = [
        replace(f, notes=tuple(("no_figure", p) for p in silent_parties(f, material, knowledge)))
        if f.measure in deaths
        else f
        for f in out
    ]
    return order.ordered(_once(noted))


def _once(findings: list[Finding]) -> list[Finding]:
    """Return findings without those that another one of the same question and claims covers."""
    seen: dict[str, Finding] = {}
    for finding in findings:
        known = seen.get(finding.key)
        if known is None or order.rank(finding) < order.rank(known):
            seen[finding.key] = finding
    return list(seen.values())
