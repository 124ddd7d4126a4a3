"""Alleged, denied: one party says that another did it, and the accused answers no.

The answer often names nothing but "the charges", so it is read with what precedes it: the
nearest allegation in the same article, by another side, at most `REACH` paragraphs before.
Support in other articles is listed with the allegation, never counted as a vote.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from provenance.compare import labels
from provenance.compare.knowledge import Knowledge
from provenance.compare.linking import components
from provenance.compare.positions import origins, separate_note, state, unique
from provenance.compare.wording import listed, voice
from provenance.model.extraction import Proposition
from provenance.model.finding import (
    Assertion,
    Finding,
    Material,
    Position,
    PositionPair,
    Reason,
    Statement,
)
from provenance.model.keys import digest, finding_key
from provenance.model.linking import Key, Tie

REACH = 2
"""Paragraphs between an allegation and the answer that only points back to it."""
TITLE = 70
"""Characters of an accusation's own words that a headline holds."""
AFTER = 3
"""Days after an accusation within which another article's answer is looked for, where many are."""
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


def _allegations(
    denial: Statement,
    statements: Iterable[Statement],
    assertions: Iterable[Assertion],
    knowledge: Knowledge,
) -> list[Allegation]:
    """Return what the denying side can be answering: deeds it is said to have done, nearest first.

    Where no deed can be told, a sentence beside it in which another accuses it by name.
    """
    accused = party(denial, knowledge)
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
    found = [a for a in (*told, *plain) if _answered(denial, a.statement, knowledge)]
    same = [a for a in found if a.statement.source.article == denial.source.article]
    return sorted(same or found, key=lambda a: (a.proposition is None, -a.statement.start))


def _answered(denial: Statement, allegation: Statement, knowledge: Knowledge) -> bool:
    """Tell whether another, known voice alleges it, and the denial answers that."""
    known = allegation.voice is not None and allegation.stance != "denying"
    other = party(allegation, knowledge) != party(denial, knowledge)
    return known and other and _answers(denial, allegation)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that denies, or that tells of deeds: who answers, or who is said to have done.

    `parties` holds the side that denies, or the sides of those who are said to have done it.
    """

    statement: Statement
    parties: frozenset[str]
    deeds: tuple[Assertion, ...] = ()


@dataclass(frozen=True)
class Answers:
    """Denials and what they may answer, as referents that meet and hang together."""

    knowledge: Knowledge
    name: str = "answer"
    joins: frozenset[str] = frozenset({"answers", "beside"})

    def referents(self, material: Material) -> Mapping[str, Said]:
        """Return the denials of some articles, and their statements of deeds, by claim."""
        out = {
            s.key: Said(s, frozenset({party(s, self.knowledge)}))
            for s in material.statements
            if _denies(s, self.knowledge)
        }
        told: dict[str, list[Assertion]] = {}
        for a in material.assertions:
            if a.statement.voice is not None and a.statement.stance != "denying":
                if a.proposition.subject and not a.proposition.negated:
                    told.setdefault(a.statement.key, []).append(a)
        for key, deeds in told.items():
            sides = frozenset(self.knowledge.side(a.proposition.subject) for a in deeds)
            out[key] = Said(deeds[0].statement, sides, tuple(deeds))
        return out

    def article(self, one: Said) -> str:
        """Return the article of a statement."""
        return one.statement.source.article

    def keys(self, one: Said) -> Iterator[Key]:
        """Yield the keys of a statement: its party, and that with its article or days."""
        source, denies = one.statement.source, not one.deeds
        for name in sorted(one.parties):
            yield Key(name, denies)
            yield Key(f"{name}|{source.article}", denies, strong=True)
            yield from (Key(f"{name}|{day}", denies) for day in _days(source.published, denies))

    def judge(self, left: Said, right: Said) -> str:
        """Return whether one answers the other, or both answer for one party in one article."""
        if not left.parties & right.parties or (left.deeds and right.deeds):
            return ""
        if left.deeds or right.deeds:
            told, denial = (left, right) if left.deeds else (right, left)
            return "answers" if _answered(denial.statement, told.statement, self.knowledge) else ""
        return "beside" if self.article(left) == self.article(right) else ""

    def groups(self, found: Mapping[str, Said], ties: Sequence[Tie]) -> list[list[str]]:
        """Return what hangs together."""
        return components(found, ties)


def _denies(statement: Statement, knowledge: Knowledge) -> bool:
    return statement.stance == "denying" and bool(party(statement, knowledge))


def _days(published: str, denies: bool) -> list[str]:
    """Return the days by which a denial finds what it answers: its own, and some before it."""
    if not published:
        return []
    day = date.fromisoformat(published)
    return [(day - timedelta(days=n)).isoformat() for n in range(AFTER + 1 if denies else 1)]


def findings(
    found: Mapping[str, Said],
    beside: Iterable[Statement],
    support: Sequence[Assertion],
    knowledge: Knowledge,
) -> tuple[Finding, ...]:
    """Return an item for each allegation that the accused side answers with a no.

    `found` is what hangs together, `beside` the statements of the articles of its denials,
    `support` assertions among which all of the same allegations are.
    """
    told = [a for one in found.values() for a in one.deeds]
    plain = [s for s in beside if s.stance != "denying"]
    answers: dict[str, tuple[Allegation, list[Statement]]] = {}
    for key in sorted(key for key, one in found.items() if not one.deeds):
        denial = found[key].statement
        if alleged := _allegations(denial, plain, told, knowledge):
            first = alleged[0]
            answers.setdefault(first.statement.key, (first, []))[1].append(denial)
    return tuple(
        _finding(allegation, denials, support, knowledge)
        for allegation, denials in answers.values()
    )


def _supporting(told: Proposition | None, assertions: Iterable[Assertion]) -> list[Statement]:
    """Return every statement of the same allegation: predicate, subject and object alike."""
    if told is None:
        return []
    return [
        a.statement
        for a in assertions
        if a.proposition.predicate == told.predicate
        and not a.proposition.negated
        and a.statement.stance != "denying"
        and (a.proposition.subject, a.proposition.object) == (told.subject, told.object)
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
    assertions: Sequence[Assertion],
    knowledge: Knowledge,
) -> Finding:
    support = _supporting(allegation.proposition, assertions)
    positions = (
        _position("alleged", [allegation.statement, *support]),
        _position("denied", denials),
    )
    accused = voice(denials[0])
    told = dict.fromkeys(voice(s) for s in positions[0].statements)
    accusers = listed(list(told), "and")
    reason = Reason(
        "subject", "match", party(denials[0], knowledge), accused, "supports",
        "the accused side answers",
    )  # fmt: skip
    pair = PositionPair(
        positions[0].id, positions[1].id, "disagree", "same", "claim_denial", "", (reason,)
    )
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
        safe=(f"“{allegation.statement.exact}”: alleged by {accusers}; denied by {accused}.",),
    )
