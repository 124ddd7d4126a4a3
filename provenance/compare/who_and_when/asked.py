"""Items that ask who, when, where or how old: each version an answer in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.phrases import listed, outlet, upper, voice
from provenance.compare.terms.positions import origins, separate_note, state, version
from provenance.model.finding import Finding, Position, PositionPair, Reason, Statement
from provenance.model.keys import finding_key
from provenance.model.vocabulary import Aspect, Band


@dataclass(frozen=True, slots=True)
class Answer:
    """What one statement answers: a value in words and where in the text it says so."""

    value: str
    statement: Statement
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with what makes it one question: its aspect, what is asked, and the reasons.

    `head` begins the headline, before the versions; `band` tells how far the statements are
    known to speak of one event or person, `reasons` why.
    """

    aspect: Aspect
    measure: str
    head: str
    question: str
    band: Band
    reasons: tuple[Reason, ...]
    to_settle: tuple[str, ...] = ()


def position(value: str, answers: Iterable[Answer], event: str = "") -> Position:
    """Return the version of all `answers` that give one value."""
    mine = ((a.statement, a.start, a.end) for a in answers if a.value == value)
    return replace(version(value, mine), event=event)


def finding(asked: Asked, answers: Sequence[Answer], knowledge: Knowledge) -> Finding:
    """Return the item: answers to one question that cannot all be right."""
    values = list(dict.fromkeys(a.value for a in answers))
    positions = tuple(position(value, answers) for value in values)
    pairs = tuple(
        PositionPair(
            left.id, right.id, "disagree", asked.band, "contradiction", "", asked.reasons
        )
        for i, left in enumerate(positions)
        for right in positions[i + 1 :]
    )  # fmt: skip
    statements = [s for p in positions for s in p.statements]
    return Finding(
        key=finding_key(asked.aspect, asked.measure, min(s.key for s in statements)),
        state=state(positions, pairs),
        aspect=asked.aspect,
        measure=asked.measure,
        title=f"{upper(asked.head)}{'' if asked.head.endswith('?') else ':'} {'; '.join(values)}",
        question=asked.question,
        verdict="contradiction",
        why="",
        positions=positions,
        pairs=pairs,
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        to_settle=asked.to_settle,
        safe=tuple(_safe(p) for p in positions),
    )


def _safe(one: Position) -> str:
    """Return who gives an answer, in a sentence that claims no more."""
    told = dict.fromkeys(f"{outlet(s)} ({voice(s)})" for s in one.statements)
    return f"{one.value}: so {listed(list(told), 'and')}."
