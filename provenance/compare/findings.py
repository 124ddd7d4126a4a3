"""All findings of one block of material: the face of the package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from provenance.compare import (
    accounts,
    clues,
    culprits,
    days,
    denials,
    facts,
    groups,
    hit,
    independence,
    mutations,
    order,
    persons,
    placing,
    polarity,
    revised,
    tolls,
)
from provenance.compare.gathered import gather
from provenance.compare.knowledge import Knowledge
from provenance.compare.whole import COUNTED
from provenance.model.finding import Figure, Finding, Material
from provenance.model.keys import SHORTEST


def _of_events(material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    known = gather(material, knowledge)
    hints = clues.clues(material)
    habits = groups.recurring(material.occurrences, knowledge)
    by_key = {g.key: g for g in known.groups}
    for (key, measure), figures in known.tolls.items():
        inside = known.inside.get(key, ())
        if found := tolls.within(by_key[key], measure, figures, inside, knowledge):
            yield found
    pairs = groups.between(known.groups, known.edges, habits, knowledge)
    for measure in COUNTED:
        told = accounts.accounts(known.groups, known.tolls, measure, knowledge)
        for question in accounts.questions(told, pairs):
            if found := placing.across(question, measure, knowledge, hints):
                yield found
    yield from _who_was_hit(known.groups, material, knowledge)
    yield from culprits.findings(known, material, knowledge)
    yield from days.findings(known, material, knowledge)
    yield from persons.findings(known, material, knowledge)


def _who_was_hit(
    gathered: Sequence[groups.Group], material: Material, knowledge: Knowledge
) -> Iterator[Finding]:
    statements = {s.key: s for s in material.statements}
    counted: dict[str, list[Figure]] = {}
    for figure in material.figures:
        if figure.occurrence is not None:
            counted.setdefault(figure.occurrence.key, []).append(figure)
    for one in gathered:
        own = [figure for member in one.members for figure in counted.get(member.key, ())]
        if found := hit.find(one, own, statements, knowledge):
            yield found


def _related(finding: Finding, every: Sequence[Finding]) -> Finding:
    """Return a toll with the item on who was hit in one of its events."""
    events = {p.event for p in finding.positions}
    hits = [
        f for f in every if f.verdict == "who_was_hit" and {p.event for p in f.positions} & events
    ]
    if finding.verdict == "who_was_hit" or not hits:
        return finding
    told = "; ".join(p.value for p in hits[0].positions)
    note = ("Who was hit", f"Disputed ({told}), see {hits[0].key[:SHORTEST]}.")
    return replace(finding, notes=(note, *finding.notes), related=tuple(f.key for f in hits))


def find(material: Material, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return every finding of the material, in the order of a reader's need.

    Pure: the same material in any order gives the same findings.
    """
    out = [
        *_of_events(material, knowledge),
        *facts.findings(material, knowledge),
        *polarity.findings(material.assertions, knowledge),
        *denials.findings(material.statements, material.assertions, knowledge),
        *mutations.findings(material, knowledge),
        *revised.findings(material),
    ]
    kept = _uncontested(_once(out))
    affair = independence.affair(material, knowledge)
    counted = [replace(f, independence=independence.of(f, affair, knowledge)) for f in kept]
    return order.ordered(_related(f, kept) for f in counted)


def _uncontested(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without agreements on what another item shows to be disputed."""
    disputed = {(s.key, _asked(f)) for f in findings if f.loud for s in f.statements}
    return [
        f
        for f in findings
        if f.aspect != "fact"
        or f.verdict != "agreement"
        or disputed.isdisjoint((s.key, name) for s in f.statements for name in (_asked(f), ""))
    ]


def _asked(finding: Finding) -> str:
    """Return what a finding asks of its parties; "" for an accusation that names no deed."""
    return "" if finding.measure == "accusation" else finding.measure.partition("|")[0]


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings without those that another one of the same question covers."""
    seen: dict[str, Finding] = {}
    for finding in findings:
        known = seen.get(finding.key)
        if known is None or order.rank(finding) < order.rank(known):
            seen[finding.key] = finding
    return list(seen.values())
