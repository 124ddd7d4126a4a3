"""Who is who across articles: one identity for each real voice."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from provenance.model.keys import digest, fold
from provenance.model.reference import Body, Identity, Link, Reference
from provenance.model.vocabulary import SpeakerKind
from provenance.resolve import bodies
from provenance.resolve.joining import Node, join
from provenance.resolve.lookup import Lookup
from provenance.resolve.names import Match
from provenance.resolve.offices import acts_for
from provenance.resolve.parties import Canon, told_acronyms
from provenance.resolve.seats import Seat, Voice, seats


class Heard(NamedTuple):
    """Speakers that are alike in all that tells who they are, and how many of them there are.

    `name` is what they are called throughout, `said` what their articles call them.
    """

    name: str
    said: str
    kind: SpeakerKind
    named: bool
    superior: str
    times: int = 1


def identify(
    voices: Sequence[Voice], reference: Reference
) -> tuple[tuple[Identity, ...], tuple[Link, ...]]:
    """Return one identity for each real voice, and for each speaker why it belongs to which.

    `voices` are (article key, speaker), all of a corpus. Unnamed voices, and kinds of bodies
    ("the police"), never leave their article.
    """
    called = [bodies.author(s.name) if s.kind == "report" else s.name for _, s in voices if s.named]
    lookup = Lookup(reference)
    canon = Canon(reference, called, told_acronyms(sorted(called)))
    seated = seats(voices, lookup, canon)
    met = {seat.node for seat in seated if not seat.local and seat.speaker.kind != "person"}
    groups, reasons = join(_nodes(seated, lookup), canon.apart_pairs)
    by_group: dict[str, list[Seat]] = defaultdict(list)
    for seat in seated:
        by_group[seat.node if seat.local else groups.root(seat.node)].append(seat)
    identities, links = [], []
    for members in by_group.values():
        heard = [_heard(seat, canon, met) for seat in members]
        local = members[0].node if members[0].local else ""
        identity = one(heard, lookup, canon, local)
        identities.append(identity)
        links += [_link(seat, identity, reasons) for seat in members]
    return tuple(identities), tuple(links)


def _heard(seat: Seat, canon: Canon, met: Iterable[str]) -> Heard:
    who = seat.speaker
    superior = acts_for(who, canon, lambda name: fold(name) in met or canon.known(name))
    return Heard(seat.name, who.name, who.kind, who.named, superior)


def _nodes(seated: Sequence[Seat], lookup: Lookup) -> list[Node]:
    """Return the names that may leave their article, and all bodies of the reference."""
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    articles: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, str] = {}
    for body in lookup.by_name.values():
        labels[fold(body.name)] = body.name
        kinds[fold(body.name)][body.kind == "person"] += 1
    fixed = frozenset(labels)
    for seat in seated:
        if not seat.local:
            labels[seat.node] = min(labels.get(seat.node, seat.name), seat.name)
            kinds[seat.node][seat.speaker.kind == "person"] += 1
            articles[seat.node].add(seat.article)
    return [
        Node(key, labels[key], kinds[key][True] > kinds[key][False],
             frozenset(articles[key]), key in fixed)
        for key in sorted(labels)
    ]  # fmt: skip


def one(heard: Sequence[Heard], lookup: Lookup, canon: Canon, local: str = "") -> Identity:
    """Return the identity of speakers that are one voice; `local` is its key in its article."""
    told = sorted(heard, key=lambda h: (-h.times, h))
    body = next((lookup.by_name[h.name] for h in told if h.name in lookup.by_name), None)
    if body:
        return _of_body(body, told, canon)
    name = _usual_name(told)
    superior = _most((h.superior, h.times) for h in told if h.superior)
    named = told[0].named
    return Identity(
        local or digest("identity", fold(name)),
        name,
        _kind(told),
        named,
        _others(name, (h.said for h in told)),
        _side(name, superior, named, canon),
        superior,
    )


def _kind(heard: Sequence[Heard]) -> SpeakerKind:
    count: Counter[SpeakerKind] = Counter()
    for h in heard:
        count[h.kind] += h.times
    return min(count, key=lambda kind: (-count[kind], kind))


def _most(told: Iterable[tuple[str, int]]) -> str:
    """Return what is told most often, of equals the smallest; "" for nothing."""
    count: Counter[str] = Counter()
    for what, times in told:
        count[what] += times
    return min(count, key=lambda what: (-count[what], what), default="")


def _side(name: str, superior: str, named: bool, canon: Canon) -> str:
    """Return whose side a voice is on: its superior's, unless the reference tells of none."""
    if superior:
        return canon.side(superior) or ("" if canon.referred(superior) else superior)
    return canon.side(name) if named else ""


def _of_body(body: Body, heard: Sequence[Heard], canon: Canon) -> Identity:
    return Identity(
        digest("identity", fold(body.name)),
        body.name,
        _kind(heard) if body.kind == "unknown" else body.kind,
        True,
        _others(body.name, (*body.aliases, *(h.said for h in heard))),
        body.side or canon.side(body.name),
        body.acts_for,
    )


def _usual_name(heard: Sequence[Heard]) -> str:
    """Return the name most used for a voice, of equals the longest."""
    count: Counter[str] = Counter()
    for h in heard:
        count[h.name] += h.times
    return min(count, key=lambda name: (-count[name], -len(name), name))


def _others(name: str, called: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in called if other != name))


def _link(seat: Seat, identity: Identity, reasons: Mapping[str, Match]) -> Link:
    match = seat.match
    joined = reasons.get(seat.node)
    if joined and not seat.local and seat.node != fold(identity.name):
        match = joined
    return Link(seat.article, seat.speaker.id, identity.key, match.reason, match.score)


def institution(identity: Identity, lookup: Lookup) -> str:
    """Return the body behind a voice, followed up to the one that acts for nobody else.

    "" for a person of no known office, for unnamed voices of no known side, and for kinds of
    bodies ("the police"), which are others in each article. `lookup` is that of the reference.
    """
    if identity.acts_for:
        superior = lookup.find(identity.acts_for)
        return lookup.root(superior.name if superior else identity.acts_for)
    body = identity.named and identity.kind in ("body", "group")
    return identity.name if body and not bodies.generic(identity.name) else ""
