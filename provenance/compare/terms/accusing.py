"""What an accused side can be answering when it says no."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.terms.knowledge import Knowledge
from provenance.lexicon import predicates
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
    if _echoes(denial, accusation):
        return True
    shared = _words(denial.exact) & _words(accusation.exact)
    return len(shared) >= SHARED and 2 * len(shared) >= len(_words(denial.exact))


def _echoes(denial: Statement, accusation: Statement) -> bool:
    """Tell whether a denial says again, right behind it, what it denies ("denied firing any")."""
    same = denial.source.article == accusation.source.article
    near = same and 0 <= denial.paragraph - accusation.paragraph <= REACH
    apart = accusation.sentence_key != denial.sentence_key and accusation.start < denial.start
    said = _words(denial.exact) - _words(denial.cue)
    return near and apart and len(said) > 1 and said <= _words(accusation.exact)


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


def _is_deed(told: Proposition) -> bool:
    """Tell whether the subject did it: an age and an arrest are no deeds of theirs."""
    kind = predicates.by_name().get(told.predicate)
    return kind is None or not (kind.persons and (kind.valued or kind.patients))


@dataclass(frozen=True, slots=True)
class Heard:
    """All that is said, by article, by the side whose deed it is, by deed and by statement."""

    articles: Mapping[str, Sequence[Statement]]
    sides: Mapping[str, Sequence[Assertion]]
    deeds: Mapping[Deed, Sequence[Statement]]
    named: Mapping[str, frozenset[Deed]]

    @classmethod
    def of(
        cls,
        statements: Iterable[Statement],
        assertions: Iterable[Assertion],
        knowledge: Knowledge,
    ) -> Heard:
        """Return statements and assertions, each once looked through."""
        articles: dict[str, list[Statement]] = {}
        sides: dict[str, list[Assertion]] = {}
        deeds: dict[Deed, list[Statement]] = {}
        named: dict[str, frozenset[Deed]] = {}
        for s in statements:
            articles.setdefault(s.source.article, []).append(s)
        for a in (a for a in assertions if a.proposition.told):
            p, said = a.proposition, a.statement
            named[said.key] = named.get(said.key, frozenset()) | {deed(p)}
            if not p.negated and _is_deed(p):
                sides.setdefault(knowledge.side(p.subject), []).append(a)
                deeds.setdefault(deed(p), []).extend([said] if said.stance != "denying" else [])
        return cls(articles, sides, deeds, named)


def allegations(denial: Statement, heard: Heard, knowledge: Knowledge) -> list[Allegation]:
    """Return what the denying side can be answering: deeds it is said to have done, nearest first.

    Where no deed can be told, a sentence beside it in which another accuses it by name.
    """
    accused, own = party(denial, knowledge), heard.named.get(denial.key, frozenset())
    told = [Allegation(a.statement, a.proposition) for a in heard.sides.get(accused, ())]
    said = {a.statement.key for a in told}
    plain = [
        Allegation(s)
        for s in heard.articles.get(denial.source.article, ())
        if s.key not in said
        and (_ACCUSES.search(s.sentence) or _echoes(denial, s))
        and _named(accused, s.exact if s.sentence_key == denial.sentence_key else s.sentence)
    ]
    found = [
        a
        for a in (*told, *plain)
        if answers(
            denial, a.statement, knowledge, bool(a.proposition and deed(a.proposition) in own)
        )
    ]
    same = [a for a in found if a.statement.source.article == denial.source.article]
    return sorted(same or found, key=_place)


def _place(told: Allegation) -> tuple[bool, int, str]:
    """Return where an allegation stands among others: a deed first, then what comes last."""
    return told.proposition is None, -told.statement.start, told.statement.key


def answers(
    denial: Statement, allegation: Statement, knowledge: Knowledge, named: bool = False
) -> bool:
    """Tell whether a denial answers what another voice alleges; `named`: it names that deed."""
    return _other(denial, allegation, knowledge) and (named or _answers(denial, allegation))


def _other(denial: Statement, allegation: Statement, knowledge: Knowledge) -> bool:
    """Tell whether another, known voice alleges it, and does not deny it itself."""
    known = allegation.voice is not None and allegation.stance != "denying"
    return known and party(allegation, knowledge) != party(denial, knowledge)
