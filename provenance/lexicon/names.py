"""How names are written: titles, variants, romanisations, words of bodies, agencies."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from provenance.lexicon import given


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(
        files("provenance.lexicon").joinpath("names.toml").read_text(encoding="utf-8")
    )


def _heads(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """Map each word of each group to the group's first."""
    return {word: group[0] for group in groups for word in group}


@lru_cache(maxsize=1)
def titles() -> frozenset[str]:
    """Return words that stand before a name and are no part of it, in lower case."""
    return frozenset(word for group in _table()["titles"].values() for word in group)


@lru_cache(maxsize=8)
def person_words(name: str) -> frozenset[str]:
    """Return a set of words about people: `particles`, `ranks`, `stray`, `common`."""
    return frozenset(_table()["people"][name])


def identifies(name: str) -> bool:
    """Tell whether a name tells one bearer from others: no "Ahmed", no "Abu Ahmed" alone.

    A word that is no known given name may be a surname, or call a ship or a house.
    """
    words = name.casefold().split()
    if len(words) == 2 and words[0] in person_words("kunyas"):
        return False
    return len(words) > 1 or given.tells(name) == ""


@lru_cache(maxsize=8)
def body_words(name: str) -> frozenset[str]:
    """Return a set of words about bodies: weightless, optional, generic, offices, ..."""
    return frozenset(_table()["bodies"][name])


@lru_cache(maxsize=1)
def variants() -> dict[str, str]:
    """Map each known form of a person's name to the one that stands for all."""
    return _heads(_table()["people"]["variants"])


@lru_cache(maxsize=1)
def body_spellings() -> dict[str, str]:
    """Map each spelling of a word in names of bodies to the one that stands for all."""
    return _heads(_table()["bodies"]["spellings"])


@lru_cache(maxsize=1)
def body_phrases() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Return (words, words that stand for them), longest first."""
    pairs = [
        (tuple(form.split()), tuple(group[0].split()))
        for group in _table()["bodies"]["phrases"]
        for form in group[1:]
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1)
def digraphs() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return (letters, what they fold to, two spellings of one word), longest first."""
    rows = [
        (row["from"], row["to"], tuple(row["examples"])) for row in _table()["skeleton"]["digraphs"]
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))


@lru_cache(maxsize=1)
def letters() -> dict[int, str]:
    """Return a translation table of single letters that romanisations swap."""
    table: dict[int, str] = str.maketrans(_table()["skeleton"]["letters"])
    return table


@lru_cache(maxsize=1)
def silent() -> frozenset[str]:
    """Return letters that spellings leave out inside a word."""
    return frozenset(_table()["skeleton"]["silent"]["letters"])


@lru_cache(maxsize=1)
def scripts() -> dict[int, str]:
    """Return one translation table from Cyrillic, Greek, Arabic and Armenian to Latin letters."""
    table: dict[int, str] = {}
    for script in _table()["transliterate"].values():
        table |= str.maketrans(script)
    return table


@lru_cache(maxsize=1)
def agencies() -> dict[str, str]:
    """Map each name of a news agency, in lower case, to its first name."""
    return {name.casefold(): group[0] for group in _table()["agencies"]["names"] for name in group}
