"""Alleged, denied: one party says that another did it, and the accused answers no.

The answer often names nothing but "the charges", so it is read with what precedes it: the
nearest allegation in the same article, by another side, at most `REACH` paragraphs before.
Support in other articles is listed with the allegation, never counted as a vote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from provenance.compare import labels
from provenance.compare.knowledge import Knowledge
from provenance.compare.positions import origins, separate_note, state, unique
from provenance.compare.wording import voice
from provenance.model.finding import (
    Assertion,
    Finding,
    Position,
    PositionPair,
    Reason,
    Statement,
)
from provenance.model.keys import digest, finding_key

REACH = 2
"""Paragraphs between an allegation and the answer that only points back to it."""
SHARED = 3
"""Content words that a denial in full must share with the allegation it answers."""

_POINTS_BACK = re.compile(
    r"\b(?:the|such|these|those|this|that|any|all|both)\s+(?:\w+\s+){0,2}"
    r"(?:charges?|allegations?|accusations?|claims?|assertions?|reports?|involvement|responsibility"
    r"|wrongdoing|link|links|role)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")


def party(statement: Statement, knowledge: Knowledge) -> str:
    """Return the side that speaks, "" where the voice is unknown or of no known side."""
    who = statement.voice
    if who is None:
        return ""
    return knowledge.side(who.side or who.acts_for or (who.name if who.named else ""))


def _words(text: str) -> frozenset[str]:
    return frozenset(w.casefold()[:6] for w in _WORD.findall(text))


def _answers(denial: Statement, accusation: Statement) -> bool:
    """Tell whether the denial points back to the accusation, or says again what it denies."""
    near = 0 <= denial.paragraph - accusation.paragraph <= REACH
    same = denial.source.article == accusation.source.article
    if same and near and _POINTS_BACK.search(denial.sentence):
        return accusation.sentence_index < denial.sentence_index
    shared = _words(denial.exact) & _words(accusation.exact)
    return len(shared) >= SHARED and 2 * len(shared) >= len(_words(denial.exact))


def _accusations(
    denial: Statement, assertions: Iterable[Assertion], knowledge: Knowledge
) -> list[Assertion]:
    """Return the allegations against the denying side that it can be answering, nearest first."""
    accused = party(denial, knowledge)
    found = [
        a
        for a in assertions
        if knowledge.side(a.proposition.subject) == accused
        and not a.proposition.negated
        and a.statement.voice is not None
        and party(a.statement, knowledge) != accused
        and _answers(denial, a.statement)
    ]
    same = [a for a in found if a.statement.source.article == denial.source.article]
    return sorted(same or found, key=lambda a: -a.statement.start)


def findings(
    statements: Sequence[Statement], assertions: Sequence[Assertion], knowledge: Knowledge
) -> tuple[Finding, ...]:
    """Return an item for each allegation that the accused side answers with a no."""
    answers: dict[str, tuple[Assertion, list[Statement]]] = {}
    for denial in sorted(statements, key=lambda s: s.key):
        if denial.stance != "denying" or not party(denial, knowledge):
            continue
        if accused := _accusations(denial, assertions, knowledge):
            first = accused[0]
            answers.setdefault(first.statement.key, (first, []))[1].append(denial)
    return tuple(
        _finding(accusation, denials, assertions, knowledge)
        for accusation, denials in answers.values()
    )


def _supporting(
    accusation: Assertion, assertions: Iterable[Assertion], knowledge: Knowledge
) -> list[Assertion]:
    """Return every statement of the same allegation: predicate, subject and object alike."""
    p = accusation.proposition
    return [
        a
        for a in assertions
        if a.proposition.predicate == p.predicate
        and not a.proposition.negated
        and a.statement.stance != "denying"
        and knowledge.side(a.proposition.subject) == knowledge.side(p.subject)
        and knowledge.side(a.proposition.object) == knowledge.side(p.object)
    ]


def _position(value: str, statements: Iterable[Statement]) -> Position:
    members = unique(statements)
    return Position(
        id=digest("position", value, *sorted(s.key for s in members))[:8],
        value=value,
        statements=members,
        separate_reports=len(origins(members)),
        marks=tuple((s.key, s.start, s.end) for s in members),
    )


def _finding(
    accusation: Assertion,
    denials: Sequence[Statement],
    assertions: Sequence[Assertion],
    knowledge: Knowledge,
) -> Finding:
    p = accusation.proposition
    support = [a.statement for a in _supporting(accusation, assertions, knowledge)]
    positions = (
        _position("alleged", [accusation.statement, *support]),
        _position("denied", denials),
    )
    accuser, accused = voice(accusation.statement), voice(denials[0])
    reasons = (
        Reason("subject", "match", p.subject, accused, "supports", "the accused side answers"),
        Reason("object", "match", p.object, p.object, "supports", "the answer points to it"),
    )
    pair = PositionPair(
        positions[0].id, positions[1].id, "disagree", "same", "claim_denial", "", reasons
    )
    statements = [s for position in positions for s in position.statements]
    question = labels.question(p.predicate, p.subject, p.object, (s.sentence for s in statements))
    return Finding(
        key=finding_key("position", p.predicate, min(s.key for s in statements)),
        state=state(positions, [pair]),
        aspect="position",
        measure=p.predicate,
        title=question,
        question=question,
        verdict="claim_denial",
        why="",
        positions=positions,
        pairs=(pair,),
        separate_reports=len(origins(statements)),
        separate_note=separate_note(statements, knowledge),
        safe=(f"Alleged by {accuser}; denied by {accused}.",),
    )
