"""Words for voices: titles, roles, documents, bodies, and how the unnamed are described."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Roles:
    """Word classes for the head of a phrase that names a source, all in lower case.

    `again` maps a noun to nouns it may take up again; `reason` and `knowledge` are
    patterns whose first group is kept.
    """

    words: dict[str, frozenset[str]]
    again: dict[str, frozenset[str]]
    reason: tuple[re.Pattern[str], ...]
    knowledge: tuple[re.Pattern[str], ...]

    def are(self, name: str, word: str) -> bool:
        """Tell whether `word`, or its singular, is in the class `name`; "Gen." counts as "gen"."""
        low = word.lower().rstrip(".")
        forms = {low, low.removesuffix("s"), low.replace("men", "man")}
        return not forms.isdisjoint(self.words[name])

    def takes_up(self, noun: str, earlier: str) -> bool:
        """Tell whether "the `noun`" can mean somebody introduced as a(n) `earlier`."""
        return noun == earlier or earlier in self.again.get(noun, frozenset())


@lru_cache(maxsize=1)
def load() -> Roles:
    """Read the word lists that ship with the package; raises nothing on a sound install."""
    raw = tomllib.loads(
        files("provenance.lexicon").joinpath("roles.toml").read_text(encoding="utf-8")
    )
    patterns = {
        name: tuple(re.compile(p, re.IGNORECASE) for p in found)
        for name, found in raw["patterns"].items()
    }
    return Roles(
        {name: frozenset(words) for name, words in raw["words"].items()},
        {name: frozenset(words) for name, words in raw["again"].items()},
        patterns["reason"],
        patterns["knowledge"],
    )
