"""What keeps two groups of accounts apart: one account of each that are judged to be of two events.

Where all that speaks against is one account, which several of the other group deny and nobody of
its own shares, it is the odd one: a day or a place was read wrong of it sooner than of all others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from provenance.model.finding import Occurrence

SEVERAL = 2
"""How many accounts must deny that another is of their event for it to be the odd one."""
_LOOKED_AT = 900
"""How many pairs of two groups are looked at to find it."""
_TELLING = ("actor", "place", "date", "victims")


class Apart:
    """Answers whether accounts are judged apart; those that state the same are asked about once."""

    def __init__(self, judged: Callable[[Occurrence, Occurrence], bool]) -> None:
        """Take who tells it of two accounts, the smaller key first; answers are remembered."""
        self._judged = judged
        self._known: dict[tuple[object, object], bool] = {}
        self._stated: dict[str, object] = {}

    def __call__(self, one: Sequence[Occurrence], other: Sequence[Occurrence]) -> bool:
        """Tell it of two groups; accounts of one article are no witnesses against each other."""
        lefts, rights = self._by_statement(one), self._by_statement(other)
        return any(
            self._apart(a, b, mine[0], theirs[0])
            for a, mine in lefts.items()
            for b, theirs in rights.items()
            if len({o.source.article for o in (*mine, *theirs)}) > 1
        )

    def pairs(
        self, one: Sequence[Occurrence], other: Sequence[Occurrence]
    ) -> list[tuple[str, str]]:
        """Return the keys of each two accounts of two groups that are judged apart."""
        return [
            (a.key, b.key)
            for a in one
            for b in other
            if a.source.article != b.source.article
            and self._apart(self._statement(a), self._statement(b), a, b)
        ]

    def _apart(self, a: object, b: object, left: Occurrence, right: Occurrence) -> bool:
        if (a, b) not in self._known:
            first, second = sorted((left, right), key=lambda o: o.key)
            self._known[a, b] = self._known[b, a] = self._judged(first, second)
        return self._known[a, b]

    def _statement(self, one: Occurrence) -> object:
        """Return all that could set an account apart from others."""
        if one.key not in self._stated:
            told = ((s.facet, s.value, s.window) for s in one.event.slots if s.facet in _TELLING)
            self._stated[one.key] = one.event.type, frozenset(told)
        return self._stated[one.key]

    def _by_statement(self, accounts: Sequence[Occurrence]) -> dict[object, list[Occurrence]]:
        """Return accounts by what could set them apart, two of each at the most."""
        out: dict[object, list[Occurrence]] = {}
        for one in accounts:
            some = out.setdefault(self._statement(one), [])
            if not some or (len(some) == 1 and some[0].source.article != one.source.article):
                some.append(one)
        return out


def odd(
    apart: Apart, one: Sequence[Occurrence], other: Sequence[Occurrence]
) -> frozenset[str] | None:
    """Return the keys to be set aside so that two groups can join: none, or an odd one.

    None where the groups are to stay apart.
    """
    if not apart(one, other):
        return frozenset()
    if len(one) * len(other) > _LOOKED_AT:
        return None
    told = apart.pairs(one, other)
    sides = ((len(one), {a for a, _ in told}), (len(other), {b for _, b in told}))
    alone = [(-size, min(who)) for size, who in sides if len(who) == 1 and size > 1]
    return frozenset({min(alone)[1]}) if alone and len(told) >= SEVERAL else None
