"""Countries, capitals and what holds what, from `places.toml`. Case counts: "US" is no "us".

Every function takes a word or name as it stands in a text, with or without "the" and a
possessive ending, and abstains (None, or nothing) where the word is unknown or ambiguous.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from provenance.lexicon import cities

_EDGES = " \t\n,;:!?\"'()[]“”‘"
_POSSESSIVE = ("'s", "'S", "'")
_SHORTEST_CAPITALS = 5
"""Words in capitals of fewer letters are acronyms: SWAT is no valley."""


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("places.toml").read_text("utf-8"))


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Return `word` without "the", quotation marks, and possessive or clause punctuation."""
    text = " ".join(word.replace("’", "'").split()).strip(_EDGES)
    for ending in _POSSESSIVE:
        text = text.removesuffix(ending)
    if text in _canonical():
        return text
    text = text.removeprefix("the ").removeprefix("The ")
    ends_sentence = text.endswith(".") and text.count(".") == 1 and text not in _canonical()
    return text[:-1] if ends_sentence else text


def _entry(name: str, words: Iterable[str]) -> dict[str, str]:
    return {word.replace("’", "'").removeprefix("The "): name for word in words}


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Map each name, alias and demonym to the country, and regional demonyms to theirs."""
    found: dict[str, str] = {}
    for row in _table()["country"]:
        words = (row["name"], *row.get("aliases", ()), *row.get("demonyms", ()))
        found |= _entry(row["name"], words)
    lands = {row["name"] for row in _table()["country"]}
    for region, words in _table()["regional"].items():
        for holder in _holders(region):
            if holder in lands:
                found |= _entry(holder, words)
    return found


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _table()["country"]:
        found |= dict.fromkeys(row.get("capital", ()), row["name"])
    return found


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in _table()["country"]:
        found |= _entry(row["name"], row.get("seats", ()))
    return found


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    """Map each way to write a place to its one name; demonyms are no places."""
    found: dict[str, str] = {word: word for word in _table()["wide"]}
    for row in _table()["country"]:
        found |= {word: word for word in row.get("capital", ())}
        found |= _entry(row["name"], (row["name"], *row.get("aliases", ())))
    for holder, held in _table()["holds"].items():
        found |= {word: word for word in (holder, *held) if word not in found}
    for name, words in _table()["also"].items():
        found |= _entry(name, words)
    return found


@lru_cache(maxsize=1)
def _held() -> dict[str, tuple[str, ...]]:
    """Map each place to the holders that are listed for it."""
    found: dict[str, tuple[str, ...]] = {}
    for row in _table()["country"]:
        for capital in row.get("capital", ()):
            found[capital] = (row["name"],)
    for holder, held in _table()["holds"].items():
        for name in held:
            found[name] = (*found.get(name, ()), holder)
    return found


def _chain(holder: str) -> tuple[str, ...]:
    """Return `holder` and all that holds it, narrowest first."""
    return (holder, *_holders(holder))


@lru_cache(maxsize=4096)
def _holders(name: str) -> tuple[str, ...]:
    chains = [_chain(holder) for holder in _held().get(name, ()) if holder != name]
    if not chains:
        return ()
    shared = set(chains[0]).intersection(*chains[1:])
    return tuple(place for place in chains[0] if place in shared)


@lru_cache(maxsize=16)
def _folded(kind: str) -> dict[str, str]:
    """Index one of the maps by its words in capitals, for datelines and headings."""
    table: Mapping[str, str] = _MAPS[kind]()
    return {word.upper(): name for word, name in table.items() if len(word) >= _SHORTEST_CAPITALS}


_MAPS = {
    "country": _countries,
    "seat": _seats,
    "place": _canonical,
}


def _look(kind: str, word: str) -> str | None:
    key, table = bare(word), _MAPS[kind]()
    if "." in key:  # "U.S" where a sentence took the last point
        return table.get(key) or table.get(f"{key}.")
    return table.get(key) or (_folded(kind).get(key) if key.isupper() else None)


def country(word: str) -> str | None:
    """Return the country that a name, short form or demonym stands for ("Afghans", "U.S.")."""
    return _look("country", word)


def capital_of(word: str) -> str | None:
    """Return the country whose government this capital stands for (Islamabad: Pakistan)."""
    return _capitals().get(place(word) or "")


def government_metonym(word: str) -> str | None:
    """Return the country of a seat of government (White House: United States), no capitals."""
    return _look("seat", word)


def place(word: str) -> str | None:
    """Return the one name of a known place ("Kiev": Kyiv, "Calif.": California)."""
    return _look("place", word)


def is_place(word: str) -> bool:
    """Tell whether the word names a known country, region or city (a demonym does not)."""
    return place(word) is not None


def holds(name: str) -> bool:
    """Tell whether a name is that of a region, a country, or a part of the world."""
    known = place(name)
    return known in _table()["holds"] or known in _table()["wide"]


def inside(name: str) -> tuple[str, ...]:
    """Return all that holds a place, narrowest first; nothing where two holders disagree.

    A town that only the table of towns knows is told by its name, where that means one place
    ("Bakhmut"), or by what holds it too ("Springfield, Illinois").
    """
    known = place(name)
    if known:
        return _holders(known)
    town, comma, holder = name.rpartition(", ")
    if not comma:
        found = cities.named(name)
        first = cities.foremost(found)
        return _up(first.holders if first else cities.shared(found))
    held = [city for city in cities.named(town) if city.lies_in(holder)]
    return _up(held[0].holders) if held else _up((place(holder) or holder,))


def _up(holders: Iterable[str]) -> tuple[str, ...]:
    """Return holders with all that is known to hold them in turn."""
    found: list[str] = []
    for holder in holders:
        found += [h for h in (holder, *_holders(holder)) if h not in found]
    return tuple(found)


def division(name: str) -> bool:
    """Tell whether a place is a part of a country (a province, a state), and no capital."""
    known = place(name)
    holders = _held().get(known or "", ())
    return known not in _capitals() and any(country(holder) for holder in holders)


@lru_cache(maxsize=512)
def demonym(name: str) -> str | None:
    """Return the adjective of a country ("Pakistan": Pakistani), else its name."""
    known = country(name)
    rows = [row for row in _table()["country"] if row["name"] == known]
    words = rows[0].get("demonyms", ()) if rows else ()
    return words[0] if words else known
