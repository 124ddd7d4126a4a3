"""The item on what some allege and the accused deny, with who was asked and gave no answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from provenance.compare.terms.accusing import REACH, Heard, party
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.phrases import listed, voice
from provenance.compare.terms.positions import separate_note, state, version
from provenance.model.finding import Finding, Position, PositionPair, Reason, Statement
from provenance.model.keys import finding_key

SILENT = "asked, no answer"
"""The version of those who were asked beside it and gave no answer."""


def item(
    question: str,
    measure: str,
    alleged: Sequence[Statement],
    denials: Sequence[Statement],
    heard: Heard,
    knowledge: Knowledge,
) -> Finding:
    """Return the item on what some allege, the first of them foremost, and the accused deny."""
    both = (_position("alleged", alleged), _position("denied", denials))
    silent = _silent([alleged[0], *denials], heard)
    positions = (*both, *([_position(SILENT, silent)] if silent else []))
    accused = voice(denials[0])
    reason = Reason(
        "subject", "match", party(denials[0], knowledge), accused, "supports",
        "the accused side answers",
    )  # fmt: skip
    pair = PositionPair(both[0].id, both[1].id, "disagree", "same", "claim_denial", "", (reason,))
    statements = [s for position in positions for s in position.statements]
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
        safe=(_safe(alleged[0], positions, accused),),
    )


def _safe(alleged: Statement, positions: Sequence[Position], accused: str) -> str:
    """Return who alleges, who denies and who gave no answer, in a sentence that claims no more."""
    accusers = listed(list(dict.fromkeys(voice(s) for s in positions[0].statements)), "and")
    told = f"“{alleged.exact}”: alleged by {accusers}; denied by {accused}"
    silent = list(dict.fromkeys(voice(s) for p in positions[2:] for s in p.statements))
    return f"{told}; {SILENT}: {listed(silent, 'and')}." if silent else f"{told}."


def _silent(told: Sequence[Statement], heard: Heard) -> list[Statement]:
    """Return who was asked, right beside what is told, and gave no answer."""
    answered = {s.voice.key for s in told if s.voice}
    return [
        s
        for t in told
        for s in heard.articles.get(t.source.article, ())
        if s.kind == "silence"
        and s.voice is not None
        and s.voice.key not in answered
        and abs(s.paragraph - t.paragraph) <= REACH
    ]


def _position(value: str, statements: Iterable[Statement]) -> Position:
    return version(value, ((s, s.start, s.end) for s in statements))
