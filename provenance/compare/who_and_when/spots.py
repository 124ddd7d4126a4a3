"""In which place? Two reports of one victim's name that put one event into two like places.

Two places are rivals only where one known place holds both next above them (two provinces of
one country) and neither account names the other's. A street and a town are no rivals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from provenance.compare.events.groups import Group
from provenance.compare.events.stated import names
from provenance.compare.terms import labels
from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.who_and_when.asked import Answer, Asked, finding
from provenance.compare.who_and_when.days import near
from provenance.model.finding import Finding, Material, Occurrence, Reason, Statement

_SETTLE = ("Where the dead and injured were taken from: hospital, rescuers, people of the place.",)
_Placed = tuple[Occurrence, Answer]


def of_group(group: Group, material: Material, knowledge: Knowledge) -> Iterator[Finding]:
    """Yield the item on the place of an event with a named victim.

    `material` holds the articles of its accounts.
    """
    named = sorted({n for m in group.members for n in names(m.event) if " " in n})
    if not named:
        return
    articles = {m.source.article for m in group.members}
    by_key = {s.key: s for s in material.statements if s.source.article in articles}
    for name in named:
        if found := _of_victim(group, name, by_key, knowledge):
            yield found
            return


def _of_victim(
    group: Group, name: str, by_key: Mapping[str, Statement], knowledge: Knowledge
) -> Finding | None:
    members = [m for m in group.members if name in names(m.event)]
    placed = [(m, answer) for m in members for answer in _own(m, by_key)]
    apart = [pair for pair in combinations(placed, 2) if _apart(*pair, knowledge)]
    answers = {a.statement.key: a for pair in apart for _, a in pair}
    if not answers:
        return None
    ordered = sorted(answers.values(), key=lambda a: (a.value, a.statement.key))
    label, shown = labels.single([m.event for m in members]), name.title()
    reasons = (
        Reason("victims", "match", shown, shown, "supports", "the same name among those hit"),
        Reason(
            "place", "mismatch", ordered[0].value, ordered[-1].value, "none", "what is asked here"
        ),
    )  # fmt: skip
    question = f"Where was the {label} in which {shown} was hit?"
    asked = Asked("place", "where", f"{label} of {shown}", question, "same", reasons, _SETTLE)
    return finding(asked, ordered, knowledge)


def _own(member: Occurrence, by_key: Mapping[str, Statement]) -> Iterator[Answer]:
    """Yield the places that an account puts its event in, in so many words and right beside it."""
    for slot in member.event.stated("place"):
        statement = by_key.get(slot.claim)
        told = statement is not None and re.search(
            rf"\b(?:in|at)\b(?: \w+){{0,2}} {re.escape(slot.value)}\b", statement.sentence
        )
        if statement is not None and told and near(member, slot.span):
            yield Answer(slot.value, statement, slot.span.start, slot.span.end)


def _apart(left: _Placed, right: _Placed, knowledge: Knowledge) -> bool:
    """Tell whether two accounts of two articles name two places of one kind, and only those."""
    (a, one), (b, other) = left, right
    if a.source.article == b.source.article or one.value == other.value:
        return False
    holders = [knowledge.inside.get(answer.value, ()) for answer in (one, other)]
    siblings = bool(holders[0]) and holders[0][:1] == holders[1][:1]
    return siblings and not (_places(a) & {other.value} or _places(b) & {one.value})


def _places(member: Occurrence) -> frozenset[str]:
    return frozenset(slot.value for slot in member.event.stated("place"))
