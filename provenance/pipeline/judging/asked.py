"""Questions that statements answer under one key, when some articles change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from provenance.compare import units
from provenance.compare.findings import Rested
from provenance.compare.terms import topics
from provenance.compare.terms.subjects import scenes
from provenance.compare.who_and_when import days, persons
from provenance.compare.yes_or_no import polarity, stances
from provenance.model.finding import Assertion
from provenance.model.linking import Seat
from provenance.pipeline.judging.shelf import Shelf, joined
from provenance.store import blocks, ties
from provenance.store.database import Session

TOPIC, ONCE, PERSON = "topic", "once", "person"
_NOBODY, _ABOUT = "nobody", "about"
_EVENT = "event"
Key = Callable[[Assertion], str]
"""Returns what a statement answers, as a key; "" where it does not."""


def touched(
    session: Session, shelf: Shelf, articles: Sequence[str], homes: Collection[str]
) -> frozenset[str]:
    """Save which questions these articles answer; return the units that this touches.

    `homes` are event groups made otherwise: whether two articles mean one person hangs on them.
    """
    told = shelf.material(articles).assertions
    found = {kind: _save(session, kind, key, articles, told) for kind, key in _KEYS.items()}
    keys = {TOPIC: found[TOPIC] | _under(session, found[_NOBODY]), ONCE: found[ONCE]}
    members = (m for some in ties.of_homes(session, _EVENT, homes).values() for m in some)
    near = blocks.keys_of(session, PERSON, {m.article for m in members})
    keys[PERSON] = found[PERSON].union(*near.values())
    return frozenset(f"{kind}:{key}" for kind, some in keys.items() for key in some)


def _save(
    session: Session, kind: str, key: Key, articles: Sequence[str], told: Iterable[Assertion]
) -> set[str]:
    """Save who stands under which key of a kind; return the keys, old and new."""
    before = blocks.keys_of(session, kind, articles)
    now: dict[str, dict[str, Seat]] = {}
    for a in told:
        if name := key(a):
            claim = a.statement.key
            now.setdefault(name, {})[claim] = Seat(claim, a.statement.source.article)
    blocks.replace(session, kind, articles, {name: some.values() for name, some in now.items()})
    return set(now).union(*before.values())


def _topic(a: Assertion) -> str:
    p = a.proposition
    return units.topic_key(topics.sides(a)) if p.subject and not p.universal else ""


def _about(a: Assertion) -> str:
    return _head(_topic(a)) if _topic(a) else ""


def _nobody(a: Assertion) -> str:
    return f"{a.proposition.predicate}|{a.proposition.object}|" if a.proposition.universal else ""


def _once(a: Assertion) -> str:
    return "|".join(days.asked_once(a) or ())


def _person(a: Assertion) -> str:
    return "|".join(persons.asked(a) or ())


_KEYS: Mapping[str, Key] = {
    TOPIC: _topic, _ABOUT: _about, _NOBODY: _nobody, ONCE: _once, PERSON: _person,
}  # fmt: skip


def _under(session: Session, heads: Collection[str]) -> set[str]:
    """Return the questions on these predicates and objects, of whatever subject."""
    seats = [s for some in blocks.seats(session, _ABOUT, heads).values() for s in some]
    keys = blocks.keys_of(session, TOPIC, {seat.article for seat in seats})
    return {key for some in keys.values() for key in some if _head(key) in heads}


def _head(key: str) -> str:
    return key.rpartition("|")[0] + "|"


def supporting(
    session: Session, shelf: Shelf, deeds: Iterable[Assertion]
) -> tuple[list[Assertion], frozenset[str]]:
    """Return every assertion of the same deeds, and the units of the questions they answer."""
    keys = {key for a in deeds if (key := _topic(a))}
    seats = [s for some in blocks.seats(session, TOPIC, keys).values() for s in some]
    every = shelf.material(s.article for s in seats).assertions
    return [a for a in every if _topic(a) in keys], frozenset(f"{TOPIC}:{key}" for key in keys)


def of_topics(session: Session, shelf: Shelf, keys: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on these yes-or-no questions."""
    every = blocks.seats(session, _NOBODY, set(map(_head, keys)))
    for key, seats in sorted(blocks.seats(session, TOPIC, keys).items()):
        covering = every.get(_head(key), [])
        some = shelf.material(s.article for s in (*seats, *covering)).assertions
        mine = [a for a in some if _topic(a) == key or _nobody(a) == _head(key)]
        told = polarity.findings(mine, shelf.knowledge)
        for finding in stances.beside(told, stances.findings(mine, shelf.knowledge)):
            yield finding, frozenset({f"{TOPIC}:{key}"})


def of_once(session: Session, shelf: Shelf, keys: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on the day of what happens once."""
    for key, seats in sorted(blocks.seats(session, ONCE, keys).items()):
        some = shelf.material(s.article for s in seats).assertions
        for finding in days.of_once([a for a in some if _once(a) == key], shelf.knowledge):
            yield finding, frozenset({f"{ONCE}:{key}"})


def of_persons(session: Session, shelf: Shelf, keys: Collection[str]) -> Iterator[Rested]:
    """Yield the findings on what is said of these persons."""
    for key, seats in sorted(blocks.seats(session, PERSON, keys).items()):
        articles = {s.article for s in seats}
        some = joined([part.material for part in shelf.take(articles).values()])
        mine = tuple(a for a in some.assertions if _person(a) == key)
        told = scenes(some)
        together = _together(session, articles)
        for finding in persons.findings(together, told, mine, shelf.knowledge):
            yield finding, frozenset({f"{PERSON}:{key}"})


def _together(session: Session, articles: Collection[str]) -> persons.Together:
    """Return the pairs of these articles that tell of one event."""
    homes: dict[str, set[str]] = {}
    for member in ties.of_articles(session, _EVENT, articles):
        homes.setdefault(member.home, set()).add(member.article)
    return frozenset((a, b) for some in homes.values() for a in some for b in some if a != b)
