"""All findings of one block of material: the face of the package."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from provenance.compare import independence, order, units
from provenance.compare.copies import mutations, revised
from provenance.compare.events import accounts, groups
from provenance.compare.events.between import between, recurring
from provenance.compare.events.gathered import Gathered, gather
from provenance.compare.figures import facts, placing, tolls
from provenance.compare.terms import clues
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import ties
from provenance.compare.terms.subjects import scenes
from provenance.compare.who_and_when import culprits, days, hit, persons, spots
from provenance.compare.yes_or_no import answered, denials, polarity, stances
from provenance.model.finding import Figure, Finding, Material
from provenance.model.keys import SHORTEST
from provenance.model.vocabulary import COUNTED

Rested = tuple[Finding, frozenset[str]]
"""A finding and the units that it rests on."""
Wanted = Callable[[str], bool]
"""Tells whether findings of a unit are wanted."""


def every(unit: str) -> bool:
    """Want all."""
    return True


def of_events(
    known: Gathered,
    material: Material,
    knowledge: Knowledge,
    habits: Collection[str],
    wanted: Wanted = every,
) -> Iterator[Rested]:
    """Yield what is found on event groups, each with what it rests on.

    `material` holds the articles of all groups of `known`; `habits` are keys (between.Habits).
    """
    hits = dict(_who_was_hit(known, material, knowledge))
    for finding, rests in (
        *((found, frozenset({units.event(home)})) for home, found in hits.items()),
        *_of_one(known, knowledge, wanted),
        *_of_several(known, material, knowledge, habits, wanted),
        *_of_victims(known, material, knowledge, wanted),
        *_of_disowned(known, material, knowledge),
    ):
        if any(wanted(unit) for unit in rests):
            yield _related(finding, hits), rests


def _of_one(known: Gathered, knowledge: Knowledge, wanted: Wanted) -> Iterator[Rested]:
    by_key = {g.key: g for g in known.groups}
    for (key, measure), figures in known.tolls.items():
        if not wanted(units.event(key)):
            continue
        if found := tolls.within(by_key[key], measure, figures, known.surest, knowledge):
            yield found, frozenset({units.event(key)})


def _of_victims(
    known: Gathered, material: Material, knowledge: Knowledge, wanted: Wanted
) -> Iterator[Rested]:
    for group in known.groups:
        if wanted(units.event(group.key)):
            for ask in (days.of_group, spots.of_group):
                for found in ask(group, material, knowledge):
                    yield found, frozenset({units.event(group.key)})


def _of_disowned(known: Gathered, material: Material, knowledge: Knowledge) -> Iterator[Rested]:
    for found, home in answered.findings(known, material, knowledge):
        yield found, frozenset({units.event(home)})


def of_doers(known: Gathered, material: Material, knowledge: Knowledge) -> Iterator[Rested]:
    """Yield the items on who did it, each with what it rests on."""
    for finding, homes in culprits.findings(known, material, knowledge):
        yield finding, frozenset(map(units.doer, homes))


def _of_several(
    known: Gathered,
    material: Material,
    knowledge: Knowledge,
    habits: Collection[str],
    wanted: Wanted,
) -> Iterator[Rested]:
    hints = clues.clues(material)
    told = {m: accounts.accounts(known.groups, known.tolls, m, knowledge) for m in COUNTED}
    meet = accounts.meeting(told, lambda key: wanted(units.placing(key)))
    edges = (*known.told_apart(meet), *known.apart(groups.OTHERS, meet))
    pairs = between(known.groups, edges, habits, known.verdicts)
    for measure, some in told.items():
        for question in accounts.questions(some, pairs):
            rests = frozenset(units.placing(g.key) for g in question.account.groups)
            asked = any(map(wanted, rests))
            if asked and (
                found := placing.across(question, measure, knowledge, hints, known.pointing)
            ):
                yield found, rests


def _who_was_hit(
    known: Gathered, material: Material, knowledge: Knowledge
) -> Iterator[tuple[str, Finding]]:
    statements = {s.key: s for s in material.statements}
    counted: dict[str, list[Figure]] = {}
    for figure in material.figures:
        if figure.occurrence is not None:
            counted.setdefault(figure.occurrence.key, []).append(figure)
    for one in known.groups:
        own = [figure for member in one.members for figure in counted.get(member.key, ())]
        if found := hit.find(one, own, statements, knowledge):
            yield one.key, found


def counted(finding: Finding, material: Material, knowledge: Knowledge) -> Finding:
    """Return a finding with on how much it rests; `material` holds all its articles."""
    affair = independence.affair(material, knowledge)
    return replace(finding, independence=independence.of(finding, affair, knowledge))


def _related(finding: Finding, hits: Mapping[str, Finding]) -> Finding:
    """Return a toll with the item on who was hit in one of its events."""
    mine = {f.key: f for p in finding.positions if (f := hits.get(p.event))}
    if finding.verdict == "who_was_hit" or not mine:
        return finding
    first = mine[min(mine)]
    told = "; ".join(p.value for p in first.positions)
    note = ("Who was hit", f"Disputed ({told}), see {first.key[:SHORTEST]}.")
    return replace(finding, notes=(note, *finding.notes), related=tuple(sorted(mine)))


def find(material: Material, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return every finding of the material, in the order of a reader's need.

    Pure: the same material in any order gives the same findings.
    """
    known, habits = gather(material, knowledge), recurring(material.occurrences, knowledge)
    out = [
        *(finding for finding, _ in of_events(known, material, knowledge, habits)),
        *(finding for finding, _ in of_doers(known, material, knowledge)),
        *days.of_once(material.assertions, knowledge),
        *persons.findings(
            persons.together(known), scenes(material), material.assertions, knowledge
        ),
        *_of_facts(material, knowledge),
        *stances.beside(
            polarity.findings(material.assertions, knowledge),
            stances.findings(material.assertions, knowledge),
        ),
        *_of_answers(material, knowledge),
        *mutations.findings(material, knowledge),
        *revised.findings(material),
    ]
    affair = independence.affair(material, knowledge)
    kept = _uncontested(_once(out))
    return order.ordered(
        replace(f, independence=independence.of(f, affair, knowledge)) for f in kept
    )


def _of_facts(material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    kind = facts.Facts(knowledge)
    found = kind.referents(material)
    yield from (f for f, _ in facts.findings(found, ties(kind, found), knowledge))


def _of_answers(material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    kind = denials.Answers(knowledge)
    found = kind.referents(material)
    for some in kind.groups(found, ties(kind, found)):
        mine = {key: found[key] for key in some}
        articles = {kind.article(one) for one in mine.values()}
        beside = [s for s in material.statements if s.source.article in articles]
        yield from denials.findings(mine, beside, material.assertions, knowledge)


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
