"""What figures measure, from measures.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from provenance.model.vocabulary import Measure


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """Every word of the table, with the measure it tells. Verbs and nouns are lemmas."""

    verbs: dict[str, Measure]
    dies: dict[str, Measure]
    states: dict[str, Measure]
    nouns: dict[str, Measure]
    counts: dict[str, Measure]
    light: dict[tuple[str, str], Measure]
    tolls: dict[str, Measure]
    fatal: frozenset[str]
    fatal_adjectives: frozenset[str]
    kin: frozenset[str]
    both_die: tuple[str, ...]
    open_verbs: frozenset[str]
    hits: frozenset[str]
    things: frozenset[str]
    moved: frozenset[str]
    away: frozenset[str]
    raising: frozenset[str]
    weak: frozenset[str]
    suffixes: tuple[str, ...]
    persons: frozenset[str]
    nth: dict[str, int]
    themselves: frozenset[str]
    nobody: frozenset[str]
    no: frozenset[str]


@dataclass(frozen=True, slots=True)
class WoundWords:
    """Words of phrases that tell of somebody hurt: wounds, conditions, hospitals. All lemmas."""

    wounds: frozenset[str]
    by: frozenset[str]
    open: frozenset[str]
    conditions: frozenset[str]
    states: frozenset[str]
    carried: frozenset[str]
    hospitals: frozenset[str]
    treated: frozenset[str]
    manner: frozenset[str]
    degrees: frozenset[str]
    lying: frozenset[str]
    struggles: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class FrameWords:
    """Words that say how a figure stands: as a part, a demand, a change, a total, or no figure."""

    parts_before: tuple[str, ...]
    parts_after: tuple[str, ...]
    further: frozenset[str]
    part_nouns: frozenset[str]
    makeup: tuple[str, ...]
    auxiliaries: frozenset[str]
    above: frozenset[str]
    markers: frozenset[str]
    collectives: frozenset[str]
    void: frozenset[str]
    up: frozenset[str]
    down: frozenset[str]
    total_words: tuple[str, ...]
    total_rates: tuple[str, ...]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]
    total_counts: frozenset[str]
    skipped: frozenset[str]
    named: tuple[str, ...]


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """Return the table as written."""
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _words(field: str) -> dict[str, Measure]:
    out: dict[str, Measure] = {}
    for row in table()["measure"]:
        for word in row.get(field, ()):
            out.setdefault(word, row["name"])
    return out


@lru_cache(maxsize=1)
def measure_words() -> MeasureWords:
    """Return the words that tell a measure; where two measures share one, the first has it."""
    raw = table()
    light = {(v, o): row["name"] for row in raw["measure"] for v, o in row.get("light", ())}
    return MeasureWords(
        verbs=_words("verbs"),
        dies=_words("dies"),
        states=_words("states"),
        nouns=_words("nouns"),
        counts=_words("counts"),
        light=light,
        tolls=raw["tolls"],
        fatal=frozenset(raw["fatal"]["words"] + raw["fatal"]["to"]),
        fatal_adjectives=frozenset(raw["fatal"]["adjectives"]),
        kin=frozenset(raw["kin"]["words"]),
        both_die=tuple(raw["fatal"]["both"]),
        open_verbs=frozenset(raw["open"]["verbs"]),
        hits=frozenset(raw["hits"]["words"]),
        things=frozenset(raw["things"]["words"]),
        moved=frozenset(raw["moved"]["verbs"]),
        away=frozenset(raw["moved"]["away"]),
        raising=frozenset(raw["raising"]["words"]),
        weak=frozenset(raw["weak"]["words"]),
        suffixes=tuple(raw["weak"]["suffixes"]),
        persons=frozenset(raw["persons"]["words"]),
        nth=raw["nth"],
        themselves=frozenset(raw["themselves"]["words"]),
        nobody=frozenset(raw["nobody"]["words"]),
        no=frozenset(raw["nobody"]["before"]),
    )


@lru_cache(maxsize=1)
def wound_words() -> WoundWords:
    """Return the words of phrases that tell of somebody hurt."""
    raw = table()["hurt"]
    plain = {f.name: frozenset(raw[f.name]) for f in fields(WoundWords) if f.name != "struggles"}
    return WoundWords(**plain, struggles=frozenset((v, n) for v, n in raw["struggles"]))


@lru_cache(maxsize=1)
def frame_words() -> FrameWords:
    """Return the words that say how a figure stands."""
    raw = table()
    return FrameWords(
        parts_before=tuple(raw["parts"]["before"]),
        parts_after=tuple(raw["parts"]["after"]),
        further=frozenset(raw["parts"]["further"]),
        part_nouns=frozenset(raw["parts"]["nouns"]),
        makeup=tuple(raw["parts"]["makeup"]),
        auxiliaries=frozenset(raw["hypothetical"]["auxiliaries"]),
        above=frozenset(raw["hypothetical"]["above"] + raw["hypothetical"]["nouns"]),
        markers=frozenset(raw["hypothetical"]["markers"]),
        collectives=frozenset(raw["parts"]["collectives"]),
        void=frozenset(raw["hypothetical"]["void"]),
        up=frozenset(raw["change"]["up"]),
        down=frozenset(raw["change"]["down"]),
        total_words=tuple(raw["totals"]["words"]),
        total_rates=tuple(raw["totals"]["rates"]),
        not_before=tuple(raw["totals"]["not_before"]),
        not_after=tuple(raw["totals"]["not_after"]),
        total_counts=frozenset(raw["totals"]["counts"]),
        skipped=frozenset(raw["skipped"]["words"]),
        named=tuple(raw["skipped"]["named"]),
    )
