"""Predicate classes and the words that tell of them, from `predicates.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

DOER = "@doer"
SOIL = "@soil"
SLOTS = ("*", "@land", "@demand", "@border", "@event", DOER, SOIL)
"""What a phrase may leave open: a party; a country by its name or capital; whoever makes a
demand; a border; a violent event; whom the class is about, in place of the subject; land of
whom it is about."""


_TABLES = ("words", "spellings")
"""What is no class of predicates in the file."""


@dataclass(frozen=True, slots=True)
class Part:
    """One complement in a phrase: words that lead it in ("" for none), and what it is.

    `words` are lemmas of which one must stand there; `slot` is what is left open instead.
    """

    leads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A turn of phrase: its head ("come") and complements ("to power")."""

    head: str
    parts: tuple[Part, ...]
    opposed: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """A class of predicates; each map takes a lemma or phrase to its example.

    `via` are prepositions that bring in the object where there is no direct one; with one of
    `unless` a verb means something else. `against` are verbs and `against_phrases` phrases
    that say the opposite. `patients` are verbs whose object the class is about ("Lopez was
    arrested"), `wished` nouns that tell of the class only where it is wished, meant or ruled
    out, `held` those that do where somebody has them.

    A class is `lone` where it says something of one party alone, `persons` where it is about
    persons, `bodies` where its object is never one, `even` where its two sides may change
    places, `passing` where it may hold today and not tomorrow, `trying` where whoever tries it
    does it already, `letting` where whoever lets it be done is told to, `blamed` where it is
    held against whoever does it, `framing` where it is how one thing is called, `once` where
    it happens to one party once, `valued` where the answer is no yes or no. `asks` is its
    question, `when` the one after its day.
    """

    name: str
    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    via: frozenset[str]
    against: Mapping[str, str]
    patients: Mapping[str, str]
    wished: Mapping[str, str]
    held: Mapping[str, str]
    phrases: Mapping[str, str]
    against_phrases: Mapping[str, str]
    lone: bool
    persons: bool
    bodies: bool
    even: bool
    passing: bool
    trying: bool
    letting: bool
    blamed: bool
    framing: bool
    once: bool
    valued: bool
    unless: frozenset[str]
    asks: str
    when: str


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("predicates.toml").read_text("utf-8"))


def _predicate(name: str, row: Mapping[str, Any]) -> Predicate:
    return Predicate(
        name,
        row.get("verbs", {}),
        row.get("nouns", {}),
        frozenset(row.get("via", ())),
        row.get("against", {}),
        row.get("patients", {}),
        row.get("wished", {}),
        row.get("held", {}),
        row.get("phrases", {}),
        row.get("against_phrases", {}),
        row.get("lone", False),
        row.get("persons", False),
        row.get("bodies", False),
        row.get("even", False),
        row.get("passing", False),
        row.get("trying", False),
        row.get("letting", False),
        row.get("blamed", False),
        row.get("framing", False),
        row.get("once", False),
        row.get("valued", False),
        frozenset(row.get("unless", ())),
        row.get("asks", ""),
        row.get("when", ""),
    )


@lru_cache(maxsize=1)
def predicates() -> tuple[Predicate, ...]:
    """Return every predicate class."""
    rows = _table().items()
    return tuple(_predicate(name, row) for name, row in rows if name not in _TABLES)


@lru_cache(maxsize=1)
def by_name() -> dict[str, Predicate]:
    """Return the predicate classes by their names."""
    return {kind.name: kind for kind in predicates()}


@lru_cache(maxsize=1)
def by_verb() -> dict[str, Predicate]:
    """Return the predicate class of each verb lemma, opposites and patients left out."""
    return {verb: kind for kind in predicates() for verb in kind.verbs}


@lru_cache(maxsize=1)
def by_opposite() -> dict[str, Predicate]:
    """Return the predicate class that each verb lemma says the opposite of."""
    return {verb: kind for kind in predicates() for verb in kind.against}


@lru_cache(maxsize=1)
def by_patient() -> dict[str, Predicate]:
    """Return the predicate class of each verb lemma that is about its object."""
    return {verb: kind for kind in predicates() for verb in kind.patients}


@lru_cache(maxsize=1)
def by_noun() -> dict[str, Predicate]:
    """Return the predicate class of each noun lemma."""
    return {noun: kind for kind in predicates() for noun in kind.nouns}


@lru_cache(maxsize=1)
def by_wished() -> dict[str, Predicate]:
    """Return the predicate class that each noun lemma tells of where it is wished."""
    return {noun: kind for kind in predicates() for noun in kind.wished}


@lru_cache(maxsize=1)
def by_held() -> dict[str, Predicate]:
    """Return the predicate class that each noun lemma tells of where somebody has it."""
    return {noun: kind for kind in predicates() for noun in kind.held}


@lru_cache(maxsize=1)
def phrases() -> dict[str, tuple[tuple[Predicate, Phrase], ...]]:
    """Return for each head lemma the phrases that begin with it, the longest first."""
    found: dict[str, list[tuple[Predicate, Phrase]]] = {}
    for kind in predicates():
        for text in (*kind.phrases, *kind.against_phrases):
            one = read_phrase(text, text in kind.against_phrases)
            found.setdefault(one.head, []).append((kind, one))
    return {head: tuple(sorted(rows, key=_length)) for head, rows in found.items()}


def _length(row: tuple[Predicate, Phrase]) -> tuple[int, str]:
    return (-len(row[1].parts), row[0].name)


def read_phrase(text: str, opposed: bool = False) -> Phrase:
    """Read a phrase: its head, then complements, each perhaps led in by a preposition.

    "find {haven} in|inside *": the head "find", one of the words of the list "haven", then
    a party after "in" or "inside".
    """
    head, *rest = text.split()
    parts: list[Part] = []
    leads: frozenset[str] = frozenset()
    for word, after in zip(rest, [*rest[1:], ""], strict=True):
        options = frozenset(word.split("|"))
        led = bool(after) and not _leads(frozenset(after.split("|")))
        if _leads(options) and led:
            leads = options
            continue
        parts.append(_part(word, leads, options))
        leads = frozenset()
    return Phrase(head, tuple(parts), opposed)


def _leads(options: frozenset[str]) -> bool:
    """Tell whether words lead a complement in: "out" does in "out of", and not in "carry out"."""
    return bool(options - {"out"}) and options <= words("leads") | {"out"}


def _part(word: str, leads: frozenset[str], options: frozenset[str]) -> Part:
    if word in SLOTS:
        return Part(leads, slot=word)
    named = words(word[1:-1]) if word.startswith("{") else options
    return Part(leads, named)


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """Return one of the plain word lists, by lemma. Raises KeyError for an unknown name."""
    return frozenset(_table()["words"][name])


@lru_cache(maxsize=1)
def spellings() -> dict[str, str]:
    """Return for a spelling of a ministry the one that stands for it."""
    return dict(_table()["spellings"])
