"""The second stage: which voices of changed articles are one with those of others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from provenance.compare.terms.linking import components
from provenance.model.keys import fold
from provenance.model.linking import Tie
from provenance.model.reference import Body, Identity
from provenance.pipeline.judging import superiors
from provenance.pipeline.judging.names import called
from provenance.resolve import joining, speakers
from provenance.resolve.joining import Node
from provenance.resolve.lookup import Lookup
from provenance.resolve.parties import Canon
from provenance.resolve.seats import Seat, seats
from provenance.resolve.speakers import Heard
from provenance.store import blocks, namebook, ties
from provenance.store import seats as stored
from provenance.store.database import Session
from provenance.store.seats import Placed, SeatRow

VOICE = "voice"
_KINDS = ("person", "body")


@dataclass(frozen=True, slots=True)
class Reseated:
    """Other articles that this concerns.

    Those whose seats have to be looked at again, and those with a voice that is now another,
    or is known otherwise.
    """

    again: frozenset[str]
    compare: frozenset[str]


def reseated(session: Session, lookup: Lookup, articles: Sequence[str]) -> Reseated:
    """Bring seats, nodes and identities up to date with these articles."""
    canon = Canon(lookup)
    canon.learn(namebook.told_in(session, articles))
    old = stored.of_articles(session, articles)
    seated = seats(stored.speakers(session, articles), lookup, canon)
    shared = {seat.node for seat in seated if not seat.local}
    affected = shared | {seat.node for seat in old if not seat.local}
    met = stored.bodies_met(session, affected)
    stored.replace(session, articles, [])
    above = superiors.of(session, canon, articles, seated)
    now = _counted(session, affected, seated, above)
    bodies = {node for node, some in now.items() if any(h.kind != "person" for h in some)}
    nodes, gone, near = _nodes(session, lookup, affected, now)
    groups = _together(session, {*nodes, *near} - gone)
    placed, found = _identified(session, groups, nodes, (seated, now), (lookup, canon))
    locals_ = _locals(seated, above, lookup, canon)
    altered = stored.save(session, [*found, *locals_.values()])
    before = stored.nodes(session, placed)
    moved = {k: o.identity for k, o in before.items() if o.identity != placed[k].identity}
    stored.place(session, list(placed.values()), gone)
    stored.replace(session, [], [_row(s, above, placed, locals_) for s in seated])
    left = {seat.identity for seat in old} - {i.key for i in locals_.values()}
    left |= set(moved.values())
    stored.forget(session, left - stored.of_identities(session, left))
    hearing = stored.articles_of(session, moved)
    changed = {article for some in hearing.values() for article in some}
    changed |= stored.articles_hearing(session, altered)
    asking = blocks.seats(session, superiors.KIND, met ^ bodies)
    again = {seat.article for some in asking.values() for seat in some}
    return Reseated(frozenset(again - set(articles)), frozenset(changed - set(articles)))


_Heard = Mapping[str, Sequence[Heard]]


def _counted(
    session: Session,
    affected: Collection[str],
    seated: Sequence[Seat],
    above: Mapping[superiors.Key, str],
) -> dict[str, list[Heard]]:
    """Return who sits at each of these nodes, of all articles: these ones, and those stored."""
    count: Counter[tuple[str, Heard]] = Counter()
    for node, name, said, kind, superior, times in stored.counts(session, affected):
        count[node, Heard(name, said, kind, True, superior, 0)] += times  # type: ignore[arg-type]
    for seat in seated:
        if not seat.local and seat.node in affected:
            who, superior = seat.speaker, above[seat.article, seat.speaker.id]
            count[seat.node, Heard(seat.name, who.name, who.kind, who.named, superior, 0)] += 1
    out: dict[str, list[Heard]] = {}
    for (node, one), times in count.items():
        out.setdefault(node, []).append(one._replace(times=times))
    return out


def _nodes(
    session: Session, lookup: Lookup, affected: Collection[str], now: _Heard
) -> tuple[dict[str, Placed], set[str], set[str]]:
    """Return these nodes, with those of the reference that were never saved, and those gone.

    The keys and ties of those that are new, or stand for another name now, are made anew;
    the third of what is returned are nodes that lost a tie by it.
    """
    fixed = {fold(body.name): body for body in lookup.by_name.values()}
    before = stored.nodes(session, {*affected, *fixed})
    wanted = {key for key in {*affected, *fixed} if key in now or key in fixed}
    wanted -= {key for key in fixed if key in before and key not in affected}
    found = {key: _node(key, now.get(key, ()), fixed, before) for key in sorted(wanted)}
    gone = set(affected) - wanted
    stale = {k for k, n in found.items() if k not in before or before[k][:3] != n[:3]}
    return found, gone, _retie(session, {key: found[key] for key in stale}, gone) - gone


def _node(
    key: str, heard: Sequence[Heard], fixed: Mapping[str, Body], before: Mapping[str, Placed]
) -> Placed:
    body = fixed.get(key)
    names = [h.name for h in heard] + ([body.name] if body else [])
    persons = sum(h.times for h in heard if h.kind == "person")
    others = sum(h.times for h in heard if h.kind != "person")
    if body:
        kind = body.kind == "person"
        persons, others = persons + kind, others + (not kind)
    old = before.get(key, Placed(key, "", False))
    return old._replace(name=min(names), person=persons > others)


def _retie(session: Session, stale: Mapping[str, Placed], gone: Collection[str]) -> set[str]:
    """Make the keys and ties of these nodes anew; return the ends of the ties that were there."""
    ends = {*stale, *gone}
    lost = ties.touching(session, VOICE, ends)
    ties.drop(session, VOICE, lost)
    made = {k: [(_kind(n), key) for key in sorted(joining.keys(n.name, n.person))]
            for k, n in stale.items()}  # fmt: skip
    lines = [(kind, key, node) for node, keys in made.items() for kind, key in keys]
    namebook.replace_keys(session, ends, _KINDS, lines)
    met = namebook.under(session, {key for keys in made.values() for key in keys})
    pairs = {
        (min(node, other), max(node, other))
        for node, keys in made.items()
        for key in keys
        for other in met.get(key, ())
        if other != node
    }
    far = stored.nodes(session, {end for pair in pairs for end in pair} - set(stale))
    every = {key: _plain(node) for key, node in {**far, **stale}.items()}
    fitting = [
        Tie(a, b, "fits")
        for a, b in sorted(pairs)
        if a in every and b in every and joining.fit(every[a], every[b])
    ]
    ties.save(session, VOICE, fitting)
    return {end for tie in lost for end in tie[:2]}


def _kind(node: Placed) -> str:
    return _KINDS[0] if node.person else _KINDS[1]


def _plain(node: Placed, articles: Iterable[str] = (), fixed: bool = False) -> Node:
    return Node(node.key, node.name, node.person, frozenset(articles), fixed)


def _together(session: Session, start: Collection[str]) -> list[list[str]]:
    """Return the nodes that may be one voice with any of these, by what hangs together."""
    seen: set[str] = set()
    found: set[Tie] = set()
    todo = set(start)
    while todo:
        seen |= todo
        near = ties.touching(session, VOICE, todo)
        found.update(near)
        todo = {end for tie in near for end in tie[:2]} - seen
    return components(seen, sorted(found))


def _identified(
    session: Session,
    groups: Sequence[Sequence[str]],
    nodes: Mapping[str, Placed],
    heard: tuple[Sequence[Seat], _Heard],
    known: tuple[Lookup, Canon],
) -> tuple[dict[str, Placed], list[Identity]]:
    """Return where all these nodes belong, and the identities of those that anybody has."""
    lookup, canon = known
    seated, now = heard
    far = {name for some in groups for name in some} - set(nodes)
    every = {**stored.nodes(session, far), **nodes}
    counted = {**_counted(session, far, [], {}), **now}
    apart = _apart(session, lookup)
    fixed = {fold(name) for name in lookup.by_name}
    placed: dict[str, Placed] = {}
    found: list[Identity] = []
    for some in groups:
        mine = [every[key] for key in some]
        where = _where(session, some, seated) if len(some) > 1 else {}
        told = [_plain(n, where.get(n.key, ()), n.key in fixed) for n in mine]
        together, reasons = joining.join(told, apart)
        for group in together.all():
            voices = [h for key in sorted(group) for h in counted.get(key, ())]
            identity = speakers.one(voices, lookup, canon) if voices else None
            found += [identity] if identity else []
            for key in group:
                why = reasons.get(key)
                joined = why if why and identity and key != fold(identity.name) else None
                placed[key] = every[key]._replace(
                    identity=identity.key if identity else "",
                    reason=joined.reason if joined else "",
                    score=joined.score if joined else 0.0,
                )
    return placed, found


def _where(session: Session, some: Collection[str], seated: Sequence[Seat]) -> dict[str, set[str]]:
    """Return the articles in which each of these nodes has a seat."""
    out = stored.articles_of(session, some)
    for seat in seated:
        if not seat.local and seat.node in some:
            out.setdefault(seat.node, set()).add(seat.article)
    return out


def _apart(session: Session, lookup: Lookup) -> list[tuple[str, str]]:
    """Return the names that are never one, by what they are called throughout."""
    told = called(session, lookup, {name for pair in lookup.apart for name in pair})
    return [(told[left][0], told[right][0]) for left, right in lookup.apart]


def _locals(
    seated: Sequence[Seat], above: Mapping[superiors.Key, str], lookup: Lookup, canon: Canon
) -> dict[str, Identity]:
    """Return the identities that never leave their article, by node."""
    by_node: dict[str, list[Heard]] = {}
    for seat in (seat for seat in seated if seat.local):
        who, superior = seat.speaker, above[seat.article, seat.speaker.id]
        heard = Heard(seat.name, who.name, who.kind, who.named, superior)
        by_node.setdefault(seat.node, []).append(heard)
    return {node: speakers.one(some, lookup, canon, node) for node, some in by_node.items()}


def _row(
    seat: Seat,
    above: Mapping[superiors.Key, str],
    placed: Mapping[str, Placed],
    locals_: Mapping[str, Identity],
) -> SeatRow:
    node = None if seat.local else placed[seat.node]
    return SeatRow(
        article=seat.article,
        speaker=seat.speaker.id,
        identity=node.identity if node else locals_[seat.node].key,
        reason=node.reason if node and node.reason else seat.match.reason,
        score=node.score if node and node.reason else seat.match.score,
        node=seat.node,
        name=seat.name,
        said=seat.speaker.name,
        kind=seat.speaker.kind,
        role=seat.speaker.role,
        superior=above[seat.article, seat.speaker.id],
        own_reason=seat.match.reason,
        local=seat.local,
        own_score=seat.match.score,
    )
