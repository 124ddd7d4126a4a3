"""What is found on facts, answers, yes-or-no questions and copies when some articles change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from provenance.compare import denials, facts, mutations, polarity, topics, units
from provenance.compare.findings import Rested
from provenance.model.finding import Assertion
from provenance.model.linking import Seat
from provenance.pipeline.judging.relinking import relink
from provenance.pipeline.judging.shelf import Shelf
from provenance.store import blocks, borrowings, lineages, ties
from provenance.store.database import Session

_TOPIC, _NOBODY, _ABOUT = "topic", "nobody", "about"


def relinked_facts(session: Session, shelf: Shelf, articles: Sequence[str]) -> frozenset[str]:
    """Bring facts up to date with these articles; return the units that this touches."""
    done = relink(session, facts.Facts(shelf.knowledge), shelf, articles)
    return frozenset(map(units.fact, done.homes))


def of_facts(session: Session, shelf: Shelf, homes: Collection[str]) -> Iterator[Rested]:
    """Yield the findings that rest on facts of these homes."""
    kind = facts.Facts(shelf.knowledge)
    mine = {m.referent: m for s in ties.of_homes(session, kind.name, homes).values() for m in s}
    found = ties.touching(session, kind.name, mine)
    far = {end for tie in found for end in tie[:2]} - set(mine)
    mine |= ties.members(session, kind.name, far)
    parts = shelf.take(m.article for m in mine.values())
    here = ((name, parts[m.article].of(kind)) for name, m in mine.items())
    every = {name: some[name] for name, some in here if name in some}
    known = [tie for tie in found if tie.left in every and tie.right in every]
    for finding, names in facts.findings(every, known, shelf.knowledge):
        yield finding, frozenset(units.fact(mine[name].home) for name in names)


def relinked_answers(session: Session, shelf: Shelf, articles: Sequence[str]) -> frozenset[str]:
    """Bring denials up to date with these articles; return the units that this touches."""
    done = relink(session, denials.Answers(shelf.knowledge), shelf, articles)
    return frozenset(map(units.answer, done.homes))


def of_answers(session: Session, shelf: Shelf, homes: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on denials and accusations of these homes."""
    kind = denials.Answers(shelf.knowledge)
    for home, members in ties.of_homes(session, kind.name, homes).items():
        parts = shelf.take(m.article for m in members)
        here = ((m.referent, parts[m.article].of(kind)) for m in members)
        found = {name: some[name] for name, some in here if name in some}
        if all(one.deeds for one in found.values()):
            continue
        deeds = [a for one in found.values() for a in one.deeds]
        support, asked = _support(session, shelf, deeds)
        beside = [s for part in parts.values() for s in part.material.statements]
        for finding in denials.findings(found, beside, support, shelf.knowledge):
            yield finding, frozenset({units.answer(home), *map(units.topic, asked)})


def _support(
    session: Session, shelf: Shelf, deeds: Sequence[Assertion]
) -> tuple[list[Assertion], set[topics.Topic]]:
    """Return every assertion of the same deeds, and the questions that they answer."""
    asked = {topics.sides(a) for a in deeds}
    keys = [units.topic_key(one) for one in asked]
    seats = [s for some in blocks.seats(session, _TOPIC, keys).values() for s in some]
    every = shelf.material(s.article for s in seats).assertions
    return [a for a in every if topics.sides(a) in asked], asked


def touched_topics(session: Session, shelf: Shelf, articles: Sequence[str]) -> frozenset[str]:
    """Save which questions these articles answer; return the units that this touches."""
    before = {k for keys in blocks.keys_of(session, _TOPIC, articles).values() for k in keys}
    covered = {k for keys in blocks.keys_of(session, _NOBODY, articles).values() for k in keys}
    now: dict[str, dict[str, Seat]] = {}
    nobody: dict[str, dict[str, Seat]] = {}
    for a in shelf.material(articles).assertions:
        p, claim = a.proposition, a.statement.key
        seat = Seat(claim, a.statement.source.article)
        if p.universal:
            nobody.setdefault(f"{p.predicate}|{p.object}|", {})[claim] = seat
        elif p.subject:
            now.setdefault(units.topic_key(topics.sides(a)), {})[claim] = seat
    about: dict[str, dict[str, Seat]] = {}
    for key, some in now.items():
        about.setdefault(_head(key), {}).update(some)
    for kind, found in ((_TOPIC, now), (_NOBODY, nobody), (_ABOUT, about)):
        blocks.replace(session, kind, articles, {k: s.values() for k, s in found.items()})
    under = _under(session, covered | set(nobody))
    return frozenset(f"topic:{key}" for key in before | set(now) | under)


def _under(session: Session, heads: Collection[str]) -> set[str]:
    """Return the questions on these predicates and objects, of whatever subject."""
    seats = [s for some in blocks.seats(session, _ABOUT, heads).values() for s in some]
    keys = blocks.keys_of(session, _TOPIC, {seat.article for seat in seats})
    return {key for some in keys.values() for key in some if _head(key) in heads}


def _head(key: str) -> str:
    return key.rpartition("|")[0] + "|"


def of_topics(session: Session, shelf: Shelf, keys: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on these yes-or-no questions."""
    heads = set(map(_head, keys))
    every = blocks.seats(session, _NOBODY, heads)
    seats = blocks.seats(session, _TOPIC, keys)
    for key in sorted(seats):
        head = _head(key)
        covering = every.get(head, [])
        some = shelf.material(s.article for s in (*seats[key], *covering)).assertions
        mine = [a for a in some if _answers(a, key, head)]
        for finding in polarity.findings(mine, shelf.knowledge):
            yield finding, frozenset({f"topic:{key}"})


def _answers(assertion: Assertion, key: str, head: str) -> bool:
    p = assertion.proposition
    if p.universal:
        return f"{p.predicate}|{p.object}|" == head
    return bool(p.subject) and units.topic_key(topics.sides(assertion)) == key


def of_copies(session: Session, shelf: Shelf, articles: Collection[str]) -> Iterator[Rested]:
    """Yield what was changed in sentences that one of these articles shares with another."""
    shared = borrowings.load(session, articles)
    near = {a for b in shared for a in (b.left_article, b.right_article)}
    parts = shelf.take({*articles, *near})
    lines = [line for part in parts.values() for line in part.lineages]
    homes = {s.key: a for a, part in parts.items() for s in part.material.statements}
    mine = set(articles)
    pairs = {
        (min(x.claim, x.partner), max(x.claim, x.partner))
        for x in lines
        if x.partner in homes
        and x.basis in ("copy", "reworded")
        and {homes[x.claim], homes[x.partner]} & mine
    }
    figures = [f for part in parts.values() for f in part.material.figures]
    known = replace(shelf.knowledge, copies=frozenset(pairs))
    for finding in mutations.findings(figures, known):
        sides = {s.source.article for s in finding.statements}
        yield finding, frozenset(map(units.copies, sides))
