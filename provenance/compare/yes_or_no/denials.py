"""Alleged, denied: one party says that another did it, and the accused answers no.

The answer often names nothing but "the charges", so it is read with what precedes it: the
nearest allegation in the same article, by another side, at most `REACH` paragraphs before.
Support in other articles is listed with the allegation, never counted as a vote.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from provenance.compare.terms import labels
from provenance.compare.terms.accusing import (
    Allegation,
    Deed,
    Heard,
    allegations,
    answers,
    deed,
    party,
)
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.linking import components
from provenance.compare.yes_or_no.alleged import item
from provenance.model.finding import Assertion, Finding, Material, Statement
from provenance.model.linking import Key, Tie

TITLE = 70
"""Characters of an accusation's own words that a headline holds."""
AFTER = 3
"""Days after an accusation within which another article's answer is looked for, where many are."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that denies, or that tells of deeds: who answers, or who is said to have done.

    `parties` holds the side that denies, or the sides of those who are said to have done it;
    `told` what the statement says was done, also where it denies it.
    """

    statement: Statement
    denies: bool
    parties: frozenset[str]
    told: tuple[Assertion, ...] = ()

    @property
    def deeds(self) -> frozenset[Deed]:
        """The deeds that it names."""
        return frozenset(deed(a.proposition) for a in self.told)


@dataclass(frozen=True)
class Answers:
    """Denials and what they may answer, as referents that meet and hang together."""

    knowledge: Knowledge
    name: str = "answer"
    joins: frozenset[str] = frozenset({"answers", "beside"})

    def referents(self, material: Material) -> Mapping[str, Said]:
        """Return the denials of some articles, and their statements of deeds, by claim."""
        told: dict[str, list[Assertion]] = {}
        for a in (a for a in material.assertions if a.proposition.told):
            told.setdefault(a.statement.key, []).append(a)
        out = {}
        for s in material.statements:
            if _denies(s, self.knowledge):
                side = frozenset({party(s, self.knowledge)})
                out[s.key] = Said(s, True, side, tuple(told.get(s.key, ())))
            elif s.voice is not None and s.stance != "denying":
                deeds = [a for a in told.get(s.key, ()) if _accuses(a)]
                sides = {self.knowledge.side(a.proposition.subject) for a in deeds}
                if deeds:
                    out[s.key] = Said(s, False, frozenset(sides), tuple(deeds))
        return out

    def article(self, one: Said) -> str:
        """Return the article of a statement."""
        return one.statement.source.article

    def keys(self, one: Said) -> Iterator[Key]:
        """Yield a statement's keys: its party, that with its article or days, and its deeds."""
        source = one.statement.source
        for name in sorted(one.parties):
            yield Key(name, one.denies)
            yield Key(f"{name}|{source.article}", one.denies, strong=True)
            days = _days(source.published, one.denies)
            yield from (Key(f"{name}|{day}", one.denies) for day in days)
        for told in sorted(one.deeds):
            yield Key("|".join(told), one.denies)

    def judge(self, left: Said, right: Said) -> str:
        """Return whether one answers the other, or both answer for one party in one article."""
        if not left.parties & right.parties:
            return ""
        if left.denies and right.denies:
            return "beside" if self.article(left) == self.article(right) else ""
        denial, told = (left, right) if left.denies else (right, left)
        if not denial.denies:
            return ""
        named = bool(denial.deeds & told.deeds)
        met = answers(denial.statement, told.statement, self.knowledge, named)
        return "answers" if met else ""

    def groups(self, found: Mapping[str, Said], ties: Sequence[Tie]) -> list[list[str]]:
        """Return what hangs together."""
        return components(found, ties)


def _accuses(assertion: Assertion) -> bool:
    return bool(assertion.proposition.subject) and not assertion.proposition.negated


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
    beside: Sequence[Statement],
    support: Sequence[Assertion],
    knowledge: Knowledge,
) -> tuple[Finding, ...]:
    """Return an item for each allegation that the accused side answers with a no.

    `found` is what hangs together, `beside` the statements of the articles of its denials,
    `support` assertions among which all of the same allegations are.
    """
    told = [a for one in found.values() for a in one.told]
    plain = [s for s in beside if s.stance != "denying"]
    heard = Heard.of(plain, told, knowledge)
    answered: dict[str, tuple[Allegation, list[Statement]]] = {}
    for key in sorted(key for key, one in found.items() if one.denies):
        denial = found[key].statement
        if alleged := allegations(denial, heard, knowledge):
            first = alleged[0]
            answered.setdefault(first.statement.key, (first, []))[1].append(denial)
    around = Heard.of(beside, support, knowledge)
    return tuple(
        _finding(allegation, denials, around, knowledge)
        for allegation, denials in answered.values()
    )


def _question(allegation: Allegation, denial: Statement, knowledge: Knowledge) -> str:
    p = allegation.proposition
    if p is not None:
        sentences = (allegation.statement.sentence, denial.sentence)
        return labels.question(p.predicate, p.subject, p.object, sentences)
    accused = labels.spoken(party(denial, knowledge), (allegation.statement.sentence,))
    said = allegation.statement.exact.strip('“”" ').removeprefix("that ")
    words = textwrap.shorten(said, TITLE, placeholder=" …")
    return f"Is it true of {accused}: “{words}”?"


def _finding(
    allegation: Allegation,
    denials: Sequence[Statement],
    heard: Heard,
    knowledge: Knowledge,
) -> Finding:
    told = allegation.proposition
    support = heard.deeds.get(deed(told), ()) if told is not None else ()
    asked = _question(allegation, denials[0], knowledge)
    measure = told.predicate if told is not None else "accusation"
    return item(asked, measure, [allegation.statement, *support], denials, heard, knowledge)
