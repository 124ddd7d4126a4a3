"""What a person is said to be: how old, and which ministry's minister."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from provenance.compare.events.gathered import Gathered
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.subjects import Scenes
from provenance.compare.who_and_when.asked import Answer, Asked, finding
from provenance.model.finding import Assertion, Finding, Reason
from provenance.model.vocabulary import Aspect

AGE, OFFICE = "age", "office"
SHUFFLE = 31
"""Days between two reports in which a minister is not taken to have changed ministries."""
BIRTHDAY = 7
"""Days between two reports in which a birthday is not taken to explain a year."""
_YEAR = 365.25
_ASPECTS: Mapping[str, Aspect] = {AGE: "fact", OFFICE: "office"}
_QUESTIONS = {AGE: "How old was {name}?", OFFICE: "Which ministry was {name} the minister of?"}
_SETTLE = {
    AGE: ("A date of birth: a register, a hospital, a court, the family.",),
    OFFICE: ("A list of the government's members on that day.",),
}


Together = frozenset[tuple[str, str]]
"""Pairs of articles that tell of one event, either way round."""


def findings(
    together: Together, told: Scenes, said: Iterable[Assertion], knowledge: Knowledge
) -> Iterator[Finding]:
    """Yield an item for each person of whom two reports say what cannot both be right."""
    for (predicate, name), members in sorted(_said(said).items()):
        apart = [
            pair
            for pair in combinations(members, 2)
            if _disagree(predicate, *pair) and _one_person(name, *pair, together, told)
        ]
        rivals = {a.statement.key: a for pair in apart for a in pair}
        if rivals:
            yield _finding(predicate, name, list(rivals.values()), knowledge)


def asked(assertion: Assertion) -> tuple[str, str] | None:
    """Return what a statement says of a person, and of whom; None where it says neither."""
    p = assertion.proposition
    return (p.predicate, p.subject) if p.predicate in _ASPECTS else None


def _said(assertions: Iterable[Assertion]) -> dict[tuple[str, str], list[Assertion]]:
    """Gather what is said of each person; an article that says two things may mean two persons.

    It stands beside the name whatever the sentence is about, be that a plan or a question.
    """
    found: dict[tuple[str, str], list[Assertion]] = {}
    for a in assertions:
        if of := asked(a):
            found.setdefault(of, []).append(a)
    out = {}
    for key, members in found.items():
        values: dict[str, set[str]] = {}
        for a in members:
            values.setdefault(a.statement.source.article, set()).add(a.proposition.object)
        out[key] = [a for a in members if len(values[a.statement.source.article]) == 1]
    return out


def _days(left: Assertion, right: Assertion) -> int | None:
    a, b = left.statement.source.published, right.statement.source.published
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days) if a and b else None


def _disagree(predicate: str, left: Assertion, right: Assertion) -> bool:
    """Tell whether two reports differ beyond what time explains."""
    a, b = left.proposition.object, right.proposition.object
    gap = _days(left, right)
    if a == b or gap is None:
        return False
    if predicate == OFFICE:
        return gap <= SHUFFLE
    years = abs(int(a) - int(b))
    return gap <= BIRTHDAY if years == 1 else years > 1 + gap / _YEAR


def together(known: Gathered) -> Together:
    """Return the pairs of articles that tell of one event."""
    return frozenset(
        (a.source.article, b.source.article)
        for group in known.groups
        for a in group.members
        for b in group.members
        if a.source.article != b.source.article
    )


def _one_person(
    name: str,
    left: Assertion,
    right: Assertion,
    together: Together,
    told: Scenes,
) -> bool:
    """Tell whether two articles that use one name mean one person: they share more than it."""
    a, b = left.statement.source.article, right.statement.source.article
    none: frozenset[str] = frozenset()
    others = {n for n in told.get(a, none) & told.get(b, none) if n != name and " " in n}
    return a != b and ((a, b) in together or bool(others))


def _finding(
    predicate: str, name: str, members: Sequence[Assertion], knowledge: Knowledge
) -> Finding:
    ordered = sorted(members, key=lambda a: (_rank(a), a.statement.key))
    answers = [
        Answer(_value(a), a.statement, a.proposition.span.start, a.proposition.span.end)
        for a in ordered
    ]
    reason = Reason(
        "subject", "match", name, name, "supports", "the same name, and more in common"
    )  # fmt: skip
    asked = Asked(
        _ASPECTS[predicate],
        predicate,
        name,
        _QUESTIONS[predicate].format(name=name),
        "likely_same",
        (reason,),
        _SETTLE[predicate],
    )
    return finding(asked, answers, knowledge)


def _rank(assertion: Assertion) -> tuple[int, str]:
    value = assertion.proposition.object
    return (int(value) if value.isdigit() else 0, value)


def _value(assertion: Assertion) -> str:
    value = assertion.proposition.object
    return f"aged {value}" if assertion.proposition.predicate == AGE else value
