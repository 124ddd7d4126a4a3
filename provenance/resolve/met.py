"""Names met in a corpus, by what brings them together: so that few of them need be at hand.

What a name is called throughout depends on other names: on other spellings of it, on the
bodies whose initials or last word it is, on who is told to bear it as an acronym. Each such
name provides a key, and a name asks for keys; only names that provide what is asked matter.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from provenance.lexicon.names import body_words
from provenance.resolve import bodies
from provenance.resolve.lookup import plain
from provenance.resolve.parties import bare
from provenance.resolve.spelling import words

_REMEMBERED = 1 << 15
"""How many names are remembered: many articles have the same."""


class NameKey(NamedTuple):
    """What names are found by: how (spelling, initials, head, told) and the key itself."""

    kind: str
    key: str


@lru_cache(maxsize=_REMEMBERED)
def provides(name: str) -> frozenset[NameKey]:
    """Return under which keys a name can tell what others stand for."""
    full, short = bodies.split(name.strip())
    told = bare(full)
    if not told:
        return frozenset()
    found = {NameKey("spelling", bodies.key(told))}
    found |= {NameKey("initials", letters) for letters in bodies.acronyms(told)}
    last = told.split()[-1]
    if len(told.split()) > 1 and last.istitle() and last.lower() in body_words("heads"):
        found.add(NameKey("head", last))
    return frozenset(found | ({NameKey("told", plain(short))} if short else set()))


@lru_cache(maxsize=_REMEMBERED)
def asks(name: str) -> frozenset[NameKey]:
    """Return under which keys others are found that tell what a name stands for."""
    told = bodies.split(name.strip())[0]
    found = {NameKey("spelling", bodies.key(name)), NameKey("told", plain(told))}
    if bodies.is_acronym(told):
        found.add(NameKey("initials", "".join(words(told))))
    if bare(told).lower() in body_words("heads"):
        found.add(NameKey("head", bare(told)))
    return frozenset(found)
