"""Event classes and the words that tell of them, from `events.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

_TABLES = {"words", "pointers", "called"}
ANY = "*"


@dataclass(frozen=True, slots=True)
class EventClass:
    """A kind of event; `nouns`, `verbs` and `phrases` map each pattern to its example.

    `akin` names classes that one event can be called by as well ("bombing" of a strike).
    A `vague` one tells no manner of what befell people.
    """

    name: str
    violent: bool
    vague: bool
    wider: str
    akin: tuple[str, ...]
    nouns: Mapping[str, str]
    verbs: Mapping[str, str]
    phrases: Mapping[str, str]


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("provenance.lexicon").joinpath("events.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def classes() -> dict[str, EventClass]:
    """Return every event class by its name."""
    return {
        name: EventClass(
            name,
            bool(row.get("violent", False)),
            bool(row.get("vague", False)),
            str(row.get("wider", "")),
            tuple(row.get("akin", ())),
            row.get("nouns", {}),
            row.get("verbs", {}),
            row.get("phrases", {}),
        )
        for name, row in _table().items()
        if name not in _TABLES
    }


@lru_cache(maxsize=1)
def nouns() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return for each last word the (words, class) of its noun patterns, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in classes().values():
        for pattern in kind.nouns:
            words = tuple(pattern.replace("-", " - ").split())
            found.setdefault(words[-1], []).append((words, kind.name))
    return {last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()}


@lru_cache(maxsize=1)
def verbs() -> dict[str, str]:
    """Return the class of each event verb, by lemma."""
    return {verb: kind.name for kind in classes().values() for verb in kind.verbs}


@lru_cache(maxsize=1)
def phrases() -> dict[tuple[str, str], str]:
    """Return the class of each verb with its object or infinitive, by their two lemmas."""
    return {
        (pattern.split()[0], pattern.split()[1]): kind.name
        for kind in classes().values()
        for pattern in kind.phrases
    }


@lru_cache(maxsize=1)
def pointers() -> dict[str, tuple[str, ...]]:
    """Return the nouns that only point back ("incident") with the classes they can mean."""
    return {noun: tuple(kinds) for noun, kinds in _table()["pointers"].items()}


@lru_cache(maxsize=1)
def called() -> dict[str, str]:
    """Return the noun that goes with an event verb, by the verb's lemma."""
    return dict(_table()["called"])


@lru_cache(maxsize=64)
def words(name: str) -> frozenset[str]:
    """Return one of the plain word lists, by lemma. Raises KeyError for an unknown name."""
    return frozenset(_table()["words"][name])


def is_violent(name: str) -> bool:
    """Tell whether events of class `name` are acts of violence."""
    return name in classes() and classes()[name].violent


def is_deadly(name: str) -> bool:
    """Tell whether people die in events of class `name`: violence and disasters."""
    return is_violent(name) or name in pointers()["disaster"]


def is_waged(name: str) -> bool:
    """Tell whether events of class `name` are what armies do day after day at one place."""
    return name in words("waged")


def wider(name: str) -> tuple[str, ...]:
    """Return the classes that hold class `name`, nearest first."""
    found: list[str] = []
    while name in classes() and classes()[name].wider:
        name = classes()[name].wider
        found.append(name)
    return tuple(found)


def compatible(left: str, right: str) -> bool:
    """Tell whether mentions of the two classes can be of one event.

    A class fits itself and any wider one; `killing` tells no manner and fits all that is deadly.
    """
    if left == right or left in wider(right) or right in wider(left):
        return True
    if right in _akin(left) or left in _akin(right):
        return True
    return "killing" in (left, right) and is_deadly(left) and is_deadly(right)


def _akin(name: str) -> tuple[str, ...]:
    return classes()[name].akin if name in classes() else ()


def narrower(left: str, right: str) -> str:
    """Return which of two compatible classes says more."""
    if right in wider(left) or _is_vague(right):
        return left
    return right if left in wider(right) or _is_vague(left) else left


def _is_vague(name: str) -> bool:
    return name in classes() and classes()[name].vague
