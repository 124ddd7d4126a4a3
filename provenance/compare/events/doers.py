"""Who is said to have done what an account tells of, by its own words or by an accusation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.terms.knowledge import Knowledge
from provenance.compare.terms.topics import comparable, negative
from provenance.model.finding import Assertion, Occurrence, Statement
from provenance.model.spans import Span

BEHIND = "behind"
Blamed = Mapping[str, Sequence[Assertion]]
"""By article the statements that somebody was behind a deed."""


@dataclass(frozen=True, slots=True)
class Doer:
    """Who is said to have done it: the name, its side, and the statement that says so."""

    name: str
    side: str
    statement: Statement
    span: Span


def blamed(assertions: Iterable[Assertion]) -> Blamed:
    """Return by article the statements that somebody was behind a deed."""
    found: dict[str, list[Assertion]] = {}
    for a in assertions:
        if a.proposition.predicate == BEHIND and comparable(a) and not negative(a):
            found.setdefault(a.statement.source.article, []).append(a)
    return found


def doers(
    member: Occurrence, by_key: Mapping[str, Statement], accused: Blamed, knowledge: Knowledge
) -> Iterator[Doer]:
    """Yield who is said to have done what one account tells of; a denial says it of nobody."""
    for slot in member.event.stated("actor"):
        said = by_key.get(slot.claim)
        if said is not None and said.stance != "denying" and said.kind == "assertion":
            yield Doer(slot.value, knowledge.side(slot.value), said, slot.span)
    for a in accused.get(member.source.article, ()):
        p = a.proposition
        if any(p.span.covers(m) for m in member.event.mentions):
            yield Doer(p.subject, knowledge.side(p.subject), a.statement, p.span)
