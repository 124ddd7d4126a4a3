"""What an accused side can be answering when it says no."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from provenance.compare.knowledge import Knowledge
from provenance.model.extraction import Proposition
from provenance.model.finding import Assertion, Statement

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
_ELLIPSIS = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?:it|this|that"
    r"|that\s+(?:it|he|she|they)\s+(?:did|do|does|had|has|have|was|were))\s*[.,;”\"]",
    re.IGNORECASE,
)
"""A denial that leaves out what it denies: "denies that it did"."""
_ACCUSES = re.compile(r"\b(?:accus|alleg|blam)\w*", re.IGNORECASE)
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
    same = denial.source.article == accusation.source.article
    near = 0 <= denial.paragraph - accusation.paragraph <= REACH
    vague = _POINTS_BACK.search(denial.sentence) or _ELLIPSIS.search(denial.sentence)
    if same and near and vague:
        return accusation.start < denial.start
    shared = _words(denial.exact) & _words(accusation.exact)
    return len(shared) >= SHARED and 2 * len(shared) >= len(_words(denial.exact))


@dataclass(frozen=True, slots=True)
class Allegation:
    """What one side says that another did; without a proposition where it names no deed."""

    statement: Statement
    proposition: Proposition | None = None


def _named(name: str, text: str) -> bool:
    """Tell whether a text names a party by the last word of its name."""
    last = name.split()[-1] if name else ""
    return bool(last) and re.search(rf"\b{re.escape(last)}\b", text) is not None


Deed = tuple[str, str, str]
"""Predicate, subject and object."""


def deed(told: Proposition) -> Deed:
    """Return what is said to have been done: by whom, and to whom."""
    return told.predicate, told.subject, told.object


def _denied(denial: Statement, assertions: Iterable[Assertion]) -> frozenset[Deed]:
    """Return the deeds that a denial itself names: "denied that it had joined the strike"."""
    return frozenset(deed(a.proposition) for a in assertions if a.statement.key == denial.key)


def allegations(
    denial: Statement,
    statements: Iterable[Statement],
    assertions: Sequence[Assertion],
    knowledge: Knowledge,
) -> list[Allegation]:
    """Return what the denying side can be answering: deeds it is said to have done, nearest first.

    Where no deed can be told, a sentence beside it in which another accuses it by name.
    """
    accused, named = party(denial, knowledge), _denied(denial, assertions)
    told = [
        Allegation(a.statement, a.proposition)
        for a in assertions
        if knowledge.side(a.proposition.subject) == accused and not a.proposition.negated
    ]
    said = {a.statement.key for a in told}
    plain = [
        Allegation(s)
        for s in statements
        if s.source.article == denial.source.article
        and s.key not in said
        and _ACCUSES.search(s.sentence)
        and _named(accused, s.sentence)
    ]
    found = [
        a
        for a in (*told, *plain)
        if _other(denial, a.statement, knowledge)
        and (_answers(denial, a.statement) or (a.proposition and deed(a.proposition) in named))
    ]
    same = [a for a in found if a.statement.source.article == denial.source.article]
    return sorted(same or found, key=lambda a: (a.proposition is None, -a.statement.start))


def _other(denial: Statement, allegation: Statement, knowledge: Knowledge) -> bool:
    """Tell whether another, known voice alleges it, and does not deny it itself."""
    known = allegation.voice is not None and allegation.stance != "denying"
    return known and party(allegation, knowledge) != party(denial, knowledge)
