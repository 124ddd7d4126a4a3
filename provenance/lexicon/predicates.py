"""Predicate classes between parties and the words that tell of them, from `predicates.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Predicate:
    """A class of predicates; `verbs` and `nouns` map each lemma to its example.

    `via` are prepositions that bring in the object where there is no direct one.
    """

    name: str
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    via: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("predicates.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def predicates() -> tuple[Predicate, ...]:
    """Return every predicate class."""
    return tuple(
        Predicate(name, row["verbs"], row["nouns"], frozenset(row.get("via", ())))
        for name, row in _table().items()
        if name != "words"
    )


@lru_cache(maxsize=1)
def by_verb() -> dict[str, Predicate]:
    """Return the predicate class of each verb lemma."""
    return {verb: kind for kind in predicates() for verb in kind.verbs}


@lru_cache(maxsize=1)
def by_noun() -> dict[str, Predicate]:
    """Return the predicate class of each noun lemma."""
    return {noun: kind for kind in predicates() for noun in kind.nouns}


@lru_cache(maxsize=16)
def words(name: str) -> frozenset[str]:
    """Return one of the plain word lists, by lemma. Raises KeyError for an unknown name."""
    return frozenset(_table()["words"][name])
