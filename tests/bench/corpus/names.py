"""Invented names, and the words of which sentences on nothing in particular are made."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from provenance.resolve.spelling import skeleton

_TABLE = tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))
_HEADS, _MIDDLES, _TAILS, _GIVEN, _SURNAMES = (
    tuple(_TABLE[name].split()) for name in ("heads", "middles", "tails", "given", "surnames")
)
_COMPOUNDS = sorted({a + b for a in _TABLE["first"].split() for b in _TABLE["second"].split()})
NOUNS = tuple(Random("nouns").sample(_COMPOUNDS, len(_COMPOUNDS)))
"""Nouns of one word: some are in every paper, most are met once a year (drawn after Zipf)."""
VERBS, ADJECTIVES = (tuple(dict.fromkeys(_TABLE[x].split())) for x in ("verbs", "adjectives"))
TIMES = tuple(_TABLE["times"].strip().splitlines())
_LONG = 0.4
"""Share of the names that have a fourth syllable."""


FLAT = 60
"""Ranks by which the law is shifted, so that no one noun is in every other sentence."""


def drawn(chance: Random, words: tuple[str, ...]) -> str:
    """Return one of `words`: the n-th is the rarer the larger n is (Zipf and Mandelbrot)."""
    ranks = (len(words) + FLAT) / FLAT
    return words[min(int(FLAT * ranks ** chance.random()) - FLAT, len(words) - 1)]


class Names:
    """Makes names that it never made before, and no two that are spelled alike."""

    def __init__(self, chance: Random) -> None:
        """Begin with none taken."""
        self._chance = chance
        self._taken: set[str] = set()

    def place(self) -> str:
        """Return the name of a town or a wider place."""
        return self._fresh(lambda: self._of(_HEADS) + self._maybe() + self._of(_TAILS))

    def country(self) -> tuple[str, str]:
        """Return the name of a country and its adjective: `Norvia`, `Norvian`."""
        stem = self._fresh(
            lambda: self._of(_HEADS) + self._of(_MIDDLES) + self._of(("v", "d", "n"))
        )
        return f"{stem}ia", f"{stem}ian"

    def person(self) -> str:
        """Return a given name and a surname."""
        return self._fresh(
            lambda: f"{self._of(_GIVEN)} {self._of(_HEADS)}{self._maybe()}{self._of(_SURNAMES)}"
        )

    def _of(self, words: Sequence[str]) -> str:
        return self._chance.choice(words)

    def _maybe(self) -> str:
        several = 1 + (self._chance.random() < _LONG)
        return "".join(self._of(_MIDDLES) for _ in range(several))

    def _fresh(self, make: Callable[[], str]) -> str:
        name = make()
        while skeleton(name.casefold()) in self._taken:
            name = make()
        self._taken.add(skeleton(name.casefold()))
        return name
