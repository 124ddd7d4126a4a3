"""On how much a finding rests: articles, texts, voices and sides, and who gives no figure.

Nothing here says that reports are independent: what is counted is what would have to be
looked at by whoever wants to say so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.events import wording
from provenance.compare.terms import accusing
from provenance.compare.terms.knowledge import Knowledge
from provenance.model.extraction import Event
from provenance.model.finding import Finding, Independence, Material, Statement

TOLLS = ("killed", "injured")
"""Measures of which each party to an affair may be expected to give a figure."""


@dataclass(frozen=True, slots=True)
class Affair:
    """What tells who is silent: events by claim and measure, and bodies by article and side.

    `acting` holds by article the parties that act or speak in it.
    """

    events: Mapping[tuple[str, str], Sequence[Event]]
    heard: Mapping[tuple[str, str], Counter[str]]
    acting: Mapping[str, frozenset[str]]


def affair(material: Material, knowledge: Knowledge) -> Affair:
    """Return what the material tells of who could have given a figure.

    It needs to hold the articles of the findings in question and no others.
    """
    acting: dict[str, set[str]] = defaultdict(set)
    for occurrence in material.occurrences:
        mine = acting[occurrence.source.article]
        mine.update(slot.value for slot in occurrence.event.stated("actor"))
    for a in (a for a in material.assertions if a.proposition.told):
        named = {a.proposition.subject, a.proposition.object}
        acting[a.statement.source.article] |= named - {""}
    events: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for figure in material.figures:
        if figure.occurrence:
            counted = (figure.statement.key, figure.quantity.measure)
            events[counted].append(figure.occurrence.event)
    heard: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for statement in material.statements:
        if statement.voice:
            who = statement.voice
            called = {who.side, who.acts_for, who.name if who.named else ""}
            acting[statement.source.article] |= called - {""}
        # A body's office it could be to give such a figure; a passer-by's it is not.
        if statement.voice and statement.voice.named and statement.voice.kind == "body":
            side = accusing.party(statement, knowledge)
            heard[statement.source.article, side][statement.voice.name] += 1
    return Affair(events, heard, {article: frozenset(some) for article, some in acting.items()})


def of(finding: Finding, known: Affair, knowledge: Knowledge) -> Independence:
    """Return on how much a finding rests."""
    statements = finding.statements
    voices = [s.voice for s in statements if s.voice]
    sides = {knowledge.side(v.side or v.acts_for) for v in voices if v.side or v.acts_for}
    return Independence(
        articles=len({s.source.article for s in statements}),
        texts=texts(statements),
        speakers=tuple(sorted({v.name for v in voices if v.named})),
        sides=tuple(sorted(sides)),
        silent=_silent(finding, known, knowledge) if finding.measure in TOLLS else (),
    )


def texts(statements: Iterable[Statement]) -> int:
    """Return how many texts statements stand in: articles that share one of them are one text."""
    groups: list[set[str]] = []
    for statement in statements:
        mine = {statement.source.article, *filter(None, [statement.text])}
        for group in [g for g in groups if g & mine]:
            mine |= group
            groups.remove(group)
        groups.append(mine)
    return len(groups)


def _silent(finding: Finding, known: Affair, knowledge: Knowledge) -> tuple[str, ...]:
    """Return who is a party to the events and gives no figure: the parties, then their voices.

    Voices of the articles that give the figures: they were heard there, and had the occasion.
    """
    events = [
        event
        for s in finding.statements
        for event in known.events.get((s.key, finding.measure), ())
    ]
    given = {accusing.party(s, knowledge) for s in finding.statements}
    told = {s.source.article for s in finding.statements}
    acting = frozenset().union(*(known.acting.get(article, ()) for article in told))
    parties = [p for p in _parties(events, acting, knowledge) if knowledge.side(p) not in given]
    heard: Counter[str] = Counter()
    for article in told:
        for side in {knowledge.side(p) for p in parties}:
            heard += known.heard.get((article, side), Counter())
    return tuple(dict.fromkeys([*parties, *sorted(heard, key=lambda n: (-heard[n], n))]))


def _parties(
    events: Sequence[Event], acting: frozenset[str], knowledge: Knowledge
) -> tuple[str, ...]:
    """Return who acts, then whom it is done to where that is somebody who acts or speaks."""
    every = wording.values_of(events, "target")
    targets = (t for t in every if t in acting or t in knowledge.sides)
    return tuple(dict.fromkeys([*wording.values_of(events, "actor"), *targets]))
