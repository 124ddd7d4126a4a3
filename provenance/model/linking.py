"""How referents of different articles are brought together: keys, blocks, ties, homes."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """A key under which a referent meets others.

    `whole` is false where part of the key is only wider than what the referent states: it
    then meets only those of which it is true. A `strong` key nearly decides by itself that
    two referents are one, so it is never dropped for being crowded.
    """

    text: str
    whole: bool = True
    strong: bool = False


class Seat(NamedTuple):
    """A referent in a block, with its article."""

    referent: str
    article: str
    whole: bool = True


class Tie(NamedTuple):
    """How a pair of referents is judged; the smaller one is `left`."""

    left: str
    right: str
    band: str


class Member(NamedTuple):
    """A referent, its article, and the smallest referent of its group."""

    referent: str
    article: str
    home: str
