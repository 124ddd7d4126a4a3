"""Referents of changed articles held against those they meet, and gathered again.

Nothing is looked at but the changed articles, those under a key with them, and what hangs
together with either; what is left as it was is not touched.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from provenance.compare.terms import linking
from provenance.compare.terms.linking import Kind
from provenance.model.linking import Member, Seat, Tie
from provenance.pipeline.judging.shelf import Part, Shelf
from provenance.store import blocks, ties
from provenance.store.database import Session

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Relinked:
    """What came of it: groups made otherwise or of changed accounts, by home, old and new.

    `near` are homes of others whose pairs with these came or went.
    """

    homes: frozenset[str]
    near: frozenset[str]


def relink(session: Session, kind: Kind[R], shelf: Shelf, articles: Sequence[str]) -> Relinked:
    """Bring the ties and groups of a kind up to date with what these articles now say."""
    found = referents(kind, shelf.take(articles))
    old = {m.referent: m for m in ties.of_articles(session, kind.name, articles)}
    pairs, unsettled = _met(session, kind, articles, found)
    lost = _unsupported(session, kind, unsettled, {*old, *found})
    lost += ties.touching(session, kind.name, {*old, *found})
    ties.drop(session, kind.name, lost)
    fresh = _judged(session, kind, shelf, pairs, found)
    ties.save(session, kind.name, fresh)
    ends = {end for tie in (*lost, *fresh) for end in tie[:2]}
    joined = {end for tie in (*lost, *fresh) if tie.band in kind.joins for end in tie[:2]}
    start = ({*found} | joined) - (set(old) - set(found))
    homes = _regroup(session, kind, shelf, start, old, found)
    near = {m.home for m in ties.members(session, kind.name, ends).values()}
    return Relinked(frozenset(homes), frozenset(near) - homes)


def referents(kind: Kind[R], parts: Mapping[str, Part]) -> dict[str, R]:
    """Return all referents of a kind of some articles, by key."""
    return {key: one for part in parts.values() for key, one in part.of(kind).items()}


def _met(
    session: Session, kind: Kind[R], articles: Sequence[str], found: Mapping[str, R]
) -> tuple[dict[tuple[str, str], tuple[Seat, Seat]], set[str]]:
    """Save under which keys referents stand; return the pairs to judge, and keys that crowded.

    Of the keys returned some pairs that met do so no more.
    """
    name = kind.name
    before = blocks.keys_of(session, name, articles)
    now = linking.blocks(kind, found)
    touched = sorted(set(now).union(*before.values()))
    sizes = blocks.sizes(session, name, touched)
    crowded = [k for k in touched if linking.strong(k) and sizes.get(k, 0) > linking.CROWD]
    centres = {k: linking.centres(s) for k, s in blocks.seats(session, name, crowded).items()}
    blocks.replace(session, name, articles, now)
    after = blocks.sizes(session, name, touched)
    unsettled: set[str] = set()
    pairs: dict[tuple[str, str], tuple[Seat, Seat]] = {}
    open_keys = [key for key in touched if not linking.dropped(key, after.get(key, 0))]
    unsettled.update(
        k for k in set(touched) - set(open_keys) if not linking.dropped(k, sizes.get(k, 0))
    )
    for key, seats in blocks.seats(session, name, open_keys).items():
        fresh: Collection[str] | None = found.keys()
        if linking.dropped(key, sizes.get(key, 0)):
            fresh = None
        elif len(seats) > linking.CROWD or key in centres:
            were = centres.get(key, frozenset(s.referent for s in seats) - set(found))
            are = linking.centres(seats)
            fresh = {*found, *(are - were)}
            if were - are:
                unsettled.add(key)
        for one, other in linking.pairs(key, seats, fresh):
            pairs[one.referent, other.referent] = (one, other)
    return pairs, {key for key in unsettled if sizes.get(key, 0)}


def _judged(
    session: Session,
    kind: Kind[R],
    shelf: Shelf,
    pairs: Mapping[tuple[str, str], tuple[Seat, Seat]],
    found: Mapping[str, R],
) -> list[Tie]:
    """Return the ties of pairs that are not stored."""
    old = {pair for pair in pairs if pair[0] not in found and pair[1] not in found}
    known = ties.touching(session, kind.name, {name for pair in old for name in pair})
    wanted = sorted(set(pairs) - {(tie.left, tie.right) for tie in known})
    articles = {seat.article for pair in wanted for seat in pairs[pair]}
    every = {**referents(kind, shelf.take(articles)), **found}
    # What an article that waits for its turn no longer says is not at hand; its turn will come.
    here = [(a, b) for a, b in wanted if a in every and b in every]
    judged = (Tie(a, b, kind.judge(every[a], every[b])) for a, b in here)
    return [tie for tie in judged if tie.band]


def _unsupported(
    session: Session, kind: Kind[R], unsettled: Iterable[str], without: Collection[str]
) -> list[Tie]:
    """Return the ties between others whose two ends meet under no key any more."""
    some = blocks.seats(session, kind.name, unsettled)
    seats = {s.referent: s for under in some.values() for s in under if s.referent not in without}
    found = ties.touching(session, kind.name, seats)
    inside = [tie for tie in found if tie.left in seats and tie.right in seats]
    if not inside:
        return []
    keys = blocks.keys_of(session, kind.name, {seats[end].article for t in inside for end in t[:2]})
    shared = {tie: keys[tie.left] & keys[tie.right] for tie in inside}
    under = blocks.seats(session, kind.name, frozenset().union(*shared.values()))
    return [
        tie
        for tie, mine in shared.items()
        if not any(linking.met(key, under[key], tie.left, tie.right) for key in mine)
    ]


def _regroup(
    session: Session,
    kind: Kind[R],
    shelf: Shelf,
    start: Collection[str],
    old: Mapping[str, Member],
    found: Mapping[str, R],
) -> set[str]:
    """Gather again all that hangs together with `start`; return the homes this touches."""
    names, joined = _together(session, kind, start)
    known = ties.members(session, kind.name, names)
    articles = {name: known[name].article for name in names if name in known}
    articles |= {name: kind.article(one) for name, one in found.items()}
    parts = shelf.take(articles.values())
    here = ((name, parts[articles[name]].of(kind)) for name in sorted(names) if name in articles)
    every = {name: mine[name] for name, mine in here if name in mine}
    groups = kind.groups(every, [t for t in joined if t.left in every and t.right in every])
    were = {m.home for m in (*known.values(), *old.values())}
    before = {
        frozenset(m.referent for m in some)
        for some in ties.of_homes(session, kind.name, were).values()
    }
    changed = [g for g in groups if frozenset(g) not in before or not found.keys().isdisjoint(g)]
    moved = {name for group in changed for name in group}
    made = [Member(n, articles[n], min(group)) for group in changed for n in group]
    ties.put(session, kind.name, made, gone=set(old) - set(found))
    left = {known[name].home for name in moved if name in known}
    return {min(group) for group in changed} | left | {m.home for m in old.values()}


def _together(
    session: Session, kind: Kind[R], start: Collection[str]
) -> tuple[set[str], list[Tie]]:
    """Return all that hangs together with `start` by joining ties, and these ties."""
    seen: set[str] = set()
    found: set[Tie] = set()
    todo = set(start)
    while todo:
        seen |= todo
        near = ties.touching(session, kind.name, todo, kind.joins)
        found.update(near)
        todo = {end for tie in near for end in tie[:2]} - seen
    return seen, sorted(found)
