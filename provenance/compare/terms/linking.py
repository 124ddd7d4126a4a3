"""Which referents are held against each other, and what hangs together: the same for all kinds.

A referent stands under keys made from what it states; two that share no key are never looked
at together. A key that hundreds share says little: a weak one is then dropped, since whatever
it brings together it would bring together by the thousand. A strong key is kept: of those
under it the first have all pairs looked at, and the others are held against these alone. Who
the first are depends on nothing but who stands there, so the order of arrival is of no matter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from provenance.model.finding import Material
from provenance.model.linking import Key, Seat, Tie

CROWD = 60
"""How many referents under one key have all pairs looked at."""
STRONG = "!"
"""What the text of a strong key begins with."""
R = TypeVar("R")


class Kind(Protocol[R]):
    """A kind of referents: events, facts, answers to accusations."""

    @property
    def name(self) -> str:
        """What blocks, ties and groups of this kind are kept under."""

    @property
    def joins(self) -> frozenset[str]:
        """The bands that join two referents; ties of others are only asked or told of."""

    def referents(self, material: Material) -> Mapping[str, R]:
        """Return the referents of some articles by key, and nothing but what is in these."""

    def article(self, one: R) -> str:
        """Return the article that a referent is of."""

    def keys(self, one: R) -> Iterable[Key]:
        """Return the keys under which a referent meets others."""

    def judge(self, left: R, right: R) -> str:
        """Return how a pair is judged, "" where that is nothing to keep; symmetric."""

    def groups(self, found: Mapping[str, R], ties: Sequence[Tie]) -> list[list[str]]:
        """Return the groups of referents that hang together by joining ties."""


def text(key: Key) -> str:
    """Return a key as it is stored."""
    return f"{STRONG}{key.text}" if key.strong else key.text


def strong(key: str) -> bool:
    """Tell whether a stored key is a strong one."""
    return key.startswith(STRONG)


def blocks(kind: Kind[R], found: Mapping[str, R]) -> dict[str, list[Seat]]:
    """Return who stands under each key, in order of the referents."""
    out: dict[str, dict[str, Seat]] = {}
    for name, one in sorted(found.items()):
        for key in kind.keys(one):
            under = out.setdefault(text(key), {})
            whole = key.whole or (name in under and under[name].whole)
            under[name] = Seat(name, kind.article(one), whole)
    return {key: list(under.values()) for key, under in out.items()}


def dropped(key: str, size: int) -> bool:
    """Tell whether a key is too crowded to bring any two together."""
    return size > CROWD and not strong(key)


def centres(seats: Sequence[Seat]) -> frozenset[str]:
    """Return those that all others under a strong key are held against."""
    first = [seat.referent for seat in seats if seat.whole]
    return frozenset(first[:CROWD] if len(seats) > CROWD else [s.referent for s in seats])


def pairs(
    key: str, seats: Sequence[Seat], fresh: Collection[str] | None = None
) -> Iterator[tuple[Seat, Seat]]:
    """Yield the pairs that one key brings together, with one of `fresh` among them where given.

    `seats` are in the order of their referents; the smaller referent comes first.
    """
    if dropped(key, len(seats)):
        return
    known = set() if fresh is None else {seat.referent for seat in seats} - set(fresh)
    for one, other in _met(seats, centres(seats), known):
        if one.whole or other.whole:
            yield (one, other) if one.referent < other.referent else (other, one)


def _met(
    seats: Sequence[Seat], centre: Collection[str], known: Collection[str]
) -> Iterator[tuple[Seat, Seat]]:
    """Yield each pair with a centre in it once, without those of which both are known."""
    fresh = [seat for seat in seats if seat.referent not in known]
    for one in (seat for seat in seats if seat.referent in centre):
        for other in fresh if one.referent in known else seats:
            if one.referent < other.referent or other.referent not in centre:
                yield one, other


def turns(key: str, before: int, now: int) -> bool:
    """Tell whether others under a key may meet others when so many stand there as stood before."""
    if strong(key):
        return max(before, now) > CROWD
    return dropped(key, before) != dropped(key, now)


def moved(key: str, were: Sequence[Seat], are: Sequence[Seat]) -> list[Seat]:
    """Return those under a key who meet others by it now than before, or none any more.

    Whoever came or went is looked at anyway, so no pair is told of in which one of them is.
    """
    if not strong(key):
        crowded = dropped(key, len(were)) != dropped(key, len(are))
        return [*were, *are] if crowded else []
    ends = centres(were) ^ centres(are)
    return [seat for seat in (*were, *are) if seat.referent in ends]


def ties(kind: Kind[R], found: Mapping[str, R]) -> list[Tie]:
    """Return how all pairs that meet are judged, where that is to be kept, in key order."""
    met = {
        (one.referent, other.referent)
        for key, seats in blocks(kind, found).items()
        for one, other in pairs(key, seats)
    }
    judged = (Tie(a, b, kind.judge(found[a], found[b])) for a, b in sorted(met))
    return [tie for tie in judged if tie.band]


def components(names: Iterable[str], joined: Iterable[Tie]) -> list[list[str]]:
    """Return what hangs together by ties, each in key order, in the order of the smallest."""
    home = {name: name for name in names}

    def root(name: str) -> str:
        while home[name] != name:
            home[name] = home[home[name]]
            name = home[name]
        return name

    for tie in joined:
        one, other = sorted((root(tie.left), root(tie.right)))
        home[other] = one
    out: dict[str, list[str]] = {}
    for name in sorted(home):
        out.setdefault(root(name), []).append(name)
    return [out[name] for name in sorted(out)]
