"""Alleged, denied: one party says that another did it, and the accused answers no.

The answer often names nothing but "the charges", so it is read with what precedes it: the
nearest allegation in the same article, by another side, at most `REACH` paragraphs before.
Support in other articles is listed with the allegation, never counted as a vote.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from provenance.compare import labels
from provenance.compare.accusing import REACH, Allegation, allegations, deed, party
from provenance.compare.knowledge import Knowledge
from provenance.compare.positions import origins, separate_note, state, unique
from provenance.compare.wording import listed, voice
from provenance.model.extraction import Proposition
from provenance.model.finding import (
    Assertion,
    Finding,
    Position,
    PositionPair,
    Reason,
    Statement,
)
from provenance.model.keys import digest, finding_key

TITLE = 70
"""Characters of an accusation's own words that a headline holds."""
SILENT = "asked, no answer"
"""The version of those who were asked beside it and gave no answer."""


def findings(
    statements: Sequence[Statement], assertions: Sequence[Assertion], knowledge: Knowledge
) -> tuple[Finding, ...]:
    """Return an item for each allegation that the accused side answers with a no."""
    answers: dict[str, tuple[Allegation, list[Statement]]] = {}
    for denial in sorted(statements, key=lambda s: s.key):
        if denial.stance != "denying" or not party(denial, knowledge):
            continue
        if found := allegations(denial, statements, assertions, knowledge):
            answers.setdefault(found[0].statement.key, (found[0], []))[1].append(denial)
    return tuple(
        _finding(allegation, denials, (statements, assertions), knowledge)
        for allegation, denials in answers.values()
    )


def _supporting(told: Proposition | None, assertions: Iterable[Assertion]) -> list[Statement]:
    """Return every statement of the same allegation: predicate, subject and object alike."""
    if told is None:
        return []
    return [
        a.statement
        for a in assertions
        if deed(a.proposition) == deed(told)
        and not a.proposition.negated
        and a.statement.stance != "denying"
    ]


def _silent(told: Sequence[Statement], statements: Iterable[Statement]) -> list[Statement]:
    """Return who was asked, right beside what is told, and gave no answer."""
    answered = {s.voice.key for s in told if s.voice}
    return [
        s
        for s in statements
        if s.kind == "silence"
        and s.voice is not None
        and s.voice.key not in answered
        and any(
            s.source.article == t.source.article and abs(s.paragraph - t.paragraph) <= REACH
            for t in told
        )
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


def _question(allegation: Allegation, denial: Statement, knowledge: Knowledge) -> str:
    p = allegation.proposition
    if p is not None:
        sentences = (allegation.statement.sentence, denial.sentence)
        return labels.question(p.predicate, p.subject, p.object, sentences)
    accused = labels.spoken(party(denial, knowledge), (allegation.statement.sentence,))
    words = textwrap.shorten(allegation.statement.exact.strip('“”" '), TITLE, placeholder=" …")
    return f"Is it true of {accused}: “{words}”?"


def _finding(
    allegation: Allegation,
    denials: Sequence[Statement],
    material: tuple[Sequence[Statement], Sequence[Assertion]],
    knowledge: Knowledge,
) -> Finding:
    support = _supporting(allegation.proposition, material[1])
    both = (_position("alleged", [allegation.statement, *support]), _position("denied", denials))
    silent = _silent([allegation.statement, *denials], material[0])
    positions = (*both, *([_position(SILENT, silent)] if silent else []))
    accused = voice(denials[0])
    reason = Reason(
        "subject", "match", party(denials[0], knowledge), accused, "supports",
        "the accused side answers",
    )  # fmt: skip
    pair = PositionPair(both[0].id, both[1].id, "disagree", "same", "claim_denial", "", (reason,))
    statements = [s for position in positions for s in position.statements]
    question = _question(allegation, denials[0], knowledge)
    measure = allegation.proposition.predicate if allegation.proposition else "accusation"
    return Finding(
        key=finding_key("position", measure, min(s.key for s in statements)),
        state=state(positions, [pair]),
        aspect="position",
        measure=measure,
        title=question,
        question=question,
        verdict="claim_denial",
        why="",
        positions=positions,
        pairs=(pair,),
        separate_reports=positions[0].separate_reports,
        separate_note=separate_note(statements, knowledge),
        safe=(_safe(allegation.statement, positions, accused),),
    )


def _safe(alleged: Statement, positions: Sequence[Position], accused: str) -> str:
    """Return who alleges, who denies and who gave no answer, in a sentence that claims no more."""
    accusers = listed(list(dict.fromkeys(voice(s) for s in positions[0].statements)), "and")
    told = f"“{alleged.exact}”: alleged by {accusers}; denied by {accused}"
    silent = list(dict.fromkeys(voice(s) for p in positions[2:] for s in p.statements))
    return f"{told}; {SILENT}: {listed(silent, 'and')}." if silent else f"{told}."
