"""Referents of changed articles held against those they meet, and gathered again.

Nothing is looked at but the changed articles, those under a key with them, and what hangs
together with either; what is left as it was is not touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from provenance.compare.terms import linking
from provenance.compare.terms.linking import Kind
from provenance.model.linking import Member, Seat, Tie
from provenance.pipeline.judging.meetings import Later
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


def placed(
    session: Session, kind: Kind[R], articles: Sequence[str], found: Mapping[str, R]
) -> frozenset[str]:
    """Save under which keys the referents of these articles stand.

    Return other articles with referents that meet others now than before: where a weak key
    became too crowded, or ceased to be, all; else those that a crowded key had for its centres.
    """
    name = kind.name
    before = blocks.keys_of(session, name, articles)
    now = linking.blocks(kind, found)
    touched = set(now).union(*before.values())
    sizes = blocks.sizes(session, name, touched)
    left = Counter(key for keys in before.values() for key in keys)
    after = {key: sizes.get(key, 0) - left[key] + len(now.get(key, ())) for key in touched}
    turned = {k for k in touched if linking.turns(k, sizes.get(k, 0), after[k])}
    were = blocks.seats(session, name, turned)
    blocks.replace(session, name, articles, now)
    are = blocks.seats(session, name, turned)
    moved = (linking.moved(k, were.get(k, []), are.get(k, [])) for k in turned)
    return frozenset(seat.article for some in moved for seat in some) - set(articles)


def relink(
    session: Session, kind: Kind[R], shelf: Shelf, articles: Sequence[str], later: Later
) -> Relinked:
    """Bring the ties and groups of a kind up to date with what these articles now say.

    They are held against all that have had their turn; of others `later` tells which wait for it.
    """
    found = referents(kind, shelf.take(articles))
    old = {m.referent: m for m in ties.of_articles(session, kind.name, articles)}
    lost = ties.touching(session, kind.name, {*old, *found})
    ties.drop(session, kind.name, lost)
    fresh = _judged(kind, shelf, _met(session, kind, found, later), found)
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
    session: Session, kind: Kind[R], found: Mapping[str, R], later: Later
) -> dict[tuple[str, str], tuple[Seat, Seat]]:
    """Return the pairs to judge: of these referents, and of them with others."""
    keys = linking.blocks(kind, found)
    sizes = blocks.sizes(session, kind.name, keys)
    open_keys = sorted(key for key in keys if not linking.dropped(key, sizes.get(key, 0)))
    pairs = {
        (one.referent, other.referent): (one, other)
        for key, seats in blocks.seats(session, kind.name, open_keys).items()
        for one, other in linking.pairs(key, seats, found.keys())
    }
    mine = {kind.article(one) for one in found.values()}
    apart = set(later({seat.article for pair in pairs.values() for seat in pair} - mine))
    return {name: two for name, two in pairs.items() if apart.isdisjoint(s.article for s in two)}


def _judged(
    kind: Kind[R],
    shelf: Shelf,
    pairs: Mapping[tuple[str, str], tuple[Seat, Seat]],
    found: Mapping[str, R],
) -> list[Tie]:
    """Return the ties of these pairs."""
    articles = {seat.article for pair in pairs.values() for seat in pair}
    every = {**referents(kind, shelf.take(articles)), **found}
    # What an article that waits for its turn no longer says is not at hand; its turn will come.
    here = [(a, b) for a, b in sorted(pairs) if a in every and b in every]
    judged = (Tie(a, b, kind.judge(every[a], every[b])) for a, b in here)
    return [tie for tie in judged if tie.band]


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
